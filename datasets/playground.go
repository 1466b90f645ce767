package datasets

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// playground is one of the six data sets of TensorFlow Playground.
type playground struct {
	name    string
	rows    int // as many as the page makes
	classes bool
	// draw makes so many points in the order of the page, its noise s included.
	draw func(d *drawing, rows int, s float64)
}

func playgrounds() []playground {
	return []playground{
		{"circle", 500, true, circlePoints},
		{"xor", 500, true, xorPoints},
		{"gauss", 500, true, gaussPoints},
		{"spiral", 500, true, spiralPoints},
		{"reg-plane", 1200, false, planePoints},
		{"reg-gauss", 1200, false, bumpPoints},
	}
}

// PlaygroundNames lists what Playground knows, in the order of the page's menus.
func PlaygroundNames() []string { return namesOf(playgrounds()) }

func (p playground) called() string { return p.name }

// Playground draws one of TensorFlow Playground's data sets: circle, xor, gauss
// and spiral have the classes "-1" and "1", reg-plane and reg-gauss a number from
// −1 to 1, with noise beyond. Inputs are x and y, most of them from −6 to 6. Rows
// are 1 to 100000 and shuffled; in circle, gauss and spiral the half of class "1"
// has one more of an odd number. What noise, a fraction of 0 to 100 (0.15 for the
// page's 15), does is a matter of the set:
//
//   - circle, xor: the class is that of the point moved by U(±5·noise) an axis; the
//     point stays, so that some are on the wrong side.
//   - reg-plane, reg-gauss: so too, moved by U(±6·noise).
//   - gauss: the variance about (2, 2) and (−2, −2) is 0.5 + 7·noise.
//   - spiral: the point itself is moved by U(±noise) an axis.
//
// The page's own points, of the seed of a link, are those of PageData.
func Playground(name string, rows int, noise float64, seed uint64) (*Set, error) {
	p, err := byName("Playground", name, playgrounds())
	if err != nil {
		return nil, err
	}
	if err := wantDraw("Playground", rows, noise); err != nil {
		return nil, err
	}
	s := p.set(newStream(seed, dataStream, 0), rows, noise)
	return s.pick(newStream(seed, orderStream, 0).Perm(rows)), nil
}

// uniform is a random stream: ours, or the page's.
type uniform interface{ Float64() float64 }

// drawing is a data set while it is drawn.
type drawing struct {
	stream uniform
	x, y   []float64
}

// set draws the points and makes a table of them.
func (p playground) set(stream uniform, rows int, noise float64) *Set {
	d := &drawing{stream: stream, x: make([]float64, 0, 2*rows), y: make([]float64, 0, rows)}
	p.draw(d, rows, noise)
	s := &Set{Name: p.name, X: mat.NewDense(rows, 2, d.x), Y: mat.NewDense(rows, 1, d.y),
		Shape: []int{2}, Inputs: []string{"x", "y"}, Targets: []string{"value"}}
	if p.classes {
		s.Targets, s.Classes = []string{"class"}, []string{"-1", "1"}
	}
	return s
}

// between is the next number of [a, b), as the page rounds it.
func (d *drawing) between(a, b float64) float64 { return float64(d.stream.Float64()*(b-a)) + a }

// noise draws a move of s times ±reach an axis; that is done even for s = 0.
func (d *drawing) noise(reach, s float64) (x, y float64) {
	x = float64(d.between(-reach, reach) * s)
	y = float64(d.between(-reach, reach) * s)
	return x, y
}

// normal is the next number of a normal distribution by Marsaglia's polar
// method, of whose two the page uses one.
func (d *drawing) normal(mean, variance float64) float64 {
	for {
		v1, v2 := d.between(-1, 1), d.between(-1, 1)
		if q := float64(v1*v1) + float64(v2*v2); q <= 1 {
			return mean + float64(math.Sqrt(variance)*float64(math.Sqrt(float64(-2*math.Log(q))/q)*v1))
		}
	}
}

// number adds a point with the target of a regression.
func (d *drawing) number(x, y, target float64) {
	d.x = append(d.x, x, y)
	d.y = append(d.y, target)
}

// class adds a point of the class "1" or "-1".
func (d *drawing) class(x, y float64, greater bool) {
	class := 0.0
	if greater {
		class = 1
	}
	d.number(x, y, class)
}

// halves are the sizes of the class "1" and of the other.
func halves(rows int) [2]int { return [2]int{rows - rows/2, rows / 2} }
