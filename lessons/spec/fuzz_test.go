package spec

import (
	"errors"
	"reflect"
	"testing"
)

// lawful checks that a spec's text reads back as the same spec.
func lawful(t *testing.T, s Spec) {
	t.Helper()
	again, err := Parse(s.String())
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	if !reflect.DeepEqual(again, s) {
		t.Fatalf("%s\nread back as %+v\nwas          %+v", s, again, s)
	}
}

func told(t *testing.T, err error) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) || e.Error() == "" {
		t.Fatalf("no *Error: %v", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("dataset=xor-gate&rules=keras")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Parse(text)
		if err != nil {
			told(t, err)
			return
		}
		lawful(t, s)
	})
}

func FuzzSet(f *testing.F) {
	f.Add("dataset=and&rules=keras", "networkShape", "3")
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
