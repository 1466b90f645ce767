package pass

import "slices"

// maxHistory is the most losses that are kept.
const maxHistory = 4096

// history is J by update. It only grows at its end, so copies share it; once full, every second point is dropped.
type history struct {
	stride  int // 0 and 1: every update is kept
	updates []float64
	losses  []float64
	units   []int // when they were computed
}

// add returns the history with J of an update, which count from 1.
func (h history) add(update, units int, loss float64) history {
	if h.stride = max(h.stride, 1); (update-1)%h.stride != 0 {
		return h
	}
	if len(h.updates) == maxHistory {
		h = h.thin()
		if (update-1)%h.stride != 0 {
			return h
		}
	}
	h.updates = append(h.updates, float64(update))
	h.losses = append(h.losses, loss)
	h.units = append(h.units, units)
	return h
}

func (h history) thin() history {
	thin := history{stride: 2 * h.stride}
	for i := 0; i < len(h.updates); i += 2 {
		thin.updates = append(thin.updates, h.updates[i])
		thin.losses = append(thin.losses, h.losses[i])
		thin.units = append(thin.units, h.units[i])
	}
	return thin
}

// share returns a history that nobody else's add can reach.
func (h history) share() history {
	h.updates, h.losses, h.units = slices.Clip(h.updates), slices.Clip(h.losses), slices.Clip(h.units)
	return h
}

// at is where the loss of an update stands; false if it was dropped.
func (h history) at(update int) (int, bool) { return slices.BinarySearch(h.updates, float64(update)) }
