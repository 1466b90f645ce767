package lessons

// Bounds of a log that is stored for tomorrow.
const (
	maxKeptBytes = 64 << 10
	maxKeptUnits = 100_000
)

// Keep returns what has to be stored of a log so that the lesson can go on tomorrow where it stands: all since the
// last open that begins an experiment anew. If that is too long, only the last open, and after it the sets, answers,
// skips and hints of its step.
func (l *Lesson) Keep(log Log) Log {
	var out Log
	for _, a := range log.Actions() {
		if a.Verb == Open && l.anew(StepID(a.Name), out) {
			out = Log{}
		}
		out = out.Append(a)
	}
	out = out.WithLook(log.look)
	if out.Units() <= maxKeptUnits && len(out.String()) <= maxKeptBytes {
		return out
	}
	return out.shortened()
}

// anew tells whether opening a step after a log brings another spec, or a fresh start.
func (l *Lesson) anew(id StepID, before Log) bool {
	st, i := l.Step(id)
	if st == nil {
		return false
	}
	_, was := l.Step(before.Step())
	return st.Fresh || was < 0 || l.SpecOf(i) != l.SpecOf(was)
}

// shortened keeps the last open and, of its step, the newest set of each knob, the answers, skips and hints.
func (l Log) shortened() Log {
	out := l.UpTo(true)
	if last, ok := out.Last(); ok {
		out = Log{}.Append(last)
	}
	newest := map[string]int{}
	tail := l.After(l.UpTo(true))
	for i, a := range tail {
		if a.Verb == Set {
			newest[a.Name] = i
		}
	}
	for i, a := range tail {
		switch a.Verb {
		case Set:
			if newest[a.Name] == i {
				out = out.Append(a)
			}
		case Answer, Skip, Hint:
			out = out.Append(a)
		}
	}
	return out
}

// String writes the log an action a line, without a header; the look comes last.
func (l Log) String() string {
	var b []byte
	for _, a := range l.Actions() {
		b = append(append(b, a.String()...), '\n')
	}
	if l.look != "" {
		b = append(append(b, Action{Verb: Look, Name: string(l.look)}.String()...), '\n')
	}
	return string(b)
}
