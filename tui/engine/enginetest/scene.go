package enginetest

import (
	"fmt"
	"strconv"

	"nnlab/lessons"
)

// limit is where counting ends.
const limit = 100

// Scene counts.
type Scene struct{ s state }

type state struct {
	n, stride int
	seed      uint64
	numbers   []float64 // only ever appended to
}

func (s state) Size() int { return 32 }

// New makes the scene.
func New(spec string, seed uint64) (lessons.Scene, error) {
	return &Scene{state{stride: 1, seed: seed, numbers: []float64{0}}}, nil
}

// Tick counts on.
func (c *Scene) Tick() bool {
	if c.s.n >= limit {
		return false
	}
	c.s.n += c.s.stride
	k := len(c.s.numbers)
	c.s.numbers = append(c.s.numbers[:k:k], float64(c.s.n))
	return true
}

// Do sets the stride or the number.
func (c *Scene) Do(a lessons.Action) error {
	v, err := strconv.Atoi(a.Value)
	if err != nil || v < 0 {
		return fmt.Errorf("%s: %q is no number from 0", a.Name, a.Value)
	}
	if a.Verb == lessons.Edit {
		c.s.n = v
	} else {
		c.s.stride = v
	}
	return nil
}

// Controls returns the stride.
func (c *Scene) Controls() []lessons.Control {
	return []lessons.Control{{Name: "stride", Kind: lessons.Scale, Value: strconv.Itoa(c.s.stride), Options: []string{"1", "2", "5"}}}
}

// Value knows n, its double, the aim, and the third and fifth number once they are reached.
func (c *Scene) Value(r lessons.Ref) (lessons.Value, bool) {
	switch r {
	case "n":
		return lessons.Number(float64(c.s.n)), true
	case "twice":
		return lessons.Number(float64(2 * c.s.n)), true
	case "two":
		return lessons.Number(2), true
	case "aim":
		return lessons.Number(20), true
	case "three":
		return lessons.Number(3), c.s.n >= 3
	case "five":
		return lessons.Number(5), c.s.n >= 5
	case lessons.NextSeed:
		return lessons.Number(float64(c.s.seed + 1)), true
	}
	return lessons.Value{}, false
}

// Explain knows the double.
func (c *Scene) Explain(r lessons.Ref) (lessons.Explanation, bool) {
	n := lessons.Num{Ref: "n", V: float64(c.s.n), Editable: true}
	e := lessons.Explanation{Ref: r, What: lessons.Sym(string(r)), Sym: string(r)}
	switch r {
	case "twice":
		e.Op, e.Formula, e.Num = lessons.Product, "2·n", lessons.Num{Ref: "twice", V: 2 * n.V}
		e.Terms = []lessons.Operand{{Ref: "two", Sym: "2", Num: lessons.Num{Ref: "two", V: 2}}, {Ref: "n", Sym: "n", Num: n}}
	case "n":
		e.Op, e.Num = lessons.Data, n
	case "two":
		e.Op, e.Num = lessons.Setting, lessons.Num{Ref: "two", V: 2}
	default:
		return lessons.Explanation{}, false
	}
	return e, true
}

// Panels makes those that are looked at.
func (c *Scene) Panels(show lessons.Need) []lessons.Panel { return show.Make(c.panel) }

func (c *Scene) panel(id lessons.PanelID) lessons.Panel {
	head := func(name string) lessons.Head { return lessons.Head{Panel: id, Title: lessons.Sym(name)} }
	n := lessons.Num{Ref: "n", V: float64(c.s.n), Editable: true}
	twice := lessons.Num{Ref: "twice", V: 2 * n.V}
	switch id {
	case "equation":
		return lessons.Equation{Head: head("twice as much"), Terms: []lessons.Term{
			{What: lessons.Sym("factor"), Sym: "2", Num: lessons.Num{Ref: "two", V: 2}},
			{What: lessons.Sym("number"), Sym: "n", Num: n, InHand: true},
		}, Result: lessons.Term{What: lessons.Sym("double"), Sym: "2n", Num: twice}}
	case "table":
		return lessons.Table{Head: head("numbers"), Columns: []lessons.Column{{Name: lessons.Sym("value")}}, Rows: []lessons.Row{
			{Name: "n", Cells: []lessons.Cell{{Num: n}}}, {Name: "2n", Cells: []lessons.Cell{{Num: twice}}},
		}}
	case "chart":
		xs := make([]float64, len(c.s.numbers))
		for i := range xs {
			xs[i] = float64(i)
		}
		return lessons.Chart{Head: head("course"), XName: lessons.Sym("unit"), Cursor: float64(len(xs) - 1),
			Series: []lessons.Series{{Name: lessons.Sym("n"), X: xs, Y: c.s.numbers, Last: n}}}
	case "list":
		lines := make([]lessons.Line, len(c.s.numbers))
		for i, v := range c.s.numbers {
			lines[i] = lessons.Line{No: strconv.Itoa(i), Name: lessons.Sym("number"), Num: lessons.Num{V: v}, IsNum: true}
		}
		return lessons.Listing{Head: head("all of them"), Parts: []lessons.Part{{Lines: lines}}}
	}
	return nil
}

// Track is one phase.
func (c *Scene) Track() []lessons.Phase {
	return []lessons.Phase{{Name: lessons.Sym("count"), Total: limit, Done: min(c.s.n, limit), Here: true}}
}

// Save copies the state; the numbers are shared, for they are only ever appended to.
func (c *Scene) Save() lessons.State { return c.s }

// Load goes back to a saved state.
func (c *Scene) Load(s lessons.State) { c.s = s.(state) }
