package nn

import (
	"fmt"
	"io"
	"strings"
)

// Summary writes the layers, the shapes of their outputs and how many
// parameters they have, laid out as Keras's model.summary().
func (m *Sequential) Summary(w io.Writer) error {
	_, err := io.WriteString(w, m.String())
	return err
}

// String is the text of Summary.
func (m *Sequential) String() string {
	thin, thick := strings.Repeat("_", 65), strings.Repeat("=", 65)
	var b strings.Builder
	line := func(name, shape string, params any) {
		fmt.Fprintf(&b, " %-28v%-26v%v\n", name, shape, params)
	}
	fmt.Fprintf(&b, "Model: \"sequential\"\n%s\n", thin)
	line("Layer (type)", "Output Shape", "Param #")
	fmt.Fprintln(&b, thick)
	for _, n := range m.nodes {
		batch := append(Shape{-1}, n.plan.Out...)
		line(n.name+" ("+n.layer.Kind()+")", batch.String(), n.paramCount())
	}
	fmt.Fprintln(&b, thick)
	fmt.Fprintf(&b, "Total params: %d\nTrainable params: %d\nNon-trainable params: 0\n%s\n",
		m.ParamCount(), m.ParamCount(), thin)
	return b.String()
}
