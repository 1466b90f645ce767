package panel_test

import (
	"math"
	"strings"
	"testing"

	"nnlab/lessons"
	"nnlab/tui/panel"
)

func TestAShortPhaseKeepsItsName(t *testing.T) {
	track := []lessons.Phase{{Name: lessons.Sym("forward"), Total: 80, Done: 80}, {Name: lessons.Sym("backward"), Total: 70, Here: true},
		{Name: lessons.Sym("update"), Total: 1}}
	if pic := panel.Timeline(track, 60, 2, panel.Context{}); !strings.Contains(pic.Canvas.Plain(), "update 1") {
		t.Errorf("\n%s", pic.Canvas.Plain())
	}
}

// TestARunMovesNoColumn holds the columns of a table where they are while its values fall.
func TestARunMovesNoColumn(t *testing.T) {
	for _, w := range []int{29, 33, 45, 54} {
		at := map[int]bool{}
		for k := range 14 {
			loss := func(f float64) lessons.Cell {
				return lessons.Cell{Num: lessons.Num{V: f * math.Pow(0.1, float64(k)), Digits: 4}}
			}
			step := lessons.Cell{Num: lessons.Num{V: 12}}
			table := lessons.Table{RowHead: lessons.Sym("racer"), Columns: []lessons.Column{
				{Name: lessons.Sym("J")}, {Name: lessons.Sym("first")}, {Name: lessons.Sym("stays")}},
				Rows: []lessons.Row{{Name: "GD", Cells: []lessons.Cell{loss(1.5), step, step}}, {Name: "Nesterov", Cells: []lessons.Cell{loss(2.5), step, step}}}}
			head, _, _ := strings.Cut(panel.Draw(table, w, 6, panel.Context{}).Canvas.Plain(), "\n")
			at[strings.Index(head, "first")] = true
		}
		if len(at) != 1 {
			t.Errorf("%d wide: first stands at %v", w, at)
		}
	}
}

func TestAFormulaOfARemarkStaysWhole(t *testing.T) {
	e := lessons.Equation{Terms: []lessons.Term{{Sym: "a", Num: lessons.Num{V: 1}}},
		Note: lessons.Sym("a ← ρ·a + (1 − ρ)·g², b ← ρ·b + (1 − ρ)·δ², x ← x − lr·δ")}
	for w := 30; w < 60; w++ {
		text := panel.Draw(e, w, 8, panel.Context{}).Canvas.Plain()
		if strings.Contains(text, "lr·δ") && !strings.Contains(strings.ReplaceAll(text, "\u00a0", " "), "x ← x − lr·δ") {
			t.Errorf("%d wide:\n%s", w, text)
		}
	}
}
