package course_test

import (
	"fmt"

	"nnlab/lessons/course"
)

// The course is a list of lessons in their order.
func Example() {
	for _, l := range course.Lessons() {
		fmt.Println(l.Chapter, l.ID)
	}
	fmt.Println(course.Find("backprop").Steps[0].ID)
	// Output:
	// 2 forward
	// 4 backprop
	// 6 optimizers
	// 7 overfitting
	// loss
}
