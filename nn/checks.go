package nn

import (
	"reflect"
	"strconv"

	"gonum.org/v1/gonum/mat"
)

// The checks that settings and arguments share. Where is the call or the type,
// what the argument or field; both are in the error.

// wantFinite refuses infinities and NaN.
func wantFinite(where, what string, v float64) error {
	return wantThat(finite(v), where, what, v, WantFinite)
}

// wantEpsilon refuses what is not a finite number above 0 and says where to find one.
func wantEpsilon(where string, v float64) error {
	return wantThat(finite(v) && v > 0, where, "Epsilon", v, WantEpsilon)
}

// wantPositive refuses all that is not a finite number above 0.
func wantPositive(where, what string, v float64) error {
	return wantThat(finite(v) && v > 0, where, what, v, WantPositive)
}

// wantNotBelow0 refuses negative numbers, infinities and NaN.
func wantNotBelow0(where, what string, v float64) error {
	return wantThat(finite(v) && v >= 0, where, what, v, WantNotBelow0)
}

// wantFraction refuses all that is not in [0, 1).
func wantFraction(where, what string, v float64) error {
	return wantThat(v >= 0 && v < 1, where, what, v, WantFraction)
}

func wantThat(holds bool, where, what string, v float64, want Want) error {
	if holds {
		return nil
	}
	return &ValueError{where, what, number(v), want}
}

// wantCount refuses whole numbers below 1.
func wantCount(where, what string, n int) error {
	if n >= 1 {
		return nil
	}
	return &ValueError{where, what, strconv.Itoa(n), WantPositive}
}

// wantNatural refuses whole numbers below 0.
func wantNatural(where, what string, n int) error {
	if n >= 0 {
		return nil
	}
	return &ValueError{where, what, strconv.Itoa(n), WantNotBelow0}
}

// wantConstant refuses a number that none of count constants has.
func wantConstant(where, what string, given, count int) error {
	if given < count {
		return nil
	}
	return &ValueError{where, what, strconv.Itoa(given), WantConstant}
}

// wantOptimizer refuses nil and settings that cannot be used.
func wantOptimizer(where string, o Optimizer) error {
	if o == nil {
		return &ValueError{where, "optimizer", "nil", WantValue}
	}
	return o.Check()
}

// firstError is the first of several checks that found something.
func firstError(found ...error) error {
	for _, err := range found {
		if err != nil {
			return err
		}
	}
	return nil
}

// maxUnits and maxParams keep a model within what a machine can hold.
const (
	maxUnits  = 1 << 20
	maxParams = 1 << 27
)

func wantUnits(where, what string, n int) error {
	if n > 0 && n <= maxUnits {
		return nil
	}
	return &ValueError{where, what, strconv.Itoa(n), WantUnits}
}

// isNil sees the nil pointer that an interface may hide, as a *mat.Dense nobody made.
func isNil(x any) bool {
	if d, ok := x.(*mat.Dense); ok {
		return d == nil
	}
	v := reflect.ValueOf(x)
	return x == nil || v.Kind() == reflect.Pointer && v.IsNil()
}
