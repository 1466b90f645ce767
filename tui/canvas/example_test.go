package canvas_test

import (
	"fmt"

	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

func Example() {
	t := theme.New(theme.Mode{Dark: true, Depth: theme.NoColor})
	c := canvas.New(24, 4)
	words := canvas.Spans{{"역전파: h₁ = ", t.Style(theme.Fg)}, {"0.6457", t.Style(theme.Strong)}}
	for y, line := range words.Wrap(14) {
		c.Spans(0, y, line)
	}
	c.TextRight(24, 0, "locked", t.Style(theme.Dim))

	b := canvas.NewBraille(24, 2)
	b.Line(canvas.Point{X: 0, Y: 0}, canvas.Point{X: 47, Y: 7}, canvas.Stroke{Style: t.Edge(0.5, true)})
	b.Draw(c, 0, 2, canvas.Overlay{})
	fmt.Println(c.Plain())
	// Output:
	// 역전파: h₁ =      locked
	// 0.6457
	// ⠉⠉⠒⠒⠒⠢⠤⠤⢄⣀⣀⣀
	//             ⠉⠉⠉⠑⠒⠒⠢⠤⠤⠤⣀⣀
}
