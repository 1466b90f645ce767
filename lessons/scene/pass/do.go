package pass

import (
	"slices"

	"nnlab/lessons"
	"nnlab/lessons/spec"
)

// Do carries out a Set or an Edit. A Set takes the keys of the spec, unit (op, layer, matrix or update: what one unit
// of a run does) and watch (a weight or bias, or none).
func (s *Scene) Do(a lessons.Action) error {
	var err error
	switch a.Verb {
	case lessons.Set:
		err = s.set(a.Name, a.Value)
	case lessons.Edit:
		err = s.edit(a)
	default:
		err = &lessons.SceneError{Fault: lessons.NoAction, Name: string(a.Verb), Expected: "set or edit"}
	}
	if err == nil {
		s.units++
	}
	return err
}

func (s *Scene) edit(a lessons.Action) error {
	m, ok := s.net.parse(lessons.Ref(a.Name))
	if !ok {
		return &lessons.SceneError{Fault: lessons.NoName, Name: a.Name, Expected: "a weight, a bias, an input or a target"}
	}
	if !editable(m) {
		return &lessons.SceneError{Fault: lessons.NotEditable, Name: a.Name, Expected: "a weight, a bias, an input or a target"}
	}
	v, err := a.Number()
	if err != nil {
		return err
	}
	return s.try(func() error { s.put(m, v); return nil })
}

func editable(m name) bool {
	switch m.kind {
	case weightKind, biasKind, inputKind, targetKind:
		return m.form == now && m.from == 0
	}
	return false
}

// put writes a number without touching what earlier states share.
func (s *Scene) put(m name, v float64) {
	switch m.kind {
	case weightKind, biasKind:
		s.params = slices.Clone(s.params)
		s.params[s.net.param(m)] = v
		s.editedParams = with(s.editedParams, m)
		return
	}
	from, _ := s.net.batchOf(s.updates, s.unit.order())
	m.sample = from + s.sampleOf(m)
	s.editedData = with(s.editedData, m)
	if m.kind == inputKind {
		s.inputs = replace(s.inputs, m.sample, m.input, v)
	} else {
		s.targets = replace(s.targets, m.sample, m.unit, v)
	}
}

// with returns the list with m at its end, unless it has it already.
func with(list []name, m name) []name {
	if slices.Contains(list, m) {
		return list
	}
	return append(slices.Clip(list), m)
}

func replace(rows [][]float64, row, col int, v float64) [][]float64 {
	rows = slices.Clone(rows)
	rows[row] = slices.Clone(rows[row])
	rows[row][col] = v
	return rows
}

func (s *Scene) set(key, value string) error {
	switch key {
	case "unit":
		u := slices.Index(unitNames(), value)
		if u < 0 {
			return &lessons.SceneError{Fault: lessons.NoChoice, Name: key, Given: value, Expected: "op, layer, matrix or update"}
		}
		return s.try(func() error { s.setUnit(unit(u)); return nil })
	case "watch":
		return s.setWatch(value)
	case "networkShape":
		if value == spec.None {
			value = ""
		}
	}
	return s.try(func() error { return s.setSpec(key, value) })
}

// setUnit changes what a unit of a run does. In a pass that is half done the operations done so far would be others,
// so it begins again.
func (s *Scene) setUnit(u unit) {
	if u.order() != s.unit.order() && s.program.samples > 1 && s.position < s.end() {
		s.position = 0
	}
	s.unit = u
}

func (s *Scene) setWatch(value string) error {
	if value == spec.None {
		s.watch = name{}
		return nil
	}
	m, ok := s.net.parse(lessons.Ref(value))
	if !ok || !editable(m) || m.kind != weightKind && m.kind != biasKind {
		return &lessons.SceneError{Fault: lessons.NoChoice, Name: "watch", Given: value, Expected: "a weight, as w1"}
	}
	s.watch = m
	return nil
}

// setSpec sets a key, and begins anew as far as that key asks for it.
func (s *Scene) setSpec(key, value string) error {
	sets, sp, effect, err := s.withSet(setting{key, value})
	if err != nil {
		return err
	}
	if effect == spec.NewData {
		s.seed, s.editedData = seedOf(key, sp, s.seed), nil
		if s.inputs, s.targets, err = firstRows(sp, s.seed); err != nil {
			return err
		}
	}
	n, err := newNet(sp, len(s.inputs))
	if err != nil {
		return err
	}
	was := s.net
	s.sets, s.net = sets, n
	switch {
	case effect == spec.NewData:
		return s.restart()
	case effect == spec.Restart:
		if was.wants(sp) {
			if _, s.targets, err = firstRows(sp, s.seed); err != nil {
				return err
			}
		}
		return s.restart()
	case n.batch != was.batch:
		if s.position == s.end() {
			return s.begin()
		}
		s.position = 0
	}
	return nil
}

// wants tells whether another spec of the same rows asks for other targets, as another output may.
func (n *net) wants(sp spec.Spec) bool {
	return n.spec.Output != sp.Output || n.spec.Loss != sp.Loss || !slices.EqualFunc(n.spec.Targets, sp.Targets, slices.Equal[[]float64])
}

// withSet puts a set on top of all that were made before, beginning from the spec as it was: what an earlier set made
// idle, such as typed weights beside another shape, comes back once that set is taken back.
func (s *Scene) withSet(last setting) (sets []setting, sp spec.Spec, effect spec.Effect, err error) {
	sp, effect = s.base, spec.EffectOf(last.key)
	for _, t := range s.sets {
		if t.key != last.key {
			sets = append(sets, t)
			sp, _, _ = sp.Set(t.key, t.value) // the same as before where an earlier set can no longer act
		}
	}
	sp, dropped, err := sp.Set(last.key, last.value)
	for _, d := range dropped {
		effect = min(effect, spec.EffectOf(d))
	}
	return append(sets, last), sp, effect, err
}

// seedOf is the seed after a set: that of the spec if it is what was set.
func seedOf(key string, sp spec.Spec, seed uint64) uint64 {
	if key == "seed" {
		return sp.Seed
	}
	return seed
}
