// Package lessons holds the one idea of the lab: a lesson is a log.
//
// A [Scene] is the live half of a lesson, a small deterministic machine that drives package nn. All that can
// happen to it is an [Action], and a [Log] is an immutable list of actions. A [Session] plays a log: what is on
// the screen, a [Frame], is a pure function of lesson, seed and log. Stepping back is a shorter log, live
// training a log with a longer run at its end, a saved lesson a log on disk, a script a log in a file.
//
// Frames hold [Panel] values: plain data with keys instead of words and a [Ref] beside every number, so that one
// Frame serves every language, theme, size, plain text and JSON. No terminal is known here.
package lessons
