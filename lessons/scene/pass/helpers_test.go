package pass

import (
	"testing"

	"nnlab/lessons"
)

// The networks of the pictures: 2-2-1 goes forward and back, 3-4-2 forward.
const (
	two = "activation=sigmoid&learningRate=0.5&networkShape=2&rules=keras&rows=1,0:1&output=sigmoid&loss=half_sse" +
		"&weights=0.5,-0.5,0.3,0.8,0.1,-0.2;0.7,-0.4,0.05"
	three = "activation=sigmoid&networkShape=4&rules=keras&rows=1,0.5,-1:1,0&output=sigmoid&loss=half_sse&weights=" +
		"0.28,-0.48,-0.59,-0.5,0.91,-0.41,-0.4,0.94,-0.88,-0.98,0.35,-0.9,0.9,-0.1,-0.8,0.7;" +
		"0.3,-0.7,0.5,0.2,-0.6,0.4,0.1,-0.2,0.1,-0.3"
)

// others are networks of other kinds.
func others() []string {
	return []string{
		two, three,
		"activation=sigmoid&networkShape=2&dataset=xor-gate&rules=keras&output=sigmoid&loss=mse&learningRate=2",
		"activation=tanh&batchSize=2&networkShape=3&rules=keras&rows=1,0:1;0,1:0;0.5,0.5:1;-1,1:0;1,1:1&output=tanh&learningRate=0.1",
		"activation=tanh&networkShape=3,3&rules=keras&problem=classification&rows=1,0:0;0,1:1;1,1:2&batchSize=1&learningRate=0.4",
		"activation=relu&networkShape=5&rules=keras&problem=classification&rows=1,0:0;0,1:1;1,1:2&output=softmax&loss=mse",
		"activation=tanh&networkShape=4,4,4,4&rules=keras&rows=0.3,-0.7:0.5&output=linear&learningRate=0.2",
		"activation=relu&networkShape=14&dataset=and&rules=keras&output=logit",
		"networkShape=&dataset=and&rules=keras&output=sigmoid&loss=bce&learningRate=1",
	}
}

func whole(t testing.TB, text string) *Scene {
	t.Helper()
	s, err := New(text, 1, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// everything is all panels of a scene.
func everything(s *Scene) lessons.Need {
	need := lessons.Need{EquationPanel, NetworkPanel, WeightsPanel, MatricesPanel, PassPanel, CurvePanel, LossCurvePanel,
		CheckPanel, LossPanel, GradientsPanel, LossBarPanel, SummaryPanel, CountingPanel, LadderPanel}
	for l := range s.net.layers() {
		need = append(need, lessons.PanelID("W"+itoa(l+1)))
	}
	return need
}
