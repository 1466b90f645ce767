// Package spec reads, checks and prints a spec: an experiment as one short
// line of text, such as
//
//	dataset=spiral&noise=10&networkShape=8,8&rules=keras&optimizer=adam
//
// Parts are key=value, joined by &. What is not written has its default, by the
// page's rules (TensorFlow Playground's) or by Keras's, and what could not act is
// refused. A [Spec] is a value: Set answers with another one. Its text is the
// shortest that says the same, and Parse reads it back.
//
// A text with a # is a link of TensorFlow Playground: the page's keys in it are
// read as leniently as the page reads them, ours as strictly as ever, and [Open]
// tells what was passed over.
//
// All that is known of a key stands in one row of a table, in the files table_*:
// what it accepts, its default, what it stands against, what it fills in. A
// further key is a further row. What is known of a data set before its rows are
// seen stands in sets.go.
package spec
