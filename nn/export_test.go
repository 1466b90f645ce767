package nn

import (
	"bytes"
	"errors"
	"fmt"
	"go/format"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// exported are the models of the golden files.
func exported(t *testing.T) map[string]*Sequential {
	t.Helper()
	article := compiled(t, SGD{LearningRate: 0.3}, MSE, Input(3), Dense{Units: 4, Activation: Sigmoid}, Dense{Units: 2, Activation: Sigmoid})
	digits := compiled(t, NewAdam(0.003), SparseCCE, Input(6),
		Dense{Units: 5, Activation: ReLU, KernelInitializer: HeUniform, KernelRegularizer: L2{0.001}}, Dropout{0.3},
		Dense{Units: 3, Activation: Softmax})
	if err := digits.Compile(digits.optimizer, digits.loss, Accuracy); err != nil {
		t.Fatal(err)
	}
	conv := compiled(t, Tuned{Optimizer: NewRMSProp(0.001), Schedule: CosineDecay{InitialLearningRate: 0.01, DecaySteps: 100}, GlobalClipNorm: 1}, CCE,
		Input(5, 4, 1), Conv2D{Filters: 2, KernelSize: [2]int{3, 2}, Padding: Same, Activation: ReLU, KernelConstraint: MaxNorm{2}},
		MaxPool2D{}, Conv2D{Filters: 3, KernelSize: [2]int{2, 2}, Activation: Tanh, NoBias: true}, Flatten{},
		Dense{Units: 2, Activation: Softmax})
	return map[string]*Sequential{"article": article, "digits": digits, "conv": conv}
}

func TestProgramsAreTheGoldenOnes(t *testing.T) {
	for name, m := range exported(t) {
		for l, ext := range []string{"keras.py", "torch.py", "go.txt"} {
			o := CodeOptions{Fit: FitOptions{BatchSize: 4, Epochs: 10}}
			if name == "digits" {
				o.Fit.ValidationSplit = 0.25
				o.Fit.Callbacks = []Callback{&EarlyStopping{Patience: 3, RestoreBestWeights: true}}
			}
			if name == "article" {
				o.Fit.ValidationX, o.Fit.ValidationY = mat.NewDense(1, 3, nil), mat.NewDense(1, 2, nil)
				o.Fit.Callbacks = []Callback{&ReduceLROnPlateau{Plateau: NewPlateau()}, &EarlyStopping{Patience: 5}}
			}
			golden(t, "code_"+name+"_"+ext, code(t, m, Language(l), o))
		}
	}
}

func code(t *testing.T, m *Sequential, l Language, o CodeOptions) string {
	t.Helper()
	text, err := m.Code(l, o)
	if err != nil {
		t.Fatalf("%v: %v", l, err)
	}
	return text
}

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

// allModels are models with every layer, rule, loss, optimizer and schedule.
func allModels(t *testing.T) []*Sequential {
	t.Helper()
	var list []*Sequential
	for _, a := range activations() {
		list = append(list, compiled(t, SGD{LearningRate: 0.1}, MSE, Input(3), Dense{Units: 3, Activation: a}, Dropout{0.1}, Dense{Units: 3}))
	}
	for _, i := range initializers() {
		list = append(list, compiled(t, SGD{LearningRate: 0.1}, MSE, Input(3), Dense{Units: 3, KernelInitializer: i, BiasInitializer: i}))
	}
	for _, r := range regularizers() {
		list = append(list, compiled(t, SGD{LearningRate: 0.1}, MSE, Input(3), Dense{Units: 3, KernelRegularizer: r, BiasRegularizer: r}))
	}
	for _, c := range constraints() {
		list = append(list, compiled(t, SGD{LearningRate: 0.1}, MSE, Input(4, 4, 1),
			Conv2D{Filters: 2, KernelSize: [2]int{2, 2}, KernelConstraint: c, Strides: [2]int{2, 1}, Padding: Same}, Flatten{},
			Dense{Units: 3, KernelConstraint: c, BiasConstraint: c}))
	}
	for _, l := range append(losses(), BinaryCrossentropy{LabelSmoothing: 0.1}, BinaryCrossentropy{FromLogits: true, LabelSmoothing: 0.1},
		CategoricalCrossentropy{LabelSmoothing: 0.1}, CategoricalCrossentropy{FromLogits: true, LabelSmoothing: 0.1}, Huber{0.5}) {
		for _, last := range []Activation{Linear, Sigmoid, Softmax, Tanh} {
			if l.Fits(last) {
				list = append(list, compiled(t, SGD{LearningRate: 0.1}, l, Input(3), Dense{Units: 3, Activation: last}))
			}
		}
	}
	for _, o := range tuned() {
		list = append(list, compiled(t, o, MSE, Input(3), Dense{Units: 3}))
	}
	list = append(list, compiled(t, SGD{LearningRate: 0.1}, MSE, Input(6, 5, 2), MaxPool2D{PoolSize: [2]int{2, 1}},
		Conv2D{Filters: 3, KernelSize: [2]int{2, 3}, Padding: Same}))
	return list
}

func TestEveryTypeIsExported(t *testing.T) {
	for _, m := range allModels(t) {
		for l := Keras; l < languageCount; l++ {
			text := code(t, m, l, CodeOptions{})
			if strings.Contains(text, "<nil>") || strings.Contains(text, "%!") || strings.Contains(text, "unknown") {
				t.Errorf("%v:\n%s", l, text)
			}
			if neat, err := format.Source([]byte(text)); l == Go && (err != nil || string(neat) != text) {
				t.Errorf("%v is no Go as gofmt writes it: %v", text, err)
			}
		}
	}
}

func TestProgramsWithoutWeights(t *testing.T) {
	m := exported(t)["article"]
	for l := Keras; l < languageCount; l++ {
		whole, bare := code(t, m, l, CodeOptions{}), code(t, m, l, CodeOptions{NoWeights: true})
		if weight := number(numbers(m)[0]); !strings.Contains(whole, weight) || strings.Contains(bare, weight) {
			t.Errorf("%v: weights are %t with them and %t without", l, strings.Contains(whole, weight), strings.Contains(bare, weight))
		}
	}
}

func TestWhatCannotBeExported(t *testing.T) {
	m := small(t, MSE, 2, 2, 1)
	_, err := m.Code(languageCount, CodeOptions{})
	wants(t, err, WantConstant)
	_, err = m.Code(Go, CodeOptions{Fit: FitOptions{Epochs: -1}})
	wants(t, err, WantPositive)
	own, x, y := eventful(t)
	for l := Keras; l < languageCount; l++ {
		_, err = own.Model().Code(l, CodeOptions{X: x, Y: y})
		wants(t, err, WantOwnType)
	}
	if _, err := new(Sequential).Code(Go, CodeOptions{}); !errors.As(err, new(*StateError)) {
		t.Errorf("no model: %v", err)
	}
	m.Weights()[0].Kernel().Set(0, 0, math.Inf(1))
	_, err = m.Code(Keras, CodeOptions{})
	wants(t, err, WantFinite)
}

// TestGoProgramsRun runs a program that says what the model says, bit for bit,
// and knows all names by what they are.
func TestGoProgramsRun(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds a program")
	}
	m := exported(t)["conv"]
	x, _ := batch(2, 20, 2)
	y := mat.NewDense(2, 2, []float64{1, 0, 0, 1})
	program := code(t, m, Go, CodeOptions{X: x, Y: y, Fit: FitOptions{Epochs: 3, Seed: 5}})
	program = strings.Replace(program, "func run() error {", "func run() error {\n"+allNames(), 1)
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
	before, err1 := m.Predict(x)
	history, err2 := m.Fit(x, y, FitOptions{Epochs: 3, Seed: 5})
	after, err3 := m.Predict(x)
	if err := errors.Join(err1, err2, err3); err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintln("before:", before.RawMatrix().Data) + fmt.Sprintln("loss:", history.Loss) + fmt.Sprintln("after:", after.RawMatrix().Data)
	if string(out) != want {
		t.Errorf("the program says\n%swant\n%s", out, want)
	}
}

// allNames are statements that panic where a constant has not its name.
func allNames() string {
	var b bytes.Buffer
	check := func(v named, plain bool) {
		if plain {
			fmt.Fprintf(&b, "if nn.%s.Name() != %q { panic(%q) }\n", goName(v), v.Name(), v.Name())
		}
	}
	for _, v := range activations() {
		_, _, class := activationFamily().find(v)
		check(v, !class)
	}
	for _, v := range losses() {
		_, _, class := lossFamily().find(v)
		check(v, !class)
	}
	for _, v := range initializers() {
		_, _, class := initializerFamily().find(v)
		check(v, !class)
	}
	for _, v := range standardMetrics() {
		check(v, true)
	}
	return b.String()
}
