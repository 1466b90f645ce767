package lessons

import "slices"

const (
	maxStrided = 64       // saves at multiples of a stride that doubles when they are too many
	maxNewest  = 8        // and the newest, wherever they are
	maxBytes   = 16 << 20 // of a session's saves together
)

// save is a moment with the scene's state, to go back to.
type save struct {
	at      moment
	state   State
	strided bool
}

// saves are the saves of a session, oldest first. A save belongs to the log it was made at: going back drops none.
type saves struct {
	list   []save
	stride int
	bytes  int
}

// keep saves the present moment where it is worth it: at every multiple of the stride, and at the end of a Seek.
func (s *Session) keep(midway bool) {
	if s.scene == nil || s.now.step < 0 {
		return
	}
	strided := s.now.log.Units()%max(s.saves.stride, 1) == 0
	if midway && !strided || s.saves.has(s.now.log) {
		return
	}
	s.saves.insert(save{s.now, s.scene.Save(), midway})
}

// add saves a moment that was just opened.
func (v *saves) add(at moment, state State) { v.insert(save{at, state, false}) }

// has tells whether there is a save of this log. Going to and fro over the same units makes no second ones.
func (v *saves) has(l Log) bool {
	return slices.ContainsFunc(v.list, func(s save) bool { return s.at.log.same(l) })
}

func (v *saves) insert(sv save) {
	v.stride = max(v.stride, 1)
	v.list = append(v.list, sv)
	v.bytes += sv.size()
	for v.count(true) > maxStrided {
		v.stride *= 2
		v.drop(func(s *save) bool { return s.strided && s.at.log.Units()%v.stride != 0 }, len(v.list))
	}
	v.drop(func(s *save) bool { return !s.strided }, v.count(false)-maxNewest)
	for v.bytes > maxBytes && len(v.list) > 1 {
		v.drop(func(*save) bool { return true }, 1)
	}
}

func (s *save) size() int { return s.state.Size() + 256 }

func (v *saves) count(strided bool) (n int) {
	for i := range v.list {
		if v.list[i].strided == strided {
			n++
		}
	}
	return n
}

// drop removes at most n of the saves that which picks, oldest first.
func (v *saves) drop(which func(*save) bool, n int) {
	kept := v.list[:0]
	for i := range v.list {
		if sv := v.list[i]; n > 0 && which(&sv) {
			v.bytes -= sv.size()
			n--
		} else {
			kept = append(kept, sv)
		}
	}
	clear(v.list[len(kept):])
	v.list = kept
}
