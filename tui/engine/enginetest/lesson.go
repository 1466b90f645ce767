package enginetest

import "nnlab/lessons"

// Lesson returns a lesson of five steps: a walk, a walk with a question, a run, a goal, and a number to type.
func Lesson() *lessons.Lesson {
	return &lessons.Lesson{
		ID: "count", Rev: 1, Chapter: 1, New: New,
		Words: func(lang string) []byte {
			if lang == "ko" {
				return []byte(korean)
			}
			return []byte(english)
		},
		Steps: []lessons.Step{
			{ID: "walk", Spec: "a", Walks: true, End: "three", Panels: []lessons.PanelID{"equation", "table", "chart", "list"}},
			{ID: "ask", Walks: true, End: "five", Panels: []lessons.PanelID{"equation", "table", "chart"}, Question: &lessons.Question{
				Ask: "five",
				Options: []lessons.Option{
					{Key: "even", Holds: func(v lessons.Value) bool { return int(v.Num)%2 == 0 }},
					{Key: "odd", Holds: func(v lessons.Value) bool { return int(v.Num)%2 == 1 }},
				},
				Slips: []lessons.Slip{{Key: "even"}},
			}},
			{ID: "run", Fresh: true, Panels: []lessons.PanelID{"chart", "table"}, Unlock: []string{"stride"}},
			{ID: "goal", Panels: []lessons.PanelID{"table"}, Unlock: []string{"stride"},
				Goal: &lessons.Goal{Value: "n", Aim: "aim"}},
			{ID: "type", Panels: []lessons.PanelID{"equation", "table"}, End: "five",
				Question: &lessons.Question{Ask: "five", Tol: 0.1, Slips: []lessons.Slip{{Key: "three", Answer: "three"}}}},
		},
	}
}

const english = `# Counting

One number after the other.

## One more each time {#walk}

The number is {{num "n" 0}}. It grows by one.

## Even or odd? {#ask}

We stand at {{num "n" 0}}.

### ask

Will the fifth number be even?

### option even

even

### option odd

odd

### why

The fifth number is {{num "five" 0}}.

### slip even

Five is no multiple of two.

### hint 1

Count on.

### hint 2

Divide by two.

### hint 3

Is {{num "n" 0}} even?

## Let it run {#run}

Now it runs to a hundred.

## Reach the aim {#goal}

Turn the stride.

### goal

Bring the number above {{num "aim" 0}}.

## A number to type {#type}

We stand at {{num "n" 0}}.

### ask

What is the fifth number?

### why

It is {{num "five" 0}}.

### slip three

{{num "mine" 0}} is the third.

### after

So five it was: {{num "five" 0}}.
`

const korean = `# 세기

수를 하나씩 셉니다.

## 하나씩 커진다 {#walk}

지금 수는 {{num "n" 0}}입니다. 하나씩 커집니다.

## 짝수일까 홀수일까 {#ask}

지금 {{num "n" 0}}에 있습니다.

### ask

다섯째 수는 짝수일까요?

### option even

짝수

### option odd

홀수

### why

다섯째 수는 {{num "five" 0}}입니다.

### slip even

다섯은 둘로 나누어지지 않습니다.

### hint 1

계속 세어 보세요.

### hint 2

둘로 나누어 보세요.

### hint 3

{{num "n" 0}}은(는) 짝수인가요?

## 달리게 둔다 {#run}

이제 백까지 갑니다.

## 목표에 닿는다 {#goal}

보폭을 바꿔 보세요.

### goal

수를 {{num "aim" 0}}보다 크게 만드세요.

## 수를 적는다 {#type}

지금 {{num "n" 0}}에 있습니다.

### ask

다섯째 수는 무엇일까요?

### why

{{num "five" 0}}입니다.

### slip three

{{num "mine" 0}}은(는) 셋째 수입니다.

### after

다섯째는 {{num "five" 0}}이었습니다.
`
