package training

import (
	"strings"
	"testing"

	"nnlab/lessons/spec"
)

// family is F of the overfitting experiment: 60 points, 337 parameters.
const family = "batchSize=10&dataset=xor&learningRate=0.01&noise=30&networkShape=16,16&rules=keras&points=60&valPoints=200" +
	"&testPoints=500&scale=5&optimizer=adam&epochs=200"

func parse(t testing.TB, text string) spec.Spec {
	t.Helper()
	s, err := spec.Parse(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return s
}

// start makes the data and the run of a spec.
func start(t testing.TB, text string) *Run {
	t.Helper()
	return startAt(t, parse(t, text))
}

func startAt(t testing.TB, s spec.Spec) *Run {
	t.Helper()
	d, err := NewData(s, nil)
	if err != nil {
		t.Fatalf("%v: %v", s, err)
	}
	r, err := New(s, d)
	if err != nil {
		t.Fatalf("%v: %v", s, err)
	}
	return r
}

// turn sets keys, "a=1&b=2", of a run on its way.
func turn(t testing.TB, r *Run, pairs string) {
	t.Helper()
	s := r.Spec()
	for pair := range strings.SplitSeq(pairs, "&") {
		key, value, _ := strings.Cut(pair, "=")
		var err error
		if s, _, err = s.Set(key, value); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Set(s); err != nil {
		t.Fatal(err)
	}
}

func epochs(r *Run, n int) {
	for r.Epoch() < n && r.Update() {
	}
}

func finish(r *Run) {
	for r.Update() {
	}
}
