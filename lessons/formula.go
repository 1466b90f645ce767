package lessons

import (
	"strconv"
	"strings"
)

// InSymbols writes what a number is made of as a formula of its terms' symbols; of a leaf, its own symbol.
func (e Explanation) InSymbols() string {
	var syms []string
	for _, t := range e.Terms {
		syms = append(syms, t.Sym)
	}
	switch e.Op {
	case Sum:
		return signed(e.Terms)
	case Mean:
		return "(" + signed(e.Terms) + ") / " + strconv.Itoa(len(syms))
	case Product:
		for i, sym := range syms {
			if strings.ContainsAny(sym, " ") || i > 0 && strings.HasPrefix(sym, "−") {
				syms[i] = "(" + sym + ")"
			}
		}
		return strings.Join(syms, "·")
	case Apply:
		return e.Func.of(syms)
	}
	return e.Sym
}

func signed(terms []Operand) string {
	var b strings.Builder
	for i, t := range terms {
		switch {
		case t.Neg && i == 0:
			b.WriteString("−")
		case t.Neg:
			b.WriteString(" − ")
		case i > 0 && strings.HasPrefix(t.Sym, "−"):
			b.WriteString(" − " + strings.TrimPrefix(t.Sym, "−"))
			continue
		case i > 0:
			b.WriteString(" + ")
		}
		b.WriteString(t.Sym)
	}
	return b.String()
}

// of is the function of symbols.
func (f Func) of(syms []string) string {
	if f == FuncRoot {
		return "√(" + strings.Join(syms, " + ") + ")"
	}
	pattern, ok := map[Func]string{
		FuncLinear: "{0}", FuncSigmoid: "1 / (1 + e^(−{0}))", FuncTanh: "tanh({0})",
		FuncReLU: "max(0, {0})", FuncExp: "e^({0})", FuncQuotient: "{0} / {1}",
		FuncSigmoidSlope: "{0}(1 − {0})", FuncTanhSlope: "1 − {0}²",
		FuncReLUSlope: "{0} > 0", FuncOne: "1", FuncHalfSquare: "½({0} − {1})²",
		FuncSquare: "({0} − {1})²", FuncDifference: "{0} − {1}",
		FuncBCE:      "−{1}·ln {0} − (1 − {1})·ln(1 − {0})",
		FuncBCELogit: "ln(1 + e^{0}) − {1}·{0}", FuncBCESlope: "({0} − {1}) / ({0}(1 − {0}))",
		FuncCCE: "−{1}·ln {0}", FuncCCESlope: "−{1} / {0}", FuncNumeric: "({0} − {1}) / {2}",
		FuncLog: "ln({0})", FuncAbsolute: "|{0} − {1}|", FuncLogCosh: "ln cosh({0} − {1})",
		FuncHinge: "max(0, 1 − {0}·{1})", FuncSquaredHinge: "max(0, 1 − {0}·{1})²",
		FuncLeakyReLU: "max({0}, {1}·{0})", FuncAbove: "{0} > {1}", FuncSame: "{0} = {1}",
	}[f]
	if !ok {
		return string(f) + "(" + strings.Join(syms, ", ") + ")"
	}
	for i, sym := range syms {
		pattern = strings.ReplaceAll(pattern, "{"+strconv.Itoa(i)+"}", sym)
	}
	return pattern
}
