package experiment

import (
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
)

// What can be opened is opened: a loss is a mean over samples, a sample's loss follows from the weights.
func TestALossOpensDownToTheData(t *testing.T) {
	for _, text := range others() {
		s := begin(t, text)
		scenetest.Do(t, s, "set unit epoch")
		scenetest.Run(s, 3)
		scenetest.Do(t, s, "set unit update")
		for _, ref := range []lessons.Ref{"train_loss", "train_loss_sum", "loss.s2"} {
			if e, ok := s.Explain(ref); !ok || e.Terms == nil {
				t.Errorf("%s: %s does not open: %+v", text, ref, e)
			}
		}
		if s.a.net.dense {
			e, ok := s.Explain("z1[1].s2")
			if !ok || len(e.Terms) < 2 {
				t.Errorf("%s: the first sum is %+v", text, e)
			}
		}
		scenetest.Run(s, 1)
		if e, _ := s.Explain("train_loss"); s.a.Position() > 0 && (e.Op != lessons.Earlier || e.At != s.a.clock(s.a.Epoch())) {
			t.Errorf("%s: between two measurings the loss is %+v", text, e)
		}
	}
}
