package cli

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"nnlab/lessons/training"
	"nnlab/tui/canvas"
)

// bar tells on standard error how far training is: a bar that moves on a terminal, else a line now and then.
type bar struct {
	*trainer
	epochs   int
	live     bool // on a terminal
	begun    time.Time
	drawn    time.Time
	lineAt   int // the epoch of the next line
	silenced bool
}

const (
	barCells  = 16
	barPause  = 50 * time.Millisecond // between two pictures of the bar
	barLines  = 10                    // into a pipe
	eraseLine = "\r" + ansi.EraseLineRight
)

func (t *trainer) newBar(epochs int) *bar {
	b := &bar{trainer: t, epochs: epochs, live: t.moves(t.Err), begun: time.Now(), silenced: t.set.quiet}
	b.lineAt = b.every()
	return b
}

func (b *bar) every() int { return max(1, (b.epochs+barLines-1)/barLines) }

// epoch tells of an epoch that is done.
func (b *bar) epoch(e int, now training.Losses) {
	w := b.words.Train
	losses := w.TrainSet + " " + b.number(now.Train.Loss)
	switch {
	case !math.IsNaN(now.Val.Loss):
		losses += "  " + w.ValSet + " " + b.number(now.Val.Loss)
	case !math.IsNaN(now.Test.Loss):
		losses += "  " + w.TestSet + " " + b.number(now.Test.Loss)
	}
	at := b.words.Fill(w.EpochOf, strconv.Itoa(e), strconv.Itoa(b.epochs))
	b.tell(float64(e)/float64(b.epochs), at+"  "+losses, e >= b.lineAt || e == b.epochs)
	if e >= b.lineAt {
		b.lineAt += b.every()
	}
}

// tell draws the bar, or writes a line if it is time for one.
func (b *bar) tell(share float64, said string, line bool) {
	switch {
	case b.silenced:
	case b.live:
		if now := time.Now(); now.Sub(b.drawn) >= barPause {
			b.drawn = now
			_, _ = fmt.Fprint(b.Err, eraseLine+canvas.Truncate(b.picture(share, said, now.Sub(b.begun)), width(b.Err)-1, ""))
		}
	case line:
		_, _ = fmt.Fprintln(b.Err, said)
	}
}

func (b *bar) picture(share float64, said string, since time.Duration) string {
	full, empty := "█", "░"
	if b.set.ascii {
		full, empty = "#", "."
	}
	n := int(share * barCells)
	left := ""
	if share > 0 {
		rest := time.Duration(float64(since) * (1 - share) / share).Round(time.Second)
		left = "  " + b.words.Fill(b.words.Train.Left, clock(rest))
	}
	return strings.Repeat(full, n) + strings.Repeat(empty, barCells-n) + fmt.Sprintf(" %3.0f%%", 100*share) + left + "  " + said
}

// clock writes a time as m:ss or h:mm:ss.
func clock(d time.Duration) string {
	s := int(d.Seconds())
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// end takes the bar away.
func (b *bar) end() {
	if b.live && !b.silenced {
		_, _ = fmt.Fprint(b.Err, eraseLine)
	}
}
