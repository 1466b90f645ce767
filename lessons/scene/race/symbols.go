package race

import (
	"slices"
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/spec"
)

// symbol writes a name as formulas do.
func (s *Scene) symbol(m name) string {
	sym := s.bare(m)
	switch {
	case m.racer == all || m.at == now || m.at >= s.step && s.runs[m.racer].running() || slices.Contains(settings(), m.what) || m.term > 0:
		return sym
	case m.at == s.at(name{racer: m.racer, at: now})-1 && !strings.ContainsAny(sym, " /"):
		return sym + "ₜ₋₁"
	}
	return sym + "@" + itoa(m.at)
}

// bare is a symbol without its step.
func (s *Scene) bare(m name) string {
	if m.minus {
		return "−" + s.bare(m.plus())
	}
	if text, ok := strings.CutPrefix(m.what, numPrefix); ok {
		return strings.Replace(text, "-", "−", 1)
	}
	if sym, ok := map[string]string{"loss": "J", "above": "J − min J", "gradx": "∂J/∂x", "grady": "∂J/∂y", "startX": "x₀", "startY": "y₀",
		"limit": "lr max", "curvature": "λ max", "flattest": "λ min", "condition": "λ max / λ min"}[m.what]; ok && m.term == 0 {
		return sym
	}
	if m.term > 0 {
		return s.termSymbol(m)
	}
	if sym, ok := symbols()[m.what]; ok {
		return sym
	}
	if m.axis != none && m.racer != mine {
		if l, ok := s.setup.Racers[m.racer].rig.book.law(m.what); ok {
			return s.lawSymbol(l)
		}
		if m.what == "product" {
			return "π"
		}
	}
	if m.what == "step" && m.axis != none {
		return "step"
	}
	return m.what
}

// lawSymbol is that of a number inside a step; one without a symbol of its own is written as its product.
func (s *Scene) lawSymbol(l law) string {
	if l.sym != "" {
		return l.sym
	}
	var list []string
	for _, t := range l.terms {
		sym := map[string]string{"rest_rho": "(1 − ρ)", "rest_beta1": "(1 − β₁)", "rest_beta2": "(1 − β₂)", "delta": "δ"}[t]
		if sym == "" {
			sym = t
		}
		list = append(list, sym)
	}
	return strings.Join(list, "·")
}

// termSymbol writes a product of the surface: 0.05·x·x.
func (s *Scene) termSymbol(m name) string {
	t := s.shape.parts[m.what][m.term-1]
	var list []string
	if t.c != 1 || len(t.of) == 0 {
		list = append(list, strings.Replace(spec.Show(t.c), "-", "−", 1))
	}
	list = append(list, t.of...)
	return strings.Join(list, "·")
}

// shown is a number as it stands on a panel.
func (s *Scene) shown(m name, v float64) lessons.Num {
	n := lessons.Num{Ref: m.ref(), V: v, Digits: 4, Signed: true}
	switch {
	case m.racer == all:
		n.Digits, n.Signed = decimals(v), true
		switch m.what {
		case "step", "racers", "next_seed":
			n.Signed = false
		case "startX", "startY", "aimX", "aimY":
			n.Editable = true
		}
	case m.what == "first" || m.what == "stays" || m.what == "diverged" || m.what == "t":
		n.Digits, n.Signed = 0, false
	case slices.Contains(settings(), m.what):
		n.Digits, n.Signed = decimals(v), false
	case m.what == "loss" || m.what == "above":
		n.Signed = lowest(s.setup.Surface) < -1e-9
	}
	n.Signed = n.Signed || m.minus
	return n
}

// decimals is how many a typed number has, at most 6.
func decimals(v float64) int {
	_, after, _ := strings.Cut(spec.Show(v), ".")
	return min(len(after), 6)
}
