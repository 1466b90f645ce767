// Package engine owns a lesson's Session and never lets a screen wait for it.
//
// At any time at most one Cmd owns the Session, for one slice of at most 30 ms. A wish is a whole log: a newer wish
// cancels the slice in flight and replaces the older one, so that no queue is needed and a key is answered at once.
//
// The engine keeps the tape, the log as far as it was ever run, and moves along it. Only an action that is not the
// tape's next one cuts it. All of that is arithmetic on logs and happens inside Update; View reads Frames and
// nothing else.
package engine
