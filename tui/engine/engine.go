package engine

import (
	"context"
	"slices"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
)

const (
	slice   = 30 * time.Millisecond // the most a Cmd holds the Session
	picture = 33 * time.Millisecond // the least between two pictures of a run
	calm    = 250 * time.Millisecond
	waiting = 16 // the most keys kept while an open is on its way
)

// Seeker is the Session as the engine needs it.
type Seeker interface {
	Seek(ctx context.Context, want lessons.Log, show lessons.Need) lessons.Frame
}

// Engine plays one lesson. Its methods are called from Update only.
type Engine struct {
	id   int64
	ctx  context.Context // ends with the visitor, or when the lesson is left
	stop context.CancelFunc
	sess Seeker // owned by the Cmd in flight

	tape  lessons.Log // as far as it was ever run
	want  lessons.Log // the wish
	show  lessons.Need
	frame lessons.Frame // what is seen
	end   lessons.Frame // the newest one at the tape's end
	made  bool          // a frame was made
	shown lessons.Need  // what the frame was made for

	busy    bool
	stale   bool               // there is a newer wish than that of the slice in flight
	cancel  context.CancelFunc // ends the slice in flight
	pending []func() tea.Cmd   // what waits for the frame of an open

	playing bool
	loop    int // ticks of an older loop are dead
	armed   bool
	pace    Pace
	still   bool // reduced motion
	last    time.Time
	after   func(time.Duration, tea.Msg) tea.Cmd // a timer; tests do not wait
	full    bool                                 // the log holds no more units
}

// Options are what an engine may be told besides its Session.
type Options struct {
	Log   lessons.Log  // where to begin
	Show  lessons.Need // the panels on the screen
	Pace  Pace
	Still bool // reduced motion: a run repaints four times a second
}

type (
	frameMsg struct {
		id    int64
		frame lessons.Frame
		shown lessons.Need // what the frame was made for
	}
	playMsg struct {
		id   int64
		loop int
	}
)

// New makes an engine. ids is the counter that all engines of a program share.
func New(ctx context.Context, ids *atomic.Int64, sess Seeker, o Options) *Engine {
	ctx, stop := context.WithCancel(ctx)
	return &Engine{
		id: ids.Add(1), ctx: ctx, stop: stop, sess: sess,
		want: o.Log, show: o.Show, pace: o.Pace, still: o.Still, after: timer,
	}
}

func timer(d time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return msg })
}

// Init asks for the first frame.
func (e *Engine) Init() tea.Cmd { return e.seek() }

// Close stops all work. The engine is not used again.
func (e *Engine) Close() { e.stop() }

// Frame is the newest picture of where we are.
func (e *Engine) Frame() *lessons.Frame { return &e.frame }

// Shown is the set of panels that the picture was made for.
func (e *Engine) Shown() lessons.Need { return e.shown }

// End is the newest picture of the tape's end.
func (e *Engine) End() *lessons.Frame { return &e.end }

// Ready tells whether there is a frame yet.
func (e *Engine) Ready() bool { return e.made }

// Busy tells whether the picture is still on its way to the wish.
func (e *Engine) Busy() bool { return e.busy }

// Playing tells whether a run is on.
func (e *Engine) Playing() bool { return e.playing }

// Full tells whether the log holds no more units, so that a run had to stop.
func (e *Engine) Full() bool { return e.full }

// Tape is the log as far as it was ever run.
func (e *Engine) Tape() lessons.Log { return e.tape }

// Log is the wish: where we are going, and are as soon as nothing is in flight.
func (e *Engine) Log() lessons.Log { return e.want }

// AtEnd tells whether the picture is that of the tape's end.
func (e *Engine) AtEnd() bool { return e.want.Units() >= e.tape.Units() }

// Opening tells whether an open is on its way.
func (e *Engine) Opening() bool {
	return e.busy && !e.frame.Log.HasPrefix(e.want.UpTo(true)) && e.want.Opened() > 0
}

// goTo makes want the wish. It never blocks.
func (e *Engine) goTo(want lessons.Log) tea.Cmd {
	if e.busy && want.Equal(e.want) {
		return nil
	}
	e.want = want
	return e.seek()
}

// seek sends the wish off, or tells the slice in flight that there is a newer one.
func (e *Engine) seek() tea.Cmd {
	if e.busy {
		e.cancel() // the frame on its way will see the new wish
		e.stale = true
		return nil
	}
	e.busy, e.stale = true, false
	ctx, cancel := context.WithTimeout(e.ctx, slice)
	e.cancel = cancel
	id, sess, want, show := e.id, e.sess, e.want, e.show
	return func() tea.Msg {
		defer cancel()
		return frameMsg{id, sess.Seek(ctx, want, show), show}
	}
}

// Update takes the engine's own messages and tells whether there is a new picture.
func (e *Engine) Update(msg tea.Msg) (fresh bool, cmd tea.Cmd) {
	switch msg := msg.(type) {
	case frameMsg:
		if msg.id == e.id {
			return true, e.arrive(msg)
		}
	case playMsg:
		if msg.id == e.id && msg.loop == e.loop {
			e.armed = false
			if e.playing && !e.busy {
				return false, e.onward(e.units())
			}
		}
	}
	return false, nil
}

// arrive takes a frame and decides what is next: a slice more, the newer wish, or the next picture of a run.
func (e *Engine) arrive(msg frameMsg) tea.Cmd {
	e.busy, e.last = false, time.Now()
	msg.frame = trimmed(msg.frame)
	taken := e.take(msg.frame)
	switch {
	case e.ctx.Err() != nil:
		return nil
	case e.stale:
		return e.seek()
	case msg.frame.Err != nil:
		e.want, e.playing, e.pending = msg.frame.Log, false, nil
		return nil
	case taken && msg.frame.Done && e.onlyRunsLeft():
		e.want, e.playing = msg.frame.Log, false
	}
	if taken {
		e.shown = msg.shown
	}
	if !msg.frame.Log.Equal(e.want) || !slices.Equal(msg.shown, e.show) {
		return e.seek()
	}
	if cmd, some := e.release(); some {
		return cmd
	}
	return e.tick()
}

// trimmed drops the units at the tail that found nothing to do: the picture is the same without them.
func trimmed(f lessons.Frame) lessons.Frame {
	f.Log = f.Trim().WithLook(f.Log.Look())
	return f
}

// take keeps a frame that is on the way to the wish, and lengthens, or cuts, the tape by it.
func (e *Engine) take(f lessons.Frame) bool {
	if e.made && !e.want.HasPrefix(f.Log) {
		return false // made for an older wish: never shown
	}
	if f.Err == nil && !onTape(e.tape, f.Log) {
		e.tape = f.Log.WithLook("")
	}
	e.frame, e.made = f, true
	if f.Log.Units() >= e.tape.Units() {
		e.end = f
	}
	return true
}

// onlyRunsLeft tells whether nothing but runs stands between the picture and the wish.
func (e *Engine) onlyRunsLeft() bool {
	if !e.want.HasPrefix(e.frame.Log) {
		return false
	}
	for _, a := range e.want.After(e.frame.Log) {
		if a.Verb != lessons.Run {
			return false
		}
	}
	return true
}

// release plays what waited for an open.
func (e *Engine) release() (tea.Cmd, bool) {
	if len(e.pending) == 0 {
		return nil, false
	}
	var cmds []tea.Cmd
	todo := e.pending
	e.pending = nil
	for _, f := range todo {
		cmds = append(cmds, f())
	}
	return tea.Batch(cmds...), true
}

// later keeps f until the open on its way has its frame; false if none is on its way.
func (e *Engine) later(f func() tea.Cmd) bool {
	if !e.Opening() {
		return false
	}
	if len(e.pending) < waiting {
		e.pending = append(e.pending, f)
	}
	return true
}
