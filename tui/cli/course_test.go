package cli

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"nnlab/lessons/course"
	"nnlab/lessons/course/coursetest"
	"nnlab/tui/canvas"
	"nnlab/tui/i18n"
)

// read returns what nnlab read prints of a lesson of the course.
func read(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	app := fakeApp()
	app.Lessons, app.Out, app.Err = course.Lessons, &out, &errs
	app.Getenv = func(string) string { return "" }
	if status := app.Run(context.Background(), append([]string{"read"}, args...)); status != 0 {
		t.Fatalf("read %v: status %d, %s", args, status, errs.String())
	}
	return out.String()
}

func TestEveryLessonReads(t *testing.T) {
	for _, l := range course.Lessons() {
		if coursetest.Race && l.Chapter > 4 {
			continue // reading it trains for minutes
		}
		for _, lang := range i18n.Languages() {
			for n, line := range strings.Split(read(t, l.ID, "--lang", lang), "\n") {
				if w := canvas.Width(line); w > 80 {
					t.Errorf("%s in %s, line %d: %d cells: %s", l.ID, lang, n+1, w, line)
				}
			}
		}
	}
}

func TestReadingFollowsSeedAndSpelling(t *testing.T) {
	out := read(t, "backprop", "--ascii")
	if strings.ContainsFunc(out, func(r rune) bool { return r > '~' }) {
		t.Error("not all ASCII")
	}
	if out != read(t, "backprop", "--ascii", "--seed", "1") {
		t.Error("two readings differ")
	}
	if out == read(t, "backprop", "--ascii", "--seed", "2") {
		t.Error("another seed shows the same numbers")
	}
}
