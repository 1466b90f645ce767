package nn

import "math/rand/v2"

// Order is the order in which epochs visit the rows of a set. It depends on the
// seed and the number of the epoch only, so a program that steps through an
// epoch can come back to any of them.
type Order struct {
	Fixed bool // the rows as they stand

	seed uint64
	rows []int
	pcg  *rand.PCG
	r    *rand.Rand
}

// maxOrder is of how many samples an Order may be asked for that nobody holds.
const maxOrder = 1 << 27

// NewOrder is the order in which a Fit with this seed visits so many samples, at
// most 2^27. Of any other number the order is empty.
func NewOrder(samples int, seed uint64) *Order {
	if samples < 0 || samples > maxOrder {
		samples = 0
	}
	return newOrder(samples, seed)
}

func newOrder(samples int, seed uint64) *Order {
	pcg := rand.NewPCG(0, 0)
	return &Order{seed: seed, rows: make([]int, samples), pcg: pcg, r: rand.New(pcg)}
}

// Epoch gives the rows in the order of an epoch, from 0. The slice is good until
// the next call.
func (o *Order) Epoch(epoch int) []int {
	for i := range o.rows {
		o.rows[i] = i
	}
	if !o.Fixed && o.r != nil {
		o.pcg.Seed(streamSeeds(o.seed, orderStream, 0, epoch))
		o.r.Shuffle(len(o.rows), o.swap)
	}
	return o.rows
}

func (o *Order) swap(i, j int) { o.rows[i], o.rows[j] = o.rows[j], o.rows[i] }
