package nn

import (
	"errors"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// target1 is a row of targets that a loss takes for a row of outputs.
func target1(l Loss, outputs int) []float64 {
	y := make([]float64, l.Targets(outputs))
	y[0] = 1
	return y
}

func TestWhatFitsWhat(t *testing.T) {
	after := map[string][]Activation{"bce": {Sigmoid, Softmax}, "cce": {Sigmoid, Softmax}, "sparse_cce": {Sigmoid, Softmax},
		"bce_logits": {Linear}, "cce_logits": {Linear}, "sparse_cce_logits": {Linear},
		"hinge": {Linear, Tanh}, "squared_hinge": {Linear, Tanh}}
	for _, l := range losses() {
		fits, some := after[l.Name()]
		for _, g := range activations() {
			if want := !some || slices.Contains(fits, g); l.Fits(g) != want {
				t.Errorf("%s after %s: %v, want %v", l.Name(), g.Name(), !want, want)
			}
		}
	}
}

func TestLossesFarOut(t *testing.T) {
	for _, l := range losses() {
		for _, yhat := range [][]float64{{800, -800}, {-800, 800}, {800, 800}, {-800, -800}, {0, 0}, {1e100, 0}} {
			if l.Fits(Sigmoid) && !l.Fits(Linear) { // probabilities
				yhat = []float64{Sigmoid.Value(yhat[0]), Sigmoid.Value(yhat[1])}
				if rowSum(yhat) == 0 && l != BCE { // no shares can be made of it
					continue
				}
			}
			slope := make([]float64, 2)
			y := target1(l, 2)
			l.Slope(slope, yhat, y)
			if v := l.Value(yhat, y); !finite(v) || v < 0 || !finite(slope[0]) || !finite(slope[1]) {
				t.Errorf("%s of %v: %v, slope %v", l.Name(), yhat, v, slope)
			}
		}
	}
}

func TestLossesKeepNaN(t *testing.T) {
	for _, l := range losses() {
		yhat, slope := []float64{math.NaN(), 0.5}, make([]float64, 2)
		l.Slope(slope, yhat, target1(l, 2))
		if v := l.Value(yhat, target1(l, 2)); !math.IsNaN(v) || !math.IsNaN(slope[0]) {
			t.Errorf("%s of NaN is %v, slope %v", l.Name(), v, slope)
		}
	}
}

func TestLossesOfRowsThatDoNotFit(t *testing.T) {
	rows := [][]float64{nil, {}, {1}, {1, 0, 0}, {math.NaN(), 0, 0}, {math.Inf(1), -1, 0.5}, {-1}, {1e300}}
	for _, l := range append(losses(), StandardLoss(200), Huber{}, Huber{math.NaN()}) {
		for _, yhat := range rows {
			for _, y := range rows {
				mustNotPanic(t, l.Name(), func() error {
					for _, dst := range rows {
						l.Slope(slices.Clone(dst), yhat, y)
					}
					if v := l.Value(yhat, y); len(y) != l.Targets(len(yhat)) && !math.IsNaN(v) {
						t.Errorf("%s of %v and %v is %v", l.Name(), yhat, y, v)
					}
					return nil
				})
			}
		}
	}
}

func TestLossesThatCannotBe(t *testing.T) {
	m, err := NewSequential(Input(2), Dense{Units: 2})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		want Want
		l    Loss
	}{
		{WantConstant, StandardLoss(200)}, {WantConstant, standardCount}, {WantPositive, Huber{}}, {WantPositive, Huber{-1}},
		{WantPositive, Huber{math.NaN()}}, {WantPositive, Huber{math.Inf(1)}},
		{WantFraction, CategoricalCrossentropy{FromLogits: true, LabelSmoothing: -0.1}},
		{WantFraction, BinaryCrossentropy{FromLogits: true, LabelSmoothing: math.NaN()}},
	} {
		wants(t, m.Compile(SGD{}, c.l), c.want)
	}
	if l := StandardLoss(200); slices.Contains(LossNames(), l.Name()) || !math.IsNaN(l.Value([]float64{1}, []float64{0})) {
		t.Errorf("StandardLoss(200) acts as %s", l.Name())
	}
}

// same compares two losses of the same outputs, value and slope.
func same(t *testing.T, a, b Loss, yhat, ya, yb []float64) {
	t.Helper()
	x, y := make([]float64, len(yhat)), make([]float64, len(yhat))
	a.Slope(x, yhat, ya)
	b.Slope(y, yhat, yb)
	near(t, a.Name()+" and "+b.Name(), append(x, a.Value(yhat, ya)), append(y, b.Value(yhat, yb)), 1e-12)
}

func TestLossesThatAreOthers(t *testing.T) {
	z, p := []float64{0.4, -1.1, 2}, make([]float64, 3)
	Softmax.Forward(p, z)
	class2, number2 := []float64{0, 0, 1}, []float64{2}
	same(t, SparseCCELogits, CCELogits, z, number2, class2)
	same(t, SparseCCE, CCE, p, number2, class2)
	same(t, CCE, CategoricalCrossentropy{}, p, class2, class2)
	smooth := []float64{0.1, 0.1, 0.8}
	same(t, CategoricalCrossentropy{LabelSmoothing: 0.3}, CCE, p, class2, smooth)
	same(t, CategoricalCrossentropy{FromLogits: true, LabelSmoothing: 0.3}, CCELogits, z, class2, smooth)
	near(t, "cce of softmax", []float64{CCE.Value(p, class2)}, []float64{CCELogits.Value(z, class2)}, 1e-12)
	for j, v := range z {
		p[j] = Sigmoid.Value(v)
	}
	near(t, "bce of sigmoid", []float64{BCE.Value(p, class2)}, []float64{BCELogits.Value(z, class2)}, 1e-12)
	half := []float64{MSE.Value(z, p) / 2}
	near(t, "huber of small errors", []float64{Huber{10}.Value(z, p)}, half, 1e-12)
	near(t, "huber of large errors", []float64{Huber{1e-9}.Value(z, p) / 1e-9}, []float64{MAE.Value(z, p)}, 1e-8)
}

func TestLogCoshOfSmallErrors(t *testing.T) {
	for _, d := range []float64{1e-9, 1e-4, 1e-3} {
		want := d * d / 2 * (1 - d*d/6)
		checkRelative(t, "log cosh", d, LogCosh.Value([]float64{d}, []float64{0}), want, 1e-12)
		checkRelative(t, "log cosh", -d, LogCosh.Value([]float64{-d}, []float64{0}), want, 1e-12)
	}
	below, at := logCosh{}.at(1-1e-16, 0), logCosh{}.at(1, 0)
	checkRelative(t, "where the forms meet", 1, below, at, 1e-15)
}

func TestClassNumbersAreChecked(t *testing.T) {
	m := compiled(t, SGD{LearningRate: 0.1}, SparseCCELogits, Input(2), Dense{Units: 3})
	x := mat.NewDense(3, 2, []float64{1, 2, 3, 4, 5, 6})
	calls := map[string]func(y *mat.Dense) error{
		"Fit":            func(y *mat.Dense) error { _, err := m.Fit(x, y, FitOptions{BatchSize: 1}); return err },
		"Evaluate":       func(y *mat.Dense) error { _, err := m.Evaluate(x, y); return err },
		"Trace":          func(y *mat.Dense) error { _, err := m.Trace(x, y); return err },
		"CheckGradients": func(y *mat.Dense) error { _, err := CheckGradients(m, x, y, 1e-5); return err },
		"Step": func(y *mat.Dense) error {
			trainer, err := NewTrainer(m)
			if err != nil {
				return err
			}
			_, err = trainer.StepRows(x, y, []int{0, 2})
			return err
		},
	}
	for name, call := range calls {
		if err := call(mat.NewDense(3, 1, []float64{0, 1, 2})); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, bad := range []float64{-1, 3, 0.5, 1e300} {
			err := call(mat.NewDense(3, 1, []float64{0, 1, bad}))
			wants(t, err, WantClass)
			var e *ValueError
			if errors.As(err, &e) && e.What != "y[2][0]" {
				t.Errorf("%s: the error names %s", name, e.What)
			}
		}
	}
	if m := compiled(t, SGD{LearningRate: 0.1}, CCELogits, Input(2), Dense{Units: 3}); classes(m.loss, 3) != 0 {
		t.Error("cce_logits asks for class numbers")
	}
	wide := compiled(t, SGD{LearningRate: 0.1}, SparseCategoricalCrossentropy{}, Input(2), Dense{Units: 3, Activation: Softmax})
	_, err := wide.Fit(x, mat.NewDense(3, 1, []float64{0, 1, 3}), FitOptions{})
	wants(t, err, WantClass)
}
