//go:build unix

package cli_test

import "testing"

// Training on a terminal has a bar with the loss and the time left; Ctrl-C takes it away, prints what there is and ends with
// its status.
func TestTrainingIsInterrupted(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, left, said string }{{"en", " left", "interrupted"}, {"ko", "남은 시간", "중단됨"}} {
		for _, args := range [][]string{{"train", "dataset=circle", "--epochs", "1000000"}, {"train", "dataset=circle", "--epochs", "1000000", "--seeds", "3"}} {
			x := open(t, options{w: 100, h: 40, lang: c.lang, args: args})
			x.see(" 0%  ")
			x.see(c.left)
			x.write("\x03")
			x.see(c.said)
			if got := x.end(); got != 130 {
				t.Errorf("exit status %d", got)
			}
			if s := x.screen(); s.has(c.left) || s.has("%") || !s.has("train 'dataset") && !s.has("epochs=1000000") {
				t.Errorf("%v on the screen:\n%s", args, s)
			}
		}
	}
}
