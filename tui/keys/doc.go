// Package keys holds the keys of the lab as data: what each does, how it is shown, what it is called. The keys line,
// the page of all keys and the README's table come from this one table.
//
// A letter means one thing in every room, with Shift and with the Hangul layout on, and every action has a key that
// needs no letter.
package keys
