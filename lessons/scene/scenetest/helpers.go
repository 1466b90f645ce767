package scenetest

import (
	"math"

	"nnlab/lessons"
)

// T is a test, a benchmark or a check of random cases.
type T interface {
	Helper()
	Fatalf(format string, args ...any)
}

// Try carries out a line of a log.
func Try(sc lessons.Scene, line string) error {
	a, err := lessons.ParseAction(line)
	if err == nil {
		err = sc.Do(a)
	}
	return err
}

// Do carries out a line of a log that must not be refused.
func Do(t T, sc lessons.Scene, line string) {
	t.Helper()
	if err := Try(sc, line); err != nil {
		t.Fatalf("%s: %v", line, err)
	}
}

// Value is a number that must be known.
func Value(t T, sc lessons.Scene, ref lessons.Ref) float64 {
	t.Helper()
	v, ok := sc.Value(ref)
	if !ok {
		t.Fatalf("%s is not known", ref)
	}
	return v.Num
}

// Run lets a scene go on for some units, or to its end.
func Run[S lessons.Scene](sc S, units int) S {
	for range units {
		if !sc.Tick() {
			break
		}
	}
	return sc
}

// Near compares with a tolerance that grows with the numbers. What is no number is near to what is none.
func Near(a, b, tolerance float64) bool {
	return a == b || a != a && b != b || math.Abs(a-b) <= tolerance*max(1, math.Abs(a), math.Abs(b))
}

// Agrees tells whether the terms of an explanation make a number, as far as numbers of their size can.
func Agrees(e lessons.Explanation, want float64) bool {
	v, sum := e.Eval()
	size := max(1, math.Abs(want))
	for _, t := range e.Terms {
		size = max(size, math.Abs(t.Num.V))
	}
	return sum && (v != v && want != want || v == want || math.Abs(v-want) <= 1e-12*size)
}
