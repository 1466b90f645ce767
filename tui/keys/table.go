package keys

import (
	"charm.land/bubbles/v2/key"

	"nnlab/tui/i18n"
)

// Action is what a key does. What an arrow, Enter or Esc does now depends on the focus, and the keys line says it.
type Action uint8

// The actions.
const (
	None Action = iota
	Right
	Left
	Up
	Down
	Enter
	Esc
	Tab
	BackTab
	Digit
	Play
	StepOn
	StepBack
	ScrubOn
	ScrubBack
	Faster
	Slower
	NextStep
	PrevStep
	Start
	End
	Again
	NewSeed
	Undo
	Explain
	Edit
	Hint
	Cause
	Code
	LogScale
	Discretise
	Compare
	Seeds
	Features
	Log
	Steps
	Filter
	Theme
	Language
	Help
	Leave
	Quit
	Suspend
)

// Group is a part of the page of all keys.
type Group uint8

// The groups, in the order of the page.
const (
	Moving Group = iota
	Time
	Looking
	Changing
	Lab
	Leaving
)

// Binding is a key, or several, with its meaning.
type Binding struct {
	Action Action
	Group  Group
	Keys   []string                 // as Bubble Tea names them; a letter stands for all forms of itself
	Shown  string                   // as the keys line shows it
	Pair   Action                   // shown together with this one, which is not shown itself
	Text   func(*i18n.Words) string // nil: in no list
}

// Table returns all keys in the order of the page. A letter has a function key beside it; where those run out, one
// with Shift, which some terminals call F13 and on.
func Table() []Binding {
	return []Binding{
		{Right, Moving, []string{"right"}, "→", None, func(w *i18n.Words) string { return w.Keys.Next }},
		{Left, Moving, []string{"left"}, "←", None, func(w *i18n.Words) string { return w.Keys.Back }},
		{NextStep, Moving, []string{"pgdown"}, "PgDn", None, func(w *i18n.Words) string { return w.Keys.NextStep }},
		{PrevStep, Moving, []string{"pgup"}, "PgUp", None, func(w *i18n.Words) string { return w.Keys.Back }},
		{Steps, Moving, []string{"g", "f12"}, "g", None, func(w *i18n.Words) string { return w.Keys.List }},
		{Filter, Moving, []string{"/"}, "/", None, func(w *i18n.Words) string { return w.Keys.Find }},
		{Up, Moving, []string{"up", "k"}, "↑ ↓", Down, func(w *i18n.Words) string { return w.Keys.Move }},
		{Down, Moving, []string{"down", "j"}, "↓", None, func(w *i18n.Words) string { return w.Keys.Move }},

		{Play, Time, []string{"space"}, "space", None, func(w *i18n.Words) string { return w.Keys.Run }},
		{StepOn, Time, []string{"s", "shift+right"}, "s", None, func(w *i18n.Words) string { return w.Keys.StepOn }},
		{StepBack, Time, []string{"b", "shift+left"}, "b", None, func(w *i18n.Words) string { return w.Keys.StepBack }},
		{ScrubBack, Time, []string{"["}, "[ ]", ScrubOn, func(w *i18n.Words) string { return w.Keys.Scrub }},
		{ScrubOn, Time, []string{"]"}, "]", None, func(w *i18n.Words) string { return w.Keys.Scrub }},
		{Faster, Time, []string{"+", "="}, "+ −", Slower, func(w *i18n.Words) string { return w.Keys.Pace }},
		{Slower, Time, []string{"-", "_"}, "−", None, func(w *i18n.Words) string { return w.Keys.Pace }},
		{Start, Time, []string{"home"}, "Home", None, func(w *i18n.Words) string { return w.Keys.Start }},
		{End, Time, []string{"end"}, "End", None, func(w *i18n.Words) string { return w.Keys.End }},

		{Tab, Looking, []string{"tab"}, "tab", BackTab, func(w *i18n.Words) string { return w.Keys.Focus }},
		{BackTab, Looking, []string{"shift+tab"}, "shift+tab", None, func(w *i18n.Words) string { return w.Keys.Focus }},
		{Digit, Looking, []string{"1", "2", "3", "4"}, "1 2 3 4", None, func(w *i18n.Words) string { return w.Keys.Choose }},
		{Explain, Looking, []string{"x", "f3"}, "x", None, func(w *i18n.Words) string { return w.Keys.Explain }},
		{Hint, Looking, []string{"h", "f2"}, "h", None, func(w *i18n.Words) string { return w.Keys.Hint }},
		{Cause, Looking, []string{"w", "shift+f3", "f15"}, "w", None, func(w *i18n.Words) string { return w.Keys.Cause }},
		{Code, Looking, []string{"c", "shift+f9", "f21"}, "c", None, func(w *i18n.Words) string { return w.Keys.Code }},
		{LogScale, Looking, []string{"y", "shift+f2", "f14"}, "y", None, func(w *i18n.Words) string { return w.Keys.LogScale }},
		{Discretise, Looking, []string{"d", "shift+f7", "f19"}, "d", None, func(w *i18n.Words) string { return w.Keys.Discretise }},

		{Enter, Changing, []string{"enter"}, "enter", None, func(w *i18n.Words) string { return w.Keys.Lock }},
		{Edit, Changing, []string{"e", "f4"}, "e", None, func(w *i18n.Words) string { return w.Keys.Edit }},
		{Undo, Changing, []string{"u", "backspace"}, "u", None, func(w *i18n.Words) string { return w.Keys.Undo }},
		{Again, Changing, []string{"r", "f5"}, "r", None, func(w *i18n.Words) string { return w.Keys.Again }},
		{NewSeed, Changing, []string{"n", "f6"}, "n", None, func(w *i18n.Words) string { return w.Keys.NewSeed }},
		{Compare, Changing, []string{"a", "shift+f5", "f17"}, "a", None, func(w *i18n.Words) string { return w.Keys.Compare }},
		{Seeds, Changing, []string{"m", "shift+f6", "f18"}, "m", None, func(w *i18n.Words) string { return w.Keys.Seeds }},
		{Features, Changing, []string{"f", "shift+f4", "f16"}, "f", None, func(w *i18n.Words) string { return w.Keys.Features }},

		{Log, Lab, []string{"o", "f9"}, "o", None, func(w *i18n.Words) string { return w.Keys.Log }},
		{Theme, Lab, []string{"t", "f7"}, "t", None, func(w *i18n.Words) string { return w.Keys.Theme }},
		{Language, Lab, []string{"l", "f8"}, "l", None, func(w *i18n.Words) string { return w.Other }},

		{Help, Leaving, []string{"?", "f1"}, "?", None, func(w *i18n.Words) string { return w.Keys.Help }},
		{Esc, Leaving, []string{"esc"}, "esc", None, func(w *i18n.Words) string { return w.Keys.Close }},
		{Leave, Leaving, []string{"q", "f10"}, "q", None, func(w *i18n.Words) string { return w.Keys.Up }},
		{Quit, Leaving, []string{"ctrl+c"}, "ctrl+c", None, func(w *i18n.Words) string { return w.Keys.Quit }},
		{Suspend, Leaving, []string{"ctrl+z"}, "ctrl+z", None, nil},
	}
}

// Key is the binding as bubbles matches it, with the forms of its letters on every layout.
func (b Binding) Key() key.Binding {
	var all []string
	for _, k := range b.Keys {
		all = append(all, forms(k)...)
	}
	return key.NewBinding(key.WithKeys(all...), key.WithHelp(b.Shown, ""))
}
