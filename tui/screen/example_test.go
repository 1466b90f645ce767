package screen_test

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"time"

	"nnlab/lessons"
	"nnlab/lessons/progress"
	"nnlab/tui/canvas"
	"nnlab/tui/engine/enginetest"
	"nnlab/tui/i18n"
	"nnlab/tui/keys"
	"nnlab/tui/screen"
	"nnlab/tui/theme"
)

func Example() {
	record, err := screen.NewRecord(&progress.Memory{}, time.Now)
	if err != nil {
		fmt.Println(err)
	}
	home, err := screen.NewHome(&screen.Context{
		Ctx: context.Background(), Lessons: []*lessons.Lesson{enginetest.Lesson()}, Seed: 1, Words: i18n.For("en"),
		Theme: theme.New(theme.Mode{}), Keys: keys.NewMap(), IDs: new(atomic.Int64), Notes: screen.NewNotes(), Record: record,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	home.SetSize(80, 24)
	cv := canvas.New(80, 24)
	home.Draw(cv)
	fmt.Println(strings.Contains(cv.Plain(), "One more each time"))
	// Output: true
}
