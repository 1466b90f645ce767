package nn

import (
	"math"
	"slices"
)

// Descent is an optimizer on its way down a surface, a step at a time; x and y
// are its two parameters, one tensor. A step allocates nothing. A zero value stands
// nowhere: its numbers are NaN.
type Descent struct {
	surface   Surface
	optimizer Optimizer
	now       *footing
	spare     *footing // where the next step is tried out
	rated     int      // steps of the present optimizer
	steps     int
}

// footing is where a step has led, and what is left of that step.
type footing struct {
	w      []float64
	before []float64   // the point that the step came from
	g      []float64   // the gradient there, as the optimizer was given it
	grads  [][]float64 // g, for a Clipper
	slots  memory
	rate   float64
	by     Optimizer // nil where no step has been taken
}

func newFooting(o Optimizer, w []float64) *footing {
	g := make([]float64, len(w))
	return &footing{w: slices.Clone(w), before: slices.Clone(w), g: g, grads: [][]float64{g}, slots: newSlots(o, len(w))}
}

// NewDescent starts at (x, y), where the surface must have a finite value and
// gradient.
func NewDescent(s Surface, o Optimizer, x, y float64) (*Descent, error) {
	if s == nil {
		return nil, &ValueError{"NewDescent", "surface", "nil", WantValue}
	}
	dx, dy := s.Gradient(x, y)
	err := firstError(wantOptimizer("NewDescent", o),
		wantFinite("NewDescent", "x", x), wantFinite("NewDescent", "y", y),
		wantFinite("NewDescent", "value", s.Value(x, y)),
		wantFinite("NewDescent", "gradient", dx), wantFinite("NewDescent", "gradient", dy))
	if err != nil {
		return nil, err
	}
	d := &Descent{surface: s}
	d.start(o, []float64{x, y})
	return d, nil
}

// start gives the optimizer a fresh memory.
func (d *Descent) start(o Optimizer, w []float64) {
	d.optimizer, d.rated = o, 0
	d.now, d.spare = newFooting(o, w), newFooting(o, w)
}

// Step takes one step. If it leads to where the value or the gradient is not
// finite, everything stays as it was and the error is a *DivergedError.
func (d *Descent) Step() error {
	if d.now == nil {
		return &StateError{"Step", "NewDescent"}
	}
	f := d.spare
	copy(f.w, d.now.w)
	copy(f.before, d.now.w)
	f.slots.copyFrom(d.now.slots)
	f.g[0], f.g[1] = d.Gradient()
	f.rate, f.by = d.optimizer.Rate(d.rated), d.optimizer
	if c, ok := d.optimizer.(Clipper); ok {
		c.Clip(f.grads)
	}
	d.optimizer.Update(UpdateArgs{f.w, f.g, f.slots, f.rate, d.rated})
	value := d.surface.Value(f.w[0], f.w[1])
	dx, dy := d.surface.Gradient(f.w[0], f.w[1])
	if !finite(f.w[0]) || !finite(f.w[1]) || !finite(value) || !finite(dx) || !finite(dy) {
		return &DivergedError{d.steps, value}
	}
	d.now, d.spare = f, d.now
	d.rated++
	d.steps++
	return nil
}

// Point is where the descent stands.
func (d *Descent) Point() (x, y float64) {
	if d.now == nil {
		return math.NaN(), math.NaN()
	}
	return d.now.w[0], d.now.w[1]
}

// Value is the height there.
func (d *Descent) Value() float64 {
	if d.surface == nil {
		return math.NaN()
	}
	return d.surface.Value(d.Point())
}

// Gradient is the slope there, which the next step begins with.
func (d *Descent) Gradient() (dx, dy float64) {
	if d.surface == nil {
		return math.NaN(), math.NaN()
	}
	return d.surface.Gradient(d.Point())
}

// Steps is how many steps have been taken.
func (d *Descent) Steps() int { return d.steps }

// Surface is what the descent goes down.
func (d *Descent) Surface() Surface { return d.surface }

// Optimizer is the update rule of the next step.
func (d *Descent) Optimizer() Optimizer { return d.optimizer }

// SetOptimizer changes the update rule or its settings, as Trainer.SetOptimizer
// does: one of the same name and slots goes on with what was remembered.
func (d *Descent) SetOptimizer(o Optimizer) error {
	if err := wantOptimizer("SetOptimizer", o); err != nil {
		return err
	}
	if d.now == nil {
		return &StateError{"SetOptimizer", "NewDescent"}
	}
	if !sameSlots(o, d.optimizer) {
		d.start(o, d.now.w)
	}
	d.optimizer = o
	return nil
}

// Clone is a descent that goes on from here exactly as this one does.
func (d *Descent) Clone() *Descent {
	c := &Descent{surface: d.surface}
	if d.now == nil {
		return c
	}
	c.start(d.optimizer, d.now.w)
	copy(c.now.before, d.now.before)
	copy(c.now.g, d.now.g)
	c.now.slots.copyFrom(d.now.slots)
	c.now.rate, c.now.by, c.rated, c.steps = d.now.rate, d.now.by, d.rated, d.steps
	return c
}

// Restore goes back to where another descent, such as a Clone, stands, bit for
// bit. It can be done any number of times.
func (d *Descent) Restore(from *Descent) error {
	if from == nil || from.now == nil {
		return &ValueError{"Restore", "descent", "nil", WantValue}
	}
	*d = *from.Clone()
	return nil
}

// Axis names a parameter of a Descent.
type Axis uint8

// The two axes of a surface.
const (
	AlongX Axis = iota
	AlongY
	axisCount
)

// Inner is what went on in the last step along an axis: the gradient g that the
// optimizer was given, what it remembered afterwards, the numbers that it derived
// from that (see Revealer), and the step itself. It is empty before the first
// step of an optimizer.
func (d *Descent) Inner(a Axis) []Reading {
	f := d.now
	if f == nil || f.by == nil || a >= axisCount {
		return nil
	}
	return inner(f.by, UpdateArgs{f.w, f.g, f.slots, f.rate, d.rated - 1}, int(a), f.before[a])
}
