// Package scene opens the scene that a text is of. Each kind of scene is a package below it.
package scene

import (
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/scene/experiment"
	"nnlab/lessons/scene/race"
)

// Open opens a race on a surface where the text begins with one, and else an experiment. It fits lessons.Lesson.New.
func Open(text string, seed uint64) (lessons.Scene, error) {
	if strings.HasPrefix(text, "surface=") {
		return race.Open(text, seed)
	}
	return experiment.New(text, seed)
}
