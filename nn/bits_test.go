package nn

import (
	"encoding/binary"
	"errors"
	"hash/fnv"
	"math"
	"testing"
)

// bitsOf is a short sum of the bits of numbers; any NaN counts as any other.
func bitsOf(lists ...[]float64) uint32 {
	h := fnv.New32a()
	for _, list := range lists {
		for _, v := range list {
			if math.IsNaN(v) {
				v = math.NaN()
			}
			_ = binary.Write(h, binary.LittleEndian, math.Float64bits(v))
		}
	}
	return h.Sum32()
}

// trainedBits are all numbers that a short training leaves: losses, weights and
// predictions.
func trainedBits(t *testing.T, m *Sequential) []float64 {
	t.Helper()
	x, y := batchFor(m, 11, 3)
	h, err := m.Fit(x, y, FitOptions{BatchSize: 4, Epochs: 5, Seed: 2})
	if diverged := new(DivergedError); err != nil && !errors.As(err, &diverged) {
		t.Fatal(err)
	}
	yhat, err := m.Predict(x)
	if err != nil {
		t.Fatal(err)
	}
	return append(append(h.Loss, numbers(m)...), yhat.RawMatrix().Data...)
}

// trainings are groups of trainings that together go through every activation,
// loss, optimizer, layer, penalty, constraint, initializer and surface.
func trainings(t *testing.T) map[string][]float64 {
	got := map[string][]float64{}
	add := func(group string, numbers []float64) { got[group] = append(got[group], numbers...) }
	for _, a := range activations() {
		add("activations", trainedBits(t, compiled(t, SGD{LearningRate: 0.1}, MSE, Input(3),
			Dense{Units: 4, Activation: a}, Dense{Units: 9, Activation: a}, Dense{Units: 2})))
	}
	for _, l := range losses() {
		for _, a := range activations() {
			if l.Fits(a) {
				add("losses", trainedBits(t, compiled(t, SGD{LearningRate: 0.1}, l, Input(3), Dense{Units: 5, Activation: Tanh}, Dense{Units: 3, Activation: a})))
			}
		}
	}
	for _, o := range append(everyOptimizer(), tuned()...) {
		add("optimizers", trainedBits(t, compiled(t, o, MSE, Input(3), Dense{Units: 5, Activation: Tanh}, Dense{Units: 2})))
	}
	for _, i := range initializers() {
		add("initializers", trainedBits(t, compiled(t, SGD{LearningRate: 0.1}, MSE, Input(3), Dense{Units: 5, KernelInitializer: i, Activation: Sigmoid}, Dense{Units: 2})))
	}
	for _, r := range regularizers() {
		for _, c := range constraints() {
			add("penalties and constraints", trainedBits(t, compiled(t, SGD{LearningRate: 0.1}, MSE, Input(3),
				Dense{Units: 20, Activation: ReLU, KernelRegularizer: r, KernelConstraint: c}, Dense{Units: 2, BiasRegularizer: r})))
		}
	}
	add("images", trainedBits(t, everything(t, NewAdam(0.01))))
	add("images", trainedBits(t, digits(t)))
	add("noise", trainedBits(t, compiled(t, NewNadam(0.01), CCE, Input(30), GaussianNoise{0.2}, Dense{Units: 40, Activation: GELU}, Dropout{0.3},
		Dense{Units: 5, Activation: Softmax})))
	for _, s := range surfaces() {
		for _, o := range everyOptimizer() {
			d, err := NewDescent(s, o, 0.9, -0.7)
			if err != nil {
				t.Fatal(err)
			}
			for range 20 {
				_ = d.Step()
			}
			x, y := d.Point()
			add("descents", []float64{x, y, d.Value()})
		}
	}
	trainer, x, y := noisyPage(t)
	add("the page", goOn(t, trainer, x, y))
	return got
}

// TestBits holds what training gives to the last bit, so that a processor, a
// compiler or a change of the code that rounds otherwise is noticed. Who changes
// the arithmetic on purpose puts the new sums here.
func TestBits(t *testing.T) {
	want := map[string]uint32{
		"activations":               0xfeab7068,
		"losses":                    0x44a94014,
		"optimizers":                0x1d69578a,
		"initializers":              0x6b94a083,
		"penalties and constraints": 0x159d0fa3,
		"images":                    0x6b5d763e,
		"noise":                     0x504c2dba,
		"descents":                  0xe5ba61ed,
		"the page":                  0x17be3a47,
	}
	for group, numbers := range trainings(t) {
		if got := bitsOf(numbers); got != want[group] {
			t.Errorf("%q: %#x,", group, got)
		}
	}
}
