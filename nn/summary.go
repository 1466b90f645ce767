package nn

import (
	"fmt"
	"io"
	"strings"
)

// Summary writes the layers, the shapes of their outputs and how many
// parameters they have, laid out as model.summary() of Keras 2; Keras 3 draws the
// same table with box lines.
func (m *Sequential) Summary(w io.Writer) error {
	if w == nil {
		return &ValueError{"Summary", "w", "nil", WantValue}
	}
	_, err := io.WriteString(w, m.String())
	return err
}

// String is the text of Summary.
func (m *Sequential) String() string {
	wide := 28 // Keras's width of the first column, unless a name needs more
	for _, n := range m.nodes {
		wide = max(wide, len(n.title())+2)
	}
	thin, thick := strings.Repeat("_", wide+37), strings.Repeat("=", wide+37)
	var b strings.Builder
	line := func(name, shape string, params any) {
		fmt.Fprintf(&b, " %-*v%-26v%v\n", wide, name, shape, params)
	}
	fmt.Fprintf(&b, "Model: \"sequential\"\n%s\n", thin)
	line("Layer (type)", "Output Shape", "Param #")
	fmt.Fprintln(&b, thick)
	for _, n := range m.nodes {
		batch := append(Shape{-1}, n.plan.Out...)
		line(n.title(), batch.String(), n.paramCount())
	}
	fmt.Fprintln(&b, thick)
	fmt.Fprintf(&b, "Total params: %d\nTrainable params: %d\nNon-trainable params: 0\n%s\n",
		m.ParamCount(), m.ParamCount(), thin)
	return b.String()
}

// title is what Keras writes in the first column, "dense_1 (Dense)".
func (n *node) title() string { return n.name + " (" + n.layer.Kind() + ")" }
