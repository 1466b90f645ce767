package datasets

import (
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"
)

// RandomCentres takes k different rows of x, [n][inputs], as first centres; all
// are equally likely. k is from 1 to n.
func RandomCentres(x mat.Matrix, k int, seed uint64) (*mat.Dense, error) {
	return pickCentres("RandomCentres", x, k, func(d *mat.Dense) []int {
		return newStream(seed, centreStream, 0).Perm(d.RawMatrix().Rows)[:k]
	})
}

// PlusPlusCentres takes k different rows of x, [n][inputs], as first centres by
// k-means++ (Arthur and Vassilvitskii 2007): the first is any row, each further
// one a row with a probability in proportion to the square of its distance from
// the nearest centre so far. Where no row is away from all centres, any row that
// was not taken will do. scikit-learn draws several rows each time and keeps the
// best. k is from 1 to n.
func PlusPlusCentres(x mat.Matrix, k int, seed uint64) (*mat.Dense, error) {
	return pickCentres("PlusPlusCentres", x, k, func(d *mat.Dense) []int {
		return plusPlus(d, k, newStream(seed, centreStream, 1))
	})
}

func pickCentres(where string, x mat.Matrix, k int, pick func(*mat.Dense) []int) (*mat.Dense, error) {
	if err := wantPoints(where, "x", x); err != nil {
		return nil, err
	}
	n, _ := x.Dims()
	if err := wantCount(where, "k", k, 1, n, WantCentres); err != nil {
		return nil, err
	}
	d := mat.DenseCopyOf(x)
	return pickRows(d, pick(d)), nil
}

func plusPlus(x *mat.Dense, k int, r *rand.Rand) []int {
	n, _ := x.Dims()
	taken := make([]bool, n)
	weights := make([]float64, n) // squared distances from the nearest centre
	picked := make([]int, 0, k)
	for next := r.IntN(n); ; next = draw(weights, taken, n-len(picked), r) {
		picked, taken[next] = append(picked, next), true
		if len(picked) == k {
			return picked
		}
		for i := range weights {
			if d := squaredDistance(x.RawRowView(i), x.RawRowView(next)); len(picked) == 1 || d < weights[i] {
				weights[i] = d
			}
		}
	}
}

// draw draws a row in proportion to its weight, or any of those left where all
// weights are 0.
func draw(weights []float64, taken []bool, left int, r *rand.Rand) int {
	total := 0.0
	for _, w := range weights {
		total += w
	}
	if total == 0 {
		for nth, i := r.IntN(left), 0; ; i++ {
			if taken[i] {
				continue
			}
			if nth == 0 {
				return i
			}
			nth--
		}
	}
	at, last := float64(total*r.Float64()), 0
	for i, w := range weights {
		if w == 0 {
			continue
		}
		if last = i; at < w {
			break
		}
		at -= w
	}
	return last
}
