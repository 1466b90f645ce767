// Package plain writes lessons as linear text, for pipes, files and screen readers.
//
// A [Printer] has one language, one spelling of symbols and one width. It writes a panel, a step as a Frame shows it,
// or a whole lesson, which it plays itself. The same input gives the same bytes.
package plain
