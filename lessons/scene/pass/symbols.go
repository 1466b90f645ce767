package pass

import "strconv"

// lowered writes a number below the line, raised above it.
func lowered(k int) string {
	return inDigits(k, [...]string{"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"})
}

func raised(k int) string {
	return inDigits(k, [...]string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"})
}

func inDigits(k int, digits [10]string) string {
	if k < 10 {
		return digits[k]
	}
	return inDigits(k/10, digits) + digits[k%10]
}

// symbol writes a name as a formula does.
func (n *net) symbol(m name) string {
	text := n.bareSymbol(m)
	switch m.form {
	case next:
		text += "⁺"
	case before:
		text += "⁻"
	}
	if m.sample != inHand && n.batch > 1 && n.isSampled(m.kind) {
		text += "⁽" + raised(m.sample+1) + "⁾"
	}
	if m.from > 0 || m.upTo > 0 {
		return text + " …"
	}
	return text
}

func (n *net) bareSymbol(m name) string {
	switch m.kind {
	case inputKind:
		return "x" + lowered(m.input+1)
	case targetKind:
		return "t" + n.output(m)
	case weightKind:
		return n.weightSymbol(m)
	case biasKind:
		return "b" + n.unitIndex(m)
	case productKind:
		return n.weightSymbol(m) + "·" + n.inputSymbol(m.layer, m.input)
	case sumKind:
		return "z" + n.unitIndex(m)
	case valueKind:
		return n.valueSymbol(m.layer, m.unit)
	case diffKind:
		return n.ofOutput("ŷ", m) + " − " + n.ofOutput("t", m)
	case dyKind:
		return "∂J/∂" + n.ofOutput("ŷ", m)
	case backKind:
		return "∂J/∂" + n.valueSymbol(m.layer, m.unit)
	case slopeKind:
		return activationSymbol(n.acts[m.layer].Name()) + "′(z" + n.unitIndex(m) + ")"
	case deltaKind:
		return "δ" + n.unitIndex(m)
	case carriedKind:
		return "δ" + n.unitIndex(m) + "·" + n.weightSymbol(m)
	case gradWKind:
		return "∂J/∂" + n.weightSymbol(m)
	case gradBKind:
		return "∂J/∂b" + n.unitIndex(m)
	case stepWKind:
		return "−lr·∂J/∂" + n.weightSymbol(m)
	case stepBKind:
		return "−lr·∂J/∂b" + n.unitIndex(m)
	}
	return n.helperSymbol(m)
}

// helperSymbol is for the losses and for what only long explanations name.
func (n *net) helperSymbol(m name) string {
	k := n.output(m)
	switch m.kind {
	case lossKind, sampleKind:
		return "J"
	case historyKind:
		return "J" + lowered(m.unit)
	case shareKind:
		return "J" + k
	case termKind:
		return n.termSymbol(m)
	case probKind:
		return "σ(z" + n.unitIndex(m) + ")"
	case shiftKind:
		return "z" + n.unitIndex(m) + " − max z"
	case expKind:
		return "e^z" + n.unitIndex(m)
	case expSumKind:
		return "Σe^z"
	case pointKind:
		return "−t" + k + "/ŷ" + k
	case pullKind:
		return "(−t" + k + "/ŷ" + k + ")·ŷ" + k
	case pullSumKind:
		return "Σ(−t/ŷ)·ŷ"
	case rawKind:
		return "∂L/∂ŷ" + k
	case mixKind:
		return "∂J/∂ŷ" + k + "·ŷ" + k
	case mixSumKind:
		return "Σ∂J/∂ŷ·ŷ"
	case gapKind:
		return "∂J/∂ŷ" + k + " − Σ"
	case meanGradKind:
		return "mean |∂J/∂W" + lowered(m.layer+1) + "|"
	case sumGradKind:
		return "Σ|∂J/∂W" + lowered(m.layer+1) + "|"
	}
	return string(n.ref(m))
}

// termSymbol is what an output adds to the loss.
func (n *net) termSymbol(m name) string {
	y, t := n.ofOutput("ŷ", m), n.ofOutput("t", m)
	switch n.spec.Loss {
	case "half_sse":
		return "½(" + y + " − " + t + ")²"
	case "mse":
		return "(" + y + " − " + t + ")²"
	case "cce":
		return "−" + t + "·ln " + y
	}
	return "L(" + y + ", " + t + ")"
}

// ofOutput is a symbol of an output, without an index if there is one output only.
func (n *net) ofOutput(letter string, m name) string { return letter + n.output(m) }

func (n *net) output(m name) string {
	if n.outputs() == 1 {
		return ""
	}
	return lowered(m.unit + 1)
}

// unitIndex is the index of a unit: counted through in small networks, else layer and unit.
func (n *net) unitIndex(m name) string {
	if n.shortUnit() {
		return lowered(n.unit(m.layer, m.unit) + 1)
	}
	return lowered(m.layer+1) + "[" + strconv.Itoa(m.unit+1) + "]"
}

func (n *net) valueSymbol(l, u int) string {
	m := name{kind: valueKind, layer: l, unit: u}
	if l == n.last() {
		return n.ofOutput("ŷ", m)
	}
	return "h" + n.unitIndex(m)
}

// inputSymbol is what comes into a layer.
func (n *net) inputSymbol(l, i int) string {
	if l == 0 {
		return "x" + lowered(i+1)
	}
	return n.valueSymbol(l-1, i)
}

func (n *net) weightSymbol(m name) string {
	if n.shortW() {
		return "w" + lowered(n.weight(m.layer, m.unit, m.input)+1)
	}
	return "W" + lowered(m.layer+1) + "[" + strconv.Itoa(m.unit+1) + "][" + strconv.Itoa(m.input+1) + "]"
}

// compact is symbol for narrow columns, with unit and input of the weight only: w₂₁.
func (n *net) compact(m name) string {
	if n.shortW() {
		return n.symbol(m)
	}
	w := "w" + lowered(m.unit+1) + lowered(m.input+1)
	if m.unit > 8 || m.input > 8 {
		w = "w" + lowered(m.unit+1) + "," + lowered(m.input+1)
	}
	switch m.kind {
	case weightKind:
		return w
	case productKind:
		return w + "·" + n.inputSymbol(m.layer, m.input)
	case carriedKind:
		return "δ" + n.unitIndex(m) + "·" + w
	case gradWKind:
		return "∂J/∂" + w
	}
	return n.symbol(m)
}

// slopeSymbol is how the slope of a unit is computed.
func (n *net) slopeSymbol(m name) string {
	a := n.valueSymbol(m.layer, m.unit)
	switch n.acts[m.layer].Name() {
	case "sigmoid":
		return a + "(1 − " + a + ")"
	case "tanh":
		return "1 − " + a + "²"
	}
	return n.symbol(name{kind: slopeKind, layer: m.layer, unit: m.unit})
}

func activationSymbol(name string) string {
	switch name {
	case "sigmoid":
		return "σ"
	case "linear":
		return "id"
	}
	return name
}
