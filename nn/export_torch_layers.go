package nn

import (
	"fmt"
	"strconv"
	"strings"
)

// layer adds the modules of a layer.
func (t *torch) layer(n *node, last bool) {
	switch l := n.layer.(type) {
	case Dense:
		t.parameters(n, t.module(fmt.Sprintf("nn.Linear(%d, %d%s)", n.in.Size(), l.Units, torchBias(l.NoBias))))
	case Conv2D:
		t.parameters(n, t.conv(n, l))
	case MaxPool2D:
		t.channelsFirst(n.in)
		rows, cols, _ := l.axes(n.in)
		t.module(fmt.Sprintf("nn.MaxPool2d((%d, %d), stride=(%d, %d))", rows.size, cols.size, rows.stride, cols.stride))
	case Flatten:
		if t.image {
			t.rows()
		}
	case Dropout:
		t.module("nn.Dropout(" + number(l.Rate) + ")")
	default:
		t.fail(unsavable("Code", "layer", n.layer))
	}
	if g := n.plan.Activation; g != nil && !(last && (t.softmax || t.logits == Sigmoid)) {
		if text := t.activation(g); text != "" {
			t.module(text)
		}
	}
}

func torchBias(none bool) string { return either(none, ", bias=False", "") }

// channelsFirst makes an image [channel][row][col] of a row of numbers.
func (t *torch) channelsFirst(in Shape) {
	if t.image {
		return
	}
	t.need("Permute")
	t.module("nn.Unflatten(1, " + tuple(in) + ")")
	t.module("Permute(0, 3, 1, 2)")
	t.image = true
}

// rows makes a row of numbers of an image again, in the order of Keras.
func (t *torch) rows() {
	t.module("Permute(0, 2, 3, 1)")
	t.module("nn.Flatten()")
	t.image = false
}

// conv adds a convolution, with zeros around the image put there beforehand
// where they are not as many on both sides.
func (t *torch) conv(n *node, l Conv2D) int {
	t.channelsFirst(n.in)
	rows, cols, _ := l.axes(n.in)
	top, left := rows.before, cols.before
	bottom := max((rows.out-1)*rows.stride+rows.size-rows.in-top, 0)
	right := max((cols.out-1)*cols.stride+cols.size-cols.in-left, 0)
	padding := ""
	switch {
	case l.Padding == Valid || top+bottom+left+right == 0:
	case top == bottom && left == right:
		padding = fmt.Sprintf(", padding=(%d, %d)", top, left)
	default:
		t.module(fmt.Sprintf("nn.ZeroPad2d((%d, %d, %d, %d))", left, right, top, bottom))
	}
	stride := ""
	if rows.stride*cols.stride > 1 {
		stride = fmt.Sprintf(", stride=(%d, %d)", rows.stride, cols.stride)
	}
	return t.module(fmt.Sprintf("nn.Conv2d(%d, %d, (%d, %d)%s%s%s)", n.in[2], l.Filters, rows.size, cols.size, stride, padding, torchBias(l.NoBias)))
}

// parameters writes the weights of module k, and what penalties and constraints
// do to them.
func (t *torch) parameters(n *node, k int) {
	place := "model[" + strconv.Itoa(k) + "]."
	for i, spec := range n.plan.Params {
		name, data := place+"bias", n.params[i].RawMatrix().Data
		shape := Shape{spec.Cols}
		if spec.Name == KernelName {
			name, data, shape = place+"weight", transposed(data, spec.Cols), Shape{spec.Cols, spec.Rows}
			if conv, ok := n.layer.(Conv2D); ok {
				data, shape = tapsLast(data, conv, n.in[2])
			}
		}
		indent := strings.Repeat(" ", len("    .copy_(torch.tensor([")+len(name))
		t.set = append(t.set, name+".copy_(torch.tensor("+nestedList(data, shape, indent)+"))")
		t.penalize(spec.Regularizer, name)
		t.constrain(spec, name)
	}
}

// transposed is a kernel [in][out] as [out][in].
func transposed(kernel []float64, out int) []float64 {
	turned := make([]float64, len(kernel))
	transpose(turned, kernel, len(kernel)/out, out)
	return turned
}

// tapsLast is a kernel [out][row][col][in] as [out][in][row][col].
func tapsLast(kernel []float64, l Conv2D, in int) ([]float64, Shape) {
	area := l.KernelSize[0] * l.KernelSize[1]
	turned := make([]float64, 0, len(kernel))
	for f := range l.Filters {
		turned = append(turned, transposed(kernel[f*area*in:(f+1)*area*in], in)...)
	}
	return turned, Shape{l.Filters, in, l.KernelSize[0], l.KernelSize[1]}
}

func (t *torch) penalize(r Regularizer, name string) {
	l1, l2 := 0.0, 0.0
	switch r := r.(type) {
	case nil:
		return
	case L1:
		l1 = r.L1
	case L2:
		l2 = r.L2
	case L1L2:
		l1, l2 = r.L1, r.L2
	default:
		t.fail(unsavable("Code", "regularizer", r))
	}
	if l1 != 0 {
		t.penalty = append(t.penalty, number(l1)+" * "+name+".abs().sum()")
	}
	if l2 != 0 {
		t.penalty = append(t.penalty, number(l2)+" * "+name+".square().sum()")
	}
}

// constrain: all biases of a layer are one vector.
func (t *torch) constrain(spec ParamSpec, name string) {
	rows := name
	if spec.Name == BiasName {
		rows += ".view(1, -1)"
	}
	switch r := spec.Constraint.(type) {
	case nil:
	case MaxNorm:
		t.need("max_norm")
		t.after = append(t.after, "max_norm("+rows+", "+number(r.MaxValue)+")")
	case UnitNorm:
		t.need("unit_norm")
		t.after = append(t.after, "unit_norm("+rows+")")
	case NonNeg:
		t.after = append(t.after, name+".clamp_(min=0)")
	default:
		t.fail(unsavable("Code", "constraint", r))
	}
}

// activation is the module of an activation, "" for none.
func (t *torch) activation(g Activation) string {
	switch g := g.(type) {
	case LeakyReLU:
		return "nn.LeakyReLU(" + number(g.NegativeSlope) + ")"
	case ELU:
		return "nn.ELU(" + number(g.Alpha) + ")"
	}
	switch g {
	case Linear:
		return ""
	case Sigmoid, Tanh, ReLU, SELU, Softsign, GELU:
		return "nn." + goName(g) + "()"
	case GELUTanh:
		return `nn.GELU(approximate="tanh")`
	case Swish:
		return "nn.SiLU()"
	case Softplus: // from z = threshold on PyTorch gives z itself
		return "nn.Softplus(threshold=40)"
	case LogSigmoid:
		return "nn.LogSigmoid()"
	case Softmax:
		return "nn.Softmax(dim=1)"
	case LogSoftmax:
		return "nn.LogSoftmax(dim=1)"
	}
	t.fail(unsavable("Code", "activation", g))
	return ""
}
