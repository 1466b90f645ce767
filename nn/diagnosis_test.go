package nn

import (
	"errors"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// underWatch is a trainer with a diagnosis of it.
func underWatch(t *testing.T, m *Sequential) (*Trainer, *Diagnosis) {
	t.Helper()
	trainer := training(t, m)
	d, err := NewDiagnosis(trainer)
	if err != nil {
		t.Fatal(err)
	}
	return trainer, d
}

// observed takes so many steps of all rows, or until the loss is not finite.
func observed(t *testing.T, trainer *Trainer, d *Diagnosis, x, y mat.Matrix, steps int) {
	t.Helper()
	for range steps {
		_, err := trainer.Step(x, y)
		d.Observe()
		if err != nil {
			if !errors.As(err, new(*DivergedError)) {
				t.Fatal(err)
			}
			return
		}
	}
}

func wantFindings(t *testing.T, d *Diagnosis, want ...Finding) {
	t.Helper()
	if got := d.Findings(); !slices.Equal(got, want) {
		t.Errorf("findings %+v\nwant %+v", got, want)
	}
}

// parabola is J = (w−1)² of one weight w that starts at 2: a rate above 1 diverges.
func parabola(t *testing.T, rate float64) (*Sequential, mat.Matrix, mat.Matrix) {
	t.Helper()
	m := compiled(t, SGD{LearningRate: rate}, MSE, Input(1), Dense{Units: 1, NoBias: true, KernelInitializer: Constant{2}})
	one := mat.NewDense(1, 1, []float64{1})
	return m, one, one
}

func TestDiagnosisOfDivergence(t *testing.T) {
	whole := Finding{TroubleDivergence, 0, -1, -1, -1}
	for _, rate := range []float64{1.1, 3, 100, 1e200} {
		m, x, y := parabola(t, rate)
		trainer, d := underWatch(t, m)
		observed(t, trainer, d, x, y, 40)
		wantFindings(t, d, whole)
	}
	m, x, y := parabola(t, 0.01)
	trainer, d := underWatch(t, m)
	observed(t, trainer, d, x, y, 57)
	wantFindings(t, d)
	if err := trainer.SetOptimizer(SGD{LearningRate: 100}); err != nil {
		t.Fatal(err)
	}
	observed(t, trainer, d, x, y, 500)
	wantFindings(t, d, Finding{TroubleDivergence, 57, -1, -1, -1})
	trainer, d = underWatch(t, compiled(t, SGD{LearningRate: 1e30}, MSE, Input(1), Dense{Units: 2, Activation: Tanh},
		Dense{Units: 1, Activation: Tanh})) // the first update takes it where nothing moves any more
	observed(t, trainer, d, mat.NewDense(2, 1, []float64{1, 1}), mat.NewDense(2, 1, []float64{1, -1}), 20)
	wantFindings(t, d, whole)
	far := compiled(t, SGD{LearningRate: 0.05}, MSE, Input(1), Dense{Units: 1}) // large weights that fit large targets
	trainer, d = underWatch(t, far)
	observed(t, trainer, d, mat.NewDense(2, 1, []float64{-1, 1}), mat.NewDense(2, 1, []float64{2e5, 4e5}), 300)
	wantFindings(t, d)
}

// rows are n samples spread over [−1, 1)², with targets of both signs.
func rows(n int) (x, y *mat.Dense) {
	x, y = batch(n, 2, 1)
	for i := range n {
		y.Set(i, 0, 1)
		if x.At(i, 0)*x.At(i, 1) > 0 {
			y.Set(i, 0, 0)
		}
	}
	return x, y
}

func TestLossHasRisenAtTenTimesTheFirst(t *testing.T) {
	for later, want := range map[float64]bool{0.5: false, 4.5: false, 19.9: false, 20.1: true, 100: true} {
		var l lossWatch
		l.see(2, 0, steadySamples)
		for step := 1; step < steadySteps; step++ {
			l.see(later, step, steadySamples)
		}
		if l.diverged() {
			t.Errorf("a loss of %v after 2 has risen too early", later)
		}
		if l.see(later, steadySteps, steadySamples); l.diverged() != want {
			t.Errorf("a loss of %v after 2 has risen: %v", later, !want)
		}
	}
}

func TestDiagnosisOfDeadUnits(t *testing.T) {
	m := compiled(t, SGD{LearningRate: 0.01}, MSE, Input(2), Dense{Units: 3, Activation: ReLU}, Dense{Units: 1})
	if err := m.SetParam(Bias(0, 1), -10); err != nil {
		t.Fatal(err)
	}
	x, y := rows(64)
	trainer, d := underWatch(t, m)
	observed(t, trainer, d, x, y, 8)
	wantFindings(t, d) // too early to tell
	observed(t, trainer, d, x, y, 30)
	wantFindings(t, d, Finding{TroubleDeadUnit, 0, 0, 0, 1})
	if err := m.SetParam(Bias(0, 1), 1); err != nil {
		t.Fatal(err)
	}
	observed(t, trainer, d, x, y, 1)
	wantFindings(t, d)
	if err := m.SetParam(Bias(0, 2), -10); err != nil {
		t.Fatal(err)
	}
	observed(t, trainer, d, x, y, 30)
	wantFindings(t, d, Finding{TroubleDeadUnit, 39, 0, 0, 2})
}

func TestDiagnosisNamesFilters(t *testing.T) {
	m := compiled(t, SGD{LearningRate: 0.001}, MSE, Input(4, 4, 1), Conv2D{Filters: 3, KernelSize: [2]int{2, 2}, Activation: ReLU}, Flatten{}, Dense{Units: 1})
	if err := m.SetParam(Bias(0, 2), -10); err != nil {
		t.Fatal(err)
	}
	x, y := batch(64, 16, 1)
	trainer, d := underWatch(t, m)
	observed(t, trainer, d, x, y, 20)
	wantFindings(t, d, Finding{TroubleDeadUnit, 0, 0, 0, 2})
}

func TestDiagnosisOfSaturatedUnits(t *testing.T) {
	for _, g := range []Function{Sigmoid, Tanh} {
		m := compiled(t, SGD{LearningRate: 0.001}, MSE, Input(2), Dense{Units: 2, Activation: g}, Dense{Units: 1})
		for i := range 2 {
			if err := m.SetParam(Weight(0, 1, i), []float64{500, -500}[i]); err != nil {
				t.Fatal(err)
			}
		}
		x, y := rows(64)
		trainer, d := underWatch(t, m)
		observed(t, trainer, d, x, y, 40)
		wantFindings(t, d, Finding{TroubleSaturatedUnit, 0, 0, 0, 1})
	}
	m := compiled(t, SGD{LearningRate: 0.1}, MSE, Input(2),
		Dense{Units: 1, Activation: Tanh, KernelInitializer: Constant{500}, BiasInitializer: Constant{3}})
	x, y := rows(64)
	trainer, d := underWatch(t, m)
	observed(t, trainer, d, x, y, 40) // an output that is sure and often wrong
	wantFindings(t, d, Finding{TroubleSaturatedUnit, 0, 0, 0, 0})
	for s := range 64 {
		y.Set(s, 0, 1)
		if x.At(s, 0)+x.At(s, 1) < 0 {
			y.Set(s, 0, -1)
		}
	}
	observed(t, trainer, d, x, y, 40) // and one that is sure and right
	wantFindings(t, d)
}

func TestDiagnosisOfSymmetry(t *testing.T) {
	for _, init := range []Initializer{Zeros, Constant{0.5}} {
		m := compiled(t, SGD{LearningRate: 0.1}, MSE, Input(2),
			Dense{Units: 3, Activation: Sigmoid, KernelInitializer: init},
			Dense{Units: 2, Activation: Sigmoid, KernelInitializer: init})
		x, y := batch(20, 2, 2)
		trainer, d := underWatch(t, m)
		observed(t, trainer, d, x, y, 30)
		wantFindings(t, d, Finding{TroubleSymmetry, 0, 0, 0, -1})
	}
}

func TestDiagnosisOfKilledWeights(t *testing.T) {
	m := compiled(t, SGD{LearningRate: 0.04}, MSE, Input(2),
		Dense{Units: 3, Activation: Tanh, KernelRegularizer: L2{10}},
		Dense{Units: 1})
	x, y := rows(50)
	trainer, d := underWatch(t, m)
	observed(t, trainer, d, x, y, 60)
	got := d.Findings()
	if len(got) != 1 || got[0].Trouble != TroubleKilledWeights || got[0].Index != 0 || got[0].Step > 10 {
		t.Errorf("findings %+v, want the killed weights of layer 0 within 10 steps", got)
	}
	m = compiled(t, SGD{LearningRate: 0.2}, MSE, Input(2), Dense{Units: 1, KernelRegularizer: L2{10}})
	trainer, d = underWatch(t, m) // w ← −3w: the penalty alone diverges
	observed(t, trainer, d, x, y, 1000)
	wantFindings(t, d, Finding{TroubleDivergence, 0, -1, -1, -1})
}

func TestDiagnosisOfWeightsKilledByDecay(t *testing.T) {
	x, y := rows(50)
	for _, o := range []Optimizer{AdamW{LearningRate: 0.1, WeightDecay: 900, Beta1: 0.9, Beta2: 0.999, Epsilon: 1e-7},
		Tuned{Optimizer: NewSGD(0.01), WeightDecay: 90}} {
		m := compiled(t, o, MSE, Input(2), Dense{Units: 1, Activation: Tanh, KernelInitializer: Constant{0.5}})
		trainer, d := underWatch(t, m)
		if _, adam := o.(AdamW); adam { // whose own steps are as long as its rate
			_ = trainer.SetOptimizer(WithRate(o, 0.001))
			o = trainer.Optimizer()
		}
		observed(t, trainer, d, x, y, 1500)
		if got := d.Findings(); !slices.ContainsFunc(got, func(f Finding) bool { return f.Trouble == TroubleKilledWeights }) {
			t.Errorf("%+v: findings %+v, want killed weights; %v", o, got, numbers(m))
		}
	}
}

func TestDiagnosisOfThePage(t *testing.T) {
	x, y := rows(200)
	m := compiled(t, PageSGD{0.1}, HalfSSE, Input(2), Dense{Units: 4, Activation: Tanh}, Dense{Units: 1, Activation: Tanh})
	for _, c := range []struct {
		rule PageRule
		rate float64
		want Trouble
	}{
		{PageRule{BatchSize: 10, Penalty: PageL2, PenaltyRate: 10}, 0.1, TroubleKilledWeights},
		{PageRule{BatchSize: 10, Penalty: PageL1, PenaltyRate: 3}, 0.1, TroubleKilledWeights},
		{PageRule{BatchSize: 10, Penalty: PageL2, PenaltyRate: 10}, 0.3, TroubleDivergence},
		{PageRule{BatchSize: 10}, 1e-7, TroubleSlowRate},
		{PageRule{BatchSize: 10}, 100, TroubleSaturatedUnit},
		{PageRule{BatchSize: 10}, 0.03, troubleCount},
	} {
		page, err := NewPageTrainer(m.Clone(), c.rule)
		if err != nil {
			t.Fatal(err)
		}
		if err := page.SetOptimizer(PageSGD{c.rate}); err != nil {
			t.Fatal(err)
		}
		d, err := NewPageDiagnosis(page)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < 200*12 && err == nil; i++ {
			_, err = page.StepRows(x, y, []int{i % 200})
			d.Observe()
			if i%200 == 199 {
				page.EndEpoch()
			}
		}
		got := d.Findings()
		if c.want == troubleCount && len(got) > 0 || c.want < troubleCount && (len(got) == 0 || got[0].Trouble != c.want) {
			t.Errorf("rate %v, %+v: findings %+v, want %v", c.rate, c.rule, got, c.want)
		}
		other, err := d.ClonePage(page.Clone())
		if err != nil {
			t.Fatal(err)
		}
		wantFindings(t, other, got...)
	}
}

func TestDiagnosisOfSlowRate(t *testing.T) {
	x, y := rows(50)
	for _, rate := range []float64{0, 1e-9, 1e-7} {
		m := small(t, MSE, 2, 3, 1)
		if err := m.Compile(SGD{LearningRate: rate}, MSE); err != nil {
			t.Fatal(err)
		}
		trainer, d := underWatch(t, m)
		observed(t, trainer, d, x, y, 199)
		wantFindings(t, d)
		observed(t, trainer, d, x, y, 1)
		wantFindings(t, d, Finding{TroubleSlowRate, 0, -1, -1, -1})
	}
	m := small(t, MSE, 2, 3, 1)
	trainer, d := underWatch(t, m)
	observed(t, trainer, d, x, y, 20)
	if err := trainer.SetOptimizer(SGD{LearningRate: 1e-8}); err != nil {
		t.Fatal(err)
	}
	observed(t, trainer, d, x, y, 300)
	wantFindings(t, d, Finding{TroubleSlowRate, 20, -1, -1, -1})
}

// xor are the four rows.
func xor() (x, y *mat.Dense) {
	return mat.NewDense(4, 2, []float64{0, 0, 0, 1, 1, 0, 1, 1}), mat.NewDense(4, 1, []float64{0, 1, 1, 0})
}

func TestFindingsSayWhere(t *testing.T) {
	for want, f := range map[string]Finding{
		"dead unit: layer 0, unit 3, from update 12 on": {TroubleDeadUnit, 12, 1, 0, 3},
		"symmetry: layer 2, from update 0 on":           {TroubleSymmetry, 0, 2, 2, -1},
		"slow rate: the whole model, from update 7 on":  {TroubleSlowRate, 7, -1, -1, -1},
		"unknown: the whole model, from update 0 on":    {troubleCount, 0, -1, -1, -1},
	} {
		if f.String() != want {
			t.Errorf("%q, want %q", f, want)
		}
	}
}

func TestHealthyTrainingHasNoFindings(t *testing.T) {
	x, y := xor()
	solved := 0
	for seed := range uint64(20) {
		for name, m := range map[string]*Sequential{
			"sigmoid mse": compiled(t, SGD{LearningRate: 3}, MSE, Input(2),
				Dense{Units: 4, Activation: Sigmoid}, Dense{Units: 1, Activation: Sigmoid}),
			"tanh bce": compiled(t, SGD{LearningRate: 0.3}, BCELogits, Input(2),
				Dense{Units: 8, Activation: Tanh}, Dense{Units: 1}),
		} {
			m.Init(seed)
			for _, batch := range []int{4, 1} {
				trainer, d := underWatch(t, m.Clone())
				order := NewOrder(4, seed)
				for epoch := range 1000 {
					rows := order.Epoch(epoch)
					for from := 0; from < 4; from += batch {
						if _, err := trainer.StepRows(x, y, rows[from:from+batch]); err != nil {
							t.Fatal(err)
						}
						d.Observe()
						if found := d.Findings(); trainer.steps%16 == 0 && len(found) > 0 {
							t.Fatalf("%s seed %d batch %d step %d: %+v", name, seed, batch, trainer.steps, found)
						}
					}
				}
				if j, err := trainer.model.Evaluate(x, y); err == nil && j < 0.05 {
					solved++
				}
			}
		}
	}
	if solved < 70 {
		t.Errorf("%d of 80 nets learned XOR: they were not healthy", solved)
	}
}

func TestDiagnosisChangesNothingAndAllocatesNothing(t *testing.T) {
	plain, _, _ := eventful(t)
	trainer, x, y := eventful(t)
	d, err := NewDiagnosis(trainer)
	if err != nil {
		t.Fatal(err)
	}
	for range 10 {
		if _, err := plain.Step(x, y); err != nil {
			t.Fatal(err)
		}
		observed(t, trainer, d, x, y, 1)
	}
	if !slices.Equal(numbers(plain.model), numbers(trainer.model)) {
		t.Error("observing changes training")
	}
	if n := testing.AllocsPerRun(20, func() {
		trainer.steps++ // so that there is something new
		d.Observe()
	}); n != 0 {
		t.Errorf("Observe allocates %v times", n)
	}
}

func TestDiagnosisGoesBackInTime(t *testing.T) {
	m := compiled(t, SGD{LearningRate: 0.01}, MSE, Input(2), Dense{Units: 3, Activation: ReLU}, Dense{Units: 1})
	if err := m.SetParam(Bias(0, 1), -10); err != nil {
		t.Fatal(err)
	}
	x, y := rows(64)
	trainer, d := underWatch(t, m)
	observed(t, trainer, d, x, y, 5)
	then, state := trainer.Snapshot(), d.Snapshot()
	other := trainer.Clone()
	cloned, err := d.Clone(other)
	if err != nil {
		t.Fatal(err)
	}
	observed(t, trainer, d, x, y, 20)
	want := d.Findings()
	if len(want) != 1 {
		t.Fatalf("findings %+v, want one", want)
	}
	observed(t, other, cloned, x, y, 20)
	wantFindings(t, cloned, want...)
	for range 2 {
		if err := errors.Join(trainer.Restore(then), d.Restore(state)); err != nil {
			t.Fatal(err)
		}
		wantFindings(t, d)
		observed(t, trainer, d, x, y, 20)
		wantFindings(t, d, want...)
	}
	_, foreign := underWatch(t, small(t, MSE, 2, 2, 1))
	wants(t, foreign.Restore(state), WantSameModel)
	wants(t, foreign.Restore(nil), WantValue)
}
