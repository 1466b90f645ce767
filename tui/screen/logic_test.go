package screen

import (
	"strings"
	"testing"

	"nnlab/lessons"
	"nnlab/tui/engine/enginetest"
	"nnlab/tui/panel"
)

func log(lines ...string) (out lessons.Log) {
	for _, line := range lines {
		a, err := lessons.ParseAction(line)
		if err != nil {
			panic(err)
		}
		out = out.Append(a)
	}
	return out
}

func TestStoredIsTheLogFromTheLastOpenThatBeginsAnew(t *testing.T) {
	l := enginetest.Lesson()
	got := storedLog(l, log("open walk", "run 3", "open ask", "answer odd", "open run", "run 5", "open goal", "set stride 2"), 7)
	want := "lesson count seed 7\nopen count/run\nrun 5\nopen count/goal\nset stride 2\n"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestALogThatIsTooLongIsStoredShort(t *testing.T) {
	l := enginetest.Lesson()
	got := storedLog(l, log("open walk", "run 99", "open ask", "run 200000", "hint", "set stride 2", "run 3"), 1)
	if want := "lesson count seed 1\nopen count/ask\nhint\nset stride 2\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAStoredLogOfAnotherRevOnlyOpensItsStep(t *testing.T) {
	l := enginetest.Lesson()
	text := "lesson count seed 3\nopen count/ask\nrun 2\n"
	if got, seed, changed := restoredLog(l, text, l.Rev); got.Units() != 3 || seed != 3 || changed {
		t.Errorf("same rev: %v, seed %d, changed %v", got.Actions(), seed, changed)
	}
	got, _, changed := restoredLog(l, text, l.Rev+1)
	if got.Len() != 1 || got.Step() != "ask" || !changed {
		t.Errorf("other rev: %v, changed %v", got.Actions(), changed)
	}
	for _, bad := range []string{"", "\x00", "lesson other seed 1\nopen x\n", strings.Repeat("a", 1000)} {
		if got, _, _ := restoredLog(l, bad, l.Rev); got.Len() != 0 {
			t.Errorf("%q: %v", bad, got.Actions())
		}
	}
}

func TestArrowsFindTheNearestNumber(t *testing.T) {
	hits := []panel.Hit{
		{X: 0, Y: 0, W: 6, H: 1, Ref: "a"}, {X: 20, Y: 0, W: 6, H: 1, Ref: "b"},
		{X: 0, Y: 4, W: 6, H: 1, Ref: "c"}, {X: 20, Y: 4, W: 6, H: 1, Ref: "d"}, {X: 9, Y: 9, W: 3, H: 1},
	}
	for _, c := range []struct {
		from   lessons.Ref
		dx, dy int
		want   lessons.Ref
	}{{"a", 1, 0, "b"}, {"a", 0, 1, "c"}, {"d", -1, 0, "c"}, {"d", 0, -1, "b"}, {"a", -1, 0, ""}, {"", 1, 0, "a"}} {
		if got, _ := nearest(hits, c.from, c.dx, c.dy); got != c.want {
			t.Errorf("from %q by %d, %d: %q, want %q", c.from, c.dx, c.dy, got, c.want)
		}
	}
}

func TestSymbols(t *testing.T) {
	for ref, want := range map[lessons.Ref]string{
		"w5": "w₅", "delta3": "δ₃", "dw12": "∂J/∂w₁₂", "y": "ŷ", "J": "J", "W1[2][1]": "W1[2][1]", "w5.new": "w5.new",
	} {
		if got := symbol(ref); got != want {
			t.Errorf("%s: %s, want %s", ref, got, want)
		}
	}
}

func TestTurningAKnob(t *testing.T) {
	scale := &lessons.Control{Kind: lessons.Scale, Options: []string{"0.1", "1", "3"}, Value: "1"}
	choice := &lessons.Control{Kind: lessons.Choice, Options: []string{"tanh", "relu"}, Value: "relu"}
	for _, c := range []struct {
		control *lessons.Control
		value   string
		by      int
		want    string
	}{
		{scale, "1", 1, "3"}, {scale, "1", -1, "0.1"}, {scale, "3", 1, ""}, {scale, "0.5", 1, "1"}, {scale, "0.5", -1, "0.1"},
		{choice, "relu", 1, "tanh"}, {choice, "tanh", -1, "relu"},
	} {
		c.control.Value = c.value
		if got, _ := turned(c.control, c.by); got != c.want {
			t.Errorf("%s by %d: %q, want %q", c.value, c.by, got, c.want)
		}
	}
}
