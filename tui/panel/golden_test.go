package panel_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/panel"
	"nnlab/tui/theme"
)

func context(mode string, korean bool) panel.Context {
	m := theme.Mode{Dark: mode != "light"}
	switch mode {
	case "16":
		m.Depth = theme.ANSI16
	case "none":
		m.Depth = theme.NoColor
	case "ascii":
		m.Depth, m.ASCII = theme.NoColor, true
	}
	return panel.Context{Theme: theme.New(m), Words: words(korean)}
}

// place is where a screen of one size puts a panel.
type place struct{ x, y, w, h int }

// bench is the network, the equation, the table and the timeline at one size.
type bench struct {
	name                            string
	w, h                            int
	network, equation, table, track place
}

func benches() []bench {
	return []bench{
		{"80x24", 80, 24, place{33, 4, 45, 9}, place{33, 14, 45, 4}, place{}, place{33, 20, 45, 2}},
		{"100x30", 100, 30, place{38, 4, 60, 12}, place{38, 18, 60, 5}, place{}, place{38, 25, 60, 2}},
		{"120x40", 120, 40, place{45, 4, 73, 12}, place{45, 19, 73, 5}, place{45, 25, 73, 10}, place{45, 36, 73, 2}},
		{"200x60", 200, 60, place{58, 5, 76, 16}, place{58, 24, 76, 5}, place{142, 24, 54, 10}, place{58, 55, 76, 2}},
	}
}

func (s bench) draw(n lessons.Network, e lessons.Equation, t lessons.Table, c panel.Context) *canvas.Canvas {
	cv := canvas.New(s.w, s.h)
	put := func(p lessons.Panel, at place) {
		if at.w > 0 {
			cv.Blit(at.x, at.y, panel.Draw(p, at.w, at.h, c).Canvas)
		}
	}
	put(n, s.network)
	put(e, s.equation)
	put(t, s.table)
	cv.Blit(s.track.x, s.track.y, panel.Timeline(backpropTrack(), s.track.w, s.track.h, c).Canvas)
	return cv
}

// The bench of a pass at all sizes, in both languages and character sets.
func TestBackpropBench(t *testing.T) {
	for _, s := range benches() {
		for _, mode := range []string{"dark", "ascii"} {
			for _, korean := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s-%s-%s", s.name, mode, map[bool]string{false: "en", true: "ko"}[korean]), func(t *testing.T) {
					golden.RequireEqual(t, s.draw(backpropNetwork(), backpropEquation(), weightsTable(), context(mode, korean)).Plain())
				})
			}
		}
		t.Run(s.name+"-forward", func(t *testing.T) {
			golden.RequireEqual(t, s.draw(forwardNetwork(), forwardEquation(), matrixTable(), context("dark", false)).Plain())
		})
		t.Run(s.name+"-reveal", func(t *testing.T) {
			golden.RequireEqual(t, s.draw(revealNetwork(), revealEquation(), weightsTable(), context("none", true)).Plain())
		})
	}
}

// The other kinds, at a width each.
func TestOtherKinds(t *testing.T) {
	for _, p := range []lessons.Panel{lossChart(), sigmoidCurve(), gradientBars(), passListing(), layerMatrices()} {
		for _, w := range []int{40, 73} {
			for _, mode := range []string{"dark", "ascii"} {
				t.Run(fmt.Sprintf("%s-%d-%s", p.ID(), w, mode), func(t *testing.T) {
					c := context(mode, w == 40)
					golden.RequireEqual(t, panel.Heading(p, w, c).Canvas.Plain()+"\n"+panel.Draw(p, w, 14, c).Canvas.Plain())
				})
			}
		}
	}
	t.Run("sum", func(t *testing.T) {
		golden.RequireEqual(t, panel.Explanation(zSum(), 1, 48, 10, context("dark", false)).Canvas.Plain())
	})
	t.Run("wide-net", func(t *testing.T) {
		golden.RequireEqual(t, panel.Draw(bigNet(4, 32, 10), 73, 16, context("none", false)).Canvas.Plain())
	})
	t.Run("deep-net", func(t *testing.T) {
		golden.RequireEqual(t, panel.Draw(bigNet(2, 3, 3, 3, 3, 3, 3, 3, 3, 1), 73, 16, context("dark", false)).Canvas.Plain())
	})
}

// The colours: a number in hand, the cursor on a weight, lit and quiet edges.
func TestColours(t *testing.T) {
	for _, mode := range []string{"dark", "light", "none"} {
		t.Run(mode, func(t *testing.T) {
			c := context(mode, false)
			c.Look = "w5"
			golden.RequireEqual(t, benches()[2].draw(backpropNetwork(), backpropEquation(), weightsTable(), c).String())
		})
	}
}

// Text of the pictures that the design fixed: the same pieces in the same rows
// and columns.
func TestLikeTheDesign(t *testing.T) {
	small := benches()[0].draw(backpropNetwork(), backpropEquation(), weightsTable(), context("dark", false))
	large := benches()[2].draw(backpropNetwork(), backpropEquation(), weightsTable(), context("dark", false))
	for _, want := range []struct {
		cv   *canvas.Canvas
		x, y int
		text string
	}{
		{small, 34, 4, "x₁      w₁ +0.5 ┏ h₁"}, {small, 50, 4, "┏ h₁     ┓"}, {small, 50, 5, "┗ 0.6457 ┛"}, {small, 51, 6, "δ₁    ?"},
		{small, 71, 6, "ŷ"}, {small, 71, 7, "0.5725"}, {small, 68, 8, "δ₃ −0.1046"}, {small, 34, 9, "x₂"}, {small, 51, 11, "δ₂    ?"},
		{small, 53, 14, "h₁(1−h₁)"}, {small, 33, 15, "−0.1046 × +0.7000 ×  0.2288"}, {small, 47, 16, "0.6457 × (1 − 0.6457)"},
		{large, 46, 4, "▄▄▄▄▄▄▄▄▄▄▄"}, {large, 47, 5, "x₁"}, {large, 50, 6, "1.0000"}, {large, 73, 4, "┏━━━━━━━━━━━┓"}, {large, 73, 5, "┃ h₁        ┃"},
		{large, 74, 8, "δ₁       ?"}, {large, 107, 6, "target 1"}, {large, 107, 8, "ŷ"}, {large, 106, 11, "δ₃ −0.1046"}, {large, 106, 12, "J   0.0914"}, {large, 74, 15, "δ₂       ?"},
		{large, 45, 19, "error at ŷ      weight back     slope of h₁      input     gradient"},
		{large, 49, 20, "δ₃       ·      w₅       ·   h₁(1 − h₁)   ·   x₁    =   ∂J/∂w₁"},
		{large, 47, 21, "−0.1046    ×    +0.7000    ×     0.2288     ×    1    =     ?"},
		{large, 73, 22, "0.6457 × (1 − 0.6457)"}, {large, 47, 23, "−0.1046  ───▸   −0.0732  ───▸   −0.0168        ◂ product so far"},
		{large, 47, 25, "weight         value       ∂J/∂w          − raises w   + lowers w"},
		{large, 45, 26, "▸ w₁ x₁→h₁     +0.5000           ?                     │"},
		{large, 47, 30, "w₅ h₁→ŷ      +0.7000     −0.0676           ━━━━━━━━━━│"},
	} {
		got := ""
		for x := want.x; x < want.x+canvas.Width(want.text); x++ {
			s, _ := want.cv.At(x, want.y)
			got += s
		}
		if got != want.text {
			t.Errorf("at %d,%d: %q, want %q", want.x, want.y, got, want.text)
		}
	}
}

// BenchmarkPanels draws eight panels of a 200x60 screen; BenchmarkScreen puts
// them together and writes them as text too.
func BenchmarkPanels(b *testing.B) {
	at, c := wide(), context("dark", false)
	for b.Loop() {
		for _, p := range at {
			panel.Draw(p.panel, p.w, p.h, c)
		}
	}
}

func BenchmarkScreen(b *testing.B) {
	at, c := wide(), context("dark", false)
	dst := make([]byte, 0, 1<<20)
	for b.Loop() {
		cv := canvas.New(200, 60)
		for _, p := range at {
			cv.Blit(p.x, p.y, panel.Draw(p.panel, p.w, p.h, c).Canvas)
		}
		dst = cv.AppendTo(dst[:0])
	}
}

type placed struct {
	panel lessons.Panel
	place
}

func wide() []placed {
	return []placed{
		{backpropNetwork(), place{58, 5, 76, 16}}, {backpropEquation(), place{58, 24, 76, 5}},
		{passListing(), place{58, 34, 76, 18}}, {sigmoidCurve(), place{142, 5, 54, 14}},
		{weightsTable(), place{142, 24, 54, 10}}, {lossChart(), place{142, 38, 54, 12}},
		{gradientBars(), place{4, 30, 46, 6}}, {layerMatrices(), place{4, 40, 46, 8}},
	}
}

func Example() {
	sum := lessons.Equation{Join: lessons.Plus, Terms: []lessons.Term{
		{Sym: "w₁·x₁", Num: lessons.Num{Ref: "p1", V: 0.5, Digits: 4, Signed: true}},
		{Sym: "b₁", Num: lessons.Num{Ref: "b1", V: 0.1, Digits: 4, Signed: true}},
	}, Result: lessons.Term{Sym: "z₁", Num: lessons.Num{Ref: "z1", V: 0.6, Digits: 4, Signed: true}}}
	pic := panel.Draw(sum, 40, 2, panel.Context{Theme: theme.New(theme.Mode{Dark: true})})
	fmt.Println(strings.TrimLeft(pic.Canvas.Plain(), " "))
	hit, _ := pic.At(13, 1)
	fmt.Println(hit.Ref)
	// Output:
	// w₁·x₁   +    b₁     =    z₁
	// +0.5000  +  +0.1000  =  +0.6000
	// b1
}
