package nn

import (
	"fmt"
	"slices"
	"strings"
)

// torch is what the PyTorch program needs to know of its modules.
type torch struct {
	*coder
	modules   []string // of nn.Sequential
	set       []string // statements that copy the weights
	penalty   []string // terms beside the loss
	after     []string // statements after each update
	functions []string // those of our own that the program uses
	image     bool     // the numbers are a batch [n][channel][row][col]
	logits    Function // Sigmoid where the loss takes the last activation in, else Linear
	softmax   bool     // the same of Softmax
}

// torchProgram writes a program with PyTorch.
func (c *coder) torchProgram() {
	t := &torch{coder: c}
	t.loseLast()
	for i, n := range c.m.nodes {
		t.layer(n, i == len(c.m.nodes)-1)
	}
	if t.image {
		t.rows()
	}
	loss := t.lossText()
	optimizer := t.optimizerText()
	t.modelText(t.imports())
	t.predictText()
	c.line("loss = ", loss)
	c.lines("# ", t.remarks())
	c.line("optimizer = ", optimizer, "\n")
	if s := t.tuned().Schedule; s != nil {
		c.line(t.rateText(s))
	}
	t.dataText()
	c.line("print(predict(x))")
	t.loop()
	c.line("print(predict(x))")
}

// modelText writes the model and its weights.
func (t *torch) modelText(imports string) {
	t.line(imports, "import torch\nfrom torch import nn\n\ntorch.set_default_dtype(torch.float64)  # as nnlab computes\n")
	for _, name := range t.functions {
		t.line(torchFunction(name))
	}
	t.line("model = nn.Sequential(")
	for _, m := range t.modules {
		t.line("    ", m, ",")
	}
	t.line(")")
	if !t.o.NoWeights && len(t.set) > 0 {
		t.line("with torch.no_grad():  # a kernel here is [out][in], Keras's transpose")
		t.lines("    ", t.set)
	}
}

// module adds a module and gives its number.
func (t *torch) module(text string) int {
	t.modules = append(t.modules, text)
	return len(t.modules) - 1
}

// need asks for a function, once.
func (t *torch) need(name string) {
	if !slices.Contains(t.functions, name) {
		t.functions = append(t.functions, name)
	}
}

func torchFunction(name string) string {
	switch name {
	case "Permute":
		return "class Permute(nn.Module):  # PyTorch has channels first, nnlab and Keras last\n" +
			"    def __init__(self, *dims):\n        super().__init__()\n        self.dims = dims\n\n" +
			"    def forward(self, x):\n        return x.permute(self.dims)\n\n"
	case "max_norm":
		return "def max_norm(w, limit):  # each row of w is a unit\n    rows = w.view(len(w), -1)\n" +
			"    norm = rows.norm(dim=1, keepdim=True)\n    rows.mul_(norm.clamp(max=limit) / (1e-7 + norm))\n\n"
	}
	return "def unit_norm(w):  # each row of w is a unit\n    rows = w.view(len(w), -1)\n" +
		"    rows.div_(1e-7 + rows.norm(dim=1, keepdim=True))\n\n"
}

// loseLast finds out whether the loss takes in the last activation: PyTorch's
// losses want logits.
func (t *torch) loseLast() {
	last := t.m.nodes[len(t.m.nodes)-1].plan.Activation
	switch l := plainLoss(t.m.loss).(type) {
	case BinaryCrossentropy:
		if !l.FromLogits && last == Sigmoid {
			t.logits = Sigmoid
		}
	case CategoricalCrossentropy:
		t.softmax = !l.FromLogits && last == Softmax
	case SparseCategoricalCrossentropy:
		t.softmax = !l.FromLogits && last == Softmax
	}
}

func (t *torch) predictText() {
	output := "model(x)"
	switch {
	case t.softmax:
		output = "model(x).softmax(dim=1)  # the loss takes logits"
	case t.logits == Sigmoid:
		output = "model(x).sigmoid()  # the loss takes logits"
	}
	t.line("\n\n@torch.no_grad()\ndef predict(x):\n    model.eval()\n    return ", output, "\n\n")
}

func (t *torch) dataText() {
	rows, in := t.x.Dims()
	_, targets := t.y.Dims()
	if t.data() {
		t.line("x = torch.tensor(", table(t.x, "                  "), ", dtype=torch.float64)")
		t.line("y = torch.tensor(", table(t.y, "                  "), ", dtype=torch.float64)")
	} else {
		t.line(fmt.Sprintf("# Put your data here, a row a sample.\nx, y = torch.zeros(%d, %d), torch.zeros(%d, %d)", rows, in, rows, targets))
	}
	if t.ownRows() {
		t.line(fmt.Sprintf("# And here what is not trained on.\nval_x, val_y = torch.zeros(%d, %d), torch.zeros(%d, %d)", zeroRows, in, zeroRows, targets))
	}
}

// imports are those of Python's own that are used.
func (t *torch) imports() string {
	text := ""
	if s := t.stopper(); s != nil && s.RestoreBestWeights {
		text += "import copy\n"
	}
	if s := t.tuned().Schedule; s != nil && strings.Contains(t.rateText(s), "math.") {
		text += "import math\n"
	}
	if text != "" {
		text += "\n"
	}
	return text
}
