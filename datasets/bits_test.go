package datasets

import (
	"encoding/binary"
	"hash/fnv"
	"math"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// bitsOf is a short sum of the bits of matrices.
func bitsOf(all ...*mat.Dense) uint32 {
	h := fnv.New32a()
	for _, m := range all {
		for _, v := range m.RawMatrix().Data {
			_ = binary.Write(h, binary.LittleEndian, math.Float64bits(v))
		}
	}
	return h.Sum32()
}

// TestBits holds the numbers to the last bit, so that a processor, a compiler or a
// change of the code that draws other ones is noticed: lessons speak of them.
func TestBits(t *testing.T) {
	want := map[string]uint32{
		"circle":                  0xc0fb5e74,
		"xor":                     0x4eea8a84,
		"gauss":                   0x125d29d4,
		"spiral":                  0x8ee7f35c,
		"reg-plane":               0xe8d842b0,
		"reg-gauss":               0xaaa361b1,
		"and":                     0xcc166d98,
		"or":                      0x57184038,
		"xor-gate":                0x67cc4da5,
		"nand":                    0xd4c9de18,
		"nor":                     0xff20fa38,
		"xnor":                    0x6e48b865,
		"line":                    0xbae4aec0,
		"noisy-sine":              0xa00052f5,
		"moons":                   0xe3e54f14,
		"blobs":                   0x92aa4466,
		"iris":                    0x2c2b05fe,
		"diabetes":                0x8c35f77a,
		"wine":                    0x43ba9e14,
		"digits":                  0x841d38ab,
		"moved-digits":            0x80dcd3b2,
		"arrange":                 0xd835a164,
		"shapes":                  0x5ccb29f6,
		"what is done to a table": 0xd2d4a3c5,
	}
	for _, name := range Names() {
		o, err := Defaults(name)
		if err != nil {
			t.Fatal(err)
		}
		o.Seed = 7
		s := must[*Set](t)(ByName(name, o))
		if got := bitsOf(s.X, s.Y); got != want[name] {
			t.Errorf("%q: %#x,", name, got)
		}
	}
	moons := must[*Set](t)(Moons(500, 0.15, 7))
	scaled := must[*Set](t)(moons.Scaled(must[Scaler](t)(FitStandard(moons.X))))
	features := must[*Set](t)(moons.WithFeatures(Features{true, true, true, true, true, true, true}))
	train, test, err := moons.Split(0.3, Even, 7)
	if err != nil {
		t.Fatal(err)
	}
	moved := mat.NewDense(1797, 64, nil)
	m := must[*Augmenter](t)(NewAugmenter(Augment{1, 15, 0.1, 0.1, 0.1}, []int{8, 8, 1}, 7))
	if err := m.Fill(moved, Digits().X, 3); err != nil {
		t.Fatal(err)
	}
	if got := bitsOf(scaled.X, features.X, train.X, test.X, moved); got != want["what is done to a table"] {
		t.Errorf("%q: %#x,", "what is done to a table", got)
	}
}
