package nn

// Dense connects every unit with every input: a = g(x·W + b).
type Dense struct {
	Units             int
	Activation        Activation  // nil is Linear
	KernelInitializer Initializer // nil is GlorotUniform
	BiasInitializer   Initializer // nil is Zeros
	KernelRegularizer Regularizer // nil is none
	BiasRegularizer   Regularizer // nil is none
	KernelConstraint  Constraint  // nil is none
	BiasConstraint    Constraint  // nil is none
	NoBias            bool        // Keras's use_bias=False
}

// Kind is "Dense".
func (Dense) Kind() string { return "Dense" }

// Plan asks for a kernel [in][units] and a bias [1][units].
func (d Dense) Plan(in Shape) (Plan, error) {
	if err := wantUnits("Dense", "Units", d.Units); err != nil {
		return Plan{}, err
	}
	if len(in) != 1 {
		return Plan{}, &ValueError{"Dense", "input shape", in.String(), WantPlainInput}
	}
	plan := Plan{Out: Shape{d.Units}, Room: in[0] * d.Units, Activation: orElse[Activation](d.Activation, Linear)}
	fans := Fans{in[0], d.Units}
	plan.Params = []ParamSpec{{KernelName, in[0], d.Units, orElse[Initializer](d.KernelInitializer, GlorotUniform),
		fans, d.KernelRegularizer, d.KernelConstraint}}
	if !d.NoBias {
		plan.Params = append(plan.Params, ParamSpec{BiasName, 1, d.Units, orElse[Initializer](d.BiasInitializer, Zeros),
			fans, d.BiasRegularizer, d.BiasConstraint})
	}
	return plan, nil
}

// Forward:  Z = X·W + b
//
//	X [n][in]   W [in][out]   b [1][out]   Z [n][out]
//
// The terms of every z are added in the order of the inputs, the bias last.
func (d Dense) Forward(p *Pass) {
	x, z := p.X.RawMatrix(), p.Z.RawMatrix()
	(&product{sums: z.Data, count: z.Rows, width: z.Cols, coefficients: x.Data, step: x.Cols, stride: 1,
		rows: p.Params[0].RawMatrix().Data, terms: x.Cols}).do()
	if !d.NoBias {
		addToRows(z.Data, p.Params[1].RawMatrix().Data)
	}
}

// Backward:  dW = Xᵀ·dZ   db = Σ over the rows of dZ   dX = dZ·Wᵀ
//
//	dZ [n][out]   dW [in][out]   db [1][out]   dX [n][in]
func (d Dense) Backward(p *Pass) {
	x, dz, w := p.X.RawMatrix(), p.DZ.RawMatrix(), p.Params[0].RawMatrix()
	(&product{sums: p.Grads[0].RawMatrix().Data, count: x.Cols, width: dz.Cols, coefficients: x.Data, step: 1, stride: x.Cols,
		rows: dz.Data, terms: x.Rows}).do()
	if !d.NoBias {
		sumRows(p.Grads[1].RawMatrix().Data, dz.Data)
	}
	if p.DX != nil {
		transpose(p.Room, w.Data, w.Rows, w.Cols)
		(&product{sums: p.DX.RawMatrix().Data, count: x.Rows, width: x.Cols, coefficients: dz.Data, step: dz.Cols, stride: 1,
			rows: p.Room, terms: dz.Cols}).do()
	}
}

// referenceForward is Forward as it is read in a book, a sum at a time.
func (d Dense) referenceForward(p *Pass) {
	n, in := p.X.Dims()
	for s := range n {
		for j := range d.Units {
			sum := 0.0
			for i := range in {
				sum += float64(p.X.At(s, i) * p.Params[0].At(i, j))
			}
			if !d.NoBias {
				sum += p.Params[1].At(0, j)
			}
			p.Z.Set(s, j, sum)
		}
	}
}

// referenceBackward is Backward as it is read in a book, a sum at a time.
func (d Dense) referenceBackward(p *Pass) {
	n, in := p.X.Dims()
	for j := range d.Units {
		db := 0.0
		for s := range n {
			db += p.DZ.At(s, j)
		}
		if !d.NoBias {
			p.Grads[1].Set(0, j, db)
		}
		for i := range in {
			dw := 0.0
			for s := range n {
				dw += float64(p.X.At(s, i) * p.DZ.At(s, j))
			}
			p.Grads[0].Set(i, j, dw)
		}
	}
	for s := range n {
		for i := range in {
			dx := 0.0
			for j := range d.Units {
				dx += float64(p.DZ.At(s, j) * p.Params[0].At(i, j))
			}
			p.DX.Set(s, i, dx)
		}
	}
}
