package enginetest

import (
	"math"
	"strconv"
	"strings"

	"nnlab/lessons"
)

// Panels makes those that are looked at.
func (c *Lab) Panels(show lessons.Need) []lessons.Panel { return show.Make(c.panel) }

func (c *Lab) panel(id lessons.PanelID) lessons.Panel {
	head := lessons.Head{Panel: id, Title: lessons.Sym(string(id))}
	loss := lessons.Num{Ref: "loss", V: c.s.losses[c.s.epoch], Digits: 4}
	axis := func(name string) lessons.Axis { return lessons.Axis{Name: lessons.Sym(name), Lo: -6, Hi: 6} }
	switch id {
	case "field", "b.field":
		if id == "b.field" && !c.two() {
			return nil
		}
		return lessons.Field{Head: head, X: axis("x₁"), Y: axis("x₂"), Side: labSide, Grid: c.grid(), Discrete: c.knob("discretize") == "on",
			Points: []lessons.Point{{X: 2, Y: 2, Sign: 1, Ref: "loss"}, {X: -2, Y: -3, Sign: -1, Ref: "epoch"}}}
	case "contour":
		p := lessons.Contour{Head: head, X: axis("x"), Y: axis("y"), Side: labSide, Grid: bowl(), Minima: [][2]float64{{0, 0}},
			Start: [2]float64{c.s.x, c.s.y}, Steps: c.s.epoch}
		if c.knob("me") == "on" {
			p.Aim = &[2]float64{c.s.x, c.s.y}
		}
		return p
	case "loss":
		xs := make([]float64, len(c.s.losses))
		for i := range xs {
			xs[i] = float64(i)
		}
		return lessons.Chart{Head: head, XName: lessons.Sym("epoch"), Cursor: float64(c.s.epoch), LogY: true,
			Series: []lessons.Series{{Name: lessons.Sym("train"), X: xs, Y: c.s.losses, Last: loss}}}
	case "weights", "rates":
		row := func(name string, v float64) lessons.Row {
			return lessons.Row{Name: name, Cells: []lessons.Cell{{Num: lessons.Num{Ref: "epoch", V: v, Digits: 4}}, {Num: loss}}}
		}
		return lessons.Table{Head: head, Columns: []lessons.Column{{Name: lessons.Sym("w")}, {Name: lessons.Sym("loss")}},
			Rows: []lessons.Row{row("A", float64(c.s.epoch)), row("B", 0.5), row("C", -1)}}
	case "wide", "list":
		lines := []lessons.Line{{No: "1", Name: lessons.Sym("epoch"), Num: lessons.Num{V: float64(c.s.epoch)}, IsNum: true}}
		return lessons.Listing{Head: head, Parts: []lessons.Part{{Lines: lines}, {Lines: lines}}}
	}
	return c.program(id)
}

// program is a text of a hundred lines in each language.
func (c *Lab) program(id lessons.PanelID) lessons.Panel {
	name, of := strings.CutPrefix(string(id), "code.")
	if !of {
		return nil
	}
	text := ""
	for i := range 100 {
		text += name + " line " + strconv.Itoa(i) + "\n"
	}
	language, _, _ := strings.Cut(name, ".")
	return lessons.Program{Head: lessons.Head{Panel: id, Title: lessons.Sym(name)}, Language: language, Text: text}
}

const labSide = 20

func (c *Lab) grid() []float64 {
	out := make([]float64, labSide*labSide)
	for i := range out {
		out[i] = math.Sin(float64(i%labSide)/4 + float64(c.s.epoch)/10)
	}
	return out
}

func bowl() []float64 {
	out := make([]float64, labSide*labSide)
	for i := range out {
		x, y := float64(i%labSide)-labSide/2, float64(i/labSide)-labSide/2
		out[i] = x*x + y*y
	}
	return out
}
