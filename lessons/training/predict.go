package training

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"nnlab/nn"
)

// Outputs writes what the network answers to rows of features, [n][features], to dst, [n][outputs]. It allocates nothing
// when it is called again. Under output=logit these are the logits; Predict has probabilities.
func (r *Run) Outputs(dst, x *mat.Dense) error { return r.meter.predictor.Predict(dst, x) }

// Predict is Outputs as they are shown: of logits the sigmoid, or for several classes the softmax.
func (r *Run) Predict(dst, x *mat.Dense) error {
	if err := r.Outputs(dst, x); err != nil || r.spec.Output != "logit" {
		return err
	}
	g := nn.Activation(nn.Sigmoid)
	if dst.RawMatrix().Cols > 1 {
		g = nn.Softmax
	}
	for i := range dst.RawMatrix().Rows {
		g.Forward(dst.RawRowView(i), dst.RawRowView(i))
	}
	return nil
}

// Class is the class that outputs of a row name, those of Outputs.
func (r *Run) Class(out []float64) int { return classOf(out, r.meter.threshold) }

// Threshold is what the one output of two classes is compared with; above it is the second class.
func (r *Run) Threshold() float64 { return r.meter.threshold }

// Confusion compares the classes of a set with those found; nil without classes or rows.
func (r *Run) Confusion(p Part) (*nn.Confusion, error) {
	if p.Len() == 0 || p.Labels == nil {
		return nil, nil
	}
	var out mat.Dense
	if err := r.Outputs(&out, p.X); err != nil {
		return nil, err
	}
	return nn.ConfusionMatrix(&out, p.Y, r.meter.threshold)
}

// Plane is a grid over two inputs of an experiment, ready to be fed to a network.
type Plane struct {
	Names    [2]string  // of the inputs
	Lo, Hi   [2]float64 // of each
	Columns  [2]int     // of Part.Raw
	Features *mat.Dense // [side·side][features], row by row, the top row first
}

// planeMargin is how far a plane reaches beyond the points, as a share of their range.
const planeMargin = 0.05

// Plane is a grid of side × side points, the middles of as many cells, all other inputs at their means over the training
// rows. Of a set with one input it is a line of side points.
func (d *Data) Plane(side int) (Plane, error) {
	p := Plane{Columns: d.axes}
	for i, c := range d.axes {
		p.Names[i] = d.Inputs[c]
		p.Lo[i], p.Hi[i] = d.Range(c)
	}
	rows := side * side
	if len(d.Inputs) == 1 {
		rows = side
	}
	means := d.means()
	raw := mat.NewDense(rows, len(d.Inputs), nil)
	for k := range rows {
		row := raw.RawRowView(k)
		copy(row, means)
		row[d.axes[0]] = p.Lo[0] + (p.Hi[0]-p.Lo[0])*(float64(k%side)+0.5)/float64(side)
		if rows > side {
			row[d.axes[1]] = p.Hi[1] - (p.Hi[1]-p.Lo[1])*(float64(k/side)+0.5)/float64(side)
		}
	}
	var err error
	p.Features, err = d.Features(raw)
	return p, err
}

// Range is what a plane shows of an input: −6 to 6 of the page's sets, else what there is and a margin.
func (d *Data) Range(column int) (lo, hi float64) {
	if playground(d.spec.Dataset) {
		return -6, 6
	}
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, p := range []Part{d.Train, d.Val, d.Test} {
		for i := range p.Len() {
			v := p.Raw.At(i, column)
			lo, hi = min(lo, v), max(hi, v)
		}
	}
	margin := planeMargin * (hi - lo)
	if margin == 0 {
		margin = 0.5
	}
	return lo - margin, hi + margin
}

func (d *Data) means() []float64 {
	means := make([]float64, len(d.Inputs))
	n := float64(d.Train.Len())
	for i := range d.Train.Len() {
		for j, v := range d.Train.Raw.RawRowView(i) {
			means[j] += v / n
		}
	}
	return means
}
