package spec

import (
	"errors"
	"reflect"
	"testing"
)

// fataler is a test of either kind.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// lawful checks that a spec's text reads back as the same spec.
func lawful(t fataler, s Spec) {
	t.Helper()
	again, err := Parse(s.String())
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	if !reflect.DeepEqual(again, s) {
		t.Fatalf("%s\nread back as %+v\nwas          %+v", s, again, s)
	}
}

func told(t fataler, err error) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) || e.Error() == "" {
		t.Fatalf("no *Error: %v", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("dataset=xor-gate&rules=keras")
	f.Add(family + "&patience=20&restore=true&goal=val_loss<0.3")
	f.Add("#activation=Tanh&batchSize=2.5&percTrainData=-10&networkShape=4%2C2&seed=한&optimizer=adam")
	f.Add("rules=keras&data=my%20set.csv&target=kind&inputs=3,4&axes=1,2&schedule=piecewise&boundaries=10,20&rates=1,2")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Parse(text)
		if err != nil {
			told(t, err)
			return
		}
		lawful(t, s)
		opens(t, s)
	})
}

func FuzzSet(f *testing.F) {
	f.Add("dataset=and&rules=keras", "networkShape", "3")
	f.Add(family, "dataset", "digits")
	f.Add("#batchSize=2.5&seed=7", "activation", "elu")
	f.Fuzz(func(t *testing.T, text, key, value string) {
		s, err := Parse(text)
		if err != nil {
			return
		}
		next, _, err := s.Set(key, value)
		if err != nil {
			told(t, err)
		}
		lawful(t, next)
	})
}
