package tui

import (
	"errors"
	"strconv"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"nnlab/lessons/progress"
	"nnlab/tui/canvas"
	"nnlab/tui/i18n"
	"nnlab/tui/screen"
	"nnlab/tui/theme"
)

// View implements tea.Model. It is made anew only after a message.
func (m *Model) View() tea.View {
	if m.fresh {
		return m.view
	}
	v := tea.NewView("")
	v.AltScreen, v.MouseMode, v.WindowTitle = true, tea.MouseModeCellMotion, "nnlab"
	v.KeyboardEnhancements.ReportAlternateKeys = true
	if m.chosen { // the theme is not that of the terminal's own ground
		v.BackgroundColor = m.ctx.Theme.Ground()
	}
	if m.w > 0 && m.h > 0 && len(m.stack) > 0 {
		cv := m.blank()
		if m.small() {
			m.drawSmall(cv)
		} else {
			top := m.stack[len(m.stack)-1]
			top.Draw(cv)
			if x, y, shown := top.Cursor(); shown {
				v.Cursor = tea.NewCursor(x, y)
				v.Cursor.Shape, v.Cursor.Blink = tea.CursorBar, false
			}
		}
		v.SetContent(cv.String())
	}
	m.view, m.fresh = v, true
	return v
}

// blank is an empty canvas of the screen's size: that of the last picture, which is text by now.
func (m *Model) blank() *canvas.Canvas {
	if m.cv == nil || m.cv.Width() != m.w || m.cv.Height() != m.h {
		m.cv = canvas.New(m.w, m.h)
	} else {
		m.cv.Clear()
	}
	return m.cv
}

// drawSmall asks for more room: four centred lines and nothing else.
func (m *Model) drawSmall(cv *canvas.Canvas) {
	w, t := &m.ctx.Words.Screen, m.ctx.Theme
	y := max(0, (m.h-4)/2)
	size := func(w, h int) []string { return []string{strconv.Itoa(w), strconv.Itoa(h)} }
	lines := []struct {
		text  string
		token theme.Token
	}{
		{m.ctx.Words.Fill(w.Needs, size(screen.MinWidth, screen.MinHeight)...), theme.Strong},
		{m.ctx.Words.Fill(w.Has, size(m.given.Width, m.given.Height)...), theme.Accent},
		{"", theme.Fg},
		{w.Enlarge, theme.Dim},
	}
	for i, line := range lines {
		s := canvas.Truncate(t.Spell(line.text), m.w, t.Glyph(theme.Ellipsis))
		style := t.Style(line.token)
		if line.token == theme.Accent {
			style = style.Bold()
		}
		cv.TextCenter(0, y+i, m.w, s, style)
	}
}

// setDepth lowers the colours to what the terminal shows.
func (m *Model) setDepth(msg tea.ColorProfileMsg) {
	depth := theme.TrueColor
	switch msg.Profile {
	case colorprofile.ANSI256:
		depth = theme.ANSI256
	case colorprofile.ANSI:
		depth = theme.ANSI16
	case colorprofile.ASCII, colorprofile.NoTTY, colorprofile.Unknown:
		depth = theme.NoColor
	}
	if depth = max(depth, m.cfg.Mode.Depth); depth != m.mode.Depth {
		m.mode.Depth = depth
		m.ctx.Theme = theme.New(m.mode)
	}
}

// saveError is why progress was not saved.
type saveError struct{ error }

// Unwrap returns the reason.
func (e *saveError) Unwrap() error { return e.error }

// sayError says an error in the language of the moment.
func sayError(w *i18n.Words, err error) string {
	var p *progress.Problem
	var save *saveError
	switch isProblem := errors.As(err, &p); {
	case !isProblem && errors.As(err, &save):
		return w.Fill(w.Saving.Failed, w.Error(save.error))
	case !isProblem:
		return w.Error(err)
	}
	switch {
	case p.Trouble == progress.NoFolder:
		return w.Saving.NoFolder
	case p.Trouble == progress.Newer:
		return w.Saving.Newer
	case p.Notice():
		return w.Fill(w.Saving.Moved, i18n.Clean(p.Aside, 60))
	case p.Trouble == progress.Damaged:
		return w.Fill(w.Saving.Damaged, i18n.Clean(p.Path, 60))
	}
	if p.Err != nil {
		return w.Fill(w.Saving.Failed, w.File(p.Path, p.Err))
	}
	return w.Fill(w.Saving.Failed, i18n.Clean(p.Error(), 80))
}
