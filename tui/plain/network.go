package plain

import (
	"slices"
	"strconv"
	"strings"

	"nnlab/lessons"
	"nnlab/tui/theme"
)

// The most units of a layer and weights of a network that are listed; of more weights only those in use are.
const (
	listedUnits = 12
	listedEdges = 30
)

// network lists the units by layer, then the weights. A unit that shows a field has the mean of it, and a feature
// beside those that has none is not in use.
func (p *page) network(n lessons.Network) {
	fields := false
	for _, layer := range n.Layers {
		fields = fields || slices.ContainsFunc(layer, func(u lessons.Unit) bool { return u.Thumb != nil })
	}
	if fields {
		p.wrap(p.words.Panel.FieldMeans, 0)
	}
	for i, layer := range n.Layers {
		shown := layer[:min(len(layer), listedUnits)]
		names := make([]string, 0, len(shown)+1)
		for _, u := range shown {
			name := p.unit(u)
			if fields && i == 0 && u.Thumb == nil {
				name = p.aside(u, p.words.Panel.Unused)
			}
			names = append(names, name)
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
	if u.Off {
		return p.aside(u, p.words.Panel.Off)
	}
	value := p.num(u.Value)
	if u.Thumb != nil {
		value = p.mean(u.Thumb)
	}
	s := strings.TrimSpace(p.spell(u.Name) + " " + value)
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

// aside is a unit with a remark in place of its value.
func (p *page) aside(u lessons.Unit, remark string) string {
	return strings.ReplaceAll(p.here(u.Lit)+p.spell(u.Name)+" ("+remark+")", " ", "\u00a0")
}

// mean is that of a field.
func (p *page) mean(t *lessons.Thumb) string {
	m := coarse(t.V, t.Side, 1, 1)
	if m == nil {
		return p.theme.Glyph(theme.Unknown)
	}
	return p.curveValue(m[0])
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
