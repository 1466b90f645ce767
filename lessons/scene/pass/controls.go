package pass

import (
	"slices"

	"nnlab/lessons"
	"nnlab/lessons/spec"
)

// Controls returns the knobs of the spec that act here.
func (s *Scene) Controls() []lessons.Control {
	sp := s.net.spec
	list := []lessons.Control{{Name: "learningRate", Kind: lessons.Scale, Value: sp.Get("learningRate"),
		Options: []string{"0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1", "3", "10"}}}
	if len(sp.Hidden) > 0 {
		list = append(list, s.choice("activation", "linear", "sigmoid", "tanh", "relu"))
	}
	list = append(list, s.shapes())
	if s.net.spec.Weights == nil {
		list = append(list, s.choice("init", "glorot_uniform", "he_uniform"))
	}
	if s.net.rows > 1 {
		list = append(list, s.batchSizes())
	}
	if losses := s.losses(); len(losses) > 1 {
		list = append(list, s.choice("loss", losses...))
	}
	return list
}

func (s *Scene) choice(key string, options ...string) lessons.Control {
	c := lessons.Control{Name: key, Value: s.net.spec.Get(key), Options: options, Reset: true}
	if !slices.Contains(options, c.Value) {
		c.Options = append(slices.Clip(options), c.Value)
	}
	return c
}

// shapes offers the hidden layers of the spec as it was, fewer and more of them.
func (s *Scene) shapes() lessons.Control {
	width := "4"
	if h := s.base.Hidden; len(h) > 0 {
		width = itoa(h[0])
	}
	options := []string{spec.None}
	for text := width; len(options) < max(5, len(s.base.Hidden)+1); text += "," + width {
		options = append(options, text)
	}
	c := s.choice("networkShape", options...)
	if c.Value == "" {
		c.Value = spec.None
		c.Options = options
	}
	return c
}

func (s *Scene) batchSizes() lessons.Control {
	c := lessons.Control{Name: "batchSize", Kind: lessons.Scale, Value: itoa(s.net.batch)}
	for _, n := range []int{1, 2, 4, 8, 16, 32} {
		if n < s.net.rows {
			c.Options = append(c.Options, itoa(n))
		}
	}
	c.Options = append(c.Options, itoa(s.net.rows))
	return c
}

// losses are those that stand beside the output. They are found once for a net.
func (s *Scene) losses() []string {
	if s.fittingOf == s.net {
		return s.fitting
	}
	var fit []string
	for _, loss := range lossNames() {
		if next, _, err := s.net.spec.Set("loss", loss); err == nil && next.Output == s.net.spec.Output {
			fit = append(fit, loss)
		}
	}
	s.fittingOf, s.fitting = s.net, fit
	return fit
}
