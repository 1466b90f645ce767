package datasets

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

func TestReferenceAugment(t *testing.T) {
	type augmentCase struct {
		Image [][]float64
		Op    struct {
			TranslateRow float64  `json:"translate_row"`
			TranslateCol float64  `json:"translate_col"`
			RotateDeg    float64  `json:"rotate_deg"`
			ScaleRow     *float64 `json:"scale_row"`
			ScaleCol     *float64 `json:"scale_col"`
			Shear        float64
		}
		Inverse    [][]float64
		Offset     []float64
		OutZero    [][]float64 `json:"out_zero"`
		OutNearest [][]float64 `json:"out_nearest"`
	}
	stretch := func(scale *float64) float64 {
		if scale == nil {
			return 0
		}
		return *scale - 1
	}
	reference(t, "augment", func(t *testing.T, c augmentCase, tol float64) {
		a := Affine{c.Op.TranslateRow, c.Op.TranslateCol, c.Op.RotateDeg, stretch(c.Op.ScaleRow), stretch(c.Op.ScaleCol), c.Op.Shear}
		shape := []int{len(c.Image), len(c.Image[0]), 1}
		b := a.inverse(picture{shape[0], shape[1], 1})
		near(t, "inverse", slices.Concat(b.inverse[0][:], b.inverse[1][:]), slices.Concat(c.Inverse...), tol)
		near(t, "offset", b.offset[:], c.Offset, tol)
		src := slices.Concat(c.Image...)
		dst := make([]float64, len(src))
		for outside, want := range map[Outside][][]float64{Zero: c.OutZero, Nearest: c.OutNearest} {
			for i := range dst {
				dst[i] = math.NaN()
			}
			if err := a.Map(dst, src, shape, outside); err != nil {
				t.Fatal(err)
			}
			near(t, fmt.Sprint("out ", outside), dst, slices.Concat(want...), tol)
		}
	})
}

func TestChannelsMoveTogether(t *testing.T) {
	const rows, cols = 5, 4
	one, two := make([]float64, rows*cols), make([]float64, 2*rows*cols)
	for i := range one {
		one[i] = float64(i * i % 7)
		two[2*i], two[2*i+1] = one[i], -2*one[i]
	}
	a := Affine{TranslateRow: 0.4, RotateDeg: 20, Shear: 0.1}
	moved, both := make([]float64, len(one)), make([]float64, len(two))
	if err := a.Map(moved, one, []int{rows, cols, 1}, Zero); err != nil {
		t.Fatal(err)
	}
	if err := a.Map(both, two, []int{rows, cols, 2}, Zero); err != nil {
		t.Fatal(err)
	}
	for i, v := range moved {
		near(t, "channels", both[2*i:2*i+2], []float64{v, -2 * v}, 1e-12)
	}
}

func TestAugmenterDrawsAnewEachEpoch(t *testing.T) {
	src := mat.NewDense(50, 64, nil)
	src.Copy(Digits().X)
	dst, again := mat.NewDense(50, 64, nil), mat.NewDense(50, 64, nil)
	a := Augment{Translate: 1, Rotate: 15, Stretch: 0.1, Shear: 0.1, Noise: 0.05}
	fill := func(m *Augmenter, dst *mat.Dense, epoch int) {
		t.Helper()
		if err := m.Fill(dst, src, epoch); err != nil {
			t.Fatal(err)
		}
	}
	m := must[*Augmenter](t)(NewAugmenter(a, []int{8, 8, 1}, 3))
	dst.Set(0, 0, math.NaN()) // what was there before is of no account
	fill(m, dst, 4)
	fill(m, again, 5)
	if mat.Equal(dst, again) {
		t.Error("epochs 4 and 5 are the same")
	}
	fill(must[*Augmenter](t)(NewAugmenter(a, []int{8, 8, 1}, 3)), again, 4)
	if !mat.Equal(dst, again) {
		t.Error("the same seed and epoch draw differently")
	}
	fill(must[*Augmenter](t)(NewAugmenter(a, []int{8, 8, 1}, 4)), again, 4)
	if mat.Equal(dst, again) {
		t.Error("seeds 3 and 4 are the same")
	}
	if n := testing.AllocsPerRun(5, func() { fill(m, dst, 9) }); n > 0 {
		t.Errorf("Fill allocates %v times", n)
	}
}

func TestDrawsOfAnAugmenterStayApart(t *testing.T) {
	r := newStream(1, augmentStream, 0)
	whole := Augment{Translate: 2, Rotate: 30, Stretch: 0.2, Shear: 0.3}
	var most Affine
	for range 2000 {
		m := whole.draw(r)
		if m.StretchRow != m.StretchCol {
			t.Fatal("the axes are stretched apart")
		}
		most.TranslateRow, most.TranslateCol = max(most.TranslateRow, m.TranslateRow), max(most.TranslateCol, -m.TranslateCol)
		most.RotateDeg, most.StretchRow, most.Shear = max(most.RotateDeg, -m.RotateDeg), max(most.StretchRow, m.StretchRow), max(most.Shear, m.Shear)
	}
	for _, v := range []float64{most.TranslateRow / 2, most.TranslateCol / 2, most.RotateDeg / 30, most.StretchRow / 0.2, most.Shear / 0.3} {
		if v > 1 || v < 0.99 {
			t.Errorf("the largest draws are %+v", most)
		}
	}
	a := whole.draw(newStream(2, augmentStream, 0))
	whole.Rotate = 0
	b := whole.draw(newStream(2, augmentStream, 0))
	if b.RotateDeg != 0 || a.TranslateCol != b.TranslateCol || a.Shear != b.Shear {
		t.Error("leaving out one change moves the others")
	}
}

func TestJitterOfPlainInputs(t *testing.T) {
	m := must[*Augmenter](t)(NewAugmenter(Augment{Noise: 0.5}, []int{2}, 1))
	src, dst := mat.NewDense(5000, 2, nil), mat.NewDense(5000, 2, nil)
	if err := m.Fill(dst, src, 0); err != nil {
		t.Fatal(err)
	}
	if got := mat.Norm(dst, 2) / 100; math.Abs(got-0.5) > 0.02 {
		t.Errorf("deviation %v, want 0.5", got)
	}
	_, err := NewAugmenter(Augment{Rotate: 1}, []int{2}, 1)
	refused(t, err, WantPicture)
}

func TestAugmentedIsOnceAndApart(t *testing.T) {
	d := must[*Set](t)(MovedDigits(Augment{}, 1))
	if d.Len() != 1797 || !slices.Equal(d.Shape, []int{12, 12, 1}) {
		t.Fatalf("%d moved digits of shape %v", d.Len(), d.Shape)
	}
	near(t, "ink", []float64{mat.Sum(d.X)}, []float64{mat.Sum(Digits().X)}, 1e-9)
	near(t, "middle", d.X.RawRowView(0)[2*12+2:][:8], Digits().X.RawRowView(0)[:8], 0)
	a, b, c := must[*Set](t)(MovedDigits(World(), 1)), must[*Set](t)(MovedDigits(World(), 1)), must[*Set](t)(MovedDigits(World(), 2))
	if !mat.Equal(a.X, b.X) || mat.Equal(a.X, c.X) || mat.Equal(a.X, d.X) {
		t.Error("the world must follow from the seed")
	}
	if err := a.Check(); err != nil {
		t.Error(err)
	}
	var least, most float64
	for i := range a.Len() {
		least, most = math.Min(least, mat.Min(a.X.RowView(i))), math.Max(most, mat.Max(a.X.RowView(i)))
	}
	if least < 0 || most > 1+1e-12 || most < 0.9 {
		t.Errorf("ink from %v to %v", least, most)
	}
}
