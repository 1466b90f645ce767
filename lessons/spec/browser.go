package spec

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
)

// browser encodes what a browser does after the # of an address: blanks, quotes,
// angle brackets, backquotes and all that is not ASCII.
func browser(text string) string {
	var b strings.Builder
	for i := range len(text) {
		if c := text[i]; c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>`", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// jsNumber is a number as JavaScript reads it; NaN if it is none.
func jsNumber(text string) float64 {
	if len(text) > 2 && text[0] == '0' {
		if base := map[byte]int{'x': 16, 'b': 2, 'o': 8}[text[1]|0x20]; base > 0 {
			n, ok := new(big.Int).SetString(text[2:], base)
			if !ok || strings.ContainsAny(text, "+-_") {
				return math.NaN()
			}
			x, _ := new(big.Float).SetInt(n).Float64()
			return x
		}
	}
	switch digits := strings.TrimLeft(text, "+-"); {
	case len(text)-len(digits) <= 1 && digits == "Infinity":
		return math.Inf(1)
	case strings.Trim(text, "0123456789.eE+-") != "":
		return math.NaN()
	}
	x, err := strconv.ParseFloat(text, 64)
	if err != nil && !math.IsInf(x, 0) {
		return math.NaN()
	}
	return x
}
