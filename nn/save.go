package nn

import (
	"bufio"
	"io"
	"strconv"
)

// What a file of a model begins with. The version grows when an older program
// could no longer read what is written.
const (
	fileFormat  = "nnlab model"
	fileVersion = 1
)

// Save writes the model as JSON: its layers by their class in Keras with their
// settings, their weights (a kernel [in][out]), and, once compiled, the loss and
// the optimizer. If Fit has run, the optimizer's state goes with them, so that
// after Load another Fit goes on as it would have here, bit for bit. Numbers are
// written so short that they read back as the same bits.
//
// A layer or rule of a type that is not this package's and a parameter that is
// not finite are a *ValueError; what was written up to then is no model.
func (m *Sequential) Save(w io.Writer) error { return m.save(w, m.trainer) }

// Save writes the model and all that the trainer remembers: see Sequential.Save.
func (t *Trainer) Save(w io.Writer) error {
	if t.model == nil {
		return &StateError{"Save", "NewTrainer"}
	}
	return t.model.save(w, t)
}

func (m *Sequential) save(to io.Writer, t *Trainer) error {
	if len(m.nodes) == 0 {
		return &StateError{"Save", "NewSequential"}
	}
	if to == nil {
		return &ValueError{"Save", "w", "nil", WantValue}
	}
	w := &fileWriter{to: bufio.NewWriter(to)}
	w.text("{\n \"format\": ", strconv.Quote(fileFormat), ",\n \"version\": ", strconv.Itoa(fileVersion), ",\n \"layers\": [\n  ")
	writeOne(w, layerFamily(), Layer(inputLayer{m.input}), nil)
	for _, n := range m.nodes {
		w.text(",\n  ")
		writeOne(w, layerFamily(), n.layer, func() { w.weights(n) })
	}
	w.text("\n ]")
	if m.loss != nil {
		w.compile(m)
	}
	if t != nil {
		w.training(t)
	}
	w.text("\n}\n")
	if w.err != nil {
		return w.err
	}
	return w.to.Flush()
}

// fileWriter writes a file until something goes wrong.
type fileWriter struct {
	to    *bufio.Writer
	room  []byte
	place string // what is being written, for errors
	err   error
}

func (w *fileWriter) text(parts ...string) {
	for _, s := range parts {
		if w.err == nil {
			_, w.err = w.to.WriteString(s)
		}
	}
}

func (w *fileWriter) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// compile writes what Compile was given.
func (w *fileWriter) compile(m *Sequential) {
	w.text(",\n \"compile\": {\"optimizer\": ")
	writeOne(w, optimizerFamily(), m.optimizer, nil)
	w.text(", \"loss\": ")
	writeOne(w, lossFamily(), m.loss, nil)
	w.text(`, "metrics": [`)
	for i, metric := range m.metrics {
		w.text(either(i == 0, "", ", "))
		writeOne(w, metricFamily(), metric, nil)
	}
	w.text("]}")
}

// writeOne writes a value as its name, or as its class and settings and what
// more says.
func writeOne[F any](w *fileWriter, f family[F], v F, more func()) {
	if c, settings, ok := f.find(v); ok {
		w.text(`{"class_name": `, strconv.Quote(c.name), `, "config": `)
		w.settings(settings)
		if more != nil {
			more()
		}
		w.text("}")
	} else if name, ok := f.plainName(v); ok {
		w.text(strconv.Quote(name))
	} else {
		w.fail(unsavable("Save", f.noun, v))
	}
}

// settings writes them all.
func (w *fileWriter) settings(list []setting) {
	w.text("{")
	for i, s := range list {
		w.text(either(i == 0, "", ", "), strconv.Quote(s.name), ": ")
		w.setting(s)
	}
	w.text("}")
}

func (w *fileWriter) setting(s setting) {
	switch at := s.at.(type) {
	case *int:
		w.text(strconv.Itoa(*at))
	case *float64:
		w.number(*at, s.name, -1, -1)
	case *bool:
		w.text(strconv.FormatBool(*at))
	case negated:
		w.text(strconv.FormatBool(!*at.at))
	case choice:
		w.text(strconv.Quote(at.name()))
	case *[]int:
		w.whole(*at)
	case *[2]int:
		w.whole(at[:])
	case *[]float64:
		w.row(*at, s.name, -1)
	case rule:
		at.write(w)
	}
}

func (w *fileWriter) whole(list []int) {
	w.text("[")
	for i, v := range list {
		w.text(either(i == 0, "", ", "), strconv.Itoa(v))
	}
	w.text("]")
}
