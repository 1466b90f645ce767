package nn

import (
	"fmt"
	"strconv"
)

// number writes a finite number as short as reads back the same. Row and col say
// where it stands, from 0; -1 where that does not apply.
func (w *fileWriter) number(v float64, what string, row, col int) {
	if w.err != nil {
		return
	}
	if !finite(v) {
		w.err = &ValueError{"Save", w.place + placed(what, row, col), number(v), WantFinite}
		return
	}
	w.room = strconv.AppendFloat(w.room[:0], v, 'g', -1, 64)
	_, w.err = w.to.Write(w.room)
}

// placed is kernel[3][2], or bias[2] where there are no rows.
func placed(what string, row, col int) string {
	switch {
	case col < 0:
		return what
	case row < 0:
		return fmt.Sprintf("%s[%d]", what, col)
	}
	return fmt.Sprintf("%s[%d][%d]", what, row, col)
}

// nested says whether a tensor is written as rows; a bias is one row.
func (s ParamSpec) nested() bool { return s.Name == KernelName || s.Rows != 1 }

// of is how a slot of the tensor is written.
func (s ParamSpec) of(slot Slot) ParamSpec {
	return ParamSpec{Name: slot.Name, Rows: s.Rows, Cols: s.Cols}
}

// tensor writes a tensor as lists of numbers.
func (w *fileWriter) tensor(s ParamSpec, data []float64, what string) {
	if !s.nested() {
		w.row(data, what, -1)
		return
	}
	for i := range s.Rows {
		w.text(either(i == 0, "[\n   ", ",\n   "))
		w.row(data[i*s.Cols:(i+1)*s.Cols], what, i)
	}
	w.text("]")
}

func (w *fileWriter) row(data []float64, what string, row int) {
	w.text("[")
	for j, v := range data {
		if j > 0 {
			w.text(", ")
		}
		w.number(v, what, row, j)
	}
	w.text("]")
}

// weights writes a layer's parameters by name.
func (w *fileWriter) weights(n *node) {
	w.place = n.name + "."
	for k, spec := range n.plan.Params {
		w.text(either(k == 0, ", \"weights\": {", ", "), strconv.Quote(spec.Name), ": ")
		w.tensor(spec, n.params[k].RawMatrix().Data, spec.Name)
	}
	if len(n.plan.Params) > 0 {
		w.text("}")
	}
	w.place = ""
}

// training writes what a trainer knows beside the weights.
func (w *fileWriter) training(t *Trainer) {
	w.text(",\n \"training\": {\"optimizer\": ")
	writeOne(w, optimizerFamily(), t.optimizer, nil)
	w.text(", \"seed\": ", strconv.FormatUint(t.work.seed, 10), ", \"updates\": ", strconv.Itoa(t.steps),
		", \"optimizer_updates\": ", strconv.Itoa(t.rated), ", \"slots\": [")
	slots, k := t.optimizer.Slots(), 0
	for i, n := range t.model.nodes {
		w.text(either(i == 0, "\n  {", ",\n  {"))
		for p, spec := range n.plan.Params {
			w.text(either(p == 0, "", ", "), strconv.Quote(spec.Name), ": {")
			w.place = n.name + "." + spec.Name + "."
			for s, slot := range slots {
				w.text(either(s == 0, "", ", "), strconv.Quote(slot.Name), ": ")
				w.tensor(spec.of(slot), t.memory[k][s], slot.Name)
			}
			w.text("}")
			k++
		}
		w.text("}")
	}
	w.place = ""
	w.text("\n ]}")
}
