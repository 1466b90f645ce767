package nn

import (
	"encoding/json"
	"fmt"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// hyper is how the files write down an optimizer's settings.
type hyper struct {
	LR                 float64
	Momentum           float64
	Nesterov           bool
	Dampening          float64
	Rho                float64
	Epsilon            float64
	Centered           bool
	Beta1, Beta2       float64
	AMSGrad            bool
	InitialAccumulator float64 `json:"initial_accumulator"`
	MomentumDecay      float64 `json:"momentum_decay"`
	WeightDecay        float64 `json:"weight_decay"`
	L2                 float64 `json:"l2_in_gradient"`
	ClipNorm           float64
	GlobalClipNorm     float64 `json:"global_clipnorm"`
	ClipValue          float64
}

// optimizer makes an optimizer of the settings of a case.
func (h hyper) optimizer(t *testing.T, name, library string) Optimizer {
	t.Helper()
	form, ok := map[string]Form{"keras": KerasForm, "torch": TorchForm}[library]
	if !ok {
		t.Fatalf("unknown library %q", library)
	}
	if form == KerasForm && h.MomentumDecay == 0 {
		h.MomentumDecay = 1
	}
	var o Optimizer
	switch name {
	case "sgd":
		o = SGD{h.LR, h.Momentum, h.Nesterov, h.Dampening, form}
	case "adagrad":
		o = Adagrad{h.LR, h.InitialAccumulator, h.Epsilon, form}
	case "adadelta":
		o = Adadelta{h.LR, h.Rho, h.Epsilon}
	case "rmsprop":
		o = RMSProp{h.LR, h.Rho, h.Momentum, h.Epsilon, h.Centered, form}
	case "adam":
		o = Adam{h.LR, h.Beta1, h.Beta2, h.Epsilon, h.AMSGrad, form}
	case "adamw":
		o, h.WeightDecay = AdamW{h.LR, h.WeightDecay, h.Beta1, h.Beta2, h.Epsilon, h.AMSGrad, form}, 0
	case "adamax":
		o = Adamax{h.LR, h.Beta1, h.Beta2, h.Epsilon, form}
	case "nadam":
		o = Nadam{h.LR, h.Beta1, h.Beta2, h.Epsilon, h.MomentumDecay, form}
	default:
		t.Fatalf("no optimizer %q", name)
	}
	tuned := Tuned{Optimizer: o, WeightDecay: h.WeightDecay, ClipNorm: h.ClipNorm,
		GlobalClipNorm: h.GlobalClipNorm, ClipValue: h.ClipValue}
	if h.L2 != 0 {
		tuned.WeightDecay, tuned.Coupled = h.L2, true
	}
	if tuned != (Tuned{Optimizer: o}) {
		o = tuned
	}
	if err := o.Check(); err != nil {
		t.Fatal(err)
	}
	return o
}

// tensors reads a list of matrices and rows as slices, row-major.
type tensors [][]float64

func (v *tensors) UnmarshalJSON(text []byte) error {
	var raw []oneOrMany
	if err := json.Unmarshal(text, &raw); err != nil {
		return err
	}
	for _, rows := range raw {
		var flat []float64
		for _, row := range rows {
			flat = append(flat, row...)
		}
		*v = append(*v, flat)
	}
	return nil
}

func (v tensors) copy() tensors {
	var c tensors
	for _, x := range v {
		c = append(c, append([]float64(nil), x...))
	}
	return c
}

// optimizerProblems are the two problems of optimizers.json.
type optimizerProblems struct {
	Fixed struct {
		W0         tensors
		Grads      []tensors
		LRSchedule []float64 `json:"lr_schedule"`
	}
	Net struct {
		net
		BatchSize   int `json:"batch_size"`
		Order       [][]int
		RecordAfter []int `json:"record_after_step"`
	}
}

func readProblems(t *testing.T) (p optimizerProblems) {
	t.Helper()
	readReference(t, "optimizers", &struct{ Problem *optimizerProblems }{&p})
	return p
}

// apply goes through the fixed gradients and gives the tensors after each step.
func (p optimizerProblems) apply(o Optimizer, rates []float64) []tensors {
	w := p.Fixed.W0.copy()
	var memories []memory
	for _, x := range w {
		memories = append(memories, newSlots(o, len(x)))
	}
	var path []tensors
	for step, grads := range p.Fixed.Grads {
		grads = grads.copy()
		if c, ok := o.(Clipper); ok {
			c.Clip(grads)
		}
		rate := o.Rate(step)
		if rates != nil {
			rate = rates[step]
		}
		for k := range w {
			o.Update(UpdateArgs{w[k], grads[k], memories[k], rate, step})
		}
		path = append(path, w.copy())
	}
	return path
}

func TestReferenceOptimizers(t *testing.T) {
	p := readProblems(t)
	type optimizerCase struct {
		Library, Optimizer string
		Hyper              hyper
		Fixed              []tensors `json:"fixed_w"`
		After4             tensors   `json:"fixed_w_lr_schedule_4"`
		Last               tensors   `json:"fixed_w_lr_schedule_last"`
		BatchLoss          []float64 `json:"net_batch_loss"`
		NetW               []tensors `json:"net_w"`
	}
	reference(t, "optimizers", func(t *testing.T, c optimizerCase, tol float64) {
		o := c.Hyper.optimizer(t, c.Optimizer, c.Library)
		for step, w := range p.apply(o, nil) {
			for k := range w {
				near(t, fmt.Sprintf("step %d, tensor %d", step+1, k), w[k], c.Fixed[step][k], tol)
			}
		}
		if c.Last != nil {
			path := p.apply(o, p.Fixed.LRSchedule)
			for k := range c.Last {
				near(t, "with other rates, step 4", path[3][k], c.After4[k], tol)
				near(t, "with other rates, the end", path[len(path)-1][k], c.Last[k], tol)
			}
		}
		p.train(t, o, c.BatchLoss, c.NetW, tol)
	})
}

// train trains the net and compares it with what the case says.
func (p optimizerProblems) train(t *testing.T, o Optimizer, losses []float64, want []tensors, tol float64) {
	t.Helper()
	trainer := training(t, p.Net.model(t, o))
	x, y, step, recorded := matrix(p.Net.X), matrix(p.Net.Y), 0, 0
	for _, order := range p.Net.Order {
		for from := 0; from < len(order); from += p.Net.BatchSize {
			j, err := trainer.StepRows(x, y, order[from:min(from+p.Net.BatchSize, len(order))])
			if err != nil {
				t.Fatal(err)
			}
			near(t, fmt.Sprintf("loss of batch %d", step), []float64{j}, losses[step:step+1], tol)
			step++
			if recorded < len(p.Net.RecordAfter) && p.Net.RecordAfter[recorded] == step {
				for i, w := range trainer.Model().Weights() {
					near(t, fmt.Sprintf("W%d after %d", i+1, step), flat(w.Kernel()), want[recorded][2*i], tol)
					near(t, fmt.Sprintf("b%d after %d", i+1, step), w.Bias(), want[recorded][2*i+1], tol)
				}
				recorded++
			}
		}
	}
	if recorded != len(want) || recorded != len(p.Net.RecordAfter) || step != len(losses) {
		t.Errorf("compared the weights of %d steps and the losses of %d, want %d and %d", recorded, step, len(want), len(losses))
	}
}

func flat(m *mat.Dense) []float64 { return m.RawMatrix().Data }
