// Package screen holds the rooms a visitor sees: home, a lesson, and the pages over it (all keys, the list of steps,
// the log). A screen draws itself on the canvas it is given and never talks to another screen: it returns a Nav, which
// the root model carries out in the same Update.
package screen
