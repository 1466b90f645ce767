package course

import (
	"bytes"
	"context"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"strconv"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/course/coursetest"
)

// A log made in one process shows the same frame in every other: two runs of the program print the same bytes of it,
// and every number in them is the one that this process computes, to the last bit.
func TestALogReplaysTheSameInAnotherProcess(t *testing.T) {
	switch {
	case runtime.GOOS == "windows":
		t.Skip("the program is built under another name")
	case coursetest.Race:
		t.Skip("the other process is not raced")
	}
	exe := filepath.Join(t.TempDir(), "nnlab")
	if out, err := exec.Command("go", "build", "-o", exe, "nnlab").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	actions, points := 1000, 4
	if testing.Short() {
		actions, points = 300, 2
	}
	for _, l := range Lessons() {
		t.Run(l.ID, func(t *testing.T) {
			actions := actions
			if trains(l) {
				actions /= 10
			}
			rng := rand.New(rand.NewPCG(11, uint64(len(l.Steps))))
			script := lessons.Script{Lesson: l.ID, Seed: 1, Log: randomLog(t, l, rng, actions)}
			file := filepath.Join(t.TempDir(), "random.log")
			if err := os.WriteFile(file, []byte(script.String()), 0o600); err != nil {
				t.Fatal(err)
			}
			for i := range points {
				at := script.Log.Units() * (i + 1) / points
				one := replay(t, exe, file, at)
				if i == points-1 {
					if other := replay(t, exe, file, at); !bytes.Equal(one, other) {
						t.Fatalf("at %d two processes differ:\n%s\n%s", at, one, other)
					}
				}
				compare(t, one, frameAt(t, l, script.Log.At(at)), at)
			}
		})
	}
}

// replay is what the program prints of a log's first units.
func replay(t *testing.T, exe, file string, at int) []byte {
	t.Helper()
	var errs bytes.Buffer
	cmd := exec.Command(exe, "replay", "--json", "--at", strconv.Itoa(at), file)
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil || errs.Len() > 0 {
		t.Fatalf("replay --at %d: %v\n%s", at, err, &errs)
	}
	return out
}

// frameAt is the frame at the end of a log with the panels of its step.
func frameAt(t *testing.T, l *lessons.Lesson, log lessons.Log) lessons.Frame {
	t.Helper()
	st := &l.Steps[0]
	if s, _ := l.Step(log.Step()); s != nil {
		st = s
	}
	f := session(t, l).Seek(context.Background(), log, st.Panels)
	if f.Err != nil {
		t.Fatal(f.Err)
	}
	return f
}

// compare looks whether what was printed is the frame: its place, its values, and every number of its panels.
func compare(t *testing.T, printed []byte, f lessons.Frame, at int) {
	t.Helper()
	var got struct {
		Step   string
		Units  int
		Done   bool
		Values map[string]any
		Panels []any
	}
	d := json.NewDecoder(bytes.NewReader(printed))
	d.UseNumber()
	if err := d.Decode(&got); err != nil {
		t.Fatal(err)
	}
	if got.Step != string(f.Step) || got.Units != f.Log.Units() || got.Done != f.Done {
		t.Errorf("at %d: step %s, %d units, done %t; here %s, %d, %t", at, got.Step, got.Units, got.Done, f.Step, f.Log.Units(), f.Done)
	}
	if len(got.Values) != len(f.Values) {
		t.Errorf("at %d: %d values, here %d", at, len(got.Values), len(f.Values))
	}
	for ref, v := range f.Values {
		n, isNumber := got.Values[string(ref)].(json.Number)
		if v.IsNumber() && (!isNumber || !same(n, v.Num)) {
			t.Errorf("at %d: %s is %v, here %v", at, ref, got.Values[string(ref)], v.Num)
		}
	}
	want := map[string]float64{}
	for _, p := range f.Panels {
		numbers(reflect.ValueOf(p), want)
	}
	seen := map[string]json.Number{}
	printedNumbers(got.Panels, seen)
	if len(want) == 0 || len(seen) != len(want) {
		t.Errorf("at %d: %d numbers in the panels, here %d", at, len(seen), len(want))
	}
	for ref, v := range want {
		if !same(seen[ref], v) {
			t.Errorf("at %d: a panel has %s = %v, here %v", at, ref, seen[ref], v)
		}
	}
}

// same tells whether a printed number reads back to the same bits.
func same(n json.Number, v float64) bool {
	got, err := n.Float64()
	return err == nil && got == v
}

// numbers collects the known numbers of a panel by their names.
func numbers(v reflect.Value, into map[string]float64) {
	if n, ok := v.Interface().(lessons.Num); ok {
		if n.Known == lessons.KnownNow && n.Ref != "" {
			into[string(n.Ref)] = n.V
		}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				numbers(v.Field(i), into)
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			numbers(v.Index(i), into)
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			numbers(v.Elem(), into)
		}
	}
}

// printedNumbers collects the same of what was printed.
func printedNumbers(v any, into map[string]json.Number) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			printedNumbers(e, into)
		}
	case map[string]any:
		ref, named := v["ref"].(string)
		if _, number := v["digits"]; named && !number { // a point: its value is a target, and its ref a loss
			return
		}
		if n, known := v["value"].(json.Number); named && known && ref != "" {
			into[ref] = n
			return
		}
		for _, e := range v {
			printedNumbers(e, into)
		}
	}
}
