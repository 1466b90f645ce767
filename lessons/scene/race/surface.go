package race

import (
	"math"
	"slices"

	"nnlab/nn"
)

// view is how a surface is looked at, and where a race on it starts unless somebody says otherwise.
type view struct {
	x, y  [2]float64
	start [2]float64
	goal  float64
}

// viewOf gives the view of a surface.
func viewOf(s nn.Surface) view {
	switch s.Name() {
	case "ravine":
		return view{[2]float64{-12, 12}, [2]float64{-3, 3}, [2]float64{-10, 2}, 0.001}
	case "ravine25":
		return view{[2]float64{-7, 11}, [2]float64{-1.25, 1.25}, [2]float64{10, 1}, 0.001}
	case "saddle":
		return view{[2]float64{-3, 3}, [2]float64{-4.5, 4.5}, [2]float64{2.5, 0.001}, -4.9}
	case "two_valleys":
		return view{[2]float64{-4, 4}, [2]float64{-3, 3}, [2]float64{3.5, 2.5}, -1}
	case "rosenbrock":
		return view{[2]float64{-2, 2}, [2]float64{-1, 3}, [2]float64{-1.2, 1}, 0.001}
	case "beale":
		return view{[2]float64{-4.5, 4.5}, [2]float64{-4.5, 4.5}, [2]float64{1, 1.5}, 0.001}
	case "himmelblau":
		return view{[2]float64{-6, 6}, [2]float64{-6, 6}, [2]float64{0, 0}, 0.001}
	}
	return view{[2]float64{-5, 5}, [2]float64{-4, 4}, [2]float64{-4, 3}, 0.001}
}

// around widens the view until it holds the start.
func (v view) around(start [2]float64) view {
	widen := func(side [2]float64, at float64) [2]float64 {
		margin := (side[1] - side[0]) / 18
		return [2]float64{min(side[0], at-margin), max(side[1], at+margin)}
	}
	v.x, v.y = widen(v.x, start[0]), widen(v.y, start[1])
	return v
}

// lowest is the height of the lowest minimum.
func lowest(s nn.Surface) float64 {
	at := s.Minima()[0]
	return s.Value(at[0], at[1])
}

// curvatures are those of a surface whose slopes are straight lines, along x and along y; false of any other.
func curvatures(s nn.Surface) ([2]float64, bool) {
	if !slices.Contains([]string{"bowl", "ravine", "ravine25"}, s.Name()) {
		return [2]float64{}, false
	}
	dx, dy := s.Gradient(1, 1)
	return [2]float64{dx, dy}, true
}

// mono is a number times symbols: x, y, or other parts of the surface.
type mono struct {
	c  float64
	of []string
}

// parts writes a surface as sums of products: its loss, its slopes, and what they are made of.
func parts(s nn.Surface) map[string][]mono {
	switch s.Name() {
	case "saddle":
		return map[string][]mono{
			"loss":  {{1, of("x", "x")}, {-1, of("y", "y")}, {0.05, of("y", "y", "y", "y")}},
			"gradx": {{2, of("x")}}, "grady": {{-2, of("y")}, {0.2, of("y", "y", "y")}},
		}
	case "two_valleys":
		return map[string][]mono{
			"p":     {{1, of("x", "x")}, {-4, nil}},
			"loss":  {{0.125, of("p", "p")}, {0.5, of("x")}, {0.5, of("y", "y")}},
			"gradx": {{0.5, of("x", "p")}, {0.5, nil}}, "grady": {{1, of("y")}},
		}
	case "rosenbrock":
		return map[string][]mono{
			"p": {{1, nil}, {-1, of("x")}}, "q": {{1, of("y")}, {-1, of("x", "x")}},
			"loss":  {{1, of("p", "p")}, {100, of("q", "q")}},
			"gradx": {{-2, of("p")}, {-400, of("x", "q")}}, "grady": {{200, of("q")}},
		}
	case "beale":
		return map[string][]mono{
			"p": {{1.5, nil}, {-1, of("x")}, {1, of("x", "y")}}, "q": {{2.25, nil}, {-1, of("x")}, {1, of("x", "y", "y")}},
			"r": {{2.625, nil}, {-1, of("x")}, {1, of("x", "y", "y", "y")}},
			"u": {{1, of("y")}, {-1, nil}}, "v": {{1, of("y", "y")}, {-1, nil}}, "w": {{1, of("y", "y", "y")}, {-1, nil}},
			"loss":  {{1, of("p", "p")}, {1, of("q", "q")}, {1, of("r", "r")}},
			"gradx": {{2, of("p", "u")}, {2, of("q", "v")}, {2, of("r", "w")}},
			"grady": {{2, of("x", "p")}, {4, of("x", "y", "q")}, {6, of("x", "y", "y", "r")}},
		}
	case "himmelblau":
		return map[string][]mono{
			"p": {{1, of("x", "x")}, {1, of("y")}, {-11, nil}}, "q": {{1, of("x")}, {1, of("y", "y")}, {-7, nil}},
			"loss":  {{1, of("p", "p")}, {1, of("q", "q")}},
			"gradx": {{4, of("x", "p")}, {2, of("q")}}, "grady": {{2, of("p")}, {4, of("y", "q")}},
		}
	}
	curve, _ := curvatures(s)
	return map[string][]mono{
		"loss":  {{curve[0] / 2, of("x", "x")}, {curve[1] / 2, of("y", "y")}},
		"gradx": {{curve[0], of("x")}}, "grady": {{curve[1], of("y")}},
	}
}

func of(symbols ...string) []string { return symbols }

// heights are those of a grid of side × side cells over the view, above the lowest, the top row first.
func heights(s nn.Surface, v view, side int) []float64 {
	grid, low := make([]float64, 0, side*side), lowest(s)
	for row := range side {
		y := v.y[1] - (v.y[1]-v.y[0])*(float64(row)+0.5)/float64(side)
		for col := range side {
			x := v.x[0] + (v.x[1]-v.x[0])*(float64(col)+0.5)/float64(side)
			grid = append(grid, math.Max(s.Value(x, y)-low, 0))
		}
	}
	return grid
}
