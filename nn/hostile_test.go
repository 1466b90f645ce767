package nn

import (
	"bytes"
	"errors"
	"io"
	"math"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// stepping is a call that needs a trainer of a model.
func stepping(m *Sequential, f func(*Trainer) error) func() error {
	return func() error {
		t, err := NewTrainer(m)
		if err != nil {
			return err
		}
		return f(t)
	}
}

// calls are the public calls that take data, and a parameter's name or options.
func calls(m *Sequential, x, y mat.Matrix, id ParamID, v float64, rows []int, o FitOptions) map[string]func() error {
	return map[string]func() error{
		"Fit":               func() error { _, err := m.Clone().Fit(x, y, o); return err },
		"Predict":           func() error { _, err := m.Predict(x); return err },
		"Predictor":         func() error { return (&Predictor{m.newWorkspace()}).Predict(&mat.Dense{}, x) },
		"Evaluate":          func() error { _, err := m.Evaluate(x, y); return err },
		"EvaluateMetrics":   func() error { _, err := m.EvaluateMetrics(x, y); return err },
		"ConfusionMatrix":   func() error { _, err := ConfusionMatrix(x, y, v); return err },
		"ROCAUC":            func() error { _, err := ROCAUC(x, y); return err },
		"Trace":             func() error { _, err := m.Trace(x, y); return err },
		"NumericDerivative": func() error { _, err := NumericDerivative(m, x, y, id, v); return err },
		"LossCurve":         func() error { _, err := LossCurve(m, x, y, id, []float64{v}); return err },
		"CheckGradients":    func() error { _, err := CheckGradients(m, x, y, v); return err },
		"Step":              stepping(m, func(t *Trainer) error { _, err := t.StepRows(x, y, rows); return err }),
		"Inner": func() error {
			trace, err := m.Trace(x, y)
			if err == nil {
				_, err = trace.Inner(id)
			}
			return err
		},
		"PageTrainer": func() error {
			t, err := NewPageTrainer(m.Clone(), PageRule{v, PageL1, v})
			if err != nil {
				return err
			}
			defer t.Update()
			_ = t.Dead(id)
			_, err = t.Clone().StepRows(x, y, rows)
			return err
		},
		"Layers": func() error {
			size := [2]int{id.Unit, id.Input}
			m, err := NewSequential(Input(2, 1, 1), Dropout{v}, GaussianNoise{v},
				Conv2D{Filters: id.Unit, KernelSize: size, Strides: size, Padding: Padding(id.Layer), KernelRegularizer: L1L2{v, v}},
				MaxPool2D{PoolSize: size, Strides: [2]int{id.Layer, 1}}, Flatten{}, Dense{Units: 1, KernelConstraint: MaxNorm{v}})
			if err != nil {
				return err
			}
			_, err = m.Predict(x)
			return err
		},
		"Parametric": func() error {
			m, err := NewSequential(Input(2), Dense{Units: 2, Activation: LeakyReLU{v}}, Dense{Units: 1, Activation: ELU{v}})
			if err != nil {
				return err
			}
			_, err = m.Predict(x)
			return err
		},
		"Diagnosis": stepping(m, func(t *Trainer) error {
			d, err := NewDiagnosis(t)
			if err != nil {
				return err
			}
			_, err = t.StepRows(x, y, rows)
			d.Observe()
			_ = d.Findings()
			return errors.Join(err, d.Restore(&DiagnosisSnapshot{}))
		}),
		"Code": func() error {
			_, err := m.Code(Language(id.Unit&3), CodeOptions{X: x, Y: y, Fit: o, NoWeights: v < 0})
			return err
		},
	}
}

// settingCalls are the public calls that take no data.
func settingCalls(m *Sequential, id ParamID, v float64) map[string]func() error {
	return map[string]func() error{
		"Metrics": func() error {
			return m.Clone().Compile(SGD{LearningRate: 0.1}, MSE, R2Score, StandardMetric(id.Layer), TopK(id.Unit), AtThreshold(Recall, v))
		},
		"Param":        func() error { _, err := m.Param(id); return err },
		"SetParam":     func() error { return m.Clone().SetParam(id, v) },
		"Compile":      func() error { return m.Clone().Compile(SGD{LearningRate: v}, BinaryCrossentropy{LabelSmoothing: v}) },
		"SetOptimizer": stepping(m, func(t *Trainer) error { return t.SetOptimizer(SGD{LearningRate: v}) }),
		"Descent": func() error {
			o := Tuned{Optimizer: Adam{v, v, v, v, true, Form(id.Layer)}, WeightDecay: v, ClipNorm: v, Schedule: StepLR{v, id.Unit, v}}
			d, err := NewDescent(surfaces()[max(id.Unit, 0)%len(surfaces())], o, v, -v)
			if err != nil {
				return err
			}
			_ = d.Inner(Axis(id.Input))
			return errors.Join(d.Step(), d.SetOptimizer(WithRate(nil, v)))
		},
		"Restore":  stepping(m, func(t *Trainer) error { return t.Restore(&Snapshot{}) }),
		"InitPage": func() error { return m.Clone().InitPage(PageInit{Draw: func() float64 { return v }}) },
		"Huber":    func() error { return m.Clone().Compile(SGD{LearningRate: v}, Huber{v}) },
		"Rules": func() error {
			w := []float64{v, -v, 1}
			for _, r := range regularizers() {
				r.AddSlope(w[:2], w)
				r.AddSlope(w, w[1:])
				_ = r.Penalty(nil)
			}
			for _, c := range constraints() {
				c.Apply(w, id.Unit&0xffff)
				c.Apply(w, -1)
				c.Apply(nil, 2)
			}
			return nil
		},
		"Save":         func() error { return m.Save(new(bytes.Buffer)) },
		"Load":         func() error { _, err := Load(strings.NewReader(number(v))); return err },
		"NewDiagnosis": func() error { _, err := NewDiagnosis(&Trainer{}); return err },
		"Summary":      func() error { _ = m.String(); return nil },
	}
}

func TestNoPublicCallPanics(t *testing.T) {
	whole := small(t, MSE, 2, 2, 1)
	sparse := compiled(t, SGD{LearningRate: 0.1}, SparseCCELogits, Input(2), Dense{Units: 3, Activation: GELU}, Dense{Units: 3})
	picture := compiled(t, SGD{LearningRate: 0.1}, MSE, Input(2, 1, 1), GaussianNoise{0.1},
		Conv2D{Filters: 2, KernelSize: [2]int{2, 2}, Padding: Same, KernelRegularizer: L1{0.1}, BiasConstraint: UnitNorm{}},
		MaxPool2D{PoolSize: [2]int{2, 1}}, Dropout{0.5}, Flatten{}, Dense{Units: 1, KernelConstraint: MaxNorm{1}})
	bare, err := NewSequential(Input(2), Dense{Units: 1})
	if err != nil {
		t.Fatal(err)
	}
	empty := &Sequential{}
	_ = empty.Compile(SGD{}, MSE)
	bad := mat.NewDense(3, 2, []float64{1, 2, math.NaN(), 4, math.Inf(1), 6})
	good, target := batch(3, 2, 1)
	matrices := []mat.Matrix{nil, (*mat.Dense)(nil), (*mat.VecDense)(nil), &mat.Dense{}, &mat.VecDense{}, good, target, bad,
		mat.NewVecDense(3, nil), mat.NewDense(1, 1, []float64{1e308}), good.T(), mat.NewDiagDense(2, nil)}
	ids := []ParamID{{}, {-1, -1, -1}, {5, 0, 0}, {0, 5, 0}, {0, 0, 5}, {0, 0, BiasInput}, {math.MaxInt, math.MinInt, math.MaxInt}}
	values := []float64{0, 1, -1, math.NaN(), math.Inf(1), math.MaxFloat64}
	rowLists := [][]int{nil, {}, {0, 0, 2}, {-1}, {3}, {math.MaxInt}}
	options := []FitOptions{{}, {BatchSize: math.MaxInt}, {BatchSize: -1}, {Epochs: -1}, {BatchSize: 2, Epochs: 2},
		{ValidationSplit: 0.5, Verbose: 1, Output: io.Discard, Callbacks: []Callback{&EarlyStopping{RestoreBestWeights: true}}},
		{ValidationX: bad, ValidationY: target, Verbose: 2, Output: io.Discard}, {InitialEpoch: math.MaxInt}, {ValidationSplit: math.NaN()}}
	k := 0 // goes round the lists that are not crossed
	for _, m := range []*Sequential{whole, sparse, picture, bare, empty} {
		for _, id := range ids {
			for _, v := range values {
				for name, call := range settingCalls(m, id, v) {
					mustNotPanicf(t, call, "%s(%v, %v)", name, id, v)
				}
			}
		}
		for _, x := range matrices {
			for _, y := range matrices {
				for range len(ids) {
					k++
					at := func(n int) int { return k % n }
					id, v := ids[at(len(ids))], values[at(len(values))]
					rows, o := rowLists[at(len(rowLists))], options[at(len(options))]
					for name, call := range calls(m, x, y, id, v, rows, o) {
						mustNotPanicf(t, call, "%s(%T, %T, %v, %v, %v, %+v)", name, x, y, id, v, rows, o)
					}
				}
			}
		}
	}
}
