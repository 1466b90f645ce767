package nn

// Flatten makes one row of numbers of an image, [row][col][channel] row-major:
// only the shape changes. It stands between the images and a Dense, which here
// takes rows only; Keras's Dense would work along the last axis.
//
// Source: Keras, keras.layers.Flatten; PyTorch's rows are [channel][row][col].
type Flatten struct{}

// Kind is "Flatten".
func (Flatten) Kind() string { return "Flatten" }

// Plan keeps the size.
func (Flatten) Plan(in Shape) (Plan, error) { return Plan{Out: Shape{in.Size()}}, nil }

// Forward hands on what came.
func (Flatten) Forward(p *Pass) { p.Z.Copy(p.X) }

// Backward hands back what came.
func (Flatten) Backward(p *Pass) {
	if p.DX != nil {
		p.DX.Copy(p.DZ)
	}
}
