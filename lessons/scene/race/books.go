package race

import (
	"nnlab/lessons"
	"nnlab/nn"
)

// sgdBook is gradient descent, with or without momentum.
func sgdBook(momentum, nesterov bool) book {
	if !momentum {
		return book{"x ← x − lr·g", []law{down("lr", "g")}}
	}
	b := book{"m ← μ·m − lr·g, x ← x + m", []law{
		sum("momentum", "m", lessons.WordRaceCarried, "kept", "-push"),
		product("kept", "μ·mₜ₋₁", lessons.WordRaceKept, "mu", "momentum@"),
		product("push", "lr·g", lessons.WordRaceFresh, "lr", "g"),
	}}
	if !nesterov {
		b.laws = append(b.laws, sum("step", "step", lessons.WordRaceStep, "kept", "-push"))
		return b
	}
	b.rule = "m ← μ·m − lr·g, x ← x + μ·m − lr·g"
	b.laws = append(b.laws, product("ahead", "μ·m", lessons.WordRaceKept, "mu", "momentum"),
		sum("step", "step", lessons.WordRaceStep, "ahead", "-push"))
	return b
}

// adadeltaBook scales a step by the size of the steps before it.
func adadeltaBook() book {
	laws := fading("accumulated_grad", "a", lessons.WordRaceMeanSquare, "rho", "g", "g")
	laws = append(laws, apply("rms_grad", "√a", lessons.WordRaceSlopeSize, lessons.FuncRoot, "√(a + ε)", "accumulated_grad", "epsilon"),
		apply("rms_before", "√bₜ₋₁", lessons.WordRaceStepSize, lessons.FuncRoot, "√(bₜ₋₁ + ε)", "accumulated_delta_var@", "epsilon"),
		apply("ratio", "√bₜ₋₁/√a", lessons.WordRaceOwnRate, lessons.FuncQuotient, "√bₜ₋₁ / √a", "rms_before", "rms_grad"),
		product("delta", "δ", lessons.WordHelper, "ratio", "g"))
	laws = append(laws, fading("accumulated_delta_var", "b", lessons.WordRaceMeanSquare, "rho", "delta", "delta")[:3]...)
	laws = append(laws, apply("rms_delta", "√b", lessons.WordRaceStepSize, lessons.FuncRoot, "√(b + ε)", "accumulated_delta_var", "epsilon"),
		down("lr", "ratio", "g"))
	return book{"a ← ρ·a + (1 − ρ)·g², δ = √(b + ε)/√(a + ε)·g, b ← ρ·b + (1 − ρ)·δ², x ← x − lr·δ", laws}
}

// rmspropBook divides by the size of the late gradients.
func rmspropBook(momentum, centered bool) book {
	b := book{rule: "v ← ρ·v + (1 − ρ)·g², x ← x − lr·g/√(v + ε)",
		laws: fading("velocity", "v", lessons.WordRaceMeanSquare, "rho", "g", "g")}
	square := "velocity"
	if centered {
		b.laws = append(b.laws, fading("average_gradient", "c", lessons.WordRaceMean, "rho", "g")[:3]...)
		b.laws = append(b.laws, product("centre", "c²", lessons.WordHelper, "average_gradient", "average_gradient"),
			sum("spread", "v − c²", lessons.WordHelper, "velocity", "-centre"))
		b.rule, square = "v ← ρ·v + (1 − ρ)·g², c ← ρ·c + (1 − ρ)·g, x ← x − lr·g/√(v − c² + ε)", "spread"
	}
	b.laws = append(b.laws, apply("rms", "√v", lessons.WordRaceSlopeSize, lessons.FuncRoot, "√(v + ε)", square, "epsilon"),
		apply("rate", "lr/√v", lessons.WordRaceOwnRate, lessons.FuncQuotient, "lr / √v", "lr", "rms"))
	if !momentum {
		b.laws = append(b.laws, down("rate", "g"))
		return b
	}
	b.rule += ", carried on by μ"
	b.laws = append(b.laws, sum("momentum", "m", lessons.WordRaceCarried, "kept", "push"),
		product("kept", "μ·mₜ₋₁", lessons.WordRaceKept, "mu", "momentum@"),
		product("push", "lr·g/√v", lessons.WordRaceFresh, "rate", "g"), down("momentum"))
	return b
}

// adamMeans are what Adam and its kin share.
func adamMeans(largest bool) []law {
	laws := append(fading("m", "m", lessons.WordRaceMean, "beta1", "g"), fading("v", "v", lessons.WordRaceMeanSquare, "beta2", "g", "g")...)
	square := "v"
	if largest {
		square = "v_max"
		laws = append(laws, apply("v_max", "max v", lessons.WordHelper, lessons.FuncMax, "max(v_maxₜ₋₁, v)", "v_max@", "v"))
	}
	return append(laws,
		apply("left1", "(1 − β₁ᵗ)", lessons.WordRaceCorrection, lessons.FuncRestOfPower, "1 − β₁ᵗ", "beta1", "t"),
		apply("left2", "(1 − β₂ᵗ)", lessons.WordRaceCorrection, lessons.FuncRestOfPower, "1 − β₂ᵗ", "beta2", "t"),
		apply("v_hat", "v′", lessons.WordRaceCorrected, lessons.FuncQuotient, "v / (1 − β₂ᵗ)", square, "left2"))
}

// adamBook divides the mean of the late gradients by their size.
func adamBook(largest bool) book {
	laws := append(adamMeans(largest),
		apply("m_hat", "m′", lessons.WordRaceCorrected, lessons.FuncQuotient, "m / (1 − β₁ᵗ)", "m", "left1"),
		apply("root_left2", "√(1 − β₂ᵗ)", lessons.WordHelper, lessons.FuncRoot, "√(1 − β₂ᵗ)", "left2", "#0"),
		apply("small", "ε", lessons.WordHelper, lessons.FuncQuotient, "ε / √(1 − β₂ᵗ)", "epsilon", "root_left2"),
		apply("rate", "lr/√v′", lessons.WordRaceOwnRate, lessons.FuncOverRootPlus, "lr / (√v′ + ε)", "lr", "v_hat", "small"),
		down("rate", "m_hat"))
	return book{"m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², x ← x − lr·m′/(√v′ + ε)", laws}
}

// adamaxBook takes the largest gradient, fading, for their size.
func adamaxBook() book {
	laws := append(fading("m", "m", lessons.WordRaceMean, "beta1", "g"),
		product("u_kept", "β₂·uₜ₋₁", lessons.WordHelper, "beta2", "u@"),
		apply("size", "|g|", lessons.WordHelper, lessons.FuncSize, "|g|", "g"),
		apply("u", "u", lessons.WordRaceSlopeSize, lessons.FuncMax, "max(β₂·uₜ₋₁, |g|)", "u_kept", "size"),
		apply("left1", "(1 − β₁ᵗ)", lessons.WordRaceCorrection, lessons.FuncRestOfPower, "1 − β₁ᵗ", "beta1", "t"),
		apply("m_hat", "m′", lessons.WordRaceCorrected, lessons.FuncQuotient, "m / (1 − β₁ᵗ)", "m", "left1"),
		sum("u_safe", "(u + ε)", lessons.WordHelper, "u", "epsilon"),
		apply("rate", "lr/u", lessons.WordRaceOwnRate, lessons.FuncQuotient, "lr / (u + ε)", "lr", "u_safe"),
		down("rate", "m_hat"))
	return book{"m ← β₁·m + (1 − β₁)·g, u ← max(β₂·u, |g|), x ← x − lr·m′/(u + ε)", laws}
}

// nadamBook is Adam that looks one step ahead.
func nadamBook() book {
	laws := append(adamMeans(false),
		product("product", "π", lessons.WordHelper, "product@", "mu_now"),
		product("product_next", "πₜ₊₁", lessons.WordHelper, "product", "mu_next"),
		sum("left_next", "(1 − πₜ₊₁)", lessons.WordHelper, "#1", "-product_next"),
		sum("left_now", "(1 − π)", lessons.WordHelper, "#1", "-product"),
		sum("rest_mu", "(1 − μ)", lessons.WordHelper, "#1", "-mu_now"),
		product("m_ahead", "μₜ₊₁·m", lessons.WordHelper, "mu_next", "m"),
		product("g_share", "(1 − μ)·g", lessons.WordHelper, "rest_mu", "g"),
		apply("m_part", "m part", lessons.WordHelper, lessons.FuncQuotient, "μₜ₊₁·m / (1 − πₜ₊₁)", "m_ahead", "left_next"),
		apply("g_part", "g part", lessons.WordHelper, lessons.FuncQuotient, "(1 − μ)·g / (1 − π)", "g_share", "left_now"),
		sum("m_hat", "m′", lessons.WordRaceCorrected, "m_part", "g_part"),
		apply("rate", "lr/√v′", lessons.WordRaceOwnRate, lessons.FuncOverRootPlus, "lr / (√v′ + ε)", "lr", "v_hat", "epsilon"),
		down("rate", "m_hat"))
	return book{"m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², x ← x − lr·m′/(√v′ + ε)", laws}
}

// momenta are μ of update t and of the one after, as nn.Nadam has them.
func momenta(beta1 float64, t int) (now, next float64) {
	read := func(t int) float64 {
		u := nn.UpdateArgs{W: []float64{0}, G: []float64{0}, Slots: [][]float64{{0}, {0}, {1}}, Done: t - 1}
		o := nn.NewNadam(0)
		o.Beta1 = beta1
		for _, r := range o.Derived(u, 0) {
			if r.Name == "mu" {
				return r.Value
			}
		}
		return 0
	}
	return read(t), read(t + 1)
}

// symbols are those of settings and of what every rule has.
func symbols() map[string]string {
	return map[string]string{"lr": "lr", "mu": "μ", "rho": "ρ", "beta1": "β₁", "beta2": "β₂", "epsilon": "ε", "weightDecay": "λ",
		"t": "t", "g": "g", "mu_now": "μₜ", "mu_next": "μₜ₊₁", "share": "share"}
}
