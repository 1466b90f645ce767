package progress_test

import (
	"fmt"
	"os"

	"nnlab/lessons/progress"
)

func Example() {
	dir, err := os.MkdirTemp("", "nnlab")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)

	var change progress.Progress
	change.See("backprop", "bend", 3)
	change.Answer("backprop", "bend", progress.Answer{Text: "zero", Verdict: progress.Right})
	if err := progress.Open(progress.Options{Dir: dir}).Save(change); err != nil {
		fmt.Println(err)
	}

	p, err := progress.Open(progress.Options{Dir: dir, ReadOnly: true}).Load()
	lesson := p.Lessons["backprop"]
	fmt.Println(lesson.Furthest.Step, lesson.Questions["bend"].First.Verdict, err)
	// Output: bend right <nil>
}
