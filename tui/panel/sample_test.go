package panel_test

import (
	"fmt"
	"math"
	"strings"

	"nnlab/lessons"
)

// dictionary is a small Words for tests: English or Korean.
type dictionary map[lessons.Word][2]string

type speaker struct {
	words  dictionary
	korean bool
}

func (s speaker) Label(l lessons.Label) string {
	text := string(l.Word)
	if pair, ok := s.words[l.Word]; ok {
		text = pair[0]
		if s.korean {
			text = pair[1]
		}
	}
	for i, n := range l.Names {
		text = strings.ReplaceAll(text, fmt.Sprintf("{%d}", i), n)
	}
	return text
}

func words(korean bool) speaker {
	return speaker{korean: korean, words: dictionary{
		"product-so-far": {"product so far", "지금까지의 곱"},
		"sum-so-far":     {"sum so far", "지금까지의 합"},
		"up-to-here":     {"so far", "여기까지"},
		"log-scale":      {"log scale", "로그 눈금"},
		"of":             {"{0} of {1}", "{0}/{1}"},
		"more-units":     {"+{0} units", "+{0} 뉴런"},
		"more":           {"{0} more", "{0}개 더"},
		"from-data":      {"it stands in the data", "자료에 있는 값입니다"},
		"set-by-hand":    {"somebody set it", "누군가 정한 값입니다"},
		"from-earlier":   {"computed at {0}, and stands since", "{0}에서 계산된 뒤 그대로입니다"},
		"mean-of":        {"their sum, divided by {0}", "합을 {0}(으)로 나눔"},
		"median-of":      {"the one in the middle of {0}", "{0}개의 가운데"},
		"count-of":       {"how many there are", "모두 몇 개"},
		"target":         {"target", "목표"},
		"network":        {"network", "신경망"},
		"network_detail": {"{0} sigmoid, the error runs right to left", "{0} 시그모이드, 오차는 오른쪽에서 왼쪽으로"},
		"one_gradient":   {"one gradient, factor by factor", "기울기 하나를 인수 하나씩"},
		"error_at":       {"error at {0}", "{0}의 오차"},
		"weight_back":    {"weight back", "가중치"},
		"slope_of":       {"slope of {0}", "{0}의 기울기"},
		"input":          {"input", "입력"},
		"gradient":       {"gradient", "구할 값"},
		"weight":         {"weight", "가중치"},
		"value":          {"value", "값"},
		"raises":         {"− raises w", "− w를 올림"},
		"lowers":         {"+ lowers w", "+ w를 내림"},
		"forward":        {"forward", "순전파"},
		"backward":       {"backward", "역전파"},
		"update":         {"update", "갱신"},
		"nothing":        {"nothing came in, nothing to blame", "들어온 것이 없으니 탓할 것도 없다"},
		"keras":          {"Keras stores the transpose.", "케라스는 전치해서 저장합니다."},
		"train":          {"train", "훈련"},
		"validation":     {"validation", "검증"},
		"loss_by_epoch":  {"loss by epoch", "에폭별 손실"},
		"turns":          {"epoch 58: validation turns at 0.0621", "에폭 58: 검증 손실이 0.0621에서 돌아섭니다"},
		"bend":           {"the bend of {0}", "{0}의 굽음"},
		"slope":          {"slope", "기울기"},
		"pass":           {"the pass", "한 바퀴"},
		"sizes":          {"mean size of the gradients", "기울기의 평균 크기"},
		"layer":          {"layer {0}", "층 {0}"},
		"mean":           {"mean", "평균"},
		"median":         {"median", "중앙값"},
		"runs":           {"runs", "실험"},
		"weighted_sum":   {"weighted sum of {0}", "{0}의 가중합"},
		"wrong-points":   {"{0} wrong", "틀림 {0}개"},
		"unit-off":       {"off", "꺼짐"},
		"output":         {"output", "출력"},
		"the fit":        {"the fit", "맞춘 곡선"},
	}}
}

func signed(ref lessons.Ref, v float64, digits int) lessons.Num {
	return lessons.Num{Ref: ref, V: v, Digits: digits, Signed: true}
}

func plain(ref lessons.Ref, v float64, digits int) lessons.Num {
	return lessons.Num{Ref: ref, V: v, Digits: digits}
}

func unknown(n lessons.Num, k lessons.Known) lessons.Num {
	n.Known = k
	return n
}

func head(id lessons.PanelID, title lessons.Label) lessons.Head {
	return lessons.Head{Panel: id, Title: title}
}

// backpropNetwork is the 2-2-1 net of the pictures, at the slope of h₁.
func backpropNetwork() lessons.Network {
	n := lessons.Network{Head: lessons.Head{Panel: "network", Title: lessons.L("network"), Detail: lessons.L("network_detail", "2-2-1")}}
	n.Layers = [][]lessons.Unit{
		{{Name: "x₁", Value: plain("x1", 1, 4)}, {Name: "x₂", Value: plain("x2", 0, 4)}},
		{{Name: "h₁", Value: plain("h1", 0.6457, 4), DeltaName: "δ₁", Delta: unknown(signed("delta1", 0, 4), lessons.KnownAsked), Lit: true},
			{Name: "h₂", Value: plain("h2", 0.5250, 4), DeltaName: "δ₂", Delta: unknown(signed("delta2", 0, 4), lessons.KnownAhead)}},
		{{Name: "ŷ", Value: plain("y", 0.5725, 4), DeltaName: "δ₃", Delta: signed("delta3", -0.1046, 4), Notes: []lessons.Named{
			{Name: lessons.L("target"), Num: plain("t", 1, 0)}, {Name: lessons.Sym("J"), Num: plain("J", 0.0914, 4)}}}},
	}
	w := func(layer, from, to, k int, v float64, lit bool) lessons.Edge {
		return lessons.Edge{Layer: layer, From: from, To: to, Name: "w" + string(rune('₀'+k)), Weight: signed(lessons.Ref(fmt.Sprint("w", k)), v, 4), Lit: lit}
	}
	n.Edges = []lessons.Edge{w(0, 0, 0, 1, 0.5, true), w(0, 1, 0, 2, -0.5, false), w(0, 0, 1, 3, 0.3, false), w(0, 1, 1, 4, 0.8, false),
		w(1, 0, 0, 5, 0.7, true), w(1, 1, 0, 6, -0.4, false)}
	return n
}

// revealNetwork is the same a few operations later: w₂ is in hand.
func revealNetwork() lessons.Network {
	n := backpropNetwork()
	n.Layers[1][0].Lit = false
	n.Layers[1][0].Delta = signed("delta1", -0.0168, 4)
	n.Edges[0].Lit, n.Edges[4].Lit = false, false
	n.Edges[1].Lit, n.Edges[1].InHand = true, true
	return n
}

func so(n lessons.Num) *lessons.Num { return &n }

// backpropEquation is the chain of the pictures: the slope of h₁ is in hand.
func backpropEquation() lessons.Equation {
	return lessons.Equation{
		Head: head("equation", lessons.L("one_gradient")),
		Terms: []lessons.Term{
			{What: lessons.L("error_at", "ŷ"), Sym: "δ₃", Num: signed("delta3", -0.1046, 4), SoFar: so(signed("", -0.1046, 4))},
			{What: lessons.L("weight_back"), Sym: "w₅", Num: signed("w5", 0.7, 4), SoFar: so(signed("bp5", -0.0732, 4))},
			{What: lessons.L("slope_of", "h₁"), Sym: "h₁(1 − h₁)", Short: "h₁(1−h₁)", Num: plain("slope1", 0.2288, 4), InHand: true, SoFar: so(signed("delta1", -0.0168, 4)),
				Work: []lessons.Piece{{Num: plain("h1", 0.6457, 4), IsNum: true}, {Text: "×"}, {Text: "(1 −"}, {Num: plain("h1", 0.6457, 4), IsNum: true}, {Text: ")"}}},
			{What: lessons.L("input"), Sym: "x₁", Num: plain("x1", 1, 0)},
		},
		Result: lessons.Term{What: lessons.L("gradient"), Sym: "∂J/∂w₁", Num: unknown(signed("dw1", 0, 4), lessons.KnownAsked)},
	}
}

func revealEquation() lessons.Equation {
	return lessons.Equation{
		Head: head("equation", lessons.L("one_gradient")),
		Terms: []lessons.Term{
			{What: lessons.L("error_at", "h₁"), Sym: "δ₁", Num: signed("delta1", -0.0168, 4)},
			{What: lessons.L("input"), Sym: "x₂", Num: plain("x2", 0, 0)},
		},
		Result: lessons.Term{What: lessons.L("gradient"), Sym: "∂J/∂w₂", Num: signed("dw2", 0, 4), InHand: true},
		Note:   lessons.L("nothing"),
	}
}

// weightsTable is the table of the pictures.
func weightsTable() lessons.Table {
	t := lessons.Table{
		Head: head("weights", lessons.L("weight")), RowHead: lessons.L("weight"),
		Columns: []lessons.Column{
			{Name: lessons.L("value"), Kind: lessons.HeatCell, Group: 1},
			{Name: lessons.Sym("∂J/∂w"), Kind: lessons.HeatCell, Group: 2},
			{Name: lessons.L("raises"), Name2: lessons.L("lowers"), Kind: lessons.BarCell, Group: 2},
		},
	}
	for i, r := range []struct {
		name, about string
		v, g        float64
	}{{"w₁", "x₁→h₁", .5, 0}, {"w₂", "x₂→h₁", -.5, 0}, {"w₃", "x₁→h₂", .3, 0}, {"w₄", "x₂→h₂", .8, 0}, {"w₅", "h₁→ŷ", .7, -.0676},
		{"w₆", "h₂→ŷ", -.4, -.0549}, {"b₁", "→h₁", .1, 0}, {"b₂", "→h₂", -.2, 0}, {"b₃", "→ŷ", .05, -.1046}} {
		g := signed(lessons.Ref(fmt.Sprint("dw", i)), r.g, 4)
		if r.g == 0 {
			g.Known = lessons.KnownAhead
		}
		if i == 0 {
			g.Known = lessons.KnownAsked
		}
		t.Rows = append(t.Rows, lessons.Row{Name: r.name, About: r.about, Here: i == 0, Cells: []lessons.Cell{
			{Num: signed(lessons.Ref(fmt.Sprint("w", i)), r.v, 4)}, {Num: g}, {Num: g}}})
	}
	return t
}

// forwardNetwork is the 3-4-2 net of the pictures.
func forwardNetwork() lessons.Network {
	n := lessons.Network{Head: head("network", lessons.L("network"))}
	ahead := func(name string, ref lessons.Ref, k lessons.Known) lessons.Unit {
		return lessons.Unit{Name: name, Value: unknown(plain(ref, 0, 4), k)}
	}
	h2 := ahead("h₂", "h2", lessons.KnownWorking)
	h2.Lit = true
	n.Layers = [][]lessons.Unit{
		{{Name: "x₁", Value: signed("x1", 1, 2)}, {Name: "x₂", Value: signed("x2", .5, 2)}, {Name: "x₃", Value: signed("x3", -1, 2)}},
		{{Name: "h₁", Value: plain("h1", .8220, 4)}, h2, ahead("h₃", "h3", lessons.KnownAhead), ahead("h₄", "h4", lessons.KnownAhead)},
		{ahead("ŷ₁", "y1", lessons.KnownAhead), ahead("ŷ₂", "y2", lessons.KnownAhead)},
	}
	for i, row := range [][]float64{{.28, -.48, -.59}, {-.5, .91, -.41}, {-.4, .94, -.88}, {-.98, .35, -.9}} {
		for j, v := range row {
			n.Edges = append(n.Edges, lessons.Edge{From: j, To: i, Name: fmt.Sprintf("W₁[%d][%d]", i+1, j+1),
				Weight: signed(lessons.Ref(fmt.Sprintf("W1[%d][%d]", i+1, j+1)), v, 2), Lit: i == 1, InHand: i == 1 && j == 1})
		}
	}
	for i, row := range [][]float64{{.4, .3, -.5, .35}, {-.6, .5, -.4, -.3}} {
		for j, v := range row {
			n.Edges = append(n.Edges, lessons.Edge{Layer: 1, From: j, To: i, Weight: signed("", v, 2)})
		}
	}
	return n
}

func forwardEquation() lessons.Equation {
	return lessons.Equation{Head: head("equation", lessons.Sym("z₂")), Join: lessons.Plus,
		Terms: []lessons.Term{
			{Sym: "w₂₁·x₁", Num: signed("p21", -.5, 4), SoFar: so(signed("", -.5, 4))},
			{Sym: "w₂₂·x₂", Num: signed("p22", .455, 4), InHand: true, SoFar: so(signed("", -.045, 4)),
				Work: []lessons.Piece{{Num: signed("w22", .91, 2), IsNum: true}, {Text: "×"}, {Num: signed("x2", .5, 2), IsNum: true}}},
			{Sym: "w₂₃·x₃", Num: unknown(signed("p23", 0, 4), lessons.KnownAsked)},
			{Sym: "b₂", Num: signed("b2", -.1, 4)},
		},
		Result: lessons.Term{Sym: "z₂", Num: unknown(signed("z2", 0, 4), lessons.KnownAsked)}}
}

func matrixTable() lessons.Table {
	t := lessons.Table{Head: head("W1", lessons.Sym("W₁")), Note: lessons.L("keras"), Columns: []lessons.Column{
		{Name: lessons.Sym("x₁"), Kind: lessons.HeatCell}, {Name: lessons.Sym("x₂"), Kind: lessons.HeatCell, Lit: true}, {Name: lessons.Sym("x₃"), Kind: lessons.HeatCell},
		{Name: lessons.Sym("b"), Kind: lessons.HeatCell, Group: 1}, {Name: lessons.Sym("z"), Group: 2}, {Name: lessons.Sym("h"), Kind: lessons.HeatCell, Group: 3}}}
	for i, row := range [][]float64{{.28, -.48, -.59, .9}, {-.5, .91, -.41, -.1}, {-.4, .94, -.88, -.8}, {-.98, .35, -.9, .7}} {
		r := lessons.Row{Name: "h" + string(rune('₁'+i)), Here: i == 1}
		for j, v := range row {
			r.Cells = append(r.Cells, lessons.Cell{Num: signed(lessons.Ref(fmt.Sprintf("W1[%d][%d]", i, j)), v, 2), InHand: i == 1 && j == 1})
		}
		z, h := signed("z1", 1.53, 4), plain("h1", .822, 4)
		if i > 0 {
			z, h = unknown(z, lessons.KnownAhead), unknown(h, lessons.KnownAhead)
		}
		t.Rows = append(t.Rows, func() lessons.Row {
			r.Cells = append(r.Cells, lessons.Cell{Num: z}, lessons.Cell{Num: h})
			return r
		}())
	}
	return t
}

func lossChart() lessons.Chart {
	c := lessons.Chart{Head: head("loss", lessons.L("loss_by_epoch")), LogY: true, Cursor: 1000, Events: []lessons.Event{{X: 58, Name: lessons.L("turns"), Series: 1}}}
	train, val := lessons.Series{Name: lessons.L("train"), Last: plain("loss", .0114, 4)}, lessons.Series{Name: lessons.L("validation"), Last: plain("val_loss", .2569, 4), Held: true}
	for i := range 501 {
		x := float64(2 * i)
		train.X, val.X = append(train.X, x), append(val.X, x)
		train.Y = append(train.Y, .011+.5*math.Exp(-x/15)+.02*math.Exp(-x/200))
		val.Y = append(val.Y, .05+.9*math.Exp(-x/12)+.22*(1-math.Exp(-x/400)))
	}
	c.Series = []lessons.Series{train, val}
	return c
}

func sigmoidCurve() lessons.Curve {
	c := lessons.Curve{Head: lessons.Head{Panel: "curve", Title: lessons.L("bend", "h₁"), Detail: lessons.Sym("σ(z)")}, Tangent: true,
		Point: lessons.Named{Name: lessons.Sym("h₁"), Num: plain("h1", .6457, 4)}, At: lessons.Named{Name: lessons.Sym("z₁"), Num: signed("z1", .6, 4)},
		Slope: lessons.Named{Name: lessons.L("slope"), Num: plain("slope1", .2288, 4)}}
	for i := range 121 {
		x := -6 + float64(i)*.1
		c.X, c.Y = append(c.X, x), append(c.Y, 1/(1+math.Exp(-x)))
	}
	return c
}

func gradientBars() lessons.Bars {
	b := lessons.Bars{Head: head("gradients", lessons.L("sizes")), Log: true}
	for i, v := range []float64{3.1e-5, 2.4e-4, .0019, .0154, .12} {
		b.Bars = append(b.Bars, lessons.Bar{Name: lessons.L("layer", fmt.Sprint(i+1)), Num: plain(lessons.Ref(fmt.Sprint("g", i)), v, 4), Lit: i == 0})
	}
	return b
}

func passListing() lessons.Listing {
	l := lessons.Listing{Head: head("pass", lessons.L("pass")), Parts: []lessons.Part{{Title: lessons.L("forward")}, {Title: lessons.L("backward")}}}
	for i, s := range []string{"w₁·x₁", "w₂·x₂", "z₁", "h₁ = σ(z₁)", "w₃·x₁", "w₄·x₂", "z₂", "h₂ = σ(z₂)", "w₅·h₁", "w₆·h₂", "z₃", "ŷ = σ(z₃)", "J = ½(ŷ − t)²"} {
		l.Parts[0].Lines = append(l.Parts[0].Lines, lessons.Line{No: fmt.Sprint(i + 1), Name: lessons.Sym(s), Num: signed(lessons.Ref(fmt.Sprint("f", i)), .1*float64(i)-.3, 4), IsNum: true})
	}
	for i, s := range []string{"ŷ − t", "ŷ(1 − ŷ)", "δ₃", "∂J/∂w₅ = δ₃·h₁", "∂J/∂w₆ = δ₃·h₂", "∂J/∂b₃ = δ₃", "δ₃·w₅", "h₁(1 − h₁)", "δ₁", "∂J/∂w₁ = δ₁·x₁", "∂J/∂w₂ = δ₁·x₂"} {
		ln := lessons.Line{No: fmt.Sprint(i + 1), Name: lessons.Sym(s), Num: signed(lessons.Ref(fmt.Sprint("b", i)), -.05*float64(i), 4), IsNum: true}
		if i == 7 {
			ln.Mark = lessons.MarkHere
		}
		if i > 7 {
			ln.Num.Known = lessons.KnownAhead
		}
		l.Parts[1].Lines = append(l.Parts[1].Lines, ln)
	}
	return l
}

func layerMatrices() lessons.Matrices {
	block := func(before, name, shape string, row, col int, rows ...[]float64) lessons.Matrix {
		m := lessons.Matrix{Before: before, Name: name, Shape: shape, Row: row, Col: col}
		for i, r := range rows {
			var cells []lessons.Num
			for j, v := range r {
				cells = append(cells, signed(lessons.Ref(fmt.Sprintf("%s[%d][%d]", name, i, j)), v, 2))
			}
			m.Cells = append(m.Cells, cells)
		}
		return m
	}
	return lessons.Matrices{Head: head("matrices", lessons.Sym("W₁x + b₁")), Note: lessons.L("keras"), Items: []lessons.Matrix{
		block("", "W₁", "4×3", 1, -1, []float64{.28, -.48, -.59}, []float64{-.5, .91, -.41}, []float64{-.4, .94, -.88}, []float64{-.98, .35, -.9}),
		block("·", "x", "3×1", -1, 0, []float64{1}, []float64{.5}, []float64{-1}),
		block("+", "b₁", "4×1", 1, -1, []float64{.9}, []float64{-.1}, []float64{-.8}, []float64{.7}),
		block("=", "z₁", "4×1", 1, -1, []float64{1.53}, []float64{.26}, []float64{.15}, []float64{.8}),
		block("→ σ", "h₁", "4×1", 1, -1, []float64{.82}, []float64{.56}, []float64{.54}, []float64{.69}),
	}}
}

func backpropTrack() []lessons.Phase {
	return []lessons.Phase{{Name: lessons.L("forward"), Total: 13, Done: 13}, {Name: lessons.L("backward"), Total: 18, Done: 8, Here: true}, {Name: lessons.L("update"), Total: 9}}
}

// zSum is a sum that opens.
func zSum() lessons.Explanation {
	return lessons.Explanation{Ref: "z1", Sym: "z₁", What: lessons.L("weighted_sum", "h₁"), Op: lessons.Sum, Formula: "w₁·x₁ + w₂·x₂ + b₁", Num: signed("z1", .6, 4),
		Terms: []lessons.Operand{{Ref: "p1", Sym: "w₁·x₁", Num: signed("p1", .5, 4)}, {Ref: "p2", Sym: "w₂·x₂", Num: signed("p2", 0, 4)}, {Ref: "b1", Sym: "b₁", Num: signed("b1", .1, 4)}}}
}

// bigNet is a net of any shape with weights and values of all sizes.
func bigNet(shape ...int) lessons.Network {
	n := lessons.Network{Head: head("network", lessons.L("network"))}
	v := func(i int) float64 { return math.Sin(float64(i)*2.3 + 1) }
	for l, units := range shape {
		var layer []lessons.Unit
		for u := range units {
			layer = append(layer, lessons.Unit{Name: fmt.Sprintf("h%c", rune('₁'+u%9)), Value: signed(lessons.Ref(fmt.Sprintf("h%d[%d]", l, u)), v(7*l+u), 4)})
		}
		n.Layers = append(n.Layers, layer)
		for from := 0; l > 0 && from < shape[l-1]; from++ {
			for to := range units {
				n.Edges = append(n.Edges, lessons.Edge{Layer: l - 1, From: from, To: to, Name: "w", Weight: signed(lessons.Ref(fmt.Sprintf("W%d[%d][%d]", l, to, from)), v(from*units+to), 2), Lit: l == 1 && to == 1})
			}
		}
	}
	return n
}
