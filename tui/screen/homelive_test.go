package screen

import (
	"reflect"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"nnlab/lessons"
	"nnlab/lessons/progress"
	"nnlab/tui/canvas"
	"nnlab/tui/engine/enginetest"
	"nnlab/tui/i18n"
	"nnlab/tui/keys"
	"nnlab/tui/theme"
)

// plane is a scene that has three pictures to learn.
type plane struct {
	lessons.Scene
	n int
}

func (p *plane) Tick() bool {
	if p.n == 3*liveUnits {
		return false
	}
	p.n++
	return true
}

func (p *plane) Value(r lessons.Ref) (lessons.Value, bool) {
	return lessons.Number(float64(p.n)), r == "n"
}

func (p *plane) Panels(show lessons.Need) []lessons.Panel {
	return []lessons.Panel{lessons.Field{Head: lessons.Head{Panel: livePlane}, Side: 1, Grid: []float64{1},
		X: lessons.Axis{Lo: -1, Hi: 1}, Y: lessons.Axis{Lo: -1, Hi: 1}}}
}

func living(scene *plane) *lessons.Lesson {
	return &lessons.Lesson{
		ID: "living", Rev: 1,
		New: func(spec string, seed uint64) (lessons.Scene, error) {
			inner, err := enginetest.New(spec, seed)
			scene.Scene = inner
			return scene, err
		},
		Words: func(string) []byte {
			return []byte("# Living\n\nA net.\n\n## It learns {#net}\n\nso far {{num \"n\" 0}}\n")
		},
		Steps: []lessons.Step{{ID: "net", Spec: "a", Panels: []lessons.PanelID{livePlane}}},
	}
}

// house is a home whose timers ring at once, and what it was drawn as.
type house struct {
	*Home
	t      *testing.T
	drawn  bool
	screen string
}

func newHouse(t *testing.T, scene *plane, still bool) *house {
	record, err := NewRecord(&progress.Memory{}, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	h, err := NewHome(&Context{Ctx: t.Context(), Lessons: []*lessons.Lesson{enginetest.Lesson()}, Living: living(scene), Seed: 1,
		Words: i18n.For("en"), Theme: theme.New(theme.Mode{Dark: true}), Keys: keys.NewMap(), Still: still,
		IDs: new(atomic.Int64), Notes: NewNotes(), Record: record})
	if err != nil {
		t.Fatal(err)
	}
	h.net.after = func(_ time.Duration, msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }
	return &house{Home: h, t: t, drawn: true}
}

// play runs commands, and all that follow, and draws after each message as long as home is looked at.
func (h *house) play(cmds ...tea.Cmd) {
	h.t.Helper()
	for n := 0; len(cmds) > 0; n++ {
		if n > 1000 {
			h.t.Fatal("home never rests")
		}
		cmd := cmds[0]
		cmds = cmds[1:]
		if cmd == nil {
			continue
		}
		msg := cmd()
		if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice {
			for i := range v.Len() {
				cmds = append(cmds, v.Index(i).Interface().(tea.Cmd))
			}
			continue
		}
		_, next := h.Update(msg)
		cmds = append(cmds, next)
		if h.drawn {
			cv := canvas.New(h.w, h.h)
			h.Draw(cv)
			h.screen = ansi.Strip(cv.String())
		}
	}
}

func TestTheLiveNetLearnsUntilThereIsNothingLeft(t *testing.T) {
	scene := &plane{}
	h := newHouse(t, scene, false)
	h.play(h.SetSize(120, 40), h.Init())
	if scene.n != 3*liveUnits || h.net.armed {
		t.Errorf("%d units, armed %t", scene.n, h.net.armed)
	}
	if !strings.Contains(h.screen, "It learns") || !strings.Contains(h.screen, "so far 300") {
		t.Errorf("not on the screen:\n%s", h.screen)
	}
	if h.play(h.wake()); h.net.armed {
		t.Error("it goes on although nothing is left")
	}
}

func TestTheLiveNetCostsNothingWhereItIsNotSeen(t *testing.T) {
	for name, prepare := range map[string]func(*house){
		"another room on top": func(h *house) { h.drawn = false },
		"no room":             func(h *house) { h.w, h.h = 60, 16 },
	} {
		t.Run(name, func(t *testing.T) {
			scene := &plane{}
			h := newHouse(t, scene, false)
			h.w, h.h = 120, 40
			prepare(h)
			h.play(h.Init())
			if scene.n != 0 || h.net.armed {
				t.Fatalf("%d units, armed %t", scene.n, h.net.armed)
			}
			h.drawn = true
			h.play(h.SetSize(120, 40))
			_, back := h.Update(Shown{})
			h.play(back)
			if scene.n != 3*liveUnits {
				t.Errorf("%d units after it came back", scene.n)
			}
		})
	}
}

func TestReducedMotionHasNoLiveNet(t *testing.T) {
	h := newHouse(t, &plane{}, true)
	h.play(h.SetSize(120, 40), h.Init())
	if h.net.eng != nil || strings.Contains(h.screen, "It learns") {
		t.Error("there is one")
	}
}

func TestTheLiveNetIsThereWhereThereIsLittleRoom(t *testing.T) {
	h := newHouse(t, &plane{}, false)
	h.play(h.SetSize(80, 24), h.Init())
	if !strings.Contains(h.screen, "300") {
		t.Errorf("how far it came is not on the screen:\n%s", h.screen)
	}
}
