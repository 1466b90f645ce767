package datasets

import (
	"bytes"
	"math"
	"strconv"
	"strings"
)

// parseNumber reads a cell as a number with the given decimal mark, or says what
// was expected of it: a number, a finite one, a value that is there.
func parseNumber(cell []byte, decimal byte) (float64, Want) {
	if len(cell) == 0 {
		return 0, WantNotAbsent
	}
	for _, c := range cell {
		switch {
		case c >= '0' && c <= '9', c == decimal, c == '-', c == '+', c == 'e', c == 'E':
		default:
			return 0, wordWant(cell)
		}
	}
	if decimal != '.' {
		cell = bytes.ReplaceAll(cell, []byte{decimal}, []byte{'.'})
	}
	v, err := strconv.ParseFloat(string(cell), 64)
	switch {
	case err == nil:
		return v, ""
	case math.IsInf(v, 0):
		return 0, WantFinite
	}
	return 0, wordWant(cell)
}

// wordWant says what was expected of a cell that is no number.
func wordWant(cell []byte) Want {
	if isAbsent(cell) {
		return WantNotAbsent
	}
	if len(cell) <= len("+infinity") {
		switch strings.ToLower(strings.TrimLeft(string(cell), "+-")) {
		case "inf", "infinity", "∞":
			return WantFinite
		}
	}
	return WantNumber
}

// isAbsent tells whether a cell says that its value is missing.
func isAbsent(cell []byte) bool {
	switch string(cell) {
	case "", "-", "?", "NA", "N/A", "n/a", "NaN", "nan", "NAN", "null", "NULL", "Null":
		return true
	}
	return false
}

// isNumber tells whether a cell was meant as a number, infinite ones too.
func isNumber(cell string, decimal byte) bool {
	_, want := parseNumber([]byte(cell), decimal)
	return want == "" || want == WantFinite
}
