package canvas_test

import (
	"testing"

	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// FuzzDrawing draws by the bytes of a program; whatever it does, every row
// stays exactly as wide as the canvas.
func FuzzDrawing(f *testing.F) {
	f.Add([]byte{0, 3, 250, 1, 9, 2, 2, 40, 3, 1, 1, 4, 7}, "한글 ŷ ∂J/∂w₁ abc")
	f.Add([]byte{4, 255, 255, 3, 1, 128, 5, 2, 2}, "\u1112\u1161\u11ab👩\u200d👩🇰🇷⚠️\u0600क्ष")
	f.Add([]byte{1, 1, 1}, "\x1b[31m\xff\u200b\u00ad\r\n")
	th := theme.New(theme.Mode{Dark: true})
	f.Fuzz(func(t *testing.T, program []byte, s string) {
		cv := canvas.New(23, 7)
		arg := func(i, k int) int { return int(int8(program[(i+k)%len(program)])) / 3 }
		for i, op := range program[:min(len(program), 60)] {
			x, y, w := arg(i, 1), arg(i, 2), arg(i, 3)
			style := th.Style(theme.Token(op >> 4))
			r := canvas.Rect{X: x, Y: y, W: w, H: w}
			switch op % 8 {
			case 0:
				cv.Text(x, y, s, style)
			case 1:
				cv.Fill(r, style)
			case 2:
				cv.Blit(x, y, cv.Sub(r))
			case 3:
				next := canvas.New(w, 7)
				next.Blit(x, y, cv)
				cv = next
			case 4:
				cv.Sub(r).TextRight(w, 0, s, style)
			case 5:
				for k, line := range (canvas.Spans{{Text: s, Style: style}}).Wrap(w) {
					cv.Spans(x, y+k, line.Truncate(w, "…"))
				}
			case 6:
				cv.Set(x, y, s, style)
				cv.Mark(y, x, s, style)
			case 7:
				b := canvas.NewBraille(w, y)
				b.Line(canvas.Point{X: float64(x), Y: 0}, canvas.Point{X: 9, Y: float64(w)}, canvas.Stroke{Style: style})
				b.Draw(cv, x, y, canvas.Overlay{ASCII: w%2 == 0, Keep: y%2 == 0})
			}
		}
		exact(t, cv)
	})
}
