package tui

import (
	"context"
	"sync/atomic"
	"time"

	"nnlab/lessons"
	"nnlab/lessons/progress"
	"nnlab/tui/i18n"
	"nnlab/tui/keys"
	"nnlab/tui/screen"
	"nnlab/tui/theme"
)

// Config is all that a visitor's screen depends on.
type Config struct {
	Ctx     context.Context // ends with the visitor; nil: never
	Lessons []*lessons.Lesson
	Living  *lessons.Lesson // the net that trains on home; nil: none
	Store   progress.Store  // nil: in memory
	Lang    string          // en or ko
	Mode    theme.Mode      // the depth is lowered if the terminal shows fewer colours
	FixDark bool            // the terminal is not asked for its background
	Still   bool            // reduced motion
	Seed    uint64          // of new logs; 0: 1

	// Where to begin; home if both are empty.
	Lesson string
	Step   lessons.StepID
	Script *lessons.Script

	Suspend bool // Ctrl-Z may stop the process: on a terminal of one's own only
	Now     func() time.Time
	Keep    func(name string, data []byte) (path string, err error) // writes a log into a file; nil: there are no files
}

// visitor makes what all screens share.
func (c Config) visitor() (*screen.Context, error) {
	if c.Ctx == nil {
		c.Ctx = context.Background()
	}
	if c.Store == nil {
		c.Store = &progress.Memory{}
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	record, err := screen.NewRecord(c.Store, c.Now)
	return &screen.Context{
		Ctx: c.Ctx, Lessons: c.Lessons, Living: c.Living, Seed: max(c.Seed, 1),
		Words: i18n.For(c.Lang), Theme: theme.New(c.Mode), Keys: keys.NewMap(),
		Still: c.Still, IDs: new(atomic.Int64), Notes: screen.NewNotes(), Record: record, Keep: c.Keep,
	}, err
}
