package nn

import "math/rand/v2"

// purpose keeps the random streams of one seed apart.
type purpose uint64

const (
	weightStream purpose = iota // first weights, a stream a layer
	orderStream                 // the order of samples, a stream a Fit
	noiseStream                 // what layers draw in training, a stream a layer and step
)

// streamSeeds gives the two seeds of a stream's PCG. What a stream draws depends
// on nothing but its names, so no generator's state ever needs to be saved.
func streamSeeds(seed uint64, p purpose, layer, step int) (uint64, uint64) {
	return scramble(seed ^ scramble(uint64(step))), scramble(uint64(p)<<32 | uint64(layer))
}

func newStream(seed uint64, p purpose, layer int) *rand.Rand {
	return rand.New(rand.NewPCG(streamSeeds(seed, p, layer, 0)))
}

// orFixed is r, or where that is nil the stream of first weights of the default seed.
func orFixed(r *rand.Rand) *rand.Rand {
	if r == nil {
		return newStream(defaultSeed, weightStream, 0)
	}
	return r
}

// scramble is the finaliser of SplitMix64 (Steele, Lea, Flood 2014): neighbouring
// seeds start far apart.
func scramble(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
