package experiment

import (
	"strings"

	"nnlab/lessons"
	"nnlab/nn"
)

// program is the run as a whole program with today's settings; nil if the panel is none.
func (l looked) program(name string) lessons.Panel {
	name, weights := strings.CutSuffix(name, WithWeights)
	for language, id := range []lessons.PanelID{nn.Keras: KerasPanel, nn.PyTorch: TorchPanel, nn.Go: GoPanel} {
		if string(id) != name {
			continue
		}
		text, err := l.r.Code(nn.Language(language), weights)
		if err != nil {
			text = err.Error() // weights that are no numbers any more
		}
		_, short, _ := strings.Cut(name, ".")
		return lessons.Program{Head: l.head(lessons.Sym(nn.Language(language).String())), Language: short, Text: text}
	}
	return nil
}
