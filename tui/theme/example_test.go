package theme_test

import (
	"fmt"

	"nnlab/tui/theme"
)

func Example() {
	t := theme.New(theme.Mode{Dark: true, Depth: theme.ANSI256, ASCII: true})
	fmt.Printf("%q\n", t.Style(theme.Strong).Render(t.Spell("∂J/∂w₁ = −½")))
	fmt.Printf("%q\n", t.Heat(-0.5).AppendSGR(nil))
	fmt.Println(t.Glyph(theme.Done), t.Glyph(theme.Here))
	// Output:
	// "\x1b[1;38;5;255mdJ/dw1 = -1/2\x1b[m"
	// "\x1b[38;5;231;48;5;130m"
	// + >
}
