package pass

import (
	"math"
	"strings"

	"gonum.org/v1/gonum/mat"

	"nnlab/lessons"
	"nnlab/nn"
)

// Asides are what questions and their slips need beside the names of the network: values before they are known, the
// values that likely mistakes lead to, and answers that are only told at the end.
//
//	would.NAME      NAME as it will be, known or not
//	minus.NAME      the same with the other sign
//	end.NAME        NAME, told once nothing is left to do in this pass
//	z2.nobias       the sum, or the activation, without the bias
//	dw3.noslope     a gradient without the slope of the unit that the weight leads to
//	J.nohalf        half_sse without its ½
//	J.nosquare      half the difference instead of half its square
//	terms2          inputs of layer 2 and the bias
//	weights, sizes  of all layers: the sum of the weights, the product of the layers' sizes
//	slope_bound     what the slopes of all hidden layers let through at most: slopemax to their number
//	enough          how much of the last layer's gradients must reach the first for it to learn beside it
//	dead            hidden relu units that answer 0 to every sample, known after the way there
//	outputs_total   outputs of all samples of the batch
//	top_gradient    the gradient of largest_step, known after the way back
//	largest_step    the parameter that the update moves furthest; largest_weight_step: the weight
//	largest_weight  the weight that is largest in size
const (
	wouldPrefix = "would."
	minusPrefix = "minus."
	endPrefix   = "end."
)

// arrives is the share that a goal asks for: tanh and relu keep more of it at any start, sigmoid never does.
const arrives = 0.05

// aside is a value, and when it is known.
type aside struct {
	value lessons.Value
	known bool
}

// aside finds a name of the list above; false if it is none.
func (s *Scene) aside(ref lessons.Ref) (aside, bool) {
	text := string(ref)
	if inner, ok := strings.CutPrefix(text, endPrefix); ok {
		v, known, exists := s.look(lessons.Ref(inner))
		return aside{v, known && s.position >= s.end()}, exists
	}
	if inner, ok := strings.CutPrefix(text, wouldPrefix); ok {
		v, exists := s.would(inner)
		return aside{lessons.Number(v), true}, exists
	}
	if inner, ok := strings.CutPrefix(text, minusPrefix); ok {
		v, exists := s.would(inner)
		return aside{lessons.Number(-v), true}, exists
	}
	if v, ok := s.mistake(text); ok {
		return aside{lessons.Number(v), true}, true
	}
	switch text {
	case "slope_bound":
		v, _ := s.number(word("slopemax"))
		return aside{lessons.Number(math.Pow(v, float64(s.net.layers()-1))), true}, true
	case "enough":
		return aside{lessons.Number(arrives), true}, true
	case "dead":
		return aside{lessons.Number(float64(s.dead())), s.net.acts[0].Name() == "relu" && s.position >= s.program.starts[backward]}, true
	}
	if v, ok := s.overall(text); ok {
		return aside{lessons.Number(float64(v)), true}, true
	}
	return s.extremes(text)
}

// would is a number whether its operation is done or not.
func (s *Scene) would(text string) (float64, bool) {
	m, ok := s.net.parse(lessons.Ref(text))
	if !ok {
		return 0, false
	}
	return s.number(m)
}

// mistake is what comes out where something was forgotten.
func (s *Scene) mistake(text string) (float64, bool) {
	at := strings.LastIndexByte(text, '.')
	if at < 0 {
		return 0, false
	}
	m, ok := s.net.parse(lessons.Ref(text[:at]))
	if !ok || m.sample != inHand || m.form != now {
		return 0, false
	}
	l := &s.trace.Layers[m.layer]
	k := s.sampleOf(m)
	switch what := text[at+1:]; {
	case what == "nobias" && m.kind == sumKind:
		return l.Z.At(k, m.unit) - l.Bias().Before.At(0, m.unit), true
	case what == "nobias" && m.kind == valueKind && s.net.elementwise(m.layer):
		z := l.Z.At(k, m.unit) - l.Bias().Before.At(0, m.unit)
		return l.Activation.(nn.Elementwise).Value(z), true
	case what == "noslope" && m.kind == gradWKind:
		return l.DA.At(k, m.unit) * l.Input.At(k, m.input), true
	case what == "nohalf" && m.kind == lossKind:
		return 2 * s.trace.J, true
	case what == "nosquare" && m.kind == lossKind:
		last := &s.trace.Layers[s.net.last()]
		return math.Abs(last.A.At(k, 0)-s.trace.Y.At(k, 0)) / 2, true
	}
	return 0, false
}

// dead counts the hidden units that answer 0 to every sample of the batch.
func (s *Scene) dead() int {
	n := 0
	for l := range s.net.last() {
		for u := range s.net.out(l) {
			if a := s.trace.Layers[l].A; mat.Max(a.ColView(u)) <= 0 && mat.Min(a.ColView(u)) >= 0 {
				n++
			}
		}
	}
	return n
}

// overall is a count over all layers.
func (s *Scene) overall(text string) (int, bool) {
	n := s.net
	switch text {
	case "weights":
		return n.weights, true
	case "sizes":
		product := n.inputs()
		for l := range n.layers() {
			product *= n.out(l)
		}
		return product, true
	case "outputs_total":
		return s.program.samples * n.outputs(), true
	}
	if tail, ok := strings.CutPrefix(text, "terms"); ok {
		l, ok := digits(tail)
		if !ok || l < 1 || l > n.layers() {
			return 0, false
		}
		return n.in(l-1) + 1, true
	}
	return 0, false
}

// extremes are the parameters, or gradients, that stand out.
func (s *Scene) extremes(text string) (aside, bool) {
	size := func(m name) float64 { v, _ := s.traced(m); return math.Abs(v) }
	gradient := func(m name) float64 { return size(m.gradient()) }
	updated := s.position >= s.program.ops
	switch text {
	case "largest_step":
		return aside{s.pointer(s.largest(s.net.params(), gradient)), updated}, true
	case "largest_weight_step":
		return aside{s.pointer(s.largest(s.net.weights, gradient)), updated}, true
	case "largest_weight":
		return aside{s.pointer(s.largest(s.net.weights, size)), true}, true
	case "top_gradient":
		v, _ := s.traced(s.largest(s.net.params(), gradient).gradient())
		return aside{lessons.Number(v), s.position >= s.program.starts[update]}, true
	}
	return aside{}, false
}

// largest is the first of the parameters, weights first, with the largest size.
func (s *Scene) largest(count int, size func(name) float64) name {
	best, at := math.Inf(-1), 0
	for k := range count {
		if v := size(s.net.paramAt(k)); v > best {
			best, at = v, k
		}
	}
	return s.net.paramAt(at)
}

// pointer is a Value that points at a number.
func (s *Scene) pointer(m name) lessons.Value {
	return lessons.Value{Ref: s.net.ref(m), Word: s.net.symbol(m)}
}

// Points tells which parameter a number belongs to: a weight's gradient and step count as the weight.
func (s *Scene) Points(ref lessons.Ref) lessons.Ref {
	m, ok := s.net.parse(ref)
	if !ok {
		return ref
	}
	switch m.kind {
	case gradWKind, gradBKind, stepWKind, stepBKind, weightKind, biasKind:
		return s.net.ref(m.asParam())
	}
	return s.net.ref(m)
}
