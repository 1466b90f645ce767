package cli

import (
	"slices"
	"strings"

	"nnlab/lessons"
	"nnlab/tui/i18n"
)

// lesson finds a lesson by its id, or says which ones are near.
func (s *session) lesson(id string) (*lessons.Lesson, error) {
	var ids []string
	for _, l := range s.Lessons() {
		if l.ID == id {
			return l, nil
		}
		ids = append(ids, l.ID)
	}
	message := s.words.Fill(s.words.Errors.NoLesson, i18n.Clean(id, 40))
	return nil, usage(s.words.Near(message, nearest(id, ids)))
}

// place finds LESSON or LESSON/STEP.
func (s *session) place(name string) (*lessons.Lesson, lessons.StepID, error) {
	id, step, deep := strings.Cut(name, "/")
	l, err := s.lesson(id)
	if err != nil || !deep {
		return l, "", err
	}
	if err := s.hasStep(l, step); err != nil {
		return nil, "", err
	}
	return l, lessons.StepID(step), nil
}

func (s *session) hasStep(l *lessons.Lesson, step string) error {
	if at, _ := l.Step(lessons.StepID(step)); at != nil {
		return nil
	}
	names := make([]string, len(l.Steps))
	for i, st := range l.Steps {
		names[i] = string(st.ID)
	}
	message := s.words.Fill(s.words.Errors.NoStep, i18n.Clean(step, 40), l.ID)
	return usage(s.words.Near(message, nearest(step, names)))
}

// isLesson tells whether a name begins with a lesson's.
func (s *session) isLesson(name string) bool {
	id, _, _ := strings.Cut(name, "/")
	return slices.ContainsFunc(s.Lessons(), func(l *lessons.Lesson) bool { return l.ID == id })
}
