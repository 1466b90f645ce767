package spec

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// number reads sign, digits, point and exponent: finite, and in the interval.
func number(text string, in interval) (float64, *Error) {
	x, err := strconv.ParseFloat(text, 64)
	switch {
	// strconv alone would take hex, underscores, inf and nan as well.
	case strings.ContainsAny(text, "xXpP_iInN"), errors.Is(err, strconv.ErrSyntax):
		return 0, &Error{Kind: NoNumber, Given: text, Expected: in.String()}
	case err != nil:
		return 0, &Error{Kind: NotFinite, Given: text, Expected: in.String()}
	case in.misses(x):
		return 0, &Error{Kind: Range, Given: text, Expected: in.String()}
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

// numbers reads a list of numbers of an interval, joined by commas.
func numbers(text string, in interval) ([]float64, *Error) {
	var xs []float64
	for item := range strings.SplitSeq(text, ",") {
		x, e := number(item, in)
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

// between says a range of whole numbers.
func between(min, max uint64) string {
	if max == math.MaxUint64 {
		return strconv.FormatUint(min, 10) + " to 2^64-1"
	}
	return strconv.FormatUint(min, 10) + " to " + strconv.FormatUint(max, 10)
}

// noEnd is the largest count, which no training reaches.
const noEnd = 1_000_000_000

// float reads a canonical number; its text was checked before.
func float(text string) float64 {
	x, _ := strconv.ParseFloat(text, 64)
	return x
}

// floats reads a canonical list.
func floats(text string) []float64 {
	xs, _ := numbers(text, anything())
	return xs
}

// count reads a canonical whole number; 0 of anything else.
func count(text string) int {
	n, _ := strconv.Atoi(text)
	return n
}
