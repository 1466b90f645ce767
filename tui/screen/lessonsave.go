package screen

import (
	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/lessons/progress"
)

// noteStep notes that another step is on the screen. The one before is left behind, and that is saved.
func (l *Lesson) noteStep(f *lessons.Frame) tea.Cmd {
	if f.Step == "" || f.Step == l.seen {
		return nil
	}
	before := l.seen
	l.seen = f.Step
	cmd := l.enter(f.Step)
	_, i := l.lesson.Step(f.Step)
	l.Record.See(l.lesson.ID, f.Step, i)
	if before == "" {
		return cmd
	}
	if _, from := l.lesson.Step(before); from < i {
		l.Record.Finish(l.lesson.ID, before)
	}
	l.keepLog()
	return tea.Batch(cmd, l.Record.Save())
}

// keepLog notes where to go on tomorrow.
func (l *Lesson) keepLog() {
	if l.eng.Ready() {
		l.Record.Keep(l.lesson, storedLog(l.lesson, l.eng.Frame().Log, l.seed))
	}
}

// judged is what was noted of a question, so that it is noted once.
type judged struct {
	step   lessons.StepID
	state  lessons.AskState
	answer string
}

// noteAnswer notes an answer once it is judged, and a goal once it is reached.
func (l *Lesson) noteAnswer(f *lessons.Frame) tea.Cmd {
	if f.Goal != nil && f.Goal.Reached && !l.Record.Lesson(l.lesson.ID).HasReached(string(f.Step)) {
		l.Record.Reach(l.lesson.ID, f.Step)
	}
	if f.Ask == nil {
		return nil
	}
	verdict := map[lessons.AskState]progress.Verdict{
		lessons.AskRight: progress.Right, lessons.AskWrong: progress.Wrong, lessons.AskSkipped: progress.Skipped,
	}[f.Ask.State]
	now := judged{f.Step, f.Ask.State, f.Ask.Answer}
	if verdict == "" || now == l.noted {
		return nil
	}
	l.noted = now
	l.Record.Answer(l.lesson.ID, f.Step, progress.Answer{Text: f.Ask.Answer, Verdict: verdict})
	l.keepLog()
	if f.Ask.State == lessons.AskSkipped {
		return l.Record.Save()
	}
	return tea.Batch(l.Record.Save(), l.answerFirst(f.Step))
}
