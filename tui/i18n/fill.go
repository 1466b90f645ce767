package i18n

import (
	"strconv"
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/text"
)

// Fill puts names into the places {0}, {1} of a text, and in Korean chooses the particles that follow them.
func (w *Words) Fill(form string, names ...string) string {
	pairs := make([]string, 0, 2*len(names))
	for i, n := range names {
		pairs = append(pairs, "{"+strconv.Itoa(i)+"}", n)
	}
	return w.particles(strings.NewReplacer(pairs...).Replace(form))
}

// Label says a label of a panel. A word that has no entry is shown as it is.
func (w *Words) Label(l lessons.Label) string {
	if l.Word == "" {
		return strings.Join(l.Names, " ")
	}
	form, ok := w.labels[l.Word]
	if !ok {
		form = string(l.Word)
	}
	return w.Fill(form, l.Names...)
}

// particles chooses between the forms of 은(는), 이(가), 을(를), 과(와) and (으)로.
func (w *Words) particles(s string) string {
	if w.Lang != Korean || !strings.ContainsAny(s, ")") || !hasPair(s) {
		return s
	}
	line, err := text.Parse(text.KO, []byte("# .\n\n## . {#s}\n\n{{word \"s\"}}\n"))
	if err != nil {
		return s
	}
	doc := line.Steps[0].Body.Fill(func(string) (text.Value, bool) { return text.Word(s), true })
	return strings.ReplaceAll(doc.String(), "\u00a0", " ")
}

func hasPair(s string) bool {
	for _, p := range [...]string{"은(는)", "이(가)", "을(를)", "과(와)", "(으)로"} {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
