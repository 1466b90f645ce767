package tui

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"nnlab/lessons"
	"nnlab/lessons/course"
	"nnlab/lessons/scene/experiment"
	"nnlab/lessons/scene/race"
	"nnlab/tui/engine/enginetest"
	"nnlab/tui/theme"
)

// experimental opens the test's lab at a step, after some lines of a log.
func experimental(t *testing.T, step string, lines ...string) *lab {
	t.Helper()
	return experimentIn(t, Config{}, step, lines...)
}

func experimentIn(t *testing.T, cfg Config, step string, lines ...string) *lab {
	t.Helper()
	text := "lesson lab seed 1\nopen " + step + "\n" + strings.Join(lines, "\n") + "\n"
	script, err := lessons.ParseScript(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	cfg.Lessons, cfg.Script = []*lessons.Lesson{enginetest.LabLesson()}, &script
	return newLab(t, cfg)
}

func (l *lab) log() string {
	l.press("o")
	text := l.screen()
	l.press("esc")
	return text
}

func TestLabScreens(t *testing.T) {
	for _, size := range []tea.WindowSizeMsg{{Width: 80, Height: 24}, {Width: 120, Height: 40}, {Width: 200, Height: 60}} {
		for _, lang := range []string{"en", "ko"} {
			for _, step := range []string{"few", "many"} {
				t.Run(fmt.Sprintf("%s-%dx%d-%s", step, size.Width, size.Height, lang), func(t *testing.T) {
					l := experimentIn(t, Config{Lang: lang, Mode: theme.Mode{Dark: true, Depth: theme.NoColor}}, step, "run 40", "set b on")
					l.drive(size)
					golden.RequireEqual(t, l.screen())
				})
			}
		}
	}
}

func TestASecondRunStandsBesideTheFirstAndItsKnobComesNext(t *testing.T) {
	l := experimental(t, "few", "run 3")
	l.lacks("b.field")
	l.press("a")
	l.wants("b.field", "A", "B")
	l.press("right") // the focus is on the second run's first knob
	if log := l.log(); !strings.Contains(log, "set b on") || !strings.Contains(log, "b.set learningRate 0.003") {
		t.Errorf("log:\n%s", log)
	}
	l.press("esc ㅁ")
	l.lacks("b.field")
}

func TestTheTwoRunsTakeTurnsWhereThereIsNoRoomForBoth(t *testing.T) {
	l := experimental(t, "few", "set b on")
	l.drive(tea.WindowSizeMsg{Width: 80, Height: 24})
	l.wants("1 field")
	l.press("1")
	l.wants("1 field B")
	l.press("1")
	l.lacks("field B")
}

func TestManySeedsAreSetAndStarted(t *testing.T) {
	l := experimental(t, "few")
	_, _ = l.Update(key("m"))
	l.wants("pause")
	l = experimental(t, "race")
	l.press("m")
	l.wants("one seed only in this step")
}

func TestWhatBrokeIsSaidAndGoneTo(t *testing.T) {
	l := experimental(t, "few", "run 29")
	l.lacks("dead")
	l.press("w")
	l.wants("nothing broke")
	l.press("s s s")
	l.wants("h₃ is dead", "after 32 epochs")
	for _, again := range []string{"w", "enter", "ㅈ"} {
		l.press("w")
		l.wants("why it broke", "after 30 moves")
		l.press(again)
		l.wants("after 30 epochs")
		l.press("end")
	}
}

func TestCodeIsAPageOfItsOwn(t *testing.T) {
	l := experimental(t, "few")
	l.press("c")
	l.wants("1 Keras", "2 PyTorch", "3 Go", "with weights")
	l.press("right e")
	l.wants("without weights")
	l.press("c")
	l.wants("A few knobs")
	l = learn(t, "walk")
	l.press("c")
	l.wants("no code in this step")
}

func TestDiscretiseAndLogScale(t *testing.T) {
	l := experimental(t, "few")
	l.press("ㅇ")
	if log := l.log(); !strings.Contains(log, "set discretize on") {
		t.Errorf("log:\n%s", log)
	}
	log, before := l.log(), l.screen()
	l.press("y")
	if l.screen() == before {
		t.Error("y changes nothing")
	}
	if l.log() != log {
		t.Error("a scale of the eye is in the log")
	}
}

func TestFeaturesAreSwitched(t *testing.T) {
	l := experimental(t, "many")
	l.press("f down enter f")
	if log := l.log(); !strings.Contains(log, "set y on") || !strings.Contains(log, "set y off") {
		t.Errorf("log:\n%s", log)
	}
}

func TestTheLastTabIsAListOfTheRest(t *testing.T) {
	l := experimental(t, "many")
	l.drive(tea.WindowSizeMsg{Width: 80, Height: 24})
	l.wants("4 ")
	l.press("4")
	l.wants("more panels")
	l.press("down enter")
	l.wants("4 list")
}

func TestManyKnobsCanAllBeReachedAtEverySize(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {100, 30}, {120, 40}, {160, 45}, {200, 60}} {
		l := experimental(t, "many", "set b on")
		l.drive(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		l.reach("turn")
		seen := map[string]bool{}
		for range 17 {
			for _, line := range strings.Split(l.screen(), "\n") {
				if i := strings.Index(line, "◂ "); i >= 0 {
					seen[strings.TrimSpace(line)] = true
				}
			}
			l.checkSize(size[0], size[1], "down")
			l.press("down")
		}
		if len(seen) < 17 {
			t.Errorf("%v: %d of 17 knobs were seen in focus", size, len(seen))
		}
	}
}

func TestAKnobTakesWhatIsTypedAndSaysWhatIsWrong(t *testing.T) {
	l := experimental(t, "many")
	l.reach("turn")
	for range 17 {
		if strings.Contains(l.screen(), "◂ 4 ▸") {
			break
		}
		l.press("down")
	}
	l.press("e 1 6 , 8 enter")
	l.wants("16,8")
	l.press("e n o n s e n s e enter")
	l.wants("nonsense")
}

func TestArrowsAndClicksMoveTheStartAndTheAim(t *testing.T) {
	l := experimental(t, "race")
	l.reach("move the start")
	l.press("left up")
	if log := l.log(); !strings.Contains(log, "edit startX 2.") || !strings.Contains(log, "edit startY 1.") {
		t.Errorf("log:\n%s", log)
	}
	l = experimental(t, "race", "set me on")
	l.reach("step there")
	l.press("left enter")
	if log := l.log(); !strings.Contains(log, "edit aimX 2.") || !strings.HasSuffix(strings.TrimSpace(strings.Split(log, "clipboard")[0]), "") || !strings.Contains(log, "run 1") {
		t.Errorf("log:\n%s", log)
	}
}

func TestAChartInFocusMovesAlongTheTape(t *testing.T) {
	l := experimental(t, "few", "run 60")
	for range 9 {
		l.press("tab")
		if lines := strings.Split(l.screen(), "\n"); strings.Contains(lines[len(lines)-1], "→  scrub") {
			break
		}
	}
	l.press("left")
	l.wants("after 59 epochs")
	l.press("right")
	l.wants("after 60 epochs")
}

const realWords = `# Real

## Fit {#fit}

Epoch {{num "epoch" 0}}.

## Race {#race}

Step {{num "step" 0}}.
`

// real is a lesson of one step on a scene of the house.
func real(t *testing.T, step string, lines ...string) *lab {
	t.Helper()
	all := map[string]lessons.Step{
		"fit": {ID: "fit", Spec: "dataset=circle&networkShape=4,2&activation=relu&learningRate=3&noise=20&rules=keras&epochs=12",
			Panels: []lessons.PanelID{"network", "field", "loss", "weights", "histogram", "spread", "broke", "confusion"},
			Unlock: []string{"learningRate", "activation", "dataset", "noise", "batchSize", "networkShape", "x", "xSquared", "dropout",
				"discretize", "unit", "b", "seeds"}},
		"race": {ID: "race", End: "a.x@40", Spec: "surface=ravine25&a=sgd,learningRate=0.04&b=adam,learningRate=0.5&me=true&watch=b",
			Panels: []lessons.PanelID{"race", "loss", "standings", "inner"},
			Unlock: []string{"a.learningRate", "b.learningRate", "surface", "me", "aimX", "aimY", "startX", "startY"}},
	}
	_, words, _ := strings.Cut(realWords, "{#"+step+"}\n")
	words, _, _ = strings.Cut(words, "## ")
	words = "# Real\n\n## A step {#" + step + "}\n" + words
	open := map[string]func(string, uint64) (lessons.Scene, error){"fit": experiment.New, "race": race.Open}[step]
	lesson := &lessons.Lesson{ID: "real", Rev: 1, Chapter: 6, New: open, Steps: []lessons.Step{all[step]},
		Words: func(string) []byte { return []byte(words) }}
	script, err := lessons.ParseScript(strings.NewReader("lesson real seed 1\nopen " + step + "\n" + strings.Join(lines, "\n") + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	return newLab(t, Config{Lessons: []*lessons.Lesson{lesson}, Script: &script})
}

func TestAnExperimentByKeys(t *testing.T) {
	l := real(t, "fit", "run 120")
	l.wants("network", "2-4-2-1")
	l.press("c")
	l.wants("import", "PyTorch")
	l.press("c f down enter esc a")
	l.wants("x²", "nothing differs yet")
	l.press("right esc") // the second run's first knob was in focus
	if log := l.log(); !strings.Contains(log, "set xSquared true") || !strings.Contains(log, "b.set dataset") {
		t.Errorf("log:\n%s", log)
	}
}

func TestARaceByKeys(t *testing.T) {
	l := real(t, "race")
	l.reach("step there")
	l.press("left left up enter")
	l.wants("Step 1.")
	if log := l.log(); !strings.Contains(log, "edit aimX") || !strings.Contains(log, "edit aimY") || !strings.Contains(log, "run 1") {
		t.Errorf("log:\n%s", log)
	}
	l.press("esc u u")
	l.wants("Step 1.")
}

// TestNoKeysBreakTheScreen presses keys at random: whatever comes, a frame is exactly as large as the screen.
func TestNoKeysBreakTheScreen(t *testing.T) {
	all := strings.Fields("right right left up down down enter enter esc tab tab tab pgdown pgup home end backspace " +
		"1 2 3 4 a m w c y d f s s s b [ ] + - x e u r n h g / o t l ? ㅁ ㅡ ㅈ 0 9 , .")
	rounds := 300
	if testing.Short() || raceDetector {
		rounds = 60
	}
	for seed, start := range []func() *lab{
		func() *lab { return experimental(t, "few") }, func() *lab { return experimental(t, "many") },
		func() *lab { return experimental(t, "race") }, func() *lab { return real(t, "fit") }, func() *lab { return real(t, "race") },
	} {
		rng := rand.New(rand.NewPCG(uint64(seed), 1))
		l := start()
		var pressed []string
		for range rounds {
			k := all[rng.IntN(len(all))]
			pressed = append(pressed, k)
			if k == "m" || k == "ㅡ" { // a run to its end takes its time
				continue
			}
			l.press(k)
			if rng.IntN(10) == 0 {
				s := sizes()[rng.IntN(len(sizes()))]
				l.drive(tea.WindowSizeMsg{Width: s[0], Height: s[1]})
			}
			if rng.IntN(6) == 0 {
				l.drive(tea.MouseClickMsg{X: rng.IntN(max(l.w, 1)), Y: rng.IntN(max(l.h, 1)), Button: tea.MouseLeft})
			}
			if l.ended {
				l, pressed = start(), nil
			}
			l.checkSize(l.w, l.h, strings.Join(pressed, " "))
		}
		if ansi.Strip(l.View().Content) == "" {
			t.Error("nothing is shown")
		}
	}
}

func TestAnEmptyPanelSaysWhatFillsIt(t *testing.T) {
	l := learnOptimizers(t, "batch")
	l.wants("Press m")
	l = learnOptimizers(t, "schedule")
	l.lacks("Press m")
}

func TestTheGoalHasAGauge(t *testing.T) {
	l := experimental(t, "many", "run 4")
	before := strings.Count(l.screen(), "━")
	l.wants("now 4", "goal above")
	l.press("s s")
	if after := strings.Count(l.screen(), "━"); after <= before {
		t.Errorf("%d cells, and nearer to the goal %d:\n%s", before, after, l.screen())
	}
}

func learnOptimizers(t *testing.T, step string) *lab {
	l := newLab(t, Config{Lessons: course.Lessons(), Lesson: "optimizers", Step: lessons.StepID(step)})
	l.drive(tea.WindowSizeMsg{Width: 120, Height: 40})
	return l
}
