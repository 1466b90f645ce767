package race

import (
	"slices"
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/spec"
)

// Off is the value that takes a racer out.
const Off = spec.None

// Do carries out a Set or an Edit. A Set takes surface, startX, startY, goal, me, fog, watch, along, aimX, aimY, a
// racer's optimizer (a.optimizer, none to take it out) and its settings (a.learningRate). An Edit takes startX, startY, aimX and aimY.
// A changed racer is at once where its new settings would have brought it.
func (s *Scene) Do(a lessons.Action) error {
	switch {
	case a.Verb == lessons.Edit && !slices.Contains([]string{"startX", "startY", "aimX", "aimY"}, a.Name):
		if s.HasName(lessons.Ref(a.Name)) {
			return &lessons.SceneError{Fault: lessons.NotEditable, Name: spec.Shown(a.Name), Expected: "startX, startY, aimX or aimY"}
		}
		return &lessons.SceneError{Fault: lessons.NoName, Name: spec.Shown(a.Name), Expected: "startX, startY, aimX or aimY"}
	case a.Verb != lessons.Set && a.Verb != lessons.Edit:
		return &lessons.SceneError{Fault: lessons.NoAction, Name: spec.Shown(string(a.Verb)), Expected: "set or edit"}
	}
	value := strings.Replace(a.Value, "−", "-", 1)
	var err error
	if axis := slices.Index([]string{"aimX", "aimY"}, a.Name); axis >= 0 {
		err = s.setAim(axis, a.Name, value)
	} else {
		err = s.set(setting{a.Name, value})
	}
	if err == nil {
		s.units++
	}
	return err
}

func (s *Scene) setAim(axis int, key, value string) error {
	if !s.setup.Me {
		return &lessons.SceneError{Fault: lessons.NoLearner, Name: key, Expected: "me true"}
	}
	v, err := spec.Float(key, value, -maxPlace, maxPlace)
	if err == nil {
		s.aim[axis] = v
	}
	return err
}

// set puts a setting on top of all that were made before, beginning from the race as it was: what an earlier one made
// idle comes back once that one is taken back.
func (s *Scene) set(last setting) error {
	next := s.base
	var sets []setting
	for _, t := range s.sets {
		if t.key == last.key {
			continue
		}
		sets = append(sets, t)
		if with, err := next.Set(t.key, t.value); err == nil {
			next = with
		}
	}
	next, err := next.Set(last.key, last.value)
	if err != nil {
		return err
	}
	old := s.state
	s.sets, s.setup = append(sets, last), next
	s.units++ // what is made anew now was made at the unit that this action counts
	if err = s.follow(old.setup); err != nil {
		s.state = old
		s.survey()
		return err
	}
	s.units--
	return nil
}

// follow makes anew what a change of the settings concerns.
func (s *Scene) follow(was Setup) error {
	now := s.setup
	if now.Surface != was.Surface || now.Me != was.Me {
		if now.Surface != was.Surface {
			s.shape = nil
		}
		return s.restart()
	}
	moved := now.Start != was.Start
	if moved {
		s.survey()
	}
	err := s.remake(func(i int) bool {
		return moved || i < mine && (now.Racers[i].on != was.Racers[i].on ||
			now.Racers[i].settings.String() != was.Racers[i].settings.String())
	})
	if moved && now.Me && err == nil {
		s.aim[0], s.aim[1] = s.runs[mine].point()
	}
	return err
}

// Set changes one key. Another surface brings its own start and goal. An error changes nothing.
func (s Setup) Set(key, value string) (Setup, error) {
	name, inner, isRacer := strings.Cut(key, ".")
	i := slices.Index(names(), name)
	var err error
	switch {
	case i >= 0 && inner == "optimizer" && value == Off:
		s.Racers[i].on = false
	case i >= 0 && inner == "optimizer":
		if err = spec.OneOf(key, value, optimizers()); err == nil {
			s.Racers[i], err = s.Racers[i].set(name, inner, value)
			s.Racers[i].on = true
		}
	case i >= 0 && isRacer:
		s.Racers[i], err = s.Racers[i].set(name, inner, value)
	case key == "startX", key == "startY":
		axis := int(key[5] - 'X')
		s.Start[axis], err = spec.Float(key, value, -maxPlace, maxPlace)
	case slices.Contains([]string{"surface", "goal", Me, "fog", "watch", "along"}, key):
		was := s.Surface
		if err = s.read(key, value); err == nil && s.Surface != was {
			s.Start, s.Goal = viewOf(s.Surface).start, viewOf(s.Surface).goal
		}
	default:
		err = spec.NoKeyError(key, append(keys(), "startX", "startY", "aimX", "aimY"))
	}
	if err != nil {
		return s, err
	}
	return s.keepWatch(key)
}

// keepWatch lets somebody who runs be watched.
func (s Setup) keepWatch(key string) (Setup, error) {
	running := s.running()
	switch {
	case len(running) == 0:
		return s, &lessons.SceneError{Fault: lessons.NobodyRuns, Name: key, Expected: "somebody in the race"}
	case slices.Contains(running, s.Watch):
	case key == "watch":
		return s, &spec.Error{Kind: spec.NoValue, Key: key, Given: s.Watch, Expected: strings.Join(running, ", ")}
	default:
		s.Watch = running[0]
	}
	return s, nil
}
