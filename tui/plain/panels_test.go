package plain_test

import (
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"nnlab/lessons"
	"nnlab/tui/i18n"
	"nnlab/tui/plain"
)

func num(ref lessons.Ref, v float64, digits int) lessons.Num {
	return lessons.Num{Ref: ref, V: v, Digits: digits, Signed: true}
}

func plainNum(ref lessons.Ref, v float64, digits int) lessons.Num {
	return lessons.Num{Ref: ref, V: v, Digits: digits}
}

func asked(ref lessons.Ref) lessons.Num { return lessons.Num{Ref: ref, Known: lessons.KnownAsked} }

func head(id lessons.PanelID, title, detail string) lessons.Head {
	h := lessons.Head{Panel: id, Title: lessons.Sym(title)}
	if detail != "" {
		h.Detail = lessons.Sym(detail)
	}
	return h
}

// everyKind has a panel of each kind, with the numbers of one backward pass.
func everyKind() []lessons.Panel {
	return []lessons.Panel{network(), equation(), table(), matrices(), chart(), curve(), bars(), listing(), field(), fit(), fieldNetwork(),
		contour(), histogram(), spread(), program()}
}

func network() lessons.Network {
	w := func(layer, from, to int, name string, v float64) lessons.Edge {
		return lessons.Edge{Layer: layer, From: from, To: to, Name: name, Weight: num(lessons.Ref(name), v, 2)}
	}
	n := lessons.Network{Head: head("network", "network", "2-2-1 sigmoid"), Layers: [][]lessons.Unit{
		{{Name: "x₁", Value: plainNum("x1", 1, 4)}, {Name: "x₂", Value: plainNum("x2", 0, 4)}},
		{{Name: "h₁", Value: plainNum("h1", .6457, 4), DeltaName: "δ₁", Delta: asked("delta1"), Lit: true},
			{Name: "h₂", Value: plainNum("h2", .525, 4), DeltaName: "δ₂", Delta: lessons.Num{Known: lessons.KnownAhead}}},
		{{Name: "ŷ", Value: plainNum("y", .5725, 4), DeltaName: "δ₃", Delta: num("delta3", -.1046, 4),
			Notes: []lessons.Named{{Name: lessons.Sym("J"), Num: plainNum("J", .0914, 4)}}}},
	}, Edges: []lessons.Edge{w(0, 0, 0, "w₁", .5), w(0, 1, 0, "w₂", -.5), w(0, 0, 1, "w₃", .3), w(0, 1, 1, "w₄", .8),
		w(1, 0, 0, "w₅", .7), w(1, 1, 0, "w₆", -.4)}}
	n.Edges[4].InHand = true
	return n
}

func equation() lessons.Equation {
	one, two, three := num("", -.1046, 4), num("", -.0732, 4), num("", -.0168, 4)
	h := plainNum("h1", .6457, 4)
	return lessons.Equation{Head: head("equation", "one gradient, factor by factor", ""), Terms: []lessons.Term{
		{What: lessons.Sym("error at ŷ"), Sym: "δ₃", Num: one, SoFar: &one},
		{What: lessons.Sym("weight back"), Sym: "w₅", Num: num("w5", .7, 4), SoFar: &two},
		{What: lessons.Sym("slope of h₁"), Sym: "h₁(1 − h₁)", Num: plainNum("slope1", .2288, 4), SoFar: &three, InHand: true,
			Work: []lessons.Piece{{Num: h, IsNum: true}, {Text: " × ("}, {Text: "1 − "}, {Num: h, IsNum: true}, {Text: ")"}}},
		{What: lessons.Sym("input"), Sym: "x₁", Num: plainNum("x1", 1, 0)},
	}, Result: lessons.Term{What: lessons.Sym("gradient"), Sym: "∂J/∂w₁", Num: asked("dw1")}}
}

func table() lessons.Table {
	row := func(name, about string, value, grad lessons.Num, here bool) lessons.Row {
		return lessons.Row{Name: name, About: about, Here: here, Cells: []lessons.Cell{{Num: value}, {Num: grad, Changed: here}, {Num: grad}}}
	}
	return lessons.Table{Head: head("weights", "weights", ""), RowHead: lessons.Sym("weight"),
		Columns: []lessons.Column{{Name: lessons.Sym("value"), Kind: lessons.HeatCell}, {Name: lessons.Sym("∂J/∂w"), Kind: lessons.HeatCell},
			{Name: lessons.Sym("− raises w"), Kind: lessons.BarCell}},
		Rows: []lessons.Row{row("w₁", "x₁→h₁", num("w1", .5, 4), asked("dw1"), false),
			row("w₅", "h₁→ŷ", num("w5", .7, 4), num("dw5", -.0676, 4), true),
			row("b₃", "→ŷ", num("b3", .05, 4), num("db3", -1.5e-7, 4), false)},
		Note: lessons.Sym("Keras stores the transpose")}
}

func matrices() lessons.Matrices {
	return lessons.Matrices{Head: head("matrices", "layer 1", ""), Items: []lessons.Matrix{
		{Name: "W₁", Shape: "2×2", Row: 1, Col: 0, Cells: [][]lessons.Num{{num("", .5, 2), num("", -.5, 2)}, {num("", .3, 2), num("", .8, 2)}}},
		{Before: "·", Name: "x", Shape: "2×1", Row: -1, Col: -1, Cells: [][]lessons.Num{{plainNum("", 1, 2)}, {plainNum("", 0, 2)}}},
		{Before: "= ", Name: "z₁", Shape: "2×1", Row: 1, Col: -1, Cells: [][]lessons.Num{{num("", .6, 2)}, {asked("")}}},
	}}
}

func chart() lessons.Chart {
	var x, train, val []float64
	for i := range 40 {
		t := float64(i)
		x, train, val = append(x, 2*t), append(train, math.Exp(-t/8)), append(val, math.Exp(-t/8)+t/80)
	}
	val[7], train[9] = math.NaN(), math.Inf(1)
	return lessons.Chart{Head: head("loss", "loss", ""), XName: lessons.Sym("epoch"), LogY: true, Series: []lessons.Series{
		{Name: lessons.Sym("train"), X: x, Y: train}, {Name: lessons.Sym("validation"), X: x, Y: val}},
		Events: []lessons.Event{{X: 26, Name: lessons.Sym("validation turns")}}}
}

func curve() lessons.Curve {
	var x, y []float64
	for i := -20; i <= 20; i++ {
		z := float64(i) / 5
		x, y = append(x, z), append(y, 1/(1+math.Exp(-z)))
	}
	return lessons.Curve{Head: head("curve", "σ(z)", ""), X: x, Y: y, Tangent: true,
		At:    lessons.Named{Name: lessons.Sym("z₁"), Num: num("z1", .6, 4)},
		Point: lessons.Named{Name: lessons.Sym("h₁"), Num: plainNum("h1", .6457, 4)},
		Slope: lessons.Named{Name: lessons.Sym("σ′(z₁)"), Num: plainNum("slope1", .2288, 4)}}
}

func bars() lessons.Bars {
	return lessons.Bars{Head: head("gradients", "mean size of the gradient", ""), Log: true, Bars: []lessons.Bar{
		{Name: lessons.Sym("layer 1"), Num: plainNum("", 2.3e-4, 4)}, {Name: lessons.Sym("layer 2"), Num: plainNum("", .01, 4), Lit: true},
		{Name: lessons.Sym("layer 3"), Num: plainNum("", .2, 4)}, {Name: lessons.Sym("layer 4"), Num: plainNum("", math.NaN(), 4)}}}
}

func listing() lessons.Listing {
	return lessons.Listing{Head: head("pass", "this pass", ""), Parts: []lessons.Part{{Title: lessons.Sym("backward"), Lines: []lessons.Line{
		{No: "1", Name: lessons.Sym("ŷ − t"), Num: num("dy", -.4275, 4), IsNum: true, Mark: lessons.MarkDone},
		{No: "2", Name: lessons.Sym("δ₃"), Num: num("delta3", -.1046, 4), IsNum: true, Mark: lessons.MarkHere},
		{No: "3", Name: lessons.Sym("∂J/∂w₅")}}}}}
}

func contour() lessons.Contour {
	gd := lessons.Path{Name: lessons.Sym("GD"), X: []float64{10}, Y: []float64{1}, Loss: []float64{62.5}}
	for i := range 7 { // the ravine (x² + 25y²)/2 at a rate of 0.04
		gd.X, gd.Y = append(gd.X, gd.X[i]*.96), append(gd.Y, 0)
		gd.Loss = append(gd.Loss, gd.X[i+1]*gd.X[i+1]/2)
	}
	one := lessons.Path{Name: lessons.Sym("Adam"), X: gd.X[:1], Y: gd.Y[:1], InHand: true}
	return lessons.Contour{Head: head("race", "J = (x² + 25y²)/2", ""), X: lessons.Axis{Name: lessons.Sym("x"), Lo: -7, Hi: 11},
		Y: lessons.Axis{Name: lessons.Sym("y"), Lo: -1, Hi: 1}, Minima: [][2]float64{{0, 0}}, Start: [2]float64{10, 1},
		Paths: []lessons.Path{gd, one}, Steps: 7, Aim: &[2]float64{9, -.5}}
}

func histogram() lessons.Histogram {
	b := lessons.Bins{Name: lessons.Sym("W₁"), Edges: []float64{-2}, Mean: num("mean", -.0537, 4)}
	for i := range 16 {
		b.Edges, b.Counts = append(b.Edges, -2+.25*float64(i+1)), append(b.Counts, 8-max(i-8, 8-i))
	}
	return lessons.Histogram{Head: head("histogram", "weights", ""), Groups: []lessons.Bins{b}}
}

func spread() lessons.Spread {
	return lessons.Spread{Head: head("spread", "validation loss", ""), Rows: []lessons.SpreadRow{
		{Name: lessons.Sym("L2 0.003"), Values: []float64{.31, .2, math.NaN(), .28}, Total: 20, Median: plainNum("median", .295, 4),
			Lo: plainNum("lo", .2, 4), Hi: plainNum("hi", .31, 4), Aim: .3, Below: true, Reached: plainNum("reached", 2, 0)},
		{Name: lessons.Sym("accuracy"), Values: []float64{.9, .8}, Total: 2, Median: plainNum("", .85, 2), Lo: plainNum("", .8, 2),
			Hi: plainNum("", .9, 2), Aim: math.NaN()}}}
}

func program() lessons.Program {
	return lessons.Program{Head: head("code.go", "Go", ""), Language: "go", Text: "for i := range 3 {\n\tfmt.Println(i) // twice\n}\n"}
}

func TestSumsAndDifferencesReadNaturally(t *testing.T) {
	p := plain.New(i18n.For(i18n.English), false, 0)
	term := func(sym string, v float64) lessons.Term { return lessons.Term{Sym: sym, Num: num("", v, 2)} }
	sum := p.Panel(lessons.Equation{Join: lessons.Plus, Terms: []lessons.Term{term("a", -.5), term("b", .25), term("c", -1)}, Result: term("z", -1.25)})
	if want := "−0.50 + 0.25 − 1.00 = −1.25\n"; !strings.Contains(sum, want) {
		t.Errorf("no %q in\n%s", want, sum)
	}
	product := p.Panel(lessons.Equation{Terms: []lessons.Term{term("ŷ − t", -.43), term("ŷ(1 − ŷ)", .24)}, Result: term("δ₃", -.1)})
	if want := "(ŷ − t) · ŷ(1 − ŷ) = δ₃\n"; !strings.Contains(product, want) {
		t.Errorf("no %q in\n%s", want, product)
	}
}

func write(p *plain.Printer) string {
	var b strings.Builder
	for _, panel := range everyKind() {
		b.WriteString(p.Panel(panel) + "\n")
	}
	return b.String()
}

func TestEveryPanelInUnicode(t *testing.T) {
	golden.RequireEqual(t, write(plain.New(i18n.For(i18n.English), false, 0)))
}

func TestEveryPanelInASCII(t *testing.T) {
	out := write(plain.New(i18n.For(i18n.English), true, 0))
	for i, r := range out {
		if r > '~' {
			t.Fatalf("byte %d is %q", i, r)
		}
	}
	golden.RequireEqual(t, out)
}

func TestEveryPanelInKorean(t *testing.T) {
	golden.RequireEqual(t, write(plain.New(i18n.For(i18n.Korean), false, 0)))
}

func TestNothingIsWiderThanAsked(t *testing.T) {
	for _, width := range []int{40, 60, 80, 100} {
		for _, l := range strings.Split(write(plain.New(i18n.For(i18n.Korean), false, width)), "\n") {
			if w := ansi.StringWidth(l); w > width {
				t.Errorf("%d cells, asked for %d: %s", w, width, l)
			}
		}
	}
}

func TestSameInputSameBytes(t *testing.T) {
	if a, b := write(plain.New(i18n.For(i18n.English), false, 80)), write(plain.New(i18n.For(i18n.English), false, 0)); a != b {
		t.Error("80 columns and a file differ")
	}
}

func TestChartsOfNothing(t *testing.T) {
	p := plain.New(i18n.For(i18n.English), false, 80)
	nan := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e301}
	for _, panel := range []lessons.Panel{
		lessons.Chart{Head: head("a", "a", "")},
		lessons.Chart{Head: head("a", "a", ""), Series: []lessons.Series{{X: []float64{1, 2, 3, 4}, Y: nan}}},
		lessons.Chart{Head: head("a", "a", ""), LogY: true, Series: []lessons.Series{{X: []float64{0, 1}, Y: []float64{0, -1}}}},
	} {
		if out := p.Panel(panel); !strings.Contains(out, "no values yet") {
			t.Errorf("printed\n%s", out)
		}
	}
	one := lessons.Chart{Head: head("a", "a", ""), Series: []lessons.Series{{X: []float64{5}, Y: []float64{2}}}}
	if out := p.Panel(one); !strings.Contains(out, "2") {
		t.Errorf("one point printed as\n%s", out)
	}
	p.Panel(lessons.Curve{Head: head("a", "a", "")})
	p.Panel(lessons.Bars{Head: head("a", "a", "")})
	p.Panel(lessons.Network{Head: head("a", "a", ""), Edges: []lessons.Edge{{Layer: 3}}})
}
