package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"nnlab/lessons"
	"nnlab/tui/engine/enginetest"
)

func TestTheMouseChoosesOptionsTabsAndNumbers(t *testing.T) {
	l := learn(t, "ask")
	l.click(t, "2  odd")
	l.wants("●")
	l.press("enter")
	l.wants("locked")
	l.press("pgup")
	l.press("pgup")
	l = learn(t, "walk")
	l.click(t, "2 all of them")
	l.wants("number")
	l.click(t, "next")
	l.wants("The number is 1.")
}

// click clicks on the first place of a text.
func (l *lab) click(t *testing.T, text string) {
	t.Helper()
	for y, line := range strings.Split(l.screen(), "\n") {
		if i := strings.Index(line, text); i >= 0 {
			l.drive(tea.MouseClickMsg{X: ansi.StringWidth(line[:i]), Y: y, Button: tea.MouseLeft})
			return
		}
	}
	t.Fatalf("%q is not on the screen:\n%s", text, l.screen())
}

func TestTheLogGoesToTheClipboardAndIntoAFile(t *testing.T) {
	var kept string
	l := newLab(t, Config{Lesson: "count", Keep: func(name string, data []byte) (string, error) {
		kept = string(data)
		return name, nil
	}})
	l.press("right o")
	l.wants("lesson count seed 1", "run 1", "clipboard")
	l.press("enter")
	if !strings.Contains(kept, "open count/walk\nrun 1\n") {
		t.Errorf("kept %q", kept)
	}
}

func TestHangulKeysMeanTheSame(t *testing.T) {
	l := learn(t, "walk")
	l.press("ㄴ ㄴ")
	l.wants("The number is 2.")
	l.press("ㅠ")
	l.wants("The number is 1.")
	l.press("ㅃ ㅂ")
	if !l.ended {
		t.Error("ㅂ does not leave")
	}
}

func TestAfterTheLastStepComesTheNextLessonOrHome(t *testing.T) {
	second := enginetest.Lesson()
	second.ID = "more"
	l := newLab(t, Config{Lessons: []*lessons.Lesson{enginetest.Lesson(), second}, Lesson: "count", Step: "type"})
	l.wants("5 of 5")
	l.press("pgdown")
	l.wants("1 of 5", "One more each time")
	p, _ := l.store.Load()
	if !p.Lessons["count"].HasDone("type") {
		t.Error("the last step is not done")
	}
	l.press("pgdown pgdown pgdown pgdown pgdown")
	l.wants("Continue")
}

func TestAWalkWithoutAnEndGoesOnWhereNothingIsLeft(t *testing.T) {
	lesson := enginetest.Lesson()
	lesson.Steps[2].Walks = true
	l := newLab(t, Config{Lessons: []*lessons.Lesson{lesson}, Lesson: "count", Step: "run"})
	for range 100 {
		l.press("right")
	}
	l.wants("Let it run", "100")
	l.press("right") // finds nothing left to do
	l.wants("Reach the aim")
}

func TestAClickOnANumberOpensItsSum(t *testing.T) {
	l := learn(t, "walk")
	l.press("right")
	lines := strings.Split(l.screen(), "\n")
	for y, line := range lines {
		if i := strings.Index(line, "2n "); i >= 0 && strings.HasSuffix(line, " 2") {
			l.drive(tea.MouseClickMsg{X: ansi.StringWidth(line) - 1, Y: y, Button: tea.MouseLeft})
			break
		}
	}
	l.wants("the sum behind it", "twice")
}

func TestALogToBeginWith(t *testing.T) {
	script, err := lessons.ParseScript(strings.NewReader("lesson count seed 4\nopen count/run\nrun 7\n"))
	if err != nil {
		t.Fatal(err)
	}
	l := newLab(t, Config{Script: &script})
	l.wants("Let it run", "7")
	l.press("o")
	l.wants("lesson count seed 4")
}

func TestARunIsShownAndPaused(t *testing.T) {
	l := learn(t, "walk")
	_, cmd := l.Update(key("space"))
	l.wants("pause")
	_ = cmd
	l.press("space")
	l.wants("run")
}

func TestAPasteWithoutEndIsCut(t *testing.T) {
	l := learn(t, "type")
	l.press("right")
	l.drive(tea.PasteMsg{Content: strings.Repeat("\x1b]0;title\x07가\u202e", 1<<20)})
	l.checkSize(120, 40, "a paste")
}

func TestKeysWaitForAStepThatIsBeingOpened(t *testing.T) {
	l := learn(t, "walk")
	_, opening := l.Update(key("pgdown"))
	for range 3 {
		if _, cmd := l.Update(key("right")); cmd != nil {
			t.Fatal("a key did not wait")
		}
	}
	l.drive(results(opening)...)
	l.wants("Even or odd?", "We stand at 1.", "skipped")
}

func TestARunFollowsTheTapeIntoTheNextStep(t *testing.T) {
	l := learn(t, "walk")
	l.press("right right right right 1 enter right right")
	l.wants("We stand at 2.")
	l.press("home + + + + + + + + + +")
	l.press("space")
	l.wants("We stand at 5.")
}

func TestLeftInAnEmptyEntryLetsGo(t *testing.T) {
	l := learn(t, "type")
	l.press("right left")
	l.wants("5 of 5", "predict")
	if l.View().Cursor != nil {
		t.Error("still typing")
	}
}

func TestTheAnswerComesBeforeItsReason(t *testing.T) {
	l := learn(t, "ask")
	l.ctx.Still = false
	l.press("1 enter right right right right")
	_, cmd := l.Update(key("right"))
	for _, msg := range results(cmd) { // the slice; the moment between answer and reason is not waited for
		_, cmd = l.Update(msg)
	}
	l.wants("You said even. It is odd.")
	l.lacks("The fifth number is")
	l.drive(results(cmd)...)
	l.wants("The fifth number is 5.")
}

func TestASkippedQuestionIsToldAllTheSame(t *testing.T) {
	l := learn(t, "ask")
	l.press("right right right right right right right")
	l.wants("It is odd.", "The fifth number is 5.", "✓ 2  odd")
}

func TestASkipIsTakenBackByTheWayBack(t *testing.T) {
	l := learn(t, "ask")
	l.press("right right")
	l.wants("skipped")
	l.press("left")
	l.lacks("skipped")
	l.press("right right 1 enter") // or answered all the same
	l.lacks("skipped")
	l.wants("locked")
}
