package panel_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/panel"
)

// fieldNet is a network of any shape whose units show what they answer; the last layer is the large field's.
func fieldNet(shape ...int) lessons.Network {
	n := lessons.Network{Head: head("network", lessons.L("network"))}
	for l, units := range shape {
		var layer []lessons.Unit
		for u := range units {
			turn := float64(7*l+3*u) * .7
			unit := lessons.Unit{Name: fmt.Sprintf("h%d.%d", l, u+1), Value: lessons.Num{Ref: lessons.Ref(fmt.Sprintf("h%d[%d]", l, u+1))}}
			unit.Thumb = &lessons.Thumb{Side: 24, V: plane(24, func(x, y float64) float64 { return math.Tanh(x*math.Cos(turn) + y*math.Sin(turn) + math.Sin(turn)) })}
			layer = append(layer, unit)
		}
		n.Layers = append(n.Layers, layer)
		for from := 0; l > 0 && from < shape[l-1]; from++ {
			for to := range units {
				v := math.Sin(float64(5*from+11*to+l) * 1.7)
				n.Edges = append(n.Edges, lessons.Edge{Layer: l - 1, From: from, To: to, Weight: signed(lessons.Ref(fmt.Sprintf("W%d[%d][%d]", l, to+1, from+1)), v, 3)})
			}
		}
	}
	for j, name := range []string{"x₁", "x₂", "x₁²", "x₂²", "x₁x₂", "sin x₁", "sin x₂"}[:min(7, shape[0])] {
		n.Layers[0][j].Name = name
	}
	n.Layers[len(shape)-1][0].Thumb = nil
	return n
}

// playgroundNet is 2-4-2-1 with a selected unit, one that is off, and features that are not in use.
func playgroundNet() lessons.Network {
	n := fieldNet(2, 4, 2, 1)
	n.Layers[1][1].Lit, n.Layers[1][2].Off = true, true
	for _, name := range []string{"x₁²", "x₂²", "x₁x₂"} {
		n.Layers[0] = append(n.Layers[0], lessons.Unit{Name: name, Value: lessons.Num{Ref: lessons.Ref(name)}})
	}
	return n
}

func TestNetworksOfFields(t *testing.T) {
	keep(t, playgroundNet(), [2]int{45, 16}, [2]int{73, 20}, [2]int{130, 40})
	largest := fieldNet(7, 8, 8, 8, 8, 8, 8, 1)
	largest.Panel = "largest"
	largest.Layers[3][4].Lit = true
	keep(t, largest, [2]int{45, 16}, [2]int{73, 23}, [2]int{130, 40})
	wide := fieldNet(2, 32, 12, 1)
	wide.Panel = "wide"
	wide.Layers[1][20].Lit = true
	keep(t, wide, [2]int{45, 14}, [2]int{73, 20}, [2]int{130, 40})
}

// blocks are the places of a layer's fields.
func blocks(pic panel.Picture, layer int) []panel.Hit {
	var out []panel.Hit
	for _, h := range pic.Hits {
		if h.Kind == panel.HitUnit && h.W > 1 && strings.HasPrefix(string(h.Ref), fmt.Sprintf("h%d[", layer)) {
			out = append(out, h)
		}
	}
	return out
}

// The sizes that the look of a playground asks for.
func TestSizesOfFields(t *testing.T) {
	for _, c := range []struct {
		w, h  int
		shape []int
		want  [3]int // columns, rows, pitch
	}{
		{45, 16, []int{2, 4, 2, 1}, [3]int{6, 3, 4}},
		{76, 20, []int{2, 4, 2, 1}, [3]int{8, 4, 5}},
		{76, 40, []int{2, 4, 2, 1}, [3]int{12, 6, 8}},
		{45, 16, []int{7, 8, 8, 8, 8, 8, 8, 1}, [3]int{3, 1, 2}},
		{60, 17, []int{7, 8, 8, 8, 8, 8, 8, 1}, [3]int{4, 2, 2}},
		{73, 24, []int{7, 8, 8, 8, 8, 8, 8, 1}, [3]int{4, 2, 3}},
		{130, 40, []int{7, 8, 8, 8, 8, 8, 8, 1}, [3]int{8, 4, 5}},
	} {
		at := blocks(panel.Draw(fieldNet(c.shape...), c.w, c.h, context("dark", false)), 1)
		if len(at) != c.shape[1] {
			t.Errorf("%v in %dx%d: %d fields", c.shape, c.w, c.h, len(at))
			continue
		}
		if got := [3]int{at[0].W, at[0].H, at[1].Y - at[0].Y}; got != c.want {
			t.Errorf("%v in %dx%d: %v, want %v", c.shape, c.w, c.h, got, c.want)
		}
	}
}

// Every unit of a wide layer can be brought up: the one under the cursor has a field, and keeps its cell in the strip.
func TestCursorWalksTheStrip(t *testing.T) {
	n := fieldNet(2, 32, 1)
	for _, size := range [][2]int{{45, 14}, {73, 20}, {130, 40}} {
		least := len(blocks(panel.Draw(n, size[0], size[1], context("none", false)), 1))
		if least < 4 {
			t.Errorf("%v: only %d fields", size, least)
		}
		for u := 1; u <= 32; u++ {
			c := context("none", false)
			c.Look = lessons.Ref(fmt.Sprintf("h1[%d]", u))
			pic := panel.Draw(n, size[0], size[1], c)
			shown, cell, next := false, false, u == 32
			for _, h := range pic.Hits {
				shown = shown || h.Ref == c.Look && h.W > 1
				cell = cell || h.Ref == c.Look && h.W == 1
				next = next || h.Ref == lessons.Ref(fmt.Sprintf("h1[%d]", u+1))
			}
			if !shown || u > least && !cell || !next {
				t.Errorf("%v, cursor on %s: field %v, cell %v, the next one %v\n%s", size, c.Look, shown, cell, next, pic.Canvas.Plain())
			}
			if want := fmt.Sprintf("+%d units", 32-least); !strings.Contains(pic.Canvas.Plain(), want) {
				t.Errorf("%v: no %q", size, want)
			}
		}
	}
}

// braille is the columns of a picture that hold dots of lines.
func braille(cv *canvas.Canvas) map[int]bool {
	out := map[int]bool{}
	for y := range cv.Height() {
		for x := range cv.Width() {
			if s, _ := cv.At(x, y); s > "⠀" && s <= "⣿" {
				out[x] = true
			}
		}
	}
	return out
}

// The edges of the output run to the right edge, where the large field stands, and no edge touches a unit that is off.
func TestEdgesOfFields(t *testing.T) {
	n := fieldNet(2, 1, 1)
	cv := panel.Draw(n, 45, 16, context("dark", false)).Canvas
	if !braille(cv)[44] {
		t.Errorf("no edge reaches the right edge:\n%s", cv.Plain())
	}
	for _, net := range []lessons.Network{n, bigNet(2, 1, 1)} {
		net.Layers[1][0].Off = true
		cv := panel.Draw(net, 45, 16, context("none", false)).Canvas
		if len(braille(cv)) > 0 || !strings.Contains(cv.Plain(), "unit-off") && !strings.Contains(cv.Plain(), "off") {
			t.Errorf("a unit that is off:\n%s", cv.Plain())
		}
	}
}

// An output with a field of its own is drawn like the others, its name at its right.
func TestOutputsOfFields(t *testing.T) {
	n := fieldNet(2, 4, 1)
	n.Layers[2][0].Name, n.Layers[2][0].Thumb = "ŷ", n.Layers[1][0].Thumb
	for _, w := range []int{45, 73} {
		pic := panel.Draw(n, w, 16, context("dark", false))
		at := blocks(pic, 2)
		if len(at) != 1 {
			t.Fatalf("%d columns: %d fields", w, len(at))
		}
		if s, _ := pic.Canvas.At(at[0].X+at[0].W+1, at[0].Y+at[0].H/2); s != "ŷ" {
			t.Errorf("%d columns: %q beside the output\n%s", w, s, pic.Canvas.Plain())
		}
	}
}

func BenchmarkLargestNetwork(b *testing.B) {
	n, c := fieldNet(7, 8, 8, 8, 8, 8, 8, 1), context("dark", false)
	n.Layers[3][4].Lit = true
	for b.Loop() {
		panel.Draw(n, 130, 40, c)
	}
}
