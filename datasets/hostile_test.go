package datasets

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// hostileSets are sets that somebody put together without care.
func hostileSets() []*Set {
	nan := three()
	nan.X.Set(1, 1, math.NaN())
	noNames, noY, longY, badClass, wideY := three(), three(), three(), three(), three()
	noNames.Inputs, noNames.Targets, noNames.Shape = nil, nil, nil
	noY.Y = nil
	longY.Y = mat.NewDense(9, 1, nil)
	badClass.Y.Set(0, 0, math.MaxFloat64)
	wideY.Y = mat.NewDense(4, 3, nil)
	short, shapes := three(), three()
	short.Y = &mat.Dense{}
	shapes.Shape = []int{-1, -2, 0, math.MaxInt, math.MinInt}
	return []*Set{nil, {}, {X: &mat.Dense{}, Y: &mat.Dense{}}, {Classes: []string{"a"}}, nan, noNames, noY, longY, badClass, wideY, short, shapes, three(), Iris()}
}

func hostileNumbers() []float64 {
	return []float64{0, 1, -1, 0.5, -0.999999, 1e-320, 1e300, -1e300, 360, 1000, -1000, math.MaxFloat64, math.NaN(), math.Inf(1), math.Inf(-1)}
}

func hostileCounts() []int {
	return []int{0, 1, 2, 3, -1, 7, 101, 100001, 1 << 40, math.MaxInt, math.MinInt}
}

func TestNoMethodOfASetPanics(t *testing.T) {
	only := func(_ *Set, err error) error { return err }
	for k, s := range hostileSets() {
		calls := map[string]func() error{
			"Check": s.Check, "Len": func() error { _ = s.Len(); return nil }, "Counts": func() error { _ = s.Counts(); return nil },
			"OneHot": func() error { _, err := s.OneHot(); return err }, "Shuffle": func() error { return only(s.Shuffle(1)) },
		}
		for _, n := range hostileCounts() {
			calls[fmt.Sprint("Class ", n)] = func() error { _ = s.Class(n); return nil }
			calls[fmt.Sprint("Rows ", n)] = func() error { return only(s.Rows([]int{0, n})) }
			calls[fmt.Sprint("Parts ", n)] = func() error { _, err := s.Parts([]int{1, n}, Deal(n), 1); return err }
		}
		for _, v := range hostileNumbers() {
			calls[fmt.Sprint("Split ", v)] = func() error { _, _, err := s.Split(v, Even, 1); return err }
			calls[fmt.Sprint("Binary ", v)] = func() error { _, err := s.Binary(v, 1); return err }
			calls[fmt.Sprint("Scaled ", v)] = func() error { return only(s.Scaled(Scaler{[]float64{v, v}, []float64{v, 0}})) }
			calls[fmt.Sprint("Augmented ", v)] = func() error { return only(s.Augmented(Augment{Noise: v, Rotate: v}, 1)) }
		}
		calls["WithFeatures"] = func() error { return only(s.WithFeatures(Features{X: true, SinY: true})) }
		for name, call := range calls {
			mustNotPanic(t, fmt.Sprintf("%s of set %d", name, k), call)
		}
	}
}

func TestNoMakerPanics(t *testing.T) {
	for _, name := range append(Names(), "", "nothing") {
		for _, rows := range hostileCounts() {
			for _, noise := range hostileNumbers() {
				mustNotPanic(t, fmt.Sprintf("ByName %q, %d rows, noise %v", name, rows, noise), func() error {
					s, err := ByName(name, Options{Rows: rows, Noise: noise, Classes: rows, Seed: 1})
					if err == nil {
						err = s.Check()
						if err != nil {
							t.Errorf("%q, %d rows, noise %v: %v", name, rows, noise, err)
						}
					}
					return err
				})
			}
		}
	}
	for _, classes := range hostileCounts() {
		mustNotPanic(t, "Blobs", func() error { _, err := Blobs(5, classes, 1, 1); return err })
		mustNotPanic(t, "BlobCentres", func() error { _, err := BlobCentres(classes); return err })
		mustNotPanic(t, "DivideBy", func() error { _, err := DivideBy(1, classes); return err })
	}
}

func TestRowsAreBounded(t *testing.T) {
	for _, make := range []func(rows int, noise float64, seed uint64) (*Set, error){Line, NoisySine, Moons} {
		_, err := make(maxSampleRows+1, 0, 1)
		refused(t, err, WantSampleRows)
		_, err = make(10, math.NaN(), 1)
		refused(t, err, WantNoise)
		_, err = make(10, -0.1, 1)
		refused(t, err, WantNoise)
		for n := 1; n < 4; n++ {
			if s, err := make(n, 0.1, 1); err != nil || s.Len() != n || s.Check() != nil {
				t.Errorf("%d rows: %v", n, err)
			}
		}
	}
	for _, make := range []func(rows int, noise float64, seed uint64) (*Set, error){Arrange, Shapes} {
		_, err := make(maxImageRows+1, 0, 1)
		refused(t, err, WantImageRows)
		_, err = make(5, math.Inf(1), 1)
		refused(t, err, WantNoise)
	}
}

func TestNoMapPanics(t *testing.T) {
	shapes := [][]int{nil, {1}, {2, 2, 1}, {0, 2, 1}, {-1, -4, 1}, {4, 1, 1}, {1, 1, 4}, {math.MaxInt, 2, 2}, {1 << 32, 1 << 32, 1}, {2, 2, 1, 1}}
	src, dst := []float64{1, 2, 3, 4}, make([]float64, 4)
	for _, shape := range shapes {
		for _, v := range hostileNumbers() {
			for _, w := range hostileNumbers() {
				for outside := range Outside(4) {
					a := Affine{TranslateRow: v, TranslateCol: w, RotateDeg: w, StretchRow: v, StretchCol: w, Shear: v}
					mustNotPanic(t, fmt.Sprintf("Map %+v of %v", a, shape), func() error { return a.Map(dst, src, shape, outside) })
					if slices.ContainsFunc(dst, func(v float64) bool { return !finite(v) }) {
						t.Fatalf("Map %+v of %v writes %v", a, shape, dst)
					}
				}
				a := Augment{Translate: v, Rotate: w, Stretch: v, Shear: w, Noise: v}
				mustNotPanic(t, fmt.Sprintf("NewAugmenter %+v of %v", a, shape), func() error {
					m, err := NewAugmenter(a, shape, 1)
					if err == nil {
						err = m.Fill(mat.NewDense(1, 4, nil), mat.NewDense(1, 4, src), -1)
					}
					return err
				})
			}
		}
	}
	mustNotPanic(t, "Map of nothing", func() error { return Affine{}.Map(nil, nil, []int{2, 2, 1}, Zero) })
	m := must[*Augmenter](t)(NewAugmenter(World(), []int{2, 2, 1}, 1))
	good := mat.NewDense(1, 4, nil)
	for _, a := range []*Augmenter{nil, {}, m} {
		for _, x := range []*mat.Dense{nil, {}, mat.NewDense(1, 3, nil), mat.NewDense(1, 4, []float64{math.NaN(), 0, 0, 0})} {
			mustNotPanic(t, "Fill", func() error { return a.Fill(good, x, math.MaxInt) })
			if a.Fill(good, x, 0) == nil {
				t.Errorf("Fill takes %v", x)
			}
			mustNotPanic(t, "Fill", func() error { return a.Fill(x, good, 0) })
		}
	}
	refused(t, m.Fill(good, good, 0), WantSameExtent)
	refused(t, Affine{StretchRow: -1}.Check(), WantStretch)
	refused(t, Augment{Stretch: 1}.Check(), WantHalfStretch)
}
