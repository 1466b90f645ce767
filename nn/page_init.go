package nn

// PageInit is how TensorFlow Playground chooses first weights.
type PageInit struct {
	// Draw is the page's random stream, at the place where the drawing of data
	// left it: each call is a number of [0, 1).
	Draw func() float64
	// Zero is the page's initZero: the draws are made, but all is 0.
	Zero bool
	// NoInputs says that the page's network has no inputs at all. A model has at
	// least one, here a column of zeros, and no draws are made for its weights.
	NoInputs bool
}

const pageBias = 0.1

// InitPage gives a model the page's first weights: u − 0.5 for the next u of the
// stream, by layer, unit and input, the same for every layer, where Keras's
// default depends on the fans; biases are 0.1 and not 0. As after Init, what Fit
// had learned of the optimizer's state is forgotten.
func (m *Sequential) InitPage(p PageInit) error {
	if p.Draw == nil {
		return &ValueError{"InitPage", "Draw", "nil", WantValue}
	}
	m.trainer = nil
	for l, n := range m.weighted {
		if n.bias != nil {
			Constant{p.scaled(pageBias)}.Fill(n.bias.RawMatrix().Data, Fans{}, nil)
		}
		if l == 0 && p.NoInputs {
			n.kernel.Zero()
			continue
		}
		inputs, units := n.kernel.Dims()
		for j := range units {
			for i := range inputs {
				w := p.scaled(p.Draw() - 0.5)
				if err := wantFinite("InitPage", Weight(l, j, i).String(), w); err != nil {
					return err
				}
				n.kernel.Set(i, j, w)
			}
		}
	}
	return nil
}

// scaled is v, or 0 with Zero.
func (p PageInit) scaled(v float64) float64 {
	if p.Zero {
		return 0
	}
	return v
}
