package nn

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Shape is the extent of one sample: {3} for a row of three numbers, {8, 8, 1}
// for rows, columns and channels of a picture. In errors a leading number counts
// the samples, and -1 stands for any number.
type Shape []int

// Size is how many numbers a sample of this shape holds.
func (s Shape) Size() int {
	size := 1
	for _, n := range s {
		size *= n
	}
	return size
}

// within says whether all numbers are above 0 and their product is at most
// limit, which may not be so large that a product of two such numbers overflows.
func (s Shape) within(limit int) bool {
	size := 1
	for _, n := range s {
		if n <= 0 || n > limit {
			return false
		}
		if size *= n; size > limit {
			return false
		}
	}
	return true
}

// String writes the shape as Keras does, "(8, 8, 1)"; -1 becomes None.
func (s Shape) String() string {
	parts := make([]string, len(s))
	for i, n := range s {
		parts[i] = strconv.Itoa(n)
		if n < 0 {
			parts[i] = "None"
		}
	}
	if len(parts) == 1 {
		parts[0] += ","
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// ShapeError says that something does not have the extent it needs.
type ShapeError struct {
	Where    string // the call, "Fit"
	What     string // the argument, "x"
	Given    Shape
	Expected Shape
}

// Error says it in English.
func (e *ShapeError) Error() string {
	return fmt.Sprintf("nn: %s: %s has shape %v, expected %v", e.Where, e.What, e.Given, e.Expected)
}

// Want is what a ValueError expected. The constants are all there are, so that
// a program can say them in another language.
type Want string

// What a ValueError may expect.
const (
	WantPositive   Want = "a number above 0"
	WantNotBelow0  Want = "a number not below 0"
	WantFraction   Want = "a number from 0 to below 1"
	WantUnits      Want = "a number from 1 to 1048576"
	WantSmaller    Want = "a model of at most 134217728 numbers"
	WantFinite     Want = "a finite number"
	WantOrdered    Want = "a lower end that is not above the upper end"
	WantKnownName  Want = "a known name"
	WantConstant   Want = "one of the constants of its type"
	WantClass      Want = "the number of a class, from 0"
	WantInput      Want = "an Input as the first layer and nowhere else"
	WantLayer      Want = "at least one layer after the Input"
	WantValue      Want = "a value that is not nil"
	WantFitting    Want = "a loss that fits the activation of the last layer"
	WantRow        Want = "the number of a row of the data"
	WantParam      Want = "the number of an existing weight or bias"
	WantSameModel  Want = "a state of the same model and optimizer"
	WantParamSpec  Want = "rows, columns and an initializer"
	WantUndamped   Want = "0, unless TorchForm has momentum without Nesterov"
	WantOneClip    Want = "at most one of ClipNorm, GlobalClipNorm and ClipValue"
	WantNotTuned   Want = "an optimizer that is not Tuned already"
	WantGrowing    Want = "numbers of which each is larger than the one before"
	WantOneMore    Want = "one value more than boundaries"
	WantRuns       Want = "a number from 0 to 1048576"
	WantNewName    Want = "a name that nothing else has and that does not begin with val_"
	WantComparable Want = "a metric that fits the outputs and the targets"
	WantThreshold  Want = "a metric with a threshold"
	WantClasses    Want = "at most 1024 classes"
	WantMonitor    Want = "a number that is measured"
	WantDirection  Want = "a mode of Min or Max, since the name does not tell which is better"
	WantSplit      Want = "a part from 0 to below 1 that leaves rows to train on and to validate with"
	WantVerbose    Want = "0, 1 or 2"
	WantPlainInput Want = "a row of numbers"
	WantImage      Want = "an image of rows, columns and channels"
	WantWindow     Want = "a window that is not larger than the image"
	// What a file or what is to be saved may be expected to have.
	WantOwnType     Want = "a type of package nn"
	WantElementwise Want = "an activation that treats each number by itself"
	WantModelFile   Want = "a model saved by nnlab"
	WantVersion     Want = "version 1"
	WantFileSize    Want = "a file of at most 1073741824 bytes"
	WantJSON        Want = "well-formed JSON"
	WantShallow     Want = "a file of the size and depth of a model"
	WantOnce        Want = "each entry once"
	WantPresent     Want = "an entry that is there"
	WantAbsent      Want = "no entry of this name"
	WantObject      Want = "an object"
	WantMetrics     Want = "a list of metrics"
	WantLayers      Want = "a list of layers"
	WantRows        Want = "a list of rows of numbers"
	WantNumbers     Want = "a list of numbers"
	WantWholes      Want = "a list of whole numbers"
	WantNumber      Want = "a number"
	WantWhole       Want = "a whole number"
	WantBool        Want = "true or false"
	WantCompiled    Want = "a compiled model"
)

// ValueError says that a value cannot be used.
type ValueError struct {
	Where    string // the call or the type, "Dense"
	What     string // the field or argument, "Units"
	Given    string
	Expected Want
}

// Error says it in English.
func (e *ValueError) Error() string {
	return fmt.Sprintf("nn: %s: %s is %s, expected %s", e.Where, e.What, e.Given, e.Expected)
}

// StateError says that a call came too early.
type StateError struct {
	Where string // the call, "Fit"
	Needs string // the call that must come before it, "Compile"
}

// Error says it in English.
func (e *StateError) Error() string {
	return fmt.Sprintf("nn: %s: call %s first", e.Where, e.Needs)
}

// DivergedError says that the loss is no longer a finite number.
type DivergedError struct {
	Step int     // updates done before the loss was found so, from 0
	Loss float64 // NaN or an infinity
}

// Error says it in English.
func (e *DivergedError) Error() string {
	return fmt.Sprintf("nn: the loss is %g after %d updates: training has diverged", e.Loss, e.Step)
}

// number writes a float for the Given of a ValueError.
func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// wantNotBelow0 refuses negative numbers, infinities and NaN.
func wantNotBelow0(where, what string, v float64) error {
	if finite(v) && v >= 0 {
		return nil
	}
	return &ValueError{where, what, number(v), WantNotBelow0}
}

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
