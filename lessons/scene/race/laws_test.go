package race

import (
	"errors"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
)

func TestLaws(t *testing.T) {
	scenetest.Laws(t, scenetest.Subject{
		New: Open, Texts: others(), Run: 40,
		Show: func(lessons.Scene) lessons.Need { return everything() },
		Edits: func(sc lessons.Scene) []lessons.Ref {
			if sc.(*Scene).setup.Me {
				return []lessons.Ref{"startX", "startY", "aimX", "aimY"}
			}
			return []lessons.Ref{"startX", "startY"}
		},
		Refuses: func(err error) bool { // the last racer cannot be taken out
			var e *lessons.SceneError
			return errors.As(err, &e) && e.Fault == lessons.NobodyRuns
		},
	})
}
