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
	line := strings.NewReplacer(pairs...).Replace(form)
	if w.Lang == Korean {
		return text.Particles(line)
	}
	return line
}

// Value is a live value for a lesson's words: a word by its entry here, if it has one.
func (w *Words) Value(v lessons.Value) text.Value {
	switch {
	case v.Word != "":
		return text.Word(w.Label(lessons.L(lessons.Word(v.Word))))
	case v.IsNumber():
		return text.Num(v.Num)
	}
	return text.Word(v.String())
}

// Place is what a Ref points at: a place on a curve, as val_loss@43, by its epoch; else the name that symbol gives it.
func (w *Words) Place(r lessons.Ref, symbol func(lessons.Ref) string) string {
	if _, epoch, onCurve := strings.Cut(string(r), "@"); onCurve {
		return w.Fill(w.Ask.Epoch, epoch)
	}
	return symbol(r)
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
