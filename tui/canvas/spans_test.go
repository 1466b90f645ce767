package canvas_test

import (
	"slices"
	"strings"
	"testing"

	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

func texts(lines []canvas.Spans) []string {
	var out []string
	for _, line := range lines {
		text := ""
		for _, span := range line {
			text += span.Text
		}
		out = append(out, text)
	}
	return out
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"the error has come back", 10, "the error|has come|back"},
		{"기울기는 오른쪽에서 옵니다.", 10, "기울기는|오른쪽에서|옵니다."},
		{"x\u00a0=\u00a01 and y", 5, "x\u00a0=\u00a01|and y"},
		{"two  spaces stay", 11, "two  spaces|stay"},
		{"one\n\nthree", 9, "one||three"},
		{"abcdefghij", 4, "abcd|efgh|ij"},
		{"a abcdefgh b", 4, "a|abcd|efgh|b"},
		{"abcdefgh.", 4, "abcd|efg|h."},
		{"값은 여기에 다.", 12, "값은|여기에 다."},
		{"it is now 5.", 10, "it is|now 5."},
		{"  indent", 20, "  indent"},
		{"한글", 1, " | "},
		{"fits exactly", 12, "fits exactly"},
		{"trailing   ", 8, "trailing"},
	} {
		got := texts(canvas.Spans{{Text: c.s}}.Wrap(c.w))
		if !slices.Equal(got, strings.Split(c.want, "|")) {
			t.Errorf("Wrap(%q, %d) = %q, want %q", c.s, c.w, got, c.want)
		}
	}
	if lines := (canvas.Spans)(nil).Wrap(10); len(lines) != 0 {
		t.Errorf("nothing wraps to %v", lines)
	}
}

func TestWrapKeepsStylesAndGluedSpans(t *testing.T) {
	th := dark()
	fg, strong := th.Style(theme.Fg), th.Style(theme.Strong)
	lines := canvas.Spans{{"h₁ = ", fg}, {"0.6457", strong}, {", so its slope", fg}}.Wrap(12)
	want := []canvas.Spans{
		{{"h₁ = ", fg}, {"0.6457", strong}, {",", fg}},
		{{"so its slope", fg}},
	}
	if !slices.EqualFunc(lines, want, slices.Equal) {
		t.Errorf("%v, want %v", lines, want)
	}
}

func TestWrapChangesNeitherItsInputNorLosesText(t *testing.T) {
	in := canvas.Spans{{Text: "안녕 abcdefghijklmnop "}, {Text: "한국어 q r.", Style: dark().Style(theme.Accent)}}
	before := slices.Clone(in)
	for w := 2; w < 40; w++ {
		lines := in.Wrap(w)
		all := strings.ReplaceAll(strings.Join(texts(lines), ""), " ", "")
		if all != "안녕abcdefghijklmnop한국어qr." {
			t.Fatalf("width %d: %q", w, all)
		}
		for _, line := range lines {
			if line.Width() > w {
				t.Fatalf("width %d: line %v", w, line)
			}
		}
	}
	if !slices.Equal(in, before) {
		t.Error("Wrap changed its input")
	}
}

func TestTruncate(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"abcdef", 6, "abcdef"}, {"abcdef", 5, "abcd…"}, {"한국어", 5, "한국…"}, {"한국어", 4, "한…"}, {"abc", 1, "…"}, {"abc", 0, ""}, {"abc", -3, ""}, {"", 0, ""},
	} {
		if got := canvas.Truncate(c.s, c.w, "…"); got != c.want {
			t.Errorf("Truncate(%q, %d) = %q, want %q", c.s, c.w, got, c.want)
		}
	}
	line := canvas.Spans{{Text: "ab"}, {Text: "cdef", Style: dark().Style(theme.Dim)}}.Truncate(5, "~")
	if want := (canvas.Spans{{Text: "ab"}, {Text: "cd~", Style: dark().Style(theme.Dim)}}); !slices.Equal(line, want) {
		t.Errorf("%v, want %v", line, want)
	}
}
