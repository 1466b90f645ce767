package enginetest_test

import (
	"context"
	"fmt"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/engine/enginetest"
)

func Example() {
	sess, err := lessons.NewSession(enginetest.Lesson(), 1)
	if err != nil {
		fmt.Println(err)
		return
	}
	log := lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: "run"}).Run(4)
	f := sess.Seek(context.Background(), log, lessons.Need{"table"})
	fmt.Println(f.Panels[0].(lessons.Table).Rows[0].Cells[0].Num.V)
	// Output: 4
}

func TestWordsCanBeRead(t *testing.T) {
	l := enginetest.Lesson()
	for _, lang := range []text.Lang{text.EN, text.KO} {
		words, err := text.Parse(lang, l.Words(string(lang)))
		if err != nil || len(words.Steps) != len(l.Steps) {
			t.Errorf("%s: %v", lang, err)
		}
	}
}
