package progress

import "slices"

// Progress is what a learner has done. The zero Progress is empty. Use Merge to copy one.
type Progress struct {
	Lessons map[string]Lesson
	extra   object
}

// Lesson is what was done in one lesson. The sets are sorted.
type Lesson struct {
	Furthest  Place
	Seen      []string            // steps that were opened
	Done      []string            // steps that were left behind
	Goals     []string            // steps whose goal was reached
	Questions map[string]Question // by step
	Log       Log                 // where to go on
	extra     object
}

// Place is a step and its number when it was reached. The number tells which of two places is further.
type Place struct {
	Step  string
	Index int
	extra object
}

// Question is how the question of a step was answered, the first time and the last.
type Question struct {
	First, Latest Answer
	extra         object
}

// Verdict is what became of an answer.
type Verdict string

// The verdicts.
const (
	Right   Verdict = "right"
	Wrong   Verdict = "wrong"
	Skipped Verdict = "skipped"
)

// Answer is one judged answer, or one that was skipped. Counter 0 means that there is none.
type Answer struct {
	Text    string
	Verdict Verdict
	Date    string // for showing only
	Counter uint64
	extra   object
}

// Log is the text of the last log of a lesson. Counter 0 means that there is none.
type Log struct {
	Rev     int // of the lesson when the log was written
	Text    string
	Date    string // for showing only
	Counter uint64
	extra   object
}

// See records that a step was opened; index is its number in the lesson.
func (p *Progress) See(lesson, step string, index int) {
	p.join(lesson, Lesson{Seen: []string{step}, Furthest: Place{Step: step, Index: index}})
}

// Finish records that a step was left behind.
func (p *Progress) Finish(lesson, step string) { p.join(lesson, Lesson{Done: []string{step}}) }

// Reach records that the goal of a step was reached.
func (p *Progress) Reach(lesson, step string) { p.join(lesson, Lesson{Goals: []string{step}}) }

// Answer records a judged or skipped answer. A store gives it its counter.
func (p *Progress) Answer(lesson, step string, a Answer) {
	a.Counter = p.greatest() + 1
	p.join(lesson, Lesson{Questions: map[string]Question{step: {First: a, Latest: a}}})
}

// Keep records the log to go on with. A store gives it its counter.
func (p *Progress) Keep(lesson string, l Log) {
	l.Counter = p.greatest() + 1
	p.join(lesson, Lesson{Log: l})
}

func (p *Progress) join(lesson string, change Lesson) {
	*p = Merge(*p, Progress{Lessons: map[string]Lesson{lesson: change}})
}

// Last returns the lesson whose log was kept last; empty if there is none.
func (p Progress) Last() string {
	last, counter := "", uint64(0)
	for id, l := range p.Lessons {
		if l.Log.Counter > counter || l.Log.Counter == counter && counter > 0 && id < last {
			last, counter = id, l.Log.Counter
		}
	}
	return last
}

// HasDone tells whether a step was ever left behind.
func (l Lesson) HasDone(step string) bool { return slices.Contains(l.Done, step) }

// HasReached tells whether the goal of a step was ever reached.
func (l Lesson) HasReached(step string) bool { return slices.Contains(l.Goals, step) }

// greatest returns the greatest counter of all.
func (p Progress) greatest() uint64 {
	var most uint64
	for _, l := range p.Lessons {
		most = max(most, l.Log.Counter)
		for _, q := range l.Questions {
			most = max(most, q.First.Counter, q.Latest.Counter)
		}
	}
	return most
}

// after returns a copy of p whose counters follow base.
func (p Progress) after(base uint64) Progress {
	p = Merge(p, Progress{})
	for id, l := range p.Lessons {
		raise(&l.Log.Counter, base)
		for step, q := range l.Questions {
			raise(&q.First.Counter, base)
			raise(&q.Latest.Counter, base)
			l.Questions[step] = q
		}
		p.Lessons[id] = l
	}
	return p
}

func raise(counter *uint64, base uint64) {
	if *counter > 0 {
		*counter += base
	}
}
