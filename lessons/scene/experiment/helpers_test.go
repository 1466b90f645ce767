package experiment

import (
	"flag"
	"os"
	"testing"

	"nnlab/lessons"
)

// family is the experiment that the lesson about overfitting is made of.
const family = "batchSize=10&dataset=xor&learningRate=0.01&noise=30&networkShape=16,16&rules=keras&points=60&valPoints=200" +
	"&testPoints=500&scale=5&optimizer=adam&epochs=200"

// others are experiments of all kinds.
func others() []string {
	return []string{
		family + "&patience=3&restore=true",
		family + "&dropout=0.3&l2=0.003",
		"dataset=circle&networkShape=4,2",
		"dataset=spiral&networkShape=8,8&xSquared=true&sinX=true&regularization=L1&regularizationRate=0.01",
		"regDataset=reg-gauss&problem=regression&networkShape=3",
		"activation=sigmoid&dataset=and&learningRate=0.3&networkShape=2&rules=keras&output=sigmoid&loss=mse",
		"batchSize=full&dataset=noisy-sine&learningRate=0.02&networkShape=8&rules=keras&optimizer=adam&epochs=500",
		"dataset=iris&networkShape=8&rules=keras&points=100&valPoints=50&optimizer=adam&learningRate=0.02&batchSize=16",
		"dataset=blobs&networkShape=5&rules=keras&output=logit&points=30&valPoints=20&activation=elu",
		"dataset=diabetes&networkShape=&rules=keras&batchSize=64&learningRate=0.1&loss=huber&percTrainData=80",
		"dataset=digits&networkShape=conv3x4,pool2,6&rules=keras&points=60&valPoints=20&activation=relu&batchSize=20",
		"dataset=moons&networkShape=3&rules=keras&output=tanh&loss=squared_hinge&points=40&testPoints=20&schedule=step&momentum=0.9",
		"dataset=diabetes&networkShape=&rules=keras&batchSize=full&learningRate=30&percTrainData=100",
		"dataset=xor-gate&networkShape=2&learningRate=1&rules=keras&output=linear&loss=log_cosh&activation=leaky_relu",
	}
}

// TestMain tries laws on as many experiments as the time of a test allows: each one trains.
func TestMain(m *testing.M) {
	flag.Parse()
	if checks := flag.Lookup("rapid.checks"); checks != nil && checks.Value.String() == checks.DefValue {
		_ = checks.Value.Set("20")
	}
	os.Exit(m.Run())
}

func begin(t testing.TB, text string) *Scene {
	t.Helper()
	s, err := New(text, 1)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return s.(*Scene)
}

// everything is all panels of a scene.
func everything() lessons.Need {
	need := lessons.Need{LossPanel, AccuracyPanel, RatePanel, SpreadPanel}
	for _, id := range []lessons.PanelID{FieldPanel, FitPanel, NetworkPanel, WeightsPanel, HistogramPanel, GradientsPanel,
		ConfusionPanel, TruthPanel, SummaryPanel, StoppingPanel, BrokePanel, UnitsPanel, SchedulePanel} {
		need = append(need, id, lessons.SecondRun+id)
	}
	return append(need, KerasPanel, TorchPanel, GoPanel, GoPanel+WithWeights)
}
