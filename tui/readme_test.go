package tui

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/lessons/course"
	"nnlab/tui/i18n"
	"nnlab/tui/keys"
	"nnlab/tui/theme"
)

const readme = "../README.md"

// The README's picture is a frame of the program, and its table of keys the program's own. With -update they are
// written anew.
func TestReadmeIsFresh(t *testing.T) {
	old, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	fresh := replaceBlock(t, string(old), "<!-- picture: ", "```text\n"+picture(t)+"\n```\n")
	fresh = replaceBlock(t, fresh, "<!-- keys: ", keys.Markdown(i18n.For("en")))
	if fresh == string(old) {
		return
	}
	if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" {
		if err := os.WriteFile(readme, []byte(fresh), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Error("README.md is stale: run go test ./tui -run Readme -update")
}

// picture is the step on the bend of h₁, its question answered, at 100x30.
func picture(t *testing.T) string {
	log := lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: "bend"}).
		Append(lessons.Action{Verb: lessons.Answer, Value: "zero"}).Run(1)
	l := newLab(t, Config{
		Lessons: course.Lessons(), Lang: "en", Mode: theme.Mode{Dark: true, Depth: theme.NoColor},
		Script: &lessons.Script{Lesson: "backprop", Seed: 1, Log: log},
	})
	l.drive(tea.WindowSizeMsg{Width: 100, Height: 30})
	lines := strings.Split(ansi.Strip(l.View().Content), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(strings.ReplaceAll(line, "\u00a0", " "), " ")
	}
	return strings.Join(lines, "\n")
}

// replaceBlock puts text between a line that begins with mark and the next end mark.
func replaceBlock(t *testing.T, s, mark, text string) string {
	from := strings.Index(s, mark)
	if from < 0 {
		t.Fatalf("README.md has no %q", mark)
	}
	from += strings.Index(s[from:], "\n") + 1
	to := strings.Index(s[from:], "<!-- end -->")
	if to < 0 {
		t.Fatalf("README.md has no end mark after %q", mark)
	}
	return s[:from] + text + s[from+to:]
}
