package screen

import (
	"strings"

	"nnlab/lessons"
)

// storedLog is what is kept of a log for tomorrow, as text. The cursor is not.
func storedLog(l *lessons.Lesson, log lessons.Log, seed uint64) string {
	return lessons.Script{Lesson: l.ID, Seed: seed, Log: l.Keep(log.WithLook(""))}.String()
}

// restoredLog reads a stored log. A log of another Rev only opens its step; one that cannot be read opens nothing.
func restoredLog(l *lessons.Lesson, text string, rev int) (log lessons.Log, seed uint64, changed bool) {
	script, err := lessons.ParseScript(strings.NewReader(text))
	if err != nil || script.Lesson != l.ID {
		return lessons.Log{}, 0, false
	}
	if rev == l.Rev {
		return script.Log, script.Seed, false
	}
	step := script.Log.Step()
	if _, i := l.Step(step); i < 0 {
		return lessons.Log{}, script.Seed, true
	}
	return lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: string(step)}), script.Seed, true
}
