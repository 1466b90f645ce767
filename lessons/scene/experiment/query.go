package experiment

import (
	"strconv"
	"strings"

	"nnlab/lessons"
)

// query is a parsed Ref: a head, what it counts by, and what stands after a point, an @ or a plus.
type query struct {
	second bool   // of the second run
	head   string // train_loss, W, seeds.median …
	index  [3]int // from 1
	n      int    // how many of them
	form   form
	set    set
	row    int // from 1; 0: none
	epoch  int // -1: none
	from   int // if not 0: only the terms after so many
}

// form tells the value now from the one before the newest update and from the change between them.
type form string

const (
	now    form = ""
	before form = ".prev"
	change form = ".step"
)

// set is one of the three parts of the data.
type set int

const (
	trainSet set = iota
	valSet
	testSet
	setCount
)

// letter stands before the number of a row in a Ref.
func (p set) letter() string { return [...]string{"s", "v", "t"}[p] }

// name is what the set is called in Refs, as in a monitor.
func (p set) name() string { return [...]string{"train", "val", "test"}[p] }

// parse reads a Ref. It does not know whether there is such a thing.
func parse(ref lessons.Ref) (query, bool) {
	q := query{epoch: -1}
	text := string(ref)
	text, q.second = strings.CutPrefix(text, lessons.SecondRun)
	var ok bool
	if text, q.from, ok = number(text, "+"); !ok || q.from < 0 {
		return q, false
	}
	if text, q.epoch, ok = number(text, "@"); !ok {
		return q, false
	}
	if q.from = max(q.from, 0); q.epoch < 0 {
		q.epoch = -1
	}
	if text, ok = q.readRow(text); !ok {
		return q, false
	}
	for _, f := range []form{before, change} {
		if rest, found := strings.CutSuffix(text, string(f)); found {
			text, q.form = rest, f
		}
	}
	return q, q.readHead(text)
}

// number cuts the number after a sign off; 0 for + and −1 for @ where there is none.
func number(text, sign string) (rest string, n int, ok bool) {
	at := strings.LastIndex(text, sign)
	if at < 0 {
		return text, map[string]int{"+": 0, "@": -1}[sign], true
	}
	n, ok = digits(text[at+1:])
	return text[:at], n, ok && (n > 0 || sign == "@")
}

func (q *query) readRow(text string) (rest string, ok bool) {
	at := strings.LastIndexByte(text, '.')
	if at < 0 || at+2 >= len(text) {
		return text, true
	}
	for p := range setCount {
		if text[at+1:at+2] != p.letter() {
			continue
		}
		if n, ok := digits(text[at+2:]); ok {
			q.set, q.row = p, n
			return text[:at], n > 0
		}
	}
	return text, true
}

// readHead reads a head and its numbers: w5, W1[2][1], train_loss.
func (q *query) readHead(text string) bool {
	at := strings.IndexAny(text, "0123456789[")
	if at < 0 {
		q.head = text
		return text != ""
	}
	q.head = text[:at]
	first, rest, more := strings.Cut(text[at:], "[")
	for {
		if q.n == len(q.index) {
			return false
		}
		k, ok := digits(first)
		if !ok || k == 0 {
			return false
		}
		q.index[q.n] = k
		q.n++
		if !more {
			return q.head != ""
		}
		first, rest, more = cutBracket(rest)
		if first == "" {
			return false
		}
	}
}

// cutBracket takes what stands before a bracket's end, and opens the next one.
func cutBracket(text string) (inside, rest string, more bool) {
	inside, rest, closed := strings.Cut(text, "]")
	if !closed {
		return "", "", false
	}
	if rest == "" {
		return inside, "", false
	}
	if rest, more = strings.CutPrefix(rest, "["); !more {
		return "", "", false
	}
	return inside, rest, true
}

// digits reads a number as Refs write it: no sign, no leading zero.
func digits(text string) (int, bool) {
	if text == "" || len(text) > 9 || text[0] == '0' && text != "0" {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 0 && text[0] != '+'
}

// ref writes the query as it is read.
func (q query) ref() lessons.Ref {
	var b strings.Builder
	if q.second {
		b.WriteString(lessons.SecondRun)
	}
	b.WriteString(q.head)
	for i, k := range q.index[:q.n] {
		if i == 0 {
			b.WriteString(strconv.Itoa(k))
		} else {
			b.WriteString("[" + strconv.Itoa(k) + "]")
		}
	}
	b.WriteString(string(q.form))
	if q.row > 0 {
		b.WriteString("." + q.set.letter() + strconv.Itoa(q.row))
	}
	if q.epoch >= 0 {
		b.WriteString("@" + strconv.Itoa(q.epoch))
	}
	if q.from > 0 {
		b.WriteString("+" + strconv.Itoa(q.from))
	}
	return lessons.Ref(b.String())
}

// of makes a query of the same run with another head and numbers.
func (q query) of(head string, index ...int) query {
	r := query{second: q.second, head: head, set: q.set, row: q.row, epoch: -1}
	r.n = copy(r.index[:], index)
	return r
}

// whole is the query without a row.
func (q query) whole() query {
	q.set, q.row = trainSet, 0
	return q
}

// at is the same in a row of a set.
func (q query) at(p set, row int) query {
	q.set, q.row = p, row
	return q
}
