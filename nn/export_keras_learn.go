package nn

import "strings"

// kerasLoss writes the loss as an object of Keras, or as a function where Keras
// has none.
func (c *coder) kerasLoss() string {
	const module = "keras.losses."
	switch c.m.loss {
	case MSE:
		return module + "MeanSquaredError()"
	case HalfSSE:
		return "lambda y, yhat: keras.ops.sum(keras.ops.square(yhat - y), axis=-1) / 2"
	case MAE:
		return module + "MeanAbsoluteError()"
	case LogCosh:
		return module + "LogCosh()"
	case Hinge:
		return module + "Hinge()"
	case SquaredHinge:
		return module + "SquaredHinge()"
	}
	return kerasOne(c, lossFamily(), plainLoss(c.m.loss))
}

func (c *coder) kerasMetrics() string {
	if len(c.m.metrics) == 0 {
		return ""
	}
	var parts []string
	for _, m := range c.m.metrics {
		parts = append(parts, c.kerasMetric(m))
	}
	return ",\n              metrics=[" + strings.Join(parts, ", ") + "]"
}

func (c *coder) kerasMetric(m Metric) string {
	standard, ok := m.(StandardMetric)
	if ok && takesLogits(c.m.loss) {
		switch { // nnlab compares logits with 0
		case standard == Accuracy && c.m.Outputs() == 1:
			return `keras.metrics.BinaryAccuracy(name="accuracy", threshold=0.0)`
		case standard == BinaryAccuracy:
			return "keras.metrics.BinaryAccuracy(threshold=0.0)"
		case standard == Precision, standard == Recall:
			return "keras.metrics." + goName(standard) + "(thresholds=0.0)"
		}
	}
	switch own, _ := m.(positives); {
	case own.kind == F1Score:
		return `keras.metrics.F1Score(average="micro", threshold=` + number(own.threshold) + ")"
	case !ok:
		return kerasOne(c, metricFamily(), m)
	case standard == Precision || standard == Recall || standard == MeanSquaredError || standard == MeanAbsoluteError ||
		standard == RootMeanSquaredError || standard == R2Score:
		return "keras.metrics." + goName(standard) + "()"
	case standard == F1Score: // one number a class unless it is averaged
		return `keras.metrics.F1Score(average="micro", threshold=0.5)`
	}
	return kerasOne(c, metricFamily(), m)
}

// kerasOptimizer writes the optimizer with its schedule, decay and clipping as
// arguments.
func (c *coder) kerasOptimizer() string {
	tuned := c.tuned()
	class, settings, ok := optimizerFamily().find(tuned.Optimizer)
	if !ok {
		c.fail(unsavable("Code", "optimizer", c.m.optimizer))
		return ""
	}
	arguments := c.kerasArguments(settings)
	if tuned.Schedule != nil {
		rate := "learning_rate=" + c.kerasSchedule(tuned.Schedule)
		if len(arguments) > 0 && strings.HasPrefix(arguments[0], "learning_rate=") {
			arguments = arguments[1:]
		}
		arguments = append([]string{rate}, arguments...)
	}
	for _, extra := range []struct {
		name  string
		value float64
	}{{"weight_decay", tuned.WeightDecay}, {"clipnorm", tuned.ClipNorm}, {"global_clipnorm", tuned.GlobalClipNorm}, {"clipvalue", tuned.ClipValue}} {
		if extra.value != 0 {
			arguments = append(arguments, extra.name+"="+number(extra.value))
		}
	}
	name := class.name
	if name == "PageSGD" {
		name = "SGD"
	}
	return "keras.optimizers." + name + "(" + strings.Join(arguments, ", ") + ")"
}

// kerasRemarks are the differences between Keras and what this model does.
func (c *coder) kerasRemarks() []string {
	var list []string
	say := func(b bool, text string) {
		if b {
			list = append(list, text)
		}
	}
	tuned := c.tuned()
	o := tuned.Optimizer
	say(formOf(o) == TorchForm, "nnlab follows PyTorch's form of this optimizer; Keras's differs a little.")
	sgd, _ := o.(SGD)
	say(sgd.Dampening != 0, "Keras has no dampening: nnlab's is "+number(sgd.Dampening)+".")
	nadam, isNadam := o.(Nadam)
	say(isNadam && nadam.MomentumDecay != 1, "Keras's momentum decay is 1: nnlab's is "+number(nadam.MomentumDecay)+".")
	say(tuned.Coupled && tuned.WeightDecay != 0, "nnlab adds the decay to the gradient, as PyTorch does; Keras takes it from the weights.")
	by, isBy := tuned.Schedule.(ByEpoch)
	say(isBy && !stairsInKeras(by.Schedule), "nnlab's rate changes after each epoch; here it does after each update.")
	say(c.m.loss == Hinge || c.m.loss == SquaredHinge, "Keras makes -1 and 1 of targets that are 0 and 1; nnlab takes them as they are.")
	return list
}

// formOf is whose arithmetic an optimizer follows.
func formOf(o Optimizer) Form {
	_, settings, _ := optimizerFamily().find(o)
	for _, s := range settings {
		if at, ok := s.at.(choice); ok && s.name == "form" {
			return Form(at.get())
		}
	}
	return KerasForm
}
