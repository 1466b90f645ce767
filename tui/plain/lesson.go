package plain

import (
	"context"
	"io"

	"nnlab/lessons"
	"nnlab/lessons/text"
)

// readUnits is how far a step is played that has no end of its own.
const readUnits = 20_000

// Lesson writes a whole lesson: every step, played to its end, with the answers that the network gives. It stops when
// ctx ends.
func (p *Printer) Lesson(ctx context.Context, out io.Writer, l *lessons.Lesson, seed uint64) error {
	words, err := text.Parse(text.Lang(p.words.Lang), l.Words(p.words.Lang))
	if err != nil {
		return err
	}
	s, err := lessons.NewSession(l, seed)
	if err != nil {
		return err
	}
	head := p.page()
	head.title(p.spell(words.Title), "=")
	if !words.Summary.Empty() {
		head.doc(words.Summary.FillSpelled(nothing, p.spell))
	}
	if _, err := io.WriteString(out, head.String()); err != nil {
		return err
	}
	var log lessons.Log
	for i := range l.Steps {
		st := &l.Steps[i]
		log = log.Append(lessons.Action{Verb: lessons.Open, Name: string(st.ID)})
		f := s.Seek(ctx, log.Run(length(st)), lessons.Need(st.Panels))
		if err := stopped(ctx, f); err != nil {
			return err
		}
		log = f.Trim()
		if _, err := io.WriteString(out, "\n"+p.Step(words, f)); err != nil {
			return err
		}
	}
	return nil
}

// length is how many units a step is played at most. A goal that is measured against another run is told after as many
// units as that one.
func length(st *lessons.Step) int {
	if st.End == "" && st.Goal != nil && st.Goal.Base > 0 {
		return st.Goal.Base
	}
	return readUnits
}

func nothing(string) (text.Value, bool) { return text.Value{}, false }

// stopped tells why a frame is not the one that was asked for.
func stopped(ctx context.Context, f lessons.Frame) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return f.Err
}
