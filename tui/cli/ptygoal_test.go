//go:build unix

package cli_test

import (
	"context"
	"slices"
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/course/coursetest"
)

// goal reaches the goal of a step by keys, on the way that is written down for it.
func (k *walk) goal(l *lessons.Lesson, i int) string {
	k.Helper()
	s, err := lessons.NewSession(l, 1)
	if err != nil {
		k.Fatal(err)
	}
	log := lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: string(l.Steps[i].ID)})
	for line := range strings.Lines(coursetest.Ways()[l.ID+"/"+string(l.Steps[i].ID)].Reach) {
		a, err := lessons.ParseAction(strings.TrimSpace(line))
		if err != nil {
			k.Fatal(err)
		}
		if a.Verb == lessons.Set {
			f := s.Seek(context.Background(), log, nil)
			k.set(f.Controls, a.Name, a.Value)
		}
		log = log.Append(a)
	}
	k.after("esc")
	reached := func(s screen) bool { return contains(s.left(k.columns), k.words.Goal.Reached) }
	if !reached(k.screen()) {
		k.run("the goal", reached)
	}
	return "goal"
}

// run runs as fast as can be until something is seen.
func (k *walk) run(what string, seen func(screen) bool) {
	k.Helper()
	for range 10 {
		k.press("+")
	}
	k.press("space")
	k.until(what, seen)
}

// set gives a knob a value: by the arrows where that is one of those it offers, else by typing it.
func (k *walk) set(all []lessons.Control, name, value string) {
	k.Helper()
	i := slices.IndexFunc(all, func(c lessons.Control) bool { return c.Name == name })
	if i < 0 {
		k.Fatalf("no knob %s", name)
	}
	c := all[i]
	k.knob(all, name)
	if from, to := slices.Index(c.Options, c.Value), slices.Index(c.Options, value); from >= 0 && to >= 0 {
		by, key := to-from, "right"
		if by < 0 {
			by, key = -by, "left"
		}
		for range by {
			k.after(key)
		}
	} else {
		k.after("enter")
		for _, r := range value {
			k.after(string(r))
		}
		k.press("enter")
	}
	shown := k.word(lessons.ValuePrefix, map[string]string{"true": "on", "false": "off"}[value], value)
	k.until(name+" at "+shown, func(screen) bool {
		_, now := k.inHand()
		return abbreviates(now, shown)
	})
}

// knob takes a knob in hand: Tab goes to those of a run, the arrows from one to the next.
func (k *walk) knob(all []lessons.Control, name string) {
	k.Helper()
	first, second := strings.CutPrefix(name, lessons.SecondRun)
	second = second && slices.ContainsFunc(all, func(c lessons.Control) bool { return c.Name == first })
	mark := ""
	switch racer, key, found := strings.Cut(name, "."); {
	case second:
		name = first
	case found:
		name, mark = key, []string{"●", "▲", "■", "◆"}[racer[0]-'a']+" "
	}
	if in, _ := k.inHand(); in == "" {
		k.after("tab")
		k.until("a knob in hand", func(screen) bool { in, _ := k.inHand(); return in != "" })
		if second {
			k.after("tab")
		}
	}
	want := mark + k.word(lessons.KnobPrefix, name)
	for range 20 {
		in, _ := k.inHand()
		if abbreviates(in, want) {
			return
		}
		k.press("down")
		k.until("another knob in hand", func(screen) bool { next, _ := k.inHand(); return next != in })
	}
	k.Fatalf("no knob is called %q; the screen:\n%s", want, k.screen())
}

// word is the first name that has a word, or the last name.
func (k *walk) word(prefix string, names ...string) string {
	for _, name := range names {
		if key := lessons.Word(prefix + name); name != "" && k.words.Label(lessons.L(key)) != string(key) {
			return k.words.Label(lessons.L(key))
		}
	}
	return names[len(names)-1]
}

// abbreviates tells whether a text begins as another, to its end or to where it was cut.
func abbreviates(text, whole string) bool {
	if strings.HasPrefix(text, whole) {
		return true
	}
	begin, _, cut := strings.Cut(text, "…")
	return cut && begin != "" && strings.HasPrefix(whole, begin)
}

// inHand is what stands before the chip of the knob in hand, and the value in it.
func (x *terminal) inHand() (before, value string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	s := x.look()
	for y := range s {
		for i := range s[y] {
			if c := x.emu.CellAt(i, y); c == nil || c.Content != "◂" || c.Style.Bg == nil {
				continue
			}
			value, _, _ = strings.Cut(strings.Join(s[y][i+1:], ""), "▸")
			return strings.TrimSpace(strings.Join(s[y][:i], "")), strings.TrimSpace(value)
		}
	}
	return "", ""
}
