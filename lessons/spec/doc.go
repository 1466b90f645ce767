// Package spec reads, checks and prints a spec: an experiment as one short
// line of text, such as
//
//	dataset=xor-gate&learningRate=0.5&networkShape=2&rules=keras&output=sigmoid&loss=mse
//
// Parts are key=value, joined by &. What is not written has its default, and
// what could not act is refused. A [Spec] is a value: Set answers with another
// one. Its text is the shortest that says the same, and Parse reads it back.
//
// All that is known of a key stands in one row of a table: what it accepts, its
// default, what it stands against, what it fills in. A further key is a further
// row.
package spec
