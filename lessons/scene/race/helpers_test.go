package race

import (
	"testing"

	"nnlab/lessons"
)

// others are races of all kinds.
func others() []string {
	return []string{
		"a=sgd",
		"surface=ravine25&a=sgd,learningRate=0.04&b=momentum,learningRate=0.04&c=rmsprop,learningRate=0.1&d=adam,learningRate=0.5",
		"surface=ravine25&a=nesterov,learningRate=0.03&b=adagrad,learningRate=2&c=adadelta,learningRate=1&d=nadam,learningRate=0.3&watch=d",
		"surface=saddle&a=adamax,learningRate=0.5&b=adamw,learningRate=0.1&c=adam,learningRate=0.3,amsgrad=true&along=y",
		"surface=rosenbrock&a=rmsprop,learningRate=0.01,momentum=0.5,centered=true&b=sgd,learningRate=0.002&me=true",
		"surface=two_valleys&a=sgd,learningRate=0.3,schedule=cosine,decaySteps=30&b=adam,learningRate=0.3,weightDecay=0.1&watch=b",
		"surface=beale&a=sgd,learningRate=0.01,clipNorm=1&b=momentum,learningRate=0.1,clipValue=0.5&watch=b",
		"surface=himmelblau&a=sgd,learningRate=1&b=rmsprop,learningRate=0.1,schedule=step,stepSize=5&fog=true",
		"surface=ravine&start=-10,2&a=sgd,learningRate=0.39&b=sgd,learningRate=0.41&me=true&watch=me",
		"surface=ravine&a=sgd,learningRate=0.6&b=sgd,learningRate=0.9&c=adam,learningRate=0.3&watch=c",
	}
}

func race(t testing.TB, text string) *Scene {
	t.Helper()
	s, err := New(text, 1)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return s
}

// everything is all panels.
func everything() lessons.Need {
	return lessons.Need{RacePanel, LossPanel, InnerPanel, StandingsPanel, EquationPanel, SlopePanel}
}
