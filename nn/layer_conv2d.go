package nn

// Conv2D moves a window of weights, a filter, over an image and takes a weighted
// sum at every place; each filter makes one channel of the output. It is a
// cross-correlation: the kernel is not flipped.
//
// A sample's row holds an image [row][col][channel] row-major. The kernel
// [row][col][in][out] is kept as a matrix [row·col·in][out] in that order, so
// that in a ParamID the unit is the filter and the input the place in its window.
//
// Source: Keras, keras.layers.Conv2D with channels_last.
type Conv2D struct {
	Filters           int         // 1 or more
	KernelSize        [2]int      // rows, columns, 1 or more each
	Strides           [2]int      // down, right; the zero value is Keras's default, 1 and 1
	Padding           Padding     // the zero value is Valid
	Activation        Activation  // an Elementwise; nil is Linear
	KernelInitializer Initializer // nil is GlorotUniform
	BiasInitializer   Initializer // nil is Zeros
	KernelRegularizer Regularizer // nil is none
	BiasRegularizer   Regularizer // nil is none
	KernelConstraint  Constraint  // nil is none
	BiasConstraint    Constraint  // nil is none
	NoBias            bool        // Keras's use_bias=False
}

// Kind is "Conv2D".
func (Conv2D) Kind() string { return "Conv2D" }

// axes are the windows on an image of the given shape.
func (l Conv2D) axes(in Shape) (rows, cols axis, err error) {
	if l.Strides == [2]int{} {
		l.Strides = [2]int{1, 1}
	}
	return axes("Conv2D", in, "KernelSize", l.KernelSize, l.Strides, l.Padding)
}

// Plan asks for a kernel [row·col·in][filters] and a bias [1][filters], whose
// fans are those of a place times the kernel's area, and makes an image
// [rows][cols][filters].
func (l Conv2D) Plan(in Shape) (Plan, error) {
	if err := wantUnits("Conv2D", "Filters", l.Filters); err != nil {
		return Plan{}, err
	}
	rows, cols, err := l.axes(in)
	if err != nil {
		return Plan{}, err
	}
	kernel := Shape{rows.size, cols.size, in[2], l.Filters}
	if !kernel.within(maxParams) {
		return Plan{}, &ValueError{"Conv2D", "kernel", kernel.String(), WantSmaller}
	}
	activation := orElse[Activation](l.Activation, Linear)
	if _, ok := activation.(Elementwise); !ok {
		return Plan{}, &ValueError{"Conv2D", "Activation", activation.Name(), WantElementwise}
	}
	area := rows.size * cols.size
	fans := Fans{area * in[2], area * l.Filters}
	plan := Plan{Out: Shape{rows.out, cols.out, l.Filters}, Activation: activation,
		Room: kernel.Size()}
	plan.Params = []ParamSpec{{KernelName, area * in[2], l.Filters, orElse[Initializer](l.KernelInitializer, GlorotUniform),
		fans, l.KernelRegularizer, l.KernelConstraint}}
	if !l.NoBias {
		plan.Params = append(plan.Params, ParamSpec{BiasName, 1, l.Filters, orElse[Initializer](l.BiasInitializer, Zeros),
			fans, l.BiasRegularizer, l.BiasConstraint})
	}
	return plan, nil
}
