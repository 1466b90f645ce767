package nn

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"
)

func TestWhatIsNoModel(t *testing.T) {
	m := compiled(t, SGD{LearningRate: 0.3}, MSE, Input(2), Dense{Units: 2, Activation: Sigmoid, KernelInitializer: Constant{0.1}})
	x, y := batch(3, 2, 2)
	if _, err := m.Fit(x, y, FitOptions{}); err != nil {
		t.Fatal(err)
	}
	m.Weights()[0].Kernel().Copy(mat.NewDense(2, 2, []float64{0.1, 0.2, 0.3, 0.4}))
	whole := string(saved(t, m))
	for _, c := range []struct {
		old, new string // what is put in the place of what
		place    string
		want     Want
	}{
		{"nnlab model", "pickle", "format", WantModelFile},
		{`"format": "nnlab model",`, "", "format", WantModelFile},
		{`"version": 1`, `"version": 2, "new": 3`, "version", WantVersion},
		{`"version": 1`, `"version": "1"`, "version", WantVersion},
		{`"version": 1`, `"version": 1, "versoin": 1`, "versoin", WantAbsent},
		{`"version": 1`, `"version": 1, "version": 1`, "version", WantOnce},
		{"InputLayer", "Dense", "layers[0].config.shape", WantAbsent},
		{"InputLayer", "Lambda", "layers[0].class_name", WantKnownName},
		{"[2]", "[2.5]", "layers[0].config.shape[0]", WantWhole},
		{"[2]", "2", "layers[0].config.shape", WantWholes},
		{`"units": 2`, `"units": "2"`, "layers[1].config.units", WantWhole},
		{`"units": 2`, `"units": 1e3`, "layers[1].config.units", WantWhole},
		{`"units": 2, `, ``, "layers[1].config.units", WantPresent},
		{`"sigmoid"`, `"sigmiod"`, "layers[1].config.activation", WantKnownName},
		{`"use_bias": true`, `"use_bias": 1`, "layers[1].config.use_bias", WantBool},
		{"0.4]", "1e999]", "layers[1].weights.kernel[1][1]", WantFinite},
		{"0.4]", "NaN]", "layers[1].weights.kernel[1][1]", WantFinite},
		{"0.4]", "-Infinity]", "layers[1].weights.kernel[1][1]", WantFinite},
		{"0.4]", "null]", "layers[1].weights.kernel[1][1]", WantNumber},
		{"0.4]", "1-2]", "layers[1].weights.kernel[1][1]", WantNumber},
		{`"kernel": [`, `"kernel": 3, "x": [`, "layers[1].weights.x", WantAbsent},
		{`"learning_rate": 0.3`, `"learning_rate": Infinity`, "compile.optimizer.config.learning_rate", WantFinite},
		{`"loss": "mse"`, `"loss": "mes"`, "compile.loss", WantKnownName},
		{`"metrics": []`, `"metrics": ["acuracy"]`, "compile.metrics[0]", WantKnownName},
		{`"metrics": []`, `"metrics": [1]`, "compile.metrics", WantMetrics},
		{`"compile"`, `"training": {}, "no"`, "training", WantOnce},
		{`"updates": 1`, `"updates": -1`, "training.updates", WantNotBelow0},
		{`"seed": 0`, `"seed": -1`, "training.seed", WantWhole},
		{"\n}\n", "\n} x", "file", WantJSON},
		{whole, "", "file", WantJSON},
		{whole, "[1, 2]", "file", WantObject},
		{whole, strings.Repeat("[", 100000), strings.Repeat("[0]", 33), WantShallow},
	} {
		if !strings.Contains(whole, c.old) {
			t.Fatalf("no %q in the file:\n%s", c.old, whole)
		}
		_, err := Load(strings.NewReader(strings.Replace(whole, c.old, c.new, 1)))
		var e *FormatError
		if !errors.As(err, &e) || e.Expected != c.want || e.Place != c.place {
			t.Errorf("%q for %q: %v, want place %s and %q", c.new, c.old, err, c.place, c.want)
		}
	}
}

func TestLengthsOfAFileAreThoseOfTheModel(t *testing.T) {
	m := compiled(t, SGD{}, MSE, Input(2), Dense{Units: 2, KernelInitializer: Constant{0.5}, BiasInitializer: Constant{7}})
	whole := string(saved(t, m))
	for _, c := range []struct{ old, new, place, given, want string }{
		{"[0.5, 0.5]]", "[0.5]]", "layers[1].weights.kernel[1]", "(1,)", "(2,)"},
		{",\n   [0.5, 0.5]]", "]", "layers[1].weights.kernel", "(1, 2)", "(2, 2)"},
		{"[7, 7]", "[]", "layers[1].weights.bias", "(0,)", "(2,)"},
	} {
		_, err := Load(strings.NewReader(strings.Replace(whole, c.old, c.new, 1)))
		var e *FormatError
		var s *ShapeError
		if !errors.As(err, &e) || !errors.As(err, &s) || e.Place != c.place || s.Given.String() != c.given || s.Expected.String() != c.want {
			t.Errorf("%v, want %s to be %s, expected %s", err, c.place, c.given, c.want)
		}
	}
	_, err := Load(strings.NewReader(strings.Replace(whole, `"units": 2`, `"units": 0`, 1)))
	wants(t, err, WantUnits)
	_, err = Load(strings.NewReader(strings.Replace(whole, `"units": 2`, `"units": 1000000`, 1)))
	if !errors.As(err, new(*ShapeError)) {
		t.Errorf("a million units with the weights of two: %v", err)
	}
}

func TestACutFileSaysWhere(t *testing.T) {
	whole := bytes.TrimSpace(saved(t, small(t, MSE, 2, 2, 1)))
	for n := range whole {
		_, err := Load(bytes.NewReader(whole[:n]))
		var e *FormatError
		if !errors.As(err, &e) || e.Offset > n {
			t.Fatalf("cut to %d bytes: %v", n, err)
		}
	}
}

// FuzzLoad: whatever loads can be saved, summarised and predicted with, and is
// what it is saved as.
func FuzzLoad(f *testing.F) {
	f.Fuzz(func(t *testing.T, file []byte) {
		m, err := Load(bytes.NewReader(file))
		if err != nil {
			if !errors.As(err, new(*FormatError)) {
				t.Fatalf("%T: %v", err, err)
			}
			return
		}
		again := saved(t, m)
		if !bytes.Equal(again, saved(t, loaded(t, again))) {
			t.Error("a file comes back as another")
		}
		_ = m.String()
		size := m.Inputs()
		for _, n := range m.nodes {
			size += n.plan.Out.Size() + n.plan.Scratch
		}
		if size > 1<<20 {
			return
		}
		if _, err := m.Predict(mat.NewDense(1, m.Inputs(), nil)); err != nil {
			t.Error(err)
		}
	})
}

func ExampleLoad() {
	_, err := Load(strings.NewReader(`{"format": "nnlab model", "version": 1, "layers": [{"class_name": "Lambda", "config": {}}]}`))
	fmt.Println(err)
	// Output:
	// nn: Load: layers[0].class_name, byte 66, is "Lambda", expected a known name
}
