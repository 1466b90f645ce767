package nn

// Flatten makes one row of numbers of an image, [row][col][channel] row-major:
// only the shape changes.
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
