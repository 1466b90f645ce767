package race

import (
	"math"
	"slices"
	"strconv"

	"nnlab/lessons"
)

// HasName tells whether the race has a number or word of that name, known yet or not.
func (s *Scene) HasName(ref lessons.Ref) bool {
	_, _, exists := s.look(ref)
	return exists
}

// Value gives a number or a word by name.
func (s *Scene) Value(ref lessons.Ref) (lessons.Value, bool) {
	v, known, _ := s.look(ref)
	return v, known
}

// Until tells how many steps it takes until a name is known.
func (s *Scene) Until(ref lessons.Ref) (units int, ok bool) {
	m, ok := parse(ref)
	if _, known, exists := s.look(ref); !ok || !exists || known {
		return 0, known
	}
	if m.at > s.step {
		return m.at - s.step, true
	}
	return 0, false
}

// Points tells which racer a number belongs to: its loss stands for it.
func (s *Scene) Points(ref lessons.Ref) lessons.Ref {
	m, ok := parse(ref)
	if !ok || m.racer == all {
		return ref
	}
	return name{racer: m.racer, what: "loss", axis: none, at: now}.ref()
}

// look finds a name: its value, whether that is known, and whether there is such a name at all.
func (s *Scene) look(ref lessons.Ref) (v lessons.Value, known, exists bool) {
	m, ok := parse(ref)
	if !ok {
		return v, false, false
	}
	if m.racer != all && !s.runs[m.racer].on {
		return v, false, s.hasNumber(m) || m.what == "name" && !m.minus
	}
	if w, known, ok := s.word(m); ok && !m.minus {
		return w, known && m.at <= s.step, true
	}
	x, known := s.number(m)
	return lessons.Number(x), known && m.at <= s.step, s.hasNumber(m)
}

// word finds what is no number.
func (s *Scene) word(m name) (v lessons.Value, known, ok bool) {
	if m.racer != all {
		if m.what != "name" {
			return v, false, false
		}
		return lessons.WordValue(s.titles()[m.racer]), true, true
	}
	switch m.what {
	case "surface":
		return lessons.WordValue(s.setup.Surface.Name()), true, true
	case "formula":
		return lessons.WordValue(s.setup.Surface.Formula()), true, true
	case "watch":
		return s.pointer(slices.Index(racers(), s.setup.Watch)), true, true
	case "along":
		return lessons.WordValue(s.setup.Along), true, true
	case "fog":
		return lessons.WordValue(strconv.FormatBool(s.setup.Fog)), true, true
	case "leader":
		return s.pointer(s.extreme(s.at(m), 1)), true, true
	case "last":
		return s.pointer(s.extreme(s.at(m), -1)), true, true
	case "winner":
		i, ok := s.winner(s.at(m))
		return s.pointer(i), ok, true
	}
	return v, false, false
}

// pointer is a Value that points at a racer.
func (s *Scene) pointer(i int) lessons.Value {
	return lessons.Value{Ref: name{racer: i, what: "loss", axis: none, at: now}.ref(), Word: s.titles()[i]}
}

// extreme is the racer with the lowest loss after n steps, with sign −1 the highest; the first of equals.
func (s *Scene) extreme(n int, sign float64) int {
	best, at := math.Inf(1), 0
	for i := range s.runs {
		r := &s.runs[i]
		if !r.on {
			continue
		}
		v := sign * r.loss[min(r.index(n), len(r.loss)-1)]
		if r.ended > 0 && r.ended <= n {
			v = sign * math.Inf(1)
		}
		if v < best || math.IsInf(best, 1) {
			best, at = v, i
		}
	}
	return at
}

// winner is who came first under the goal within n steps; of those at the same step the lowest.
func (s *Scene) winner(n int) (int, bool) {
	at, who := math.MaxInt, mine
	for i := range s.runs {
		if r := &s.runs[i]; r.on {
			if k, ok := r.first(s.setup.Goal, n); ok && (k < at || k == at && r.loss[k] < s.runs[who].loss[k]) {
				at, who = k, i
			}
		}
	}
	return who, at < math.MaxInt
}

// hasNumber tells whether there is a number of that name where its racer runs.
func (s *Scene) hasNumber(m name) bool {
	if m.racer == all {
		_, _, exists := s.overall(m)
		return exists
	}
	if m.axis != none {
		return m.term == 0 && s.isInside(m.racer, m.what)
	}
	terms := s.shape.parts[m.what]
	if m.term > 0 {
		return m.term <= len(terms)
	}
	return terms != nil || slices.Contains(own(), m.what) || m.racer != mine && slices.Contains(settings(), m.what)
}

// own are the numbers that every racer has, beside the parts of the surface.
func own() []string {
	return []string{"x", "y", "above", "first", "stays", "diverged",
		"x.uphill", "y.uphill", "x.norate", "y.norate", "x.held", "y.held", "x.alone", "y.alone", "x.kept", "y.kept", "left", "rivals"}
}

// settings are the numbers of an optimizer that has any.
func settings() []string {
	return []string{"lr", "mu", "rho", "beta1", "beta2", "epsilon", "weightDecay", "t", "mu_now", "mu_next"}
}

// number computes a number of the present or of an earlier step; false if it is not known.
func (s *Scene) number(m name) (float64, bool) {
	if m.minus {
		v, ok := s.number(m.plus())
		return 0 - v, ok
	}
	switch {
	case m.racer == all:
		v, known, _ := s.overall(m)
		return v, known
	case !s.runs[m.racer].on || !s.hasNumber(m):
		return 0, false
	case m.axis != none:
		return s.inside(m)
	case m.term > 0:
		return s.product(m, s.shape.parts[m.what][m.term-1]), true
	}
	r, n := &s.runs[m.racer], s.at(m)
	switch m.what {
	case "x":
		return r.x[n], true
	case "y":
		return r.y[n], true
	case "loss":
		return r.loss[n], true
	case "above":
		return r.loss[n] - lowest(s.setup.Surface), true
	case "left":
		return r.loss[n] / r.loss[0], true
	case "gradx":
		dx, _ := s.setup.Surface.Gradient(r.x[n], r.y[n])
		return dx, true
	case "grady":
		_, dy := s.setup.Surface.Gradient(r.x[n], r.y[n])
		return dy, true
	}
	if v, ok := s.milestone(r, m); ok || slices.Contains([]string{"first", "stays", "diverged", "rivals"}, m.what) {
		return v, ok
	}
	if terms := s.shape.parts[m.what]; terms != nil {
		sum := 0.0
		for _, t := range terms {
			sum += s.product(m, t)
		}
		return sum, true
	}
	if slices.Contains(settings(), m.what) {
		return s.setting(m), true
	}
	return s.mistake(m, n)
}

// milestone is a step at which something happened; false if it has not.
func (s *Scene) milestone(r *run, m name) (float64, bool) {
	n := m.at
	if n == now {
		n = s.step
	}
	k, ok := 0, false
	switch m.what {
	case "first":
		k, ok = r.first(s.setup.Goal, n)
	case "stays":
		k, ok = r.stays(s.setup.Goal, n)
	case "diverged":
		k, ok = r.ended, r.ended > 0 && r.ended <= n
	case "rivals":
		return s.rivals(m.racer, n)
	}
	return float64(k), ok
}

// rivals is the earliest step since which another optimizer has stayed under the goal.
func (s *Scene) rivals(of, n int) (float64, bool) {
	best := math.Inf(1)
	for i := range s.runs[:mine] {
		if r := &s.runs[i]; r.on && i != of {
			if k, ok := r.stays(s.setup.Goal, n); ok {
				best = min(best, float64(k))
			}
		}
	}
	return best, !math.IsInf(best, 1)
}

// product is a term of a part of the surface.
func (s *Scene) product(m name, t mono) float64 {
	v := t.c
	for _, what := range t.of {
		f, _ := s.number(m.plain(what))
		v *= f
	}
	return v
}

// setting is a number of an optimizer, and the rate of the last step; before the first, that of the first.
func (s *Scene) setting(m name) float64 {
	sp, n := s.setup.Racers[m.racer].settings, max(s.at(m), 1)
	switch m.what {
	case "lr":
		return s.rule(m.racer).Rate(n - 1)
	case "mu":
		return sp.Momentum
	case "rho":
		return sp.Rho
	case "beta1":
		return sp.Beta1
	case "beta2":
		return sp.Beta2
	case "epsilon":
		return sp.Epsilon
	case "weightDecay":
		return sp.WeightDecay
	case "t":
		return float64(n)
	}
	mu, next := momenta(sp.Beta1, n)
	if m.what == "mu_next" {
		return next
	}
	return mu
}

// mistake is what comes out of a step that was thought wrongly.
func (s *Scene) mistake(m name, n int) (float64, bool) {
	if n == 0 {
		return 0, false
	}
	r := &s.runs[m.racer]
	way, axis := r.x, int(m.what[0]-'x')
	if axis == 1 {
		way = r.y
	}
	dx, dy := s.setup.Surface.Gradient(r.x[n-1], r.y[n-1])
	slope := [...]float64{dx, dy}[axis]
	switch m.what[2:] {
	case "uphill":
		return 2*way[n-1] - way[n], true
	case "norate":
		return way[n-1] - slope, true
	case "held":
		return way[n-1], true
	case "alone":
		if m.racer != mine {
			return way[n-1] - s.setting(m.plain("lr"))*slope, true
		}
	case "kept":
		if m.racer != mine && n > 1 {
			return 2*way[n-1] - way[n-2] - s.setting(m.plain("lr"))*slope, true
		}
	}
	return 0, false
}
