package cli

import (
	"fmt"
	"strings"

	"nnlab/lessons/spec"
	"nnlab/tui/canvas"
)

// specTopic is what help says more about, and no command.
const specTopic = "spec"

// helpSpec writes the keys of a spec, each with what it does, its defaults and its values.
func (s *session) helpSpec() error {
	var b strings.Builder
	wide := max(width(s.Out), 20)
	paragraph := func(text string, hang int) {
		for i, line := range (canvas.Spans{{Text: text}}).Wrap(wide - hang) {
			if i > 0 {
				b.WriteString(strings.Repeat(" ", hang))
			}
			for _, span := range line {
				b.WriteString(span.Text)
			}
			b.WriteByte('\n')
		}
	}
	for _, text := range s.words.SpecIntro() {
		paragraph(text, 0)
		b.WriteByte('\n')
	}
	for _, k := range spec.Keys() {
		preset := k.Page
		if k.Keras != k.Page {
			preset += " / " + k.Keras
		}
		paragraph(fmt.Sprintf("%s (%s, %s): %s", k.Name, k.Effect, preset, s.words.SpecKey(k)), 4)
		b.WriteString("    ")
		paragraph(s.words.SpecForm(k), 4)
	}
	if _, err := fmt.Fprint(s.Out, b.String()); err != nil {
		return s.unwritten(err)
	}
	return nil
}
