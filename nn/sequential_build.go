package nn

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"gonum.org/v1/gonum/mat"
)

// checkPlan refuses a plan that cannot be built, and counts parameters.
func checkPlan(kind string, p Plan, size *int) error {
	if !p.Out.within(maxParams) {
		want := WantSmaller
		if slices.Min(p.Out) <= 0 {
			want = WantUnits
		}
		return &ValueError{kind, "output shape", p.Out.String(), want}
	}
	if p.Activation != nil {
		if err := p.Activation.Check(); err != nil {
			return err
		}
	}
	for _, spec := range p.Params {
		if spec.Init == nil || spec.Rows <= 0 || spec.Cols <= 0 {
			return &ValueError{kind, spec.Name, Shape{spec.Rows, spec.Cols}.String(), WantParamSpec}
		}
		tensor := Shape{spec.Rows, spec.Cols}
		if *size += tensor.Size(); !tensor.within(maxParams) || *size > maxParams {
			return &ValueError{kind, "parameters", tensor.String(), WantSmaller}
		}
		if err := spec.check(); err != nil {
			return err
		}
	}
	return nil
}

// check refuses rules whose settings cannot be used.
func (s ParamSpec) check() error {
	err := s.Init.Check()
	if err == nil && s.Regularizer != nil {
		err = s.Regularizer.Check()
	}
	if err == nil && s.Constraint != nil {
		err = s.Constraint.Check()
	}
	return err
}

// autoName names layers as Keras does: dense, dense_1, max_pooling2d.
func autoName(kind string, seen map[string]int) string {
	name, count := snakeCase(kind), seen[kind]
	seen[kind]++
	if count > 0 {
		name += "_" + strconv.Itoa(count)
	}
	return name
}

// snakeCase parts words where a capital follows a small letter.
func snakeCase(kind string) string {
	var b strings.Builder
	small := false
	for _, r := range kind {
		if small && unicode.IsUpper(r) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
		small = unicode.IsLower(r)
	}
	return b.String()
}

// allocate makes room for all parameters.
func (m *Sequential) allocate() {
	size := 0
	for _, n := range m.nodes {
		size += n.paramCount()
	}
	m.params = make([]float64, size)
	left := m.params
	for _, n := range m.nodes {
		n.params, left = n.plan.cut(left)
		for k, spec := range n.plan.Params {
			m.shapes = append(m.shapes, [2]int{spec.Rows, spec.Cols})
			switch spec.Name {
			case KernelName:
				n.kernel = n.params[k]
			case BiasName:
				n.bias = n.params[k]
			}
		}
		if n.kernel != nil {
			n.weightLayer = len(m.weighted)
			m.weighted = append(m.weighted, n)
		}
	}
}

// cut takes a plan's tensors from the front of a vector.
func (p Plan) cut(v []float64) (tensors []*mat.Dense, left []float64) {
	for _, spec := range p.Params {
		size := spec.Rows * spec.Cols
		tensors = append(tensors, mat.NewDense(spec.Rows, spec.Cols, v[:size:size]))
		v = v[size:]
	}
	return tensors, v
}
