package nn

import (
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
