package race_test

import (
	"fmt"

	"nnlab/lessons/scene/race"
)

// Gradient descent, momentum and Adam go down a ravine.
func Example() {
	s, err := race.New("surface=ravine25&a=sgd,learningRate=0.07&b=momentum,learningRate=0.03&c=adam,learningRate=1", 1)
	if err != nil {
		fmt.Println(err)
		return
	}
	for s.Tick() {
		if v, ok := s.Value("winner"); ok {
			at, _ := s.Value("step")
			fmt.Printf("%s is first under the goal, at step %.0f\n", v.Word, at.Num)
			return
		}
	}
	// Output:
	// momentum is first under the goal, at step 66
}
