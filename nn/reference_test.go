package nn

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"
)

// reference reads testdata/NAME.json, or that of the folder NNLAB_REFERENCE, and
// runs a subtest a case. C has the fields of a case that the test needs.
func reference[C any](t *testing.T, name string, run func(t *testing.T, c C, tol float64)) {
	t.Helper()
	var file struct {
		Tolerance float64
		Cases     []json.RawMessage
	}
	readReference(t, name, &file)
	if len(file.Cases) == 0 {
		t.Fatalf("%s.json has no cases", name)
	}
	for _, raw := range file.Cases {
		var head struct{ Name string }
		var c C
		if err := json.Unmarshal(raw, &head); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(raw, &c); err != nil {
			t.Fatalf("%s: %v", head.Name, err)
		}
		t.Run(head.Name, func(t *testing.T) { run(t, c, file.Tolerance) })
	}
}

// readReference reads the whole of testdata/NAME.json, or that of the folder
// NNLAB_REFERENCE.
func readReference(t *testing.T, name string, file any) {
	t.Helper()
	folder := os.Getenv("NNLAB_REFERENCE")
	if folder == "" {
		folder = "testdata"
	}
	text, err := os.ReadFile(filepath.Join(folder, name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, file); err != nil {
		t.Fatal(err)
	}
}

// activation is an activation by name, with the parameter that a case names.
func activation(t *testing.T, name string, alpha *float64) Activation {
	t.Helper()
	g, err := ActivationByName(name)
	if err != nil {
		t.Fatal(err)
	}
	if alpha == nil {
		return g
	}
	switch g.(type) {
	case LeakyReLU:
		return LeakyReLU{*alpha}
	case ELU:
		return ELU{*alpha}
	}
	t.Fatalf("%s has no alpha", name)
	return nil
}

// loss is a loss by name, with the parameters that a case names.
func loss(t *testing.T, name string, params map[string]float64) Loss {
	t.Helper()
	l, err := LossByName(name)
	if err != nil {
		t.Fatal(err)
	}
	for key, v := range params {
		switch key + " of " + name {
		case "delta of huber":
			l = Huber{v}
		case "label_smoothing of bce", "label_smoothing of bce_logits":
			l = BinaryCrossentropy{FromLogits: name == "bce_logits", LabelSmoothing: v}
		case "label_smoothing of cce", "label_smoothing of cce_logits":
			l = CategoricalCrossentropy{FromLogits: name == "cce_logits", LabelSmoothing: v}
		default:
			t.Fatalf("%s has no %s", name, key)
		}
	}
	return l
}

// oneOrMany reads a row of numbers, or rows of them.
type oneOrMany [][]float64

func (o *oneOrMany) UnmarshalJSON(text []byte) error {
	if err := json.Unmarshal(text, (*[][]float64)(o)); err == nil {
		return nil
	}
	var row []float64
	err := json.Unmarshal(text, &row)
	*o = oneOrMany{row}
	return err
}

func TestReferenceActivations(t *testing.T) {
	type activationCase struct {
		Activation         string
		Alpha              *float64
		X, Y, DY           oneOrMany
		Upstream, DX, Full oneOrMany
		Jacobian           [][][]float64
	}
	reference(t, "activations", func(t *testing.T, c activationCase, tol float64) {
		g := activation(t, c.Activation, c.Alpha)
		for s, x := range c.X {
			a, dz, ones := make([]float64, len(x)), make([]float64, len(x)), make([]float64, len(x))
			Constant{1}.Fill(ones, Fans{}, nil)
			g.Forward(a, x)
			near(t, "y", a, c.Y[s], tol)
			if c.DY != nil {
				g.Backward(dz, ones, x, a)
				near(t, "dy", dz, c.DY[s], tol)
				continue
			}
			g.Backward(dz, c.Upstream[s], x, a)
			near(t, "dx", dz, c.DX[s], tol)
			for k := range x {
				if c.Jacobian == nil {
					break
				}
				unit := make([]float64, len(x))
				unit[k] = 1
				g.Backward(dz, unit, x, a)
				near(t, "jacobian", dz, c.Jacobian[s][k], tol)
			}
		}
	})
}

func TestReferenceLosses(t *testing.T) {
	type lossCase struct {
		Loss      string
		YTrue     oneOrMany `json:"y_true"`
		YPred     oneOrMany `json:"y_pred"`
		PerSample []float64 `json:"per_sample"`
		Value     float64
		Grad      [][]float64
		Params    map[string]float64
	}
	reference(t, "losses", func(t *testing.T, c lossCase, tol float64) {
		loss := loss(t, c.Loss, c.Params)
		n, sum := float64(len(c.YPred)), 0.0
		for s, yhat := range c.YPred {
			value := loss.Value(yhat, c.YTrue[s])
			near(t, "per_sample", []float64{value}, c.PerSample[s:s+1], tol)
			sum += value
			slope := make([]float64, len(yhat))
			loss.Slope(slope, yhat, c.YTrue[s])
			for k := range slope {
				slope[k] /= n
			}
			near(t, "grad", slope, c.Grad[s], tol)
		}
		near(t, "value", []float64{sum / n}, []float64{c.Value}, tol)
	})
}

func TestReferenceInit(t *testing.T) {
	type initCase struct {
		Shape   []int
		FanIn   int `json:"fan_in"`
		FanOut  int `json:"fan_out"`
		Schemes map[string]struct {
			Variance             float64
			UniformLimit         float64 `json:"uniform_limit"`
			NormalStd            float64 `json:"normal_std"`
			TruncatedNormalSigma float64 `json:"truncated_normal_sigma"`
		}
	}
	reference(t, "init", func(t *testing.T, c initCase, tol float64) {
		fans := fansOf(t, c.Shape)
		if want := (Fans{c.FanIn, c.FanOut}); fans != want {
			t.Errorf("fans %v of a kernel %v, want %v", fans, c.Shape, want)
		}
		for _, scheme := range []string{"glorot", "he", "lecun"} {
			want := c.Schemes[scheme]
			for _, kind := range []string{"_uniform", "_normal"} {
				init, err := InitializerByName(scheme + kind)
				if err != nil {
					t.Fatal(err)
				}
				variance := init.(VarianceScaling).Variance(fans)
				near(t, scheme+kind, []float64{variance, math.Sqrt(variance)}, []float64{want.Variance, want.NormalStd}, tol)
				v := make([]float64, 40000)
				init.Fill(v, fans, newStream(3, weightStream, 0))
				limit, scale := want.UniformLimit, v[0]/(2*newStream(3, weightStream, 0).Float64()-1)
				if kind == "_normal" {
					limit, scale = 2*want.TruncatedNormalSigma, 2*v[0]/truncatedNormal(newStream(3, weightStream, 0))
				}
				near(t, scheme+kind+" scale", []float64{scale}, []float64{limit}, tol)
				checkDraws(t, scheme+kind, v, want.Variance, want.NormalStd, limit)
			}
		}
	})
}

// fansOf are the fans of a kernel [in][out] or [row][col][in][out].
func fansOf(t *testing.T, shape []int) Fans {
	t.Helper()
	var layer Layer
	switch len(shape) {
	case 2:
		layer = Dense{Units: shape[1]}
	case 4:
		layer = Conv2D{Filters: shape[3], KernelSize: [2]int(shape[:2])}
	default:
		t.Fatalf("no kernel has the shape %v", shape)
	}
	plan, err := layer.Plan(shape[:len(shape)-1])
	if err != nil {
		t.Fatal(err)
	}
	return plan.Params[0].Fans
}

// checkDraws compares drawn values with the variance, the mean 0 and the limit
// that they should have.
func checkDraws(t *testing.T, name string, v []float64, variance, deviation, limit float64) {
	t.Helper()
	sum, squares, largest := 0.0, 0.0, 0.0
	for _, x := range v {
		sum, squares, largest = sum+x, squares+x*x, math.Max(largest, math.Abs(x))
	}
	n := float64(len(v))
	if got := squares / n; math.Abs(got/variance-1) > 0.05 {
		t.Errorf("%s: variance %v, want %v", name, got, variance)
	}
	if mean := sum / n; math.Abs(mean) > 3*deviation/math.Sqrt(n) {
		t.Errorf("%s: mean %v", name, mean)
	}
	if largest > limit*(1+1e-9) || largest < 0.98*limit {
		t.Errorf("%s: largest %v, want close under %v", name, largest, limit)
	}
}
