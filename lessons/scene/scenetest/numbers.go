package scenetest

import (
	"slices"

	"pgregory.net/rapid"

	"nnlab/lessons"
)

// numbersOpen: every number of every panel opens down to data and settings and equals its terms, what is said is said in
// listed words, and what broke is told in order.
func (s Subject) numbersOpen(t *rapid.T) {
	sc, _ := s.draw(t)
	s.wander(t, sc, 1, 8)
	o := opener{t: t, sc: sc, few: s.Few, seen: map[lessons.Ref]float64{}, words: words()}
	for _, p := range s.panels(sc) {
		o.panel(p)
	}
	if k, ok := sc.(lessons.Tracker); ok {
		o.label(lookAt(k.Track()).labels...)
	}
	for _, c := range sc.Controls() {
		o.label(lessons.L(c.Locked))
	}
	if b, ok := sc.(lessons.Broken); ok {
		o.troubles(b.Troubles())
	}
}

func words() map[lessons.Word]bool {
	listed := map[lessons.Word]bool{"": true}
	for _, w := range lessons.Words() {
		listed[w] = true
	}
	return listed
}

// opener opens the numbers of one moment.
type opener struct {
	t     *rapid.T
	sc    lessons.Scene
	few   bool
	seen  map[lessons.Ref]float64 // opened down to the leaves
	words map[lessons.Word]bool
}

// panel opens all that a panel shows.
func (o opener) panel(p lessons.Panel) {
	f := lookAt(p)
	o.label(f.labels...)
	for i, n := range f.nums {
		switch {
		case o.few && i > 60 && i%17 != 0:
		case n.Known == lessons.KnownNow && n.Ref == "":
			o.t.Fatalf("panel %s: %v has no name", p.ID(), n.V)
		case n.Known == lessons.KnownNow:
			o.open(n, nil)
		case n.V != 0 && n.Known != lessons.KnownWorking:
			o.t.Fatalf("panel %s: %s is not known but shows %v", p.ID(), n.Ref, n.V)
		}
	}
	for i := 0; i < len(f.points); i += 1 + len(f.points)/5 {
		e, ok := o.sc.Explain(f.points[i])
		if !ok {
			o.t.Fatalf("panel %s: point %s does not open", p.ID(), f.points[i])
		}
		o.open(e.Num, nil)
	}
}

// open follows a number down to its leaves.
func (o opener) open(n lessons.Num, above []lessons.Ref) {
	if v, ok := o.seen[n.Ref]; ok {
		if !Near(v, n.V, 1e-12) {
			o.t.Fatalf("%v is %v here and %v there", n.Ref, n.V, v)
		}
		return
	}
	if o.few && len(o.seen) > 3000 {
		return
	}
	if slices.Contains(above, n.Ref) {
		o.t.Fatalf("%v stands on itself: %v", n.Ref, above)
	}
	e, ok := o.sc.Explain(n.Ref)
	if !ok {
		o.t.Fatalf("%v does not open, below %v", n.Ref, above)
	}
	o.answers(n, e)
	o.lawful(n, e)
	for i, term := range e.Terms {
		if !o.few || i < 3 || i > len(e.Terms)-3 {
			o.open(term.Num, append(above, n.Ref))
		}
	}
	o.seen[n.Ref] = n.V
}

// answers: the name is one, and whoever asks for it is told the same number.
func (o opener) answers(n lessons.Num, e lessons.Explanation) {
	if names, ok := o.sc.(lessons.Names); ok && !names.HasName(n.Ref) {
		o.t.Fatalf("%v is shown and no name", n.Ref)
	}
	if p, ok := o.sc.(lessons.Pointing); ok {
		if v, known := o.sc.Value(p.Points(n.Ref)); !known {
			o.t.Fatalf("%v points at %v: %v", n.Ref, p.Points(n.Ref), v)
		}
	}
	if v, ok := o.sc.Value(n.Ref); !ok || v.IsNumber() && !Near(v.Num, n.V, 1e-12) {
		o.t.Fatalf("%v is %v, but has the value %v %v", n.Ref, n.V, v, ok)
	}
	if e.Ref != n.Ref || !Near(e.Num.V, n.V, 1e-12) {
		o.t.Fatalf("%v is %v, but its sum is %v of %v", n.Ref, n.V, e.Ref, e.Num.V)
	}
}

// lawful: an explanation is whole, and its terms make its number.
func (o opener) lawful(n lessons.Num, e lessons.Explanation) {
	o.label(e.What)
	if e.What.IsZero() || e.Sym == "" || e.Formula == "" || len(e.Terms) > lessons.MaxTerms {
		o.t.Fatalf("%v: what %v, symbol %q, formula %q, %d terms", n.Ref, e.What, e.Sym, e.Formula, len(e.Terms))
	}
	switch e.Op {
	case lessons.Data, lessons.Setting, lessons.Earlier:
		if len(e.Terms) > 0 || e.Op == lessons.Earlier && (e.At < 0 || e.At > units(o.sc)) {
			o.t.Fatalf("%v at unit %d: %+v is no leaf", n.Ref, units(o.sc), e)
		}
	default:
		if !Agrees(e, n.V) {
			v, _ := e.Eval()
			o.t.Fatalf("%v is %v, its terms give %v: %+v", n.Ref, n.V, v, e)
		}
	}
}

func (o opener) label(all ...lessons.Label) {
	for _, l := range all {
		if !o.words[l.Word] {
			o.t.Fatalf("%q is not listed", l.Word)
		}
	}
}

// troubles come in the order in which they began, and none begins later than now.
func (o opener) troubles(all []lessons.Trouble) {
	from := 0
	for _, t := range all {
		o.label(t.What)
		if t.What.IsZero() || t.At < from || t.At > units(o.sc) {
			o.t.Fatalf("at unit %d: %+v", units(o.sc), all)
		}
		from = t.At
	}
}
