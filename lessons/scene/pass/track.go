package pass

import "nnlab/lessons"

// Track is the timeline: of a forward pass a phase a layer, of a whole pass forward, backward and update.
func (s *Scene) Track() []lessons.Phase {
	if s.options.ForwardOnly {
		return s.layerTrack()
	}
	var list []lessons.Phase
	for f, w := range [...]lessons.Word{lessons.WordForward, lessons.WordBackward, lessons.WordUpdate} {
		list = append(list, s.stretch(lessons.L(w), s.program.starts[f], s.program.starts[f+1]))
	}
	if s.unit == matrixUnit {
		s.countLayers(list)
	}
	return list
}

// countLayers makes the phases count layers instead of operations.
func (s *Scene) countLayers(list []lessons.Phase) {
	for f := range list {
		total, done := 0, 0
		for p := s.program.starts[f]; p < s.program.starts[f+1]; total++ {
			if p = s.program.layerEnd(p); p <= s.position {
				done++
			}
		}
		list[f].Total, list[f].Done = total, done
	}
}

// layerTrack has a phase a layer; of a batch it counts the layer over all samples.
func (s *Scene) layerTrack() []lessons.Phase {
	list := make([]lessons.Phase, s.net.layers())
	for i := range s.program.samples * s.net.layers() {
		q := &s.program.sections[i]
		one := s.stretch(s.net.layerName(q.layer), q.start, q.start+q.count)
		p := &list[q.layer]
		p.Name, p.Total, p.Done, p.Here = one.Name, p.Total+one.Total, p.Done+one.Done, p.Here || one.Here
	}
	return list
}

// stretch is a phase of the operations from and before to.
func (s *Scene) stretch(title lessons.Label, from, to int) lessons.Phase {
	return lessons.Phase{Name: title, Total: to - from, Done: min(max(s.position-from, 0), to-from),
		Here: s.position > from && s.position <= to || s.position == 0 && from == 0}
}

func (n *net) layerName(l int) lessons.Label {
	switch {
	case l == n.last():
		return lessons.L(lessons.WordOutput)
	case n.layers() == 2:
		return lessons.L(lessons.WordHidden)
	}
	return lessons.L(lessons.WordHiddenNo, itoa(l+1))
}
