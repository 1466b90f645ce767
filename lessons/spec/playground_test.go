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
	W [][]float64
	B []float64
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

// loss compares by the file's rule, |got − want| ≤ tol·|want|; no rows, and
// training that diverged, have a loss that is not a number.
func (p *page) loss(what string, part pagePart, want *float64, tol float64) {
	p.Helper()
	if want == nil {
		if part.x != nil && !p.diverged {
			p.Errorf("%s is a number", what)
		}
		return
	}
	if part.x == nil || p.diverged {
		p.Errorf("%s is not a number, want %v", what, *want)
		return
	}
	got, err := p.model.Evaluate(part.x, part.y)
	p.must(err)
	if !(math.Abs(got-*want) <= tol*math.Abs(*want)) {
		p.Errorf("%s is %v, want %v", what, got, *want)
	}
}

// layers compares weights and biases, |got − want| ≤ tol·max(1, |want|).
func (p *page) layers(what string, want []pageLayer, tol float64) {
	p.Helper()
	near := func(name string, got, want float64) {
		if !(math.Abs(got-want) <= tol*math.Max(1, math.Abs(want))) {
			p.Errorf("%s %s is %v, want %v", what, name, got, want)
		}
	}
	weights := p.model.Weights()
	if len(weights) != len(want) {
		p.Fatalf("%s weights of %d layers, want %d", what, len(weights), len(want))
	}
	for l, w := range want {
		for j, row := range w.W {
			near(nn.Bias(l, j).String(), weights[l].Bias()[j], w.B[j])
			for i, v := range row {
				near(nn.Weight(l, j, i).String(), weights[l].Kernel().At(i, j), v)
			}
		}
	}
}
