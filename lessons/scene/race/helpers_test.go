package race

import (
	"math"
	"reflect"
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

func steps(s *Scene, units int) *Scene {
	for range units {
		s.Tick()
	}
	return s
}

func do(t testing.TB, s *Scene, line string) {
	t.Helper()
	a, err := lessons.ParseAction(line)
	if err == nil {
		err = s.Do(a)
	}
	if err != nil {
		t.Fatalf("%s: %v", line, err)
	}
}

func value(t testing.TB, s *Scene, ref lessons.Ref) float64 {
	t.Helper()
	v, ok := s.Value(ref)
	if !ok {
		t.Fatalf("%s is not known at step %d", ref, s.step)
	}
	return v.Num
}

// near compares with a tolerance that grows with the numbers.
func near(a, b, tolerance float64) bool {
	return a == b || math.Abs(a-b) <= tolerance*max(1, math.Abs(a), math.Abs(b))
}

// everything is all panels.
func everything() lessons.Need {
	return lessons.Need{RacePanel, LossPanel, InnerPanel, StandingsPanel, EquationPanel, SlopePanel}
}

// nums collects every number with a Ref in a panel, and labels every label.
func nums(p any) (found []lessons.Num, labels []lessons.Label) {
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Type() {
		case reflect.TypeFor[lessons.Num]():
			if n := v.Interface().(lessons.Num); n.Ref != "" {
				found = append(found, n)
			}
			return
		case reflect.TypeFor[lessons.Label]():
			labels = append(labels, v.Interface().(lessons.Label))
			return
		}
		switch v.Kind() {
		case reflect.Pointer, reflect.Interface:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		}
	}
	walk(reflect.ValueOf(p))
	return found, labels
}
