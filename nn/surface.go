package nn

import "math"

// Surface is a loss of two weights, x and y, that optimizers can race on. The
// value and the gradient are defined everywhere; far out they may overflow.
type Surface interface {
	// Name is the name that SurfaceByName knows, "ravine".
	Name() string
	// Formula is the value in symbols, "x²/20 + 5y²/2".
	Formula() string
	// Value is the height over (x, y).
	Value(x, y float64) float64
	// Gradient is the slope along x and along y.
	Gradient(x, y float64) (dx, dy float64)
	// Minima are the places of all known minima {x, y}, the lowest first.
	Minima() [][2]float64
}

func surfaces() []Surface {
	return []Surface{
		quadratic{"bowl", "(x² + y²)/2", 0.5, 0.5},
		quadratic{"ravine", "x²/20 + 5y²/2", 0.05, 2.5},
		quadratic{"ravine25", "(x² + 25y²)/2", 0.5, 12.5},
		saddle{}, twoValleys{}, rosenbrock{}, beale{}, himmelblau{}}
}

// SurfaceNames lists what SurfaceByName knows.
func SurfaceNames() []string { return names(surfaces()) }

// SurfaceByName finds a surface by its name: bowl, ravine (50 times as steep along
// y as along x), ravine25 (25 times), saddle, two_valleys, rosenbrock, beale,
// himmelblau.
func SurfaceByName(name string) (Surface, error) {
	return byName("SurfaceByName", name, surfaces())
}

// quadratic is a·x² + b·y².
type quadratic struct {
	name, formula string
	a, b          float64
}

func (q quadratic) Name() string    { return q.name }
func (q quadratic) Formula() string { return q.formula }

func (q quadratic) Value(x, y float64) float64 {
	return float64(q.a*float64(x*x)) + float64(q.b*float64(y*y))
}

func (q quadratic) Gradient(x, y float64) (dx, dy float64) { return 2 * q.a * x, 2 * q.b * y }

func (quadratic) Minima() [][2]float64 { return [][2]float64{{0, 0}} }

// saddle is flat at (0, 0), where it falls to both sides along y.
type saddle struct{}

func (saddle) Name() string    { return "saddle" }
func (saddle) Formula() string { return "x² − y² + y⁴/20" }

func (saddle) Value(x, y float64) float64 {
	xx, yy := float64(x*x), float64(y*y)
	return xx - yy + float64(0.05*float64(yy*yy))
}

func (saddle) Gradient(x, y float64) (dx, dy float64) {
	return 2 * x, float64(0.2*float64(y*y)*y) - float64(2*y)
}

// Minima: both of value −5.
func (saddle) Minima() [][2]float64 {
	return [][2]float64{{0, math.Sqrt(10)}, {0, -math.Sqrt(10)}}
}

// twoValleys has a deep and a shallow minimum, the roots of x³ − 4x + 1.
type twoValleys struct{}

func (twoValleys) Name() string    { return "two_valleys" }
func (twoValleys) Formula() string { return "(x² − 4)²/8 + x/2 + y²/2" }

func (twoValleys) Value(x, y float64) float64 {
	well := float64(x*x) - 4
	return float64(well*well)/8 + x/2 + float64(y*y)/2
}

func (twoValleys) Gradient(x, y float64) (dx, dy float64) {
	return float64(x*(float64(x*x)-4))/2 + 0.5, y
}

func (twoValleys) Minima() [][2]float64 {
	return [][2]float64{{-2.114907541476756, 0}, {1.8608058531117035, 0}}
}

// rosenbrock is a bent valley with a flat floor.
//
// Source: H. Rosenbrock, An automatic method for finding the greatest or least
// value of a function (1960).
type rosenbrock struct{}

func (rosenbrock) Name() string    { return "rosenbrock" }
func (rosenbrock) Formula() string { return "(1 − x)² + 100(y − x²)²" }

func (rosenbrock) Value(x, y float64) float64 {
	along, across := 1-x, y-float64(x*x)
	return float64(along*along) + float64(100*float64(across*across))
}

func (rosenbrock) Gradient(x, y float64) (dx, dy float64) {
	along, across := 1-x, y-float64(x*x)
	return float64(-2*along) - float64(400*float64(x*across)), 200 * across
}

func (rosenbrock) Minima() [][2]float64 { return [][2]float64{{1, 1}} }

// beale has steep corners and a flat middle.
//
// Source: E. Beale, On an iterative method for finding a local minimum of a
// function of more than one variable (1958).
type beale struct{}

func (beale) Name() string { return "beale" }
func (beale) Formula() string {
	return "(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²"
}

// terms are what is squared, and y² and y³.
func (beale) terms(x, y float64) (a, b, c, y2, y3 float64) {
	y2 = float64(y * y)
	y3 = float64(y2 * y)
	return 1.5 - x + float64(x*y), 2.25 - x + float64(x*y2), 2.625 - x + float64(x*y3), y2, y3
}

func (s beale) Value(x, y float64) float64 {
	a, b, c, _, _ := s.terms(x, y)
	return float64(a*a) + float64(b*b) + float64(c*c)
}

func (s beale) Gradient(x, y float64) (dx, dy float64) {
	a, b, c, y2, y3 := s.terms(x, y)
	dx = float64(a*(y-1)) + float64(b*(y2-1)) + float64(c*(y3-1))
	dy = a + float64(b*float64(2*y)) + float64(c*float64(3*y2))
	return 2 * dx, 2 * x * dy
}

func (beale) Minima() [][2]float64 { return [][2]float64{{3, 0.5}} }

// himmelblau has four minima of value 0.
//
// Source: D. Himmelblau, Applied nonlinear programming (1972).
type himmelblau struct{}

func (himmelblau) Name() string    { return "himmelblau" }
func (himmelblau) Formula() string { return "(x² + y − 11)² + (x + y² − 7)²" }

func (himmelblau) Value(x, y float64) float64 {
	a, b := float64(x*x)+y-11, x+float64(y*y)-7
	return float64(a*a) + float64(b*b)
}

func (himmelblau) Gradient(x, y float64) (dx, dy float64) {
	a, b := float64(x*x)+y-11, x+float64(y*y)-7
	return float64(4*float64(x*a)) + float64(2*b), float64(2*a) + float64(4*float64(y*b))
}

func (himmelblau) Minima() [][2]float64 {
	return [][2]float64{{3, 2}, {-2.805118086952745, 3.131312518250573},
		{-3.7793102533777465, -3.2831859912861694}, {3.5844283403304918, -1.8481265269644034}}
}
