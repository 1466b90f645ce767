package canvas

// Rect is a rectangle of cells: its left upper corner and its size.
type Rect struct{ X, Y, W, H int }

// limit keeps coordinates far outside of every canvas and far from overflow.
const limit = 1 << 20

func within(v int) int { return max(-limit, min(limit, v)) }

// at is r moved by x and y.
func (r Rect) at(x, y int) Rect {
	return Rect{within(r.X) + within(x), within(r.Y) + within(y), r.W, r.H}
}

// clip is the part of r inside of s.
func (r Rect) clip(s Rect) Rect {
	x0, y0 := max(within(r.X), s.X), max(within(r.Y), s.Y)
	x1 := min(within(r.X)+within(r.W), s.X+s.W)
	y1 := min(within(r.Y)+within(r.H), s.Y+s.H)
	return Rect{x0, y0, max(0, x1-x0), max(0, y1-y0)}
}

func (r Rect) has(x, y int) bool {
	return x >= r.X && y >= r.Y && x < r.X+r.W && y < r.Y+r.H
}
