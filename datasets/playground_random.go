package datasets

// PageRandom is the random stream of TensorFlow Playground, from which a link's
// data, their order and the first weights are drawn: the generator of the
// JavaScript package seedrandom 2.4, ARC4 with 52 bits a number or more.
// A copy of the value goes on by itself; the zero value is the stream of the seed "".
//
// Source: David Bau, seedrandom; the cipher is Rivest's, as known since 1994.
type PageRandom struct {
	state [256]byte
	i, j  byte
	draws int
}

// NewPageRandom starts the stream of a seed, which is text: "0.5" and "0.50"
// differ, and any text will do. The page seeds with what stands in its address,
// where all but ASCII is percent-encoded, so its characters are bytes here.
func NewPageRandom(seed string) *PageRandom {
	r := &PageRandom{}
	for i := range r.state {
		r.state[i] = byte(i)
	}
	key := pageKey(seed)
	for i := range r.state {
		r.j += r.state[i] + key[i%len(key)]
		r.state[i], r.state[r.j] = r.state[r.j], r.state[i]
	}
	r.j = 0
	for range r.state {
		r.next() // the first bytes of ARC4 tell too much of its key
	}
	return r
}

// pageKey makes a key of 1 to 256 bytes; of a longer seed the rest is smeared
// over the first 256.
func pageKey(seed string) []byte {
	key := append(make([]byte, 0, 256), seed[:min(len(seed), 256)]...)
	if len(key) == 0 {
		return append(key, 0)
	}
	smear := byte(0)
	for j := len(key); j < len(seed); j++ {
		at := j % len(key)
		smear ^= key[at] * 19
		key[at] = smear + seed[j]
	}
	return key
}

// next is the next byte of the cipher.
func (r *PageRandom) next() byte {
	r.i++
	a := r.state[r.i]
	r.j += a
	b := r.state[r.j]
	r.state[r.i], r.state[r.j] = b, a
	return r.state[a+b]
}

// Float64 is the next number of [0, 1). Six bytes make its numerator and more
// are taken until it has 53 bits, which the page then fills to the last one.
func (r *PageRandom) Float64() float64 {
	const enough, tooMany = 1 << 52, 1 << 53
	if r.state[0] == r.state[1] { // a zero value: all bytes of a cipher differ
		*r = *NewPageRandom("")
	}
	n, d, x := uint64(0), 1.0, uint64(0)
	for range 6 {
		n, d = n<<8|uint64(r.next()), d*256
	}
	for n < enough {
		n, d, x = (n+x)<<8, d*256, uint64(r.next())
	}
	for n >= tooMany {
		n, d, x = n/2, d/2, x/2
	}
	r.draws++
	return float64(n+x) / d
}

// Draws is how many numbers have been taken.
func (r *PageRandom) Draws() int { return r.draws }
