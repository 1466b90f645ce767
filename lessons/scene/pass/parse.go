package pass

import (
	"slices"
	"strconv"
	"strings"

	"nnlab/lessons"
)

// parse reads a Ref; false if the network has no such name.
func (n *net) parse(ref lessons.Ref) (name, bool) {
	text, m := string(ref), name{sample: inHand}
	if at := strings.LastIndexAny(text, "+:"); at >= 0 {
		k, ok := digits(text[at+1:])
		if !ok || k == 0 {
			return name{}, false
		}
		if text[at] == '+' {
			m.from = k
		} else {
			m.upTo = k
		}
		text = text[:at]
	}
	if slices.Contains(n.words, text) {
		m.kind, m.word = wordKind, text
		return m, true
	}
	if at := strings.LastIndex(text, ".s"); at >= 0 {
		sample, ok := digits(text[at+2:])
		if !ok || sample < 1 || sample > n.batch {
			return name{}, false
		}
		text, m.sample = text[:at], sample-1
	}
	switch {
	case strings.HasSuffix(text, ".new"):
		text, m.form = text[:len(text)-len(".new")], next
	case strings.HasSuffix(text, ".prev"):
		text, m.form = text[:len(text)-len(".prev")], before
	}
	return n.parseIndexed(text, m)
}

// parseIndexed reads a head and its numbers: w5, W1[2][1], J@7.
func (n *net) parseIndexed(text string, m name) (name, bool) {
	head, tail := text, ""
	if at := strings.IndexAny(text, "0123456789[@"); at >= 0 {
		head, tail = text[:at], text[at:]
	}
	if head == "J" && strings.HasPrefix(tail, "@") {
		k, ok := digits(tail[1:])
		m.kind, m.unit = historyKind, k
		return m, ok && k > 0 && m.plain()
	}
	numbers, ok := indices(tail)
	if !ok {
		return name{}, false
	}
	if slices.Contains(n.counts, head) && len(numbers) == 1 && numbers[0] <= n.layers() {
		m.kind, m.word, m.layer = countKind, head, numbers[0]-1
		return m, m.plain()
	}
	for _, s := range n.spellings {
		if s.head != head && s.long != head || !s.allows(m) {
			continue
		}
		if found, ok := n.read(s, head, numbers, m); ok {
			return found, true
		}
	}
	return name{}, false
}

// plain tells whether nothing follows a point.
func (m name) plain() bool { return m.form == now && m.sample == inHand }

// allows tells whether the kind has the form and the sample of m.
func (s spelling) allows(m name) bool {
	switch m.form {
	case next:
		return (s.kind == weightKind || s.kind == biasKind) && m.sample == inHand
	case before:
		return s.before && m.sample == inHand
	}
	return m.sample == inHand || s.sampled
}

// read finds what a head and its numbers stand for.
func (n *net) read(s spelling, head string, numbers []int, m name) (name, bool) {
	m.kind = s.kind
	long := 2
	if s.by == byWeight {
		long = 3
	}
	if s.long == head && len(numbers) == long {
		m.layer, m.unit = numbers[0]-1, numbers[1]-1
		if s.by == byWeight {
			m.input = numbers[2] - 1
		}
		return m, m.layer < n.layers() && m.unit < n.out(m.layer) && m.input < n.in(m.layer) && n.exists(m)
	}
	if s.head != head {
		return name{}, false
	}
	return n.readShort(s, numbers, m)
}

func (n *net) readShort(s spelling, numbers []int, m name) (name, bool) {
	if s.by == byOutput || s.by == byNothing {
		m.layer = n.last()
	}
	if len(numbers) == 0 {
		return m, s.by == byNothing || s.by == byOutput && n.outputs() == 1 && n.exists(m)
	}
	k := numbers[0] - 1
	if len(numbers) > 1 {
		return name{}, false
	}
	switch s.by {
	case byInput:
		m.input = k
		return m, k < n.inputs()
	case byOutput:
		m.unit = k
		return m, k < n.outputs() && n.exists(m)
	case byLayer:
		m.layer = k
		return m, k < n.layers()
	case byUnit:
		if !n.shortUnit() || k >= n.units {
			return name{}, false
		}
		m.layer, m.unit = n.unitAt(k)
		return m, n.exists(m)
	case byWeight:
		if !n.shortW() || k >= n.weights {
			return name{}, false
		}
		m.layer, m.unit, m.input = n.weightAt(k)
		return m, n.exists(m)
	}
	return name{}, false
}

// exists leaves out what only some layers and networks have.
func (n *net) exists(m name) bool {
	switch m.kind {
	case backKind:
		return m.layer < n.last()
	case carriedKind:
		return m.layer > 0
	case shareKind:
		return n.outputs() > 1
	case slopeKind:
		return n.elementwise(m.layer)
	}
	return true
}

// digits reads a whole number without sign and leading zeros.
func digits(text string) (int, bool) {
	k, err := strconv.Atoi(text)
	return k, err == nil && k >= 0 && strconv.Itoa(k) == text
}

// indices reads 2, 2[1] or 2[1][3].
func indices(text string) ([]int, bool) {
	if text == "" {
		return nil, true
	}
	if text[len(text)-1] == ']' {
		text = text[:len(text)-1]
	} else if strings.ContainsAny(text, "[]") {
		return nil, false
	}
	var numbers []int
	for i, part := range strings.Split(text, "[") {
		if i > 0 && i < strings.Count(text, "[") {
			var closed bool
			if part, closed = strings.CutSuffix(part, "]"); !closed {
				return nil, false
			}
		}
		k, ok := digits(part)
		if !ok || k < 1 {
			return nil, false
		}
		numbers = append(numbers, k)
	}
	return numbers, true
}
