// Package living is the net that trains on home while somebody chooses a lesson. It is in no list of lessons.
package living

import (
	"embed"

	"nnlab/lessons"
	"nnlab/lessons/scene/experiment"
)

//go:embed text.en.md text.ko.md
var words embed.FS

// Lesson returns its one step, whose words say how far it is.
func Lesson() *lessons.Lesson {
	return &lessons.Lesson{
		ID: "living", Rev: 1, Chapter: 1, New: experiment.New,
		Words: func(lang string) []byte { b, _ := words.ReadFile("text." + lang + ".md"); return b },
		Steps: []lessons.Step{{
			ID: "net", Panels: []lessons.PanelID{experiment.FieldPanel},
			Spec: "rules=keras&dataset=spiral&points=200&noise=0&scale=2&networkShape=8,8&optimizer=adam&learningRate=0.02&batchSize=10&epochs=500",
		}},
	}
}
