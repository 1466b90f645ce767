package training

import (
	"fmt"
	"strings"

	"gonum.org/v1/gonum/mat"

	"nnlab/lessons/spec"
	"nnlab/nn"
)

// mostRows is how many training rows stand in a program; more are left for its reader to put there.
const mostRows = 16

// Code is the run as a whole program with today's settings: model, compile, fit with its callbacks, predict. With weights it
// begins with those of the moment. What a program of that kind cannot do is said at its head.
func (r *Run) Code(l nn.Language, weights bool) (string, error) {
	m := r.model.Clone()
	kerasRules := r.spec
	kerasRules.Rules = "keras"
	var metrics []nn.Metric
	if rises(r.spec) && r.watches() {
		metrics = append(metrics, nn.Accuracy)
	}
	if err := m.Compile(optimizer(kerasRules, r.rate, r.pace.perEpoch()), r.meter.loss, metrics...); err != nil {
		return "", err
	}
	o := nn.CodeOptions{Fit: r.fitOptions(), NoWeights: !weights}
	if r.data.Train.Len() <= mostRows {
		o.X, o.Y = r.data.Train.X, r.data.Train.Y
	}
	text, err := m.Code(l, o)
	if err != nil {
		return "", err
	}
	mark := "# "
	if l == nn.Go {
		mark = "// "
	}
	var b strings.Builder
	for _, remark := range r.remarks(l) {
		b.WriteString(mark + remark + "\n")
	}
	return b.String() + "\n" + text, nil
}

// watches tells whether a rule of epochs watches a measure.
func (r *Run) watches() bool { return r.spec.EarlyStopping || r.spec.Schedule == "reduce_on_plateau" }

// fitOptions are the settings of a run as Fit takes them.
func (r *Run) fitOptions() nn.FitOptions {
	s := r.spec
	o := nn.FitOptions{BatchSize: max(1, min(s.BatchSize, r.data.Train.Len())), Epochs: s.Epochs, Seed: modelSeed(s), NoShuffle: !s.Shuffle}
	if o.Epochs == 0 {
		o.Epochs = DefaultEpochs
	}
	monitor, held := monitor(s), r.held()
	switch set, measure, _ := strings.Cut(monitor, "_"); set {
	case "train":
		monitor = measure // as Keras calls them
	default:
		monitor = "val_" + measure
	}
	if held != nil {
		o.ValidationX, o.ValidationY = held, mat.NewDense(1, 1, nil)
	}
	mode := nn.Min
	if rises(s) {
		mode = nn.Max
	}
	if s.Schedule == "reduce_on_plateau" {
		o.Callbacks = append(o.Callbacks, &nn.ReduceLROnPlateau{Plateau: plateauOf(s), Monitor: monitor, Mode: mode})
	}
	if s.EarlyStopping {
		o.Callbacks = append(o.Callbacks, &nn.EarlyStopping{Monitor: monitor, Mode: mode, MinDelta: s.MinDelta, Patience: s.Patience,
			StartFromEpoch: s.StartFrom, RestoreBestWeights: s.Restore})
	}
	return o
}

// held is the rows that a program validates with: those that are watched, or else the validation set; nil if there are none.
func (r *Run) held() mat.Matrix {
	switch {
	case r.watches() && monitored(r.spec) == "test":
		return r.data.Test.X
	case r.data.Val.Len() > 0:
		return r.data.Val.X
	}
	return nil
}

// remarks say what the data are, and what is not in the program.
func (r *Run) remarks(l nn.Language) []string {
	s := r.spec
	list := []string{s.String(), "x: " + r.columnsText() + scaleText(s), "y: " + r.targetText()}
	if r.watches() && monitored(s) == "test" {
		list = append(list, "The rows to validate with are the test rows.")
	}
	if s.Rules == "page" {
		list = append(list, "By the page's rules, which are not Keras's, the rows keep their order and a part batch joins the next epoch's first update.")
	}
	if s.Penalty == "L1" || s.Penalty == "L2" {
		list = append(list, fmt.Sprintf("Not in it: after each update the page's %s penalty of rate %v takes a step of its own.", s.Penalty, s.PenaltyRate))
	}
	if l == nn.PyTorch && r.watches() && (rises(s) || monitored(s) == "train") {
		list = append(list, "Not in it: what watches "+monitor(s)+" after each epoch; of patience and reduce_on_plateau a program of PyTorch has those that watch a loss not trained on.")
	}
	if s.Jitter > 0 {
		list = append(list, fmt.Sprintf("Not in it: in each epoch anew, normal noise of deviation %v on x.", s.Jitter))
	}
	if a := s.Augment; a != (spec.Moves{}) {
		list = append(list, fmt.Sprintf("Not in it: in each epoch anew, pictures moved by up to %v pixels, turned by %v degrees, stretched by %v, sheared by %v.",
			a.Translate, a.Rotate, a.Stretch, a.Shear))
	}
	return list
}

func (r *Run) columnsText() string {
	switch n := len(r.data.Names); {
	case r.data.NoInputs:
		return "no inputs, a column of zeros"
	case n > mostRows:
		return fmt.Sprintf("%d numbers a row", n)
	}
	return strings.Join(r.data.Names, ", ")
}

func scaleText(s spec.Spec) string {
	switch s.Scale {
	case "divide":
		return fmt.Sprintf(", divided by %v", s.ScaleBy)
	case "standard":
		return ", less the mean of the training rows, divided by their deviation"
	case "minmax":
		return ", brought onto 0 to 1 by the training rows"
	}
	return ""
}

func (r *Run) targetText() string {
	classes := r.data.Classes
	switch _, columns := r.data.Train.Y.Dims(); {
	case classes == nil:
		return strings.Join(r.data.Targets, ", ")
	case columns > 1:
		return "a 1 in the column of the class: " + strings.Join(classes, ", ")
	case len(classes) > 2:
		return "the number of the class, from 0: " + strings.Join(classes, ", ")
	case r.spec.Signed():
		return fmt.Sprintf("-1 for %s, 1 for %s", classes[0], classes[1])
	}
	return fmt.Sprintf("0 for %s, 1 for %s", classes[0], classes[1])
}
