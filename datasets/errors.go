package datasets

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// ValueError says that a value cannot be used.
type ValueError struct {
	Where    string // the call, "Split"
	What     string // the argument, "share"
	Given    string
	Expected Want
}

// Error says it in English.
func (e *ValueError) Error() string {
	return fmt.Sprintf("datasets: %s: %s is %s, expected %s", e.Where, e.What, e.Given, e.Expected)
}

// NameError is the ValueError of a name that nothing has; errors.As finds both.
type NameError struct {
	ValueError
	Known []string // all names there are
}

// Error says it in English, and lists the names.
func (e *NameError) Error() string {
	return e.ValueError.Error() + ": " + strings.Join(e.Known, ", ")
}

// Unwrap is the ValueError.
func (e *NameError) Unwrap() error { return &e.ValueError }

// unknownName refuses a name that is none of these.
func unknownName(where, name string, known []string) error {
	return &NameError{ValueError{where, "name", strconv.Quote(name), WantKnownName}, known}
}

// number writes a float for the Given of a ValueError.
func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
