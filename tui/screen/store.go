package screen

import (
	"strings"

	"nnlab/lessons"
)

// The most that is stored of a log for tomorrow.
const (
	maxStored      = 64 << 10
	maxStoredUnits = 100_000
)

// storedLog is what is kept of a log: all from the last open that changes the spec or is fresh. A log that is too
// long is only that open, its sets, answers and hints.
func storedLog(l *lessons.Lesson, log lessons.Log, seed uint64) string {
	actions := log.Actions()
	from, spec := 0, ""
	for i, a := range actions {
		if a.Verb != lessons.Open {
			continue
		}
		st, n := l.Step(lessons.StepID(a.Name))
		if n < 0 {
			continue
		}
		if next := l.SpecOf(n); i == 0 || st.Fresh || next != spec {
			from, spec = i, next
		}
	}
	var out lessons.Log
	for _, a := range actions[from:] {
		out = out.Append(a)
	}
	text := lessons.Script{Lesson: l.ID, Seed: seed, Log: out}.String()
	if len(text) <= maxStored && out.Units() <= maxStoredUnits {
		return text
	}
	return lessons.Script{Lesson: l.ID, Seed: seed, Log: shortened(out)}.String()
}

// shortened keeps the last open with its sets, answers and hints.
func shortened(log lessons.Log) lessons.Log {
	out := lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: string(log.Step())})
	for _, a := range log.After(log.UpTo(true)) {
		switch a.Verb {
		case lessons.Set, lessons.Answer, lessons.Skip, lessons.Hint:
			out = out.Append(a)
		}
	}
	return out
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
