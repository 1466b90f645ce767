// Package course is the order of the lessons. A lesson is added by adding a folder here and one line below.
package course

import (
	"nnlab/lessons"
	"nnlab/lessons/course/backprop"
	"nnlab/lessons/course/forward"
	"nnlab/lessons/course/optimizers"
	"nnlab/lessons/course/overfitting"
)

// Lessons returns the whole course in its order.
func Lessons() []*lessons.Lesson {
	return []*lessons.Lesson{
		forward.Lesson(),
		backprop.Lesson(),
		optimizers.Lesson(),
		overfitting.Lesson(),
	}
}

// Find returns the lesson of an id, nil if there is none.
func Find(id string) *lessons.Lesson {
	for _, l := range Lessons() {
		if l.ID == id {
			return l
		}
	}
	return nil
}
