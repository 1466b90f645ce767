package datasets

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
	"pgregory.net/rapid"
)

func TestScalersByHand(t *testing.T) {
	x := mat.NewDense(4, 3, []float64{1, 0.1, -2, 2, 0.1, -2, 3, 0.1, 6, 6, 0.1, 2})
	standard, span := must[Scaler](t)(FitStandard(x)), must[Scaler](t)(FitMinMax(x))
	sd0, sd2 := math.Sqrt(3.5), math.Sqrt(11)
	near(t, "shift", standard.Shift, []float64{3, 0.1, 1}, 1e-15)
	near(t, "scale", standard.Scale, []float64{sd0, 1, sd2}, 1e-15)
	z := must[*mat.Dense](t)(standard.Transform(x))
	near(t, "standard", z.RawRowView(3), []float64{3 / sd0, 0, 1 / sd2}, 1e-15)
	z = must[*mat.Dense](t)(span.Transform(x))
	nearRows(t, "minmax", z, [][]float64{{0, 0, 0}, {0.2, 0, 0}, {0.4, 0, 1}, {1, 0, 0.5}}, 1e-15)
	z = must[*mat.Dense](t)(span.Transform(mat.NewDense(1, 3, []float64{11, 1.1, -10})))
	near(t, "rows that were not fitted", z.RawRowView(0), []float64{2, 1, -1}, 1e-15)
	z = must[*mat.Dense](t)(must[Scaler](t)(DivideBy(5, 3)).Transform(x))
	near(t, "divided", z.RawRowView(3), []float64{1.2, 0.02, 0.4}, 1e-15)
}

func TestScalersOfAnyNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, cols := rapid.IntRange(1, 8).Draw(t, "rows"), rapid.IntRange(1, 3).Draw(t, "columns")
		size := math.Pow(10, rapid.Float64Range(-300, 300).Draw(t, "magnitude"))
		v := rapid.SliceOfN(rapid.Float64Range(-1, 1), rows*cols, rows*cols).Draw(t, "numbers")
		for i := range v {
			v[i] *= size
		}
		x := mat.NewDense(rows, cols, v)
		for name, fit := range map[string]func(mat.Matrix) (Scaler, error){"standard": FitStandard, "minmax": FitMinMax} {
			s, err := fit(x)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			z, err := s.Transform(x)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			back, err := s.Inverse(z)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			for j := range cols {
				column := mat.Col(nil, j, z)
				least, most := slices.Min(column), slices.Max(column)
				if name == "minmax" && (least != 0 || most != 0 && math.Abs(most-1) > 1e-12) {
					t.Fatalf("minmax gives %v", column)
				}
				if sum := mat.Sum(z.ColView(j)); name == "standard" && (math.Abs(sum) > 1e-9*float64(rows) || most > 1+math.Sqrt(float64(rows))) && size > 1e-290 {
					t.Fatalf("standard gives %v", column)
				}
				for i := range rows {
					if d := math.Abs(back.At(i, j) - x.At(i, j)); d > 1e-13*size {
						t.Fatalf("%s: %v comes back as %v", name, x.At(i, j), back.At(i, j))
					}
				}
			}
		}
	})
}

func TestScalersRefuse(t *testing.T) {
	wide := mat.NewDense(2, 1, []float64{math.MaxFloat64, -math.MaxFloat64})
	for _, fit := range []func(mat.Matrix) (Scaler, error){FitStandard, FitMinMax} {
		_, err := fit(nil)
		refused(t, err, WantMatrix)
		_, err = fit(&mat.Dense{})
		refused(t, err, WantMatrix)
		_, err = fit(wide)
		refused(t, err, WantFinite)
	}
	_, err := Scaler{}.Transform(wide)
	refused(t, err, WantColumns)
	_, err = Scaler{[]float64{0}, []float64{0}}.Transform(wide)
	refused(t, err, WantFinite)
	_, err = DivideBy(0, 1)
	refused(t, err, WantPositive)
	_, err = DivideBy(1, math.MaxInt)
	refused(t, err, WantColumns)
	s := must[*Set](t)(Iris().Scaled(must[Scaler](t)(FitStandard(Iris().X))))
	if err := s.Check(); err != nil || math.Abs(mat.Sum(s.X)) > 1e-9 || s.Classes[2] != "virginica" {
		t.Errorf("scaled iris: %v", err)
	}
}

func TestFeaturesOfThePlane(t *testing.T) {
	all := Features{true, true, true, true, true, true, true}
	x := mat.NewDense(2, 2, []float64{2, -3, 0.5, 1})
	got := must[*mat.Dense](t)(all.Apply(x))
	nearRows(t, "features", got, [][]float64{
		{2, -3, 4, 9, -6, math.Sin(2), math.Sin(-3)},
		{0.5, 1, 0.25, 1, 0.5, math.Sin(0.5), math.Sin(1)},
	}, 1e-15)
	s := must[*Set](t)(must[*Set](t)(Moons(20, 0.1, 1)).WithFeatures(Features{XTimesY: true, SinY: true}))
	if err := s.Check(); err != nil || !slices.Equal(s.Inputs, []string{"xy", "sin y"}) {
		t.Errorf("inputs %q, %v", s.Inputs, err)
	}
	line := must[*Set](t)(Line(5, 0, 1))
	near(t, "x²", must[*Set](t)(line.WithFeatures(Features{XSquared: true})).X.RawRowView(0), []float64{line.X.At(0, 0) * line.X.At(0, 0)}, 0)
	for _, f := range []Features{{}, {Y: true}, {X: true, XTimesY: true}} {
		_, err := line.WithFeatures(f)
		refused(t, err, WantFeature)
	}
	_, err := Iris().WithFeatures(all)
	refused(t, err, WantInputs)
	_, err = all.Apply(mat.NewDense(1, 2, []float64{1e200, 0}))
	refused(t, err, WantFinite)
}
