package engine

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
)

// Pace is how fast a run goes, in notches: each doubles it.
type Pace int

// Notable notches.
const (
	Slowest   Pace = -2
	ByUnit    Pace = 0 // a unit every 300 ms: slow enough to follow every operation
	ByPicture Pace = 3 // a stride a picture: a unit, or as many as the scene says
	Fastest   Pace = 13
)

// maxStride keeps what a scene says of its stride within reason.
const maxStride = 1000

// units is how many units a picture shows; at the last notch all that fit into a slice. A notch below a stride a picture
// halves it, down to a unit a picture and then slower.
func (p Pace) units(stride int, still bool) int {
	switch {
	case p >= Fastest:
		return 1 << 20
	case p < ByPicture:
		return max(1, stride>>(ByPicture-p))
	}
	units := stride << (p - ByPicture)
	if still && (p > ByPicture || stride > 1) {
		units *= 8
	}
	return units
}

// every is the time between two pictures.
func (p Pace) every(stride int, still bool) time.Duration {
	d := picture
	switch {
	case p < ByPicture && stride>>(ByPicture-p) > 0:
	case p < 0:
		d = 300 * time.Millisecond << -p
	case p < ByPicture:
		d = 300 * time.Millisecond >> p
	}
	if still {
		d = max(d, calm)
	}
	return d
}

// stride is the ordinary number of units a picture, as the scene says it.
func (e *Engine) stride() int {
	if n := e.frame.Values[lessons.Stride].Num; n > 1 {
		return int(min(n, maxStride))
	}
	return 1
}

// Speed says how many units a picture of a run shows now, and how much time lies between two pictures; all: as many
// as fit.
func (e *Engine) Speed() (units int, every time.Duration, all bool) {
	return e.units(), e.every(), e.pace == Fastest
}

func (e *Engine) units() int { return e.pace.units(e.stride(), e.still) }

func (e *Engine) every() time.Duration { return e.pace.every(e.stride(), e.still) }

// Pace is the pace of a run.
func (e *Engine) Pace() Pace { return e.pace }

// SetPace changes the pace, at once.
func (e *Engine) SetPace(p Pace) tea.Cmd {
	e.pace = min(max(p, Slowest), Fastest)
	if !e.playing {
		return nil
	}
	return e.Play(true)
}

// Play starts or pauses a run. It pauses at the picture that was seen.
func (e *Engine) Play(on bool) tea.Cmd {
	if on && e.later(func() tea.Cmd { return e.Play(true) }) {
		return nil
	}
	e.pause()
	if !on {
		return nil
	}
	e.playing, e.full = true, false
	if e.busy {
		return nil // the frame on its way goes on
	}
	return e.onward(e.units())
}

// pause ends a run; ticks of its loop die.
func (e *Engine) pause() {
	if e.playing && e.made && !e.want.Equal(e.seen()) && e.mayDrop() {
		e.want = e.seen()
		if e.busy {
			e.cancel()
			e.stale = true
		}
	}
	e.playing, e.armed = false, false
	e.loop++
}

// seen is the log of the picture that was seen, the cursor where it is wanted now.
func (e *Engine) seen() lessons.Log { return e.frame.Log.WithLook(e.want.Look()) }

// mayDrop tells whether what a run still wished for can be given up: more of it, or more of the tape.
func (e *Engine) mayDrop() bool {
	return e.onlyRunsLeft() || onTape(e.tape, e.frame.Log) && onTape(e.tape, e.want)
}

// tick arms the next picture of a run, late by the work that was done.
func (e *Engine) tick() tea.Cmd {
	if !e.playing || e.busy || e.armed {
		return nil
	}
	e.armed = true
	wait := max(0, e.every()-time.Since(e.last))
	return e.after(wait, playMsg{e.id, e.loop})
}
