package panel

import (
	"strings"

	"nnlab/lessons"
	"nnlab/tui/theme"
)

// program draws as many lines of a program as fit, from the offset on, its comments dim.
func (b *pen) program(p lessons.Program) {
	lines := programLines(p)
	comment := "#"
	if p.Language == "go" {
		comment = "//"
	}
	from := max(0, min(b.Offset, len(lines)-b.h))
	for y, line := range lines[from:min(len(lines), from+b.h)] {
		line = b.clip(b.spell(strings.ReplaceAll(line, "\t", "    ")), b.w)
		k := commentAt(line, comment)
		x := b.Text(0, y, line[:k], b.style(theme.Fg))
		b.Text(x, y, line[k:], b.style(theme.Dim))
	}
}

// programLines are the lines of the text, without blank ones at its end.
func programLines(p lessons.Program) []string {
	text := strings.TrimRight(p.Text, "\n")
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

// commentAt is where the comment of a line begins, outside of quotes; its end if it has none.
func commentAt(line, mark string) int {
	quote := byte(0)
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case quote != 0 && c == '\\' && quote != '`':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'' || c == '`':
			quote = c
		case strings.HasPrefix(line[i:], mark):
			return i
		}
	}
	return len(line)
}
