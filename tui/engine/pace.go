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
	ByPicture Pace = 3 // a unit a picture
	Fastest   Pace = 13
)

// units is how many units a picture shows; at the last notch all that fit into a slice.
func (p Pace) units(still bool) int {
	switch {
	case p >= Fastest:
		return 1 << 20
	case p <= ByPicture:
		return 1
	case still:
		return 8 << (p - ByPicture)
	}
	return 1 << (p - ByPicture)
}

// every is the time between two pictures.
func (p Pace) every(still bool) time.Duration {
	d := picture
	switch {
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

// Speed says how many units a picture of a run shows now, and how much time lies between two pictures; all: as many
// as fit.
func (e *Engine) Speed() (units int, every time.Duration, all bool) {
	return e.pace.units(e.still), e.pace.every(e.still), e.pace == Fastest
}

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
	return e.onward(e.pace.units(e.still))
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
	wait := max(0, e.pace.every(e.still)-time.Since(e.last))
	return e.after(wait, playMsg{e.id, e.loop})
}
