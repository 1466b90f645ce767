package nn

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

func TestParallelGivesResultsInOrder(t *testing.T) {
	x, y := batch(20, 2, 1)
	train := func(_ context.Context, i int) (float64, error) {
		m := small(t, MSE, 2, 3, 1)
		m.Init(uint64(i))
		_, err := m.Fit(x, y, FitOptions{BatchSize: 4, Epochs: 3, Seed: uint64(i)})
		if err != nil {
			return 0, err
		}
		return m.Evaluate(x, y)
	}
	var want []float64
	for i := range 30 {
		v, err := train(nil, i)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, v)
	}
	for _, procs := range []int{1, 2, 7} {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(procs))
		got, err := Parallel(context.Background(), 30, train)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%d at a time: %v, error %v", procs, got, err)
		}
	}
	if none, err := Parallel(context.Background(), 0, train); err != nil || len(none) != 0 {
		t.Errorf("nothing to do gives %v, %v", none, err)
	}
}

func TestParallelKeepsToItsNumberOfGoroutines(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(3))
	var now, most atomic.Int64
	_, err := Parallel(context.Background(), 200, func(context.Context, int) (int, error) {
		n := now.Add(1)
		for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
		}
		runtime.Gosched()
		now.Add(-1)
		return 0, nil
	})
	if err != nil || most.Load() > 3 || most.Load() < 1 {
		t.Errorf("%d at a time, error %v", most.Load(), err)
	}
}

func TestParallelReturnsTheFirstErrorByIndex(t *testing.T) {
	for range 50 {
		_, err := Parallel(context.Background(), 20, func(_ context.Context, i int) (int, error) {
			if i == 5 {
				for range 100 {
					runtime.Gosched()
				}
			}
			if i >= 5 {
				return 0, fmt.Errorf("run %d", i)
			}
			return i, nil
		})
		if err == nil || err.Error() != "run 5" {
			t.Fatalf("error %v", err)
		}
	}
}

func TestParallelReturnsPanics(t *testing.T) {
	for what, end := range map[string]func(){"a bad day": func() { panic("a bad day") }, "<nil>": runtime.Goexit} {
		_, err := Parallel(context.Background(), 4, func(_ context.Context, i int) (int, error) {
			if i == 2 {
				end()
			}
			return i, nil
		})
		var p *PanicError
		if !errors.As(err, &p) || p.Index != 2 || fmt.Sprint(p.Value) != what {
			t.Fatalf("error %v", err)
		}
		if text := err.Error(); !strings.Contains(text, "run 2") || !strings.Contains(text, "parallel_test.go") {
			t.Errorf("error %q does not say where", text)
		}
	}
}

func TestParallelStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var begun atomic.Int64
	_, err := Parallel(ctx, 10000, func(ctx context.Context, i int) (int, error) {
		begun.Add(1)
		cancel()
		<-ctx.Done()
		return i, nil
	})
	if !errors.Is(err, context.Canceled) || begun.Load() > int64(runtime.GOMAXPROCS(0)) {
		t.Errorf("%d begun, error %v", begun.Load(), err)
	}
	ctx, cancel = context.WithCancel(context.Background())
	got, err := Parallel(ctx, 3, func(_ context.Context, i int) (int, error) {
		if i == 2 {
			defer cancel()
		}
		return i, nil
	})
	if err == nil && !slices.Equal(got, []int{0, 1, 2}) || err != nil && got != nil {
		t.Errorf("cancelled by the last run: %v, %v", got, err)
	}
}

func TestParallelRefusesWhatItCannotRun(t *testing.T) {
	f := func(context.Context, int) (int, error) { return 0, nil }
	parallel := func(ctx context.Context, n int, f func(context.Context, int) (int, error)) error {
		_, err := Parallel(ctx, n, f)
		return err
	}
	wants(t, parallel(nil, 1, f), WantValue)
	wants(t, parallel(context.Background(), 1, nil), WantValue)
	wants(t, parallel(context.Background(), -1, f), WantRuns)
	wants(t, parallel(context.Background(), 1<<62, f), WantRuns)
}
