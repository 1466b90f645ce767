package experiment

import (
	"strings"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
)

// Until is what the ticks then take.
func TestUntilIsRight(t *testing.T) {
	for _, text := range others() {
		s := scenetest.Run(begin(t, text), 5)
		ref := lessons.Ref("train_loss@" + itoa(s.a.Epoch()+3))
		units, ok := s.Until(ref)
		n := 0
		for _, known := s.Value(ref); !known && s.Tick(); _, known = s.Value(ref) {
			n++
		}
		if _, known := s.Value(ref); !ok || known && n != units {
			t.Errorf("%s: forecast %d %v, took %d", text, units, ok, n)
		}
	}
}

// What names the scene documents there are, known or not, and no others.
func TestNames(t *testing.T) {
	s := begin(t, "dataset=circle&networkShape=2")
	for _, ref := range strings.Fields(`train_loss val_loss test_loss train_accuracy val_loss@36 train_loss@0 train_loss_sum test_right
		wrong batch_loss best_val_loss best_epoch turn gap rise epoch updates epochs batch batches seed rows val_rows inputs outputs
		classes layers hidden_layers params units1 inputs2 weights1 biases1 params2 learning_rate best best_at wait patience
		patience_left stopped_epoch restored_epoch diverged_at finding1 W1[2][1] b1[2] w5 b3 dw5 dW1[2][1] db3 w5.step W1[2][1].prev
		mean_dW1 mean_g1 mean_W2 weight_length without1[2] test_cell2[1] x1.s7 t.s7 z1[2].s7 h1[2].t7 h2.s7 y.s7 loss.s7 right.s7
		class.t7 seeds.total seeds.done seeds.median seeds.reached seeds.rate next_seed differs b.train_loss b.w5 b.seeds.median
		net activation dataset output loss optimizer rules schedule problem monitor ended train_loss_sum+11`) {
		if !s.HasName(lessons.Ref(ref)) {
			t.Errorf("there is no %s", ref)
		}
	}
	for _, ref := range strings.Fields(`w0 w7 w01 b4 W3[1][1] W1[3][1] W1[1] W1[1][1][1] W1[ W1[1 W1[1]x val_los val_loss.s1 x9.s1
		x1.s9999 h3.s1 val_loss@ val_loss@-1 foo .s1 [1] train_loss+11 seeds. seeds.run seeds.median1 b. b.b.w1 w1.new units9 @3 +1`) {
		if s.HasName(lessons.Ref(ref)) {
			t.Errorf("there is a %s", ref)
		}
	}
}

// No text is too odd to be asked for, and what is read is written the same.
func FuzzNames(f *testing.F) {
	for _, ref := range []string{"W1[2][1]", "val_loss@36", "b.dW1[1][1].s7", "train_loss_sum+11", "x1.v2", "seeds.run3", "h1[2].s7+2@1"} {
		f.Add(ref)
	}
	s := begin(f, family)
	f.Fuzz(func(t *testing.T, ref string) {
		q, ok := parse(lessons.Ref(ref))
		if again, _ := parse(q.ref()); ok && again != q {
			t.Fatalf("%q is read as %+v, written %q", ref, q, q.ref())
		}
		scenetest.Answers(t, s, lessons.Ref(ref))
	})
}

// A link's own seed is kept until somebody wants another.
func TestSeeds(t *testing.T) {
	const link = "#activation=tanh&seed=0.51437&dataset=circle"
	at := func(text string, seed uint64) *run {
		s, err := New(text, seed)
		if err != nil {
			t.Fatal(err)
		}
		return s.(*Scene).a
	}
	if a := at(link, 1); a.want.SeedText != "0.51437" || a.Now().Train.Loss != 0.5066820309700203 {
		t.Errorf("seed %q, loss %v", a.want.SeedText, a.Now().Train.Loss)
	}
	if a, b := at(link, 2), at("dataset=circle&seed=2", 1); a.want.SeedText != "2" || !equal(a.bits(), b.bits()) {
		t.Errorf("seed %q", a.want.SeedText)
	}
}
