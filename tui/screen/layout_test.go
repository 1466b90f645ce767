package screen

import (
	"fmt"
	"slices"
	"testing"

	"nnlab/lessons"
	"nnlab/tui/canvas"
)

// plans are the plans for many sizes and sets of panels.
func plans(try func(name string, p plan)) {
	ids := []lessons.PanelID{"network", "weights", "pass", "curve", "jcurve", "check"}
	for w := 60; w <= 260; w += 7 {
		for _, h := range []int{16, 17, 19, 20, 22, 24, 27, 28, 30, 33, 34, 37, 38, 40, 41, 50, 60, 80} {
			for n := range len(ids) + 1 {
				for _, equation := range []lessons.PanelID{"", "equation"} {
					for _, track := range []bool{false, true} {
						p := plan{w: w, h: h, equation: equation, others: ids[:n], track: track,
							want: func(id lessons.PanelID, _ int) int { return 5 + 3*slices.Index(ids, id) }}
						if n == 0 && equation == "" {
							continue
						}
						name := fmt.Sprintf("%dx%d, %d panels, equation %q, track %v", w, h, n, equation, track)
						try(name, p)
						if equation == "" {
							p.strip, p.twin = 2+n%2, twins
							p.shape = func(id lessons.PanelID) shape {
								return []shape{picture, curve, readout, anyShape, readout, curve}[slices.Index(ids, id)]
							}
							p.want = func(id lessons.PanelID, _ int) int { return 3 + slices.Index(ids, id) }
							try(name+", in a lab", p)
						}
					}
				}
			}
		}
	}
}

// twins are the panels that a second run has too.
func twins(id lessons.PanelID) lessons.PanelID {
	if id == "network" || id == "weights" {
		return lessons.SecondRun + id
	}
	return ""
}

func TestEveryPanelIsReachableAtEverySize(t *testing.T) {
	plans(func(name string, p plan) {
		all := p.others
		if p.equation != "" {
			all = append([]lessons.PanelID{p.equation}, all...)
		}
		for _, id := range all {
			p.active = id
			l := newLayout(p)
			if p.w >= 120 && p.twin != nil && p.twin(id) != "" && p.h >= 38 && id == "network" && !slices.Contains(l.visible(), p.twin(id)) {
				t.Fatalf("%s: %s stands alone: %v", name, id, l.visible())
			}
			if !slices.Contains(l.visible(), id) {
				t.Fatalf("%s: %s cannot be brought to the screen: %v, tabs %v", name, id, l.visible(), l.tabs)
			}
		}
	})
}

func TestNothingOverlapsOrSticksOut(t *testing.T) {
	plans(func(name string, p plan) {
		l := newLayout(p)
		rects := map[string]canvas.Rect{"strip": l.strip, "tabs": l.tabRow, "timeline": l.track, "words": l.words}
		for _, pl := range l.places {
			rects["heading of "+string(pl.id)], rects[string(pl.id)] = pl.head, pl.body
			if pl.body.H < 2 || pl.body.W < 20 {
				t.Fatalf("%s: %s has %dx%d", name, pl.id, pl.body.W, pl.body.H)
			}
		}
		for a, r := range rects {
			if r.H > 0 && (r.X < 0 || r.Y < 1 || r.X+r.W > p.w || r.Y+r.H > p.h-1) {
				t.Fatalf("%s: %s sticks out: %+v", name, a, r)
			}
			for b, s := range rects {
				if a < b && r.H > 0 && s.H > 0 && r.X < s.X+s.W && s.X < r.X+r.W && r.Y < s.Y+s.H && s.Y < r.Y+r.H {
					t.Fatalf("%s: %s %+v and %s %+v overlap", name, a, r, b, s)
				}
			}
		}
	})
}

// TestTheRowsOfALab holds the rows of a bench without an equation to the pictures: a large picture, under it the curve, the
// readouts beside it.
func TestTheRowsOfALab(t *testing.T) {
	shapes := map[lessons.PanelID]shape{"race": picture, "loss": curve, "standings": readout, "inside": readout}
	p := plan{w: 120, h: 40, others: []lessons.PanelID{"race", "loss", "standings", "inside"},
		want:  func(lessons.PanelID, int) int { return 6 },
		shape: func(id lessons.PanelID) shape { return shapes[id] }}
	rects := func(p plan) map[lessons.PanelID]canvas.Rect {
		out := map[lessons.PanelID]canvas.Rect{}
		for _, pl := range newLayout(p).places {
			out[pl.id] = pl.body
		}
		return out
	}
	wide := rects(p)
	for id, want := range map[lessons.PanelID]canvas.Rect{
		"race": {X: 45, Y: 4, W: 73, H: 17}, "loss": {X: 45, Y: 24, W: 37, H: 14}, "standings": {X: 85, Y: 23, W: 33, H: 6},
	} {
		if wide[id] != want {
			t.Errorf("120x40: %s at %+v, want %+v", id, wide[id], want)
		}
	}
	p.w, p.h, p.want = 80, 24, func(lessons.PanelID, int) int { return 4 }
	low := rects(p)
	if got := low["standings"]; got.Y+got.H != 22 || low["race"].H < 11 || newLayout(p).second != 13 {
		t.Errorf("80x24: %+v, the goal at row %d", low, newLayout(p).second)
	}
}

// TestTheRowsOfTheGrid holds the rows to the picture's: look.md, section 1.
func TestTheRowsOfTheGrid(t *testing.T) {
	for _, c := range []struct{ w, h, words, bench, width, body, second, track int }{
		{80, 24, 28, 33, 45, 4, 13, 20},
		{100, 30, 32, 38, 60, 4, 17, 25},
		{120, 40, 38, 45, 73, 4, 17, 36},
		{200, 60, 46, 58, 76, 5, 22, 55},
	} {
		others := []lessons.PanelID{"network", "weights"}
		l := newLayout(plan{w: c.w, h: c.h, equation: "equation", others: others, track: true,
			want: func(lessons.PanelID, int) int { return 10 }})
		i := slices.IndexFunc(l.places, func(p place) bool { return p.id == "network" })
		got := [6]int{l.words.W, l.bench.X, l.bench.W, l.places[i].body.Y, l.second, l.track.Y}
		if want := [6]int{c.words, c.bench, c.width, c.body, c.second, c.track}; got != want {
			t.Errorf("%dx%d: %v, want %v", c.w, c.h, got, want)
		}
	}
}
