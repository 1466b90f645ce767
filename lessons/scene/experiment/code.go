package experiment

import (
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/spec"
	"nnlab/nn"
)

// program is the run as a whole program with today's settings; nil if the panel is none.
func (l looked) program(name string) lessons.Panel {
	name, weights := strings.CutSuffix(name, WithWeights)
	r := l.r
	for language, id := range []lessons.PanelID{nn.Keras: KerasPanel, nn.PyTorch: TorchPanel, nn.Go: GoPanel} {
		if string(id) != name {
			continue
		}
		o := nn.CodeOptions{Fit: fitOptions(r.Spec()), NoWeights: !weights}
		text, err := r.Model().Code(nn.Language(language), o)
		if err != nil {
			text = err.Error()
		}
		title := nn.Language(language).String()
		_, short, _ := strings.Cut(name, ".")
		return lessons.Program{Head: l.head(lessons.Sym(title)), Language: short, Text: text}
	}
	return nil
}

// usualEpochs is how long a program trains where the spec does not say it.
const usualEpochs = 300

// fitOptions are the settings of a spec as Fit takes them.
func fitOptions(sp spec.Spec) nn.FitOptions {
	o := nn.FitOptions{BatchSize: sp.BatchSize, Epochs: sp.Epochs, Seed: sp.Seed, NoShuffle: !sp.Shuffle}
	if o.Epochs == 0 {
		o.Epochs = usualEpochs
	}
	if sp.EarlyStopping {
		monitor := sp.Monitor
		if name, ok := strings.CutPrefix(monitor, "train_"); ok {
			monitor = name // as Keras calls them
		}
		o.Callbacks = []nn.Callback{&nn.EarlyStopping{Monitor: monitor, MinDelta: sp.MinDelta, Patience: sp.Patience,
			StartFromEpoch: sp.StartFrom, RestoreBestWeights: sp.Restore}}
	}
	return o
}
