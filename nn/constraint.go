package nn

import "math"

// Constraint puts parameters back where they are allowed to be, after every
// update.
type Constraint interface {
	// Name is the name in Keras, "max_norm".
	Name() string
	// Check says what is wrong with the settings.
	Check() error
	// Apply changes w in place: a kernel row-major, a column a unit, or all
	// biases of a layer as one column.
	Apply(w []float64, units int)
}

// normEpsilon is Keras's epsilon, by which no norm is divided by 0.
const normEpsilon = 1e-7

// MaxNorm shortens the weights of every unit, as a vector, to a length of at
// most MaxValue. As in Keras a column is multiplied by min(norm, MaxValue) /
// (1e-7 + norm), so that one within the limit shrinks by a share of 1e-7 as well.
// For a convolution a unit is a filter, with all places and inputs of its
// kernel: Keras's axis=[0, 1, 2].
//
// Source: Srivastava et al., Dropout, JMLR 2014, section 5.1; Keras,
// keras.constraints.MaxNorm.
type MaxNorm struct {
	MaxValue float64 // above 0; taken as it is; Keras's default is 2
}

// Name is "max_norm".
func (MaxNorm) Name() string { return "max_norm" }

// Check refuses a length that is not a finite number above 0.
func (c MaxNorm) Check() error { return wantPositive("MaxNorm", "MaxValue", c.MaxValue) }

// Apply shortens every column.
func (c MaxNorm) Apply(w []float64, units int) {
	units = min(units, len(w))
	for j := range units {
		norm := columnNorm(w, j, units)
		scaleColumn(w, j, units, math.Min(norm, c.MaxValue)/(normEpsilon+norm))
	}
}

// UnitNorm gives the weights of every unit, as a vector, the length 1: a column
// is divided by 1e-7 + its norm.
//
// Source: Keras, keras.constraints.UnitNorm.
type UnitNorm struct{}

// Name is "unit_norm".
func (UnitNorm) Name() string { return "unit_norm" }

// Check finds nothing: there are no settings.
func (UnitNorm) Check() error { return nil }

// Apply scales every column.
func (UnitNorm) Apply(w []float64, units int) {
	units = min(units, len(w))
	for j := range units {
		scaleColumn(w, j, units, 1/(normEpsilon+columnNorm(w, j, units)))
	}
}

// NonNeg replaces every weight below 0 by 0.
//
// Source: Keras, keras.constraints.NonNeg.
type NonNeg struct{}

// Name is "non_neg".
func (NonNeg) Name() string { return "non_neg" }

// Check finds nothing: there are no settings.
func (NonNeg) Check() error { return nil }

// Apply treats every weight by itself.
func (NonNeg) Apply(w []float64, _ int) {
	for i, v := range w {
		if v < 0 {
			w[i] = 0
		}
	}
}

// columnNorm is the length √Σw² of a column.
func columnNorm(w []float64, j, units int) float64 {
	sum := 0.0
	for i := j; i < len(w); i += units {
		sum += float64(w[i] * w[i])
	}
	return math.Sqrt(sum)
}

func scaleColumn(w []float64, j, units int, f float64) {
	for i := j; i < len(w); i += units {
		w[i] *= f
	}
}

func constraints() []Constraint { return []Constraint{MaxNorm{2}, NonNeg{}, UnitNorm{}} }

// ConstraintNames lists what ConstraintByName knows.
func ConstraintNames() []string { return names(constraints()) }

// ConstraintByName finds a constraint by its name in Keras, with Keras's
// defaults.
func ConstraintByName(name string) (Constraint, error) {
	return byName("ConstraintByName", name, constraints())
}

// constrained is a tensor with a constraint on it.
type constrained struct {
	rule  Constraint
	w     []float64
	units int
	free  []float64 // where a Trace keeps w as the update left it; nil in training
}

// findConstrained finds the tensors of the cells that have a constraint, in order.
func (w *workspace) findConstrained() {
	for _, c := range w.cells {
		for k, spec := range c.node.plan.Params {
			if spec.Constraint == nil {
				continue
			}
			units := spec.Cols
			if spec.Name == BiasName {
				units = 1
			}
			w.constrained = append(w.constrained, constrained{rule: spec.Constraint,
				w: c.Params[k].RawMatrix().Data, units: units})
		}
	}
}

// constrain applies the constraints after an update.
func (t *Trainer) constrain() {
	for _, c := range t.work.constrained {
		copy(c.free, c.w)
		c.rule.Apply(c.w, c.units)
	}
}
