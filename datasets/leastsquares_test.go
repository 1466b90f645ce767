package datasets

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

func TestReferenceLinearRegression(t *testing.T) {
	type descent struct {
		Step       int
		LossBefore float64 `json:"loss_before"`
		W          []float64
		B          float64
		MSEAfter   float64 `json:"mse_after"`
	}
	type lineCase struct {
		X, Y       [][]float64
		LR, L2     float64
		GD         []descent
		ClosedForm struct {
			W       []float64
			B       float64
			MSE, R2 float64
		} `json:"closed_form"`
	}
	reference(t, "linear_regression", func(t *testing.T, c lineCase, tol float64) {
		m, err := NewLeastSquares(rowsOf(c.X), rowsOf(c.Y), LeastSquaresOptions{LearningRate: c.LR, L2: c.L2})
		if err != nil {
			t.Fatal(err)
		}
		// Some files give the parameters of the last step beside every step.
		last := c.GD[len(c.GD)-1]
		final := !slices.ContainsFunc(c.GD, func(d descent) bool { return !slices.Equal(d.W, last.W) || d.B != last.B })
		for _, want := range c.GD {
			for m.Steps() < want.Step-1 {
				m.Step()
			}
			near(t, fmt.Sprintf("loss before step %d", want.Step), []float64{m.J()}, []float64{want.LossBefore}, tol)
			m.Step()
			near(t, fmt.Sprintf("mse after step %d", want.Step), []float64{m.MSE()}, []float64{want.MSEAfter}, tol)
			if want.Step == last.Step || !final {
				near(t, fmt.Sprintf("w after step %d", want.Step), append(m.W(), m.B()), append(slices.Clone(want.W), want.B), tol)
			}
		}
		w, b, err := m.Best()
		if err != nil {
			t.Fatal(err)
		}
		near(t, "closed form", append(slices.Clone(w), b), append(slices.Clone(c.ClosedForm.W), c.ClosedForm.B), tol)
		if err := m.Set(w, b); err != nil {
			t.Fatal(err)
		}
		near(t, "mse, R²", []float64{m.MSE(), m.R2()}, []float64{c.ClosedForm.MSE, c.ClosedForm.R2}, tol)
	})
}

// regression draws a problem that is neither easy nor singular.
func regression(t *testing.T, rows, inputs int, l2 float64, seed uint64) *LeastSquares {
	t.Helper()
	r := newStream(seed, dataStream, 5)
	x, y := mat.NewDense(rows, inputs, nil), mat.NewDense(rows, 1, nil)
	for i := range rows {
		for j := range inputs {
			x.Set(i, j, 3*float64(j)+normal(r))
		}
		y.Set(i, 0, x.At(i, 0)-2*normal(r))
	}
	m, err := NewLeastSquares(x, y, LeastSquaresOptions{LearningRate: 0.01, L2: l2})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestGradientIsZeroAtTheBest(t *testing.T) {
	for seed := range uint64(50) {
		l2 := float64(seed%3) / 10
		m := regression(t, 3+int(seed), 1+int(seed%6), l2, seed) // also fewer rows than inputs
		w, b, err := m.Best()
		if err != nil {
			t.Fatal(err)
		}
		if err := m.Set(w, b); err != nil {
			t.Fatal(err)
		}
		dw, db := m.Gradient()
		near(t, fmt.Sprintf("seed %d: gradient", seed), append(dw, db), make([]float64, len(dw)+1), 1e-9)
		least := m.J()
		for j := range w {
			moved := slices.Clone(w)
			moved[j] += 0.01
			if err := m.Set(moved, b); err != nil || m.J() < least-1e-12 {
				t.Fatalf("seed %d: J is %v beside %v: %v", seed, m.J(), least, err)
			}
		}
	}
}

func TestGradientIsTheSlopeOfJ(t *testing.T) {
	m := regression(t, 20, 3, 0.2, 4)
	at, b := []float64{0.3, -0.2, 0.5}, 0.7
	if err := m.Set(at, b); err != nil {
		t.Fatal(err)
	}
	dw, db := m.Gradient()
	const h = 1e-5
	slope := func(move func(by float64)) float64 {
		move(h)
		up := m.J()
		move(-h)
		return (up - m.J()) / (2 * h)
	}
	for j := range at {
		got := slope(func(by float64) {
			w := slices.Clone(at)
			w[j] += by
			_ = m.Set(w, b)
		})
		near(t, "∂J/∂w", dw[j:j+1], []float64{got}, 1e-6)
	}
	near(t, "∂J/∂b", []float64{db}, []float64{slope(func(by float64) { _ = m.Set(at, b+by) })}, 1e-6)
}

// The shortest of the weights that are as good, where inputs depend on each other.
func TestBestOfDependentInputs(t *testing.T) {
	x := rowsOf([][]float64{{1, 2, 5}, {2, 4, 5}, {3, 6, 5}})
	m, err := NewLeastSquares(x, mat.NewDense(3, 1, []float64{5, 10, 15}), LeastSquaresOptions{LearningRate: 0.01})
	if err != nil {
		t.Fatal(err)
	}
	w, b, err := m.Best()
	if err != nil {
		t.Fatal(err)
	}
	near(t, "w, b", append(w, b), []float64{1, 2, 0, 0}, 1e-9)
	if _, condition := m.LargestRate(); !math.IsInf(condition, 1) {
		t.Errorf("condition %v", condition)
	}
}

// Below the largest rate the descent ends at the best fit, above it diverges.
// Facts of iris: petal width by petal length.
func TestDescentOnIris(t *testing.T) {
	iris := Iris().X
	rows, _ := iris.Dims()
	x, y := iris.Slice(0, rows, 2, 3), iris.Slice(0, rows, 3, 4)
	fit := func(rate float64) *LeastSquares {
		m, err := NewLeastSquares(x, y, LeastSquaresOptions{LearningRate: rate})
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	m := fit(0.05)
	w, b, err := m.Best()
	if err != nil || math.Abs(w[0]-0.4158) > 1e-4 || math.Abs(b+0.3631) > 1e-4 {
		t.Fatalf("w %v, b %v, %v", w, b, err)
	}
	rate, condition := m.LargestRate()
	if math.Abs(rate-0.0554) > 1e-4 || math.Abs(condition-105) > 0.5 {
		t.Errorf("rate %v, condition %v", rate, condition)
	}
	for range 5000 {
		m.Step()
	}
	near(t, "w, b", append(m.W(), m.B()), append(w, b), 1e-9)
	if math.Abs(m.MSE()-0.04207) > 1e-5 || m.Diverged() {
		t.Errorf("mse %v", m.MSE())
	}
	wild := fit(0.06)
	for range 100_000 {
		if wild.Step() {
			break
		}
	}
	if !wild.Diverged() || !wild.Step() {
		t.Errorf("J is %v after %d steps", wild.J(), wild.Steps())
	}
}

func TestLossesKeepAtMost4096(t *testing.T) {
	m := regression(t, 4, 1, 0, 1)
	_ = m.SetLearningRate(1e-6)
	var clone *LeastSquares
	for range 20_000 {
		if m.Step(); m.Steps() == 5000 {
			clone = m.Clone()
		}
	}
	steps, losses := m.Losses()
	if len(steps) != len(losses) || len(steps) > maxHistory || len(steps) < maxHistory/2 || steps[0] != 0 || steps[len(steps)-1] > 20_000 {
		t.Fatalf("%d steps, %d losses", len(steps), len(losses))
	}
	for i := 1; i < len(losses); i++ {
		if losses[i] > losses[i-1] || steps[i] <= steps[i-1] {
			t.Fatalf("loss %d is %v after %v", i, losses[i], losses[i-1])
		}
	}
	again := regression(t, 4, 1, 0, 1)
	_ = again.SetLearningRate(1e-6)
	for range steps[7] {
		again.Step()
	}
	if again.J() != losses[7] {
		t.Errorf("J at step %d is %v, kept was %v", steps[7], again.J(), losses[7])
	}
	for clone.Steps() < m.Steps() {
		clone.Step()
	}
	if _, other := clone.Losses(); !slices.Equal(other, losses) || !slices.Equal(clone.W(), m.W()) {
		t.Error("a clone went another way")
	}
}

func TestDescentAllocatesNothing(t *testing.T) {
	m := regression(t, 50, 3, 0.1, 2)
	for range maxHistory - 100 {
		m.Step()
	}
	if n := testing.AllocsPerRun(20, func() { m.Step() }); n > 0 {
		t.Errorf("%v allocations a step", n)
	}
}
