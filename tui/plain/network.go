package plain

import (
	"strconv"
	"strings"

	"nnlab/lessons"
)

// The most units of a layer and weights of a network that are listed; of more weights only those in use are.
const (
	listedUnits = 12
	listedEdges = 30
)

// network lists the units by layer, then the weights.
func (p *page) network(n lessons.Network) {
	for i, layer := range n.Layers {
		shown := layer[:min(len(layer), listedUnits)]
		names := make([]string, 0, len(shown)+1)
		for _, u := range shown {
			names = append(names, p.unit(u))
		}
		if rest := len(layer) - len(shown); rest > 0 {
			names = append(names, p.say(p.words.Panel.MoreUnits, strconv.Itoa(rest)))
		}
		p.wrap(p.say(p.words.Panel.Layer, strconv.Itoa(i+1))+": "+strings.Join(names, ", "), 2)
	}
	p.edges(n)
}

// unit writes a unit on one line: h₁ 0.6457, with what stands under it in brackets.
func (p *page) unit(u lessons.Unit) string {
	s := strings.TrimSpace(p.spell(u.Name) + " " + p.num(u.Value))
	var under []string
	if u.DeltaName != "" {
		under = append(under, p.spell(u.DeltaName)+" "+p.num(u.Delta))
	}
	for _, n := range u.Notes {
		under = append(under, p.label(n.Name)+" "+p.num(n.Num))
	}
	if len(under) > 0 {
		s += " (" + strings.Join(under, ", ") + ")"
	}
	return strings.ReplaceAll(p.here(u.Lit)+s, " ", "\u00a0")
}

func (p *page) edges(n lessons.Network) {
	g := &grid{left: map[int]bool{1: true}}
	for _, e := range n.Edges {
		if len(n.Edges) > listedEdges && !e.Lit && !e.InHand {
			continue
		}
		g.marked(p.here(e.InHand), p.spell(e.Name), p.spell(ends(n, e)), p.num(e.Weight))
	}
	p.grid(g)
	if rest := len(n.Edges) - len(g.rows); rest > 0 {
		p.line("+", strconv.Itoa(rest), " ", p.words.Panel.Edges)
	}
}

// ends names the units that an edge joins.
func ends(n lessons.Network, e lessons.Edge) string {
	name := func(layer, unit int) string {
		if layer < 0 || layer >= len(n.Layers) || unit < 0 || unit >= len(n.Layers[layer]) {
			return ""
		}
		return n.Layers[layer][unit].Name
	}
	return name(e.Layer, e.From) + "→" + name(e.Layer+1, e.To)
}
