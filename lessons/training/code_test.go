package training

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"

	"nnlab/nn"
)

// golden compares with a file of testdata, and writes it where NNLAB_GOLDEN is set.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if os.Getenv("NNLAB_GOLDEN") != "" {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is now\n%s", name, got)
	}
}

func TestProgramsAreTheGoldenOnes(t *testing.T) {
	for name, text := range map[string]string{
		"family": "batchSize=10&dataset=xor&learningRate=0.01&noise=30&networkShape=3&rules=keras&points=60&valPoints=200&scale=5" +
			"&optimizer=adam&dropout=0.3&l2=0.003&jitter=0.1&epochs=200&patience=20&restore=true",
		"page":    "regularization=L1&regularizationRate=0.01&learningRate=0.03&networkShape=2",
		"plateau": "dataset=blobs&rules=keras&schedule=reduce_on_plateau&monitor=test_accuracy&networkShape=",
	} {
		r := start(t, text)
		epochs(r, 2)
		for l, ext := range []string{"keras.py", "torch.py", "go.txt"} {
			program, err := r.Code(nn.Language(l), name == "page")
			if err != nil {
				t.Fatal(err)
			}
			golden(t, "code_"+name+"_"+ext, program)
		}
	}
}

// predictions are the numbers that a program printed between brackets after a word, or the first of all without one.
func predictions(t *testing.T, out, word string) []float64 {
	t.Helper()
	_, out, _ = strings.Cut(out, word)
	out = strings.NewReplacer("tensor(", "", "[", " ", "]", " ", ",", " ").Replace(out[:strings.IndexAny(out+"\n", "\n")])
	var list []float64
	for _, f := range strings.Fields(out) {
		v, err := strconv.ParseFloat(f, 64)
		if err != nil {
			break
		}
		list = append(list, v)
	}
	return list
}

// The Go program is compiled and run: it begins with the weights of the moment, predicts the same, and trains on as the run
// would if its optimizer began anew.
func TestGoProgramPredictsTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds a program")
	}
	r := start(t, "dataset=xor-gate&learningRate=0.1&networkShape=4,3&rules=keras&optimizer=adam&epochs=30&patience=10&monitor=train_loss&dropout=0.2&l2=0.001")
	epochs(r, 20)
	program, err := r.Code(nn.Go, true)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll("testdata", 0o755); err != nil {
		t.Fatal(err)
	}
	dir, err := os.MkdirTemp("testdata", "program")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "main.go")
	if err := os.WriteFile(file, []byte(program), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "run", "./"+file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s\n%s", err, out, program)
	}
	compare(t, r, predictions(t, string(out), "before: "))
	if after := predictions(t, string(out), "after: "); len(after) != 4 || !finite(after[0]) {
		t.Errorf("%s", out)
	}
}

func compare(t *testing.T, r *Run, got []float64) {
	t.Helper()
	var want mat.Dense
	if err := r.Outputs(&want, r.Data().Train.X); err != nil {
		t.Fatal(err)
	}
	if len(got) != r.Data().Train.Len() {
		t.Fatalf("%d predictions", len(got))
	}
	for i, v := range got {
		if math.Abs(v-want.At(i, 0)) > 1e-6 {
			t.Errorf("row %d: the program says %v, the run %v", i, v, want.At(i, 0))
		}
	}
}

// Where Python has PyTorch, its program predicts the same.
func TestTorchProgramPredictsTheSame(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil || exec.Command(python, "-c", "import torch").Run() != nil {
		t.Skip("no PyTorch")
	}
	r := start(t, "dataset=xor-gate&learningRate=0.1&networkShape=4,3&rules=keras&output=tanh&optimizer=adam&epochs=3")
	epochs(r, 3)
	program, err := r.Code(nn.PyTorch, true)
	if err != nil {
		t.Fatal(err)
	}
	program = strings.Replace(program, "print(predict(x))", "print(predict(x).flatten().tolist())", 1)
	cmd := exec.Command(python, "-")
	cmd.Stdin = strings.NewReader(program)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v\n%s\n%s", err, out.String(), program)
	}
	compare(t, r, predictions(t, out.String(), ""))
}

// Every spec that can be trained can be written as a program of each language.
func TestEverySpecHasCode(t *testing.T) {
	for _, l := range lines() {
		r := start(t, moons+"&"+l.text)
		for _, language := range []nn.Language{nn.Keras, nn.PyTorch, nn.Go} {
			if program, err := r.Code(language, true); err != nil || !strings.Contains(program, fmt.Sprint(r.Spec())) {
				t.Errorf("%s in %v: %v", l.text, language, err)
			}
		}
	}
}
