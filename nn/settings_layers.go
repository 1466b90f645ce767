package nn

// The settings of every type that has some, in Keras's order. A new type needs a
// line in its family; a test finds those that are missing.

func layerFamily() family[Layer] {
	return family[Layer]{"layer", "keras.layers.", []kindOf[Layer]{
		settled[Layer]("InputLayer", func(l *inputLayer) []setting {
			return []setting{{"shape", "", (*[]int)(&l.shape), ""}}
		}),
		settled[Layer]("Dense", func(l *Dense) []setting {
			return append([]setting{{"units", "Units", &l.Units, ""}, {"activation", "Activation", ruleAt(&l.Activation, activationFamily), "None"}},
				weightSettings(&l.NoBias, &l.KernelInitializer, &l.BiasInitializer, &l.KernelRegularizer, &l.BiasRegularizer,
					&l.KernelConstraint, &l.BiasConstraint)...)
		}),
		settled[Layer]("Conv2D", func(l *Conv2D) []setting {
			return append([]setting{{"filters", "Filters", &l.Filters, ""}, {"kernel_size", "KernelSize", &l.KernelSize, ""},
				{"strides", "Strides", &l.Strides, "(1, 1)"},
				{"padding", "Padding", choiceOf(&l.Padding, []string{"valid", "same"}, []string{"Valid", "Same"}), `"valid"`},
				{"activation", "Activation", ruleAt(&l.Activation, activationFamily), "None"}},
				weightSettings(&l.NoBias, &l.KernelInitializer, &l.BiasInitializer, &l.KernelRegularizer, &l.BiasRegularizer,
					&l.KernelConstraint, &l.BiasConstraint)...)
		}),
		settled[Layer]("MaxPooling2D", func(l *MaxPool2D) []setting {
			return []setting{{"pool_size", "PoolSize", &l.PoolSize, "(2, 2)"}, {"strides", "Strides", &l.Strides, "None"}}
		}),
		settled[Layer]("Flatten", func(*Flatten) []setting { return nil }),
		settled[Layer]("Dropout", func(l *Dropout) []setting { return []setting{{"rate", "Rate", &l.Rate, ""}} }),
		settled[Layer]("GaussianNoise", func(l *GaussianNoise) []setting {
			return []setting{{"stddev", "StdDev", &l.StdDev, ""}}
		}),
	}, nil}
}

// weightSettings are what all layers with a kernel and a bias have.
func weightSettings(noBias *bool, kernel, bias *Initializer, kernelPenalty, biasPenalty *Regularizer,
	kernelRule, biasRule *Constraint) []setting {
	return []setting{
		{"use_bias", "NoBias", negated{noBias}, "True"},
		{"kernel_initializer", "KernelInitializer", ruleAt(kernel, initializerFamily), "None"},
		{"bias_initializer", "BiasInitializer", ruleAt(bias, initializerFamily), "None"},
		{"kernel_regularizer", "KernelRegularizer", ruleAt(kernelPenalty, regularizerFamily), "None"},
		{"bias_regularizer", "BiasRegularizer", ruleAt(biasPenalty, regularizerFamily), "None"},
		{"kernel_constraint", "KernelConstraint", ruleAt(kernelRule, constraintFamily), "None"},
		{"bias_constraint", "BiasConstraint", ruleAt(biasRule, constraintFamily), "None"},
	}
}

func activationFamily() family[Activation] {
	return family[Activation]{"activation", "keras.activations.", []kindOf[Activation]{
		settled[Activation]("LeakyReLU", func(a *LeakyReLU) []setting {
			return []setting{{"negative_slope", "NegativeSlope", &a.NegativeSlope, "0.3"}}
		}),
		settled[Activation]("ELU", func(a *ELU) []setting { return []setting{{"alpha", "Alpha", &a.Alpha, "1.0"}} }),
	}, ActivationByName}
}

func lossFamily() family[Loss] {
	return family[Loss]{"loss", "keras.losses.", []kindOf[Loss]{
		settled[Loss]("BinaryCrossentropy", func(l *BinaryCrossentropy) []setting {
			return []setting{{"from_logits", "FromLogits", &l.FromLogits, "False"},
				{"label_smoothing", "LabelSmoothing", &l.LabelSmoothing, "0.0"}}
		}),
		settled[Loss]("CategoricalCrossentropy", func(l *CategoricalCrossentropy) []setting {
			return []setting{{"from_logits", "FromLogits", &l.FromLogits, "False"},
				{"label_smoothing", "LabelSmoothing", &l.LabelSmoothing, "0.0"}}
		}),
		settled[Loss]("SparseCategoricalCrossentropy", func(l *SparseCategoricalCrossentropy) []setting {
			return []setting{{"from_logits", "FromLogits", &l.FromLogits, "False"}}
		}),
		settled[Loss]("Huber", func(l *Huber) []setting { return []setting{{"delta", "Delta", &l.Delta, "1.0"}} }),
	}, LossByName}
}

func initializerFamily() family[Initializer] {
	return family[Initializer]{"initializer", "keras.initializers.", []kindOf[Initializer]{
		settled[Initializer]("Constant", func(i *Constant) []setting {
			return []setting{{"value", "Value", &i.Value, "0.0"}}
		}),
		settled[Initializer]("RandomUniform", func(i *Uniform) []setting {
			return []setting{{"minval", "Min", &i.Min, "-0.05"}, {"maxval", "Max", &i.Max, "0.05"}}
		}),
		settled[Initializer]("RandomNormal", func(i *Normal) []setting {
			return []setting{{"mean", "Mean", &i.Mean, "0.0"}, {"stddev", "StdDev", &i.StdDev, "0.05"}}
		}),
	}, InitializerByName}
}

func regularizerFamily() family[Regularizer] {
	return family[Regularizer]{"regularizer", "keras.regularizers.", []kindOf[Regularizer]{
		settled[Regularizer]("L1", func(r *L1) []setting { return []setting{{"l1", "L1", &r.L1, "0.01"}} }),
		settled[Regularizer]("L2", func(r *L2) []setting { return []setting{{"l2", "L2", &r.L2, "0.01"}} }),
		settled[Regularizer]("L1L2", func(r *L1L2) []setting {
			return []setting{{"l1", "L1", &r.L1, "0.0"}, {"l2", "L2", &r.L2, "0.0"}}
		}),
	}, nil}
}

func constraintFamily() family[Constraint] {
	return family[Constraint]{"constraint", "keras.constraints.", []kindOf[Constraint]{
		settled[Constraint]("MaxNorm", func(c *MaxNorm) []setting { return []setting{{"max_value", "MaxValue", &c.MaxValue, "2"}} }),
		settled[Constraint]("UnitNorm", func(*UnitNorm) []setting { return nil }),
		settled[Constraint]("NonNeg", func(*NonNeg) []setting { return nil }),
	}, nil}
}
