package nn

import (
	"math"
	"reflect"
	"slices"
	"testing"
)

// stack is a small model in which a kind of layer has a part.
type stack struct {
	kind        string
	elementwise bool // it takes no row function as its hidden one
	layers      func(hidden, last Activation, penalty Regularizer) []Layer
}

// stacks has every kind of layer.
func stacks() []stack {
	return []stack{
		{"Dense", false, func(hidden, last Activation, penalty Regularizer) []Layer {
			return []Layer{Input(3),
				Dense{Units: 4, Activation: hidden, BiasInitializer: Uniform{-0.5, 0.5}, KernelRegularizer: penalty},
				Dense{Units: 3, Activation: hidden, NoBias: true},
				Dense{Units: 3, Activation: last, BiasInitializer: Constant{0.1}, BiasRegularizer: penalty}}
		}},
		{"Conv2D", true, func(hidden, last Activation, penalty Regularizer) []Layer {
			return []Layer{Input(3, 4, 2), GaussianNoise{0.1},
				Conv2D{Filters: 2, KernelSize: [2]int{2, 3}, Padding: Same, Activation: hidden, KernelRegularizer: penalty},
				MaxPool2D{PoolSize: [2]int{2, 2}, Strides: [2]int{1, 1}},
				Conv2D{Filters: 3, KernelSize: [2]int{1, 2}, Strides: [2]int{1, 2}, NoBias: true, Activation: hidden},
				Dropout{0.5}, Flatten{},
				Dense{Units: 3, Activation: last, BiasInitializer: Constant{0.1}, BiasRegularizer: penalty}}
		}},
		{"strided Conv2D", true, func(hidden, last Activation, penalty Regularizer) []Layer {
			return []Layer{Input(5, 4, 1),
				Conv2D{Filters: 2, KernelSize: [2]int{3, 2}, Strides: [2]int{2, 3}, Padding: Same, Activation: hidden, BiasRegularizer: penalty},
				Flatten{}, Dense{Units: 2, Activation: last, KernelRegularizer: penalty}}
		}},
	}
}

// tunedLosses are the losses as they are, and with their settings.
func tunedLosses() []Loss {
	list := append(losses(), Huber{0.3})
	for _, logits := range []bool{false, true} {
		list = append(list, BinaryCrossentropy{FromLogits: logits, LabelSmoothing: 0.2},
			CategoricalCrossentropy{FromLogits: logits, LabelSmoothing: 0.2}, SparseCategoricalCrossentropy{logits})
	}
	return list
}

// draws is how often a gradient may be tried anew: a difference quotient is wrong
// where it crosses a kink or where a gradient is tiny, a wrong gradient is so always.
const draws = 10

// Penalties are added to whatever the loss gives, so they take turns.
func TestGradientsAgreeWithNumericDerivatives(t *testing.T) {
	turns, turn := append(penalties(), nil), 0
	for _, s := range stacks() {
		for _, loss := range tunedLosses() {
			for _, hidden := range activations() {
				if _, ok := hidden.(Elementwise); s.elementwise && !ok {
					continue
				}
				for _, last := range activations() {
					if !loss.Fits(last) {
						continue
					}
					penalty := turns[turn%len(turns)]
					turn++
					m := compiled(t, SGD{}, loss, s.layers(hidden, last, penalty)...)
					if check := bestCheck(t, m); !(check.MaxError <= 1e-6) {
						t.Errorf("%s, %+v, %s, %s, %+v: worst in the best of %d draws: %+v",
							s.kind, loss, hidden.Name(), last.Name(), penalty, draws, check)
					}
				}
			}
		}
	}
}

// bestCheck is the check with the smallest error of a few draws of weights and data.
func bestCheck(t *testing.T, m *Sequential) GradientCheck {
	t.Helper()
	best := GradientCheck{MaxError: math.Inf(1)}
	for seed := uint64(1); seed <= draws && best.MaxError > 1e-6; seed++ {
		m.Init(seed)
		x, y := batchFor(m, 5, seed)
		check, err := CheckGradients(m, x, y, 1e-5)
		if err != nil {
			t.Fatal(err)
		}
		if check.Checked != m.ParamCount() {
			t.Fatalf("%d of %d checked", check.Checked, m.ParamCount())
		}
		if check.MaxError < best.MaxError {
			best = check
		}
	}
	return best
}

// typeNames are the types of values, without those of their package.
func typeNames[T any](values []T) []string {
	var list []string
	for _, v := range values {
		list = append(list, reflect.TypeOf(v).Name())
	}
	return list
}

func TestEveryTypeHasItsGradientsChecked(t *testing.T) {
	var layers []Layer
	for _, s := range stacks() {
		layers = append(layers, s.layers(Tanh, Linear, L2{0.1})...)
	}
	types := readMethods(t)
	used := slices.Concat(typeNames(layers), typeNames(activations()), typeNames(tunedLosses()))
	for l := range standardCount {
		used = append(used, reflect.TypeOf(l.rule()).Name())
	}
	check := func(what, name string) {
		if !slices.Contains(used, name) {
			t.Errorf("%s %s is in no stack of layers and in no list that a name is looked up in", what, name)
		}
	}
	for _, name := range types.of(t, "Plan") {
		check("layer", name)
	}
	for _, name := range types.of(t, "Backward") {
		check("activation", name)
	}
	for _, name := range types.of(t, "Slope") {
		if slices.Contains(types.of(t, "Fits"), name) {
			check("loss", name)
		}
	}
}

// forgetful is a Dense whose backward forgets one input of every unit.
type forgetful struct{ Dense }

func (f forgetful) Backward(p *Pass) {
	f.Dense.Backward(p)
	for j := range f.Units {
		p.Grads[0].Set(1, j, 0)
	}
}

func TestCheckGradientsFindsAWrongLayer(t *testing.T) {
	m := compiled(t, SGD{}, MSE, Input(3), forgetful{Dense{Units: 2, Activation: Tanh}}, Dense{Units: 1})
	x, y := batch(4, 3, 1)
	check, err := CheckGradients(m, x, y, 1e-5)
	if err != nil {
		t.Fatal(err)
	}
	if check.MaxError < 0.99 || check.Worst.Layer != 0 || check.Worst.Input != 1 || check.Backprop != 0 {
		t.Errorf("the forgotten input was not found: %+v", check)
	}
}

func TestNumericDerivativeAndLossCurve(t *testing.T) {
	m := small(t, MSE, 2, 2, 1)
	x, y := batch(3, 2, 1)
	id := Weight(0, 1, 0)
	w, _ := m.Param(id)
	q, err := NumericDerivative(m, x, y, id, 1e-4)
	if err != nil {
		t.Fatal(err)
	}
	curve, err := LossCurve(m, x, y, id, []float64{w - 1e-4, w, w + 1e-4})
	if err != nil {
		t.Fatal(err)
	}
	j, _ := m.Evaluate(x, y)
	if curve[0] != q.Minus || curve[1] != j || curve[2] != q.Plus {
		t.Errorf("curve %v, J %v, quotient %+v", curve, j, q)
	}
	if want := (q.Plus - q.Minus) / 2e-4; math.Abs(q.Value-want) > 1e-12 {
		t.Errorf("quotient %v, want %v", q.Value, want)
	}
	if after, _ := m.Param(id); after != w {
		t.Error("the model was changed")
	}
}
