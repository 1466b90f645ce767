package nn

import "strconv"

// wantFinite refuses infinities and NaN.
func wantFinite(where, what string, v float64) error {
	if finite(v) {
		return nil
	}
	return &ValueError{where, what, number(v), WantFinite}
}

// wantPositive refuses all that is not a finite number above 0.
func wantPositive(where, what string, v float64) error {
	if finite(v) && v > 0 {
		return nil
	}
	return &ValueError{where, what, number(v), WantPositive}
}

// wantNotBelow0 refuses negative numbers, infinities and NaN.
func wantNotBelow0(where, what string, v float64) error {
	if finite(v) && v >= 0 {
		return nil
	}
	return &ValueError{where, what, number(v), WantNotBelow0}
}

func wantFraction(where, what string, v float64) error {
	if v >= 0 && v < 1 {
		return nil
	}
	return &ValueError{where, what, number(v), WantFraction}
}

// wantCount refuses a count below 1.
func wantCount(where, what string, n int) error {
	if n >= 1 {
		return nil
	}
	return &ValueError{where, what, strconv.Itoa(n), WantPositive}
}

// wantConstant refuses a number that none of count constants has.
func wantConstant(where, what string, given, count int) error {
	if given < count {
		return nil
	}
	return &ValueError{where, what, strconv.Itoa(given), WantConstant}
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
