package experiment

import (
	"flag"
	"math"
	"os"
	"reflect"
	"strconv"
	"testing"

	"pgregory.net/rapid"

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
		_ = checks.Value.Set("25")
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

func ticks(s *Scene, units int) *Scene {
	for range units {
		s.Tick()
	}
	return s
}

func do(t testing.TB, s *Scene, line string) {
	t.Helper()
	if err := try(s, line); err != nil {
		t.Fatalf("%s: %v", line, err)
	}
}

func try(s *Scene, line string) error {
	a, err := lessons.ParseAction(line)
	if err == nil {
		err = s.Do(a)
	}
	return err
}

func value(t testing.TB, s *Scene, ref lessons.Ref) float64 {
	t.Helper()
	v, ok := s.Value(ref)
	if !ok {
		t.Fatalf("%s is not known", ref)
	}
	return v.Num
}

// near compares with a tolerance that grows with the numbers.
func near(a, b, tolerance float64) bool {
	return a == b || a != a && b != b || math.Abs(a-b) <= tolerance*max(1, math.Abs(a), math.Abs(b))
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

// wander does anything that a learner can do.
func wander(t *rapid.T, s *Scene, moves int) {
	for range moves {
		switch rapid.IntRange(0, 6).Draw(t, "move") {
		case 0:
			ids := s.a.Model().ParamIDs()
			ref := s.a.net.paramRef(ids[rapid.IntRange(0, len(ids)-1).Draw(t, "param")])
			v := strconv.FormatFloat(rapid.Float64Range(-2, 2).Draw(t, "value"), 'g', 3, 64)
			if err := try(s, "edit "+string(ref)+" "+v); err != nil {
				t.Fatalf("edit %s: %v", ref, err)
			}
		case 1, 2:
			all := s.Controls()
			c := all[rapid.IntRange(0, len(all)-1).Draw(t, "control")]
			v := c.Options[rapid.IntRange(0, len(c.Options)-1).Draw(t, "option")]
			if c.Name == seedsKnob && v != "none" {
				v = "3"
			}
			if err := s.Do(lessons.Action{Verb: lessons.Set, Name: c.Name, Value: v}); err != nil && c.Locked == "" {
				t.Fatalf("set %s %s, from %s and %+v: %v", c.Name, v, s.a.want, s.differ, err)
			}
		case 3:
			_ = try(s, "set b on")
		default:
			ticks(s, rapid.IntRange(1, 25).Draw(t, "run"))
		}
	}
}

// nums collects every number with a Ref in a panel.
func nums(p any) (found []lessons.Num) {
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		if v.Type() == reflect.TypeFor[lessons.Num]() {
			if n := v.Interface().(lessons.Num); n.Ref != "" || n.V != 0 {
				found = append(found, n)
			}
			return
		}
		switch v.Kind() {
		case reflect.Pointer, reflect.Interface:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Slice:
			if k := v.Type().Elem().Kind(); k == reflect.Float64 || k == reflect.Int {
				return
			}
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
	return found
}
