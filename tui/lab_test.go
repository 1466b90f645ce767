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
	"nnlab/tui/engine/enginetest"
	"nnlab/tui/theme"
)

// experiment opens the test's lab at a step, after some lines of a log.
func experiment(t *testing.T, step string, lines ...string) *lab {
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
	l := experiment(t, "few", "run 3")
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
	l := experiment(t, "few", "set b on")
	l.drive(tea.WindowSizeMsg{Width: 80, Height: 24})
	l.wants("1 field")
	l.press("1")
	l.wants("1 field B")
	l.press("1")
	l.lacks("field B")
}

func TestManySeedsAreSetAndStarted(t *testing.T) {
	l := experiment(t, "few")
	_, _ = l.Update(key("m"))
	l.wants("pause")
	l = experiment(t, "race")
	l.press("m")
	l.wants("one seed only in this step")
}

func TestWhatBrokeIsSaidAndGoneTo(t *testing.T) {
	l := experiment(t, "few", "run 29")
	l.lacks("dead")
	l.press("w")
	l.wants("nothing broke")
	l.press("s s s")
	l.wants("h₃ is dead", "after 32 epochs")
	for _, again := range []string{"w", "enter", "ㅈ"} {
		l.press("w")
		l.wants("why it broke", "unit 30")
		l.press(again)
		l.wants("after 30 epochs")
		l.press("end")
	}
}

func TestCodeIsAPageOfItsOwn(t *testing.T) {
	l := experiment(t, "few")
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
	l := experiment(t, "few")
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
	l := experiment(t, "many")
	l.press("f down enter f")
	if log := l.log(); !strings.Contains(log, "set y on") || !strings.Contains(log, "set y off") {
		t.Errorf("log:\n%s", log)
	}
}

func TestTheLastTabIsAListOfTheRest(t *testing.T) {
	l := experiment(t, "many")
	l.drive(tea.WindowSizeMsg{Width: 80, Height: 24})
	l.wants("4 ")
	l.press("4")
	l.wants("more panels")
	l.press("down enter")
	l.wants("4 list")
}

func TestManyKnobsCanAllBeReachedAtEverySize(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {100, 30}, {120, 40}, {160, 45}, {200, 60}} {
		l := experiment(t, "many", "set b on")
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
	l := experiment(t, "many")
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
	l := experiment(t, "race")
	l.reach("move the start")
	l.press("left up")
	if log := l.log(); !strings.Contains(log, "edit startX 2.") || !strings.Contains(log, "edit startY 1.") {
		t.Errorf("log:\n%s", log)
	}
	l = experiment(t, "race", "set me on")
	l.reach("step there")
	l.press("left enter")
	if log := l.log(); !strings.Contains(log, "edit aimX 2.") || !strings.HasSuffix(strings.TrimSpace(strings.Split(log, "clipboard")[0]), "") || !strings.Contains(log, "run 1") {
		t.Errorf("log:\n%s", log)
	}
}

func TestAChartInFocusMovesAlongTheTape(t *testing.T) {
	l := experiment(t, "few", "run 60")
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

// TestNoKeysBreakTheScreen presses keys at random: whatever comes, a frame is exactly as large as the screen.
func TestNoKeysBreakTheScreen(t *testing.T) {
	all := strings.Fields("right right left up down down enter enter esc tab tab tab pgdown pgup home end backspace " +
		"1 2 3 4 a m w c y d f s s s b [ ] + - x e u r n h g / o t l ? ㅁ ㅡ ㅈ 0 9 , .")
	rounds := 300
	if testing.Short() {
		rounds = 60
	}
	for seed := range uint64(3) {
		rng := rand.New(rand.NewPCG(seed, 1))
		l := experiment(t, []string{"few", "many", "race"}[seed])
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
				l, pressed = experiment(t, "many"), nil
			}
			l.checkSize(l.w, l.h, strings.Join(pressed, " "))
		}
		if ansi.Strip(l.View().Content) == "" {
			t.Error("nothing is shown")
		}
	}
}
