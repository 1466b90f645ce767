package nn

import (
	"strconv"
	"strings"

	"gonum.org/v1/gonum/mat"
)

// Language is what a model can be written in as a program.
type Language uint8

// The languages.
const (
	Keras   Language = iota // Python with Keras 3, on any of its backends
	PyTorch                 // Python with PyTorch 1.13 or later
	Go                      // this package
	languageCount
)

// String is the language's name.
func (l Language) String() string {
	return [...]string{"Keras", "PyTorch", "Go", "unknown"}[min(l, languageCount)]
}

// CodeOptions says what is in a program beside the model.
type CodeOptions struct {
	// X and Y are the data, a row a sample, written into the program; without
	// them there are eight rows of zeros to be replaced.
	X, Y mat.Matrix
	// Fit is how the program trains. Of the callbacks an EarlyStopping and a
	// ReduceLROnPlateau are written, in PyTorch if they watch val_loss. Where there
	// are rows to validate with, rows of zeros stand for them.
	Fit FitOptions
	// NoWeights leaves out the weights, so that the program starts with first
	// weights of its own.
	NoWeights bool
}

// Code writes the model as a program that can be run: the layers and their
// weights, compile and fit, and predictions before and after. Names and defaults
// are spelled as the library spells them; where its rule differs from this
// package's a comment says so. All compute in float64.
//
// A model with a layer or rule of a type that is not this package's is a
// *ValueError, one that was not compiled a *StateError.
func (m *Sequential) Code(l Language, o CodeOptions) (string, error) {
	if l >= languageCount {
		return "", &ValueError{"Code", "Language", strconv.Itoa(int(l)), WantConstant}
	}
	c, err := m.newCoder(o)
	if err != nil {
		return "", err
	}
	switch l {
	case Keras:
		c.kerasProgram()
	case PyTorch:
		c.torchProgram()
	default:
		c.goProgram()
	}
	return c.String(), c.err
}

// coder writes a program.
type coder struct {
	strings.Builder
	m    *Sequential
	o    CodeOptions
	x, y *mat.Dense // the data, or zeros
	err  error
}

const zeroRows = 8

func (m *Sequential) newCoder(o CodeOptions) (*coder, error) {
	if m.loss == nil || len(m.nodes) == 0 {
		return nil, &StateError{"Code", "Compile"}
	}
	if err := o.Fit.fill(); err != nil {
		return nil, err
	}
	if err := m.checkFinite("Code"); err != nil {
		return nil, err
	}
	c := &coder{m: m, o: o}
	if isNil(o.X) || isNil(o.Y) {
		c.x = mat.NewDense(zeroRows, m.Inputs(), nil)
		c.y = mat.NewDense(zeroRows, m.loss.Targets(m.Outputs()), nil)
		return c, nil
	}
	w := m.newWorkspace()
	if err := w.load("Code", o.X, o.Y, nil); err != nil {
		return nil, err
	}
	c.x, c.y = w.x, w.y
	return c, nil
}

// checkFinite finds a parameter that is no number.
func (m *Sequential) checkFinite(where string) error {
	for _, n := range m.nodes {
		for k, spec := range n.plan.Params {
			for i, v := range n.params[k].RawMatrix().Data {
				if !finite(v) {
					return &ValueError{where, n.name + "." + placed(spec.Name, i/spec.Cols, i%spec.Cols), number(v), WantFinite}
				}
			}
		}
	}
	return nil
}

// line writes a line made of parts.
func (c *coder) line(parts ...string) {
	for _, s := range parts {
		c.WriteString(s)
	}
	c.WriteByte('\n')
}

// lines writes a line for each of a list.
func (c *coder) lines(indent string, list []string) {
	for _, s := range list {
		c.line(indent, s)
	}
}

func (c *coder) fail(err error) {
	if c.err == nil {
		c.err = err
	}
}

// data says whether the program has the caller's data.
func (c *coder) data() bool { return !isNil(c.o.X) && !isNil(c.o.Y) }

// list writes numbers between brackets.
func list(open string, v []float64, end string) string {
	parts := make([]string, len(v))
	for i, x := range v {
		parts[i] = number(x)
	}
	return open + strings.Join(parts, ", ") + end
}

// nestedList writes a row-major tensor of this shape as Python does, its first
// axis a line each.
func nestedList(data []float64, shape Shape, indent string) string {
	if len(shape) == 1 {
		return list("[", data, "]")
	}
	size, between := shape[1:].Size(), ", "
	if indent != "" {
		between = ",\n" + indent
	}
	parts := make([]string, shape[0])
	for i := range parts {
		parts[i] = nestedList(data[i*size:(i+1)*size], shape[1:], "")
	}
	return "[" + strings.Join(parts, between) + "]"
}

// table is nestedList of a matrix.
func table(m *mat.Dense, indent string) string {
	rows, cols := m.Dims()
	return nestedList(m.RawMatrix().Data, Shape{rows, cols}, indent)
}

// tuple writes whole numbers as Python does.
func tuple(v []int) string { return Shape(v).String() }

// earlyStopping is the callback of this type, nil if there is none.
func (c *coder) earlyStopping() *EarlyStopping {
	for _, callback := range c.o.Fit.Callbacks {
		if s, ok := callback.(*EarlyStopping); ok && s != nil {
			return s
		}
	}
	return nil
}

// plateau is the callback of this type, nil if there is none.
func (c *coder) plateau() *ReduceLROnPlateau {
	for _, callback := range c.o.Fit.Callbacks {
		if p, ok := callback.(*ReduceLROnPlateau); ok && p != nil {
			return p
		}
	}
	return nil
}

// ownRows says whether the program validates with rows of their own.
func (c *coder) ownRows() bool { return !isNil(c.o.Fit.ValidationX) && !isNil(c.o.Fit.ValidationY) }

// tuned is the optimizer with its schedule, decay and limits.
func (c *coder) tuned() Tuned {
	if o, ok := c.m.optimizer.(Tuned); ok {
		return o
	}
	return Tuned{Optimizer: c.m.optimizer}
}
