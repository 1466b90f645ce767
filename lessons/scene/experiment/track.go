package experiment

import (
	"slices"

	"nnlab/lessons/training"
)

// track is a number by epoch or by update. It only grows at its end, so copies share it; once full, every second point is
// dropped.
type track struct {
	stride int // 0 and 1: every place is kept
	at     []float64
	v      []float64
}

func (t track) add(at int, v float64) track {
	if t.stride = max(t.stride, 1); at%t.stride != 0 {
		return t
	}
	if len(t.at) == training.MaxPoints {
		if t = t.thin(); at%t.stride != 0 {
			return t
		}
	}
	t.at, t.v = append(t.at, float64(at)), append(t.v, v)
	return t
}

func (t track) thin() track {
	thin := track{stride: 2 * t.stride}
	for i := 0; i < len(t.at); i += 2 {
		thin.at, thin.v = append(thin.at, t.at[i]), append(thin.v, t.v[i])
	}
	return thin
}

// share returns a track that nobody else's add can reach.
func (t track) share() track {
	t.at, t.v = slices.Clip(t.at), slices.Clip(t.v)
	return t
}

// near is the value at the newest place that is not after at; 0 if there is none.
func (t track) near(at int) float64 {
	i, found := slices.BinarySearch(t.at, float64(at))
	if !found {
		i--
	}
	if i < 0 {
		return 0
	}
	return t.v[i]
}
