package screen

import (
	"context"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/i18n"
	"nnlab/tui/keys"
	"nnlab/tui/theme"
)

// The smallest screen on which there is room for a lesson.
const (
	MinWidth  = 60
	MinHeight = 16
)

// Context is what all screens of one visitor share. Nothing in it is read from the operating system.
type Context struct {
	Ctx     context.Context // ends with the visitor
	Lessons []*lessons.Lesson
	Living  *lessons.Lesson // the net that trains on home; nil: none
	Seed    uint64          // of new logs
	Words   *i18n.Words
	Theme   *theme.Theme
	Keys    *keys.Map
	Still   bool // reduced motion
	IDs     *atomic.Int64
	Notes   *Notes
	Record  *Record
	// Keep writes a log into a file and says its name; nil where a visitor has no files.
	Keep func(name string, data []byte) (path string, err error)
}

// Screen is a room. Its methods are called from the root's Update and View only.
type Screen interface {
	// Init is called once, after the first SetSize.
	Init() tea.Cmd
	// SetSize tells the size, of 60x16 at least.
	SetSize(w, h int) tea.Cmd
	// Update takes a message; keys and mouse only while the screen is on top.
	Update(tea.Msg) (Nav, tea.Cmd)
	// Draw draws the whole screen.
	Draw(*canvas.Canvas)
	// Cursor is the place of the terminal's cursor, while a text is being typed.
	Cursor() (x, y int, shown bool)
	// Offers lists what the keys do now, the most wanted first.
	Offers() []Offer
	// Close is called when the screen leaves the stack.
	Close() tea.Cmd
}

// Nav is what a screen asks of the stack. The root carries it out before the next key.
type Nav interface{ nav() }

// Push puts a screen on top.
type Push struct{ Screen Screen }

// Pop takes the screen off. Then, if not nil, is given to the one below.
type Pop struct{ Then tea.Msg }

// Swap takes the screen off and puts another in its place.
type Swap struct{ Screen Screen }

func (Push) nav() {}
func (Pop) nav()  {}
func (Swap) nav() {}

// Shown tells a screen that it has come to the top again.
type Shown struct{}

// Act asks a screen to do what a key would do, as the page of all keys does.
type Act struct{ Action keys.Action }

// Offer is what a key does now.
type Offer struct {
	Action keys.Action
	Text   string
	Off    string // why it does nothing now; empty: it does something
	Quiet  bool   // on the page of all keys only
}
