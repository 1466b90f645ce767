package cli

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"nnlab/lessons/course"
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
		for _, lang := range i18n.Languages() {
			out := read(t, l.ID, "--lang", lang)
			if out != read(t, l.ID, "--lang", lang) {
				t.Errorf("%s in %s: two readings differ", l.ID, lang)
			}
			for n, line := range strings.Split(out, "\n") {
				if w := canvas.Width(line); w > 80 {
					t.Errorf("%s in %s, line %d: %d cells: %s", l.ID, lang, n+1, w, line)
				}
			}
		}
		if out := read(t, l.ID, "--ascii"); strings.ContainsFunc(out, func(r rune) bool { return r > '~' }) {
			t.Errorf("%s: not all ASCII", l.ID)
		}
		if read(t, l.ID) == read(t, l.ID, "--seed", "2") {
			t.Errorf("%s: another seed shows the same numbers", l.ID)
		}
	}
}
