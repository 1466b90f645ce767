package tui

import (
	"fmt"
	"regexp"
	"testing"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons/course"
)

// TestTheWholeCourseIsWalkedWithOneKey: → alone leads through every step of every lesson and home again, and no frame
// on the way is torn.
func TestTheWholeCourseIsWalkedWithOneKey(t *testing.T) {
	for _, lang := range []string{"en", "ko"} {
		l := newLab(t, Config{Lang: lang, Lessons: course.Lessons()})
		l.drive(tea.WindowSizeMsg{Width: 80, Height: 24})
		l.press("enter")
		home := l.stack[0]
		for n := 0; l.stack[len(l.stack)-1] != home; n++ {
			if n == 2000 {
				t.Fatalf("%s: → leads nowhere:\n%s", lang, l.screen())
			}
			l.press("right")
			l.checkSize(80, 24, "→")
			if key := regexp.MustCompile(`(panel|pass|tab)\.[a-z_]+`).FindString(l.screen()); key != "" {
				t.Fatalf("%s: no word for %s:\n%s", lang, key, l.screen())
			}
		}
		p, err := l.cfg.Store.Load()
		if err != nil {
			t.Fatal(err)
		}
		for _, lesson := range course.Lessons() {
			for _, st := range lesson.Steps {
				if !p.Lessons[lesson.ID].HasDone(string(st.ID)) {
					t.Errorf("%s: step %s/%s was not passed", lang, lesson.ID, st.ID)
				}
			}
		}
	}
}

// TestTheCourseFitsEverySize: at forty sizes between 60x16 and 250x80, the edges of the layouts and a spread between
// them, no frame of the way through the course is wider or higher than the terminal. The languages take turns, so that
// each is tried at every width and at every height. In short, and under the race detector, which is slow, two have to do.
func TestTheCourseFitsEverySize(t *testing.T) {
	few := testing.Short() || raceDetector
	for i, w := range []int{60, 78, 80, 99, 100, 118, 120, 159, 160, 250} {
		for j, h := range []int{16, 24, 40, 80} {
			if few && (i%4 != 2 || i/4 != j-1) {
				continue
			}
			lang := []string{"en", "ko"}[(i+j)%2]
			t.Run(fmt.Sprintf("%dx%d-%s", w, h, lang), func(t *testing.T) {
				t.Parallel()
				l := newLab(t, Config{Lang: lang, Lessons: course.Lessons()})
				l.drive(tea.WindowSizeMsg{Width: w, Height: h})
				l.press("enter")
				home := l.stack[0]
				for n := 0; l.stack[len(l.stack)-1] != home; n++ {
					if n == 2000 {
						t.Fatalf("→ leads nowhere:\n%s", l.screen())
					}
					l.press("right")
					l.checkSize(w, h, "→")
				}
			})
		}
	}
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
