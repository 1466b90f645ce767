package cli

import (
	"context"
	"fmt"
	"os"
	"time"
)

// longUpdate is how long an interrupt waits for the end of an update.
const longUpdate = 2 * time.Second

// giveUp ends the program so long after it was interrupted, where nobody can ask for that: while a file keeps it waiting,
// or in the middle of a large update. What it returns ends the watch.
func (s *session) giveUp(ctx context.Context, after time.Duration) (stop func()) {
	watch, stop := context.WithCancel(context.Background())
	context.AfterFunc(ctx, func() {
		select {
		case <-watch.Done():
		case <-time.After(after):
		}
		if watch.Err() != nil {
			return
		}
		if s.moves(s.Err) {
			_, _ = fmt.Fprint(s.Err, eraseLine)
		}
		os.Exit(signalStatus(context.Cause(ctx)))
	})
	return stop
}
