package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"nnlab/lessons/progress"
	"nnlab/tui/theme"
)

// learn opens the test's lesson at a step.
func learn(t *testing.T, step string) *lab {
	l := newLab(t, Config{})
	l.press("right")
	for range map[string]int{"walk": 0, "ask": 1, "run": 2, "goal": 3, "type": 4}[step] {
		l.press("down")
	}
	l.press("enter")
	return l
}

func TestHome(t *testing.T) {
	l := newLab(t, Config{})
	golden.RequireEqual(t, l.screen())
}

func TestLesson(t *testing.T) {
	for _, size := range []tea.WindowSizeMsg{{Width: 80, Height: 24}, {Width: 120, Height: 40}, {Width: 200, Height: 60}} {
		for _, lang := range []string{"en", "ko"} {
			t.Run(fmt.Sprintf("%dx%d-%s", size.Width, size.Height, lang), func(t *testing.T) {
				l := newLab(t, Config{Lang: lang, Lesson: "count", Step: "ask"})
				l.drive(size)
				l.press("1 enter right")
				golden.RequireEqual(t, l.screen())
			})
		}
	}
}

func TestEveryFrameIsExactlyAsLargeAsTheScreen(t *testing.T) {
	keys := strings.Fields("enter pgdown 2 enter right right right tab x esc esc pgdown tab tab enter esc ? esc g / a esc esc o esc pgdown pgdown")
	for _, lang := range []string{"en", "ko"} {
		for _, ascii := range []bool{false, true} {
			l := newLab(t, Config{Lang: lang, Mode: theme.Mode{Dark: true, ASCII: ascii}})
			for _, k := range keys {
				l.press(k)
				for _, size := range sizes() {
					l.drive(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
					l.checkSize(size[0], size[1], k)
				}
			}
		}
	}
}

func sizes() [][2]int {
	return [][2]int{{59, 15}, {3, 2}, {60, 16}, {61, 19}, {70, 40}, {79, 24}, {80, 24}, {80, 20}, {99, 30}, {100, 30}, {119, 37}, {120, 38},
		{120, 40}, {159, 40}, {160, 38}, {160, 50}, {200, 60}, {200, 24}, {250, 80}}
}

func (l *lab) checkSize(w, h int, after string) {
	l.t.Helper()
	lines := strings.Split(l.View().Content, "\n")
	if len(lines) != h {
		l.t.Fatalf("%dx%d after %q: %d lines", w, h, after, len(lines))
	}
	for i, line := range lines {
		if got := ansi.StringWidth(line); got != w {
			l.t.Fatalf("%dx%d after %q: row %d is %d wide: %q", w, h, after, i, got, ansi.Strip(line))
		}
	}
}

func TestTooSmallAsksForRoom(t *testing.T) {
	l := newLab(t, Config{})
	l.drive(tea.WindowSizeMsg{Width: 56, Height: 14})
	l.wants("60", "16", "56", "14")
	lines := strings.Fields(strings.ReplaceAll(l.screen(), " ", ""))
	if len(lines) != 3 {
		t.Errorf("%d lines of text: %q", len(lines), lines)
	}
	l.press("q")
	if !l.ended {
		t.Error("q does not leave a screen that is too small")
	}
}

func TestHugeSizesAreClamped(t *testing.T) {
	l := newLab(t, Config{})
	l.drive(tea.WindowSizeMsg{Width: 65535, Height: 65535})
	l.checkSize(500, 200, "a lie")
}

func TestAQuestionStopsTheArrowOnceAndIsSkippedByTheNext(t *testing.T) {
	l := learn(t, "ask")
	l.press("right")
	l.wants("skip", "lock")
	l.lacks("skipped")
	l.press("right")
	l.wants("skipped")
	l.press("right")
	l.wants("We stand at 1.")
}

func TestAnAnswerIsLockedJudgedAndKept(t *testing.T) {
	l := learn(t, "ask")
	l.press("1 enter")
	l.wants("locked", "yours")
	l.press("right right right right right")
	l.wants("You said even. It is odd.", "Five is no multiple of two.")
	p, err := l.store.Load()
	if q := p.Lessons["count"].Questions["ask"]; err != nil || q.First.Text != "even" || q.First.Verdict != progress.Wrong {
		t.Errorf("kept: %+v, %v", q, err)
	}
}

func TestANumberIsTyped(t *testing.T) {
	l := learn(t, "type")
	l.press("right 3")
	if l.View().Cursor == nil {
		t.Fatal("no cursor in the text entry")
	}
	l.press("enter s s s s s")
	l.wants("You said 3. It is 5.", "3 is the third.", "So five it was: 5.")
}

func TestLeftIsTheExactOppositeOfRight(t *testing.T) {
	l := learn(t, "walk")
	var seen []string
	for range 5 {
		seen = append(seen, l.screen())
		l.press("right")
	}
	l.wants("Even or odd?")
	for i := len(seen) - 1; i >= 0; i-- {
		l.press("left")
		if before, now := words(seen[i]), words(l.screen()); before != now {
			t.Fatalf("after ←, picture %d was\n%s\nand is\n%s", i, before, now)
		}
	}
}

// words are the rows of a screen without the header, whose segments remember more, and without the keys.
func words(screen string) string {
	lines := strings.Split(screen, "\n")
	return strings.Join(lines[1:len(lines)-1], "\n")
}

func TestTabsAndFocus(t *testing.T) {
	l := learn(t, "walk")
	l.wants("1 course", "2 all of them")
	l.press("2")
	l.wants("number")
	l.press("tab")
	l.press("x")
	l.wants("the sum behind it")
	l.press("esc esc esc")
	l.wants("Continue")
}

func TestTheSumGoesDeeperAndUp(t *testing.T) {
	l := learn(t, "walk")
	l.press("right tab right right down enter")
	l.wants("the sum behind it")
	before := l.screen()
	l.press("down enter")
	if l.screen() == before {
		t.Error("Enter on a term leads nowhere")
	}
	l.press("esc")
	l.wants("the sum behind it")
}

func TestAKnobIsTurnedAndUndone(t *testing.T) {
	l := learn(t, "run")
	l.reach("turn")
	l.press("right")
	l.wants("2")
	l.press("esc s")
	l.wants("undo")
	l.press("u")
	l.lacks("undo")
}

// reach presses Tab until the keys line offers something.
func (l *lab) reach(offer string) {
	l.t.Helper()
	for range 12 {
		l.press("tab")
		if lines := strings.Split(strings.TrimRight(l.screen(), "\n "), "\n"); strings.Contains(lines[len(lines)-1], offer) {
			return
		}
	}
	l.t.Fatalf("Tab never reaches %q:\n%s", offer, l.screen())
}

func TestANumberIsEdited(t *testing.T) {
	l := learn(t, "run")
	l.reach("edit")
	l.press("e")
	if l.View().Cursor == nil {
		t.Fatalf("no text entry:\n%s", l.screen())
	}
	l.press("backspace q") // a text entry owns every printable key
	if l.ended {
		t.Fatal("q left while a text was typed")
	}
	l.press("backspace 7 enter")
	l.wants("7")
}

func TestTomorrowTheLessonGoesOnWhereItStood(t *testing.T) {
	l := learn(t, "walk")
	l.press("right right")
	before := words(l.screen())
	l.press("q q")
	if !l.ended {
		t.Fatal("q on home does not leave")
	}
	again := newLab(t, Config{Store: l.store})
	again.wants("Continue", "One more each time")
	again.press("enter")
	if now := words(again.screen()); now != before {
		t.Errorf("yesterday\n%s\ntoday\n%s", before, now)
	}
}

func TestQuitSavesOnce(t *testing.T) {
	for _, keys := range []string{"ctrl+c", "q q"} {
		store := &counting{}
		l := newLab(t, Config{Store: store, Lesson: "count"})
		l.press("right")
		saves := store.saves
		l.press(keys)
		if !l.ended || store.saves != saves+1 {
			t.Errorf("%s: ended %v, %d saves", keys, l.ended, store.saves-saves)
		}
		if err := l.Finish(); err != nil || store.saves != saves+1 {
			t.Errorf("%s: Finish saved again: %v", keys, err)
		}
	}
}

func TestAnEndFromOutsideStillSaves(t *testing.T) {
	store := &counting{}
	l := newLab(t, Config{Store: store, Lesson: "count"})
	l.press("right")
	if err := l.Finish(); err != nil || store.saves == 0 {
		t.Fatalf("%d saves, %v", store.saves, err)
	}
	p, _ := store.Load()
	if !strings.Contains(p.Lessons["count"].Log.Text, "run 1") {
		t.Errorf("kept %q", p.Lessons["count"].Log.Text)
	}
}

func TestASaveThatFailsIsSaidOnceAndStopsNothing(t *testing.T) {
	store := &counting{err: errors.New("disk on fire")}
	l := newLab(t, Config{Store: store, Lesson: "count"})
	l.press("pgdown")
	l.wants("could not be saved")
	l.press("pgdown")
	l.lacks("could not be saved")
	l.wants("Let it run")
	if err := l.Finish(); err == nil {
		t.Error("the end does not tell that nothing was saved")
	}
}

// counting is a store that counts its saves, and may fail.
type counting struct {
	progress.Memory
	saves int
	err   error
}

func (c *counting) Save(p progress.Progress) error {
	c.saves++
	if c.err != nil {
		return c.err
	}
	return c.Memory.Save(p)
}

func TestLanguageAndThemeChangeEverywhere(t *testing.T) {
	l := learn(t, "walk")
	dark := l.View().Content
	l.press("l")
	l.wants("하나씩 커진다", "English")
	l.press("ㅣ")
	l.press("t")
	if l.View().Content == dark {
		t.Error("the theme did not change")
	}
}

func TestHelpListsAllKeysAndDoesThem(t *testing.T) {
	l := learn(t, "walk")
	l.press("?")
	l.wants("moving on", "nothing to undo")
	l.press("enter")
	l.wants("The number is 1.")
}

func TestTheListOfStepsIsFilteredAndOpens(t *testing.T) {
	l := learn(t, "walk")
	l.press("g / t y p")
	l.wants("A number to type")
	l.lacks("Even or odd")
	l.press("enter")
	l.wants("We stand at 0.")
}

func TestTypingReplacesTheOldValue(t *testing.T) {
	l := learn(t, "run")
	l.reach("edit")
	l.press("e 7 enter")
	l.wants("7")
	l.reach("edit")
	l.press("e 3 1 enter")
	l.wants("31")
	l.lacks("731")
}
