package experiment

import (
	"strings"

	"nnlab/lessons"
)

// Asides are what questions and goals need beside the names of the runs.
//
//	end.NAME     NAME, known once nothing is left to do
//	versus.NAME  NAME of the second run less that of the first
//	less.NAME    nine tenths of NAME
//	near_best    the lowest validation loss so far and a twentieth of it
//	turn_point   the lowest point of the curve of the validation loss
//	train_point last_point   the training loss at that epoch, and the end of that curve
const (
	endPrefix    = "end."
	versusPrefix = "versus."
	lessPrefix   = "less."

	less = 0.9

	nearBest = 1.05
)

// aside finds a name of the list above: its value, whether that is known, and whether there is such a name at all.
func (s *Scene) aside(ref lessons.Ref) (v lessons.Value, known, exists bool) {
	text := string(ref)
	if inner, ok := strings.CutPrefix(text, endPrefix); ok {
		v, known = s.Value(lessons.Ref(inner))
		return v, known && s.over(), s.HasName(lessons.Ref(inner))
	}
	if inner, ok := strings.CutPrefix(text, versusPrefix); ok {
		a, first := s.Value(lessons.Ref(inner))
		b, second := s.Value(lessons.SecondRun + lessons.Ref(inner))
		return lessons.Number(b.Num - a.Num), first && second && s.b != nil, s.HasName(lessons.Ref(inner))
	}
	if inner, ok := strings.CutPrefix(text, lessPrefix); ok {
		v, known = s.Value(lessons.Ref(inner))
		return lessons.Number(less * v.Num), known, s.HasName(lessons.Ref(inner))
	}
	inner, second := strings.CutPrefix(text, lessons.SecondRun)
	r := s.a
	if second && s.b != nil {
		r = s.b
	}
	v, known, exists = r.aside(inner)
	if known && second {
		known = s.b != nil
		v.Ref = secondRef(v.Ref)
	}
	return v, known, exists
}

func secondRef(r lessons.Ref) lessons.Ref {
	if r == "" {
		return ""
	}
	return lessons.SecondRun + r
}

// over tells whether no run has anything left to do.
func (s *Scene) over() bool {
	for _, r := range s.runs() {
		if r.going() {
			return false
		}
	}
	return true
}

func (r *run) aside(text string) (v lessons.Value, known, exists bool) {
	epoch, loss, turned := r.turning()
	at := func(head string, epoch int) (lessons.Value, bool, bool) {
		q := query{epoch: epoch, head: head}
		e, _ := r.measureAt(q)
		return lessons.Value{Ref: q.ref(), Word: e.sym}, turned && e.known, true
	}
	switch text {
	case "near_best":
		return lessons.Number(nearBest * loss), turned, true
	case "turn_point":
		return at("val_loss", epoch)
	case "train_point":
		return at("train_loss", epoch)
	case "last_point":
		return at("val_loss", r.Epoch())
	}
	return v, false, false
}
