package nn

import (
	"bytes"
	"errors"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
	"pgregory.net/rapid"
)

// drawn is a small model of any layers, activations, loss, penalties and
// optimizer, with data; only a noisy one has layers that draw.
func drawn(t *rapid.T, noisy bool) (m *Sequential, x, y *mat.Dense) {
	layers := drawnTrunk(t)
	if noisy {
		layers = append(layers, Dropout{0.4}, GaussianNoise{0.1})
	}
	for range rapid.IntRange(0, 2).Draw(t, "hidden layers") {
		layers = append(layers, drawnDense(t, rapid.IntRange(1, 20), activations()))
	}
	loss := rapid.SampledFrom(losses()).Draw(t, "loss")
	last := slices.DeleteFunc(activations(), func(a Activation) bool { return !loss.Fits(a) })
	layers = append(layers, drawnDense(t, rapid.IntRange(2, 5), last))
	m, err := NewSequential(layers...)
	if err != nil {
		t.Fatal(err)
	}
	m.Init(rapid.Uint64().Draw(t, "seed"))
	if err := m.Compile(rapid.SampledFrom(everyOptimizer()).Draw(t, "optimizer"), loss); err != nil {
		t.Fatal(err)
	}
	x, y = batchFor(m, rapid.IntRange(2, 19).Draw(t, "rows"), 5)
	return m, x, y
}

// drawnTrunk is an Input, and layers of images or none.
func drawnTrunk(t *rapid.T) []Layer {
	if rapid.Bool().Draw(t, "rows of numbers") {
		return []Layer{Input(rapid.IntRange(1, 20).Draw(t, "inputs"))}
	}
	size := func(what string) [2]int {
		return [2]int{rapid.IntRange(1, 3).Draw(t, what+" rows"), rapid.IntRange(1, 3).Draw(t, what+" columns")}
	}
	whole := slices.DeleteFunc(activations(), func(a Activation) bool { _, ok := a.(Elementwise); return !ok })
	return []Layer{Input(rapid.IntRange(3, 6).Draw(t, "rows"), rapid.IntRange(3, 6).Draw(t, "columns"), rapid.IntRange(1, 2).Draw(t, "channels")),
		Conv2D{Filters: rapid.IntRange(1, 9).Draw(t, "filters"), KernelSize: size("kernel"), Strides: size("stride"),
			Padding: rapid.SampledFrom([]Padding{Valid, Same}).Draw(t, "padding"), NoBias: rapid.Bool().Draw(t, "no bias"),
			Activation: rapid.SampledFrom(whole).Draw(t, "activation"), KernelRegularizer: drawnPenalty(t)},
		MaxPool2D{PoolSize: [2]int{1, 1}}, Flatten{}}
}

func drawnPenalty(t *rapid.T) Regularizer {
	return rapid.SampledFrom(append(regularizers(), nil)).Draw(t, "penalty")
}

func drawnDense(t *rapid.T, units *rapid.Generator[int], from []Activation) Dense {
	return Dense{Units: units.Draw(t, "units"), Activation: rapid.SampledFrom(from).Draw(t, "activation"),
		BiasInitializer: Uniform{-0.3, 0.3}, NoBias: rapid.IntRange(0, 4).Draw(t, "no bias") == 0,
		KernelRegularizer: drawnPenalty(t), KernelConstraint: rapid.SampledFrom(append(constraints(), nil, nil)).Draw(t, "constraint")}
}

// gradientsOf are all gradients of a batch end to end, the loss of each sample, and J.
func gradientsOf(t *rapid.T, m *Sequential, x, y *mat.Dense, rows []int) (g, losses []float64, j float64) {
	trainer, err := NewTrainer(m.Clone())
	if err != nil {
		t.Fatal(err)
	}
	if j, err = trainer.gradients("Step", x, y, rows); err != nil {
		t.Fatal(err)
	}
	return slices.Concat(trainer.grads...), trainer.work.losses, j
}

// agree compares numbers that sums in another order may round otherwise. Terms may
// be larger than their sum, so what counts is the largest number.
func agree(t *rapid.T, what string, got, want []float64) {
	t.Helper()
	scale := 1.0
	for _, v := range want {
		scale = math.Max(scale, math.Abs(v))
	}
	for i, w := range want {
		if d := math.Abs(got[i] - w); !(d <= 1e-12*scale) {
			t.Fatalf("%s[%d]: %v, want %v", what, i, got[i], w)
		}
	}
}

// sameNumbers compares bits; NaN is itself.
func sameNumbers(a, b []float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool { return math.Float64bits(x) == math.Float64bits(y) })
}

func TestOrderOfABatchDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, x, y := drawn(t, false)
		order := rapid.Permutation(countFrom(0, x.RawMatrix().Rows)).Draw(t, "order")
		g, losses, j := gradientsOf(t, m, x, y, nil)
		pg, permuted, pj := gradientsOf(t, m, x, y, order)
		for i, row := range order {
			if permuted[i] != losses[row] {
				t.Fatalf("sample %d: loss %v, in place %d %v", row, losses[row], i, permuted[i])
			}
		}
		agree(t, "gradient", pg, g)
		agree(t, "J", []float64{pj}, []float64{j})
	})
}

func TestBatchIsTheMeanOfItsParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, x, y := drawn(t, false)
		n := x.RawMatrix().Rows
		g, _, j := gradientsOf(t, m, x, y, nil)
		sum, mean := make([]float64, len(g)), 0.0
		for from := 0; from < n; {
			to := rapid.IntRange(from+1, n).Draw(t, "end of a part")
			part, _, pj := gradientsOf(t, m, x, y, countFrom(from, to))
			share := float64(to-from) / float64(n)
			for i, v := range part {
				sum[i] += share * v
			}
			mean += share * pj
			from = to
		}
		agree(t, "gradient", sum, g)
		agree(t, "J", []float64{mean}, []float64{j})
	})
}

// portion is a batch of random rows, of any length from 1 on.
func portion(r *rand.Rand, n int) []int { return r.Perm(n)[:1+r.IntN(n)] }

// exploded says that training has diverged, as a drawn model may; any other error
// is a failure.
func exploded(t *rapid.T, err error) bool {
	if diverged := new(DivergedError); err != nil && !errors.As(err, &diverged) {
		t.Fatal(err)
	}
	return err != nil
}

// walk trains on random batches and gives the losses and the parameters.
func walk(t *rapid.T, trainer *Trainer, x, y *mat.Dense, seed uint64) []float64 {
	r := newStream(seed, 99, 0)
	var losses []float64
	for range 6 {
		j, err := trainer.StepRows(x, y, portion(r, x.RawMatrix().Rows))
		if exploded(t, err) {
			break
		}
		losses = append(losses, j)
	}
	return append(losses, numbers(trainer.Model())...)
}

func TestTrainingGoesOnFromAnywhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, x, y := drawn(t, true)
		trainer, err := NewTrainer(m)
		if err != nil {
			t.Fatal(err)
		}
		trainer.SetSeed(11)
		walk(t, trainer, x, y, 1)
		var file bytes.Buffer
		if err := trainer.Save(&file); err != nil {
			t.Fatal(err)
		}
		snapshot, clone := trainer.Snapshot(), trainer.Clone()
		want := walk(t, trainer, x, y, 2)
		back, err := LoadTrainer(&file)
		if err != nil {
			t.Fatal(err)
		}
		if err := trainer.Restore(snapshot); err != nil {
			t.Fatal(err)
		}
		for how, again := range map[string]*Trainer{"cloned": clone, "loaded": back, "restored": trainer} {
			if got := walk(t, again, x, y, 2); !sameNumbers(got, want) {
				t.Fatalf("%s: other bits", how)
			}
		}
	})
}

func TestWaysOfTrainingAreOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, x, y := drawn(t, true)
		n := x.RawMatrix().Rows
		o := FitOptions{BatchSize: rapid.IntRange(1, n).Draw(t, "batch size"), Epochs: 2, Seed: 4}
		byStep, byRows := m.Clone(), m.Clone()
		_, err := m.Fit(x, y, o)
		exploded(t, err)
		train := func(m *Sequential, step func(trainer *Trainer, rows []int) error) {
			trainer, err := NewTrainer(m)
			if err != nil {
				t.Fatal(err)
			}
			trainer.SetSeed(o.Seed)
			order := NewOrder(n, o.Seed)
			for e := range o.Epochs {
				for rows := range slices.Chunk(order.Epoch(e), o.BatchSize) {
					if exploded(t, step(trainer, rows)) {
						return
					}
				}
			}
		}
		train(byRows, func(trainer *Trainer, rows []int) error {
			_, err := trainer.StepRows(x, y, rows)
			return err
		})
		train(byStep, func(trainer *Trainer, rows []int) error {
			_, err := trainer.Step(rowsAsView(x, rows), rowsAsView(y, rows))
			return err
		})
		if !sameBits(m, byRows) || !sameBits(m, byStep) {
			t.Fatal("Fit, StepRows and Step end in other bits")
		}
	})
}

// rowsAsView are rows as a matrix that is no *mat.Dense.
func rowsAsView(x *mat.Dense, rows []int) mat.Matrix {
	view := mat.NewDense(x.RawMatrix().Cols, len(rows), nil)
	for i, row := range rows {
		view.SetCol(i, x.RawRowView(row))
	}
	return view.T()
}

// wrapped is a Dense that no short way knows.
type wrapped struct{ Dense }

func TestShortWayIsTheGeneralWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var short, general []Layer
		add := func(d Dense) { short, general = append(short, d), append(general, wrapped{d}) }
		input := Input(rapid.IntRange(1, maxSingleChain+1).Draw(t, "inputs"))
		for range rapid.IntRange(1, 3).Draw(t, "layers") {
			g := rapid.SampledFrom(activations()).Draw(t, "activation")
			add(Dense{Units: rapid.IntRange(1, maxSingleChain+1).Draw(t, "units"), Activation: g,
				BiasInitializer: Uniform{-1, 1}, KernelRegularizer: drawnPenalty(t)})
		}
		o := rapid.SampledFrom(everyOptimizer()).Draw(t, "optimizer")
		rows := rapid.IntRange(1, 9).Draw(t, "rows")
		var results [][]float64
		for _, layers := range [][]Layer{short, general} {
			m, err := NewSequential(append([]Layer{input}, layers...)...)
			if err != nil {
				t.Fatal(err)
			}
			if err := m.Compile(o, HalfSSE); err != nil {
				t.Fatal(err)
			}
			x, y := batchFor(m, rows, 3)
			trainer, err := NewTrainer(m)
			if err != nil {
				t.Fatal(err)
			}
			results = append(results, append(walk(t, trainer, x, y, 1), slices.Concat(trainer.grads...)...))
		}
		if !sameNumbers(results[0], results[1]) {
			t.Fatal("other bits")
		}
	})
}

func TestOneSampleAtATimeIsTheGeneralWay(t *testing.T) {
	for _, loss := range []Loss{MSE, HalfSSE} {
		for _, sizes := range [][]int{{2, 2, 1}, {3, 4, 2}, {1, 1}, {maxSingleChain, 5, maxSingleChain, 3}} {
			short, general := []Layer{Input(sizes[0])}, []Layer{Input(sizes[0])}
			for i, units := range sizes[1:] {
				d := Dense{Units: units, Activation: []Activation{Sigmoid, Tanh}[i%2], BiasInitializer: Uniform{-1, 1}}
				short, general = append(short, d), append(general, wrapped{d})
			}
			quick := training(t, compiled(t, SGD{LearningRate: 0.3}, loss, short...))
			slow := training(t, compiled(t, SGD{LearningRate: 0.3}, loss, general...))
			x, y := batch(5, sizes[0], sizes[len(sizes)-1])
			for i := range 40 {
				a, errA := quick.StepRows(x, y, []int{i % 5})
				b, errB := slow.StepRows(x, y, []int{i % 5})
				if a != b || errA != nil || errB != nil || quick.Steps() != slow.Steps() {
					t.Fatalf("%v %s, step %d: %v, %v and %v, %v", sizes, loss.Name(), i, a, errA, b, errB)
				}
			}
			if len(quick.work.single.chain) == 0 || len(slow.work.single.chain) != 0 {
				t.Fatalf("%v %s: not two ways", sizes, loss.Name())
			}
			if !sameNumbers(append(numbers(quick.Model()), quick.work.grads...), append(numbers(slow.Model()), slow.work.grads...)) {
				t.Errorf("%v %s: other bits", sizes, loss.Name())
			}
		}
	}
}

func TestABatchOfOneAtTheEndAllocatesNothing(t *testing.T) {
	trainer := training(t, small(t, MSE, 2, 3, 1))
	x, y := batch(5, 2, 1)
	many, one := []int{0, 1, 2, 3}, []int{4}
	if n := testing.AllocsPerRun(20, func() {
		_, _ = trainer.StepRows(x, y, many)
		_, _ = trainer.StepRows(x, y, one)
	}); n != 0 {
		t.Errorf("%v allocations an epoch", n)
	}
}

func TestPredictionsDoNotKnowTheirNeighbours(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, x, _ := drawn(t, true)
		n := x.RawMatrix().Rows
		whole, err := m.Predict(x)
		if err != nil {
			t.Fatal(err)
		}
		p, err := NewPredictor(m)
		if err != nil {
			t.Fatal(err)
		}
		for row := range n {
			end := min(n, row+rapid.IntRange(1, 3).Draw(t, "rows at a time"))
			part := x.Slice(row, end, 0, x.RawMatrix().Cols)
			yhat, err := m.Predict(part)
			var again mat.Dense
			if err := firstError(err, p.Predict(&again, part)); err != nil {
				t.Fatal(err)
			}
			if want := whole.RawRowView(row); !sameNumbers(yhat.RawRowView(0), want) || !sameNumbers(again.RawRowView(0), want) {
				t.Fatalf("row %d: %v by itself, %v by a Predictor, %v among all", row, yhat.RawRowView(0), again.RawRowView(0), want)
			}
		}
	})
}

func TestProcessorsDoNotMatter(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	train := func(procs int) []float64 {
		runtime.GOMAXPROCS(procs)
		m := compiled(t, NewAdam(0.01), CCE, Input(8, 8, 2), Conv2D{Filters: 16, KernelSize: [2]int{3, 3}, Activation: ReLU},
			Flatten{}, Dropout{0.2}, Dense{Units: 100, Activation: Tanh}, Dense{Units: 10, Activation: Softmax})
		x, y := batchFor(m, 70, 1)
		fitted(t, m, x, y, FitOptions{Epochs: 2})
		return numbers(m)
	}
	want := train(1)
	for _, procs := range []int{2, 3, 8} {
		if !sameNumbers(train(procs), want) {
			t.Errorf("%d processors train to other bits", procs)
		}
	}
}
