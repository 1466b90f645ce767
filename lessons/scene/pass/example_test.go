package pass_test

import (
	"fmt"

	"nnlab/lessons"
	"nnlab/lessons/scene/pass"
)

// A 2-2-1 network stands at the slope of h₁: the eighth operation of its way back.
func Example() {
	s, err := pass.Whole("activation=sigmoid&learningRate=0.5&networkShape=2&rules=keras&rows=1,0:1&output=sigmoid&loss=half_sse"+
		"&weights=0.5,-0.5,0.3,0.8,0.1,-0.2;0.7,-0.4,0.05", 1)
	if err != nil {
		fmt.Println(err)
		return
	}
	for range 13 + 8 {
		s.Tick()
	}
	for _, p := range s.Panels(lessons.Need{pass.EquationPanel}) {
		e := p.(lessons.Equation)
		for _, t := range e.Terms {
			fmt.Printf("%s = %.4f\n", t.Sym, t.Num.V)
		}
		units, _ := s.(lessons.Forecaster).Until(e.Result.Num.Ref)
		fmt.Printf("%s in %d operations\n", e.Result.Sym, units)
	}
	// Output:
	// δ₃ = -0.1046
	// w₅ = 0.7000
	// h₁(1 − h₁) = 0.2288
	// x₁ = 1.0000
	// ∂J/∂w₁ in 2 operations
}
