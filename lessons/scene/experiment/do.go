package experiment

import (
	"slices"
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/spec"
	"nnlab/nn"
)

// Do carries out a Set or an Edit. A Set takes the keys of the spec, the knobs of the scene that [Scene.Controls] lists,
// and, with b. before it, a key of the second run. An Edit takes a weight or a bias, of both runs where there are two.
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
	const expected = "a weight or a bias, as W1[2][1]"
	q, ok := parse(lessons.Ref(a.Name))
	if !ok || !s.HasName(lessons.Ref(a.Name)) {
		return &lessons.SceneError{Fault: lessons.NoName, Name: a.Name, Expected: expected}
	}
	id, ok := s.a.net.paramID(q)
	if !ok || q.second || !q.plain() {
		return &lessons.SceneError{Fault: lessons.NotEditable, Name: a.Name, Expected: expected}
	}
	v, err := a.Number()
	if err != nil {
		return err
	}
	for _, r := range s.runs() {
		r.put(id, v)
	}
	return nil
}

// put changes a weight; of a network of another shape that does not have it, nothing.
func (r *run) put(id nn.ParamID, v float64) {
	if r.Model().SetParam(id, v) != nil {
		return
	}
	r.moves++
	r.measured = -1
	if ref := r.net.paramRef(id); !slices.Contains(r.edited, ref) {
		r.edited = append(slices.Clip(r.edited), ref)
	}
}

func (s *Scene) set(key, value string) error {
	if key == seedsKnob {
		return s.setSeeds(value)
	}
	if key == secondKnob {
		return s.setSecond(value)
	}
	if v, own, err := s.view.turn(key, value, len(s.a.data.Classes), s.a.net.last()); own {
		s.view = v
		return err
	}
	name, second := strings.CutPrefix(key, lessons.SecondRun)
	if name == "networkShape" && value == spec.None {
		value = ""
	}
	if second {
		return s.setDiffer(setting{name, value})
	}
	sets := slices.DeleteFunc(slices.Clone(s.sets), func(t setting) bool { return t.key == key })
	sets = append(sets, setting{key, value})
	return s.adopt(sets, s.differ, key, false)
}

// setSecond begins a second run that stands where the first one stands, or ends it.
func (s *Scene) setSecond(value string) error {
	switch {
	case value != on && value != off:
		return &lessons.SceneError{Fault: lessons.NoChoice, Name: secondKnob, Given: value, Expected: "on or off"}
	case value == off:
		s.b, s.differ = nil, setting{}
		s.beginMany()
	case s.b == nil:
		var none *run
		b, err := none.load(s.a.save())
		if err != nil {
			return err
		}
		s.b = b
		s.beginMany()
	}
	return nil
}

// setDiffer makes one setting of the second run different, and starts both again.
func (s *Scene) setDiffer(t setting) error {
	if s.b == nil {
		return &lessons.SceneError{Fault: lessons.NoSecond, Name: lessons.SecondRun + t.key, Expected: "set b on"}
	}
	if s.differ.key != "" && s.differ.key != t.key {
		return &lessons.SceneError{Fault: lessons.SecondDiffers, Name: lessons.SecondRun + t.key, Given: s.differ.key, Expected: lessons.SecondRun + s.differ.key}
	}
	if spec.EffectOf(t.key) == spec.ViewOnly || t.key == "seed" {
		return &lessons.SceneError{Fault: lessons.NoName, Name: lessons.SecondRun + t.key, Expected: "a key that training depends on"}
	}
	return s.adopt(s.sets, t, t.key, true)
}
