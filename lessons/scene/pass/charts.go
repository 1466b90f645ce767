package pass

import "nnlab/lessons"

// lossChart is J by update.
func (s *Scene) lossChart() lessons.Panel {
	c := lessons.Chart{Head: head(LossPanel, lessons.L(lessons.WordLoss)), XName: lessons.L(lessons.WordUpdates)}
	c.Detail = lessons.L(lessons.WordByUpdate)
	loss := name{kind: lossKind, sample: inHand}
	h := s.history.share()
	series := lessons.Series{Name: lessons.Sym("J"), X: h.updates, Y: h.losses, Last: s.num(loss)}
	c.Cursor = float64(s.updates + 1)
	if s.known(loss) {
		series.X, series.Y = append(h.updates, c.Cursor), append(h.losses, s.trace.J)
	} else if s.past != nil {
		loss.form = before
		series.Last, c.Cursor = s.num(loss), float64(s.updates)
	}
	c.Series = []lessons.Series{series}
	return c
}

// gradientBars is how large the gradients of each layer are, on a log scale.
func (s *Scene) gradientBars() lessons.Panel {
	b := lessons.Bars{Head: head(GradientsPanel, lessons.L(lessons.WordGradientSize)), Log: true}
	b.Detail = lessons.L(lessons.WordMeanByLayer)
	at, some := s.unitInHand()
	for l := range s.net.layers() {
		b.Bars = append(b.Bars, lessons.Bar{Name: lessons.Sym("W" + lowered(l+1)), Num: s.num(s.meanGradient(l)),
			Lit: some && s.phase() == backward && at.layer == l})
	}
	return b
}

// lossBars are the shares of several outputs in the loss.
func (s *Scene) lossBars() lessons.Panel {
	if s.net.outputs() == 1 {
		return nil
	}
	b := lessons.Bars{Head: head(LossBarPanel, lessons.L(lessons.WordShares))}
	for _, m := range s.net.over(name{kind: shareKind, layer: s.net.last(), sample: inHand}) {
		b.Bars = append(b.Bars, lessons.Bar{Name: lessons.Sym(s.net.ofOutput("ŷ", m)), Num: s.num(m)})
	}
	return b
}
