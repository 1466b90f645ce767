package nn

import (
	"fmt"
	"strconv"
	"strings"
)

// kerasProgram writes a program with Keras 3.
func (c *coder) kerasProgram() {
	c.line("import keras\nimport numpy as np\n\nkeras.config.set_floatx(\"float64\")  # as nnlab computes\n")
	c.line("model = keras.Sequential([\n    keras.Input(shape=", tuple(c.m.input), "),")
	for _, n := range c.m.nodes {
		c.line("    ", c.kerasLayer(n.layer), ",")
	}
	c.line("])")
	if !c.o.NoWeights {
		c.kerasWeights()
	}
	c.lines("# ", c.kerasRemarks())
	c.line("model.compile(optimizer=", c.kerasOptimizer(), ",\n              loss=", c.kerasLoss(), c.kerasMetrics(), ")\nmodel.summary()\n")
	c.kerasData()
	c.line("print(model.predict(x, verbose=0))")
	c.line("history = model.fit(x, y, ", c.kerasFit(), ")\nprint(model.predict(x, verbose=0))")
}

// kerasLayer adds what a constraint on a convolution needs: in Keras the axes
// over which a filter's length is taken.
func (c *coder) kerasLayer(l Layer) string {
	text := kerasOne(c, layerFamily(), l)
	if conv, ok := l.(Conv2D); ok && conv.KernelConstraint != nil {
		rule := kerasOne(c, constraintFamily(), conv.KernelConstraint)
		whole := strings.Replace(strings.TrimSuffix(rule, ")")+", axis=[0, 1, 2])", "(, ", "(", 1)
		if _, free := conv.KernelConstraint.(NonNeg); !free {
			text = strings.Replace(text, "kernel_constraint="+rule, "kernel_constraint="+whole, 1)
		}
	}
	return text
}

// kerasOne writes a value as a call of its class or as its name; settings with
// Keras's default are left out.
func kerasOne[F any](c *coder, f family[F], v F) string {
	if class, settings, ok := f.find(v); ok {
		return f.module + class.name + "(" + strings.Join(c.kerasArguments(settings), ", ") + ")"
	}
	if name, ok := f.plainName(v); ok {
		return strconv.Quote(name)
	}
	c.fail(unsavable("Code", f.noun, v))
	return ""
}

func (c *coder) kerasArguments(settings []setting) []string {
	var parts []string
	for _, s := range settings {
		if s.fallback == notKeras {
			continue
		}
		if text := c.kerasSetting(s); text != "" && !samePython(text, s.fallback) {
			parts = append(parts, s.name+"="+text)
		}
	}
	return parts
}

// samePython says whether two literals are the same: 1 is 1.0.
func samePython(a, b string) bool {
	x, err1 := strconv.ParseFloat(a, 64)
	y, err2 := strconv.ParseFloat(b, 64)
	return a == b || err1 == nil && err2 == nil && x == y
}

// kerasSetting writes a setting's value, "" for what was left to its default.
func (c *coder) kerasSetting(s setting) string {
	switch at := s.at.(type) {
	case *int:
		return strconv.Itoa(*at)
	case *float64:
		return number(*at)
	case *bool:
		return python(*at)
	case negated:
		return python(!*at.at)
	case choice:
		return strconv.Quote(at.name())
	case *[]float64:
		return list("[", *at, "]")
	case *[]int:
		return strings.Replace(fmt.Sprint(*at), " ", ", ", -1)
	case *[2]int:
		if *at == [2]int{} {
			return ""
		}
		return tuple(at[:])
	case rule:
		return at.kerasCode(c)
	}
	return ""
}

// python writes a truth value.
func python(b bool) string { return either(b, "True", "False") }

func (c *coder) kerasActivation(g Activation) string {
	switch g := g.(type) {
	case LeakyReLU:
		return "lambda z: keras.activations.leaky_relu(z, negative_slope=" + number(g.NegativeSlope) + ")"
	case ELU:
		return "lambda z: keras.activations.elu(z, alpha=" + number(g.Alpha) + ")"
	}
	switch g {
	case Linear:
		return ""
	case GELU:
		return `"gelu"`
	case GELUTanh:
		return "lambda z: keras.activations.gelu(z, approximate=True)"
	case Swish:
		return `"silu"`
	}
	return kerasOne(c, activationFamily(), g)
}

// kerasWeights writes all parameters in Keras's order and shapes.
func (c *coder) kerasWeights() {
	c.line("model.set_weights([")
	for _, n := range c.m.nodes {
		for k, spec := range n.plan.Params {
			shape := Shape{spec.Cols}
			if conv, ok := n.layer.(Conv2D); ok && spec.Name == KernelName {
				shape = Shape{conv.KernelSize[0], conv.KernelSize[1], n.in[2], conv.Filters}
			} else if spec.nested() {
				shape = Shape{spec.Rows, spec.Cols}
			}
			c.line("    np.array(", nestedList(n.params[k].RawMatrix().Data, shape, "              "), "),")
		}
	}
	c.line("])")
}

func (c *coder) kerasData() {
	rows, in := c.x.Dims()
	_, targets := c.y.Dims()
	shape := ""
	if len(c.m.input) > 1 {
		shape = ".reshape" + strings.Replace(tuple(append(Shape{-1}, c.m.input...)), "None", "-1", 1)
	}
	if c.data() {
		c.line("x = np.array(", table(c.x, "              "), ", dtype=float)", shape)
		c.line("y = np.array(", table(c.y, "              "), ", dtype=float)")
	} else {
		c.line(fmt.Sprintf("# Put your data here, a row a sample.\nx, y = np.zeros((%d, %d))%s, np.zeros((%d, %d))", rows, in, shape, rows, targets))
	}
	if c.ownRows() {
		c.line(fmt.Sprintf("# And here what is not trained on.\nx_val, y_val = np.zeros((%d, %d))%s, np.zeros((%d, %d))", zeroRows, in, shape, zeroRows, targets))
	}
}

func (c *coder) kerasFit() string {
	o := c.o.Fit
	parts := []string{"batch_size=" + strconv.Itoa(o.BatchSize), "epochs=" + strconv.Itoa(o.Epochs)}
	if o.InitialEpoch > 0 {
		parts = append(parts, "initial_epoch="+strconv.Itoa(o.InitialEpoch))
	}
	if o.NoShuffle {
		parts = append(parts, "shuffle=False")
	}
	if c.ownRows() {
		parts = append(parts, "validation_data=(x_val, y_val)")
	} else if o.ValidationSplit > 0 {
		parts = append(parts, "validation_split="+number(o.ValidationSplit))
	}
	var callbacks []string
	if p := c.plateau(); p != nil {
		callbacks = append(callbacks, fmt.Sprintf("keras.callbacks.ReduceLROnPlateau(monitor=%q, factor=%s, patience=%d, min_delta=%s, cooldown=%d, min_lr=%s)",
			orValLoss(p.Monitor), number(p.Factor), p.Patience, number(p.MinDelta), p.Cooldown, number(p.MinLR)))
	}
	if s := c.earlyStopping(); s != nil {
		callbacks = append(callbacks, fmt.Sprintf("keras.callbacks.EarlyStopping(monitor=%q, min_delta=%s, patience=%d, restore_best_weights=%s, start_from_epoch=%d)",
			orValLoss(s.Monitor), number(s.MinDelta), s.Patience, python(s.RestoreBestWeights), s.StartFromEpoch))
	}
	if callbacks != nil {
		parts = append(parts, "callbacks=["+strings.Join(callbacks, ", ")+"]")
	}
	return strings.Join(parts, ", ")
}
