package plain

import (
	"math"
	"strconv"
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/theme"
)

// The text picture of a field: cells are twice as high as wide, so these are square.
const (
	fieldRows    = 10
	fieldColumns = 2 * fieldRows
	fieldQuiet   = 0.1 // an answer nearer to 0 has no sign in the picture
)

// field says what is answered over a plane: the ends of the axes, how much of it is positive, a coarse picture of the
// signs, and the points by class.
func (p *page) field(f lessons.Field) {
	w := p.words.Panel
	p.wrap(p.axis(f.X)+", "+p.axis(f.Y), 2)
	if means := coarse(f.Grid, f.Side, fieldColumns, fieldRows); means == nil {
		p.line(w.NoPoints)
	} else {
		lo, hi, positive := extent(f.Grid[:f.Side*f.Side])
		p.wrap(p.say(w.FieldRange, p.spell(text.Signed(lo, 2)), p.spell(text.Signed(hi, 2)), text.Number(100*positive, 0)), 2)
		p.wrap(p.say(w.FieldSigns, text.Number(fieldQuiet, 1)), 2)
		for row := range fieldRows {
			p.line("  ", p.signs(means[row*fieldColumns:(row+1)*fieldColumns], f.Discrete))
		}
	}
	p.pointCounts(f)
	p.pointsInHand(f.Points)
	p.note(f.Note)
}

// axis names an axis with its ends.
func (p *page) axis(a lessons.Axis) string {
	return p.say(p.words.Panel.Axis, p.label(a.Name), p.short(a.Lo), p.short(a.Hi))
}

// coarse is the mean of each of w × h parts of a grid, or of the value there if the grid has fewer; nil without a
// whole grid.
func coarse(grid []float64, side, w, h int) []float64 {
	if side < 1 || len(grid)/side < side {
		return nil
	}
	out := make([]float64, 0, w*h)
	for y := range h {
		for x := range w {
			sum, n := 0.0, 0
			for row := y * side / h; row < max(y*side/h+1, (y+1)*side/h); row++ {
				for col := x * side / w; col < max(x*side/w+1, (x+1)*side/w); col++ {
					sum += grid[row*side+col]
					n++
				}
			}
			out = append(out, sum/float64(n))
		}
	}
	return out
}

// extent is the least and the greatest of the values that are numbers, and the share that is positive.
func extent(grid []float64) (lo, hi, positive float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, v := range grid {
		lo, hi = min(lo, v), max(hi, v)
		if v > 0 {
			positive++
		}
	}
	return lo, hi, positive / float64(len(grid))
}

// signs writes a row of the picture.
func (p *page) signs(row []float64, discrete bool) string {
	quiet := fieldQuiet
	if discrete {
		quiet = 0
	}
	var b strings.Builder
	for _, v := range row {
		switch {
		case math.IsNaN(v):
			b.WriteString("?")
		case v >= quiet:
			b.WriteString("+")
		case v <= -quiet:
			b.WriteString(p.theme.Glyph(theme.Minus))
		default:
			b.WriteString(".")
		}
	}
	return b.String()
}

// pointCounts counts the points by class: those trained on, the others, and those on the wrong side.
func (p *page) pointCounts(f lessons.Field) {
	if len(f.Points) == 0 {
		return
	}
	g, counted := &grid{}, f.Wrong.Ref != ""
	row := func(name, train, held, wrong string) {
		cells := []string{name, train}
		if !f.Held.IsZero() {
			cells = append(cells, held)
		}
		if counted {
			cells = append(cells, wrong)
		}
		g.row(cells...)
	}
	row(p.words.Panel.Points, p.label(lessons.L(lessons.WordTrain)), p.label(f.Held), p.words.Panel.Wrong)
	for _, sign := range []int{1, -1, 0} {
		count := func(of func(lessons.Point) bool) int {
			n := 0
			for _, q := range f.Points {
				if side(q) == sign && of(q) {
					n++
				}
			}
			return n
		}
		held := count(func(q lessons.Point) bool { return q.Held })
		train := count(func(q lessons.Point) bool { return !q.Held })
		wrong := count(func(q lessons.Point) bool { return q.Wrong })
		if train+held > 0 {
			row(p.className(sign), strconv.Itoa(train), strconv.Itoa(held), strconv.Itoa(wrong))
		}
	}
	p.grid(g)
	if counted {
		p.line(p.label(lessons.L(lessons.WordWrongPoints, p.num(f.Wrong))))
	}
}

// side is the class of a point, 1, −1, or 0 for a number.
func side(p lessons.Point) int {
	switch {
	case p.Sign > 0:
		return 1
	case p.Sign < 0:
		return -1
	}
	return 0
}

// className is what the points of a class are called.
func (p *page) className(sign int) string {
	if sign == 0 {
		return p.words.Panel.Numbers
	}
	return p.spell(text.Signed(float64(sign), 0))
}

// pointsInHand says where the points in hand are.
func (p *page) pointsInHand(points []lessons.Point) {
	for _, q := range points {
		if q.InHand {
			p.line(p.glyph(theme.Here), p.words.Panel.InHand, ": (", p.short(q.X), ", ", p.short(q.Y), ")")
		}
	}
}
