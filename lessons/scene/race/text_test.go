package race

import (
	"errors"
	"strings"
	"testing"

	"nnlab/lessons/spec"
)

// lawful checks that a race's text reads back as the same race.
func lawful(t *testing.T, s Setup) {
	t.Helper()
	again, err := Parse(s.String())
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	if again.String() != s.String() || again.Surface != s.Surface || again.Start != s.Start || again.Goal != s.Goal ||
		again.Watch != s.Watch || again.Along != s.Along || again.Me != s.Me || again.Fog != s.Fog {
		t.Fatalf("%s\nread back as %s", s, again)
	}
}

func TestShortestText(t *testing.T) {
	for text, want := range map[string]string{
		"a=sgd": "surface=bowl&a=sgd",
		"start=-4,3&goal=1e-3&watch=a&along=x&surface=bowl&a=sgd,learningRate=0.01": "surface=bowl&a=sgd",
		"b=adam,beta1=0.9,learningRate=.5&a=momentum&surface=ravine25&watch=b":      "surface=ravine25&a=sgd,momentum=0.9&b=adam,learningRate=0.5&watch=b",
		"a=sgd,schedule=piecewise,boundaries=10,20,rates=0.1,0.01":                  "surface=bowl&a=sgd,schedule=piecewise,boundaries=10,20,rates=0.1,0.01",
	} {
		s, err := Parse(text)
		if err != nil || s.String() != want {
			t.Errorf("%s prints as %s, want %s: %v", text, s, want, err)
		}
		lawful(t, s)
	}
}

func TestFaultsAreNamed(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "empty",
		"surfce=bowl&a=sgd":           "did you mean surface?",
		"surface=ravin&a=sgd":         "did you mean ravine",
		"a=sgd&a=adam":                "given twice",
		"a=adm":                       "did you mean adam",
		"a=sgd,learnRate=1":           "did you mean a.learningRate?",
		"a=sgd,learningRate=x":        "no number",
		"a=sgd,beta1=0.5":             "does nothing with",
		"surface=bowl":                "missing",
		"a=sgd&watch=b":               "expected a",
		"a=sgd&start=1":               "x,y",
		"a=sgd&start=1,1000":          "out of range",
		"a=sgd&goal=":                 "no value",
		"a=sgd,batchSize=3":           "no key",
		"a=sgd&&b=adam":               "key=value",
		strings.Repeat("a=sgd&", 900): "bytes",
	} {
		_, err := Parse(text)
		var e *spec.Error
		if !errors.As(err, &e) || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: %v; want %q", text, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range others() {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Parse(text)
		if err != nil {
			var e *spec.Error
			if !errors.As(err, &e) || e.Error() == "" {
				t.Fatalf("no *spec.Error: %v", err)
			}
			return
		}
		lawful(t, s)
	})
}

func FuzzSet(f *testing.F) {
	f.Add("a=sgd", "a.learningRate", "3")
	f.Add("a=adam&me=true", "surface", "saddle")
	f.Fuzz(func(t *testing.T, text, key, value string) {
		s, err := Parse(text)
		if err != nil {
			return
		}
		if next, err := s.Set(key, value); err == nil {
			lawful(t, next)
		}
	})
}
