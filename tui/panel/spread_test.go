package panel_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"nnlab/lessons"
	"nnlab/tui/panel"
	"nnlab/tui/theme"
)

// remedies is a validation loss over 20 seeds, with nothing, with a penalty, and 12 of 20 with dropout.
func remedies() lessons.Spread {
	p := lessons.Spread{Head: head("seeds", lessons.Sym("validation loss"))}
	for k, name := range []string{"nothing", "L2 0.003", "dropout 0.3"} {
		r := lessons.SpreadRow{Name: lessons.Sym(name), Total: 20, Aim: .35, Below: true, Reached: plain("reached", 0, 0)}
		for i := range []int{20, 20, 12}[k] {
			v := []float64{.51, .281, .331}[k] + .1*math.Sin(float64(3*i+k))*math.Abs(math.Sin(float64(i)))
			if k == 0 && i == 4 {
				v = math.NaN()
			}
			if v < .35 {
				r.Reached.V++
			}
			r.Values = append(r.Values, v)
		}
		r.Median, r.Lo, r.Hi = plain(lessons.Ref("median"+name), []float64{.51, .281, .331}[k], 4), plain("lo", r.Values[0]-.05, 4), plain("hi", r.Values[0]+.08, 4)
		p.Rows = append(p.Rows, r)
	}
	return p
}

func layerWeights() lessons.Histogram {
	p := lessons.Histogram{Head: head("histogram", lessons.L("weight"))}
	for l := range 3 {
		b := lessons.Bins{Name: lessons.L("layer", fmt.Sprint(l+1)), Edges: []float64{-2}, Mean: signed(lessons.Ref(fmt.Sprint("mean", l)), .05*float64(l-1), 4)}
		for i := range 20 {
			b.Edges, b.Counts = append(b.Edges, -1.8+.2*float64(i)), append(b.Counts, int(float64(20*(l+1))*math.Exp(-math.Pow(float64(i-9-l)/5, 2))))
		}
		p.Groups = append(p.Groups, b)
	}
	return p
}

func kerasProgram() lessons.Program {
	return lessons.Program{Head: head("code", lessons.Sym("Keras")), Language: "keras", Text: "import keras\n\n# the network\nmodel = keras.Sequential([\n" +
		"    keras.Input((2,)),\n    keras.layers.Dense(16, activation=\"tanh\"),  # hidden\n])\nprint(\"# no comment\")\n"}
}

func TestRuns(t *testing.T) {
	keep(t, remedies(), [2]int{45, 14}, [2]int{73, 20}, [2]int{130, 40})
	keep(t, layerWeights(), [2]int{45, 14}, [2]int{73, 20}, [2]int{130, 40})
	keep(t, kerasProgram(), [2]int{45, 9})
}

// Every run is a dot, full if it reached the aim and open if it did not, and what diverged stands aside.
func TestEveryRunIsADot(t *testing.T) {
	p := remedies()
	pic := panel.Draw(p, 130, 40, context("none", false))
	text := pic.Canvas.Plain()
	full, open := 0, 0
	for _, r := range p.Rows {
		full += int(r.Reached.V)
		for _, v := range r.Values {
			if v >= r.Aim {
				open++
			}
		}
	}
	if a, b := strings.Count(text, "●"), strings.Count(text, "○"); a != full || b != open || strings.Count(text, "✗") != 1 {
		t.Errorf("%d full, %d open, want %d and %d\n%s", a, b, full, open, text)
	}
	for _, want := range []string{fmt.Sprintf("%.0f of 20", p.Rows[1].Reached.V), "runs 12 of 20", "0.35", "┊", "median 0.2810"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	p.Rows[2].Values = append(p.Rows[2].Values, p.Rows[2].Values[:8]...)
	if text := panel.Draw(p, 130, 40, context("none", false)).Canvas.Plain(); strings.Contains(text, "runs") {
		t.Error("all runs have ended, and some are waited for")
	}
}

// However low the picture, each setting keeps its row, its count and its dots.
func TestManySettingsAreARowEach(t *testing.T) {
	p := remedies()
	for i := range 6 {
		r := p.Rows[1]
		r.Name = lessons.Sym(fmt.Sprint("rate ", i))
		p.Rows = append(p.Rows, r)
	}
	rows := strings.Split(panel.Draw(p, 60, 11, context("none", false)).Canvas.Plain(), "\n")
	for i, r := range p.Rows {
		if !strings.Contains(rows[i], r.Name.Names[0]) || !strings.Contains(rows[i], " of ") || !strings.ContainsAny(rows[i], "●○") {
			t.Errorf("%s is drawn as %q", r.Name.Names[0], rows[i])
		}
	}
}

// Bars are as high as their counts, what occurs once can be seen, and a bar's colour is its sign.
func TestBarsAreAsHighAsTheirCounts(t *testing.T) {
	p := lessons.Histogram{Groups: []lessons.Bins{{Edges: []float64{-2, -1, 0, 1, 2}, Counts: []int{1, 400, 200, 0}}}}
	pic := panel.Draw(p, 20, 10, context("dark", false))
	var heights []int
	var looks []theme.Style
	for _, x := range []int{2, 7, 12, 17} {
		h := 0
		for y := range 10 {
			s, st := pic.Canvas.At(x, y)
			if i := strings.Index("▁▂▃▄▅▆▇█", s); i >= 0 && s != " " {
				h += i/3 + 1
				looks = append(looks, st)
			}
		}
		heights = append(heights, h)
	}
	if full := heights[1]; heights[0] != 1 || full != 64 || heights[2] != full/2 || heights[3] != 0 {
		t.Errorf("heights %v\n%s", heights, pic.Canvas.Plain())
	}
	th := theme.New(theme.Mode{Dark: true})
	if looks[0] != th.HeatMark(-.6) || looks[len(looks)-1] != th.HeatMark(.6) {
		t.Error("the colours are not those of the signs")
	}
}

// A page of a program begins at its offset, never goes past the end, and only comments are dim.
func TestProgramByThePage(t *testing.T) {
	p, c := kerasProgram(), context("dark", false)
	first := func(offset int) string {
		c.Offset = offset
		s, _, _ := strings.Cut(panel.Draw(p, 60, 3, c).Canvas.Plain(), "\n")
		return s
	}
	if first(0) != "import keras" || first(2) != "# the network" || first(99) != "    keras.layers.Dense(16, activation=\"tanh\"),  # hidden" || first(-1) != first(0) {
		t.Errorf("%q %q %q", first(0), first(2), first(99))
	}
	c.Offset = 0
	cv, dim := panel.Draw(p, 60, 10, c).Canvas, c.Theme.Style(theme.Dim)
	for _, at := range []struct {
		x, y int
		dim  bool
	}{{0, 0, false}, {2, 2, true}, {20, 5, false}, {52, 5, true}, {9, 7, false}} {
		if _, st := cv.At(at.x, at.y); (st == dim) != at.dim {
			s, _ := cv.At(at.x, at.y)
			t.Errorf("%q at %d,%d: dim is %v", s, at.x, at.y, st == dim)
		}
	}
}
