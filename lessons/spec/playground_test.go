package spec

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"

	"nnlab/datasets"
	"nnlab/nn"
)

// pageCase is a link of TensorFlow Playground, what it opens and what the page
// shows then. A kernel is [units][inputs] here.
type pageCase struct {
	Name, Seed string
	Opened     struct {
		Problem, Data, Activation, Regularization   string
		RegularizationRate, LearningRate, BatchSize float64
		Noise, PercTrainData                        float64
		InitZero                                    bool
	}
	Features  []string
	Sizes     []int
	Draws     int
	Layers    []pageLayer
	Epochs    []int
	TrainLoss []*float64 `json:"train_loss"` // null is not a number
	TestLoss  []*float64 `json:"test_loss"`
	End       struct {
		Epoch  int
		Layers []pageLayer
	}
}

type pageLayer struct {
	W [][]*float64 // null is not a number
	B []*float64
}

// TestPlaygroundReference opens every link and trains on: data, first weights,
// the losses of each epoch that is listed and the last weights must be the page's.
func TestPlaygroundReference(t *testing.T) {
	folder := os.Getenv("NNLAB_REFERENCE")
	if folder == "" {
		folder = filepath.Join("..", "..", "datasets", "testdata")
	}
	text, err := os.ReadFile(filepath.Join(folder, "tfplayground.json"))
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Tolerance float64
		Cases     []pageCase
	}
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Cases) == 0 {
		t.Fatal("no cases")
	}
	for _, c := range file.Cases {
		t.Run(c.Name, func(t *testing.T) {
			if testing.Short() && c.Epochs[len(c.Epochs)-1] > 100 {
				t.Skip("long")
			}
			newPage(t, c).check(file.Tolerance)
		})
	}
}

// page is a case on its way.
type page struct {
	*testing.T
	pageCase
	random      *datasets.PageRandom
	train, test pagePart
	model       *nn.Sequential
	trainer     *nn.PageTrainer
	diverged    bool
}

type pagePart struct{ x, y *mat.Dense }

func newPage(t *testing.T, c pageCase) *page {
	p := &page{T: t, pageCase: c, random: datasets.NewPageRandom(c.Seed)}
	train, test, err := datasets.PageData(c.Opened.Data, c.Opened.Noise, c.Opened.PercTrainData, p.random)
	p.must(err)
	p.train, p.test = p.part(train), p.part(test)
	p.build()
	return p
}

func (p *page) must(err error) {
	p.Helper()
	if err != nil {
		p.Fatal(err)
	}
}

// part is what a network is fed of a set; no rows are nil.
func (p *page) part(s *datasets.Set) pagePart {
	if s.Len() == 0 {
		return pagePart{}
	}
	y := s.Y
	if s.Classes != nil {
		signed, err := s.Binary(-1, 1)
		p.must(err)
		y = signed
	}
	if len(p.Features) == 0 { // a column of zeros stands for none
		return pagePart{mat.NewDense(s.Len(), 1, nil), y}
	}
	x, err := p.features().Apply(s.X)
	p.must(err)
	return pagePart{x, y}
}

// features are the chosen ones in the order of their names.
func (p *page) features() datasets.Features {
	on := func(name string) bool { return slices.Contains(p.Features, name) }
	return datasets.Features{X: on("x"), Y: on("y"), XSquared: on("xSquared"), YSquared: on("ySquared"),
		XTimesY: on("xTimesY"), SinX: on("sinX"), SinY: on("sinY")}
}

// build makes the network with its first weights, and the trainer.
func (p *page) build() {
	hidden, err := nn.ActivationByName(p.Opened.Activation)
	p.must(err)
	layers := []nn.Layer{nn.Input(max(len(p.Features), 1))}
	for _, units := range p.Sizes[1 : len(p.Sizes)-1] {
		layers = append(layers, nn.Dense{Units: units, Activation: hidden})
	}
	last := nn.Activation(nn.Tanh)
	if p.Opened.Problem == "regression" {
		last = nn.Linear
	}
	p.model, err = nn.NewSequential(append(layers, nn.Dense{Units: 1, Activation: last})...)
	p.must(err)
	p.must(p.model.Compile(nn.PageSGD{LearningRate: p.Opened.LearningRate}, nn.HalfSSE))
	p.must(p.model.InitPage(nn.PageInit{Draw: p.random.Float64, Zero: p.Opened.InitZero, NoInputs: len(p.Features) == 0}))
	penalty, err := nn.PagePenaltyByName(p.Opened.Regularization)
	p.must(err)
	p.trainer, err = nn.NewPageTrainer(p.model, nn.PageRule{BatchSize: p.Opened.BatchSize, Penalty: penalty,
		PenaltyRate: p.Opened.RegularizationRate})
	p.must(err)
}

func (p *page) check(tol float64) {
	if got := p.random.Draws(); got != p.Draws {
		p.Errorf("%d draws, want %d", got, p.Draws)
	}
	p.layers("first", p.pageCase.Layers, tol)
	done := 0
	for i, epoch := range p.Epochs {
		for ; done < epoch; done++ {
			p.epoch()
		}
		p.loss(fmt.Sprintf("train loss of epoch %d", epoch), p.train, p.TrainLoss[i], tol)
		p.loss(fmt.Sprintf("test loss of epoch %d", epoch), p.test, p.TestLoss[i], tol)
	}
	if p.End.Epoch != done {
		p.Fatalf("the last weights are those of epoch %d, after %d", p.End.Epoch, done)
	}
	p.layers("last", p.End.Layers, tol)
}

func (p *page) epoch() {
	_, err := p.trainer.Step(p.train.x, p.train.y)
	var diverged *nn.DivergedError
	if p.diverged = p.diverged || errors.As(err, &diverged); !p.diverged {
		p.must(err)
	}
	p.trainer.EndEpoch()
}

// value is a loss now; no rows, and training that diverged, have none.
func (p *page) value(part pagePart) float64 {
	if part.x == nil || p.diverged {
		return math.NaN()
	}
	j, err := p.model.Evaluate(part.x, part.y)
	p.must(err)
	return j
}

// loss compares by the file's rule, |got − want| ≤ tol·|want|.
func (p *page) loss(what string, part pagePart, want *float64, tol float64) {
	p.Helper()
	got := p.value(part)
	switch {
	case want == nil && finite(got):
		p.Errorf("%s is %v, want none", what, got)
	case want != nil && !(math.Abs(got-*want) <= tol*math.Abs(*want)):
		p.Errorf("%s is %v, want %v", what, got, *want)
	}
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// layers compares weights and biases, |got − want| ≤ tol·max(1, |want|).
func (p *page) layers(what string, want []pageLayer, tol float64) {
	p.Helper()
	near := func(id nn.ParamID, want *float64) {
		got, err := p.model.Param(id)
		p.must(err)
		switch {
		case want == nil && finite(got) && !p.diverged:
			p.Errorf("%s %v is %v, want none", what, id, got)
		case want != nil && !(math.Abs(got-*want) <= tol*math.Max(1, math.Abs(*want))):
			p.Errorf("%s %v is %v, want %v", what, id, got, *want)
		}
	}
	if got := len(p.model.Weights()); got != len(want) {
		p.Fatalf("%s weights of %d layers, want %d", what, got, len(want))
	}
	for l, w := range want {
		for j, row := range w.W {
			near(nn.Bias(l, j), w.B[j])
			for i, v := range row {
				near(nn.Weight(l, j, i), v)
			}
		}
	}
}

// The page's own start, with all its defaults: the bare link #seed=0.51437.
func TestPlaygroundWorkedExample(t *testing.T) {
	c := pageCase{Seed: "0.51437", Features: []string{"x", "y"}, Sizes: []int{2, 4, 2, 1}}
	c.Opened.Problem, c.Opened.Data, c.Opened.Activation, c.Opened.Regularization = "classification", "circle", "tanh", "none"
	c.Opened.LearningRate, c.Opened.BatchSize, c.Opened.PercTrainData = 0.03, 10, 50
	p := newPage(t, c)
	if p.random.Draws() != 2518 || p.model.ParamCount() != 25 {
		t.Errorf("%d draws, %d parameters", p.random.Draws(), p.model.ParamCount())
	}
	epoch := 0
	for _, want := range []struct {
		epoch       int
		train, test float64
	}{
		{0, 0.5066820309700203, 0.5017058908912222}, {1, 0.5020176529397032, 0.4970945374013321},
		{2, 0.498657309645166, 0.4937613028160995}, {5, 0.490018080841356, 0.484604351675938},
		{10, 0.463275117854477, 0.453587571874486}, {50, 0.0304005641685496, 0.0334765525282966},
		{100, 0.00561454509801694, 0.00701065524757915}, {500, 0.000522033358170160, 0.000919605297175014},
	} {
		for ; epoch < want.epoch; epoch++ {
			p.epoch()
		}
		p.loss(fmt.Sprintf("train loss of epoch %d", epoch), p.train, &want.train, 1e-12)
		p.loss(fmt.Sprintf("test loss of epoch %d", epoch), p.test, &want.test, 1e-12)
		if b, err := p.model.Param(nn.Bias(2, 0)); epoch == 1 && (err != nil || math.Abs(b-0.0653679040645762) > 1e-14) {
			t.Errorf("output bias after epoch 1 is %v, %v", b, err)
		}
	}
}
