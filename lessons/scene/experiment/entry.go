package experiment

import "nnlab/lessons"

// entry is all about one name at this moment: its value and how that comes about.
type entry struct {
	query  query
	known  bool
	v      float64
	word   string      // not empty: the value is a word
	points lessons.Ref // not empty: it is this Ref, with sym as its symbol
	digits int
	signed bool
	edits  bool
	what   lessons.Label
	sym    string
	op     lessons.Op
	fn     lessons.Func
	terms  func() []term // nil of a leaf
	at     int           // of Earlier: the scene's units then
}

// term is an operand.
type term struct {
	query query
	minus bool
}

// HasName tells whether there is a number or word of that name, known yet or not.
func (s *Scene) HasName(ref lessons.Ref) bool {
	if _, _, ok := s.aside(ref); ok {
		return true
	}
	q, ok := parse(ref)
	if !ok {
		return false
	}
	_, ok = s.entry(q)
	return ok
}

// Value gives a number, a word or a Ref by its name, once it is known.
func (s *Scene) Value(ref lessons.Ref) (lessons.Value, bool) {
	if ref == lessons.Stride {
		return lessons.Number(float64(s.stride())), true
	}
	if v, known, ok := s.aside(ref); ok {
		return v, known
	}
	q, ok := parse(ref)
	if !ok {
		return lessons.Value{}, false
	}
	e, ok := s.entry(q)
	if !ok || !e.known {
		return lessons.Value{}, false
	}
	if e.points != "" {
		return lessons.Value{Ref: e.points, Word: e.sym}, true
	}
	return lessons.Value{Num: e.v, Word: e.word}, true
}

// Points gives the weight that a gradient, a change or an earlier value belongs to, and of a place on a curve the turning
// point where it is as near as eyes can tell.
func (s *Scene) Points(ref lessons.Ref) lessons.Ref {
	q, ok := parse(ref)
	if !ok {
		return ref
	}
	if id, ok := s.a.net.paramID(q.asParam()); ok && !q.second {
		return s.a.net.paramRef(id)
	}
	if epoch, _, turned := s.a.turning(); turned && q.epoch >= 0 && !q.second {
		if off := q.epoch - epoch; max(off, -off) <= s.a.Epoch()/sight {
			q.epoch = epoch
			return q.ref()
		}
	}
	return ref
}

// sight is how many places on the axis of a curve can be told apart by eye.
const sight = 40

// num is the number as panels show it.
func (e entry) num() lessons.Num {
	n := lessons.Num{Ref: e.query.ref(), V: e.v, Digits: e.digits, Signed: e.signed, Editable: e.edits}
	if !e.known {
		n.V, n.Known = 0, lessons.KnownAhead
	}
	return n
}

// num is a number by its query; of a name that does not exist the zero Num.
func (s *Scene) num(q query) lessons.Num {
	e, ok := s.entry(q)
	if !ok {
		return lessons.Num{}
	}
	return e.num()
}

// entry finds a name. It is false if there is no such name.
func (s *Scene) entry(q query) (entry, bool) {
	r := s.of(q)
	if r == nil { // of a second run that there is not, the names are there
		if r = s.a; r == nil {
			return entry{}, false
		}
		e, ok := s.entryOf(r, q)
		e.known = false
		return e, ok
	}
	return s.entryOf(r, q)
}

func (s *Scene) entryOf(r *run, q query) (entry, bool) {
	from := q.from
	q.from = 0
	e, ok := r.entry(q)
	if !ok {
		e, ok = s.own(q)
	}
	if !ok {
		return e, false
	}
	if e.query = q; q.second {
		e.sym += "_B"
	}
	if from > 0 {
		return s.rest(e, from)
	}
	return e, true
}

// leaf is a number that nothing stands behind.
func leaf(op lessons.Op, v float64, what lessons.Word, names ...string) entry {
	return entry{known: true, v: v, op: op, what: lessons.L(what, names...)}
}

// count is a whole number that was set or counted.
func count(v int, what lessons.Word, sym string) entry {
	e := leaf(lessons.Setting, float64(v), what)
	e.sym = sym
	return e
}

// wordEntry is a word.
func wordEntry(w string) entry { return entry{known: true, word: w} }

// earlier is a number that was computed when the scene had so many units.
func earlier(units int, v float64, what lessons.Word, names ...string) entry {
	e := leaf(lessons.Earlier, v, what, names...)
	e.at = units
	return e
}

// made is a number that operands make.
func made(op lessons.Op, v float64, what lessons.Word, names ...string) entry {
	return leaf(op, v, what, names...)
}

// of gives the operands.
func (e entry) of(queries ...query) entry {
	e.terms = func() []term { return plus(queries...) }
	return e
}

// apply makes it a function of operands.
func (e entry) apply(f lessons.Func, queries ...query) entry {
	e.op, e.fn = lessons.Apply, f
	return e.of(queries...)
}

// called gives the symbol and how the number is written.
func (e entry) called(sym string, digits int, signed bool) entry {
	e.sym, e.digits, e.signed = sym, digits, signed
	return e
}

// when makes it known or not.
func (e entry) when(known bool) entry {
	e.known = known
	return e
}

func plus(queries ...query) []term {
	terms := make([]term, len(queries))
	for i, q := range queries {
		terms[i].query = q
	}
	return terms
}
