package text_test

import (
	"fmt"
	"strings"

	"nnlab/lessons/text"
)

func Example() {
	lesson, err := text.Parse(text.KO, []byte(`# 역전파

## h₁은 얼마나 가파른가 {#bend}

w₅ = {{num "w5" 4}}을(를) 곱합니다. h₁에 닿는 값은 {{num "back1" 4}}입니다.
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	body := lesson.Steps[0].Body
	fmt.Println(body.Names())
	words := body.Fill(func(name string) (text.Value, bool) {
		return text.Num(0.7), name == "w5"
	}).String()
	fmt.Println(strings.ReplaceAll(words, "\u00a0", "_")) // _: no line ends here
	// Output:
	// [w5 back1]
	// w₅_=_0.7000을 곱합니다. h₁에 닿는 값은 ·입니다.
}

func ExampleNumber() {
	fmt.Println(text.Number(-0.01676, 4), text.Number(123456, 4), text.Signed(0.5, 2))
	// Output: −0.0168 1.2e5 +0.50
}
