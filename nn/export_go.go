package nn

import (
	"fmt"
	"go/format"
	"reflect"
	"strconv"
	"strings"
)

// goProgram writes a program with this package, laid out as gofmt does.
func (c *coder) goProgram() {
	c.line("package main\n\nimport (\n\"fmt\"\n\"log\"\n\n\"gonum.org/v1/gonum/mat\"\n\n\"nnlab/nn\"\n)\n")
	c.line("func main() {\nif err := run(); err != nil {\nlog.Fatal(err)\n}\n}\n")
	c.line("func run() error {\nmodel, err := nn.NewSequential(nn.Input(", strings.Trim(tuple(c.m.input), "(),"), "),")
	for i, n := range c.m.nodes {
		c.line(goOne(c, layerFamily(), n.layer), []string{",", ")"}[btoi(i == len(c.m.nodes)-1)])
	}
	c.line(goFail)
	if !c.o.NoWeights {
		c.goWeights()
	}
	c.line("if err := model.Compile(", c.goCompile(), "); err != nil {\nreturn err\n}")
	c.goData()
	c.line("yhat, err := model.Predict(x)\n", goFail, "\nfmt.Println(\"before:\", yhat.RawMatrix().Data)")
	c.line("history, err := model.Fit(x, y, nn.FitOptions{", c.goFit(), "})\n", goFail, "\nfmt.Println(\"loss:\", history.Loss)")
	c.line("if yhat, err = model.Predict(x); err != nil {\nreturn err\n}")
	c.line("fmt.Println(\"after:\", yhat.RawMatrix().Data)\nreturn nil\n}")
	if c.err != nil {
		return
	}
	neat, err := format.Source([]byte(c.String()))
	if err != nil {
		c.fail(err)
		return
	}
	c.Reset()
	c.Write(neat)
}

const goFail = "if err != nil {\nreturn err\n}"

// btoi is 1 for true.
func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (c *coder) goWeights() {
	c.line("weights := model.Weights()")
	for i, n := range c.m.weighted {
		rows, cols := n.kernel.Dims()
		c.line(fmt.Sprintf("weights[%d].Kernel().Copy(mat.NewDense(%d, %d, []float64{", i, rows, cols))
		for r := range rows {
			c.line(list("", n.kernel.RawRowView(r), ","))
		}
		c.line("}))")
		if n.bias != nil {
			c.line(fmt.Sprintf("copy(weights[%d].Bias(), []float64{", i), list("", n.bias.RawRowView(0), "})"))
		}
	}
}

func (c *coder) goCompile() string {
	parts := []string{goOne(c, optimizerFamily(), c.m.optimizer), goOne(c, lossFamily(), c.m.loss)}
	for _, metric := range c.m.metrics {
		parts = append(parts, c.goMetric(metric))
	}
	return strings.Join(parts, ", ")
}

// goMetric writes a metric that has a threshold or k as the call that makes it.
func (c *coder) goMetric(m Metric) string {
	switch v := m.(type) {
	case hits:
		if v.kind == TopKCategoricalAccuracy {
			return "nn.TopK(" + strconv.Itoa(v.k) + ")"
		}
		return "nn.AtThreshold(nn." + goName(v.kind) + ", " + number(v.threshold) + ")"
	case positives:
		return "nn.AtThreshold(nn." + goName(v.kind) + ", " + number(v.threshold) + ")"
	}
	return goOne(c, metricFamily(), m)
}

func (c *coder) goData() {
	rows, in := c.x.Dims()
	_, targets := c.y.Dims()
	if !c.data() {
		c.line(fmt.Sprintf("// Put your data here, a row a sample.\nx, y := mat.NewDense(%d, %d, nil), mat.NewDense(%d, %d, nil)", rows, in, rows, targets))
		return
	}
	for _, part := range []struct {
		name string
		cols int
		row  func(int) []float64
	}{{"x", in, c.x.RawRowView}, {"y", targets, c.y.RawRowView}} {
		c.line(fmt.Sprintf("%s := mat.NewDense(%d, %d, []float64{", part.name, rows, part.cols))
		for i := range rows {
			c.line(list("", part.row(i), ","))
		}
		c.line("})")
	}
}

func (c *coder) goFit() string {
	o := c.o.Fit
	parts := []string{"BatchSize: " + strconv.Itoa(o.BatchSize), "Epochs: " + strconv.Itoa(o.Epochs)}
	if o.InitialEpoch > 0 {
		parts = append(parts, "InitialEpoch: "+strconv.Itoa(o.InitialEpoch))
	}
	if o.Seed > 0 {
		parts = append(parts, "Seed: "+strconv.FormatUint(o.Seed, 10))
	}
	if o.NoShuffle {
		parts = append(parts, "NoShuffle: true")
	}
	if o.ValidationSplit > 0 {
		parts = append(parts, "ValidationSplit: "+number(o.ValidationSplit))
	}
	if s := c.earlyStopping(); s != nil {
		parts = append(parts, fmt.Sprintf("Callbacks: []nn.Callback{&nn.EarlyStopping{Monitor: %q, MinDelta: %s, Patience: %d, RestoreBestWeights: %t, StartFromEpoch: %d}}",
			s.Monitor, number(s.MinDelta), s.Patience, s.RestoreBestWeights, s.StartFromEpoch))
	}
	return strings.Join(parts, ", ")
}

// earlyStopping is the callback of this type, nil if there is none.
func (c *coder) earlyStopping() *EarlyStopping {
	for _, callback := range c.o.Fit.Callbacks {
		if s, ok := callback.(*EarlyStopping); ok && s != nil {
			return s
		}
	}
	return nil
}

// goOne writes a value as a constant or a composite literal; what is zero is
// left out.
func goOne[F any](c *coder, f family[F], v F) string {
	if class, settings, ok := f.find(v); ok {
		var parts []string
		for _, s := range settings {
			if text := c.goSetting(s); text != "" {
				parts = append(parts, s.field+": "+text)
			}
		}
		return "nn." + class.goes + "{" + strings.Join(parts, ", ") + "}"
	}
	if _, ok := f.plainName(v); ok {
		return "nn." + goName(any(v).(named))
	}
	c.fail(unsavable("Code", f.noun, v))
	return ""
}

// goSetting writes a setting's value, "" for zero.
func (c *coder) goSetting(s setting) string {
	switch at := s.at.(type) {
	case negated:
		return []string{"", "true"}[btoi(*at.at)]
	case choice:
		if at.get() == 0 {
			return ""
		}
		return "nn." + at.goes[min(at.get(), len(at.goes)-1)]
	}
	v := reflect.ValueOf(s.at).Elem()
	if v.IsZero() {
		return ""
	}
	switch at := s.at.(type) {
	case *int:
		return strconv.Itoa(*at)
	case *float64:
		return number(*at)
	case *bool:
		return "true"
	case *[]float64:
		return list("[]float64{", *at, "}")
	case *[]int, *[2]int:
		return fmt.Sprintf("%#v", v.Interface())
	case *Activation:
		return goOne(c, activationFamily(), *at)
	case *Initializer:
		return goOne(c, initializerFamily(), *at)
	case *Regularizer:
		return goOne(c, regularizerFamily(), *at)
	case *Constraint:
		return goOne(c, constraintFamily(), *at)
	case *Optimizer:
		return goOne(c, optimizerFamily(), *at)
	case *Schedule:
		return goOne(c, scheduleFamily(), *at)
	}
	return ""
}

// goName is the constant of a name: LogSigmoid of "log_sigmoid".
func goName(v named) string {
	switch name := v.Name(); name {
	case "gelu_exact":
		return "GELU"
	case "half_sse":
		return "HalfSSE"
	case "f1", "r2":
		return strings.ToUpper(name) + "Score"
	case "rmse":
		return "RootMeanSquaredError"
	default:
		var b strings.Builder
		for _, word := range strings.Split(name, "_") {
			b.WriteString(goWord(word))
		}
		return b.String()
	}
}

func goWord(word string) string {
	switch word {
	case "relu":
		return "ReLU"
	case "selu", "gelu", "mse", "mae", "bce", "cce":
		return strings.ToUpper(word)
	case "lecun":
		return "LeCun"
	case "":
		return ""
	}
	return strings.ToUpper(word[:1]) + word[1:]
}
