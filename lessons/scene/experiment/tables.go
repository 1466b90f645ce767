package experiment

import (
	"strings"

	"nnlab/lessons"
	"nnlab/nn"
)

// maxRows is the most rows of a table of weights, and of a truth table.
const (
	maxRows  = 600
	maxTruth = 16
)

// The columns of one group share a scale of colours.
const (
	valueGroup = iota + 1
	gradientGroup
	changeGroup
)

// weights is all weights and biases, the gradients that the newest update went by, and what it changed.
func (l looked) weights() lessons.Panel {
	r := l.r
	t := lessons.Table{Head: l.head(lessons.L(lessons.WordWeightsTitle)), RowHead: lessons.L(lessons.WordWeight)}
	t.Columns = []lessons.Column{
		{Name: lessons.L(lessons.WordValueNow), Kind: lessons.HeatCell, Group: valueGroup},
		{Name: lessons.Sym("∂J/∂w"), Kind: lessons.HeatCell, Group: gradientGroup},
		{Name: lessons.L(lessons.WordLastChange), Kind: lessons.HeatCell, Group: changeGroup},
	}
	ids := r.Model().ParamIDs()
	if left := len(ids) - maxRows; left > 0 {
		t.Note = lessons.L(lessons.WordMore, itoa(left))
		ids = ids[:maxRows]
	}
	for _, id := range ids {
		q := r.net.inRun(l.of, id)
		gradient, step := q, q
		gradient.head, step.form = "d"+q.head, change
		t.Rows = append(t.Rows, lessons.Row{Name: r.net.symbol(q), About: r.net.about(id),
			Cells: []lessons.Cell{{Num: l.num(q)}, {Num: l.num(gradient)}, {Num: l.num(step)}}})
	}
	return t
}

// about says what a weight connects: x₁→h₁, and of a bias →h₁.
func (n net) about(id nn.ParamID) string {
	to := "→" + n.unitSymbol(id.Layer, id.Unit)
	if id.Input == nn.BiasInput || !n.dense {
		return to
	}
	return n.inputSymbol(id.Layer, id.Input) + to
}

// confusion counts how often a class was taken for a class, of the validation set if there is one.
func (l looked) confusion() lessons.Panel {
	r := l.r
	sets := r.shownSets()
	p := sets[len(sets)-1]
	c, err := r.Confusion(part(r.data, p))
	if err != nil || c == nil {
		return nil
	}
	t := lessons.Table{Head: l.head(lessons.L(lessons.WordConfusion)), Note: lessons.L(lessons.WordAnswered)}
	t.RowHead = lessons.L([...]lessons.Word{lessons.WordTrain, lessons.WordValidation, lessons.WordTestSet}[p])
	for k := range c.Classes() {
		t.Columns = append(t.Columns, lessons.Column{Name: lessons.Sym(r.className(k)), Kind: lessons.HeatCell, Group: valueGroup})
		row := lessons.Row{Label: lessons.Sym(r.className(k))}
		for j := range c.Classes() {
			row.Cells = append(row.Cells, lessons.Cell{Num: l.num(l.of.of(p.name()+"_cell", k+1, j+1))})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (r *run) className(k int) string {
	if k < len(r.data.Classes) {
		return r.data.Classes[k]
	}
	return itoa(k)
}

// cell is a count of the confusion matrix.
func (r *run) cell(q query) (entry, bool) {
	name, ok := strings.CutSuffix(q.head, "_cell")
	if !ok || q.n != 2 || max(q.index[0], q.index[1]) > len(r.data.Classes) {
		return entry{}, false
	}
	for p := range setCount {
		if p.name() != name {
			continue
		}
		n := 0
		for i := range part(r.data, p).Len() {
			at := query{set: p, row: i + 1}
			if r.labelOf(at) == q.index[0]-1 && r.called(at) == q.index[1]-1 {
				n++
			}
		}
		return earlier(r.updated, float64(n), lessons.WordCellCount).called("n"+lowered(q.index[0])+lowered(q.index[1]), 0, false), true
	}
	return entry{}, false
}

// truthTable is the rows of a small set: inputs, target, output, and whether it is right.
func (l looked) truthTable() lessons.Panel {
	r := l.r
	d := r.data.Train
	if d.Len() > maxTruth {
		return nil
	}
	t := lessons.Table{Head: l.head(lessons.L(lessons.WordTruthTable))}
	for i := range r.data.Names {
		t.Columns = append(t.Columns, lessons.Column{Name: lessons.Sym("x" + lowered(i+1))})
	}
	_, targets := d.Y.Dims()
	for k := range targets {
		t.Columns = append(t.Columns, lessons.Column{Name: lessons.Sym(indexed("t", k, targets))})
	}
	for k := range r.net.outputs() {
		t.Columns = append(t.Columns, lessons.Column{Name: lessons.Sym(indexed("ŷ", k, r.net.outputs())), Kind: lessons.HeatCell, Group: valueGroup})
	}
	if r.data.Classes != nil {
		t.Columns = append(t.Columns, lessons.Column{Name: lessons.Label{}})
	}
	for row := range d.Len() {
		t.Rows = append(t.Rows, l.truthRow(l.of.at(trainSet, row+1)))
	}
	return t
}

func (l looked) truthRow(q query) lessons.Row {
	r := l.r
	row := lessons.Row{Name: itoa(q.row)}
	add := func(q query) {
		n := l.num(q)
		if q.head != "y" {
			n.Digits = min(decimals(n.V, 0), 4)
		}
		row.Cells = append(row.Cells, lessons.Cell{Num: n})
	}
	for i := range r.data.Names {
		add(q.of("x", i+1))
	}
	_, targets := r.data.Train.Y.Dims()
	for k := range targets {
		add(r.targetQuery(q, k))
	}
	for k := range r.net.outputs() {
		if r.net.outputs() == 1 {
			add(q.of("y"))
		} else {
			add(q.of("y", k+1))
		}
	}
	if r.data.Classes != nil {
		word := lessons.WordWrongMark
		if r.called(q) == r.labelOf(q) {
			word = lessons.WordRightMark
		}
		row.Cells = append(row.Cells, lessons.Cell{Text: lessons.L(word)})
	}
	return row
}

func indexed(letter string, k, n int) string {
	if n == 1 {
		return letter
	}
	return letter + lowered(k+1)
}

// summary is the table that model.summary() prints, of the layers with weights.
func (l looked) summary() lessons.Panel {
	r := l.r
	t := lessons.Table{Head: l.head(lessons.L(lessons.WordSummary)), RowHead: lessons.Sym("Layer (type)")}
	t.Columns = []lessons.Column{{Name: lessons.Sym("Output Shape")}, {Name: lessons.Sym("Param #")}}
	for _, line := range summaryLines(r.Model().String()) {
		row := lessons.Row{Name: line.name, Cells: []lessons.Cell{{Text: lessons.Sym(line.shape)}}}
		num := lessons.Cell{Text: lessons.Sym(line.params)}
		for k, layer := range r.net.layers {
			if strings.HasPrefix(line.name, layer.name+" ") {
				num = lessons.Cell{Num: l.num(l.of.of("params", k+1))}
			}
		}
		row.Cells = append(row.Cells, num)
		t.Rows = append(t.Rows, row)
	}
	t.Rows = append(t.Rows, lessons.Row{Name: "Total params", Cells: []lessons.Cell{{Empty: true}, {Num: l.num(l.of.of("params"))}}})
	return t
}

// summaryLine is a layer in the text of a summary.
type summaryLine struct{ name, shape, params string }

func summaryLines(text string) (lines []summaryLine) {
	parts := strings.Split(text, "\n")
	for _, line := range parts {
		name, rest, ok := strings.Cut(line, ") ")
		at := strings.LastIndex(rest, ")")
		if !ok || at < 0 || !strings.HasPrefix(line, " ") || strings.HasPrefix(line, " Layer") {
			continue
		}
		lines = append(lines, summaryLine{strings.TrimSpace(name) + ")", strings.TrimSpace(rest[:at+1]), strings.TrimSpace(rest[at+1:])})
	}
	return lines
}
