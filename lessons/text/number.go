package text

import (
	"math"
	"strconv"
	"strings"
)

// Minus is the sign of negative numbers in words and on screens.
const Minus = "−"

// Number writes v with a fixed number of decimals: 0.5725, −0.0168. With decimals, a value of 1000 or more, or one too
// small to be read off the digits that are left, is written as 1.2e5 or 3e−7; counts (no decimals) stay whole up to a
// thousand million. NaN, +inf and −inf are words. There is no negative zero.
func Number(v float64, decimals int) string {
	if v < 0 {
		return withSign(Minus, magnitude(-v, decimals))
	}
	if math.IsInf(v, 1) {
		return "+inf"
	}
	return magnitude(math.Abs(v), decimals)
}

// Signed is Number with a plus sign before positive values. Zero has no sign.
func Signed(v float64, decimals int) string {
	if v > 0 && !math.IsInf(v, 1) {
		return withSign("+", magnitude(v, decimals))
	}
	return Number(v, decimals)
}

// withSign leaves the sign off where rounding left nothing but zeros.
func withSign(sign, digits string) string {
	if strings.Trim(digits, "0.") == "" {
		return digits
	}
	return sign + digits
}

// magnitude writes v >= 0 or NaN.
func magnitude(v float64, decimals int) string {
	decimals = min(max(decimals, 0), maxDecimals)
	half := 0.5 * math.Pow10(-decimals)
	switch {
	case math.IsNaN(v):
		return "NaN"
	case math.IsInf(v, 0):
		return "inf"
	case decimals == 0 && v < 1e9-half:
		return strconv.FormatFloat(v, 'f', 0, 64)
	case v >= 1000-half:
		return exponent(v, 1)
	case v > 0 && v < smallest(decimals):
		return exponent(v, 0)
	}
	return strconv.FormatFloat(v, 'f', decimals, 64)
}

// smallest is the least value written plainly. With many decimals one that is worth five of the last digit; with few,
// where 0.02 says more than 2e−2, one that does not round to zero.
func smallest(decimals int) float64 {
	if decimals < 4 {
		return 0.5 * math.Pow10(-decimals)
	}
	return 5 * math.Pow10(-decimals)
}

// maxDecimals is the most decimals that a float64 between 0.1 and 1 can fill.
const maxDecimals = 17

// exponent writes v as 1.2e5 or 3e−7: no plus, no leading zero, a true minus.
func exponent(v float64, decimals int) string {
	mantissa, exp, _ := strings.Cut(strconv.FormatFloat(v, 'e', decimals, 64), "e")
	sign := ""
	if exp[0] == '-' {
		sign = Minus
	}
	return mantissa + "e" + sign + strings.TrimLeft(exp[1:], "0")
}
