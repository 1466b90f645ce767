package panel

import (
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// Explanation draws the sum behind a number as an overlay: what it is, its
// formula in symbols, the same in today's numbers with a row for each term, and
// the result. Term number choice, from 0, is marked as the one that Enter opens.
func Explanation(e lessons.Explanation, choice, w, h int, c Context) Picture {
	b := newPen(w, h, c)
	if b.w == 0 || b.h == 0 {
		return b.picture()
	}
	b.Fill(b.Bounds(), b.style(theme.Surface))
	inner := canvas.Rect{X: 0, Y: 0, W: b.w, H: b.h}
	if b.w >= 12 && b.h >= 4 {
		b.overlayFrame()
		inner = canvas.Rect{X: 2, Y: 1, W: b.w - 4, H: b.h - 2}
	}
	b.explain(e, choice, inner)
	return b.picture()
}

// ExplanationSize is the size an Explanation would like, at most w wide.
func ExplanationSize(e lessons.Explanation, w int, c Context) (wantW, wantH int) {
	b := newPen(w, 0, c)
	x := b.layExplanation(e, max(1, w-4))
	wantW = max(x.titleWidth(), x.sym+x.num+6, canvas.Width(x.formula), canvas.Width(x.today), canvas.Width(x.source))
	wantH = 3
	if len(e.Terms) > 0 {
		wantH += len(e.Terms) + 2
	}
	for _, s := range []string{x.formula, x.today, x.source} {
		if s != "" {
			wantH++
		}
	}
	return min(w, wantW+4), wantH
}

// overlayFrame stands around the whole overlay: it is the one selected thing.
func (b *pen) overlayFrame() {
	st := b.style(theme.Accent).On(b.style(theme.Surface))
	right, bottom := b.w-1, b.h-1
	b.HLine(1, 0, right-1, b.glyph(theme.FrameTop), st)
	b.HLine(1, bottom, right-1, b.glyph(theme.FrameTop), st)
	b.VLine(0, 1, bottom-1, b.glyph(theme.FrameSide), st)
	b.VLine(right, 1, bottom-1, b.glyph(theme.FrameSide), st)
	b.Text(0, 0, b.glyph(theme.FrameTopLeft), st)
	b.Text(right, 0, b.glyph(theme.FrameTopRight), st)
	b.Text(0, bottom, b.glyph(theme.FrameBottomLeft), st)
	b.Text(right, bottom, b.glyph(theme.FrameBottomRight), st)
}

// explanationLayout is the text of an overlay.
type explanationLayout struct {
	name, what, value      string
	formula, today, source string
	sym, num               int // widths of the terms
	drop                   int
}

func (x explanationLayout) titleWidth() int {
	return canvas.Width(x.name) + 2 + canvas.Width(x.what) + 3 + canvas.Width(x.value)
}

func (b *pen) layExplanation(e lessons.Explanation, w int) explanationLayout {
	x := explanationLayout{name: b.spell(e.Sym), what: b.label(e.What), value: b.write(e.Num, 0), source: b.source(e)}
	if e.Formula != "" && e.Formula != e.Sym { // of a leaf it would say x = x
		x.formula = b.spell(e.Sym + " = " + e.Formula)
		x.today = b.today(e)
	}
	for drop := range 4 {
		x.sym, x.num, x.drop = 0, 0, drop
		for _, t := range e.Terms {
			x.sym = max(x.sym, canvas.Width(b.spell(t.Sym)))
			x.num = max(x.num, b.room(t.Num, drop))
		}
		x.sym = max(x.sym, canvas.Width(x.name))
		x.num = max(x.num, b.room(e.Num, drop))
		if x.num+6 <= w {
			break
		}
	}
	x.sym = min(x.sym, max(0, w-x.num-6))
	return x
}

// source says where a leaf comes from, or what is made of the terms where signs
// cannot say it.
func (b *pen) source(e lessons.Explanation) string {
	switch e.Op {
	case lessons.Data:
		return b.label(lessons.L(lessons.WordFromData))
	case lessons.Setting:
		return b.label(lessons.L(lessons.WordSetByHand))
	case lessons.Earlier:
		if e.At < 0 {
			return b.label(lessons.L(lessons.WordFromBefore))
		}
		return b.label(lessons.L(lessons.WordFromEarlier, itoa(e.At)))
	case lessons.Mean:
		return b.label(lessons.L(lessons.WordMeanOf, itoa(len(e.Terms))))
	}
	return ""
}

// today is a sum or product in numbers; of a function the terms' rows say it.
func (b *pen) today(e lessons.Explanation) string {
	if e.Op != lessons.Sum && e.Op != lessons.Product || len(e.Terms) == 0 {
		return ""
	}
	s := ""
	for i, t := range e.Terms {
		t.Num.Signed = t.Num.Signed && t.Num.V < 0 // no plus after a plus
		n := b.write(t.Num, 0)
		if i > 0 || t.Neg {
			s += " " + b.joint(e, i, t) + " "
		}
		if (i > 0 || t.Neg) && known(t.Num) && t.Num.V < 0 {
			n = "(" + n + ")"
		}
		s += n
	}
	return strings.Repeat(" ", canvas.Width(b.spell(e.Sym))) + " = " + s
}

// joint is the sign before a term.
func (b *pen) joint(e lessons.Explanation, i int, t lessons.Operand) string {
	switch {
	case e.Op == lessons.Product && i > 0:
		return b.glyph(theme.Times)
	case e.Op == lessons.Sum && t.Neg:
		return b.spell(text.Minus)
	case (e.Op == lessons.Sum || e.Op == lessons.Mean) && i > 0:
		return "+"
	}
	return " "
}

// explain writes the overlay's lines from top to bottom, as many as there is
// room for: the terms and the result stay longest.
func (b *pen) explain(e lessons.Explanation, choice int, r canvas.Rect) {
	x := b.layExplanation(e, r.W)
	on := func(st theme.Style) theme.Style { return st.On(b.style(theme.Surface)) }
	y, end := r.Y, r.X+r.W
	need := 1
	if len(e.Terms) > 0 {
		need += len(e.Terms) + 1
	}
	b.explainTitle(e, x, r, on)
	y++
	var lines []string
	for _, s := range []string{x.formula, x.today, x.source} {
		if s != "" && canvas.Width(s) <= r.W && need+len(lines) < r.H {
			lines = append(lines, s)
		}
	}
	for _, s := range lines {
		b.put(r.X, y, end, s, on(b.style(theme.Dim)))
		y++
	}
	if len(e.Terms) == 0 {
		return
	}
	if r.H > need+len(lines) {
		y++
	}
	room := r.Y + r.H - y - 1
	from, to := window(len(e.Terms), room, choice)
	for i := from; i < to; i++ {
		b.explainTerm(e, i, i == choice, x, r, y)
		y++
	}
	if y < r.Y+r.H && r.H > 2 {
		b.put(r.X+2, y, end, "=", on(b.style(theme.Dim)))
		b.put(r.X+4, y, r.X+4+x.sym, x.name, on(b.style(theme.Strong)))
		b.numberRight(r.X+6+x.sym+x.num, y, e.Num, b.write(e.Num, x.drop), on(b.ink(e.Num)).Bold())
	}
}

func (b *pen) explainTitle(e lessons.Explanation, x explanationLayout, r canvas.Rect, on func(theme.Style) theme.Style) {
	end := r.X + r.W
	if value := b.fit(e.Num, r.W-canvas.Width(x.name)-2); value != "" {
		b.numberRight(end, r.Y, e.Num, value, on(b.ink(e.Num)).Bold())
		end -= canvas.Width(value) + 2
	}
	b.put(r.X, r.Y, end, x.name, on(b.style(theme.Strong)))
	b.put(r.X+canvas.Width(x.name)+2, r.Y, end, x.what, on(b.style(theme.Dim)))
}

// explainTerm is a row that can be chosen.
func (b *pen) explainTerm(e lessons.Explanation, i int, chosen bool, x explanationLayout, r canvas.Rect, y int) {
	t := e.Terms[i]
	on := func(st theme.Style) theme.Style { return st.On(b.style(theme.Surface)) }
	sym, num := on(b.style(theme.Fg)), on(b.ink(t.Num))
	if chosen {
		sym, num = on(b.style(theme.Accent)).Bold(), num.Bold().Underline()
		b.put(r.X, y, r.X+r.W, b.glyph(theme.Here), sym)
	}
	b.put(r.X+2, y, r.X+r.W, b.joint(e, i, t), on(b.style(theme.Dim)))
	b.put(r.X+4, y, r.X+4+x.sym, b.spell(t.Sym), sym)
	s := b.write(t.Num, x.drop)
	if r.X+6+x.sym+x.num > r.X+r.W {
		s = b.fit(t.Num, r.W)
		b.numberRight(r.X+r.W, y, t.Num, s, num)
	} else {
		b.numberRight(r.X+6+x.sym+x.num, y, t.Num, s, num)
	}
	b.hit(Hit{X: r.X, Y: y, W: r.W, H: 1, Ref: t.Ref, Kind: HitTerm, Index: i})
}
