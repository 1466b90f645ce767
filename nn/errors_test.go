package nn

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// An unknown name is answered with those there are, and a table of targets that
// does not fit with what targets there may be.
func TestErrorsSayWhatToDo(t *testing.T) {
	_, err := LossByName("mean_squared_error")
	var name *NameError
	if !errors.As(err, &name) || !slices.Equal(name.Known, LossNames()) || name.Given != `"mean_squared_error"` {
		t.Errorf("%v", err)
	}
	for _, known := range LossNames() {
		if !strings.Contains(err.Error(), known) {
			t.Errorf("%v does not list %s", err, known)
		}
	}
	for _, c := range []struct {
		err  ShapeError
		want Want
	}{
		{ShapeError{"Fit", "y", Shape{9, 1}, Shape{9, 3}}, WantTargets}, {ShapeError{"Fit", "y", Shape{9, 3}, Shape{9, 1}}, WantTargets},
		{ShapeError{"Fit", "y", Shape{8, 1}, Shape{9, 1}}, ""}, {ShapeError{"Fit", "x", Shape{9, 1}, Shape{9, 3}}, ""},
		{ShapeError{"Fit", "y", nil, Shape{9, 3}}, ""}, {ShapeError{}, ""},
	} {
		if got := c.err.Hint(); got != c.want || !strings.Contains(c.err.Error(), string(c.want)) {
			t.Errorf("%v: hint %q, want %q", &c.err, got, c.want)
		}
	}
}

// planned is a layer with any plan.
type planned struct{ plan Plan }

func (planned) Kind() string               { return "Planned" }
func (p planned) Plan(Shape) (Plan, error) { return p.plan, nil }
func (planned) Forward(*Pass)              {}
func (planned) Backward(*Pass)             {}

func TestModelsThatCannotBeBuilt(t *testing.T) {
	for _, c := range []struct {
		want   Want
		layers []Layer
	}{
		{WantInput, nil},
		{WantLayer, []Layer{Input(2)}},
		{WantInput, []Layer{Dense{Units: 1}}},
		{WantInput, []Layer{Input(2), Input(2)}},
		{WantValue, []Layer{Input(2), nil}},
		{WantUnits, []Layer{Input(), Dense{Units: 1}}},
		{WantUnits, []Layer{Input(0), Dense{Units: 1}}},
		{WantUnits, []Layer{Input(2), Dense{Units: -1}}},
		{WantUnits, []Layer{Input(2), Dense{}}},
		{WantUnits, []Layer{Input(2), Dense{Units: math.MaxInt}}},
		{WantSmaller, []Layer{Input(1 << 20), Dense{Units: 1 << 20}}},
		{WantUnits, []Layer{Input(2), planned{Plan{Out: Shape{0}}}}},
		{WantParamSpec, []Layer{Input(2), planned{Plan{Out: Shape{1}, Params: []ParamSpec{{Name: KernelName, Rows: 2, Cols: 1}}}}}},
		{WantPlainInput, []Layer{Input(8, 8, 1), Dense{Units: 1}}},
		{WantConstant, []Layer{Input(2), Dense{Units: 1, KernelInitializer: VarianceScaling(200)}}},
		{WantFinite, []Layer{Input(2), Dense{Units: 1, BiasInitializer: Constant{math.NaN()}}}},
		{WantNotBelow0, []Layer{Input(2), Dense{Units: 1, KernelInitializer: Normal{0, -1}}}},
		{WantOrdered, []Layer{Input(2), Dense{Units: 1, KernelInitializer: Uniform{1, -1}}}},
	} {
		_, err := NewSequential(c.layers...)
		wants(t, err, c.want)
	}
}

func TestCompileRefusesWhatDoesNotFit(t *testing.T) {
	m := func(last Activation) *Sequential {
		m, err := NewSequential(Input(2), Dense{Units: 2, Activation: last})
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	wants(t, m(Sigmoid).Compile(SGD{LearningRate: -0.1}, MSE), WantNotBelow0)
	wants(t, m(Sigmoid).Compile(SGD{LearningRate: math.NaN()}, MSE), WantNotBelow0)
	wants(t, m(Sigmoid).Compile(nil, MSE), WantValue)
	wants(t, m(Sigmoid).Compile(SGD{}, nil), WantValue)
	wants(t, m(Linear).Compile(SGD{}, BCE), WantFitting)
	wants(t, m(Tanh).Compile(SGD{}, CCE), WantFitting)
	wants(t, m(Sigmoid).Compile(SGD{}, BCELogits), WantFitting)
	wants(t, m(Sigmoid).Compile(SGD{}, BinaryCrossentropy{LabelSmoothing: 1}), WantFraction)
	if err := m(nil).Compile(SGD{}, BCELogits); err != nil {
		t.Errorf("logits after no activation: %v", err)
	}
}

func TestAnUncompiledModelSaysSo(t *testing.T) {
	m, err := NewSequential(Input(2), Dense{Units: 1})
	if err != nil {
		t.Fatal(err)
	}
	x, y := batch(3, 2, 1)
	_, fit := m.Fit(x, y, FitOptions{})
	_, evaluate := m.Evaluate(x, y)
	_, trace := m.Trace(x, y)
	_, trainer := NewTrainer(m)
	_, check := CheckGradients(m, x, y, 1e-5)
	for where, err := range map[string]error{"Fit": fit, "Evaluate": evaluate, "Trace": trace,
		"NewTrainer": trainer, "CheckGradients": check} {
		var early *StateError
		if !errors.As(err, &early) || early.Where != where || early.Needs != "Compile" {
			t.Errorf("%s: error %v", where, err)
		}
	}
	if _, err := m.Predict(x); err != nil {
		t.Errorf("Predict needs no Compile: %v", err)
	}
}

func TestDataThatDoesNotFit(t *testing.T) {
	m := small(t, MSE, 2, 2, 1)
	x, y := batch(3, 2, 1)
	shape := func(what string, err error) {
		t.Helper()
		var e *ShapeError
		if !errors.As(err, &e) || e.What != what || len(e.Given) != 2 || len(e.Expected) != 2 {
			t.Errorf("error %v, want a ShapeError of %s", err, what)
		}
	}
	fit := func(x, y mat.Matrix) error { _, err := m.Fit(x, y, FitOptions{}); return err }
	shape("x", fit(mat.NewDense(3, 3, nil), y))
	shape("y", fit(x, mat.NewDense(3, 2, nil)))
	shape("y", fit(x, mat.NewDense(2, 1, nil)))
	shape("x", fit(&mat.Dense{}, &mat.Dense{}))
	_, err := m.Predict(mat.NewDense(1, 1, nil))
	shape("x", err)
	wants(t, fit(nil, y), WantValue)
	wants(t, fit(x, nil), WantValue)
	wants(t, fit((*mat.Dense)(nil), y), WantValue)
	wants(t, fit(x, (*mat.Dense)(nil)), WantValue)
	_, err = m.Evaluate(x, nil)
	wants(t, err, WantValue)

	bad := mat.DenseCopyOf(x)
	bad.Set(2, 1, math.NaN())
	wants(t, fit(bad, y), WantFinite)
	if err := fit(bad, y); !strings.Contains(err.Error(), "x[2][1] is NaN") {
		t.Errorf("%q does not say which number is NaN", err)
	}
	bad.Set(2, 1, math.Inf(-1))
	wants(t, fit(bad, y), WantFinite)
	wants(t, fit(bad.Slice(0, 3, 0, 2).T().T(), y), WantFinite)
}

func TestOptionsThatDoNotFit(t *testing.T) {
	m := small(t, MSE, 2, 2, 1)
	x, y := batch(3, 2, 1)
	_, err := m.Fit(x, y, FitOptions{BatchSize: -1})
	wants(t, err, WantPositive)
	_, err = m.Fit(x, y, FitOptions{Epochs: -1})
	wants(t, err, WantPositive)
	_, err = NumericDerivative(m, x, y, Weight(0, 0, 0), 0)
	wants(t, err, WantPositive)
	_, err = LossCurve(m, x, y, Bias(2, 0), []float64{1})
	wants(t, err, WantParam)
	wants(t, m.SetParam(Weight(0, 0, 0), math.Inf(1)), WantFinite)
	for _, id := range []ParamID{{-1, 0, 0}, {2, 0, 0}, {0, 2, 0}, {0, -1, 0}, {0, 0, 2}, {0, 0, -2}} {
		_, err := m.Param(id)
		wants(t, err, WantParam)
	}
	trainer := training(t, m)
	_, err = trainer.StepRows(x, y, []int{0, 3})
	wants(t, err, WantRow)
	var empty *ShapeError
	if _, err = trainer.StepRows(x, y, []int{}); !errors.As(err, &empty) {
		t.Errorf("an empty batch: %v", err)
	}
	_, err = ActivationByName("sigmoidal")
	wants(t, err, WantKnownName)
}
