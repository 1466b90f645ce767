package lessons

import (
	"context"
	"fmt"
	"strconv"
	"time"
)

// counter is a scene that counts: each unit adds the step width, 12 units make a round, and a small random generator
// walks along, so that a state that was not restored shows at once.
type counter struct {
	n     int
	width float64
	sum   float64
	rng   uint64
}

type counterState counter

func (counterState) Size() int { return 32 }

func newCounter(spec string, seed uint64) (Scene, error) {
	w, err := strconv.ParseFloat(spec, 64)
	return &counter{width: w, rng: seed*2 + 1}, err
}

func (c *counter) Tick() bool {
	if c.n == 40 {
		return false
	}
	c.n++
	c.rng = c.rng*6364136223846793005 + 1442695040888963407
	c.sum += c.width * float64(c.rng>>60)
	return true
}

func (c *counter) Do(a Action) error {
	v, err := strconv.ParseFloat(a.Value, 64)
	if err != nil {
		return err
	}
	switch a.Name {
	case "width":
		c.width = v
	case "sum":
		c.sum = v
	default:
		return fmt.Errorf("no %s", a.Name)
	}
	return nil
}

func (c *counter) Panels(show Need) []Panel {
	var out []Panel
	for _, id := range show {
		out = append(out, Listing{Head: Head{Panel: id}, Parts: []Part{{Lines: []Line{{Num: Num{Ref: "sum", V: c.sum}}}}}})
	}
	return out
}

func (c *counter) Controls() []Control {
	return []Control{{Name: "width", Value: strconv.FormatFloat(c.width, 'g', -1, 64)}, {Name: "hidden", Value: "1"}}
}

func (c *counter) Value(r Ref) (Value, bool) {
	switch r {
	case "n":
		return Number(float64(c.n)), true
	case "sum":
		return Number(c.sum), true
	case "width":
		return Number(c.width), true
	case "rng":
		return WordValue(strconv.FormatUint(c.rng, 16)), true
	case "round": // known from the tenth unit on
		return Number(c.sum), c.n >= 10
	case "slipped":
		return Number(7), true
	}
	return Value{}, false
}

func (c *counter) Explain(r Ref) (Explanation, bool) {
	v, ok := c.Value(r)
	return Explanation{Ref: r, Op: Setting, Num: Num{Ref: r, V: v.Num}}, ok
}

func (c *counter) Save() State    { return counterState(*c) }
func (c *counter) Load(s State)   { *c = counter(s.(counterState)) }
func (c *counter) Track() []Phase { return []Phase{{Total: 40, Done: c.n, Here: true}} }

// words makes the Markdown of the test lesson.
func words(lang string) []byte {
	return []byte("# Counting\n\n## First {#first}\n\nIt is {{num \"sum\" 2}}.\n\n" +
		"## Second {#second}\n\nWidth {{num \"width\" 2}}.\n\n## Third {#third}\n\nNow {{num \"mine\" 2}}.\n\n" +
		"## Fourth {#fourth}\n\nThere.\n")
}

func testLesson() *Lesson {
	return &Lesson{
		ID: "counting", Rev: 1, New: newCounter, Words: words,
		Steps: []Step{
			{ID: "first", Spec: "1", Panels: []PanelID{"a"}, Unlock: []string{"width"}, Question: &Question{
				Ask: "round",
				Options: []Option{
					{"low", func(v Value) bool { return v.Num < 60 }},
					{"high", func(v Value) bool { return v.Num >= 60 }},
				},
				Slips: []Slip{{Key: "low"}},
			}},
			{ID: "second", Opening: []Action{{Verb: Run, N: 5}}, End: "round", Panels: []PanelID{"a", "b"}, Unlock: []string{"width"}},
			{
				ID: "third", Opening: []Action{{Verb: Until, Name: "round"}}, Fresh: true, Unlock: []string{"width"},
				Goal: &Goal{Value: "sum", Aim: "base.sum", Base: 5},
			},
			{ID: "fourth", Spec: "2", Question: &Question{Ask: "round", Tol: 0.5, Slips: []Slip{{Key: "seven", Answer: "slipped"}}}},
		},
	}
}

// budget is a context that ends after being asked n times: it cuts a Seek at an exact place.
type budget struct {
	context.Context
	left *int
}

func slice(n int) budget { return budget{context.Background(), &n} }

func (b budget) Err() error {
	if *b.left--; *b.left < 0 {
		return context.DeadlineExceeded
	}
	return nil
}

func (b budget) Deadline() (time.Time, bool) { return time.Time{}, false }
