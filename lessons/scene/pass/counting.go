package pass

import "nnlab/lessons"

func (s *Scene) layerCount(w string, l int) lessons.Num {
	return s.num(name{kind: countKind, word: w, layer: l, sample: inHand})
}

// summary is the table that model.summary() prints.
func (s *Scene) summary() lessons.Panel {
	t := lessons.Table{Head: head(SummaryPanel, lessons.L(lessons.WordSummary)), RowHead: lessons.Sym("Layer (type)")}
	t.Detail = lessons.Sym(`Model: "sequential"`)
	t.Columns = []lessons.Column{{Name: lessons.Sym("Output Shape")}, {Name: lessons.Sym("Param #")}}
	for l := range s.net.layers() {
		title := "dense"
		if l > 0 {
			title += "_" + itoa(l)
		}
		t.Rows = append(t.Rows, lessons.Row{Name: title + " (Dense)", Cells: []lessons.Cell{
			{Text: lessons.Sym("(None, " + itoa(s.net.out(l)) + ")")}, {Num: s.layerCount("params", l)}}})
	}
	t.Rows = append(t.Rows, lessons.Row{Name: "Total params", Cells: []lessons.Cell{{Empty: true}, {Num: s.num(word("params"))}}})
	return t
}

// counting is how the parameters are counted: 3·4 + 4 = 16 for each layer, and their sum. A layer is counted once the
// pass has gone through it.
func (s *Scene) counting() lessons.Panel {
	p := lessons.Listing{Head: head(CountingPanel, lessons.L(lessons.WordCounting))}
	var lines []lessons.Line
	total, counted := "", true
	for l := range s.net.layers() {
		in, out, num := itoa(s.net.in(l)), itoa(s.net.out(l)), s.layerCount("params", l)
		text := itoa(int(num.V))
		if counted = s.through(l); !counted {
			num, text = lessons.Num{Known: lessons.KnownAhead}, "?"
		}
		lines = append(lines, lessons.Line{Name: lessons.Sym("W" + lowered(l+1) + ", b" + lowered(l+1) + "   " +
			in + "·" + out + " + " + out), Num: num, IsNum: true})
		if l > 0 {
			total += " + "
		}
		total += text
	}
	sum := lessons.Num{Known: lessons.KnownAhead}
	if counted {
		sum = s.num(word("params"))
	}
	lines = append(lines, lessons.Line{Name: lessons.Sym(total), Num: sum, IsNum: true})
	p.Parts = []lessons.Part{{Lines: lines}}
	return p
}

// through tells whether the pass has gone through a layer with its first sample.
func (s *Scene) through(l int) bool {
	return s.known(name{kind: valueKind, layer: l, unit: s.net.out(l) - 1, sample: 0})
}

// ladder is what such a network is called, from the widest name to the narrowest.
func (s *Scene) ladder() lessons.Panel {
	p := lessons.Listing{Head: head(LadderPanel, lessons.L(lessons.WordLadder))}
	p.Detail = lessons.Sym(s.net.String())
	here := min(s.net.layers(), 3)
	var lines []lessons.Line
	for i, w := range []lessons.Word{lessons.WordML, lessons.WordANN, lessons.WordMLP, lessons.WordDNN} {
		line := lessons.Line{Name: lessons.L(w), Mark: lessons.MarkOpen}
		switch {
		case i < here:
			line.Mark = lessons.MarkDone
		case i == here:
			line.Mark = lessons.MarkHere
		}
		lines = append(lines, line)
	}
	p.Parts = []lessons.Part{{Lines: lines}}
	return p
}
