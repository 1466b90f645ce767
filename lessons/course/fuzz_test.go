package course

import (
	"bytes"
	"context"
	"testing"

	"nnlab/lessons"
)

// Random bytes as a log are refused or played; nothing panics, and no log holds work without end.
func FuzzReplay(f *testing.F) {
	for _, l := range Lessons() {
		log := "lesson " + l.ID + " seed 1\n"
		f.Add([]byte(log))
		for _, st := range l.Steps {
			f.Add([]byte(log + "open " + l.ID + "/" + string(st.ID) + "\nrun 7\nhint\nanswer 0.3\nstep\nundo\n"))
		}
		f.Add([]byte(log + "edit x1 1e6\nedit w1 -1e6\nrun 200\nset learningRate 1e300\nseed 18446744073709551615\nreset\nlook J\n"))
		f.Add([]byte(log + "edit x1 NaN\n"))
		f.Add([]byte(log + "set networkShape 512,512,512\nrun 10000000\n"))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		sc, err := lessons.ParseScript(bytes.NewReader(data))
		if err != nil {
			return
		}
		l := Find(sc.Lesson)
		if l == nil {
			return
		}
		s, err := lessons.NewSession(l, sc.Seed)
		if err != nil {
			t.Fatal(err)
		}
		left := 3000
		fr := s.Seek(cut{context.Background(), &left}, sc.Log, l.Steps[0].Panels)
		if !sc.Log.HasPrefix(fr.Log) {
			t.Fatalf("went to %q, which is not on the way to %q", fr.Log.String(), sc.Log.String())
		}
	})
}
