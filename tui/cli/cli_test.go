package cli

import (
	"bytes"
	"context"
	"errors"
	"math"
	"reflect"
	"strings"
	"syscall"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/spec"
	"nnlab/tui/canvas"
	"nnlab/tui/i18n"
)

func run(ctx context.Context, out interface{ Write([]byte) (int, error) }, args ...string) (int, string) {
	var errs bytes.Buffer
	app := fakeApp()
	app.Out, app.Err, app.Getenv = out, &errs, func(string) string { return "" }
	return app.Run(ctx, args), errs.String()
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

func TestFullDiskFails(t *testing.T) {
	for _, args := range [][]string{{"read", "adding"}, {"lessons"}, {"lessons", "--json"}} {
		if status, errs := run(context.Background(), fullDisk{}, args...); status != 1 || !strings.HasPrefix(errs, "nnlab: ") {
			t.Errorf("%v: status %d, %q", args, status, errs)
		}
	}
}

func TestInterruptEndsWithItsStatus(t *testing.T) {
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(errors.New("interrupt signal received"))
	var out bytes.Buffer
	if status, errs := run(ctx, &out, "read", "adding"); status != 130 || errs != "" {
		t.Errorf("status %d, %q", status, errs)
	}
	if got := signalStatus(errors.New("terminated signal received")); got != 143 {
		t.Errorf("SIGTERM: %d", got)
	}
}

func TestNothingFromOutsideReachesTheTerminal(t *testing.T) {
	bad := "x\x1b]0;mine\a\u202e"
	for _, args := range [][]string{{bad}, {"read", bad}, {"learn", bad}, {"replay", bad}, {"read", "adding", "--" + bad},
		{"read", "adding", "--lang", bad}, {"read", "adding", bad}, {"learn", "adding/" + bad}, {"completion", bad}, {"help", bad}} {
		var out bytes.Buffer
		status, errs := run(context.Background(), &out, args...)
		if status == 0 || strings.ContainsAny(errs+out.String(), "\x1b\a\u202e") || strings.Count(errs, "\n") != 1 {
			t.Errorf("%q: status %d, %q", args, status, errs)
		}
	}
}

func TestEveryCommandHasHelpInBothLanguages(t *testing.T) {
	for _, lang := range i18n.Languages() {
		for _, name := range []string{"learn", "lessons", "read", "replay", "train", "help", "completion"} {
			var out bytes.Buffer
			status, errs := run(context.Background(), &out, "help", name, "--lang", lang)
			example := strings.Index(out.String(), "nnlab ")
			flags := strings.Index(out.String(), "--lang")
			if status != 0 || errs != "" || example < 0 || flags < example {
				t.Errorf("%s in %s: status %d\n%s%s", name, lang, status, out.String(), errs)
			}
		}
	}
}

func TestHelpNamesEveryKeyOfASpec(t *testing.T) {
	for _, lang := range i18n.Languages() {
		var out bytes.Buffer
		status, errs := run(context.Background(), &out, "help", "spec", "--lang", lang)
		for _, k := range spec.Keys() {
			if !strings.Contains(out.String(), "\n"+k.Name+" (") {
				t.Errorf("%s: no %s", lang, k.Name)
			}
		}
		for line := range strings.Lines(out.String()) {
			if canvas.Width(strings.TrimSuffix(line, "\n")) > 80 {
				t.Errorf("%s: %q is too wide", lang, line)
			}
		}
		if status != 0 || errs != "" {
			t.Errorf("%s: status %d, %s", lang, status, errs)
		}
	}
}

func TestNearestOffersAtMostThree(t *testing.T) {
	names := []string{"relu", "elu", "selu", "gelu", "tanh"}
	if got := nearest("rleu", names); len(got) > 3 || len(got) == 0 || got[0] == "tanh" {
		t.Errorf("nearest: %v", got)
	}
	if got := nearest("zzzzzz", names); got != nil {
		t.Errorf("nothing is near zzzzzz: %v", got)
	}
}

func TestJSONHasNullForWhatIsNoNumber(t *testing.T) {
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if got := float(v); got != nil {
			t.Errorf("float(%v) = %v", v, got)
		}
	}
	got := numJSON(lessons.Num{Ref: "w1", V: 3, Known: lessons.KnownAsked})
	if got["value"] != nil {
		t.Errorf("a number that is asked for shows as %v", got["value"])
	}
	if got := data(reflect.ValueOf(lessons.Chart{Series: []lessons.Series{{Y: []float64{math.NaN()}}}})); got == nil {
		t.Error("no chart")
	}
	for name, want := range map[string]string{"RowHead": "row_head", "LogY": "log_y", "X": "x", "ID": "id", "InHand": "in_hand"} {
		if got := snake(name); got != want {
			t.Errorf("snake(%s) = %s, want %s", name, got, want)
		}
	}
}

func ExampleApp_Run() {
	app := fakeApp()
	app.Getenv = func(string) string { return "" }
	app.Run(context.Background(), []string{"lessons"})
	// Output:
	// adding    Adding  1 of 3 steps
	// backprop  Adding  0 of 3 steps
}
