package nn

import "gonum.org/v1/gonum/mat"

// pagePass takes one sample through a stack of Dense layers and back, and adds
// its gradients to the sums where they arise. It computes what the workspace
// does, in half the time: one sample is little work beside what a batch needs
// around it.
type pagePass struct {
	loss   Loss
	x, y   []float64
	layers []pageLayer
}

// pageLayer is a Dense layer at work on one sample.
type pageLayer struct {
	g                  Activation
	kernel, kernelSums []float64 // [in][out]
	bias, biasSums     []float64 // [out], empty without a bias
	x, z, a            []float64
	dx, da, dz         []float64 // dx is nil in the first layer
}

// newPagePass is a pass for the trainer's model, or nil where there is more in it
// than Dense layers without penalties.
func (t *PageTrainer) newPagePass() *pagePass {
	work := t.inner.work
	if len(work.cells) == 0 || len(work.penalized) > 0 {
		return nil
	}
	p := &pagePass{loss: work.loss, x: make([]float64, t.Model().Inputs()), y: make([]float64, work.targets)}
	x, dx, k := p.x, []float64(nil), 0
	for _, c := range work.cells {
		if _, dense := c.node.layer.(Dense); !dense {
			return nil
		}
		units := c.node.plan.Out.Size()
		l := pageLayer{g: c.node.plan.Activation, kernel: t.tensors[k].w, kernelSums: t.tensors[k].sum, x: x, dx: dx,
			z: make([]float64, units), a: make([]float64, units), da: make([]float64, units), dz: make([]float64, units)}
		if k++; c.node.bias != nil {
			l.bias, l.biasSums = t.tensors[k].w, t.tensors[k].sum
			k++
		}
		p.layers = append(p.layers, l)
		x, dx = l.a, l.da
	}
	return p
}

// learn is PageTrainer.learn.
func (p *pagePass) learn(x, y mat.Matrix, row int) (float64, error) {
	if err := copyRow("Step", "x", p.x, x, row); err != nil {
		return 0, err
	}
	if err := copyRow("Step", "y", p.y, y, row); err != nil {
		return 0, err
	}
	for i := range p.layers {
		p.layers[i].forward()
	}
	last := &p.layers[len(p.layers)-1]
	j := p.loss.Value(last.a, p.y)
	if !finite(j) {
		return j, nil
	}
	p.loss.Slope(last.da, last.a, p.y)
	for i := len(p.layers) - 1; i >= 0; i-- {
		p.layers[i].backward()
	}
	return j, nil
}

// forward is Dense.Forward and the activation.
func (l *pageLayer) forward() {
	clear(l.z)
	units := len(l.z)
	for i, v := range l.x {
		addScaled(l.z, v, l.kernel[i*units:][:units])
	}
	addScaled(l.z, 1, l.bias)
	l.g.Forward(l.a, l.z)
}

// backward is the activation's and Dense.Backward, with sums in place of gradients.
func (l *pageLayer) backward() {
	l.g.Backward(l.dz, l.da, l.z, l.a)
	units := len(l.z)
	for i, v := range l.x {
		addScaled(l.kernelSums[i*units:][:units], v, l.dz)
		if l.dx != nil {
			l.dx[i] = dot(l.dz, l.kernel[i*units:][:units])
		}
	}
	if len(l.bias) > 0 {
		addScaled(l.biasSums, 1, l.dz)
	}
}
