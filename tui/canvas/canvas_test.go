package canvas_test

import (
	"math"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

var plain theme.Style

func dark() *theme.Theme { return theme.New(theme.Mode{Dark: true, Depth: theme.ANSI256}) }

// exact fails unless the picture is h rows of exactly w cells, by both measures
// a renderer may use.
func exact(t *testing.T, c *canvas.Canvas) {
	t.Helper()
	if c.Height() == 0 {
		return
	}
	rows := strings.Split(c.String(), "\n")
	if len(rows) != c.Height() {
		t.Fatalf("%d rows, want %d", len(rows), c.Height())
	}
	for y, row := range rows {
		if g, wc := lipgloss.Width(row), ansi.StringWidthWc(row); g != c.Width() || wc != c.Width() {
			t.Fatalf("row %d is %d or %d cells wide, want %d: %q", y, g, wc, c.Width(), row)
		}
		if i := strings.LastIndex(row, "\x1b["); i >= 0 && !strings.HasPrefix(row[i:], "\x1b[m") {
			t.Fatalf("row %d is not closed: %q", y, row)
		}
	}
}

func TestTextClipsAtEveryEdge(t *testing.T) {
	for _, c := range []struct {
		x    int
		s    string
		want string
		next int
	}{
		{0, "abc", "abc", 3}, {3, "abc", "   ab", 6}, {-2, "abc", "c", 1}, {5, "abc", "", 8},
		{0, "한글", "한글", 4}, {-1, "한글", " 글", 3}, {2, "한글", "  한", 6}, {1, "글a글", " 글a", 6},
		{0, "a\u00a0b\tc", "a b c", 5}, {0, "a\x1b[31mb", "a[31m", 6}, {0, "e\u0301x", "éx", 2}, {0, "\xffz", "?z", 2},
		{0, "\u1112\u1161\u11ab", "한", 2}, {0, "👩\u200d👩x", "👩x", 3},
	} {
		cv := canvas.New(5, 1)
		if next := cv.Text(c.x, 0, c.s, plain); next != c.next || cv.Plain() != c.want {
			t.Errorf("Text(%d, %q) drew %q and returned %d, want %q and %d", c.x, c.s, cv.Plain(), next, c.want, c.next)
		}
		exact(t, cv)
	}
}

func TestOverwritingHalfAWideCharacterBlanksTheOther(t *testing.T) {
	for x, want := range []string{"x 글", " x글", "한x", "한 x"} {
		cv := canvas.New(4, 1)
		cv.Text(0, 0, "한글", plain)
		cv.Set(x, 0, "x", plain)
		if cv.Plain() != want {
			t.Errorf("x on cell %d: %q, want %q", x, cv.Plain(), want)
		}
		exact(t, cv)
	}
}

func TestSubViewsShareCellsAndLetNothingOut(t *testing.T) {
	cv := canvas.New(6, 2)
	cv.Text(0, 0, "한글한", plain)
	sub := cv.Sub(canvas.Rect{X: 1, Y: 0, W: 3, H: 1})
	sub.Text(-3, 0, "abcdefghij", plain)
	if cv.Plain() != " def한\n" {
		t.Errorf("%q", cv.Plain())
	}
	sub.Text(2, 0, "가", plain)
	if cv.Plain() != " de 한\n" {
		t.Errorf("half a character left the view: %q", cv.Plain())
	}
	out := cv.Sub(canvas.Rect{X: -1, Y: 1, W: 20, H: 5})
	out.Text(0, 0, "abc", plain)
	if out.Width() != 20 || cv.Plain() != " de 한\nbc" {
		t.Errorf("width %d, %q", out.Width(), cv.Plain())
	}
	if nested := out.Sub(canvas.Rect{X: 2, Y: 0, W: 2, H: 1}); nested.Plain() != "c" {
		t.Errorf("nested view shows %q", nested.Plain())
	}
	exact(t, cv)
	exact(t, sub)
	exact(t, out)
}

func TestAlignment(t *testing.T) {
	cv := canvas.New(9, 3)
	cv.TextRight(9, 0, "점수 1", plain)
	cv.TextCenter(0, 1, 9, "가나", plain)
	cv.TextCenter(2, 2, 2, "abcd", plain)
	if want := "   점수 1\n  가나\n abcd"; cv.Plain() != want {
		t.Errorf("%q, want %q", cv.Plain(), want)
	}
}

func TestFillLinesBlit(t *testing.T) {
	th := dark()
	cv := canvas.New(5, 3)
	cv.HLine(0, 0, 99, "─", plain)
	cv.VLine(2, 0, 3, "│", plain)
	cv.Fill(canvas.Rect{X: 3, Y: 0, W: 2, H: 1}, plain)
	src := canvas.New(2, 1)
	src.Text(0, 0, "가", th.Style(theme.Accent))
	cv.Blit(3, 1, src)
	cv.Blit(4, 2, src)
	if want := "──│\n  │가\n  │"; cv.Plain() != want {
		t.Errorf("%q, want %q", cv.Plain(), want)
	}
	if _, got := cv.At(3, 1); got != th.Style(theme.Accent) {
		t.Error("Blit did not take the style along")
	}
	exact(t, cv)
}

func TestRunsOfEqualStyle(t *testing.T) {
	th := dark()
	cv := canvas.New(6, 2)
	cv.Text(0, 0, "ab", th.Style(theme.Fg))
	cv.Text(2, 0, "cd", th.Style(theme.Fg).Bold())
	cv.Text(4, 1, "ef", th.Style(theme.Chip))
	want := "\x1b[38;5;252mab\x1b[1mcd\x1b[m  \n    \x1b[1;38;5;16;48;5;79mef\x1b[m"
	if cv.String() != want {
		t.Errorf("%q, want %q", cv.String(), want)
	}
}

func TestMarkKeepsTheGround(t *testing.T) {
	th := theme.New(theme.Mode{Dark: true})
	cv := canvas.New(2, 1)
	glyph, half := th.Half(th.Heat(-1), th.Heat(1))
	cv.Set(0, 0, glyph, half)
	cv.Mark(0, 0, "●", th.Style(theme.Series2))
	if got := cv.String(); !strings.Contains(got, "48;2;127;133;112m●") {
		t.Errorf("a mark on a half block does not stand on its mean: %q", got)
	}
}

func TestAbsurdSizesAndPlaces(t *testing.T) {
	for _, size := range [][2]int{{-1, -5}, {0, 3}, {math.MaxInt, math.MaxInt}, {math.MinInt, 2}} {
		cv := canvas.New(size[0], size[1])
		if cv.Width() < 0 || cv.Width() > canvas.MaxWidth || cv.Height() < 0 || cv.Height() > canvas.MaxHeight {
			t.Errorf("size %v became %dx%d", size, cv.Width(), cv.Height())
		}
		for _, v := range []int{math.MinInt, math.MaxInt, -1, 1 << 40} {
			cv.Text(v, v, "한a", plain)
			cv.TextRight(v, 0, "한a", plain)
			cv.TextCenter(v, 0, v, "한a", plain)
			cv.Fill(canvas.Rect{X: v, Y: v, W: math.MaxInt, H: math.MaxInt}, plain)
			cv.HLine(v, 0, math.MaxInt, "-", plain)
			cv.VLine(0, v, math.MinInt, "-", plain)
			cv.Blit(v, v, canvas.New(3, 3))
			cv.Sub(canvas.Rect{X: v, Y: v, W: v, H: v}).Text(0, 0, "x", plain)
			cv.At(v, v)
		}
	}
	cv := canvas.New(3, 1)
	cv.Fill(canvas.Rect{X: -10, Y: 0, W: math.MaxInt, H: 1}, dark().Style(theme.Chip))
	if _, s := cv.At(2, 0); s != dark().Style(theme.Chip) {
		t.Error("a huge rectangle over the canvas was lost")
	}
}

func BenchmarkString(b *testing.B) {
	th := theme.New(theme.Mode{Dark: true})
	cv := canvas.New(200, 60)
	for y := range 60 {
		for x := range 200 {
			v := math.Sin(float64(x)/20) * math.Cos(float64(y)/9)
			glyph, style := th.Half(th.Heat(v), th.Heat(v+0.05))
			cv.Set(x, y, glyph, style)
		}
	}
	var buf []byte
	for b.Loop() {
		buf = cv.AppendTo(buf[:0])
	}
	b.ReportMetric(float64(len(buf)), "bytes")
}

func BenchmarkText(b *testing.B) {
	cv, th := canvas.New(200, 60), dark()
	line := strings.Repeat("기울기 slope of h₁ −0.0168 ", 8)
	var buf []byte
	for b.Loop() {
		for y := range 60 {
			cv.Text(0, y, line, th.Style(theme.Fg))
		}
		buf = cv.AppendTo(buf[:0])
	}
}

// A ground that ends what a row shows is closed by a character that a renderer does not erase.
func TestGroundsEndInACharacter(t *testing.T) {
	st := dark().Style(theme.Surface)
	cv := canvas.New(6, 2)
	cv.Fill(canvas.Rect{X: 1, Y: 0, W: 3, H: 1}, st)
	cv.Text(0, 1, "ab", plain)
	rows := strings.Split(cv.String(), "\n")
	if !strings.Contains(rows[0], "  \u00a0") || strings.Count(rows[0], "\u00a0") != 1 || strings.Contains(rows[1], "\u00a0") {
		t.Errorf("%q", rows)
	}
	exact(t, cv)
}
