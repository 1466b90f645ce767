package nn

import (
	"math"
	"strconv"
)

// Tuned is an optimizer with what Keras lets every optimizer have: a schedule,
// a decay of the weights and a limit to the gradients.
//
//	Tuned{Optimizer: NewSGD(0.1), Schedule: CosineDecay{InitialLearningRate: 0.1, DecaySteps: 1000}}
//	Tuned{Optimizer: NewAdam(0.001), ClipNorm: 1}
//
// The gradients are limited first, then the weights decay, w ← w − lr·λ·w, then
// comes the optimizer's own update. As in Keras every parameter decays, biases
// too, since nothing is excluded. Coupled is the decay of PyTorch's SGD and Adam:
// g ← g + λ·w instead.
//
// Source: Keras, keras.optimizers.Optimizer; R. Pascanu, T. Mikolov, Y. Bengio, On
// the difficulty of training recurrent neural networks (2013).
type Tuned struct {
	Optimizer      Optimizer // not Tuned itself
	Schedule       Schedule  // nil: the optimizer's own rate
	WeightDecay    float64   // λ, 0: none; on top of AdamW's own
	Coupled        bool
	ClipNorm       float64 // the largest length of each tensor's gradient, 0: none
	GlobalClipNorm float64 // the largest length of all gradients together, 0: none
	ClipValue      float64 // the largest size of each number, 0: none
}

// WithRate is an optimizer with another learning rate for good, and with all else
// as it was: a Trainer goes on with what it remembers.
func WithRate(o Optimizer, rate float64) Optimizer {
	tuned, ok := o.(Tuned)
	if !ok {
		tuned = Tuned{Optimizer: o}
	}
	tuned.Schedule = ConstantRate{rate}
	return tuned
}

// bare is the optimizer, something harmless if there is none.
func (o Tuned) bare() Optimizer {
	if o.Optimizer == nil {
		return SGD{}
	}
	return o.Optimizer
}

// Name is that of the optimizer.
func (o Tuned) Name() string { return o.bare().Name() }

// Check says what is wrong with the settings, those of the optimizer included.
func (o Tuned) Check() error {
	if o.Optimizer == nil {
		return &ValueError{"Tuned", "Optimizer", "nil", WantValue}
	}
	if _, ok := o.Optimizer.(Clipper); ok {
		return &ValueError{"Tuned", "Optimizer", "Tuned", WantNotTuned}
	}
	if o.Schedule != nil {
		if err := o.Schedule.Check(); err != nil {
			return err
		}
	}
	return firstError(o.Optimizer.Check(),
		wantNotBelow0("Tuned", "WeightDecay", o.WeightDecay), o.checkClip())
}

func (o Tuned) checkClip() error {
	limits := 0
	for _, limit := range []struct {
		what  string
		value float64
	}{{"ClipNorm", o.ClipNorm}, {"GlobalClipNorm", o.GlobalClipNorm}, {"ClipValue", o.ClipValue}} {
		if err := wantNotBelow0("Tuned", limit.what, limit.value); err != nil {
			return err
		}
		if limit.value > 0 {
			limits++
		}
	}
	if limits > 1 {
		return &ValueError{"Tuned", "clip", strconv.Itoa(limits), WantOneClip}
	}
	return nil
}

// Rate is the schedule's rate, or else the optimizer's.
func (o Tuned) Rate(updates int) float64 {
	if o.Schedule != nil {
		return o.Schedule.Rate(updates)
	}
	return o.bare().Rate(updates)
}

// Slots are those of the optimizer.
func (o Tuned) Slots() []Slot { return o.bare().Slots() }

// Update decays the weights and takes the optimizer's step.
func (o Tuned) Update(u UpdateArgs) {
	switch {
	case o.WeightDecay == 0:
	case o.Coupled:
		w, g, _ := u.take(0)
		for i, v := range w {
			g[i] += float64(o.WeightDecay * v)
		}
	default:
		decay(u.W, u.Rate*o.WeightDecay)
	}
	o.bare().Update(u)
}

// Derived is what the optimizer says.
func (o Tuned) Derived(u UpdateArgs, i int) []Reading {
	if r, ok := o.bare().(Revealer); ok {
		return r.Derived(u, i)
	}
	return nil
}

// Clip limits the gradients of one update, a slice a tensor.
func (o Tuned) Clip(grads [][]float64) {
	switch {
	case o.ClipNorm > 0:
		for _, g := range grads {
			shorten(g, length(g), o.ClipNorm)
		}
	case o.GlobalClipNorm > 0:
		sum := 0.0
		for _, g := range grads {
			sum += dot(g, g)
		}
		for _, g := range grads {
			shorten(g, math.Sqrt(sum), o.GlobalClipNorm)
		}
	case o.ClipValue > 0:
		for _, g := range grads {
			for i, v := range g {
				g[i] = max(-o.ClipValue, min(v, o.ClipValue))
			}
		}
	}
}

// shorten scales what is of this length to the limit if it is longer.
func shorten(g []float64, length, limit float64) {
	if length > limit {
		share := limit / length
		for i := range g {
			g[i] *= share
		}
	}
}
