package datasets

import (
	"fmt"
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"
)

// Augment is how far pictures are moved at random. Each number is the half width
// A of what is drawn, U(−A, A); 0 leaves that out.
type Augment struct {
	Translate float64 // pixels, drawn for rows and for columns; at most 1000
	Rotate    float64 // degrees, at most 360
	Stretch   float64 // both axes become 1+u times as long, with one u; below 1
	Shear     float64 // columns a row, at most 100
	Noise     float64 // standard deviation of what is added to every number afterwards; at most 100
}

// World is how the moved digits were moved: 1 pixel, 15 degrees, a tenth longer
// or shorter, a shear of 0.1.
func World() Augment { return Augment{Translate: 1, Rotate: 15, Stretch: 0.1, Shear: 0.1} }

// Check says which number is out of range.
func (a Augment) Check() error {
	const where = "Augment"
	for _, c := range []struct {
		what    string
		v, most float64
		want    Want
	}{
		{"Translate", a.Translate, 1000, WantHalfTranslate},
		{"Rotate", a.Rotate, 360, WantHalfTurn},
		{"Stretch", a.Stretch, belowOne, WantHalfStretch},
		{"Shear", a.Shear, 100, WantHalfShear},
		{"Noise", a.Noise, maxNoise, WantNoise},
	} {
		if err := wantWithin(where, c.what, c.v, 0, c.most, c.want); err != nil {
			return err
		}
	}
	return nil
}

// maxWidth is how many numbers a row that is augmented has at most.
const maxWidth = 1 << 24

// belowOne is the largest number below 1.
const belowOne = 1 - 1.0/(1<<53)

// moves tells whether anything but noise is asked for.
func (a Augment) moves() bool { return a.Translate > 0 || a.Rotate > 0 || a.Stretch > 0 || a.Shear > 0 }

// draw makes all its draws whatever the half widths are, so that one of these
// does not change what the others draw.
func (a Augment) draw(r *rand.Rand) Affine {
	m := Affine{
		TranslateRow: between(r, -a.Translate, a.Translate),
		TranslateCol: between(r, -a.Translate, a.Translate),
		RotateDeg:    between(r, -a.Rotate, a.Rotate),
		StretchRow:   between(r, -a.Stretch, a.Stretch),
		Shear:        between(r, -a.Shear, a.Shear),
	}
	m.StretchCol = m.StretchRow
	return m
}

// Augmenter changes the rows of a table anew each epoch. Pictures are empty
// beyond their edges.
type Augmenter struct {
	augment Augment
	picture picture // without extent if nothing is moved
	width   int
	seed    uint64
	moves   stream
	noise   stream
}

// stream is a random stream that is begun again at each step.
type stream struct {
	purpose purpose
	pcg     rand.PCG
	rand    *rand.Rand
}

func (s *stream) begin(seed uint64, step int) {
	s.pcg.Seed(streamSeeds(seed, s.purpose, step))
	if s.rand == nil {
		s.rand = rand.New(&s.pcg)
	}
}

// NewAugmenter makes one for rows of this shape: {rows, columns, channels}, or any
// if Augment has noise only, which then is the jitter of plain inputs.
func NewAugmenter(a Augment, shape []int, seed uint64) (*Augmenter, error) {
	return newAugmenter(a, shape, seed, augmentStream, jitterStream)
}

func newAugmenter(a Augment, shape []int, seed uint64, moves, noise purpose) (*Augmenter, error) {
	const where = "NewAugmenter"
	if err := a.Check(); err != nil {
		return nil, err
	}
	m := &Augmenter{augment: a, width: 1, seed: seed, moves: stream{purpose: moves}, noise: stream{purpose: noise}}
	for _, n := range shape {
		if n < 1 || n > maxWidth/m.width {
			return nil, &ValueError{where, "shape", fmt.Sprint(shape), WantShape}
		}
		m.width *= n
	}
	var err error
	if a.moves() {
		m.picture, err = wantPicture(where, shape)
	}
	return m, err
}

// Fill writes the changed rows of src to dst, another table of the same extent,
// and allocates nothing after the first time. What it draws depends on the seed
// and the epoch, from 0, alone.
func (m *Augmenter) Fill(dst, src *mat.Dense, epoch int) error {
	const where = "Fill"
	if m == nil || m.width == 0 {
		return &ValueError{where, "Augmenter", "empty", WantAugmenter}
	}
	if err := wantMatrix(where, src); err != nil {
		return err
	}
	if dst == nil {
		return &ValueError{where, "dst", "nil", WantMatrix}
	}
	rows, cols := src.Dims()
	if r, c := dst.Dims(); r != rows || c != cols || cols != m.width || dst == src {
		return &ValueError{where, "dst", fmt.Sprintf("%d by %d", r, c), WantSameExtent}
	}
	m.moves.begin(m.seed, epoch)
	m.noise.begin(m.seed, epoch)
	for i := range rows {
		to, from := dst.RawRowView(i), src.RawRowView(i)
		if m.augment.moves() {
			m.augment.draw(m.moves.rand).move(to, from, m.picture, Zero)
		} else {
			copy(to, from)
		}
		if m.augment.Noise > 0 {
			addNoiseTo(to, m.augment.Noise, m.noise.rand)
		}
	}
	return nil
}

// Augmented is the set with every row changed once: pictures as the world makes
// them. What is drawn is apart from what an Augmenter draws.
func (s *Set) Augmented(a Augment, seed uint64) (*Set, error) {
	if err := s.check("Augmented"); err != nil {
		return nil, err
	}
	m, err := newAugmenter(a, s.Shape, seed, worldStream, worldNoiseStream)
	if err != nil {
		return nil, err
	}
	x := mat.NewDense(s.Len(), m.width, nil)
	if err := m.Fill(x, s.X, 0); err != nil {
		return nil, err
	}
	return s.with(x, mat.DenseCopyOf(s.Y)), nil
}

// MovedDigits is Digits in the middle of 12 by 12 pictures, each changed once,
// as a rule by World: what augmentation can prepare a network for.
func MovedDigits(world Augment, seed uint64) (*Set, error) {
	d := unpackedDigits()
	s := d.with(mat.NewDense(d.Len(), side*side, nil), d.Y)
	s.Name, s.Shape, s.Inputs = "moved-digits", []int{side, side, 1}, pixelNames(side, side)
	const edge = (side - 8) / 2
	for i := range d.Len() {
		from, to := d.X.RawRowView(i), s.X.RawRowView(i)
		for row := range 8 {
			copy(to[(edge+row)*side+edge:][:8], from[8*row:])
		}
	}
	return s.Augmented(world, seed)
}
