package canvas_test

import (
	"math"
	"strings"
	"testing"

	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

func draw(w, h int, o canvas.Overlay, paint func(*canvas.Braille)) string {
	cv, b := canvas.New(w, h), canvas.NewBraille(w, h)
	paint(b)
	b.Draw(cv, 0, 0, o)
	return cv.Plain()
}

func TestBrailleGolden(t *testing.T) {
	diagonal := func(b *canvas.Braille) {
		b.Line(canvas.Point{X: 0, Y: 0}, canvas.Point{X: 15, Y: 7}, canvas.Stroke{})
	}
	flat := func(s canvas.Stroke) func(*canvas.Braille) {
		return func(b *canvas.Braille) { b.Line(canvas.Point{X: 0, Y: 1}, canvas.Point{X: 15, Y: 1}, s) }
	}
	steep := func(b *canvas.Braille) {
		b.Line(canvas.Point{X: 0, Y: 7}, canvas.Point{X: 3, Y: 0}, canvas.Stroke{Thickness: 3})
	}
	for _, c := range []struct {
		name  string
		w, h  int
		o     canvas.Overlay
		paint func(*canvas.Braille)
		want  string
	}{
		{"diagonal", 8, 2, canvas.Overlay{}, diagonal, "⠉⠒⠤⣀\n    ⠉⠒⠤⣀"},
		{"flat, two thick", 8, 1, canvas.Overlay{}, flat(canvas.Stroke{Thickness: 2}), "⠶⠶⠶⠶⠶⠶⠶⠶"},
		{"dashed", 8, 1, canvas.Overlay{}, flat(canvas.Stroke{Dashed: true}), "⠒⠂ ⠒⠂ ⠒⠂"},
		{"diagonal in ASCII", 8, 2, canvas.Overlay{ASCII: true}, diagonal, "'--_\n    '--_"},
		{"thick in ASCII is one stroke", 8, 1, canvas.Overlay{ASCII: true}, flat(canvas.Stroke{Thickness: 5}), "--------"},
		{"steep in ASCII", 2, 2, canvas.Overlay{ASCII: true}, steep, " /\n/"},
	} {
		if got := draw(c.w, c.h, c.o, c.paint); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestBrailleDashesRunOnOverPointsAndClips(t *testing.T) {
	s := canvas.Stroke{Dashed: true}
	whole := draw(10, 1, canvas.Overlay{}, func(b *canvas.Braille) {
		b.Line(canvas.Point{X: -12000, Y: 0}, canvas.Point{X: 19, Y: 0}, s)
	})
	parts := draw(10, 1, canvas.Overlay{}, func(b *canvas.Braille) {
		b.Curve([]canvas.Point{{-12000, 0}, {-8, 0}, {4, 0}, {19, 0}}, s)
	})
	if whole != parts || !strings.HasPrefix(whole, "⠉⠁ ⠉⠁") {
		t.Errorf("dashes differ: %q and %q", whole, parts)
	}
}

func TestBrailleSurvivesAnyNumber(t *testing.T) {
	bad := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e300, -1e300, math.MaxFloat64, 0, 3, -5e-324}
	b := canvas.NewBraille(20, 5)
	for _, x := range bad {
		for _, y := range bad {
			b.Line(canvas.Point{X: x, Y: y}, canvas.Point{X: y, Y: 2}, canvas.Stroke{Thickness: math.MaxInt, Dashed: true})
			b.Curve([]canvas.Point{{x, y}, {1, 1}, {y, x}}, canvas.Stroke{Thickness: -4})
			b.Dot(canvas.Point{X: x, Y: y}, canvas.Stroke{Priority: x})
		}
	}
	b.Draw(canvas.New(9, 9), math.MaxInt, math.MinInt, canvas.Overlay{})
	across := draw(4, 1, canvas.Overlay{}, func(b *canvas.Braille) {
		b.Line(canvas.Point{X: -1e300, Y: 2}, canvas.Point{X: 1e300, Y: 2}, canvas.Stroke{})
	})
	if across != "⠤⠤⠤⠤" {
		t.Errorf("a very long line is drawn as %q", across)
	}
	gap := draw(6, 1, canvas.Overlay{}, func(b *canvas.Braille) {
		b.Curve([]canvas.Point{{0, 0}, {3, 0}, {math.NaN(), 0}, {8, 0}, {11, 0}}, canvas.Stroke{})
	})
	if gap != "⠉⠉  ⠉⠉" {
		t.Errorf("NaN is not a gap: %q", gap)
	}
}

func TestHigherPriorityColorsTheCell(t *testing.T) {
	th := theme.New(theme.Mode{Dark: true})
	strong, weak := canvas.Stroke{Style: th.Signed(1), Priority: 2}, canvas.Stroke{Style: th.Signed(-1), Priority: 1}
	for _, order := range [][]canvas.Stroke{{strong, weak}, {weak, strong}} {
		cv, b := canvas.New(1, 1), canvas.NewBraille(1, 1)
		b.Line(canvas.Point{X: 0, Y: 0}, canvas.Point{X: 1, Y: 3}, order[0])
		b.Line(canvas.Point{X: 0, Y: 3}, canvas.Point{X: 1, Y: 0}, order[1])
		b.Draw(cv, 0, 0, canvas.Overlay{})
		if text, style := cv.At(0, 0); style != th.Signed(1) {
			t.Errorf("%q is drawn in the weaker style", text)
		}
	}
}

func TestOverlayKeepsTextAndGround(t *testing.T) {
	th := theme.New(theme.Mode{Dark: true})
	cv, b := canvas.New(4, 1), canvas.NewBraille(4, 1)
	cv.Fill(cv.Bounds(), th.Style(theme.Surface))
	cv.Text(1, 0, "한", th.Style(theme.Surface))
	b.Line(canvas.Point{X: 0, Y: 0}, canvas.Point{X: 7, Y: 0}, canvas.Stroke{Style: th.Style(theme.Accent)})
	b.Draw(cv, 0, 0, canvas.Overlay{Keep: true})
	if cv.Plain() != "⠉한⠉" {
		t.Errorf("%q", cv.Plain())
	}
	if _, style := cv.At(0, 0); style != th.Style(theme.Accent).On(th.Style(theme.Surface)) {
		t.Error("the line lost its ground")
	}
}
