package lessons

import (
	"math"
	"strconv"
	"strings"
)

// asked is how far the step's question is; it is part of every moment.
type asked struct {
	state  AskState
	answer string
	told   bool // the value was known, and this is what it was:
	value  Value
	right  string // key of the option that held then
	slip   string
	hints  int
}

// withdraw takes back an answer, or a reveal, because the numbers changed.
func (a *asked) withdraw() {
	if a.state != AskOpen {
		*a = asked{state: AskWithdrawn, hints: a.hints}
	}
}

// reached is how far the step's goal is.
type reached struct {
	done  bool
	at    int
	known bool
	began Value // what was known first
}

// judge looks at question and goal. It is called after every unit and every action, never per picture.
func (s *Session) judge() {
	st := s.step()
	if st.Question != nil {
		s.reveal(st.Question)
	}
	if st.Goal != nil && !s.now.goal.done {
		g := &s.now.goal
		v, aim, ok := s.goalValues(st.Goal)
		if ok && !g.known {
			g.known, g.began = true, v
		}
		if ok && st.Goal.holds(v, aim) {
			g.done, g.at = true, s.now.log.Units()-s.now.begun
		}
	}
}

// reveal judges the question once its value is known.
func (s *Session) reveal(q *Question) {
	a := &s.now.ask
	if a.told || a.state == AskWithdrawn {
		return
	}
	v, known := s.scene.Value(q.Ask)
	if !known {
		return
	}
	a.told, a.value, a.right = true, v, q.right(v)
	switch {
	case a.state == AskOpen || a.state == AskSkipped:
		a.state = AskSkipped
	case q.correct(q.meant(a.answer, s.scene), v):
		a.state = AskRight
	default:
		a.state, a.slip = AskWrong, q.slip(q.meant(a.answer, s.scene), s.scene)
	}
}

// right returns the key of the option that holds for v.
func (q *Question) right(v Value) string {
	for _, o := range q.Options {
		if o.Holds(v) {
			return o.Key
		}
	}
	return ""
}

// correct judges an answer against the value of Ask.
func (q *Question) correct(answer string, v Value) bool {
	switch {
	case len(q.Options) > 0:
		return answer == q.right(v)
	case q.Point:
		return answer == string(v.Ref)
	}
	n, err := parseNumber(answer)
	return err == nil && math.Abs(n-v.Num) <= q.Tol
}

// meant is what an answer points at: a gradient may stand for its weight.
func (q *Question) meant(answer string, scene Scene) string {
	if p, ok := scene.(Pointing); ok && q.Point {
		return string(p.Points(Ref(answer)))
	}
	return answer
}

// slip finds the named mistake behind a wrong answer.
func (q *Question) slip(answer string, scene Scene) string {
	for _, sl := range q.Slips {
		if sl.Answer == "" {
			if sl.Key == answer {
				return sl.Key
			}
			continue
		}
		v, ok := scene.Value(sl.Answer)
		if !ok {
			continue
		}
		if q.Point && string(v.Ref) == answer {
			return sl.Key
		}
		if n, err := parseNumber(answer); err == nil && v.IsNumber() && math.Abs(n-v.Num) <= q.Tol {
			return sl.Key
		}
	}
	return ""
}

// answer locks a prediction. Where there is nothing to answer any more it does nothing.
func (s *Session) answer(text string) error {
	q := s.step().Question
	if q == nil {
		return nil
	}
	if err := q.check(text); err != nil {
		return err
	}
	a := &s.now.ask
	if _, known := s.scene.Value(q.Ask); known || a.state == AskLocked || a.state == AskRight || a.state == AskWrong {
		return nil
	}
	*a = asked{state: AskLocked, answer: text, hints: a.hints}
	return nil
}

// check refuses an answer that the question has no place for.
func (q *Question) check(text string) error {
	switch {
	case len(q.Options) > 0:
		keys := make([]string, len(q.Options))
		for i, o := range q.Options {
			if o.Key == text {
				return nil
			}
			keys[i] = o.Key
		}
		return &AnswerError{Given: text, Expected: strings.Join(keys, ", ")}
	case q.Point:
		return nil
	}
	if _, err := parseNumber(text); err != nil {
		return &AnswerError{Given: text, Expected: "a number"}
	}
	return nil
}

// parseNumber reads a finite number as people type it: a decimal comma and the long minus are taken too.
func parseNumber(text string) (float64, error) {
	text = strings.NewReplacer("−", "-", ",", ".").Replace(strings.TrimSpace(text))
	v, err := strconv.ParseFloat(text, 64)
	if err == nil && (math.IsNaN(v) || math.IsInf(v, 0)) {
		err = strconv.ErrRange
	}
	return v, err
}

// skip notes that the learner went on without an answer.
func (s *Session) skip() {
	a := &s.now.ask
	if s.step().Question != nil && (a.state == AskOpen || a.state == AskWithdrawn) {
		*a = asked{state: AskSkipped, hints: a.hints}
	}
}

// isBase tells whether the goal is measured against another run of the same step.
func (g *Goal) isBase() bool { return strings.HasPrefix(string(g.Aim), basePrefix) }

// basePrefix stands before what is read off the run that a goal is measured against.
const basePrefix = "base."

func (g *Goal) holds(v, aim Value) bool {
	if g.Below {
		return v.Num < aim.Num
	}
	return v.Num > aim.Num
}

// goalValues returns where the goal stands and what it aims at.
func (s *Session) goalValues(g *Goal) (v, aim Value, ok bool) {
	if g.isBase() {
		aim, ok = s.now.base[g.Aim]
	} else {
		aim, ok = s.scene.Value(g.Aim)
	}
	v, known := s.scene.Value(g.Value)
	return v, aim, ok && known
}
