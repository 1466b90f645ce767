package spec_test

import (
	"fmt"

	"nnlab/lessons/spec"
)

func Example() {
	s, err := spec.Parse("rules=keras&dataset=xor-gate&networkShape=2&output=sigmoid&loss=bce&init=uniform&initScale=0.5")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s)
	fmt.Println(s.Sizes(), s.Activations(), s.Loss, s.BatchSize)

	s, dropped, err := s.Set("init", "he_normal")
	fmt.Println(s, dropped, err)

	_, err = spec.Parse("learnRate=0.1")
	fmt.Println(err)
	// Output:
	// dataset=xor-gate&networkShape=2&rules=keras&output=sigmoid&init=uniform&initScale=0.5
	// [2 2 1] [tanh sigmoid] bce 4
	// dataset=xor-gate&networkShape=2&rules=keras&output=sigmoid&init=he_normal [initScale] <nil>
	// no key "learnRate"; did you mean learningRate?
}
