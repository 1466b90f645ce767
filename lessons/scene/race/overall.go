package race

import (
	"strconv"
	"strings"
)

// overall is a number of the whole race.
func (s *Scene) overall(m name) (v float64, known, exists bool) {
	if m.term > 0 || m.axis != none {
		return 0, false, false
	}
	if text, ok := strings.CutPrefix(m.what, numPrefix); ok {
		v, err := strconv.ParseFloat(text, 64)
		return v, err == nil, err == nil
	}
	switch m.what {
	case "startX":
		return s.setup.Start[0], true, true
	case "startY":
		return s.setup.Start[1], true, true
	case "aimX":
		return s.aim[0], s.setup.Me, true
	case "aimY":
		return s.aim[1], s.setup.Me, true
	case "goal":
		return s.setup.Goal, true, true
	case "step":
		return float64(s.at(m)), true, true
	case "lowest":
		return lowest(s.setup.Surface), true, true
	case "racers":
		return float64(len(s.setup.running())), true, true
	case "next_seed":
		return float64(s.seed + 1), true, true
	}
	curve, ok := curvatures(s.setup.Surface)
	steep, flat := max(curve[0], curve[1]), min(curve[0], curve[1])
	switch m.what {
	case "curvature":
		return steep, ok, true
	case "flattest":
		return flat, ok, true
	case "limit":
		return 2 / steep, ok, true
	case "limit.flat":
		return 2 / flat, ok, true
	case "onestep":
		return 1 / steep, ok, true
	case "condition":
		return steep / flat, ok, true
	}
	return 0, false, false
}
