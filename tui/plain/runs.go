package plain

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"nnlab/lessons"
)

// lastPoints is how many points of a path are listed.
const lastPoints = 5

// contour lists where the paths began and stand, a row a point.
func (p *page) contour(c lessons.Contour) {
	w := p.words.Panel
	for _, m := range c.Minima {
		p.line(p.say(w.MinimumAt, p.short(m[0]), p.short(m[1])))
	}
	p.line(p.say(w.StartAt, p.short(c.Start[0]), p.short(c.Start[1])))
	if c.Aim != nil {
		p.line(p.say(w.AimAt, p.short(c.Aim[0]), p.short(c.Aim[1])))
	}
	g := &grid{}
	g.row("", w.Step, p.label(c.X.Name), p.label(c.Y.Name), "J")
	for _, path := range c.Paths {
		p.path(g, path)
	}
	if len(g.rows) > 1 {
		p.blank()
		p.grid(g)
	}
	p.note(c.Note)
}

// path lists the newest points of a path.
func (p *page) path(g *grid, path lessons.Path) {
	n := min(len(path.X), len(path.Y))
	for i := max(0, n-lastPoints); i < n; i++ {
		cells := []string{p.label(path.Name), strconv.Itoa(i), p.short(path.X[i]), p.short(path.Y[i])}
		if i < len(path.Loss) {
			cells = append(cells, p.short(path.Loss[i]))
		}
		g.marked(p.here(path.InHand && i == n-1), cells...)
	}
}

// histogram lists how many values lie in each part, at most ten parts a group.
func (p *page) histogram(h lessons.Histogram) {
	for _, b := range h.Groups {
		p.wrap(p.label(b.Name)+": "+p.label(lessons.L(lessons.WordMean))+" "+p.num(b.Mean), 2)
		n := min(len(b.Counts), len(b.Edges)-1)
		g := &grid{}
		g.row("", p.words.Panel.From, p.words.Panel.To, p.words.Panel.Count)
		for i, merged := 0, (n+tableRows-1)/tableRows; i < n; i += merged {
			to, sum := min(n, i+merged), 0
			for _, c := range b.Counts[i:to] {
				sum += c
			}
			g.row("", p.short(b.Edges[i]), p.short(b.Edges[to]), strconv.Itoa(sum))
		}
		p.grid(g)
	}
	p.note(h.Note)
}

// spread lists the values of each setting, the smallest first, their median and range, and how many reached the aim.
func (p *page) spread(s lessons.Spread) {
	w := p.words.Panel
	for _, r := range s.Rows {
		line := p.label(r.Name) + ": "
		if done := len(r.Values); done < r.Total {
			line += p.say(w.RunsOf, strconv.Itoa(done), strconv.Itoa(r.Total)) + ", "
		}
		line += p.label(lessons.L(lessons.WordMedianOf)) + " " + p.num(r.Median) + ", " + p.say(w.Range, p.num(r.Lo), p.num(r.Hi))
		if !math.IsNaN(r.Aim) {
			form := w.Above
			if r.Below {
				form = w.Below
			}
			line += ", " + p.say(form, p.num(r.Reached), strconv.Itoa(len(r.Values)), p.short(r.Aim))
		}
		p.wrap(line, 2)
		p.in(2, func() { p.sorted(r) })
	}
	p.note(s.Note)
}

// sorted lists the values of a row of a spread; those that are no numbers stand last.
func (p *page) sorted(r lessons.SpreadRow) {
	sorted := slices.Clone(r.Values)
	slices.SortFunc(sorted, func(a, b float64) int {
		if math.IsNaN(a) || math.IsNaN(b) {
			return -cmp.Compare(a, b) // NaN comes before all numbers in Compare
		}
		return cmp.Compare(a, b)
	})
	words := make([]string, len(sorted))
	for i, v := range sorted {
		n := r.Median
		n.V, n.Known = v, lessons.KnownNow
		words[i] = p.num(n)
	}
	p.wrap(strings.Join(words, "  "), 0)
}

// program writes the text as it stands.
func (p *page) program(prog lessons.Program) {
	for _, l := range strings.Split(strings.TrimRight(prog.Text, "\n"), "\n") {
		p.line(p.spell(strings.ReplaceAll(l, "\t", "    ")))
	}
}
