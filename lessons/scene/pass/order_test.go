package pass

import (
	"testing"

	"nnlab/nn"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
)

// The operations are those of nn, in its order and with its results.
func TestOperationsAreThoseOfTheTrace(t *testing.T) {
	kinds := map[nn.Kind][]kind{
		nn.OpProduct: {productKind}, nn.OpSum: {sumKind}, nn.OpActivate: {valueKind}, nn.OpSampleLoss: {sampleKind},
		nn.OpLoss: {lossKind}, nn.OpLossSlope: {dyKind}, nn.OpBack: {carriedKind}, nn.OpBackSum: {backKind},
		nn.OpSlope: {slopeKind}, nn.OpDelta: {deltaKind}, nn.OpGradW: {gradWKind}, nn.OpGradB: {gradBKind},
		nn.OpStep: {weightKind, biasKind},
	}
	for _, text := range others() {
		s := whole(t, text)
		ops := s.trace.Ops()
		if len(ops) != s.program.ops {
			t.Fatalf("%s: %d operations, want %d", text, s.program.ops, len(ops))
		}
		for i, op := range ops {
			m := s.program.at(i)
			want := kinds[op.Kind]
			if m.kind != want[0] && m.kind != want[len(want)-1] || !samePlace(m, op) {
				t.Fatalf("%s: operation %d is %+v, want %v", text, i+1, m, op)
			}
			if v, _ := s.number(m); v != op.Result {
				t.Fatalf("%s: operation %d gives %v, want %v", text, i+1, v, op)
			}
			if done, ok := s.reach(m); !ok || done != i+1 {
				t.Fatalf("%s: %+v is known after %d operations, want %d", text, m, done, i+1)
			}
			if p := s.program.sectionAt(i).phase; int(p) != int(op.Phase) {
				t.Fatalf("%s: operation %d is in phase %d, want %v", text, i+1, p, op.Phase)
			}
		}
	}
}

func samePlace(m name, op nn.Op) bool {
	if op.Kind == nn.OpBack { // of the unit that it comes to
		return m.layer == op.Layer+1 && m.input == op.Unit && m.unit == op.Input && m.sample == op.Sample
	}
	if op.Sample >= 0 && op.Kind != nn.OpLoss && m.sample != op.Sample {
		return false
	}
	if op.Unit >= 0 && m.unit != op.Unit || op.Input >= 0 && m.input != op.Input {
		return false
	}
	return op.Layer < 0 || m.layer == op.Layer
}

func TestCountsOfOperations(t *testing.T) {
	s := whole(t, two)
	for ref, want := range map[string]float64{"forward_ops": 13, "backward_ops": 18, "update_ops": 9, "ops": 40} {
		if got := scenetest.Value(t, s, lessons.Ref(ref)); got != want {
			t.Errorf("%s is %v, want %v", ref, got, want)
		}
	}
	f, err := Forward(three, 1)
	if err != nil {
		t.Fatal(err)
	}
	track := f.(*Scene).Track()
	if len(track) != 2 || track[0].Total != 20 || track[1].Total != 12 {
		t.Errorf("track %+v, want 20 and 12", track)
	}
	n := 0
	for f.Tick() {
		n++
	}
	if n != 32 {
		t.Errorf("a forward pass took %d units, want 32", n)
	}
}

// Layer by layer, each operation is known as soon as it is done and not before, and no other comes in its place.
func TestALayerTakesTheWholeBatch(t *testing.T) {
	for _, text := range others() {
		s := whole(t, text)
		scenetest.Do(t, s, "set unit matrix")
		for i := range s.program.ops {
			m := s.program.at(i)
			if done, ok := s.reach(m); !ok || done != i+1 {
				t.Fatalf("%s: %+v is known after %d operations, want %d", text, m, done, i+1)
			}
		}
		ticks := s.net.layers() + 1 + s.net.layers() + 1
		track := s.Track()
		if n := track[0].Total + track[1].Total + track[2].Total; n != ticks {
			t.Errorf("%s: the timeline counts %d layers, want %d", text, n, ticks)
		}
		for l := s.net.last(); l >= 0; l-- {
			if n, ok := s.Until(lessons.Ref("mean_dW" + itoa(l+1))); !ok || n != ticks-1-l {
				t.Errorf("%s: gradients of layer %d are known after %d units, want %d", text, l+1, n, ticks-1-l)
			}
		}
		if scenetest.Run(s, ticks-1); s.position == s.program.ops || s.updates != 0 {
			t.Errorf("%s: the pass is over after %d units", text, ticks-1)
		}
		if scenetest.Run(s, 1); s.position != s.program.ops {
			t.Errorf("%s: the pass is not over after %d units", text, ticks)
		}
	}
}

// The gradients that a layer by layer walk ends with are those of the operations one by one.
func TestTheOrderChangesNoNumber(t *testing.T) {
	for _, text := range others() {
		a, b := whole(t, text), whole(t, text)
		scenetest.Do(t, b, "set unit matrix")
		scenetest.Run(a, a.program.ops)
		scenetest.Run(b, b.net.layers()*2+2)
		for l := range a.net.layers() {
			ref := lessons.Ref("mean_dW" + itoa(l+1))
			if x, y := scenetest.Value(t, a, ref), scenetest.Value(t, b, ref); x != y {
				t.Errorf("%s: %s is %v, layer by layer %v", text, ref, x, y)
			}
		}
	}
}
