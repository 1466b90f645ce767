package panel_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/panel"
	"nnlab/tui/theme"
)

func randomContext(t *rapid.T, look lessons.Ref) panel.Context {
	mode := theme.Mode{Dark: rapid.Bool().Draw(t, "dark"), Depth: theme.Depth(rapid.IntRange(0, 3).Draw(t, "depth")), ASCII: rapid.Bool().Draw(t, "ascii")}
	c := panel.Context{Theme: theme.New(mode), Words: words(rapid.Bool().Draw(t, "korean")), Look: look, Tabbed: rapid.Bool().Draw(t, "tabbed"),
		FlipLog: rapid.Bool().Draw(t, "flip"), Offset: rapid.IntRange(-3, 99).Draw(t, "offset")}
	if rapid.Bool().Draw(t, "reads") {
		at := rapid.OneOf(rapid.Float64Range(-3, 40), rapid.Float64()).Draw(t, "read")
		c.Read = &at
	}
	return c
}

func randomSize(t *rapid.T) (w, h int) {
	if rapid.IntRange(0, 9).Draw(t, "huge") == 0 {
		return rapid.IntRange(1, 500).Draw(t, "w"), rapid.IntRange(1, 200).Draw(t, "h")
	}
	return rapid.IntRange(1, 90).Draw(t, "w"), rapid.IntRange(1, 30).Draw(t, "h")
}

// A picture of any panel at any size is exactly that size, and its hits lie in
// it on whole numbers.
func TestAnyPanelAtAnySize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := &numbers{t, map[lessons.Ref]lessons.Num{}}
		p := g.panel(rapid.IntRange(0, 13).Draw(t, "kind"))
		w, h := randomSize(t)
		c := randomContext(t, lessons.Ref(rapid.SampledFrom([]string{"", "n0", "n1", "n7"}).Draw(t, "look")))
		pic := panel.Draw(p, w, h, c)
		exact(t, pic, w, h)
		numbersWhole(t, pic, g.all, c)
		exact(t, panel.Heading(p, w, c), w, 1)
		if lo, want := panel.Size(p, w, c); lo < 0 || want < lo {
			t.Fatalf("Size is %d to %d rows", lo, want)
		}
		if panel.Draw(p, w, h, c).Canvas.String() != pic.Canvas.String() {
			t.Fatal("drawn twice, two pictures")
		}
	})
}

func TestAnyExplanationAtAnySize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := &numbers{t, map[lessons.Ref]lessons.Num{}}
		e := g.explanation()
		w, h := randomSize(t)
		c := randomContext(t, "")
		pic := panel.Explanation(e, rapid.IntRange(-1, 13).Draw(t, "choice"), w, h, c)
		exact(t, pic, w, h)
		numbersWhole(t, pic, g.all, c)
		if ww, _ := panel.ExplanationSize(e, w, c); ww > w {
			t.Fatalf("wants %d of %d columns", ww, w)
		}
	})
}

func TestAnyTimelineAtAnySize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var track []lessons.Phase
		for range rapid.IntRange(0, 5).Draw(t, "n") {
			track = append(track, lessons.Phase{Name: lessons.L("backward"), Total: rapid.IntRange(0, 99).Draw(t, "total"), Done: rapid.IntRange(0, 120).Draw(t, "done"), Here: rapid.Bool().Draw(t, "here")})
		}
		w, h := randomSize(t)
		exact(t, panel.Timeline(track, w, h, randomContext(t, "")), w, h)
	})
}

func exact(t *rapid.T, p panel.Picture, w, h int) {
	lines := strings.Split(p.Canvas.String(), "\n")
	if len(lines) != h || p.Canvas.Width() != w {
		t.Fatalf("%dx%d, want %dx%d", p.Canvas.Width(), len(lines), w, h)
	}
	for _, hit := range p.Hits {
		if hit.X < 0 || hit.Y < 0 || hit.W < 1 || hit.H < 1 || hit.X+hit.W > w || hit.Y+hit.H > h {
			t.Fatalf("hit %+v outside of %dx%d", hit, w, h)
		}
	}
}

// numbersWhole holds what stands at each number's hit against the number: it is
// all there, however few its digits.
func numbersWhole(t *rapid.T, p panel.Picture, all map[lessons.Ref]lessons.Num, c panel.Context) {
	for _, hit := range p.Hits {
		n, ok := all[hit.Ref]
		if hit.Kind != panel.HitNumber || !ok {
			continue
		}
		got := cells(p, hit)
		if n.Known != lessons.KnownNow {
			if len([]rune(got)) != 1 {
				t.Fatalf("%+v is drawn as %q\n%s", n, got, p.Canvas.Plain())
			}
			continue
		}
		if !isNumber(n, got, c) {
			t.Fatalf("%+v is drawn as %q\n%s", n, got, p.Canvas.Plain())
		}
	}
}

func cells(p panel.Picture, hit panel.Hit) string {
	s := ""
	for x := hit.X; x < hit.X+hit.W; x++ {
		cell, _ := p.Canvas.At(x, hit.Y)
		s += cell
	}
	return s
}

func isNumber(n lessons.Num, got string, c panel.Context) bool {
	for d := n.Digits; d >= 0; d-- {
		for _, s := range []string{text.Signed(n.V, d), text.Number(n.V, d)} {
			if c.Theme.Spell(s) == got {
				return true
			}
		}
	}
	return canvas.Width(got) <= 6 && strings.ContainsAny(got, "0123456789") // one or two digits
}

// Everything in a table, an equation, a listing and bars can be reached where
// there is room, and the number the cursor rests on looks different.
func TestNumbersCanBeReached(t *testing.T) {
	c := context("dark", false)
	for _, p := range []lessons.Panel{backpropEquation(), weightsTable(), passListing(), gradientBars(), layerMatrices(), matrixTable(), sigmoidCurve(), remedies(), layerWeights()} {
		pic := panel.Draw(p, 120, 40, c)
		seen := map[lessons.Ref]bool{}
		for _, hit := range pic.Hits {
			seen[hit.Ref] = true
			looking := c
			looking.Look = hit.Ref
			looking.Theme = theme.New(theme.Mode{Depth: theme.NoColor})
			a, b := panel.Draw(p, 120, 40, looking), panel.Draw(p, 120, 40, context("none", false))
			if a.Canvas.String() == b.Canvas.String() {
				t.Errorf("%s: the cursor on %s cannot be seen without colour", p.ID(), hit.Ref)
			}
		}
		for ref := range refs(p) {
			if !seen[ref] {
				t.Errorf("%s: no hit for %s", p.ID(), ref)
			}
		}
	}
}

// refs are the numbers that a panel must show.
func refs(p lessons.Panel) map[lessons.Ref]bool {
	out := map[lessons.Ref]bool{}
	add := func(n lessons.Num) {
		if n.Ref != "" {
			out[n.Ref] = true
		}
	}
	switch p := p.(type) {
	case lessons.Equation:
		for _, t := range append(p.Terms, p.Result) {
			add(t.Num)
			if t.SoFar != nil {
				add(*t.SoFar)
			}
		}
	case lessons.Table:
		for _, r := range p.Rows {
			for _, c := range r.Cells {
				add(c.Num)
			}
		}
	case lessons.Listing:
		for _, part := range p.Parts {
			for _, l := range part.Lines {
				add(l.Num)
			}
		}
	case lessons.Bars:
		for _, b := range p.Bars {
			add(b.Num)
		}
	case lessons.Matrices:
		for _, m := range p.Items {
			for _, r := range m.Cells {
				for _, n := range r {
					add(n)
				}
			}
		}
	case lessons.Spread:
		for _, r := range p.Rows {
			add(r.Median)
			add(r.Reached)
		}
	case lessons.Histogram:
		for _, g := range p.Groups {
			add(g.Mean)
		}
	case lessons.Curve:
		add(p.Slope.Num)
		add(p.At.Num)
	}
	return out
}

// The line in hand and the number the cursor rests on stay in sight however low the picture is, under the title of
// their part.
func TestScrolledLinesStayInSight(t *testing.T) {
	c := context("none", false)
	for _, p := range []lessons.Panel{passListing(), matrixTable()} {
		for ref := range refs(p) {
			for h := 4; h < 16; h++ {
				looking := c
				looking.Look = ref
				pic := panel.Draw(p, 40, h, looking)
				seen := false
				for _, hit := range pic.Hits {
					seen = seen || hit.Ref == ref
				}
				plain := pic.Canvas.Plain()
				if !seen || !strings.Contains(plain, "▸") {
					t.Fatalf("%s %d rows high with the cursor on %s:\n%s", p.ID(), h, ref, plain)
				}
			}
		}
	}
	top, _, _ := strings.Cut(panel.Draw(passListing(), 40, 8, c).Canvas.Plain(), "\n")
	if !strings.Contains(top, "backward") {
		t.Errorf("the title on top is %q", top)
	}
}
