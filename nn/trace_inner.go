package nn

// inner is the inside of an update that is done, of parameter i: g, the slots as
// they are now, what a Revealer derives from them, and the step.
func inner(o Optimizer, u UpdateArgs, i int, before float64) []Reading {
	list := []Reading{{"g", at(u.G, i)}}
	for k, slot := range o.Slots() {
		list = append(list, Reading{slot.Name, u.slot(k, i)})
	}
	if r, ok := o.(Revealer); ok {
		list = append(list, r.Derived(u, i)...)
	}
	return append(list, Reading{"step", at(u.W, i) - before})
}

// Inner is what goes on in the update of one weight or bias: the gradient g as
// the optimizer is given it, what it remembers afterwards, the numbers that it
// derives from that (see Revealer), and the step itself.
func (t *Trace) Inner(id ParamID) ([]Reading, error) {
	for i := range t.Layers {
		p := t.Layers[i].tensor(id)
		if t.Layers[i].Number != id.Layer || p == nil {
			continue
		}
		_, row, col := id.at(nil, nil)
		rows, cols := p.Before.Dims()
		if row < 0 || row >= rows || col < 0 || col >= cols {
			break
		}
		u := UpdateArgs{p.After.RawMatrix().Data, p.Given.RawMatrix().Data, p.SlotsAfter, t.Rate, t.rated}
		return inner(t.Optimizer, u, row*cols+col, p.Before.At(row, col)), nil
	}
	return nil, &ValueError{"Inner", "parameter", id.String(), WantParam}
}
