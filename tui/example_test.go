package tui_test

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui"
	"nnlab/tui/engine/enginetest"
)

// A model needs no terminal: it is told its size and shows its picture.
func Example() {
	m := tui.New(tui.Config{Lessons: []*lessons.Lesson{enginetest.Lesson()}, Lang: "en"})
	m.Update(tea.WindowSizeMsg{Width: 50, Height: 10})
	fmt.Println(strings.Contains(m.View().Content, "60"))
	// Output: true
}
