//go:build unix

package cli_test

import (
	"fmt"
	"strings"
	"testing"
)

// A click opens the sum of a weight or a neuron, brings a tab forward, chooses and locks an option, and turns a knob.
func TestClicks(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			x := open(t, options{w: size[0], h: size[1], args: []string{"learn", "backprop/error"}})
			x.see("→  predict")
			left := size[0] / 3 // the bench begins
			x.opens("ŷ", left, "0.5725")
			if size[0] < 120 { // the table is behind a tab
				x.click(x.finds(0, "2 weights"))
			}
			x.see("w₁ x₁→h₁")
			x.opens("w₅", left, "w₅", "h₁→ŷ", "+0.7000")
			option := x.finds(0, "1  negative")
			x.click(option)
			x.see("● 1  negative")
			x.click(option)
			x.see("locked")
		})
	}
}

// opens clicks on the last of some words and looks which sum opens.
func (x *terminal) opens(name string, left int, words ...string) {
	x.Helper()
	x.click(x.finds(left, words...))
	s := x.see("the sum behind it")
	p, _ := s.find(0, "the sum behind it")
	if got := strings.Fields(strings.Join(s[p.y][p.x:], "")[len("the sum behind it"):]); len(got) == 0 || got[0] != name {
		x.Errorf("a click on %v opens %v, want %s; the screen:\n%s", words, got, name, s)
	}
	x.press("esc")
	x.until("the sum closed", func(s screen) bool { return !s.has("the sum behind it") })
}

// finds waits for words in a row, each after the other and right of a column, and returns where the last begins.
func (x *terminal) finds(left int, words ...string) (at point) {
	x.Helper()
	x.until(fmt.Sprint(words), func(s screen) (found bool) {
		at, found = s.find(left, words...)
		return found
	})
	return at
}

// A click on a knob's arrow takes it in hand and turns it that way.
func TestClickOnAKnob(t *testing.T) {
	x := open(t, options{w: 120, h: 40, args: []string{"learn", "backprop/fall"}})
	x.click(x.finds(0, "◂ 1 ▸", "▸"))
	x.until("the knob in hand", func(s screen) bool { return strings.Contains(s.keys(), "turn") })
	x.see("◂ 3 ▸")
	x.click(x.finds(0, "learning rate", "◂"))
	x.see("◂ 1 ▸")
}

// The wheel brings words that do not fit, and takes them back; a click on the keys line does what the key does.
func TestWheelAndKeysLine(t *testing.T) {
	x := open(t, options{w: 80, h: 24, args: []string{"learn", "backprop/bend"}})
	x.see("→  predict")
	before := x.quiet()
	if !before.has(" ↓") {
		t.Fatalf("all words fit; the screen:\n%s", before)
	}
	for range 6 {
		x.write("\x1b[<65;5;10M")
	}
	end := x.until("the end of the words", func(s screen) bool { return !s.has(" ↓") && s.left(36) != before.left(36) })
	if b, e := before[:len(before)-2].left(36), end[:len(end)-2].left(36); strings.Contains(b, e[len(e)-20:]) {
		t.Errorf("nothing new comes; the screen:\n%s", end)
	}
	for range 6 {
		x.write("\x1b[<64;5;10M")
	}
	x.until("their beginning", func(s screen) bool { return s.String() == before.String() })
	x.click(x.finds(0, "?", "keys"))
	x.see("moving on")
}
