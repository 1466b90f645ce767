package datasets

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"

	"gonum.org/v1/gonum/mat"
)

// Want is what a ValueError expected. The constants are all there are, so that
// a program can say them in another language.
type Want string

// What a ValueError may expect.
const (
	WantPositive   Want = "a number above 0"
	WantFinite     Want = "a finite number"
	WantNoise      Want = "a number from 0 to 100"
	WantSampleRows Want = "a number of rows from 1 to 100000"
	WantImageRows  Want = "a number of rows from 1 to 20000"
	WantTwoToTen   Want = "a number of classes from 2 to 10"
	WantKnownName  Want = "a known name"
	WantTable      Want = "as many rows of X as of Y, at least one"
	WantShape      Want = "a shape that has as many numbers as X has columns"
	WantNames      Want = "a name for every column"
	WantClass      Want = "the number of a class"
	WantClasses    Want = "a set with classes"
	WantTwoClasses Want = "a set with two classes; OneHot takes any number"
	WantRow        Want = "the number of a row of the set"
	WantSomeRows   Want = "at least one row"
	WantShare      Want = "a share above 0 and below 1 that leaves a row on both sides"
	WantFewerRows  Want = "counts of at least 1 that the rows suffice for"
	WantWayToDeal  Want = "a known way to deal rows out"
	WantMatrix     Want = "a matrix that is not nil or empty"
	WantColumns    Want = "as many columns as were fitted"
	WantLikeX      Want = "as many columns as x"
	WantFeature    Want = "at least one feature of an input that is there"
	WantInputs     Want = "a set with one or two inputs"
	WantPicture    Want = "a shape of rows, columns and channels"
	WantSameExtent Want = "another table of the same extent"
	WantOutside    Want = "a known rule for what lies outside"
	WantHundredths Want = "hundredths from 0 to 10000"
	WantStream     Want = "a random stream that is not nil"
	WantAugmenter  Want = "one made by NewAugmenter"
	WantUnset      Want = "nothing: this set does not take it"

	WantTranslate     Want = "a number of pixels from -1000 to 1000"
	WantTurn          Want = "an angle from -360 to 360 degrees"
	WantStretch       Want = "a stretch above -1 and not above 100"
	WantShear         Want = "a shear from -100 to 100"
	WantHalfTranslate Want = "a number of pixels from 0 to 1000"
	WantHalfTurn      Want = "an angle from 0 to 360 degrees"
	WantHalfStretch   Want = "a stretch from 0 to below 1"
	WantHalfShear     Want = "a shear from 0 to 100"
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

// wantWithin refuses what is not in [least, most]; NaN never is.
func wantWithin(where, what string, v, least, most float64, want Want) error {
	if v >= least && v <= most {
		return nil
	}
	return &ValueError{where, what, number(v), want}
}

// wantCount refuses whole numbers that are not in [least, most].
func wantCount(where, what string, n, least, most int, want Want) error {
	if n >= least && n <= most {
		return nil
	}
	return &ValueError{where, what, strconv.Itoa(n), want}
}

// wantMatrix refuses a matrix that is nil, has no numbers or has NaN or an
// infinity among them.
func wantMatrix(where string, x mat.Matrix) error {
	v := reflect.ValueOf(x)
	if x == nil || v.Kind() == reflect.Pointer && v.IsNil() {
		return &ValueError{where, "matrix", "nil", WantMatrix}
	}
	if rows, cols := x.Dims(); rows == 0 || cols == 0 {
		return &ValueError{where, "matrix", "empty", WantMatrix}
	}
	return wantFinite(where, "matrix", x)
}

// wantFinite refuses a matrix with NaN or an infinity.
func wantFinite(where, what string, m mat.Matrix) error {
	rows, cols := m.Dims()
	for i := range rows {
		for j := range cols {
			if v := m.At(i, j); !finite(v) {
				return &ValueError{where, what, number(v), WantFinite}
			}
		}
	}
	return nil
}
