package datasets

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// reference reads testdata/NAME.json, or that of the folder NNLAB_REFERENCE, and
// runs a subtest a case. C has the fields of a case that the test needs.
func reference[C any](t *testing.T, name string, run func(t *testing.T, c C, tol float64)) {
	t.Helper()
	folder := os.Getenv("NNLAB_REFERENCE")
	if folder == "" {
		folder = "testdata"
	}
	text, err := os.ReadFile(filepath.Join(folder, name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Tolerance float64
		Cases     []json.RawMessage
	}
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Cases) == 0 {
		t.Fatalf("%s.json has no cases", name)
	}
	for _, raw := range file.Cases {
		var head struct{ Name string }
		var c C
		if err := json.Unmarshal(raw, &head); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(raw, &c); err != nil {
			t.Fatalf("%s: %v", head.Name, err)
		}
		t.Run(head.Name, func(t *testing.T) { run(t, c, file.Tolerance) })
	}
}

// near compares numbers by the files' rule: tol·max(1, |want|).
func near(t *testing.T, what string, got, want []float64, tol float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %d numbers, want %d", what, len(got), len(want))
		return
	}
	for i, w := range want {
		if d := math.Abs(got[i] - w); !(d <= tol*math.Max(1, math.Abs(w))) {
			t.Errorf("%s[%d] = %v, want %v (off by %.2g)", what, i, got[i], w, d)
			return
		}
	}
}

func nearRows(t *testing.T, what string, got *mat.Dense, want [][]float64, tol float64) {
	t.Helper()
	if rows, _ := got.Dims(); rows != len(want) {
		t.Errorf("%s: %d rows, want %d", what, rows, len(want))
		return
	}
	for i, row := range want {
		near(t, fmt.Sprintf("%s row %d", what, i), got.RawRowView(i), row, tol)
	}
}

// mustNotPanic makes a call that may fail but must return.
func mustNotPanic(t *testing.T, what string, call func() error) {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			t.Fatalf("%s panics: %v", what, r)
		}
	}()
	_ = call()
}
