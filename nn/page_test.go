package nn

import (
	"errors"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// congruential draws from [0, 1) by Knuth's linear congruential generator.
func congruential(seed uint64) func() float64 {
	return func() float64 {
		seed = seed*6364136223846793005 + 1442695040888963407
		return float64(seed>>11) / (1 << 53)
	}
}

// pageNet is a tanh net with the page's first weights from a generator.
func pageNet(t *testing.T, seed uint64, rate float64, sizes ...int) *Sequential {
	t.Helper()
	layers := []Layer{Input(sizes[0])}
	for _, units := range sizes[1:] {
		layers = append(layers, Dense{Units: units, Activation: Tanh})
	}
	m := compiled(t, SGD{LearningRate: rate}, HalfSSE, layers...)
	if err := m.InitPage(PageInit{Draw: congruential(seed)}); err != nil {
		t.Fatal(err)
	}
	return m
}

func pageTrainer(t *testing.T, m *Sequential, rule PageRule) *PageTrainer {
	t.Helper()
	trainer, err := NewPageTrainer(m, rule)
	if err != nil {
		t.Fatal(err)
	}
	return trainer
}

// disc is points of a square, 1 within a disc and −1 outside.
func disc(n int, seed uint64) (x, y *mat.Dense) {
	draw := congruential(seed)
	x, y = mat.NewDense(n, 2, nil), mat.NewDense(n, 1, nil)
	for i := range n {
		a, b := float64(10*draw())-5, float64(10*draw())-5
		x.SetRow(i, []float64{a, b})
		y.Set(i, 0, -1)
		if a*a+b*b < 9 {
			y.Set(i, 0, 1)
		}
	}
	return x, y
}

func epochs(t *testing.T, trainer *PageTrainer, x, y *mat.Dense, n int) {
	t.Helper()
	for range n {
		if _, err := trainer.Step(x, y); err != nil {
			t.Fatal(err)
		}
		trainer.EndEpoch()
	}
}

// 53 points in batches of 10: three samples are left over in every epoch.
func TestPageParity(t *testing.T) {
	x, y := disc(53, 12345)
	m := pageNet(t, 777, 0.3, 2, 3, 2, 1)
	trainer := pageTrainer(t, m, PageRule{BatchSize: 10})
	epochs(t, trainer, x, y, 7)
	if trainer.Steps() != 35 || trainer.Carried() != 3 {
		t.Errorf("%d updates, %d samples carried", trainer.Steps(), trainer.Carried())
	}
	want := [][]float64{ // of each unit the bias, then the weights
		{.229170296463, -.627128738600, .455122853235}, {.071725091840, -.342101172159, -.402881776442},
		{.073827300172, -.223918510902, .133967726142}, {.215963160800, -.687074284412, -.152973410751, .275313901046},
		{.018763902088, .343274539173, -.292427647561, .484145921586}, {-.405742108686, -.629079475988, .305158281002}}
	for _, w := range m.Weights() {
		inputs, units := w.Kernel().Dims()
		for j := range units {
			got := append([]float64{w.Bias()[j]}, make([]float64, inputs)...)
			mat.Col(got[1:], j, w.Kernel())
			near(t, w.Name(), got, want[0], 6e-13)
			want = want[1:]
		}
	}
}

// A part batch joins the next epoch's first update: 4 samples in batches of 3
// update with samples 0 1 2, then with 3 0 1 2.
func TestPartBatchIsCarried(t *testing.T) {
	x, y := disc(4, 1)
	page, keras := pageNet(t, 2, 0.1, 2, 3, 1), pageNet(t, 2, 0.1, 2, 3, 1)
	epochs(t, pageTrainer(t, page, PageRule{BatchSize: 3}), x, y, 2)
	trainer := training(t, keras)
	for _, rows := range [][]int{{0, 1, 2}, {3, 0, 1, 2}} {
		if _, err := trainer.StepRows(x, y, rows); err != nil {
			t.Fatal(err)
		}
	}
	near(t, "parameters", numbers(page), numbers(keras), 1e-15)
}

// Where no part batch remains and nothing is penalized, the two rules are one, for
// every layer, loss and optimizer.
func TestPageRuleWithoutRestIsKerasRule(t *testing.T) {
	x, y := batch(12, 4, 2)
	build := func() *Sequential {
		return compiled(t, counting{SGD{LearningRate: 0.1}}, MSE, Input(4), Dense{Units: 3, Activation: Softmax}, Dense{Units: 2})
	}
	page, keras := build(), build()
	epochs(t, pageTrainer(t, page, PageRule{BatchSize: 4}), x, y, 5)
	if _, err := keras.Fit(x, y, FitOptions{BatchSize: 4, Epochs: 5, NoShuffle: true}); err != nil {
		t.Fatal(err)
	}
	near(t, "parameters", numbers(page), numbers(keras), 1e-13)
}

func TestUpdatesAreDueByPosition(t *testing.T) {
	x, y := disc(12, 1)
	for _, c := range []struct {
		size    float64
		updates int // in two epochs of 12
	}{{5, 4}, {-5, 4}, {2.5, 4}, {1, 24}, {12, 2}, {13, 0}, {0, 0}, {1e300, 0}} {
		m := pageNet(t, 1, 0.1, 2, 2, 1)
		before := numbers(m)
		trainer := pageTrainer(t, m, PageRule{BatchSize: c.size})
		epochs(t, trainer, x, y, 2)
		if trainer.Steps() != c.updates || slices.Equal(before, numbers(m)) != (c.updates == 0) {
			t.Errorf("batches of %v: %d updates, want %d", c.size, trainer.Steps(), c.updates)
		}
	}
}

func TestPageL1Kills(t *testing.T) {
	x, y := disc(40, 3)
	trainer := pageTrainer(t, pageNet(t, 5, 0.1, 2, 4, 1), PageRule{BatchSize: 10, Penalty: PageL1, PenaltyRate: 0.2})
	m := trainer.Model()
	epochs(t, trainer, x, y, 10)
	var dead []ParamID
	for _, id := range m.ParamIDs() {
		if v, _ := m.Param(id); trainer.Dead(id) {
			dead = append(dead, id)
			if v != 0 {
				t.Errorf("%v is dead and %v", id, v)
			}
		} else if v == 0 {
			t.Errorf("%v is 0 and not dead", id)
		}
	}
	if len(dead) == 0 || len(dead) == len(m.ParamIDs()) {
		t.Fatalf("%d weights are dead", len(dead))
	}
	if err := trainer.SetRule(PageRule{BatchSize: 10}); err != nil {
		t.Fatal(err)
	}
	if err := m.SetParam(dead[0], 0.25); err != nil {
		t.Fatal(err)
	}
	epochs(t, trainer, x, y, 3)
	if v, _ := m.Param(dead[0]); v != 0.25 {
		t.Errorf("a dead weight set to 0.25 became %v", v)
	}
	if dead[len(dead)-1].Input == BiasInput {
		t.Error("a bias is dead")
	}
}

// The penalty is a step after the update, at the weight before it.
func TestPagePenaltyFollowsTheUpdate(t *testing.T) {
	for _, penalty := range pagePenalties() {
		m := compiled(t, SGD{LearningRate: 0.5}, HalfSSE, Input(1), Dense{Units: 1})
		_ = m.SetParam(Weight(0, 0, 0), 0.8)
		trainer := pageTrainer(t, m, PageRule{BatchSize: 1, Penalty: penalty, PenaltyRate: 0.1})
		if j, err := trainer.Step(mat.NewDense(1, 1, []float64{2}), mat.NewDense(1, 1, []float64{1})); err != nil || math.Abs(j-0.18) > 1e-15 {
			t.Errorf("J %v, %v", j, err) // the penalty is no part of it
		}
		w, _ := m.Param(Weight(0, 0, 0))
		b, _ := m.Param(Bias(0, 0)) // ŷ − t is 0.6
		near(t, penalty.Name(), []float64{w, b}, []float64{0.8 - 0.5*1.2 - 0.05*penalty.Slope(0.8), -0.3}, 1e-15)
	}
	if PageL1.Slope(-3) != -1 || PageL1.Slope(0) != 0 || PageL2.Slope(-3) != -3 {
		t.Error("wrong slopes")
	}
}

// noisyPage is a trainer in the middle of everything: a memory, noise, dead
// weights and a part batch.
func noisyPage(t *testing.T) (*PageTrainer, *mat.Dense, *mat.Dense) {
	t.Helper()
	m := compiled(t, counting{SGD{LearningRate: 0.1}}, HalfSSE, Input(2), noisy{},
		Dense{Units: 4, Activation: Tanh}, Dense{Units: 1, Activation: Tanh})
	trainer := pageTrainer(t, m, PageRule{BatchSize: 3, Penalty: PageL1, PenaltyRate: 0.1})
	trainer.SetSeed(3)
	x, y := disc(11, 4)
	epochs(t, trainer, x, y, 2)
	if _, err := trainer.StepRows(x, y, []int{0, 1, 2, 3}); err != nil {
		t.Fatal(err)
	}
	return trainer, x, y
}

// goOn trains to the end of an epoch and two more, and gives all that changed.
func goOn(t *testing.T, trainer *PageTrainer, x, y *mat.Dense) []float64 {
	t.Helper()
	var losses []float64
	for i := trainer.Position(); i < 11; i++ {
		j, err := trainer.StepRows(x, y, []int{i})
		if err != nil {
			t.Fatal(err)
		}
		losses = append(losses, j)
	}
	trainer.EndEpoch()
	epochs(t, trainer, x, y, 2)
	return append(losses, numbers(trainer.Model())...)
}

func TestPageTrainerComesBackBitForBit(t *testing.T) {
	trainer, x, y := noisyPage(t)
	snapshot, clone := trainer.Snapshot(), trainer.Clone()
	start := numbers(trainer.Model())
	want := goOn(t, clone, x, y)
	if !slices.Equal(start, numbers(trainer.Model())) {
		t.Fatal("training the clone changed the original")
	}
	for range 2 {
		if got := goOn(t, trainer, x, y); !slices.Equal(got, want) {
			t.Errorf("%v, the clone %v", got, want)
		}
		_ = trainer.SetRule(PageRule{BatchSize: 1, Penalty: PageL2, PenaltyRate: 1})
		_ = trainer.SetOptimizer(SGD{LearningRate: 1})
		trainer.SetSeed(9)
		epochs(t, trainer, x, y, 1)
		if err := trainer.Restore(snapshot); err != nil {
			t.Fatal(err)
		}
	}
	other := pageTrainer(t, pageNet(t, 1, 1, 2, 1), PageRule{})
	var wrong *ValueError
	if err := other.Restore(snapshot); !errors.As(err, &wrong) || wrong.Expected != WantSameModel {
		t.Errorf("error %v", err)
	}
	if snapshot.Size() < 8*4*trainer.Model().ParamCount() {
		t.Errorf("a snapshot of %d bytes cannot hold the parameters, two slots and the sums", snapshot.Size())
	}
}

func TestPortionsDoNotMatter(t *testing.T) {
	whole, x, y := noisyPage(t)
	single := whole.Clone()
	goOn(t, whole, x, y)
	for i := single.Position(); i < 33; i++ {
		if _, err := single.StepRows(x, y, []int{i % 11}); err != nil {
			t.Fatal(err)
		}
		if single.Position() == 11 {
			single.EndEpoch()
		}
	}
	if !slices.Equal(numbers(whole.Model()), numbers(single.Model())) {
		t.Error("an epoch at once is not an epoch in steps")
	}
}

func TestUpdateOutOfTurnIsKerasWayWithAPartBatch(t *testing.T) {
	x, y := disc(7, 1)
	page, keras := pageNet(t, 2, 0.1, 2, 3, 1), pageNet(t, 2, 0.1, 2, 3, 1)
	trainer := pageTrainer(t, page, PageRule{BatchSize: 3})
	for range 4 {
		if _, err := trainer.Step(x, y); err != nil {
			t.Fatal(err)
		}
		trainer.Update()
		trainer.Update() // nothing is summed
		trainer.EndEpoch()
	}
	h, err := keras.Fit(x, y, FitOptions{BatchSize: 3, Epochs: 4, NoShuffle: true})
	if err != nil || h.Updates != trainer.Steps() {
		t.Errorf("%d updates, want %d, %v", trainer.Steps(), h.Updates, err)
	}
	near(t, "parameters", numbers(page), numbers(keras), 1e-13)
}

func TestInitPage(t *testing.T) {
	m := pageNet(t, 3, 1, 2, 3, 1)
	draw, i := congruential(3), 0
	for _, id := range m.ParamIDs() {
		v, _ := m.Param(id)
		if id.Input == BiasInput {
			if v != 0.1 {
				t.Errorf("%v is %v", id, v)
			}
		} else if want := draw() - 0.5; v != want {
			t.Errorf("%v is %v, want draw %d, %v", id, v, i, want)
		}
		i++
	}
	draws := 0
	count := func() float64 { draws++; return 0.7 }
	if err := m.InitPage(PageInit{Draw: count, Zero: true}); err != nil || draws != 9 || slices.ContainsFunc(numbers(m), func(v float64) bool { return v != 0 }) {
		t.Errorf("after zero: %v, %d draws, %v", numbers(m), draws, err)
	}
	draws = 0
	if err := m.InitPage(PageInit{Draw: count, NoInputs: true}); err != nil || draws != 3 {
		t.Errorf("without inputs: %d draws, %v", draws, err)
	}
}

func TestPageTrainerAllocatesNothing(t *testing.T) {
	m := compiled(t, SGD{LearningRate: 0.01}, HalfSSE, Input(2), Dense{Units: 8, Activation: ReLU}, Dense{Units: 1, Activation: Tanh})
	trainer := pageTrainer(t, m, PageRule{BatchSize: 3, Penalty: PageL2, PenaltyRate: 0.001})
	x, y := disc(10, 1)
	if allocs := testing.AllocsPerRun(20, func() {
		if _, err := trainer.Step(x, y); err != nil {
			t.Error(err)
		}
		trainer.EndEpoch()
	}); allocs != 0 {
		t.Errorf("%v allocations an epoch", allocs)
	}
}

func TestPageTrainerReportsDivergence(t *testing.T) {
	x, y := disc(10, 1)
	m := compiled(t, SGD{LearningRate: 1e200}, HalfSSE, Input(2), Dense{Units: 1})
	trainer := pageTrainer(t, m, PageRule{BatchSize: 2})
	var diverged *DivergedError
	if _, err := trainer.Step(x, y); !errors.As(err, &diverged) || diverged.Step != 1 || trainer.Position() != 2 {
		t.Errorf("error %v at sample %d", err, trainer.Position())
	}
	if slices.ContainsFunc(numbers(m), math.IsNaN) {
		t.Error("the diverged sample changed the weights")
	}
}

func TestPageRefuses(t *testing.T) {
	m := pageNet(t, 1, 1, 2, 1)
	for _, rule := range []PageRule{{BatchSize: math.NaN()}, {BatchSize: math.Inf(1)}, {PenaltyRate: math.NaN()}} {
		_, err := NewPageTrainer(m, rule)
		wants(t, err, WantFinite)
		wants(t, pageTrainer(t, m, PageRule{}).SetRule(rule), WantFinite)
	}
	_, err := NewPageTrainer(m, PageRule{Penalty: 7})
	wants(t, err, WantKnownName)
	_, err = NewPageTrainer(nil, PageRule{})
	wants(t, err, WantValue)
	_, err = PagePenaltyByName("l1")
	wants(t, err, WantKnownName)
	wants(t, m.InitPage(PageInit{}), WantValue)
	wants(t, m.InitPage(PageInit{Draw: math.NaN}), WantFinite)
	wants(t, pageTrainer(t, m, PageRule{}).Restore(nil), WantValue)
	wants(t, pageTrainer(t, m, PageRule{}).Restore(&PageSnapshot{}), WantValue)
	wants(t, PageSGD{math.NaN()}.Check(), WantFinite)
	if err := (PageSGD{-0.1}).Check(); err != nil {
		t.Error(err)
	}
	bare, _ := NewSequential(Input(2), Dense{Units: 1})
	var early *StateError
	if _, err := NewPageTrainer(bare, PageRule{}); !errors.As(err, &early) {
		t.Errorf("error %v", err)
	}
}

// The quick way computes what the workspace does.
func TestPagePassIsTheGeneralWay(t *testing.T) {
	x, y := batch(10, 3, 2)
	for _, c := range []struct {
		loss Loss
		last Activation
	}{{HalfSSE, Tanh}, {CCE, Softmax}, {MSE, Linear}} {
		m := compiled(t, SGD{LearningRate: 0.2}, c.loss, Input(3), Dense{Units: 4, Activation: Sigmoid},
			Dense{Units: 3, Activation: ReLU, NoBias: true}, Dense{Units: 2, Activation: c.last})
		quick := pageTrainer(t, m, PageRule{BatchSize: 4, Penalty: PageL1, PenaltyRate: 0.02})
		general := quick.Clone()
		if quick.pass == nil {
			t.Fatal("a stack of Dense layers goes the general way")
		}
		general.pass = nil
		for range 20 {
			a, errA := quick.Step(x, y)
			b, errB := general.Step(x, y)
			if errA != nil || errB != nil {
				t.Fatal(errA, errB)
			}
			near(t, "J", []float64{a}, []float64{b}, 1e-13)
		}
		near(t, "parameters", numbers(quick.Model()), numbers(general.Model()), 1e-13)
	}
	if m := compiled(t, SGD{LearningRate: 0.1}, MSE, Input(2), Dense{Units: 1, KernelRegularizer: L2{0.1}}); pageTrainer(t, m, PageRule{}).pass != nil {
		t.Error("the quick way leaves out Keras's penalty")
	}
}

func BenchmarkPageEpoch(b *testing.B) {
	m, err := NewSequential(Input(2), Dense{Units: 4, Activation: Tanh}, Dense{Units: 2, Activation: Tanh}, Dense{Units: 1, Activation: Tanh})
	if err != nil {
		b.Fatal(err)
	}
	_ = m.Compile(SGD{LearningRate: 0.03}, HalfSSE)
	trainer, err := NewPageTrainer(m, PageRule{BatchSize: 10})
	if err != nil {
		b.Fatal(err)
	}
	x, y := disc(250, 1)
	for b.Loop() {
		if _, err := trainer.Step(x, y); err != nil {
			b.Fatal(err)
		}
		trainer.EndEpoch()
	}
}
