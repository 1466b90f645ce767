package tui

import (
	"fmt"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons/course"
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
