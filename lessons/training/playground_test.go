package training

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"nnlab/lessons/spec"
	"nnlab/nn"
)

// pageCase is a link of TensorFlow Playground, what it opens and what the page shows then. A kernel is [units][inputs] here.
type pageCase struct {
	Name, Link string
	Features   []string
	Sizes      []int
	Draws      int
	NextSeed   string `json:"next_seed"`
	TrainN     int    `json:"train_n"`
	TestN      int    `json:"test_n"`
	Layers     []pageLayer
	Epochs     []int
	TrainLoss  []*float64 `json:"train_loss"` // null is not a number
	TestLoss   []*float64 `json:"test_loss"`
	End        struct {
		Epoch  int
		Layers []pageLayer
	}
}

type pageLayer struct {
	W [][]*float64 // null is not a number
	B []*float64
}

// TestPlaygroundReference opens every link and trains on: data, first weights, the losses of each epoch that is listed and
// the last weights must be the page's.
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
			s, _, err := spec.Open(c.Link)
			if err != nil {
				t.Fatal(err)
			}
			page{t, startAt(t, s), file.Tolerance}.check(c)
		})
	}
}

// page is a case on its way.
type page struct {
	*testing.T
	*Run
	tol float64
}

func (p page) check(c pageCase) {
	if got := p.Run.page.Draws(); got != c.Draws {
		p.Errorf("%d draws, want %d", got, c.Draws)
	}
	if got := p.NextSeed(); got != c.NextSeed {
		p.Errorf("the next seed is %s, want %s", got, c.NextSeed)
	}
	if got := p.Spec().Features; !slices.Equal(got, c.Features) {
		p.Errorf("features %v, want %v", got, c.Features)
	}
	if train, test := p.data.Train.Len(), p.data.Test.Len(); train != c.TrainN || test != c.TestN {
		p.Errorf("%d and %d rows, want %d and %d", train, test, c.TrainN, c.TestN)
	}
	p.weights("first", c.Layers)
	for i, epoch := range c.Epochs {
		epochs(p.Run, epoch)
		now := p.Now()
		p.loss(fmt.Sprintf("train loss of epoch %d", epoch), now.Train.Loss, c.TrainLoss[i])
		p.loss(fmt.Sprintf("test loss of epoch %d", epoch), now.Test.Loss, c.TestLoss[i])
	}
	p.weights("last", c.End.Layers)
	params := 0
	for i, n := range c.Sizes[1:] {
		params += n * (c.Sizes[i] + 1)
	}
	if p.Params() != params {
		p.Errorf("%d parameters, want %d", p.Params(), params)
	}
}

// loss compares by the file's rule, |got − want| ≤ tol·|want|.
func (p page) loss(what string, got float64, want *float64) {
	p.Helper()
	switch {
	case want == nil && finite(got):
		p.Errorf("%s is %v, want none", what, got)
	case want != nil && !(math.Abs(got-*want) <= p.tol*math.Abs(*want)):
		p.Errorf("%s is %v, want %v", what, got, *want)
	}
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// weights compares weights and biases, |got − want| ≤ tol·max(1, |want|).
func (p page) weights(what string, want []pageLayer) {
	p.Helper()
	near := func(id nn.ParamID, want *float64) {
		got, err := p.Model().Param(id)
		switch {
		case err != nil:
			p.Fatal(err)
		case want == nil && finite(got) && p.Ended() != Diverged:
			p.Errorf("%s %v is %v, want none", what, id, got)
		case want != nil && !(math.Abs(got-*want) <= p.tol*math.Max(1, math.Abs(*want))):
			p.Errorf("%s %v is %v, want %v", what, id, got, *want)
		}
	}
	if got := len(p.Model().Weights()); got != len(want) {
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
