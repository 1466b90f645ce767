package screen

import (
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/engine"
	"nnlab/tui/i18n"
	"nnlab/tui/panel"
	"nnlab/tui/theme"
)

// bench is the right side of a lesson: where its panels stand and their pictures.
type bench struct {
	lay    layout
	made   made
	active lessons.PanelID
	names  map[lessons.PanelID]lessons.Label // headings, once seen
	wants  map[lessons.PanelID]int           // rows, once seen
	shapes map[lessons.PanelID]shape         // once seen
	second map[lessons.PanelID]bool          // the second run's panel stands in its place
	flips  map[lessons.PanelID]bool          // charts on their other vertical scale
	pics   map[lessons.PanelID]*drawn
	beat   int // pictures of a run so far
}

// made is what the layout was made for.
type made struct {
	w, h   int
	step   lessons.StepID
	active lessons.PanelID
	track  bool
	known  int // panels whose wishes are known
	second bool
	b      lessons.PanelID // the places that show the second run's panel
	strip  int
	lang   string
}

// drawn is a picture and what it was drawn from. A panel is a function of the log, so that the log stands for it.
type drawn struct {
	key  drawnKey
	look lessons.Ref
	beat int // of the run, when it was drawn
	pic  panel.Picture
	head panel.Picture
}

type drawnKey struct {
	log, tape lessons.Log
	w, h      int
	tabbed    bool
	remarked  bool // the same remark stands under a panel above
	flip      bool
	theme     *theme.Theme
	words     *i18n.Words
}

func (b *bench) reset() {
	if b.names == nil {
		b.names, b.wants, b.shapes = map[lessons.PanelID]lessons.Label{}, map[lessons.PanelID]int{}, map[lessons.PanelID]shape{}
	}
	maps.DeleteFunc(b.names, func(id lessons.PanelID, _ lessons.Label) bool { return isSecond(string(id)) })
	maps.DeleteFunc(b.shapes, func(id lessons.PanelID, _ shape) bool { return isSecond(string(id)) })
	b.pics, b.second, b.flips = map[lessons.PanelID]*drawn{}, map[lessons.PanelID]bool{}, map[lessons.PanelID]bool{}
	b.active, b.made = "", made{}
}

// hits are the places of a panel's numbers; none if it is not on the screen.
func (l *Lesson) hits(id lessons.PanelID) []panel.Hit {
	for _, p := range l.bench.lay.places {
		if data := l.eng.Frame().Panel(id); p.id == id && data != nil {
			return l.picture(p, data).pic.Hits
		}
	}
	return nil
}

// aim prepares for a step: until its first picture all its panels are asked for, so that their headings and wishes
// become known.
func (l *Lesson) aim(id lessons.StepID) {
	if st, i := l.lesson.Step(id); i >= 0 {
		l.eng.Prepare(append(slices.Clone(lessons.Need(st.Panels)), codePanels()...))
	}
}

// enter is called at the first picture of a step.
func (l *Lesson) enter(id lessons.StepID) tea.Cmd {
	l.unfocus()
	l.sums, l.menu, l.pick, l.scroll, l.pause, l.warned = nil, nil, 0, 0, false, ""
	l.bench.reset()
	if st, i := l.lesson.Step(id); i >= 0 {
		return l.eng.SetPace(pace(st))
	}
	return nil
}

// replan makes the layout anew if what it depends on has changed, and asks for the panels that are now on the screen.
func (l *Lesson) replan() tea.Cmd {
	if l.w == 0 {
		return nil
	}
	l.learn()
	b, f := &l.bench, l.eng.Frame()
	now := made{
		w: l.w, h: l.h, step: l.seen, active: b.active, track: len(f.Track) > 0, known: len(b.names) + len(b.shapes),
		second: l.twoRuns(), strip: l.stripRows(), lang: l.Words.Lang,
	}
	for _, p := range b.lay.places {
		if b.second[firstRun(p.id)] {
			now.b += firstRun(p.id) + " "
		}
	}
	if now != b.made {
		b.made = now
		b.lay = newLayout(l.plan(f))
	}
	if l.unknown() {
		return l.eng.Show(l.allPanels())
	}
	return l.eng.Show(append(b.lay.visible(), l.coding()...))
}

// allPanels are the panels of the step, those of a second run if there is one, and the programs.
func (l *Lesson) allPanels() lessons.Need {
	st, _ := l.step()
	all := slices.Clone(lessons.Need(st.Panels))
	if l.twoRuns() {
		for _, id := range st.Panels {
			all = append(all, lessons.SecondRun+id)
		}
	}
	return append(all, codePanels()...)
}

// learn keeps the headings, wishes and shapes of panels that have been seen.
func (l *Lesson) learn() {
	f, b := l.eng.Frame(), &l.bench
	if f.Step != l.seen {
		return
	}
	for _, p := range f.Panels {
		b.names[p.ID()], b.shapes[p.ID()] = p.Heading(), shapeOf(p)
		if _, known := b.wants[p.ID()]; !known {
			_, want := panel.Size(p, 54, l.panelContext(""))
			b.wants[p.ID()] = max(want, 3)
		}
	}
	for _, id := range l.eng.Shown() { // a panel that the scene does not have is not waited for
		if _, ok := b.names[id]; !ok {
			b.names[id] = lessons.Label{}
		}
	}
}

// unknown tells whether the step has a panel that was never seen.
func (l *Lesson) unknown() bool {
	return slices.ContainsFunc(l.allPanels(), func(id lessons.PanelID) bool {
		_, known := l.bench.names[id]
		return !known
	})
}

func (l *Lesson) plan(f *lessons.Frame) plan {
	st, _ := l.step()
	b := &l.bench
	p := plan{
		w: l.w, h: l.h, active: b.active, track: len(f.Track) > 0, strip: l.stripRows(),
		want: func(id lessons.PanelID, w int) int {
			if n, ok := b.wants[id]; ok {
				return n
			}
			return 10
		},
		shape:  func(id lessons.PanelID) shape { return b.shapes[id] },
		twin:   l.twin,
		second: func(id lessons.PanelID) bool { return b.second[id] },
	}
	for i, id := range st.Panels {
		_, isEquation := f.Panel(id).(lessons.Equation)
		switch {
		case i == 0 && (isEquation || id == "equation"):
			p.equation = id
		case isSecond(string(id)) && slices.Contains(st.Panels, id[len(lessons.SecondRun):]): // it stands beside its twin
		default:
			p.others = append(p.others, id)
		}
	}
	return p
}

func (l *Lesson) panelContext(look lessons.Ref) panel.Context {
	return panel.Context{Theme: l.Theme, Words: l.Words, Look: look}
}

// drawBench draws tabs, panels and timeline. A picture is kept as long as nothing it shows has changed.
func (l *Lesson) drawBench(cv *canvas.Canvas) {
	f := l.eng.Frame()
	l.drawTabs(cv)
	for _, p := range l.bench.lay.places {
		data := f.Panel(p.id)
		if f.Step != l.seen {
			continue
		}
		if data == nil {
			l.drawEmpty(cv, p)
			continue
		}
		d := l.picture(p, data)
		if d.head.Canvas != nil {
			cv.Blit(p.head.X, p.head.Y, d.head.Canvas)
		}
		cv.Blit(p.body.X, p.body.Y, d.pic.Canvas)
	}
	l.drawTrack(cv, f)
}

// picture returns the picture of a panel, drawn anew only if something has changed.
func (l *Lesson) picture(p place, data lessons.Panel) *drawn {
	f := l.eng.Frame()
	look := f.Log.Look()
	d, ok := l.bench.pics[p.id]
	if ok && l.mayWait(d, p, data, look) {
		return d
	}
	if !ok {
		d = &drawn{}
		l.bench.pics[p.id] = d
	}
	key := drawnKey{f.Log.WithLook(""), l.eng.End().Log.WithLook(""), p.body.W, p.body.H, p.tabbed, l.remarked(p.id, data), l.bench.flips[p.id], l.Theme, l.Words}
	reads := readAt(data, d.look) != nil || readAt(data, look) != nil
	if ok && d.key == key && (d.look == look || !reads && !shows(d.pic.Hits, d.look) && !shows(d.pic.Hits, look)) {
		d.look = look
		return d
	}
	data = l.withTape(data)
	if key.remarked {
		data = withoutNote(data)
	}
	c := l.panelContext(look)
	c.Read = readAt(data, look)
	c.Tabbed, c.FlipLog = p.tabbed && p.head.W == 0, key.flip
	*d = drawn{key: key, look: look, beat: l.bench.beat, pic: panel.Draw(data, p.body.W, p.body.H, c)}
	if p.head.W > 0 {
		d.head = panel.Heading(data, p.head.W, c)
	}
	return d
}

// calmBeats is how many pictures of a run go by before figures change: at ten a second they can be read.
const calmBeats = 3

// hurried tells whether a run shows more pictures than figures can be read in.
func (l *Lesson) hurried() bool {
	return l.eng.Playing() && l.eng.Pace() >= engine.ByPicture && !l.Still
}

// mayWait tells whether a panel of figures keeps its picture for now: fields and curves change thirty times a second,
// figures ten.
func (l *Lesson) mayWait(d *drawn, p place, data lessons.Panel, look lessons.Ref) bool {
	switch data.(type) {
	case lessons.Field, lessons.Fit, lessons.Contour, lessons.Chart, lessons.Network, lessons.Curve:
		return false
	}
	k := d.key
	return l.hurried() && l.bench.beat-d.beat < calmBeats && d.look == look && k.w == p.body.W && k.h == p.body.H &&
		k.theme == l.Theme && k.words == l.Words && k.log.Step() == l.seen
}

func shows(hits []panel.Hit, ref lessons.Ref) bool {
	for _, h := range hits {
		if ref != "" && h.Ref == ref {
			return true
		}
	}
	return false
}

// withTape shows a chart as far as the tape goes, with the cursor where we are.
func (l *Lesson) withTape(p lessons.Panel) lessons.Panel {
	now, ok := p.(lessons.Chart)
	if !ok || l.eng.AtEnd() || l.eng.End().Step != l.seen {
		return p
	}
	if whole, ok := l.eng.End().Panel(p.ID()).(lessons.Chart); ok && len(whole.Series) == len(now.Series) {
		whole.Cursor = now.Cursor
		whole.Series = append([]lessons.Series(nil), whole.Series...)
		for i := range whole.Series {
			whole.Series[i].Last = now.Series[i].Last
		}
		return whole
	}
	return p
}

// drawTrack draws the timeline.
func (l *Lesson) drawTrack(cv *canvas.Canvas, f *lessons.Frame) {
	r := l.bench.lay.track
	if r.H == 0 || len(f.Track) == 0 {
		return
	}
	pic := panel.Timeline(f.Track, r.W, r.H, l.panelContext(""))
	cv.Blit(r.X, r.Y, pic.Canvas)
}
