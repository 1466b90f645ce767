package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"nnlab/lessons/course"
	"nnlab/lessons/course/living"
	"nnlab/lessons/progress"
	"nnlab/tui"
)

// Main carries out the command line of this process, without the program's name, and returns its exit status.
func Main(args []string) int {
	a := &App{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv,
		Lessons: course.Lessons,
		Progress: func() (progress.Progress, error) {
			return progress.Open(progress.Options{ReadOnly: true}).Load()
		},
	}
	a.Screen = a.screen
	return a.Run(context.Background(), args)
}

// screen opens the lab on this process's terminal.
func (a *App) screen(ctx context.Context, s Start) error {
	cfg := tui.Config{
		Lessons: a.Lessons(), Living: living.Lesson(), Store: progress.Open(progress.Options{}), Lang: s.Lang, Mode: s.Mode, Seed: s.Seed,
		Still: a.Getenv("NNLAB_REDUCED_MOTION") == "1", Step: s.Step, Script: s.Script, Keep: keep,
	}
	if s.Lesson != nil {
		cfg.Lesson = s.Lesson.ID
	}
	return tui.Run(ctx, cfg)
}

// mostNames is how many names keep tries for one file.
const mostNames = 1000

// keep writes a new file into the present folder and never over another.
func keep(name string, data []byte) (string, error) {
	ext := filepath.Ext(name)
	base := strings.TrimSuffix(filepath.Base(name), ext)
	for n := 1; ; n++ {
		path := base + ext
		if n > 1 {
			path = base + "-" + strconv.Itoa(n) + ext
		}
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, fs.ErrExist) && n < mostNames {
			continue
		}
		if err != nil {
			return "", err
		}
		_, err = f.Write(data)
		return path, errors.Join(err, f.Close())
	}
}
