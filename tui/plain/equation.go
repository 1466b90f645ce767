package plain

import (
	"slices"
	"strings"

	"nnlab/lessons"
	"nnlab/tui/theme"
)

// equation writes the same line twice, in symbols and in numbers, and then a row for each term.
func (p *page) equation(e lessons.Equation) {
	if len(e.Terms) == 0 {
		p.note(e.Note)
		return
	}
	p.wrap(p.inSymbols(e), 2)
	p.wrap(p.inNumbers(e), 2)
	p.terms(e)
	p.note(e.Note)
}

func (p *page) inSymbols(e lessons.Equation) string {
	syms := make([]string, len(e.Terms))
	for i, t := range e.Terms {
		syms[i] = p.spell(t.Sym)
		if e.Join == lessons.Times && len(e.Terms) > 1 && isSum(t.Sym) {
			syms[i] = "(" + syms[i] + ")"
		}
	}
	between := " " + p.theme.Glyph(theme.Dot) + " "
	if e.Join == lessons.Plus {
		between = " + "
	}
	return strings.Join(syms, between) + equals(p.spell(e.Result.Sym))
}

// isSum tells whether a factor needs brackets: it has a plus or minus outside of any.
func isSum(sym string) bool {
	depth := 0
	for i, r := range sym {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth--
		case depth == 0 && i > 0 && (r == '+' || r == '−'):
			return true
		}
	}
	return false
}

func (p *page) inNumbers(e lessons.Equation) string {
	var b strings.Builder
	for i, t := range e.Terms {
		n, join := p.num(t.Num), " "+p.theme.Glyph(theme.Times)+" "
		if e.Join == lessons.Plus {
			n, join = p.summand(n)
		}
		if i > 0 {
			b.WriteString(join)
		} else if strings.TrimSpace(join) == p.theme.Glyph(theme.Minus) {
			b.WriteString(p.theme.Glyph(theme.Minus))
		}
		b.WriteString(n)
	}
	return b.String() + equals(p.num(e.Result.Num))
}

// summand takes the sign of a number as what joins it to those before.
func (p *page) summand(n string) (size, join string) {
	minus := p.theme.Glyph(theme.Minus)
	if size, ok := strings.CutPrefix(n, minus); ok {
		return size, " " + minus + " "
	}
	return strings.TrimPrefix(n, "+"), " + "
}

func equals(s string) string {
	if s == "" {
		return ""
	}
	return " = " + s
}

// terms lists what each term is, with the product or sum so far.
func (p *page) terms(e lessons.Equation) {
	g := &grid{left: map[int]bool{1: true, 4: true}}
	soFar := p.words.Panel.ProductSoFar
	if e.Join == lessons.Plus {
		soFar = p.words.Panel.SumSoFar
	}
	if slices.ContainsFunc(e.Terms, func(t lessons.Term) bool { return t.SoFar != nil }) {
		g.row("", "", "", soFar)
	}
	for _, t := range append(slices.Clone(e.Terms), e.Result) {
		row := []string{p.label(t.What), p.spell(t.Sym), p.num(t.Num), ""}
		if t.SoFar != nil {
			row[3] = p.num(*t.SoFar)
		}
		g.marked(p.here(t.InHand), append(row, p.work(t.Work))...)
	}
	p.grid(g)
}

// work is a term's own arithmetic.
func (p *page) work(pieces []lessons.Piece) string {
	var parts []string
	for _, w := range pieces {
		if w.IsNum {
			parts = append(parts, p.num(w.Num))
		} else if s := strings.TrimSpace(p.spell(w.Text)); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.NewReplacer("( ", "(", " )", ")").Replace(strings.Join(parts, " "))
}
