package datasets

import (
	"errors"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// three is a small set by hand: three classes, two inputs.
func three() *Set {
	return &Set{Name: "three", X: mat.NewDense(4, 2, []float64{0, 1, 2, 3, 4, 5, 6, 7}), Y: mat.NewDense(4, 1, []float64{2, 0, 1, 2}),
		Shape: []int{2}, Inputs: []string{"x", "y"}, Targets: []string{"kind"}, Classes: []string{"a", "b", "c"}}
}

func must[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// refused checks that an error is a ValueError with this Want.
func refused(t *testing.T, err error, want Want) {
	t.Helper()
	var v *ValueError
	if !errors.As(err, &v) || v.Expected != want {
		t.Errorf("error %v, want one that expected %q", err, want)
	}
}

func TestTargetsOfClasses(t *testing.T) {
	s := three()
	if got := must[*mat.Dense](t)(s.OneHot()); !mat.Equal(got, mat.NewDense(4, 3, []float64{0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1})) {
		t.Errorf("OneHot is %v", mat.Formatted(got))
	}
	if !slices.Equal(s.Counts(), []int{1, 1, 2}) || s.Class(0) != 2 || s.Class(4) != -1 || s.Class(-1) != -1 {
		t.Errorf("Counts %v, Class(0) %d", s.Counts(), s.Class(0))
	}
	if !slices.Equal(s.Labels(), []int{2, 0, 1, 2}) {
		t.Errorf("Labels %v", s.Labels())
	}
	_, err := s.Binary(0, 1)
	refused(t, err, WantTwoClasses)
	s = must[*Set](t)(s.Rows([]int{1, 2}))
	s.Classes = []string{"a", "b"}
	if got := must[*mat.Dense](t)(s.Binary(-1, 1)); !mat.Equal(got, mat.NewDense(2, 1, []float64{-1, 1})) {
		t.Errorf("Binary is %v", mat.Formatted(got))
	}
	_, err = s.Binary(0, math.NaN())
	refused(t, err, WantFinite)
	s.Classes = nil
	_, err = s.OneHot()
	refused(t, err, WantClasses)
	if none := (*Set)(nil); s.Labels() != nil || none.Labels() != nil {
		t.Error("a regression has labels")
	}
}

func TestRowsAreCopies(t *testing.T) {
	s := three()
	r := must[*Set](t)(s.Rows([]int{3, 0, 3}))
	if !mat.Equal(r.X, mat.NewDense(3, 2, []float64{6, 7, 0, 1, 6, 7})) || r.Class(1) != 2 || r.Name != "three" {
		t.Errorf("rows %v", mat.Formatted(r.X))
	}
	r.X.Set(0, 0, 99)
	r.Classes[0] = "z"
	if s.X.At(3, 0) != 6 || r.X.At(2, 0) != 6 || s.Classes[0] != "a" {
		t.Error("Rows shares numbers with its set")
	}
	_, err := s.Rows([]int{4})
	refused(t, err, WantRow)
	_, err = s.Rows(nil)
	refused(t, err, WantSomeRows)
}

func TestCheckFindsWhatIsWrong(t *testing.T) {
	for want, spoil := range map[Want]func(s *Set){
		WantTable:  func(s *Set) { s.Y = mat.NewDense(3, 1, nil) },
		WantShape:  func(s *Set) { s.Shape = []int{2, 2} },
		WantNames:  func(s *Set) { s.Inputs = s.Inputs[:1] },
		WantClass:  func(s *Set) { s.Y.Set(2, 0, 0.5) },
		WantFinite: func(s *Set) { s.X.Set(2, 0, math.Inf(1)) },
	} {
		s := three()
		if err := s.Check(); err != nil {
			t.Fatal(err)
		}
		spoil(s)
		refused(t, s.Check(), want)
	}
	refused(t, (*Set)(nil).Check(), WantTable)
	refused(t, (&Set{}).Check(), WantTable)
	refused(t, (&Set{X: &mat.Dense{}, Y: &mat.Dense{}}).Check(), WantTable)
}
