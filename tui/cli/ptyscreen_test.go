//go:build unix

package cli_test

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"nnlab/lessons/course/coursetest"
)

// screen is what the terminal shows: the content of every cell, empty for the second half of a wide one.
type screen [][]string

// point is a cell.
type point struct{ x, y int }

// look copies the screen, which must be locked.
func (x *terminal) look() screen {
	s := make(screen, x.emu.Height())
	for y := range s {
		s[y] = make([]string, x.emu.Width())
		for i := 0; i < len(s[y]); i++ {
			c := x.emu.CellAt(i, y)
			if c == nil || c.Content == "" {
				s[y][i] = " "
				continue
			}
			s[y][i] = c.Content
			i += max(c.Width, 1) - 1
		}
	}
	return s
}

// screen returns what the terminal shows now.
func (x *terminal) screen() screen {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.look()
}

// until waits for a whole frame of which something is true, and returns it.
func (x *terminal) until(what string, is func(screen) bool) screen {
	x.Helper()
	s, ok := x.within(patience(), is)
	if !ok {
		knob, _ := x.inHand()
		x.Fatalf("never seen: %s; the cursor rests after %q, in hand is %q; the screen:\n%s", what, x.rests(), knob, s)
	}
	return s
}

// within waits for a whole frame of which something is true, as long as it is told.
func (x *terminal) within(d time.Duration, is func(screen) bool) (screen, bool) {
	x.Helper()
	deadline := time.NewTimer(d)
	defer deadline.Stop()
	for {
		x.mu.Lock()
		inside, torn := x.inside, x.torn
		var s screen
		if !inside {
			s = x.look()
		}
		x.mu.Unlock()
		if torn != "" {
			x.Fatal(torn)
		}
		if s != nil && is(s) {
			return s, true
		}
		select {
		case <-x.news:
		case <-x.shown:
			s = x.screen()
			return s, is(s)
		case <-deadline.C:
			return x.screen(), false
		}
	}
}

// after presses keys, one at a time, and waits for the picture that answers each: other words, the cursor on another
// number, or another knob in hand. It returns the last.
func (x *terminal) after(keys ...string) (s screen) {
	x.Helper()
	for _, key := range keys {
		state := func(s screen) string {
			knob, _ := x.inHand()
			return s.String() + x.rests() + knob
		}
		before := state(x.screen())
		x.press(key)
		s = x.until("an answer to "+key, func(s screen) bool { return state(s) != before })
	}
	return s
}

// quiet waits until nothing has come for a moment.
func (x *terminal) quiet() screen {
	moment := 30 * time.Millisecond
	if coursetest.Race {
		moment *= 10
	}
	for {
		select {
		case <-x.news:
		case <-x.shown:
			return x.screen()
		case <-time.After(moment):
			return x.screen()
		}
	}
}

// see waits for words to be on the screen.
func (x *terminal) see(words string) screen {
	x.Helper()
	return x.until(fmt.Sprintf("%q", words), func(s screen) bool { return s.has(words) })
}

// row is a row as text.
func (s screen) row(y int) string { return strings.TrimRight(strings.Join(s[y], ""), " ") }

// String is the whole screen as text.
func (s screen) String() string {
	rows := make([]string, len(s))
	for y := range s {
		rows[y] = s.row(y)
	}
	return strings.TrimRight(strings.Join(rows, "\n"), "\n")
}

// has tells whether words stand in one row.
func (s screen) has(words string) bool { return strings.Contains(s.String(), words) }

// keys is the keys line.
func (s screen) keys() string { return s.row(len(s) - 1) }

// find returns where the last of some words begins that follow each other in a row right of a column: the first such
// row.
func (s screen) find(left int, words ...string) (point, bool) {
	for y := range s {
		from, at := left, -1
		for _, w := range words {
			if at = s.index(y, from, w); at < 0 {
				break
			}
			from = at + 1
		}
		if at >= 0 {
			return point{at, y}, true
		}
	}
	return point{}, false
}

// index is the column where words begin in a row, at or after a column; -1 if they do not.
func (s screen) index(y, from int, words string) int {
	for i := from; i < len(s[y]); i++ {
		if s[y][i] != "" && strings.HasPrefix(strings.Join(s[y][i:], ""), words) {
			return i
		}
	}
	return -1
}

// left is the text of the first columns without any space, so that words are found however they wrap.
func (s screen) left(columns int) string {
	var b strings.Builder
	for y := range s {
		for _, c := range s[y][:min(columns, len(s[y]))] {
			b.WriteString(c)
		}
	}
	return squeeze(b.String())
}

// squeeze takes all spaces out, and the bars beside questions.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '▎' || r == '┃' || r == '│' {
			return -1
		}
		return r
	}, s)
}

// torn says what is wrong with a frame: the header stands in the first row and the keys in the last, whatever else
// there is. A line too many or too wide would have moved one of them.
func (s screen) torn() string {
	head, keys := strings.TrimSpace(s.row(0)), s.keys()
	switch {
	case !strings.HasPrefix(head, "nnlab"):
		return "no header:\n" + s.String()
	case !strings.Contains(keys, "l 한국어") && !strings.Contains(keys, "l English"):
		return "no keys line:\n" + s.String()
	}
	return ""
}

// rests is what stands before the number that the cursor of a lesson rests on: the number is underlined.
func (x *terminal) rests() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	s := x.look()
	for y := range s {
		for i := range s[y] {
			if c := x.emu.CellAt(i, y); c != nil && c.Style.Underline != 0 {
				words := strings.FieldsFunc(strings.Join(s[y][:i], ""), func(r rune) bool { return r == ' ' })
				if n := len(words); n > 0 {
					return strings.Join(words[max(0, n-2):], " ")
				}
				return ""
			}
		}
	}
	return ""
}
