package nn

import (
	"fmt"
	"math"
	"strings"
)

// lossText writes the loss as a function of outputs and targets, in that order.
func (t *torch) lossText() string {
	switch l := plainLoss(t.m.loss).(type) {
	case squares:
		if l.half {
			return "lambda yhat, y: 0.5 * (yhat - y).square().sum(dim=1).mean()"
		}
		return "nn.MSELoss()"
	case BinaryCrossentropy:
		return t.binaryText(l)
	case CategoricalCrossentropy:
		return t.classText("y", l.FromLogits, l.LabelSmoothing)
	case SparseCategoricalCrossentropy:
		return t.classText("y[:, 0].long()", l.FromLogits, 0)
	case meanOf[absolute]:
		return "nn.L1Loss()"
	case meanOf[logCosh]:
		return "lambda yhat, y: ((yhat - y).abs() + torch.log1p(torch.exp(-2 * (yhat - y).abs())) - torch.log(torch.tensor(2.0))).mean()"
	case meanOf[hinge]:
		return "lambda yhat, y: (1 - y * yhat).clamp(min=0).mean()"
	case meanOf[squaredHinge]:
		return "lambda yhat, y: (1 - y * yhat).clamp(min=0).square().mean()"
	case Huber:
		return "nn.HuberLoss(delta=" + number(l.Delta) + ")"
	}
	t.fail(unsavable("Code", "loss", t.m.loss))
	return ""
}

func (t *torch) binaryText(l BinaryCrossentropy) string {
	target := "y"
	if s := l.LabelSmoothing; s != 0 {
		target = fmt.Sprintf("y * %s + %s", number(1-s), number(s/2))
	}
	switch {
	case !l.FromLogits && t.logits != Sigmoid: // probabilities of another kind
		return "lambda yhat, y: nn.functional.binary_cross_entropy(yhat.clamp(1e-7, 1 - 1e-7), " + target + ")"
	case target == "y":
		return "nn.BCEWithLogitsLoss()"
	}
	return "lambda z, y: nn.functional.binary_cross_entropy_with_logits(z, " + target + ")"
}

func (t *torch) classText(target string, fromLogits bool, smoothing float64) string {
	arguments := target
	if smoothing != 0 {
		arguments += ", label_smoothing=" + number(smoothing)
	}
	switch {
	case !fromLogits && !t.softmax: // Keras divides by their sum what may be no softmax
		return "lambda p, y: nn.functional.cross_entropy((p / p.sum(dim=1, keepdim=True)).clamp(1e-7, 1 - 1e-7).log(), " + arguments + ")"
	case arguments == "y":
		return "nn.CrossEntropyLoss()"
	}
	return "lambda z, y: nn.functional.cross_entropy(z, " + arguments + ")"
}

// optimizerText writes the optimizer with all its settings, since PyTorch's
// defaults are others.
func (t *torch) optimizerText() string {
	o := t.tuned()
	rate := o.Rate(0)
	a := &arguments{"model.parameters()", "lr=" + number(math.Abs(rate))}
	a.flag("maximize", rate < 0) // a rate of the page may climb
	name := t.optimizerName(o.Optimizer, a)
	if o.Coupled {
		a.number("weight_decay", o.WeightDecay, 0)
	}
	return "torch.optim." + name + "(" + strings.Join(*a, ", ") + ")"
}

// arguments are those of a call in Python.
type arguments []string

// number adds an argument that is not the default.
func (a *arguments) number(name string, v, fallback float64) {
	if v != fallback {
		*a = append(*a, name+"="+number(v))
	}
}

// flag adds an argument that is on.
func (a *arguments) flag(name string, on bool) {
	if on {
		*a = append(*a, name+"=True")
	}
}

// adam adds what all of Adam's kind have.
func (a *arguments) adam(beta1, beta2, epsilon float64) {
	*a = append(*a, "betas=("+number(beta1)+", "+number(beta2)+")", "eps="+number(epsilon))
}

// optimizerName is the class in PyTorch, whose arguments it adds.
func (t *torch) optimizerName(o Optimizer, a *arguments) string {
	switch p := o.(type) {
	case SGD:
		a.number("momentum", p.Momentum, 0)
		a.number("dampening", p.Dampening, 0)
		a.flag("nesterov", p.Nesterov && p.Momentum > 0)
		return "SGD"
	case PageSGD:
		return "SGD"
	case Adagrad:
		a.number("initial_accumulator_value", p.InitialAccumulatorValue, 0)
		a.number("eps", p.Epsilon, 1e-10)
		return "Adagrad"
	case Adadelta:
		a.number("rho", p.Rho, 0.9)
		a.number("eps", p.Epsilon, 1e-6)
		return "Adadelta"
	case RMSProp:
		a.number("alpha", p.Rho, 0.99)
		a.number("eps", p.Epsilon, 1e-8)
		a.number("momentum", p.Momentum, 0)
		a.flag("centered", p.Centered)
		return "RMSprop"
	}
	return t.adamName(o, a)
}

// adamName is optimizerName for Adam's kind.
func (t *torch) adamName(o Optimizer, a *arguments) string {
	switch p := o.(type) {
	case Adam:
		a.adam(p.Beta1, p.Beta2, p.Epsilon)
		a.flag("amsgrad", p.AMSGrad)
		return "Adam"
	case AdamW:
		a.adam(p.Beta1, p.Beta2, p.Epsilon)
		a.flag("amsgrad", p.AMSGrad)
		*a = append(*a, "weight_decay="+number(p.WeightDecay))
		return "AdamW"
	case Adamax:
		a.adam(p.Beta1, p.Beta2, p.Epsilon)
		return "Adamax"
	case Nadam:
		a.adam(p.Beta1, p.Beta2, p.Epsilon)
		*a = append(*a, "momentum_decay="+number(p.MomentumDecay))
		return "NAdam"
	}
	t.fail(unsavable("Code", "optimizer", o))
	return ""
}

// clipping are the statements between the gradients and the update.
func (t *torch) clipping() []string {
	o := t.tuned()
	var list []string
	switch {
	case o.ClipNorm > 0:
		list = append(list, "for p in model.parameters():", "    nn.utils.clip_grad_norm_(p, "+number(o.ClipNorm)+")")
	case o.GlobalClipNorm > 0:
		list = append(list, "nn.utils.clip_grad_norm_(model.parameters(), "+number(o.GlobalClipNorm)+")")
	case o.ClipValue > 0:
		list = append(list, "nn.utils.clip_grad_value_(model.parameters(), "+number(o.ClipValue)+")")
	}
	if o.WeightDecay > 0 && !o.Coupled {
		list = append(list, "with torch.no_grad():", "    for p in model.parameters():",
			"        p.mul_(1 - optimizer.param_groups[0][\"lr\"] * "+number(o.WeightDecay)+")")
	}
	return list
}

// remarks are the rate's function, and where PyTorch's rule is not this model's.
func (t *torch) remarks() []string {
	o := t.tuned()
	var list []string
	if form := formOf(o.Optimizer); form == KerasForm {
		switch p := o.Optimizer.(type) {
		case SGD:
			if p.Momentum > 0 && o.Schedule != nil {
				list = append(list, "Keras's momentum holds steps taken with older rates, PyTorch's the gradients alone.")
			}
		case Adam, AdamW, Adamax:
			list = append(list, "Keras adds eps before the bias of v is corrected, PyTorch after it: steps differ where gradients are small.")
		case RMSProp, Adagrad:
			list = append(list, "Keras adds eps under the root, PyTorch beside it: steps differ where gradients are small.")
		case Nadam:
			list = append(list, "PyTorch before 2.0 counts the momentum's product otherwise than Keras.")
		}
	}
	if o.ClipNorm > 0 || o.GlobalClipNorm > 0 {
		list = append(list, "PyTorch adds 1e-6 to the length it clips by.")
	}
	if t.logits == Sigmoid || t.softmax {
		list = append(list, "Keras clips probabilities to 1e-7 from 0 and 1; logits need no clipping.")
	}
	return list
}
