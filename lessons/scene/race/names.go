package race

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/spec"
)

// name is a parsed Ref.
type name struct {
	racer int // -1: of the whole race
	what  string
	axis  int  // of the inside of a step: 0 along x, 1 along y; -1 none
	term  int  // from 1: a term of the sum; 0: the whole
	at    int  // after so many steps; -1: now
	minus bool // with the other sign, as a term that is subtracted
}

const (
	all  = -1 // a name of the whole race
	now  = -1
	none = -1 // no axis
)

// numPrefix stands before a number that is itself.
const numPrefix = "num."

// racers are the names of all runs, the learner's last.
func racers() []string { return append(names(), Me) }

// parse reads a Ref; false if no name is formed so.
func parse(ref lessons.Ref) (name, bool) {
	m := name{racer: all, axis: none, at: now}
	text := string(ref)
	if strings.HasPrefix(text, numPrefix) {
		m.what = text
		v, err := strconv.ParseFloat(text[len(numPrefix):], 64)
		return m, err == nil && !math.IsNaN(v) && !math.IsInf(v, 0)
	}
	text, m.minus = strings.CutPrefix(text, "-")
	text, at, dated := strings.Cut(text, "@")
	if dated {
		n, ok := digits(at)
		if !ok || n > MaxSteps {
			return m, false
		}
		m.at = n
	}
	if head, rest, found := strings.Cut(text, "."); found && slices.Contains(racers(), head) {
		m.racer, text = slices.Index(racers(), head), rest
	}
	if m.racer != all {
		switch {
		case strings.HasSuffix(text, ".x"):
			m.axis = 0
		case strings.HasSuffix(text, ".y"):
			m.axis = 1
		}
		if m.axis != none {
			text = text[:len(text)-2]
		}
	}
	text, term, cut := strings.Cut(text, "/")
	if cut {
		k, ok := digits(term)
		if !ok || k == 0 {
			return m, false
		}
		m.term = k
	}
	m.what = text
	return m, text != "" && !(m.minus && m.racer == all)
}

// ref writes a name.
func (m name) ref() lessons.Ref {
	text := m.what
	if m.term > 0 {
		text += "/" + itoa(m.term)
	}
	if m.racer != all {
		text = racers()[m.racer] + "." + text
	}
	if m.axis != none {
		text += [...]string{".x", ".y"}[m.axis]
	}
	if m.at != now {
		text += "@" + itoa(m.at)
	}
	if m.minus {
		text = "-" + text
	}
	return lessons.Ref(text)
}

// with is the same name of another quantity.
func (m name) with(what string) name {
	m.what, m.term = what, 0
	return m
}

// plain is the name of a quantity that has no axis.
func (m name) plain(what string) name {
	m = m.with(what)
	m.axis = none
	return m
}

// plus is the name without its minus.
func (m name) plus() name {
	m.minus = false
	return m
}

// place is the name of the coordinate along m's axis.
func (m name) place() name { return m.plain(axes()[m.axis]) }

// before is the name one step earlier.
func (s *Scene) before(m name) name {
	m.at = s.at(m) - 1
	return m
}

// at is the step that a name is of.
func (s *Scene) at(m name) int {
	n := m.at
	if n == now {
		n = s.step
	}
	if m.racer != all && s.runs[m.racer].on {
		n = s.runs[m.racer].index(n)
	}
	return n
}

// settle gives a name of the present step its short form.
func (s *Scene) settle(m name) name {
	if m.at == s.step {
		m.at = now
	}
	return m
}

func axes() []string { return []string{"x", "y"} }

// number is the Ref of a number itself.
func number(c float64) name {
	return name{racer: all, what: numPrefix + spec.Show(c), axis: none, at: now}
}

// digits reads a count.
func digits(text string) (int, bool) {
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 0 && strconv.Itoa(n) == text
}

func itoa(n int) string { return strconv.Itoa(n) }

// titles are what the racers are called; two of one name are told apart by their rates.
func (s *Scene) titles() [5]string {
	var list [5]string
	seen := map[string]int{}
	for i, r := range s.setup.Racers {
		if r.on {
			list[i] = r.title()
			seen[list[i]]++
		}
	}
	for i, r := range s.setup.Racers {
		if r.on && seen[list[i]] > 1 {
			list[i] += " " + r.settings.Get("learningRate")
		}
	}
	list[mine] = Me
	return list
}
