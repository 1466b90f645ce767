package panel_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/panel"
	"nnlab/tui/theme"
)

// overfit is a training loss that falls and a validation loss that turns, with noise on both.
func overfit() lessons.Chart {
	c := lossChart()
	c.Cursor, c.XName = 2000, lessons.Sym("epoch")
	c.Waits = []lessons.Stretch{{From: 58, To: 258, Name: lessons.Sym("patience 200")}}
	for i, s := range c.Series {
		c.Series[i].Raw = make([]float64, len(s.Y))
		for k, v := range s.Y {
			c.Series[i].Raw[k] = v * (1 + .3*math.Sin(float64(7*k)))
		}
	}
	return c
}

func TestLosses(t *testing.T) {
	keep(t, overfit(), [2]int{45, 14}, [2]int{73, 20}, [2]int{130, 40})
}

// column reads a column of a picture; row a row of it.
func column(c *canvas.Canvas, x, from, to int) string {
	var b strings.Builder
	for y := from; y < to; y++ {
		s, _ := c.At(x, y)
		b.WriteString(s)
	}
	return b.String()
}

func flat(n int, y float64) lessons.Series {
	s := lessons.Series{Name: lessons.Sym("a")}
	for i := range n {
		s.X, s.Y = append(s.X, float64(i)), append(s.Y, y)
	}
	return s
}

// ticksOf are the numbers left of a chart's plot, top down.
func ticksOf(pic panel.Picture) (out []string) {
	at := plotHit(pic)
	for y := at.Y; y < at.Y+at.H; y++ {
		s := ""
		for x := range at.X {
			cell, _ := pic.Canvas.At(x, y)
			s += cell
		}
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func plotHit(pic panel.Picture) panel.Hit {
	for _, h := range pic.Hits {
		if h.Kind == panel.HitPlace {
			return h
		}
	}
	return panel.Hit{}
}

// The ticks of a log axis are decades, with 2 and 5 between where there are fewer than two of them, and never a lone one.
func TestLogTicksAreRound(t *testing.T) {
	for _, c := range []struct {
		lo, hi float64
		want   string
	}{
		{.011, .98, "1 0.1 0.01"}, {2e-5, 90, "100 1 0.01 0.0001"}, {.11, .9, "1 0.5 0.2 0.1"}, {.03, .9, "1 0.5 0.1 0.05"},
		{3, 40, "50 20 10 5 2"}, {1e-300, 1e300, "1e240 1e120 1 1e−120 1e−240"}, {.285, .51, "0.50 0.45 0.40 0.35 0.30"}, {1, 1, "1.2 1.1 1 0.9 0.8"},
	} {
		chart := lessons.Chart{LogY: true, Series: []lessons.Series{{X: []float64{0, 1}, Y: []float64{c.hi, c.lo}}}}
		if got := strings.Join(ticksOf(panel.Draw(chart, 60, 16, context("dark", false))), " "); got != c.want {
			t.Errorf("%v to %v: ticks %q, want %q", c.lo, c.hi, got, c.want)
		}
	}
}

func TestTheReaderFlipsTheScale(t *testing.T) {
	c, flip := lossChart(), context("dark", false)
	flip.FlipLog = true
	log, linear := panel.Draw(c, 73, 14, context("dark", false)), panel.Draw(c, 73, 14, flip)
	if a, b := strings.Join(ticksOf(log), " "), strings.Join(ticksOf(linear), " "); !strings.Contains(a, "0.01") || strings.Contains(b, "0.01") {
		t.Errorf("ticks %q, flipped %q", a, b)
	}
	if a, b := panel.Heading(c, 90, context("dark", false)).Canvas.Plain(), panel.Heading(c, 90, flip).Canvas.Plain(); !strings.Contains(a, "log scale") || strings.Contains(b, "log scale") {
		t.Errorf("headings %q, flipped %q", a, b)
	}
}

// Where a series has no value there is no curve, with one series and in a race.
func TestGapsStayEmpty(t *testing.T) {
	for _, n := range []int{1, 3} {
		c := lessons.Chart{Cursor: 100}
		for k := range n {
			s := flat(101, float64(k+1))
			for i := 40; i < 61; i++ {
				s.Y[i] = math.NaN()
			}
			c.Series = append(c.Series, s)
		}
		pic := panel.Draw(c, 105, 12, context("dark", false))
		at := plotHit(pic)
		empty := func(x int) bool { return strings.Trim(column(pic.Canvas, at.X+x, at.Y, at.Y+at.H), " ·") == "" }
		for x := range at.W {
			if i := float64(x) / float64(at.W-1) * 100; i > 41 && i < 59 && !empty(x) || (i < 38 || i > 62) && empty(x) {
				t.Fatalf("%d series, column %d of %d\n%s", n, x, at.W, pic.Canvas.Plain())
			}
		}
	}
}

// In few rows a curve must still show where it turns: one of dots has four times the rows.
func TestLowChartsBend(t *testing.T) {
	s := flat(100, 0)
	for i := range s.Y {
		s.Y[i] = math.Abs(float64(i) - 40)
	}
	text := panel.Draw(lessons.Chart{Series: []lessons.Series{s}, Cursor: 100}, 60, 10, context("none", false)).Canvas.Plain()
	if strings.ContainsAny(text, "─╭╯") || !strings.ContainsAny(text, "⠤⠒⠉⣀") {
		t.Errorf("a staircase\n%s", text)
	}
}

// An accuracy that grows from a tenth to nearly all is no divergence.
func TestWhatIsToGrowIsNotCut(t *testing.T) {
	good := flat(50, .1)
	for i := range good.Y {
		good.Y[i] += .8 * float64(i) / 49
	}
	pic := panel.Draw(lessons.Chart{Rises: true, Series: []lessons.Series{good}}, 60, 14, context("none", false))
	if top, err := strconv.ParseFloat(ticksOf(pic)[0], 64); err != nil || top < .8 || strings.Contains(pic.Canvas.Plain(), "↑") {
		t.Errorf("cut at %v\n%s", top, pic.Canvas.Plain())
	}
}

// A loss that runs away is cut at the top with a mark and leaves the others their room.
func TestDivergenceIsCut(t *testing.T) {
	for _, end := range []float64{1e9, math.Inf(1)} {
		for _, log := range []bool{false, true} {
			bad, good := flat(50, 1), flat(50, .5)
			for i := 20; i < 50; i++ {
				bad.Y[i] = math.Pow(end, float64(i-19)/30)
			}
			pic := panel.Draw(lessons.Chart{LogY: log, Series: []lessons.Series{bad, good}}, 60, 14, context("none", false))
			at := plotHit(pic)
			top := ""
			for x := at.X; x < at.X+at.W; x++ {
				s, _ := pic.Canvas.At(x, at.Y)
				top += s
			}
			if strings.Count(top, "↑") != 1 {
				t.Errorf("log %v: the top is %q\n%s", log, top, pic.Canvas.Plain())
			}
			if first := ticksOf(pic)[0]; first != "4" && first != "1000" && first != "5" {
				t.Errorf("log %v: the highest tick is %s", log, first)
			}
		}
	}
}

// The legend says what a curve was where the reader reads it, and an event's mark lies on its own curve, its sentence
// on none.
func TestReadingAChart(t *testing.T) {
	c := overfit()
	at, cx := 500.0, context("none", false)
	cx.Read = &at
	head := panel.Heading(c, 90, cx).Canvas.Plain()
	for _, s := range c.Series {
		if want := fmt.Sprintf("%.4f", s.Y[250]); !strings.Contains(head, want) {
			t.Errorf("no %s in %q", want, head)
		}
	}
	pic := panel.Draw(c, 73, 20, cx)
	text := pic.Canvas.Plain()
	for _, want := range []string{"◆", "epoch 58: validation turns at 0.0621", "patience 200", "━", "500", "│"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	c.Events[0].X = 5000
	if text := panel.Draw(c, 73, 20, cx).Canvas.Plain(); strings.Contains(text, "◆") || strings.Contains(text, "┊") {
		t.Errorf("an event after the end is drawn\n%s", text)
	}
}

// Before the second step there is one point, at the left of a unit, and no cursor line.
func TestOnePointIsAChart(t *testing.T) {
	c := lessons.Chart{LogY: true, Series: []lessons.Series{{X: []float64{0}, Y: []float64{62.5}}, {X: []float64{0}, Y: []float64{62.5}}}}
	pic := panel.Draw(c, 45, 10, context("dark", false))
	rows := strings.Split(pic.Canvas.Plain(), "\n")
	if text := pic.Canvas.Plain(); strings.Count(text, "●") != 1 || strings.Contains(text, "│") || strings.Join(strings.Fields(rows[9]), " ") != "0 1" {
		t.Errorf("one point is\n%s", text)
	}
}

// Two runs with what they were not trained on are four looks, of which open marks are for what was held back.
func TestTwoRunsAreToldApart(t *testing.T) {
	var c lessons.Chart
	for i := range 4 {
		s := flat(80, float64(i+1))
		s.Held = i%2 == 1
		s.Last = plain(lessons.Ref(fmt.Sprint(i)), float64(i+1), 0)
		c.Series = append(c.Series, s)
	}
	head := panel.Heading(c, 73, context("dark", false)).Canvas
	styles := map[theme.Style]bool{}
	for _, mark := range []string{"●", "○", "▲", "△"} {
		found := false
		for x := range 73 {
			if s, st := head.At(x, 0); s == mark {
				found, styles[st] = true, true
			}
		}
		if !found {
			t.Errorf("no %s in %q", mark, head.Plain())
		}
	}
	if len(styles) != 4 {
		t.Errorf("%d looks", len(styles))
	}
	text := panel.Draw(c, 73, 20, context("none", false)).Canvas.Plain()
	for _, mark := range []string{"●", "○", "▲", "△"} {
		if strings.Count(text, mark) < 3 {
			t.Errorf("%d marks %s on its curve\n%s", strings.Count(text, mark), mark, text)
		}
	}
}

func TestFewPointsAreNoStaircase(t *testing.T) {
	for n, stairs := range map[int]bool{6: false, 100: true} {
		s := flat(n, 0)
		for i := range s.Y {
			s.Y[i] = float64(i) / float64(n)
		}
		pic := panel.Draw(lessons.Chart{Series: []lessons.Series{s}, Cursor: float64(n)}, 60, 16, panel.Context{})
		at, text := plotHit(pic), ""
		for y := at.Y; y < at.Y+at.H; y++ {
			for x := at.X; x < at.X+at.W; x++ {
				cell, _ := pic.Canvas.At(x, y)
				text += cell
			}
		}
		if strings.ContainsAny(text, "─╭╯") != stairs {
			t.Errorf("%d points: stairs are not %t\n%s", n, stairs, pic.Canvas)
		}
		if marks := strings.Count(text, "●"); !stairs && marks != n {
			t.Errorf("%d points have %d marks", n, marks)
		}
	}
}
