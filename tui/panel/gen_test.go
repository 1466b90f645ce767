package panel_test

import (
	"fmt"
	"math"

	"pgregory.net/rapid"

	"nnlab/lessons"
)

// numbers hands out numbers with a Ref of their own and remembers them.
type numbers struct {
	t   *rapid.T
	all map[lessons.Ref]lessons.Num
}

func (g *numbers) num() lessons.Num {
	ref := lessons.Ref(fmt.Sprint("n", len(g.all)))
	v := rapid.OneOf(rapid.Float64Range(-2, 2), rapid.Float64(), rapid.SampledFrom([]float64{0, math.NaN(), math.Inf(1), math.Inf(-1), 1e9, -3e-9})).Draw(g.t, "v")
	n := lessons.Num{Ref: ref, V: v, Digits: rapid.IntRange(0, 9).Draw(g.t, "digits"), Signed: rapid.Bool().Draw(g.t, "signed"),
		Known: lessons.Known(rapid.SampledFrom([]int{0, 0, 0, 0, 1, 2, 3}).Draw(g.t, "known"))}
	g.all[ref] = n
	return n
}

func (g *numbers) maybe(label string) bool { return rapid.Bool().Draw(g.t, label) }
func (g *numbers) n(lo, hi int) int        { return rapid.IntRange(lo, hi).Draw(g.t, "n") }
func (g *numbers) name() string {
	return rapid.SampledFrom([]string{"", "w₁", "h₁(1 − h₁)", "한글 이름", "W₁[12][3]", "a rather long name of something", "ŷ"}).Draw(g.t, "name")
}
func (g *numbers) label() lessons.Label {
	return rapid.SampledFrom([]lessons.Label{{}, lessons.L("weight"), lessons.L("raises"), lessons.Sym("∂J/∂w"), lessons.L("slope_of", "h₁")}).Draw(g.t, "label")
}

func (g *numbers) panel(kind int) lessons.Panel {
	h := lessons.Head{Panel: "p", Title: g.label(), Detail: g.label()}
	switch kind {
	case 0:
		return g.network(h)
	case 1:
		return g.equation(h)
	case 2:
		return g.table(h)
	case 3:
		return g.matrices(h)
	case 4:
		return g.chart(h)
	case 5:
		x, y := g.line()
		return lessons.Curve{Head: h, X: x, Y: y, Point: g.named(), At: g.named(), Slope: g.named(), Tangent: g.maybe("tangent")}
	case 6:
		p := lessons.Bars{Head: h, Log: g.maybe("log"), Note: g.label()}
		for range g.n(0, 9) {
			p.Bars = append(p.Bars, lessons.Bar{Name: g.label(), Num: g.num(), Lit: g.maybe("lit")})
		}
		return p
	case 7:
		return g.field(h)
	case 8:
		return g.fitting(h)
	case 9:
		return g.contour(h)
	case 10:
		return g.histogram(h)
	case 11:
		return g.spread(h)
	case 12:
		return lessons.Program{Head: h, Language: rapid.SampledFrom([]string{"keras", "pytorch", "go"}).Draw(g.t, "language"),
			Text: rapid.StringOf(rapid.SampledFrom([]rune("ab =#/\"'`\\\n\t한"))).Draw(g.t, "text")}
	}
	return g.listing(h)
}

func (g *numbers) named() lessons.Named {
	return lessons.Named{Name: g.label(), Num: g.num(), Lit: g.maybe("lit")}
}

// line is x and y as a run that went wrong might leave them.
func (g *numbers) line() (x, y []float64) {
	for i := range g.n(0, 40) {
		x = append(x, float64(i)*0.7)
		y = append(y, rapid.OneOf(rapid.Float64Range(-1, 1), rapid.Float64(), rapid.Just(math.NaN()), rapid.Just(math.Inf(1)), rapid.Just(0.0)).Draw(g.t, "y"))
	}
	if len(y) > 0 && g.maybe("short") {
		y = y[1:]
	}
	return x, y
}

func (g *numbers) network(h lessons.Head) lessons.Network {
	p, thumbs := lessons.Network{Head: h}, g.maybe("thumbs")
	for l := range g.n(0, 11) {
		var layer []lessons.Unit
		for range rapid.SampledFrom([]int{0, 1, 2, 2, 3, 4, 6, 9, 40}).Draw(g.t, "units") {
			u := lessons.Unit{Name: g.name(), Value: g.num(), Lit: g.n(0, 5) == 0, Off: g.n(0, 9) == 0}
			if thumbs && g.n(0, 5) > 0 {
				side := rapid.SampledFrom([]int{-1, 0, 1, 4, 7}).Draw(g.t, "side")
				u.Thumb = &lessons.Thumb{Side: side, V: g.grid(side)}
			}
			if g.maybe("delta") {
				u.DeltaName, u.Delta = "δ₁", g.num()
			}
			for range g.n(0, 2) {
				u.Notes = append(u.Notes, g.named())
			}
			layer = append(layer, u)
		}
		p.Layers = append(p.Layers, layer)
		for range g.n(0, 6) {
			if l > 0 && len(layer) > 0 && len(p.Layers[l-1]) > 0 {
				p.Edges = append(p.Edges, lessons.Edge{Layer: l - g.n(0, 2), From: g.n(0, len(p.Layers[l-1])), To: g.n(-1, len(layer)-1), Name: g.name(), Weight: g.num(), Lit: g.maybe("lit"), InHand: g.n(0, 4) == 0})
			}
		}
	}
	return p
}

func (g *numbers) equation(h lessons.Head) lessons.Equation {
	term := func() lessons.Term {
		t := lessons.Term{What: g.label(), Sym: g.name(), Short: g.name(), Num: g.num(), InHand: g.n(0, 3) == 0}
		if g.maybe("so") {
			n := g.num()
			t.SoFar = &n
		}
		for range g.n(0, 4) {
			t.Work = append(t.Work, lessons.Piece{Text: rapid.SampledFrom([]string{"×", "(1 −", ")", "", "+"}).Draw(g.t, "text")}, lessons.Piece{IsNum: true, Num: g.num()})
		}
		return t
	}
	e := lessons.Equation{Head: h, Join: lessons.Join(g.n(0, 1)), Result: term(), Note: g.label()}
	for range g.n(0, 14) {
		e.Terms = append(e.Terms, term())
	}
	return e
}

func (g *numbers) table(h lessons.Head) lessons.Table {
	t := lessons.Table{Head: h, RowHead: g.label(), Note: g.label()}
	for range g.n(0, 9) {
		t.Columns = append(t.Columns, lessons.Column{Name: g.label(), Name2: g.label(), Kind: lessons.CellKind(g.n(0, 2)), Group: g.n(0, 2), Lit: g.maybe("lit")})
	}
	for range g.n(0, 12) {
		r := lessons.Row{Name: g.name(), About: g.name(), Here: g.n(0, 5) == 0}
		if g.n(0, 4) == 0 {
			r.Label = g.label()
		}
		for range g.n(0, len(t.Columns)+1) {
			c := lessons.Cell{Num: g.num(), InHand: g.n(0, 9) == 0, Changed: g.maybe("changed"), Empty: g.n(0, 9) == 0}
			if g.n(0, 5) == 0 {
				c.Text = g.label()
			}
			r.Cells = append(r.Cells, c)
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

func (g *numbers) matrices(h lessons.Head) lessons.Matrices {
	p := lessons.Matrices{Head: h, Note: g.label()}
	for range g.n(0, 5) {
		m := lessons.Matrix{Before: rapid.SampledFrom([]string{"", "·", "→ σ"}).Draw(g.t, "before"), Name: g.name(), Shape: "4×3", Row: g.n(-1, 6), Col: g.n(-1, 6)}
		for range g.n(0, 7) {
			var row []lessons.Num
			for range g.n(0, 6) {
				row = append(row, g.num())
			}
			m.Cells = append(m.Cells, row)
		}
		p.Items = append(p.Items, m)
	}
	return p
}

func (g *numbers) listing(h lessons.Head) lessons.Listing {
	p := lessons.Listing{Head: h, Note: g.label()}
	for range g.n(0, 3) {
		part := lessons.Part{Title: g.label()}
		for i := range g.n(0, 12) {
			part.Lines = append(part.Lines, lessons.Line{No: []string{"", fmt.Sprint(i)}[g.n(0, 1)], Name: g.label(), Num: g.num(), IsNum: g.maybe("num"), Mark: lessons.Mark(g.n(0, 3))})
		}
		p.Parts = append(p.Parts, part)
	}
	return p
}

func (g *numbers) explanation() lessons.Explanation {
	e := lessons.Explanation{Ref: "e", Sym: g.name(), What: g.label(), Op: lessons.Op(g.n(0, 8)), Formula: g.name(), Num: g.num(), At: g.n(0, 99)}
	for range g.n(0, lessons.MaxTerms) {
		n := g.num()
		e.Terms = append(e.Terms, lessons.Operand{Ref: n.Ref, Sym: g.name(), Num: n, Neg: g.maybe("neg")})
	}
	return e
}
