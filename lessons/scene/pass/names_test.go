package pass

import (
	"strings"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
)

func TestNamesOfATwoTwoOne(t *testing.T) {
	s := whole(t, two)
	names := `x1 x2 t w1 w6 b1 b3 p1 p6 z1 z3 h1 h2 y diff dy delta1 delta3 slope1 slope3 dw1 dw6 db1 db3 bp5 bp6 back1 back2
		w5.new b3.new W1[2][1] W2[1][2] b1[2] b2[1] z1[2] z2[1] h1[2] delta1[2] slope1[2] dW1[2][1] db1[2] back1[2] P1[2][1] BP2[1][2]
		step5 stepb3 stepW1[2][1] w5.prev b3.prev J J.prev J.first J@7 Js h1.s1 slopemax lr updates params hidden_layers layers
		units inputs outputs rows batch batches net activation op ops ops_left forward_ops backward_ops update_ops weights1 biases1
		params1 units1 inputs1 weights2 units2 check.plus check.minus check.h check.numeric check.backprop check.gap watched
		largest_gradient smallest_gradient sample next_seed z1:2 z1+2 mean_dW1`
	for _, n := range strings.Fields(names) {
		if !s.HasName(lessons.Ref(n)) {
			t.Errorf("there is no %s", n)
		}
	}
	scenetest.Run(s, 40)
	for _, n := range strings.Fields(names) {
		if strings.Contains(n, ".prev") || n == "J@7" {
			continue
		}
		if _, known := s.Value(lessons.Ref(n)); !known && !strings.Contains(n, "+") {
			t.Errorf("%s is not known at the end of a pass", n)
		}
	}
	for _, n := range strings.Fields(`w0 w7 w01 x3 b4 h0 y2 t2 J1 J@0 J@ z9 W3[1][1] W1[3][1] W1[1] W1[1][1][1] bp1 back3 h1.s2 h1.new
		h1.prev w5.s1 params3 foo z1+0 z1: .new [1] w w5.new.new J.s1 W1[1][3] W1[][1] W1[1][1`) {
		if s.HasName(lessons.Ref(n)) {
			t.Errorf("there is a %s", n)
		}
	}
}

func TestNamesOfLargerNetworks(t *testing.T) {
	s := whole(t, three)
	for _, n := range strings.Fields("z6 y1 y2 t2 diff2 dy1 J1 J2 W1[4][3] dW2[2][4] BP2[2][4] h4 b6 delta6 W2[1][1].new") {
		if !s.HasName(lessons.Ref(n)) {
			t.Errorf("3-4-2 has no %s", n)
		}
	}
	for _, n := range strings.Fields("w1 w20 dw1 p1 y J3") {
		if s.HasName(lessons.Ref(n)) {
			t.Errorf("3-4-2 has a %s", n)
		}
	}
	deep := whole(t, others()[6])
	if deep.HasName("z1") || !deep.HasName("z4[4]") || !deep.HasName("h1[2]") || !deep.HasName("y") {
		t.Error("names of a deep network")
	}
}

// Every name that the scene writes it can read, and it means the same.
func TestRefsReadBack(t *testing.T) {
	for _, text := range others() {
		s := whole(t, text)
		scenetest.Run(s, s.program.ops)
		for i := range s.program.ops {
			m := s.program.at(i)
			back, ok := s.net.parse(s.net.ref(m))
			if s.net.batch == 1 {
				back.sample = m.sample
			}
			if !ok || back != m {
				t.Fatalf("%s: %+v is written %s and read as %+v %v", text, m, s.net.ref(m), back, ok)
			}
		}
	}
}

func TestSymbols(t *testing.T) {
	two, three := whole(t, two), whole(t, three)
	for ref, want := range map[string]string{"w5": "w₅", "p1": "w₁·x₁", "h1": "h₁", "delta3": "δ₃", "y": "ŷ", "dw5": "∂J/∂w₅",
		"slope1": "σ′(z₁)", "diff": "ŷ − t", "bp5": "δ₃·w₅", "W1[2][1]": "w₃", "db3": "∂J/∂b₃", "back1": "∂J/∂h₁", "J": "J"} {
		m, _ := two.net.parse(lessons.Ref(ref))
		if got := two.net.symbol(m); got != want {
			t.Errorf("%s is %s, want %s", ref, got, want)
		}
	}
	m, _ := three.net.parse("W1[2][1]")
	if got := three.net.symbol(m) + " " + three.net.compact(m); got != "W₁[2][1] w₂₁" {
		t.Errorf("W1[2][1] is %s", got)
	}
}

// What a sample's name means, and which sample is meant without one.
func TestSamples(t *testing.T) {
	s := whole(t, others()[2])
	scenetest.Run(s, 13) // the first operation of the second sample
	if scenetest.Value(t, s, "sample") != 2 || scenetest.Value(t, s, "p1") != scenetest.Value(t, s, "p1.s2") {
		t.Errorf("sample %v", scenetest.Value(t, s, "sample"))
	}
	if _, known := s.Value("h1"); known {
		t.Error("h1 of the sample in hand is known before it was computed")
	}
	if _, known := s.Value("h1.s1"); !known {
		t.Error("h1 of the first sample is forgotten")
	}
	scenetest.Run(s, s.program.ops-13)
	sum := 0.0
	for _, ref := range []lessons.Ref{"dw5.s1", "dw5.s2", "dw5.s3", "dw5.s4"} {
		sum += scenetest.Value(t, s, ref)
	}
	if !scenetest.Near(sum, scenetest.Value(t, s, "dw5"), 1e-15) {
		t.Errorf("the samples' shares give %v, the gradient is %v", sum, scenetest.Value(t, s, "dw5"))
	}
}

func FuzzNames(f *testing.F) {
	refs := []string{"W1[2][1]", "dW1[1][1].s2", "J@7", "z1+2", "z1:2", "w5.new", "x1.s99", "check.gap", "b1[2].prev", "-h1", "W99[9][9]"}
	scenetest.FuzzNames(f, refs, scenetest.Run(whole(f, two), 45), scenetest.Run(whole(f, others()[4]), 30))
}
