package lessons

import (
	"math"

	"nnlab/nn"
)

// Op is what makes a number of its terms.
type Op uint8

const (
	Sum     Op = iota // of the terms, those with Neg subtracted
	Product           // of the terms
	Apply             // Func of the terms
	Mean              // of the terms
	Data              // a leaf: it stands in the data
	Setting           // a leaf: somebody set it
	Earlier           // a leaf: it was computed at unit At, and stands since
)

// MaxTerms is the most terms an Explanation has before the others are put into one that opens in its turn.
const MaxTerms = 12

// Operand is one of the numbers an Explanation is made of.
type Operand struct {
	Ref Ref
	Sym string
	Num Num
	Neg bool // Sum: it is subtracted
}

// Explanation says what a number is and how it comes about today.
type Explanation struct {
	Ref     Ref
	Sym     string // z₁
	What    Label  // weighted sum of h₁
	Op      Op
	Func    Func   // of Apply
	Formula string // in symbols: w₁·x₁ + w₂·x₂ + b₁
	Num     Num
	Terms   []Operand
	At      int // Earlier: the unit of the log where it was computed, -1 if that was before the step began
}

// Func is a function that Apply uses; the operands are its arguments in order.
type Func string

// The functions of Apply.
const (
	FuncLinear       Func = "linear"
	FuncSigmoid      Func = "sigmoid"
	FuncTanh         Func = "tanh"
	FuncReLU         Func = "relu"
	FuncExp          Func = "exp"
	FuncQuotient     Func = "quotient"       // a / b
	FuncSigmoidSlope Func = "sigmoid_slope"  // a(1 − a), of the activation
	FuncTanhSlope    Func = "tanh_slope"     // 1 − a², of the activation
	FuncReLUSlope    Func = "relu_slope"     // 1 if z > 0, else 0, of z
	FuncOne          Func = "one"            // 1: the slope of a straight line
	FuncHalfSquare   Func = "half_square"    // ½(a − b)²
	FuncSquare       Func = "square"         // (a − b)²
	FuncDifference   Func = "difference"     // a − b
	FuncBCE          Func = "bce"            // −t·ln p − (1 − t)·ln(1 − p) of p, t
	FuncBCELogit     Func = "bce_logit"      // ln(1 + eᶻ) − t·z of z, t
	FuncBCESlope     Func = "bce_slope"      // (p − t) / (p(1 − p)) of p, t
	FuncCCE          Func = "cce"            // −t·ln p of p, t
	FuncCCESlope     Func = "cce_slope"      // −t / p of p, t
	FuncNumeric      Func = "numeric"        // (a − b) / c
	FuncRoot         Func = "root"           // √(a + b), of a from 0
	FuncOverRoot     Func = "over_root"      // a / √(b + c)
	FuncOverRootPlus Func = "over_root_plus" // a / (√b + c)
	FuncRestOfPower  Func = "rest_of_power"  // 1 − aᵇ
	FuncMax          Func = "max"            // the larger of a and b
	FuncSize         Func = "size"           // |a|
	FuncLog          Func = "log"            // ln a
	FuncAbsolute     Func = "absolute"       // |a − b|
	FuncHuber        Func = "huber"          // ½d² up to |d| = c, then c(|d| − ½c), of d = a − b
	FuncLogCosh      Func = "log_cosh"       // ln cosh(a − b)
	FuncHinge        Func = "hinge"          // max(0, 1 − a·b)
	FuncSquaredHinge Func = "squared_hinge"  // its square
	FuncLeakyReLU    Func = "leaky_relu"     // a if a > 0, else b·a
	FuncELU          Func = "elu"            // a if a > 0, else b(eᵃ − 1)
	FuncAbove        Func = "above"          // 1 if a > b, else 0
	FuncSame         Func = "same"           // 1 if a = b, else 0
	FuncLargest      Func = "largest"        // which of the operands is the largest, from 1
)

// Any other name is that of an activation of nn, of one operand.

// Eval computes the number from the terms; false for a leaf.
func (e Explanation) Eval() (float64, bool) {
	switch e.Op {
	case Sum, Mean:
		s := 0.0
		for _, t := range e.Terms {
			if t.Neg {
				s -= t.Num.V
			} else {
				s += t.Num.V
			}
		}
		if e.Op == Mean {
			s /= float64(len(e.Terms))
		}
		return s, true
	case Product:
		p := 1.0
		for _, t := range e.Terms {
			p *= t.Num.V
		}
		return p, true
	case Apply:
		return e.Func.eval(e.Terms)
	}
	return 0, false
}

func (f Func) eval(terms []Operand) (float64, bool) {
	if f == FuncLargest {
		return largestOf(terms), len(terms) > 0
	}
	var v [3]float64
	if len(terms) == 0 || len(terms) > len(v) {
		return 0, false
	}
	for i, t := range terms {
		v[i] = t.Num.V
	}
	a, b, c := v[0], v[1], v[2]
	switch f {
	case FuncLinear:
		return a, true
	case FuncSigmoid:
		return 1 / (1 + math.Exp(-a)), true
	case FuncTanh:
		return math.Tanh(a), true
	case FuncReLU:
		return math.Max(a, 0), true
	case FuncExp:
		return math.Exp(a), true
	case FuncQuotient:
		return a / b, true
	case FuncSigmoidSlope:
		return a * (1 - a), true
	case FuncTanhSlope:
		return 1 - a*a, true
	case FuncReLUSlope:
		if a > 0 {
			return 1, true
		}
		return 0, true
	case FuncOne:
		return 1, true
	}
	return f.evalLoss(a, b, c)
}

func (f Func) evalLoss(a, b, c float64) (float64, bool) {
	switch f {
	case FuncHalfSquare:
		return (a - b) * (a - b) / 2, true
	case FuncSquare:
		return (a - b) * (a - b), true
	case FuncDifference:
		return a - b, true
	case FuncBCE:
		return -b*math.Log(a) - (1-b)*math.Log1p(-a), true
	case FuncBCELogit:
		return math.Max(a, 0) - a*b + math.Log1p(math.Exp(-math.Abs(a))), true
	case FuncBCESlope:
		return (a - b) / (a * (1 - a)), true
	case FuncCCE:
		return -b * math.Log(a), true
	case FuncCCESlope:
		return -b / a, true
	case FuncNumeric:
		return (a - b) / c, true
	}
	return f.evalRule(a, b, c)
}

// evalRule is for what update rules need.
func (f Func) evalRule(a, b, c float64) (float64, bool) {
	switch f {
	case FuncRoot:
		return math.Sqrt(math.Max(a, 0) + b), true
	case FuncOverRoot:
		return a / math.Sqrt(math.Max(b, 0)+c), true
	case FuncOverRootPlus:
		return a / (math.Sqrt(math.Max(b, 0)) + c), true
	case FuncRestOfPower:
		return 1 - math.Pow(a, b), true
	case FuncMax:
		return math.Max(a, b), true
	case FuncSize:
		return math.Abs(a), true
	}
	return f.evalMore(a, b, c)
}

// evalMore is for what only an experiment computes.
func (f Func) evalMore(a, b, c float64) (float64, bool) {
	switch f {
	case FuncLog:
		return math.Log(a), true
	case FuncAbsolute:
		return math.Abs(a - b), true
	case FuncHuber:
		d := math.Abs(a - b)
		if d <= c {
			return d * d / 2, true
		}
		return c * (d - c/2), true
	case FuncLogCosh:
		d := math.Abs(a - b)
		return d + math.Log1p(math.Exp(-2*d)) - math.Ln2, true
	case FuncHinge:
		return max(0, 1-a*b), true
	case FuncSquaredHinge:
		return max(0, 1-a*b) * max(0, 1-a*b), true
	case FuncLeakyReLU:
		return max(a, 0) + b*min(a, 0), true
	case FuncELU:
		return max(a, 0) + b*math.Expm1(min(a, 0)), true
	case FuncAbove:
		return truth(a > b), true
	case FuncSame:
		return truth(a == b), true
	}
	if act, err := nn.ActivationByName(string(f)); err == nil {
		if g, ok := act.(nn.Elementwise); ok {
			return g.Value(a), true
		}
	}
	return 0, false
}

func truth(holds bool) float64 {
	if holds {
		return 1
	}
	return 0
}

// largestOf is the place of the largest operand, the first of equals.
func largestOf(terms []Operand) float64 {
	best := 0
	for i, t := range terms {
		if t.Num.V > terms[best].Num.V {
			best = i
		}
	}
	return float64(best + 1)
}
