package engine_test

import (
	"context"
	"fmt"
	"sync/atomic"

	"nnlab/lessons"
	"nnlab/tui/engine"
	"nnlab/tui/engine/enginetest"
)

// A step forth is a longer log: the engine hands out the work as a Cmd, and the next picture comes with its message.
func Example() {
	sess, err := lessons.NewSession(enginetest.Lesson(), 1)
	if err != nil {
		fmt.Println(err)
		return
	}
	log := lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: "run"})
	e := engine.New(context.Background(), new(atomic.Int64), sess, engine.Options{Log: log})
	e.Update(e.Init()())
	e.Update(e.Step(3)())
	fmt.Println(e.Frame().Log.Actions(), e.AtEnd())
	e.Update(e.Step(-1)())
	fmt.Println(e.Frame().Log.Actions(), e.AtEnd())
	// Output:
	// [open run run 3] true
	// [open run run 2] false
}
