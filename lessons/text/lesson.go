package text

// Lang is a language of the words.
type Lang string

// The languages that every lesson is written in.
const (
	EN Lang = "en"
	KO Lang = "ko"
)

// Lesson is the words of one lesson in one language.
type Lesson struct {
	Lang    Lang
	Title   string
	Summary Text // empty, or one paragraph
	Steps   []Step
}

// Step is the words of one step. What the step has no need of is empty.
type Step struct {
	ID      string
	Title   string
	Body    Text
	Ask     Text    // the question
	Options []Entry // in the order of the file
	Slips   []Entry // replies to likely wrong answers
	Hints   []Text  // where to look, formula, numbers
	Why     Text    // the reason, shown with the answer
	Goal    Text    // the sentence of the goal
	After   Text    // shown once all that it names is known
}

// Entry is a text with a key that the lesson's code knows.
type Entry struct {
	Key  string
	Text Text
}

// Step returns the step of that id.
func (l *Lesson) Step(id string) (*Step, bool) {
	for i := range l.Steps {
		if l.Steps[i].ID == id {
			return &l.Steps[i], true
		}
	}
	return nil, false
}

// Option returns the label of the option of that key; an empty Text if there is none.
func (s *Step) Option(key string) Text { return find(s.Options, key) }

// Slip returns the reply to the slip of that key; an empty Text if there is none.
func (s *Step) Slip(key string) Text { return find(s.Slips, key) }

// Names returns the placeholders of all that the step says, each once, in the order of the file's sections.
func (s *Step) Names() []string {
	var all Text
	for _, sec := range s.sections() {
		all.blocks = append(all.blocks, sec.Text.blocks...)
	}
	return all.Names()
}

// sections lists every Text of the step under the heading it has in the file; the body's is empty.
func (s *Step) sections() []Entry {
	out := []Entry{{"", s.Body}, {"ask", s.Ask}}
	for _, o := range s.Options {
		out = append(out, Entry{"option " + o.Key, o.Text})
	}
	out = append(out, Entry{"why", s.Why})
	for _, o := range s.Slips {
		out = append(out, Entry{"slip " + o.Key, o.Text})
	}
	for i, h := range s.Hints {
		out = append(out, Entry{"hint " + string(rune('1'+i)), h})
	}
	return append(out, Entry{"goal", s.Goal}, Entry{"after", s.After})
}

func find(list []Entry, key string) Text {
	for _, e := range list {
		if e.Key == key {
			return e.Text
		}
	}
	return Text{}
}
