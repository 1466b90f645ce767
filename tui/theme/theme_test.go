package theme_test

import (
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"nnlab/tui/theme"
)

func modes() []theme.Mode {
	var all []theme.Mode
	for _, depth := range []theme.Depth{theme.TrueColor, theme.ANSI256, theme.ANSI16, theme.NoColor} {
		for _, dark := range []bool{true, false} {
			for _, ascii := range []bool{true, false} {
				all = append(all, theme.Mode{Dark: dark, Depth: depth, ASCII: ascii})
			}
		}
	}
	return all
}

func sgr(s theme.Style) string { return string(s.AppendSGR(nil)) }

func TestTokensFollowThePalette(t *testing.T) {
	dark := func(d theme.Depth) *theme.Theme { return theme.New(theme.Mode{Dark: true, Depth: d}) }
	light := func(d theme.Depth) *theme.Theme { return theme.New(theme.Mode{Depth: d}) }
	for _, c := range []struct {
		name  string
		style theme.Style
		want  string
	}{
		{"accent dark", dark(theme.TrueColor).Style(theme.Accent), "\x1b[38;2;95;215;175m"},
		{"accent light 256", light(theme.ANSI256).Style(theme.Accent), "\x1b[38;5;23m"},
		{"accent dark 16", dark(theme.ANSI16).Style(theme.Accent), "\x1b[92m"},
		{"accent light 16", light(theme.ANSI16).Style(theme.Accent), "\x1b[32m"},
		{"accent none", dark(theme.NoColor).Style(theme.Accent), "\x1b[1m"},
		{"chip dark 16", dark(theme.ANSI16).Style(theme.Chip), "\x1b[1;30;102m"},
		{"chip light", light(theme.TrueColor).Style(theme.Chip), "\x1b[1;38;2;255;255;255;48;2;11;110;85m"},
		{"chip none", light(theme.NoColor).Style(theme.Chip), "\x1b[1;7m"},
		{"surface 256", dark(theme.ANSI256).Style(theme.Surface), "\x1b[38;5;252;48;5;234m"},
		{"surface 16", dark(theme.ANSI16).Style(theme.Surface), ""},
		{"strong 16", dark(theme.ANSI16).Style(theme.Strong), "\x1b[1m"},
		{"dim none", dark(theme.NoColor).Style(theme.Dim), ""},
		{"unknown", dark(theme.TrueColor).Style(255), ""},
	} {
		if got := sgr(c.style); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWithoutColorNothingIsColored(t *testing.T) {
	th := theme.New(theme.Mode{Depth: theme.NoColor})
	styles := []theme.Style{th.Heat(0.7), th.HeatMark(-1), th.Edge(1, false), th.Edge(-1, true),
		th.EdgeLabel(-0.3, false), th.Signed(-1)}
	for k := theme.Fg; k <= theme.PointNeg; k++ {
		styles = append(styles, th.Style(k))
	}
	for i, s := range styles {
		if code := sgr(s); strings.ContainsAny(code, "3489") {
			t.Errorf("style %d has a colour: %q", i, code)
		}
	}
}

func TestChangeIsMinimalAndExact(t *testing.T) {
	th := theme.New(theme.Mode{Dark: true, Depth: theme.ANSI256})
	fg, strong, chip := th.Style(theme.Fg), th.Style(theme.Strong), th.Style(theme.Chip)
	for _, c := range []struct {
		from, to theme.Style
		want     string
	}{
		{fg, fg, ""},
		{fg, fg.Bold(), "\x1b[1m"},
		{strong, fg, "\x1b[22;38;5;252m"},
		{chip, strong, "\x1b[38;5;255;49m"},
		{chip, theme.Style{}, "\x1b[m"},
		{fg.Reverse().Underline(), fg, "\x1b[24;27m"},
	} {
		if got := string(c.to.AppendChange(nil, c.from)); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestHeatMatchesTheStops(t *testing.T) {
	values := [9]float64{-1, -.75, -.5, -.25, 0, .25, .5, .75, 1}
	for _, c := range []struct {
		dark bool
		want string
	}{
		{true, "245;147;34 202;125;37 157;101;40 106;74;43 38;38;47 28;65;94 21;85;129 14;102;160 8;119;189"},
		{false, "240;138;26 240;159;70 239;181;118 239;206;171 238;240;242 162;200;225 106;171;212 55;144;200 8;119;189"},
	} {
		th := theme.New(theme.Mode{Dark: c.dark})
		for i, want := range strings.Fields(c.want) {
			if got := sgr(th.Heat(values[i])); !strings.HasSuffix(got, "48;2;"+want+"m") {
				t.Errorf("dark %v, %v: %q, want ground %s", c.dark, values[i], got, want)
			}
		}
	}
	th := theme.New(theme.Mode{Dark: true, Depth: theme.ANSI256})
	if got := sgr(th.Heat(0.6457)); got != "\x1b[38;5;231;48;5;26m" {
		t.Errorf("0.6457 does not snap to +.75: %q", got)
	}
	th = theme.New(theme.Mode{Dark: true, Depth: theme.ANSI16})
	if sgr(th.Heat(-0.6)) != "\x1b[30;43m" || sgr(th.Heat(0.3)) != "" || sgr(th.Heat(2)) != "\x1b[97;44m" {
		t.Error("16 colours do not follow the table")
	}
	if th.Heat(math.NaN()) != (theme.Style{}) || th.Heat(math.Inf(1)) != th.Heat(1) {
		t.Error("NaN must be plain, infinity clamped")
	}
}

func TestHeatGlyphs(t *testing.T) {
	for ascii, want := range map[bool]string{true: "==--.++##", false: "  ░░▒▓▓██"} {
		th, got := theme.New(theme.Mode{Depth: theme.NoColor, ASCII: ascii}), ""
		for i := range 9 {
			got += th.HeatGlyph(float64(i-4) / 4)
		}
		if got != want {
			t.Errorf("ascii %v: %q, want %q", ascii, got, want)
		}
	}
}

func TestHalfBlocks(t *testing.T) {
	th := theme.New(theme.Mode{Dark: true, Depth: theme.ANSI16})
	for _, c := range []struct {
		up, down    float64
		glyph, code string
	}{
		{1, -1, "▀", "\x1b[34;43m"}, {0, 1, "▄", "\x1b[34m"}, {1, 0, "▀", "\x1b[34m"}, {1, 1, " ", "\x1b[44m"}, {0, 0, " ", ""},
	} {
		glyph, style := th.Half(th.Heat(c.up), th.Heat(c.down))
		if glyph != c.glyph || sgr(style) != c.code {
			t.Errorf("%v over %v: %q %q, want %q %q", c.up, c.down, glyph, sgr(style), c.glyph, c.code)
		}
	}
}

func TestEdges(t *testing.T) {
	th := theme.New(theme.Mode{Dark: true})
	for _, c := range []struct {
		name  string
		style theme.Style
		want  string
	}{
		{"lit", th.Edge(0.6, true), "\x1b[38;2;74;168;240m"},
		{"unlit", th.Edge(1, false), "\x1b[38;2;12;84;131m"},
		{"lit label", th.EdgeLabel(0.6, true), "\x1b[1;38;2;74;168;240m"},
		{"unlit label", th.EdgeLabel(-0.6, false), "\x1b[38;2;220;157;98m"},
		{"unlit label zero", th.EdgeLabel(0, false), sgr(th.Style(theme.Dim))},
	} {
		if got := sgr(c.style); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	th = theme.New(theme.Mode{Dark: true, Depth: theme.ANSI256})
	if sgr(th.Edge(-0.01, false)) != "\x1b[38;5;94m" || sgr(th.EdgeLabel(1, false)) != "\x1b[38;5;110m" {
		t.Error("unlit edges do not take the quietest stops")
	}
}

func TestGlyphsAreOneCell(t *testing.T) {
	for _, m := range modes() {
		th := theme.New(m)
		for g := theme.Done; g <= theme.Ellipsis; g++ {
			s := th.Glyph(g)
			if ansi.StringWidth(s) != 1 || ansi.StringWidthWc(s) != 1 {
				t.Errorf("glyph %d %q is not one cell", g, s)
			}
			if m.ASCII && s[0] >= 0x80 {
				t.Errorf("glyph %d %q is not ASCII", g, s)
			}
		}
	}
	if th := theme.New(theme.Mode{}); th.Glyph(255) != " " || th.Mark(5) != th.Mark(1) || th.Mark(0) != th.Mark(4) {
		t.Error("glyphs outside of the table are not harmless")
	}
}

// A point can be told from its field: on its own colour in the ink of its class, near zero in the colour of its sign.
func TestPointsOnFields(t *testing.T) {
	for _, c := range []struct {
		dark bool
		sign int
		v    float64
		want string // the ink
	}{
		{true, 1, 1, "38;2;226;242;255"}, {true, 1, 0, "38;2;226;242;255"}, {true, -1, -1, "38;2;26;13;0"}, {true, -1, 0, "38;2;255;158;61"},
		{false, 1, 1, "38;2;255;255;255"}, {false, 1, 0, "38;2;8;104;166"}, {false, -1, -1, "38;2;42;21;0"}, {false, -1, 0, "38;2;42;21;0"},
	} {
		if got := sgr(theme.New(theme.Mode{Dark: c.dark}).Point(c.sign, c.v)); !strings.Contains(got, c.want) {
			t.Errorf("dark %v, class %d at %v: %q, want %s", c.dark, c.sign, c.v, got, c.want)
		}
	}
	for _, m := range modes() {
		th := theme.New(m)
		for _, sign := range []int{1, -1} {
			if th.WrongPoint(sign) == th.Point(sign, float64(sign)) || th.WrongPoint(sign) == th.Point(sign, float64(-sign)) {
				t.Errorf("%+v: class %d on the wrong side looks like any other", m, sign)
			}
			if th.PointMark(sign, true) == th.PointMark(sign, false) {
				t.Errorf("%+v: class %d looks the same held", m, sign)
			}
		}
		if th.PointMark(1, false) == th.PointMark(-1, false) || th.PointMark(1, true) == th.PointMark(-1, true) {
			t.Errorf("%+v: both classes have one mark", m)
		}
	}
}

// Values that 16 colours have no ground for are dots of their sign, the others and zero are not.
func TestShades(t *testing.T) {
	th := theme.New(theme.Mode{Dark: true, Depth: theme.ANSI16})
	for v, want := range map[float64]string{-1: "", -.25: "\x1b[33m", 0: "", .25: "\x1b[34m", 1: ""} {
		if glyph, st := th.Shade(v); sgr(st) != want || (glyph == "░") != (want != "") {
			t.Errorf("%v: %q %q", v, glyph, sgr(st))
		}
	}
}
