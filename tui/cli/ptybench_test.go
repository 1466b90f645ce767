//go:build unix

package cli_test

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// BenchmarkFirstFrame measures from the start of the process to the first picture of a lesson on the screen, and the
// memory that is resident then.
func BenchmarkFirstFrame(b *testing.B) {
	var took []time.Duration
	var memory float64
	for b.Loop() {
		x := open(b, options{w: 120, h: 40, args: []string{"learn", "backprop/error"}})
		x.see("→  predict")
		took = append(took, time.Since(x.started))
		memory = x.memory()
		x.press("ctrl+c")
		x.end()
	}
	report(b, took)
	b.ReportMetric(memory, "MB")
}

// BenchmarkKeyToFrame measures from a key written into the terminal to the picture that answers it, while a network
// trains and is drawn on the same screen.
func BenchmarkKeyToFrame(b *testing.B) {
	x := open(b, options{w: 200, h: 60, args: []string{"learn", "backprop/fall"}})
	x.see("→  next step")
	turns := func(s screen) bool { return strings.Contains(s.keys(), "→  turn") }
	var took []time.Duration
	for b.Loop() {
		if !strings.Contains(x.screen().keys(), "pause") { // it has come to its end: again
			x.press("r")
			x.see("forward 0 of 13")
			for !turns(x.screen()) {
				x.after("tab")
			}
			x.press("space")
			x.until("a run", func(s screen) bool { return strings.Contains(s.keys(), "pause") })
		}
		key, knob := "tab", turns(x.screen())
		if !knob {
			key = "backtab"
		}
		began := time.Now()
		x.press(key) // from the knob to the chart, and back
		x.until("an answer", func(s screen) bool { return turns(s) != knob })
		took = append(took, time.Since(began))
	}
	report(b, took)
	b.ReportMetric(x.memory(), "MB")
}

// report reports the median and what 99 of 100 stay below.
func report(b *testing.B, took []time.Duration) {
	slices.Sort(took)
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	b.ReportMetric(ms(took[len(took)/2]), "p50-ms")
	b.ReportMetric(ms(took[len(took)*99/100]), "p99-ms")
}

// memory is what the program has resident, in MB; 0 where nobody tells.
func (x *terminal) memory() float64 {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", x.cmd.Process.Pid))
	_, after, _ := strings.Cut(string(data), "VmRSS:")
	kb, _ := strconv.ParseFloat(strings.Fields(after + " 0")[0], 64)
	return kb / 1024
}
