package experiment

import (
	"nnlab/lessons"
	"nnlab/nn"
)

// maxDrawn is the most units of a layer whose edges are in the diagram.
const maxDrawn = 16

// network is the diagram. Units of a network with a plane have thumbs; values are those of the sample in hand.
func (l looked) network() lessons.Panel {
	r := l.r
	if !r.net.dense {
		return nil
	}
	p := lessons.Network{Head: l.head(lessons.L(lessons.WordNetwork))}
	if !l.of.second {
		p.Detail = l.networkDetail()
	}
	surface := r.surface()
	p.Layers = append(p.Layers, l.inputUnits(surface))
	for k := range r.net.layers {
		p.Layers = append(p.Layers, l.layerUnits(k, surface))
	}
	for k, layer := range r.net.layers {
		for u := range min(layer.out, maxDrawn) {
			for i := range min(layer.in, maxDrawn) {
				w := r.net.weightQuery(l.of, k, u, i)
				num := l.num(w)
				num.Digits = 2
				p.Edges = append(p.Edges, lessons.Edge{Layer: k, From: i, To: u, Name: r.net.compact(w, u, i), Weight: num})
			}
		}
	}
	return p
}

func (l looked) networkDetail() lessons.Label {
	r := l.r
	names := []string{r.net.String(), r.net.layers[0].act.Name()}
	if n := r.countOff(); n > 0 {
		return lessons.L(lessons.WordOffUnits, append(names, itoa(n))...)
	}
	return lessons.L(lessons.WordNetSize, append(names, itoa(r.Model().ParamCount()))...)
}

func (l looked) inputUnits(p *plane) []lessons.Unit {
	units := make([]lessons.Unit, l.r.net.layers[0].in)
	for i := range units {
		q := l.inHand().of("x", i+1)
		units[i] = lessons.Unit{Name: "x" + lowered(i+1), Value: twoDigits(l.num(q))}
		if i < len(l.r.data.Names) {
			units[i].Name = featureSymbol(l.r.data.Names[i])
		}
		if p != nil {
			units[i].Thumb = l.r.thumb(p, 0, i)
		}
	}
	return units
}

func (l looked) layerUnits(k int, p *plane) []lessons.Unit {
	r := l.r
	units := make([]lessons.Unit, r.net.layers[k].out)
	for u := range units {
		q := l.inHand().of("h", k+1, u+1)
		if k == r.net.last() {
			if q = l.inHand().of("y"); len(units) > 1 {
				q = l.inHand().of("y", u+1)
			}
		} else if r.net.shortUnit() {
			q = l.inHand().of("h", r.net.unit(k, u)+1)
		}
		units[u] = lessons.Unit{Name: r.net.unitSymbol(k, u), Value: twoDigits(l.num(q)), Off: r.isOff(k, u)}
		if p != nil {
			units[u].Thumb = r.thumb(p, k+1, u)
		}
	}
	return units
}

// inHand is the sample whose values the diagram shows: the last one of the newest batch, else the first of all.
func (l looked) inHand() query { return l.of.at(trainSet, max(l.r.sample, 1)) }

// thumb is what a unit, or an input, answers all over the plane, small.
func (r *run) thumb(p *plane, layer, unit int) *lessons.Thumb {
	v := p.shrunk(layer, unit)
	by := scale{1, 0}
	switch {
	case layer == 0:
		by.by = 1 / largest(v)
	case layer == len(r.net.layers) && r.Spec().Output == "logit":
		by = scale{2, 1}
		nn.Sigmoid.Forward(v, v)
	case layer == len(r.net.layers):
		by = r.scale()
	case r.net.layers[layer-1].act == nn.Sigmoid:
		by = scale{2, 1}
	}
	for i := range v {
		v[i] = clamp(by.of(v[i]))
	}
	return &lessons.Thumb{Side: thumbSide, V: v}
}

func twoDigits(n lessons.Num) lessons.Num {
	n.Digits = 2
	return n
}

// compact is a weight's symbol for narrow places, with unit and input only: w₂₁.
func (n net) compact(q query, u, i int) string {
	if n.shortW() {
		return n.symbol(q)
	}
	if u > 8 || i > 8 {
		return "w" + lowered(u+1) + "," + lowered(i+1)
	}
	return "w" + lowered(u+1) + lowered(i+1)
}

// featureSymbol is a feature of x and y as a formula writes it.
func featureSymbol(name string) string {
	switch name {
	case "x", "X1":
		return "x₁"
	case "y", "X2":
		return "x₂"
	}
	return name
}
