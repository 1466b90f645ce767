package tui

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons/course"
)

// TestTheWholeCourseIsWalkedWithOneKey: → alone leads through every step of every lesson and home again, and no frame
// on the way is torn. Under the race detector, which is slow, one language has to do.
func TestTheWholeCourseIsWalkedWithOneKey(t *testing.T) {
	langs := []string{"en", "ko"}
	if raceDetector {
		langs = langs[:1]
	}
	for _, lang := range langs {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			l := newLab(t, Config{Lang: lang, Lessons: course.Lessons()})
			l.drive(tea.WindowSizeMsg{Width: 80, Height: 24})
			l.walk(func() {
				l.checkSize(80, 24, "→")
				if key := regexp.MustCompile(`(panel|pass|tab)\.[a-z_]+`).FindString(l.screen()); key != "" {
					t.Fatalf("no word for %s:\n%s", key, l.screen())
				}
			})
			p, err := l.cfg.Store.Load()
			if err != nil {
				t.Fatal(err)
			}
			for _, lesson := range course.Lessons() {
				for _, st := range lesson.Steps {
					if !p.Lessons[lesson.ID].HasDone(string(st.ID)) {
						t.Errorf("step %s/%s was not passed", lesson.ID, st.ID)
					}
				}
			}
		})
	}
}

// walk goes through all lessons with → and looks at every picture.
func (l *lab) walk(look func()) {
	l.t.Helper()
	l.press("enter")
	home := l.stack[0]
	for n := 0; l.stack[len(l.stack)-1] != home; n++ {
		if n == 2000 {
			l.t.Fatalf("→ leads nowhere:\n%s", l.screen())
		}
		l.press("right")
		look()
	}
}

// TestTheCourseFitsEverySize: at forty sizes between 60x16 and 250x80, the edges of the layouts and a spread between
// them, no frame of the way through the course is wider or higher than the terminal. A new step is drawn at every width,
// and what follows in it at one after the other.
func TestTheCourseFitsEverySize(t *testing.T) {
	if testing.Short() || raceDetector {
		t.Skip("one size has to do")
	}
	widths := []int{60, 78, 80, 99, 100, 118, 120, 159, 160, 250}
	for i, h := range []int{16, 24, 40, 80} {
		lang := []string{"en", "ko"}[i%2]
		t.Run(fmt.Sprintf("%d-%s", h, lang), func(t *testing.T) {
			t.Parallel()
			l := newLab(t, Config{Lang: lang, Lessons: course.Lessons()})
			n, w, step := 0, 0, ""
			at := func(width int) {
				w = width
				l.drive(tea.WindowSizeMsg{Width: w, Height: h})
			}
			at(80)
			l.walk(func() {
				l.checkSize(w, h, "→")
				if now := l.where(); now != step {
					step = now
					for _, w := range widths {
						at(w)
						l.checkSize(w, h, "a resize")
					}
				}
				n++
				at(widths[n%len(widths)])
			})
		})
	}
}

// where is the lesson and the step that the header names.
func (l *lab) where() string {
	head, _, _ := strings.Cut(l.screen(), "\n")
	return strings.Join(strings.Fields(strings.Trim(head, " ─━")), " ")
}

func TestTabGoesRoundThroughEveryPanelAndTheKnobs(t *testing.T) {
	l := newLab(t, Config{Lessons: course.Lessons(), Lesson: "backprop", Step: "update"})
	l.drive(tea.WindowSizeMsg{Width: 80, Height: 24})
	l.reach("turn")
	l.press("tab") // on from the knobs to the question, where the ring began
	l.reach("turn")
}

func TestAClickOnAnArrowTurnsTheKnobThatWay(t *testing.T) {
	l := newLab(t, Config{Lessons: course.Lessons(), Lesson: "backprop", Step: "fall"})
	l.click(t, "▸")
	l.wants("◂ 3 ▸")
	l.click(t, "◂")
	l.wants("◂ 1 ▸")
}

func TestAGoalIsNotPassedUnseen(t *testing.T) {
	l := newLab(t, Config{Lessons: course.Lessons(), Lesson: "forward", Step: "deep"})
	l.press("right")
	l.wants("The goal is not reached yet")
	l.press("right")
	l.wants("Alone, with other numbers")
}
