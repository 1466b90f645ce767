package nn

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"strconv"
	"sync"
)

// PanicError says that a function which Parallel ran has panicked.
type PanicError struct {
	Index int // of the run
	Value any // what panic was called with; nil if the goroutine was ended
	Stack string
}

// Error says it in English, with the stack.
func (e *PanicError) Error() string {
	return fmt.Sprintf("nn: Parallel: run %d panicked: %v\n%s", e.Index, e.Value, e.Stack)
}

// Parallel runs f for 0 to n−1 (at most 1048576) on as many goroutines as
// GOMAXPROCS allows and gives the results in the order of their index, so that
// nothing depends on how many ran at a time. It returns when all that was begun
// has ended.
//
// After an error nothing more is begun, and the error of the lowest index is
// returned, the same one each time; a panic of f is returned as a *PanicError.
// Once ctx is cancelled nothing more is begun either: f has ctx to end early,
// and the error is that of f, else of ctx.
func Parallel[T any](ctx context.Context, n int, f func(ctx context.Context, i int) (T, error)) ([]T, error) {
	switch {
	case ctx == nil:
		return nil, &ValueError{"Parallel", "ctx", "nil", WantValue}
	case f == nil:
		return nil, &ValueError{"Parallel", "f", "nil", WantValue}
	case n < 0 || n > maxUnits:
		return nil, &ValueError{"Parallel", "n", strconv.Itoa(n), WantRuns}
	}
	results, q := make([]T, n), &queue{n: n}
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for i, ok := q.take(ctx); ok; i, ok = q.take(ctx) {
				runOne(ctx, q, i, f, &results[i])
			}
		}()
	}
	workers.Wait()
	if q.err == nil && q.done < n {
		q.err = ctx.Err()
	}
	if q.err != nil {
		return nil, q.err
	}
	return results, nil
}

// runOne runs f once and reports how it went, a panic or an ended goroutine too.
func runOne[T any](ctx context.Context, q *queue, i int, f func(context.Context, int) (T, error), result *T) {
	var err error
	returned := false
	defer func() {
		if !returned {
			err = &PanicError{i, recover(), string(debug.Stack())}
		}
		q.report(i, err)
	}()
	*result, err = f(ctx, i)
	returned = true
}

// queue hands out the indexes in order and keeps the first error by index. All
// below an index that was handed out were handed out too, so which error that
// is does not depend on time.
type queue struct {
	mu       sync.Mutex
	n        int
	next     int
	done     int
	err      error
	errIndex int
}

func (q *queue) take(ctx context.Context) (i int, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.next == q.n || q.err != nil || ctx.Err() != nil {
		return 0, false
	}
	q.next++
	return q.next - 1, true
}

func (q *queue) report(i int, err error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.done++
	if err != nil && (q.err == nil || i < q.errIndex) {
		q.err, q.errIndex = err, i
	}
}
