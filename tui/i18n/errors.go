package i18n

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"nnlab/datasets"
	"nnlab/lessons"
	"nnlab/lessons/progress"
	"nnlab/lessons/spec"
	"nnlab/lessons/text"
	"nnlab/nn"
)

// shown is how many cells of what was typed a message repeats.
const shown = 40

// Error says an error of the rooms below in one line. What it does not know it says in the error's own English.
func (w *Words) Error(err error) string {
	e := &w.Errors
	var (
		line    *lessons.LineError
		script  *lessons.ScriptError
		action  *lessons.ActionError
		inSpec  *spec.Error
		inWords *text.ParseError
		kept    *progress.Problem
		path    *fs.PathError
	)
	switch {
	case errors.As(err, &kept):
		return w.progress(kept)
	case errors.As(err, &line):
		if line.Line == 0 {
			return w.Error(line.Err)
		}
		return w.Line("", line.Line, w.Error(line.Err))
	case errors.As(err, &script):
		return w.script(script)
	case errors.As(err, &action):
		given := Clean(action.Line, shown)
		if action.Err != nil {
			return w.Fill(e.CannotPlay, given, w.Error(action.Err))
		}
		return w.Fill(e.NoAction, given, w.expected(action.Expected))
	case errors.As(err, &inSpec):
		return w.spec(inSpec)
	case errors.As(err, &inWords):
		return w.Fill(e.Words, Clean(inWords.Error(), 2*shown))
	case errors.As(err, &path):
		return w.File(path.Path, path.Err)
	}
	return w.played(err)
}

// progress says why progress was not read or not written.
func (w *Words) progress(p *progress.Problem) string {
	v := &w.Saving
	path := Clean(p.Path, 2*shown)
	switch p.Trouble {
	case progress.NoFolder:
		return v.NoFolder
	case progress.ReadOnly:
		return v.ReadOnly
	case progress.Newer:
		return v.Newer
	case progress.Busy:
		return w.Fill(v.Busy, path)
	case progress.Damaged:
		if p.Notice() {
			return w.Fill(v.Moved, Clean(p.Aside, 2*shown))
		}
		return w.Fill(v.Damaged, path)
	}
	why := path
	if p.Err != nil {
		why = w.File(p.Path, p.Err)
	}
	if p.Trouble == progress.Unreadable {
		return w.Fill(v.Unreadable, why)
	}
	return w.Fill(v.Failed, why)
}

// File says what went wrong with a file; a name of - is standard input or output.
func (w *Words) File(name string, err error) string {
	e, name := &w.Errors, Clean(name, shown)
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return w.Fill(e.NotFound, name)
	case errors.Is(err, fs.ErrPermission):
		return w.Fill(e.NoAccess, name)
	case errors.Is(err, syscall.EISDIR):
		return w.Fill(e.IsFolder, name)
	case errors.Is(err, syscall.ENOSPC):
		return w.Fill(e.DiskFull, name)
	}
	return w.Fill(e.Read, name, Clean(err.Error(), 2*shown))
}

// Line says which line of a file a message is about; the name may be empty.
func (w *Words) Line(name string, line int, message string) string {
	return strings.TrimLeft(w.Fill(w.Errors.Line, Clean(name, shown), itoa(line), message), ": ")
}

// Near adds what somebody may have meant; nothing if that is empty.
func (w *Words) Near(message string, near []string) string {
	switch len(near) {
	case 0:
		return message
	case 1:
		return message + w.Fill(w.Errors.DidYouMean, near[0])
	}
	return message + w.Fill(w.Errors.DidYouMeanOneOf, strings.Join(near, ", "))
}

// played says the errors of a log that was being played.
func (w *Words) played(err error) string {
	e := &w.Errors
	var (
		step   *lessons.NoStepError
		name   *lessons.NoNameError
		locked *lessons.LockedError
		answer *lessons.AnswerError
	)
	switch {
	case errors.As(err, &step):
		return w.Fill(e.NoStep, Clean(step.Step, shown), Clean(step.Lesson, shown))
	case errors.As(err, &name):
		return w.Fill(e.NoName, Clean(name.Name, shown))
	case errors.As(err, &locked):
		return w.Fill(e.LockedKnob, Clean(locked.Name, shown))
	case errors.As(err, new(lessons.NothingToUndoError)):
		return e.NothingToUndo
	case errors.As(err, &answer):
		return w.Fill(e.AnswerForm, Clean(answer.Given, shown), w.expected(Clean(answer.Expected, 2*shown)))
	}
	return w.engine(err)
}

// engine says the errors of CSV files, of scenes and of nn.
func (w *Words) engine(err error) string {
	if said, ok := w.csv(err); ok {
		return said
	}
	if w.Lang == Korean {
		var (
			scene    *lessons.SceneError
			shape    *nn.ShapeError
			value    *nn.ValueError
			name     *nn.NameError
			dataName *datasets.NameError
			state    *nn.StateError
			diverged *nn.DivergedError
			file     *nn.FormatError
			data     *datasets.ValueError
		)
		switch {
		case errors.As(err, &file) && file.Err != nil:
			return w.Fill("파일의 {0}({1}번째 바이트): {2}", Clean(file.Place, shown), itoa(file.Offset), w.engine(file.Err))
		case errors.As(err, &file):
			return w.Fill("파일의 {0}({1}번째 바이트)에 쓸 수 없는 값입니다: {2}. {3}",
				Clean(file.Place, shown), itoa(file.Offset), Clean(file.Given, shown), koreanWant(file.Expected))
		case errors.As(err, &scene):
			return w.Fill(koreanScene(scene.Fault), Clean(scene.Name, shown), Clean(scene.Given, shown), koreanChoices(scene.Expected))
		case errors.As(err, &shape):
			return strings.TrimSpace(w.Fill("{0}: {1}의 형태가 {2}입니다. {3} 형태로 맞추세요. {4}", shape.Where, shape.What,
				shape.Given.String(), shape.Expected.String(), koreanWant(shape.Hint())))
		case errors.As(err, &name):
			return w.koreanName(name.Where, name.Given, name.Known)
		case errors.As(err, &dataName):
			return w.koreanName(dataName.Where, dataName.Given, dataName.Known)
		case errors.As(err, &value):
			return w.Fill("{0}: {1}에 쓸 수 없는 값입니다: {2}. {3}", value.Where, value.What, Clean(value.Given, shown), koreanWant(value.Expected))
		case errors.As(err, &data):
			return w.Fill("{0}: {1}에 쓸 수 없는 값입니다: {2}. {3}", data.Where, data.What, Clean(data.Given, shown), koreanDataWant(data.Expected))
		case errors.As(err, &state):
			return w.Fill("{0}: 먼저 {1} 함수를 부르세요.", state.Where, state.Needs)
		case errors.As(err, &diverged):
			return w.Fill("{0}번째 갱신에서 손실이 발산해 멈췄습니다. 학습률을 낮추거나 데이터를 표준화하세요.", itoa(diverged.Step))
		}
	}
	return w.Fill(w.Errors.Internal, Clean(err.Error(), 10*shown)) // an error of nn may list all names there are
}

// koreanName says that nothing has a name, and lists the names there are.
func (w *Words) koreanName(where, given string, known []string) string {
	return w.Fill("{0}: 없는 이름입니다: {1}. 이 가운데 하나로 적으세요: {2}", where, Clean(given, shown), strings.Join(known, ", "))
}

func (w *Words) script(err *lessons.ScriptError) string {
	e, given := &w.Errors, Clean(err.Given, shown)
	switch err.Fault {
	case lessons.NoHeader:
		return w.Fill(e.Header, given, err.Expected)
	case lessons.BadSeed:
		return w.Fill(e.Seed, given)
	case lessons.OtherLesson:
		return w.Fill(e.OtherLesson, given, Clean(err.Expected, shown))
	case lessons.NotText:
		return w.Fill(e.NotText, given)
	case lessons.TooManyBytes:
		return w.Fill(e.Bytes, err.Expected)
	case lessons.TooManyLines:
		return w.Fill(e.Lines, err.Expected)
	}
	return w.Fill(e.Units, err.Expected)
}
