package spec

import (
	"math"
	"strconv"
)

// interval is where a number may lie.
type interval struct {
	min, max float64
	above    bool // min itself does not belong to it
	below    bool // max itself does not belong to it
}

func anything() interval               { return interval{min: math.Inf(-1), max: math.Inf(1)} }
func atLeast(min float64) interval     { return interval{min: min, max: math.Inf(1)} }
func above(min float64) interval       { return interval{min: min, max: math.Inf(1), above: true} }
func within(min, max float64) interval { return interval{min: min, max: max} }
func upToBelow(max float64) interval   { return interval{max: max, below: true} }

func (i interval) misses(x float64) bool {
	return !(x >= i.min && x <= i.max) || i.above && x == i.min || i.below && x == i.max
}

// String says the interval in a form of Error.Expected.
func (i interval) String() string {
	switch {
	case math.IsInf(i.min, -1):
		return "a finite number"
	case i.above:
		return "above " + show(i.min)
	case math.IsInf(i.max, 1):
		return show(i.min) + " or more"
	case i.below:
		return show(i.min) + " to below " + show(i.max)
	}
	return show(i.min) + " to " + show(i.max)
}

func (i interval) read(text string) (string, *Error) {
	x, e := number(text, i)
	return show(x), e
}

// list reads numbers of the interval, joined by commas.
func (i interval) list(text string) (string, *Error) {
	xs, e := numbers(text, i)
	return showAll(xs), e
}

// readWhole takes whole numbers from min to max.
func readWhole(min, max uint64) func(string) (string, *Error) {
	return func(text string) (string, *Error) {
		n, e := whole(text, min, max)
		return strconv.FormatUint(n, 10), e
	}
}
