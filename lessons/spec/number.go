package spec

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// number reads sign, digits, point and exponent, finite and at least min.
func number(text string, min float64) (float64, *Error) {
	want := "a finite number"
	if !math.IsInf(min, -1) {
		want = show(min) + " or more"
	}
	x, err := strconv.ParseFloat(text, 64)
	switch {
	// strconv alone would take hex, underscores, inf and nan as well.
	case strings.ContainsAny(text, "xXpP_iInN"), errors.Is(err, strconv.ErrSyntax):
		return 0, &Error{Kind: NoNumber, Given: text, Expected: want}
	case err != nil:
		return 0, &Error{Kind: NotFinite, Given: text, Expected: want}
	case x < min:
		return 0, &Error{Kind: Range, Given: text, Expected: want}
	}
	return x + 0, nil // -0 becomes 0
}

// whole reads digits with or without a sign, from min to max.
func whole(text string, min, max uint64) (uint64, *Error) {
	want := between(min, max)
	digits := strings.TrimLeft(text, "+-")
	if len(text)-len(digits) > 1 || digits == "" || strings.Trim(digits, "0123456789") != "" {
		return 0, &Error{Kind: NoWhole, Given: text, Expected: want}
	}
	n, err := strconv.ParseUint(digits, 10, 64)
	if err != nil || n < min || n > max || text[0] == '-' && n > 0 {
		return 0, &Error{Kind: Range, Given: text, Expected: want}
	}
	return n, nil
}

// numbers reads a list of finite numbers, joined by commas.
func numbers(text string) ([]float64, *Error) {
	var xs []float64
	for item := range strings.SplitSeq(text, ",") {
		x, e := number(item, math.Inf(-1))
		if e != nil {
			return nil, e
		}
		xs = append(xs, x)
	}
	return xs, nil
}

// show prints a number with the fewest digits that read back, as JavaScript
// does: plain from 1e-6 to below 1e21.
func show(x float64) string {
	size := math.Abs(x)
	if size == 0 || size >= 1e-6 && size < 1e21 {
		return strconv.FormatFloat(x, 'f', -1, 64)
	}
	mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(x, 'e', -1, 64), "e")
	return mantissa + "e" + exponent[:1] + strings.TrimLeft(exponent[1:], "0")
}

func showAll(xs []float64) string {
	texts := make([]string, len(xs))
	for i, x := range xs {
		texts[i] = show(x)
	}
	return strings.Join(texts, ",")
}

func between(min, max uint64) string {
	top := strconv.FormatUint(max, 10)
	if max == math.MaxUint64 {
		top = "2^64-1"
	}
	return strconv.FormatUint(min, 10) + " to " + top
}

// float reads a canonical number; its text was checked before.
func float(text string) float64 {
	x, _ := strconv.ParseFloat(text, 64)
	return x
}
