package tui

import (
	"fmt"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/lessons/course"
	"nnlab/lessons/scene"
	"nnlab/tui/theme"
)

// BenchmarkView measures a View after a new Frame, and after a move of the cursor only.
func BenchmarkView(b *testing.B) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
		for _, cursor := range []bool{false, true} {
			name := map[bool]string{false: "frame", true: "cursor"}[cursor]
			b.Run(fmt.Sprintf("%s-%dx%d", name, size[0], size[1]), func(b *testing.B) {
				m := New(Config{Ctx: b.Context(), Lessons: course.Lessons(), Lang: "en", Mode: theme.Mode{Dark: true},
					FixDark: true, Lesson: "backprop", Step: "bend"})
				feed(m, tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				moves := map[bool][]string{false: {"s", "b"}, true: {"right", "left"}}[cursor]
				feed(m, key("right"))
				feed(m, key("right"))
				if cursor { // past the controls, onto the first panel
					feed(m, key("tab"), key("tab"))
				}
				var views time.Duration
				for i := range b.N {
					feed(m, key(moves[i%2]))
					m.fresh = false
					start := time.Now()
					m.View()
					views += time.Since(start)
				}
				b.ReportMetric(float64(views.Microseconds())/float64(b.N), "µs/view")
			})
		}
	}
}

// feed is drive without a View.
func feed(m *Model, msgs ...tea.Msg) {
	for len(msgs) > 0 {
		_, cmd := m.Update(msgs[0])
		msgs = append(msgs[1:], results(cmd)...)
	}
}

// largestPage is the largest network that TensorFlow Playground allows, with its field, its thumbs and its losses.
func largestPage() *lessons.Lesson {
	of := course.Lessons()[0]
	return &lessons.Lesson{
		ID: of.ID, Rev: of.Rev, Chapter: of.Chapter, New: scene.Open, Words: of.Words,
		Steps: []lessons.Step{{
			ID: of.Steps[0].ID, Panels: []lessons.PanelID{"network", "field", "loss"},
			Spec: "rules=page&dataset=spiral&networkShape=8,8,8,8,8,8&xSquared=true&ySquared=true&xTimesY=true&sinX=true&sinY=true&batchSize=10",
		}},
	}
}

// BenchmarkFrame measures a picture of a run of the largest page network: one update, the panels, the drawing and its
// encoding. updates/s is what is left for them of a second of 30 such pictures.
func BenchmarkFrame(b *testing.B) {
	for _, size := range [][2]int{{120, 40}, {200, 60}} {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			l := largestPage()
			m := New(Config{Ctx: b.Context(), Lessons: []*lessons.Lesson{l}, Lang: "en", Mode: theme.Mode{Dark: true}, FixDark: true,
				Lesson: l.ID, Step: l.Steps[0].ID})
			feed(m, tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			m.View()
			sess, err := lessons.NewSession(l, 1)
			if err != nil {
				b.Fatal(err)
			}
			const updates = 2000
			log := lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: string(l.Steps[0].ID)})
			sess.Seek(b.Context(), log, nil)
			start := time.Now()
			sess.Seek(b.Context(), log.Run(updates), nil)
			update := time.Since(start) / updates

			var views time.Duration
			for b.Loop() {
				feed(m, key("s"))
				m.fresh = false
				start := time.Now()
				m.View()
				views += time.Since(start)
			}
			frame := b.Elapsed() / time.Duration(b.N)
			b.ReportMetric(float64(views.Microseconds())/float64(b.N)/1000, "ms/view")
			b.ReportMetric(float64(frame.Microseconds())/1000, "ms/frame")
			b.ReportMetric(max(0, float64(time.Second-30*frame)/float64(update)), "updates/s")
		})
	}
}
