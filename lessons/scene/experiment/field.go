package experiment

import (
	"nnlab/lessons"
	"nnlab/nn"
)

// surface is the plane of the run's inputs with the present answers on it; nil where there is none.
func (r *run) surface() *plane {
	if len(r.data.Inputs) < 2 || !r.net.dense || len(r.data.Shape) > 1 {
		return nil
	}
	if r.plane == nil || r.planeOf != r.data {
		at, err := r.data.Plane(side)
		if err != nil {
			return nil
		}
		p, err := newPlane(r.Model(), at.Features)
		if err != nil || p == nil {
			return nil
		}
		r.plane, r.planeOf, r.planeAt, r.planeHas = p, r.data, 0, at
	}
	if r.planeAt != r.version() {
		if r.plane.update(r.Model().Weights()) != nil {
			return nil
		}
		r.planeAt = r.version()
	}
	return r.plane
}

// field is what the network answers all over the plane of two inputs, with the points.
func (l looked) field() lessons.Panel {
	p := l.r.surface()
	if p == nil {
		return nil
	}
	at := l.r.planeHas
	f := lessons.Field{Head: l.head(lessons.L(lessons.WordFieldTitle)), Side: side, Discrete: l.r.want.Discretize}
	f.X = lessons.Axis{Name: lessons.Sym(at.Names[0]), Lo: at.Lo[0], Hi: at.Hi[0]}
	f.Y = lessons.Axis{Name: lessons.Sym(at.Names[1]), Lo: at.Lo[1], Hi: at.Hi[1]}
	class := -1
	if l.r.net.outputs() > 1 {
		class = min(l.s.view.class, l.r.net.outputs()) - 1
		if len(l.r.data.Classes) > class {
			f.Detail = lessons.L(lessons.WordOneClass, l.r.data.Classes[class])
		}
	}
	f.Grid = l.r.answers(p, max(class, 0))
	f.Points, f.Held = l.points(at.Columns, class)
	if l.r.data.Classes != nil {
		f.Wrong = l.num(l.of.of("wrong"))
	}
	return f
}

// answers is the output of a class on the scale from −1 to 1.
func (r *run) answers(p *plane, k int) []float64 {
	out := p.layers[len(p.layers)-1].out
	raw := out.RawMatrix()
	grid := make([]float64, raw.Rows)
	scale := r.scale()
	switch logit := r.Spec().Output == "logit"; {
	case logit && raw.Cols > 1:
		soft := make([]float64, raw.Cols)
		for i := range grid {
			nn.Softmax.Forward(soft, raw.Data[i*raw.Stride:][:raw.Cols])
			grid[i] = 2*soft[k] - 1
		}
	case logit:
		for i := range grid {
			grid[i] = raw.Data[i*raw.Stride]
		}
		nn.Sigmoid.Forward(grid, grid)
		for i, v := range grid {
			grid[i] = 2*v - 1
		}
	default:
		for i := range grid {
			grid[i] = clamp(scale.of(raw.Data[i*raw.Stride+k]))
		}
	}
	return grid
}

// scale brings outputs and targets onto −1 to 1.
type scale struct{ by, less float64 }

func (s scale) of(v float64) float64 { return v*s.by - s.less }

// scale is that of the outputs: of a probability 0 becomes −1; of numbers the largest target becomes 1.
func (r *run) scale() scale {
	sp := r.Spec()
	switch {
	case sp.Output == "sigmoid" || sp.Output == "softmax":
		return scale{2, 1}
	case r.data.Classes == nil:
		return scale{1 / largest(r.data.Train.Y.RawMatrix().Data), 0}
	case sp.Output == "linear" && r.Threshold() > 0:
		return scale{2, 1} // the targets are 0 and 1
	}
	return scale{1, 0}
}

func clamp(v float64) float64 {
	switch {
	case v != v:
		return 0
	case v > 1:
		return 1
	case v < -1:
		return -1
	}
	return v
}

// points are the samples of the sets that are shown; of a class, it against the rest.
func (l looked) points(columns [2]int, class int) (points []lessons.Point, held lessons.Label) {
	r := l.r
	for _, p := range r.shownSets() {
		rows := part(r.data, p)
		if p != trainSet {
			held = lessons.L([...]lessons.Word{0: "", valSet: lessons.WordValidation, testSet: lessons.WordTestSet}[p])
		}
		for i := range rows.Len() {
			q := l.of.of("loss").at(p, i+1)
			at := lessons.Point{X: rows.Raw.At(i, columns[0]), Y: rows.Raw.At(i, columns[1]), Ref: q.ref(), Held: p != trainSet}
			l.sign(&at, q, class)
			points = append(points, at)
		}
	}
	return points, held
}

// sign gives a point its class, or its value.
func (l looked) sign(at *lessons.Point, q query, class int) {
	r := l.r
	label := r.labelOf(q)
	switch {
	case label < 0:
		at.Value = clamp(r.scale().of(rowOf(part(r.data, q.set).Y, q.row)[0]))
		return
	case class < 0 && label > 0, class >= 0 && label == class:
		at.Sign = 1
	default:
		at.Sign = -1
	}
	at.Wrong = r.called(q) != label
}
