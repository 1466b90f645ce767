package nn

import (
	"fmt"
	"io"
	"math"
	"os"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// progress prints a Fit as Keras 3 does. It alone reads a clock, and gives
// nothing back.
type progress struct {
	verbose int
	to      io.Writer
	now     func() time.Time
	steps   int // of an epoch
	width   int // of what stands on the line

	start     time.Time // of the epoch
	afterOne  time.Time // when its first step was done
	lastDrawn time.Time
}

const (
	barWidth     = 20
	barPause     = 50 * time.Millisecond // between two pictures of the bar
	smallestSeen = 1e-3                  // below it numbers are written with an exponent
	bold, green  = "\x1b[1m", "\x1b[32m"
	white, plain = "\x1b[37m", "\x1b[0m"
)

func newProgress(o FitOptions, steps int) *progress {
	p := &progress{verbose: o.Verbose, to: o.Output, now: o.Now, steps: steps}
	if p.to == nil {
		p.to = os.Stdout
	}
	if p.now == nil {
		p.now = time.Now
	}
	return p
}

// begin announces an epoch.
func (p *progress) begin(epoch, epochs int) error {
	if p.verbose == 0 {
		return nil
	}
	p.start, p.lastDrawn, p.width = p.now(), time.Time{}, 0
	_, err := fmt.Fprintf(p.to, "Epoch %d/%d\n", epoch+1, epochs)
	return err
}

// step moves the bar after so many steps of the epoch, if it is time.
func (p *progress) step(done int, k *meter) error {
	if p.verbose == 0 {
		return nil
	}
	now := p.now()
	if done == 1 {
		p.afterOne = now
	}
	if p.verbose == 2 || now.Sub(p.lastDrawn) < barPause {
		return nil
	}
	p.lastDrawn = now
	each := p.each(done, now)
	return p.draw(done, left(each*float64(p.steps-done)), each, k.logs(nil, ""), "")
}

// end prints what was measured in the epoch.
func (p *progress) end(logs Logs) error {
	if p.verbose == 0 {
		return nil
	}
	now := p.now()
	took, each := fmt.Sprintf("%.0fs", now.Sub(p.start).Seconds()), p.each(p.steps, now)
	if p.verbose == 1 {
		return p.draw(p.steps, took, each, logs, "\n")
	}
	_, err := fmt.Fprintf(p.to, "%d/%d - %s - %s%s\n", p.steps, p.steps, took, duration(each), values(logs))
	return err
}

// each is about how many seconds a step takes; the first, which is not like the
// others, is left out where it can be.
func (p *progress) each(done int, now time.Time) float64 {
	if done > 1 {
		return now.Sub(p.afterOne).Seconds() / float64(done-1)
	}
	return now.Sub(p.start).Seconds()
}

// left writes how long the epoch will take.
func left(seconds float64) string {
	s := int(seconds)
	switch {
	case seconds > 3600:
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s%3600/60, s%60)
	case seconds > 60:
		return fmt.Sprintf("%d:%02d", s/60, s%60)
	}
	return fmt.Sprintf("%ds", s)
}

// draw writes the line of the bar over the one before.
func (p *progress) draw(done int, took string, each float64, logs Logs, end string) error {
	all := strconv.Itoa(p.steps)
	count := fmt.Sprintf("%*d/%s", len(all), done, all)
	full := int(barWidth * float64(done) / float64(p.steps))
	rest := fmt.Sprintf("%s %s%s", took, duration(each), values(logs))
	var b strings.Builder
	b.WriteString("\r" + bold + count + plain + " ")
	if full > 0 {
		b.WriteString(green + strings.Repeat("━", full) + plain)
	}
	b.WriteString(white + strings.Repeat("━", barWidth-full) + plain + " ")
	b.WriteString(bold + took + plain + strings.TrimPrefix(rest, took))
	width := len(count) + barWidth + utf8.RuneCountInString(rest) + 2
	b.WriteString(strings.Repeat(" ", max(p.width-width, 0)) + end)
	p.width = width
	_, err := io.WriteString(p.to, b.String())
	return err
}

// duration writes what a step takes.
func duration(seconds float64) string {
	switch {
	case seconds >= 1 || seconds == 0:
		return fmt.Sprintf("%.0fs/step", seconds)
	case seconds >= 1e-3:
		return fmt.Sprintf("%.0fms/step", seconds*1e3)
	}
	return fmt.Sprintf("%.0fus/step", seconds*1e6)
}

// values writes what was measured.
func values(logs Logs) string {
	var b strings.Builder
	for _, log := range logs {
		format := " - %s: %.4f"
		if math.Abs(log.Value) <= smallestSeen {
			format = " - %s: %.4e"
		}
		fmt.Fprintf(&b, format, log.Name, log.Value)
	}
	return b.String()
}
