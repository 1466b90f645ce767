package datasets

import (
	"math"
	"math/rand/v2"
)

// purpose keeps the random streams of one seed apart.
type purpose uint64

const (
	dataStream       purpose = iota // the points of a made set
	noiseStream                     // what is added to them
	orderStream                     // their order, and that of Shuffle
	splitStream                     // which rows go to which part
	worldStream                     // how pictures are moved once
	worldNoiseStream                // what is added to them then
	augmentStream                   // how pictures are moved anew each epoch
	jitterStream                    // what is added to inputs anew each epoch
	seedStream                      // the seeds of Part.Seed
	centreStream                    // the first centres of k-means
)

// newStream is the stream of a seed for one purpose; step counts epochs, or is 0.
func newStream(seed uint64, p purpose, step int) *rand.Rand {
	return rand.New(rand.NewPCG(streamSeeds(seed, p, step)))
}

// streamSeeds gives the two seeds of a stream's PCG. What a stream draws depends
// on nothing but its names, so no generator's state ever needs to be saved.
func streamSeeds(seed uint64, p purpose, step int) (uint64, uint64) {
	return scramble(seed ^ scramble(uint64(step))), scramble(uint64(p))
}

// scramble is the finaliser of SplitMix64 (Steele, Lea, Flood 2014): neighbouring
// seeds start far apart.
func scramble(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// between draws from [least, most).
func between(r *rand.Rand, least, most float64) float64 {
	return least + float64((most-least)*r.Float64())
}

// normal draws from the standard normal by Marsaglia's polar method (1964); the
// method of NormFloat64 has other bits on a machine that fuses a product and a
// sum.
func normal(r *rand.Rand) float64 {
	for {
		u, v := between(r, -1, 1), between(r, -1, 1)
		if q := float64(u*u) + float64(v*v); q > 0 && q < 1 {
			return u * math.Sqrt(-2*math.Log(q)/q)
		}
	}
}

// Part names a table of an experiment. Tables that are drawn alike but apart
// have one seed a part.
type Part uint8

// The parts of an experiment.
const (
	Training Part = iota
	Validation
	Test
)

// Seed is the seed with which a part is drawn when the experiment's is this:
// Moons(200, 0.15, Test.Seed(7)) is drawn like Moons(200, 0.15, 7), which is the
// part for training, and shares no draw with it.
func (p Part) Seed(seed uint64) uint64 {
	if p == Training {
		return seed
	}
	a, b := streamSeeds(seed, seedStream, int(p))
	return scramble(a ^ b)
}
