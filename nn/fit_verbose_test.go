package nn

import (
	"bytes"
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"
)

// clock goes on by a fixed time each time it is read.
type clock struct {
	at   time.Time
	step time.Duration
}

func newClock(step time.Duration) *clock { return &clock{time.Unix(1000, 0), step} }

func (c *clock) now() time.Time {
	c.at = c.at.Add(c.step)
	return c.at
}

// printed is what a Fit of eight samples prints.
func printed(t *testing.T, o FitOptions, step time.Duration) string {
	t.Helper()
	m := compiled(t, SGD{LearningRate: 0}, MSE, Input(1), Dense{Units: 1, KernelInitializer: Constant{0}})
	if err := m.Compile(m.Optimizer(), MSE, Accuracy, MeanAbsoluteError); err != nil {
		t.Fatal(err)
	}
	x, y := batch(8, 1, 1)
	for i := range 8 {
		y.Set(i, 0, float64(i%2)/64)
	}
	var out bytes.Buffer
	o.Output, o.Now = &out, newClock(step).now
	o.NoShuffle, o.Epochs = true, max(o.Epochs, 1)
	fitted(t, m, x, y, o)
	return out.String()
}

func TestVerbose2IsALineAnEpoch(t *testing.T) {
	got := printed(t, FitOptions{Verbose: 2, BatchSize: 2, Epochs: 2, ValidationSplit: 0.25}, 3*time.Millisecond)
	line := "3/3 - 0s - 4ms/step - accuracy: 0.5000 - loss: 1.2207e-04 - mae: 0.0078" +
		" - val_accuracy: 0.5000 - val_loss: 1.2207e-04 - val_mae: 0.0078\n"
	if want := "Epoch 1/2\n" + line + "Epoch 2/2\n" + line; got != want {
		t.Errorf("printed\n%swant\n%s", got, want)
	}
	if got := printed(t, FitOptions{}, time.Second); got != "" {
		t.Errorf("printed %q though nobody asked", got)
	}
}

func TestVerbose1IsABar(t *testing.T) {
	got := printed(t, FitOptions{Verbose: 1, BatchSize: 2}, 30*time.Millisecond)
	bare := regexp.MustCompile("\x1b\\[[0-9]*m").ReplaceAllString(got, "")
	bar := strings.Repeat("━", 20)
	numbers := " - accuracy: 0.5000 - loss: 1.2207e-04 - mae: 0.0078"
	want := "Epoch 1/1\n" + // the pictures after steps 2 and 4 would come too soon
		"\r1/4 " + bar + " 0s 30ms/step" + numbers +
		"\r3/4 " + bar + " 0s 30ms/step" + numbers +
		"\r4/4 " + bar + " 0s 40ms/step" + numbers + "\n"
	if bare != want {
		t.Errorf("printed\n%q\nwant\n%q", bare, want)
	}
	if part := "\x1b[1m1/4\x1b[0m \x1b[32m━━━━━\x1b[0m\x1b[37m━━━━━━━━━━━━━━━\x1b[0m \x1b[1m0s\x1b[0m 30ms/step - "; !strings.Contains(got, part) {
		t.Errorf("the first quarter of the bar is not green: %q", got)
	}
}

func TestBarWipesWhatIsLonger(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(FitOptions{Verbose: 1, Output: &out}, 10)
	_ = p.draw(1, "1:00:01", 0, nil, "")
	_ = p.draw(10, "0s", 0, nil, "\n")
	if !strings.HasSuffix(out.String(), "\x1b[1m0s\x1b[0m 0s/step     \n") || !strings.Contains(out.String(), "\x1b[1m 1/10") {
		t.Errorf("%q", out.String())
	}
}

func TestDurationsAreWrittenAsKerasDoes(t *testing.T) {
	for seconds, want := range map[float64]string{0: "0s/step", 2.6: "3s/step", 0.0014: "1ms/step", 0.00025: "250us/step"} {
		if got := duration(seconds); got != want {
			t.Errorf("%v s are %q, want %q", seconds, got, want)
		}
	}
	for seconds, want := range map[float64]string{0: "0s", 59.9: "59s", 61: "1:01", 3661: "1:01:01"} {
		if got := left(seconds); got != want {
			t.Errorf("%v s are %q, want %q", seconds, got, want)
		}
	}
}

// broken is a writer that fails after so many writes.
type broken int

func (b *broken) Write(text []byte) (int, error) {
	if *b--; *b < 0 {
		return 0, errors.New("broken pipe")
	}
	return len(text), nil
}

func TestErrorsOfTheOutputEndTheFit(t *testing.T) {
	x, y := batch(8, 2, 1)
	for verbose := 1; verbose <= 2; verbose++ {
		for writes := range 3 {
			out := broken(writes)
			_, err := small(t, MSE, 2, 1).Fit(x, y, FitOptions{Verbose: verbose, Epochs: 9, Output: &out})
			if err == nil || err.Error() != "broken pipe" {
				t.Errorf("error %v", err)
			}
		}
	}
}

func TestTheClockDoesNotMatter(t *testing.T) {
	x, y := batch(8, 2, 1)
	train := func(o FitOptions) []float64 {
		m := small(t, MSE, 2, 3, 1)
		o.Epochs, o.BatchSize = 5, 2
		h := fitted(t, m, x, y, o)
		return append(numbers(m), h.Loss...)
	}
	want := train(FitOptions{})
	for _, step := range []time.Duration{0, -time.Hour, time.Microsecond, 100 * time.Hour} {
		var out bytes.Buffer
		near(t, "training", train(FitOptions{Verbose: 1, Output: &out, Now: newClock(step).now}), want, 0)
	}
}
