package lessons

import "slices"

// MaxUnits is the most units a log holds.
const MaxUnits = 10_000_000

// Log is an immutable list of actions. Logs share structure, so that appending, comparing and cutting are cheap.
// Neighbouring runs are one run. The zero Log is empty.
type Log struct {
	tail *node
	look Ref
}

// node is the last action of a log and all before it. jump leads far back, so that any ancestor is found in
// O(log n) (E. W. Myers, An applicative random-access stack, 1983).
type node struct {
	parent, jump *node
	act          Action
	open         *node // the last open at or before this node
	depth, units int   // up to and with this action
	hash         uint64
}

func (n *node) dep() int {
	if n == nil {
		return 0
	}
	return n.depth
}

func (n *node) uni() int {
	if n == nil {
		return 0
	}
	return n.units
}

func (n *node) sum() uint64 {
	if n == nil {
		return 0
	}
	return n.hash
}

func push(parent *node, a Action) *node {
	n := &node{parent: parent, act: a, depth: parent.dep() + 1, units: parent.uni() + a.Units()}
	n.hash = hashAction(parent.sum(), a)
	if parent != nil {
		n.open = parent.open
		n.jump = parent
		if j := parent.jump; j != nil && parent.depth-j.depth == j.depth-j.jump.dep() {
			n.jump = j.jump
		}
	}
	if a.Verb == Open {
		n.open = n
	}
	return n
}

// hashAction mixes an action into the hash of the log before it (FNV-1a over the text, then a multiply).
func hashAction(before uint64, a Action) uint64 {
	h := before*0x9E3779B97F4A7C15 + 0xcbf29ce484222325
	for _, s := range [...]string{string(a.Verb), a.Name, a.Value} {
		for i := 0; i < len(s); i++ {
			h = (h ^ uint64(s[i])) * 0x100000001b3
		}
		h = (h ^ 0xff) * 0x100000001b3
	}
	h = (h ^ uint64(a.N)) * 0x100000001b3
	return h ^ h>>29
}

// ancestor returns the node of the given depth at or before n.
func (n *node) ancestor(depth int) *node {
	for n.dep() > depth {
		if n.jump.dep() >= depth {
			n = n.jump
		} else {
			n = n.parent
		}
	}
	return n
}

// Append returns the log with an action at its end. Look replaces the look; a Run joins a run before it.
func (l Log) Append(a Action) Log {
	if a.Verb == Look {
		l.look = Ref(a.Name)
		return l
	}
	if a.Verb == Run {
		return l.Run(a.N)
	}
	l.tail = push(l.tail, a)
	return l
}

// Run returns the log with a run of n more units at its end, cut so that it holds at most MaxUnits.
func (l Log) Run(n int) Log {
	n = min(n, MaxUnits-l.Units())
	if n <= 0 {
		return l
	}
	t := l.tail
	if t != nil && t.act.Verb == Run {
		l.tail = push(t.parent, Action{Verb: Run, N: t.act.N + n})
	} else {
		l.tail = push(t, Action{Verb: Run, N: n})
	}
	return l
}

// WithLook returns the log with the cursor resting on ref; none for an empty ref.
func (l Log) WithLook(ref Ref) Log {
	l.look = ref
	return l
}

// Look returns where the cursor rests.
func (l Log) Look() Ref { return l.look }

// Units returns how many units the log counts.
func (l Log) Units() int { return l.tail.uni() }

// Len returns the number of actions, a run counting one.
func (l Log) Len() int { return l.tail.dep() }

// Last returns the last action.
func (l Log) Last() (Action, bool) {
	if l.tail == nil {
		return Action{}, false
	}
	return l.tail.act, true
}

// Step returns the step of the last open; empty if there is none.
func (l Log) Step() StepID {
	if l.tail == nil || l.tail.open == nil {
		return ""
	}
	return StepID(l.tail.open.act.Name)
}

// Opened returns the units at the last open, itself included, and 0 without one.
func (l Log) Opened() int {
	if l.tail == nil {
		return 0
	}
	return l.tail.open.uni()
}

// UpTo returns the log that ends with the last open, or just before it.
func (l Log) UpTo(withOpen bool) Log {
	if l.tail == nil || l.tail.open == nil {
		return Log{}
	}
	if withOpen {
		return Log{tail: l.tail.open}
	}
	return Log{tail: l.tail.open.parent}
}

// Equal tells whether both hold the same actions; the look counts too.
func (l Log) Equal(m Log) bool { return l.look == m.look && l.same(m) }

func (l Log) same(m Log) bool {
	return l.tail == m.tail || l.Len() == m.Len() && l.Units() == m.Units() && l.tail.sum() == m.tail.sum()
}

// HasPrefix tells whether l begins with p; a run may be cut inside. Looks are ignored.
func (l Log) HasPrefix(p Log) bool {
	if p.tail == nil {
		return true
	}
	if p.Len() > l.Len() {
		return false
	}
	a := l.tail.ancestor(p.Len())
	if a == p.tail || a.hash == p.tail.hash {
		return true
	}
	return a.act.Verb == Run && p.tail.act.Verb == Run && p.tail.act.N <= a.act.N && a.parent.sum() == p.tail.parent.sum()
}

// At returns the shortest beginning of l that counts n units, without a look; a run is cut where it must be.
func (l Log) At(n int) Log {
	if n <= 0 || l.tail == nil {
		return Log{}
	}
	if n > l.Units() {
		return Log{tail: l.tail}
	}
	t := l.tail
	for t.parent.uni() >= n { // some earlier node has n units already
		if t.jump.uni() >= n {
			t = t.jump
		} else {
			t = t.parent
		}
	}
	if t.units > n {
		return Log{tail: push(t.parent, Action{Verb: Run, N: n - t.parent.uni()})}
	}
	return Log{tail: t}
}

// Back returns l taken back to n units. Answers and hints of the step that stand after the cut are carried to its end,
// so that going back within a step opens no lock; a skip is taken back. The look stays.
func (l Log) Back(n int) Log {
	p := l.At(n)
	p.look = l.look
	if l.tail == nil || p.tail == nil || p.tail.open != l.tail.open {
		return p
	}
	var carried []Action
	for t := l.tail; t.dep() > p.Len(); t = t.parent {
		switch t.act.Verb {
		case Answer, Hint:
			carried = append(carried, t.act)
		}
	}
	for _, a := range slices.Backward(carried) {
		p = p.Append(a)
	}
	return p
}

// Actions returns the actions in order, without the look.
func (l Log) Actions() []Action { return l.After(Log{}) }

// After returns what stands in l after its beginning p, a cut run's rest first. It means nothing for a p that l does
// not begin with.
func (l Log) After(p Log) []Action {
	var out []Action
	for t := l.tail; t.dep() > p.Len(); t = t.parent {
		out = append(out, t.act)
	}
	if p.tail != nil && p.tail.act.Verb == Run {
		if t := l.tail.ancestor(p.Len()); t != nil && t.act.Verb == Run && t.act.N > p.tail.act.N {
			out = append(out, Action{Verb: Run, N: t.act.N - p.tail.act.N})
		}
	}
	slices.Reverse(out)
	return out
}
