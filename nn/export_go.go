package nn

import (
	"fmt"
	"go/format"
	"strconv"
	"strings"
)

// goProgram writes a program with this package, laid out as gofmt does.
func (c *coder) goProgram() {
	c.line("package main\n\nimport (\n\"fmt\"\n\"log\"\n\n\"gonum.org/v1/gonum/mat\"\n\n\"nnlab/nn\"\n)\n")
	c.line("func main() {\nif err := run(); err != nil {\nlog.Fatal(err)\n}\n}\n")
	c.line("func run() error {\nmodel, err := nn.NewSequential(nn.Input(", strings.Trim(tuple(c.m.input), "(),"), "),")
	for i, n := range c.m.nodes {
		c.line(goOne(c, layerFamily(), n.layer), either(i == len(c.m.nodes)-1, ")", ","))
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

func (c *coder) goData() {
	rows, in := c.x.Dims()
	_, targets := c.y.Dims()
	if c.ownRows() {
		defer c.line(fmt.Sprintf("// And here what is not trained on.\nxVal, yVal := mat.NewDense(%d, %d, nil), mat.NewDense(%d, %d, nil)", zeroRows, in, zeroRows, targets))
	}
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
	if c.ownRows() {
		parts = append(parts, "ValidationX: xVal, ValidationY: yVal")
	} else if o.ValidationSplit > 0 {
		parts = append(parts, "ValidationSplit: "+number(o.ValidationSplit))
	}
	var callbacks []string
	if p := c.plateau(); p != nil {
		callbacks = append(callbacks, fmt.Sprintf("&nn.ReduceLROnPlateau{Monitor: %q, Plateau: nn.Plateau{Factor: %s, Patience: %d, MinDelta: %s, Cooldown: %d, MinLR: %s}}",
			p.Monitor, number(p.Factor), p.Patience, number(p.MinDelta), p.Cooldown, number(p.MinLR)))
	}
	if s := c.earlyStopping(); s != nil {
		callbacks = append(callbacks, fmt.Sprintf("&nn.EarlyStopping{Monitor: %q, MinDelta: %s, Patience: %d, RestoreBestWeights: %t, StartFromEpoch: %d}",
			s.Monitor, number(s.MinDelta), s.Patience, s.RestoreBestWeights, s.StartFromEpoch))
	}
	if callbacks != nil {
		parts = append(parts, "Callbacks: []nn.Callback{"+strings.Join(callbacks, ", ")+"}")
	}
	return strings.Join(parts, ", ")
}
