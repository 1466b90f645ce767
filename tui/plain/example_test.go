package plain_test

import (
	"fmt"

	"nnlab/lessons"
	"nnlab/tui/i18n"
	"nnlab/tui/plain"
)

func Example() {
	p := plain.New(i18n.For(i18n.English), true, plain.FileWidth)
	fmt.Print(p.Panel(lessons.Listing{
		Head: lessons.Head{Title: lessons.Sym("the last two")},
		Parts: []lessons.Part{{Lines: []lessons.Line{
			{No: "8", Name: lessons.Sym("δ₁·x₁"), Num: lessons.Num{V: -0.0168, Digits: 4, Signed: true}, IsNum: true, Mark: lessons.MarkDone},
			{No: "9", Name: lessons.Sym("∂J/∂w₂"), Num: lessons.Num{Known: lessons.KnownAsked}, IsNum: true},
		}}},
	}))
	// Output:
	// [the last two]
	//   + 8  D1*x1   -0.0168
	//     9  dJ/dw2        ?
}
