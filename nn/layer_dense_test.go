package nn

import "testing"

func TestDenseIsItsReference(t *testing.T) {
	for _, shape := range []struct {
		n, in, units int
		noBias       bool
	}{{1, 1, 1, false}, {4, 2, 3, false}, {3, 5, 1, true}, {33, 17, 9, false}} {
		isItsReference(t, Dense{Units: shape.units, NoBias: shape.noBias}, shape.n, shape.in)
	}
}
