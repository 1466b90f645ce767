package plain_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/i18n"
	"nnlab/tui/plain"
)

const english = "# Backprop\n\n## How many updates? {#count}\n\nThere are {{num \"rows\" 0}} rows.\n\n- one\n- two\n\n" +
	"```\nmodel.fit(x, y)\n```\n\n### ask\n\nHow often do the weights change?\n\n### option few\n\n{{num \"epochs\" 0}} times\n\n" +
	"### option many\n\n{{num \"updates\" 0}} times\n\n### why\n\nEvery batch is an update.\n\n### slip few\n\nThat is the number of epochs.\n\n" +
	"### hint 1\n\nCount the batches.\n\n### hint 2\n\nbatches × epochs\n\n### after\n\nAfterwards J is {{num \"J\" 4}}.\n\n" +
	"## Get lower {#aim}\n\nGo.\n\n### goal\n\nBring J below {{num \"aim\" 2}}.\n"

const koreanWords = "# 역전파\n\n## 몇 번 갱신하는가 {#count}\n\n샘플은 {{num \"rows\" 0}}개입니다.\n\n" +
	"### ask\n\n가중치는 몇 번 바뀔까요?\n\n### option few\n\n{{num \"epochs\" 0}}번\n\n### option many\n\n{{num \"updates\" 0}}번\n\n" +
	"### why\n\n배치마다 갱신합니다.\n\n### slip few\n\n에포크 수입니다.\n\n### hint 1\n\n배치를 세어 보세요.\n\n"

func words(t *testing.T, lang text.Lang, src string) *text.Lesson {
	t.Helper()
	l, err := text.Parse(lang, []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// asking is a frame with a question in some state.
func asking(state lessons.AskState, answer string) lessons.Frame {
	q := &lessons.Question{Ask: "updates", Options: []lessons.Option{{Key: "few"}, {Key: "many"}}}
	a := &lessons.Asked{Question: q, State: state, Answer: answer, Hints: 1}
	if state >= lessons.AskSkipped {
		a.Known, a.Value, a.Right = true, lessons.Number(80), "many"
	}
	if state == lessons.AskWrong {
		a.Slip = "few"
	}
	return lessons.Frame{Step: "count", Ask: a,
		Values: lessons.Values{"rows": lessons.Number(4), "epochs": lessons.Number(20), "updates": lessons.Number(80)},
		Track:  []lessons.Phase{{Name: lessons.Sym("forward"), Total: 13, Done: 13}, {Name: lessons.Sym("backward"), Total: 18, Done: 8, Here: true}},
		Look: &lessons.Explanation{Sym: "z₁", What: lessons.Sym("weighted sum of h₁"), Op: lessons.Sum, Formula: "w₁·x₁ + b₁",
			Num: num("z1", .6, 4), Terms: []lessons.Operand{{Sym: "w₁·x₁", Num: num("p1", .5, 4)}, {Sym: "b₁", Num: num("b1", .1, 4)}}},
	}
}

func TestStepRevealsAWrongAnswer(t *testing.T) {
	p := plain.New(i18n.For(i18n.English), false, 60)
	golden.RequireEqual(t, p.Step(words(t, text.EN, english), asking(lessons.AskWrong, "few")))
}

func TestStepInKorean(t *testing.T) {
	p := plain.New(i18n.For(i18n.Korean), false, 60)
	golden.RequireEqual(t, p.Step(words(t, text.KO, koreanWords), asking(lessons.AskWrong, "few")))
}

func TestStepKeepsTheAnswerUntilItIsKnown(t *testing.T) {
	p := plain.New(i18n.For(i18n.English), false, 80)
	l := words(t, text.EN, english)
	for _, state := range []lessons.AskState{lessons.AskOpen, lessons.AskLocked, lessons.AskWithdrawn} {
		out := p.Step(l, asking(state, "many"))
		for _, secret := range []string{"Every batch", "✓", "That is the number", "batches × epochs", "Afterwards"} {
			if strings.Contains(out, secret) {
				t.Errorf("state %d shows %q:\n%s", state, secret, out)
			}
		}
		if !strings.Contains(out, "1  20 times") || !strings.Contains(out, "Count the batches.") {
			t.Errorf("state %d lacks an option or the open hint:\n%s", state, out)
		}
	}
	if out := p.Step(l, asking(lessons.AskSkipped, "")); !strings.Contains(out, "Answer: 80 times\n") {
		t.Errorf("skipped:\n%s", out)
	}
	if out := p.Step(l, asking(lessons.AskRight, "many")); !strings.Contains(out, "It is 80 times, as you said.") {
		t.Errorf("right:\n%s", out)
	}
}

func TestStepShowsTheGoal(t *testing.T) {
	p := plain.New(i18n.For(i18n.English), false, 80)
	l := words(t, text.EN, english)
	f := lessons.Frame{Step: "aim", Values: lessons.Values{"aim": lessons.Number(.05)}, Goal: &lessons.GoalState{
		Goal: &lessons.Goal{Below: true}, Value: lessons.Number(.0731), Known: true, Aim: lessons.Number(.05)}}
	if out := p.Step(l, f); !strings.Contains(out, "not yet") || !strings.Contains(out, "below 0.0500, now: 0.0731") {
		t.Errorf("not reached:\n%s", out)
	}
	f.Goal.Reached, f.Goal.At = true, 217
	if out := p.Step(l, f); !strings.Contains(out, "✓ Goal reached, after 217 moves") {
		t.Errorf("reached:\n%s", out)
	}
}

func TestAnswersFromOutsideAreCleaned(t *testing.T) {
	p := plain.New(i18n.For(i18n.English), false, 80)
	f := asking(lessons.AskLocked, "\x1b]0;mine\a\u202e")
	if out := p.Step(words(t, text.EN, english), f); strings.ContainsAny(out, "\x1b\a\u202e") {
		t.Errorf("%q", out)
	}
}
