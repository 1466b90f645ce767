package course

import (
	"context"
	"testing"

	"nnlab/lessons"
)

// A number that was computed earlier says at which unit of the log, and there it stands.
func TestEarlierLeadsToTheUnitWhereItWasComputed(t *testing.T) {
	log := lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: "update"}).Run(2).
		Append(lessons.Action{Verb: lessons.Open, Name: "fall"}).Run(3)
	s := session(t, Find("backprop"))
	f := s.Seek(context.Background(), log.WithLook("J.prev"), nil)
	e := f.Look
	if e == nil || e.Op != lessons.Earlier || e.At < 0 {
		t.Fatalf("%+v", e)
	}
	then := s.Seek(context.Background(), log.At(e.At).WithLook("J"), nil).Look
	if then == nil || then.Num.V != e.Num.V {
		t.Errorf("J.prev is %v; at unit %d J is %+v", e.Num.V, e.At, then)
	}
}
