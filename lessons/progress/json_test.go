package progress

import (
	"errors"
	"strings"
	"testing"
)

const sample = `{
	"later": {"a": [1, 2]},
	"version": 1,
	"lessons": {
		"gone": {"seen": ["nowhere"], "mood": "good"},
		"backprop": {
			"furthest": {"step": "bend", "index": 3, "x": 1},
			"seen": ["error", "bend", "error"],
			"questions": {"bend": {
				"first": {"answer": "neg", "verdict": "wrong", "counter": 3, "confidence": 0.5},
				"latest": {"answer": "zero", "verdict": "right", "counter": 4, "date": "2026-11-24"},
				"why": null}},
			"log": {"rev": 2, "text": "open backprop/bend\nrun 3\n", "counter": 5}
		}
	}
}`

func TestDecodeReadsAndKeepsWhatItDoesNotKnow(t *testing.T) {
	p, err := decode([]byte(sample))
	if err != nil {
		t.Fatal(err)
	}
	l := p.Lessons["backprop"]
	if l.Furthest.Step != "bend" || l.Furthest.Index != 3 || l.Log.Rev != 2 || l.Questions["bend"].First.Text != "neg" ||
		l.Questions["bend"].Latest.Verdict != Right || strings.Join(l.Seen, " ") != "bend error" {
		t.Errorf("got %+v", l)
	}
	var change Progress
	change.See("backprop", "update", 9)
	change.Answer("backprop", "update", Answer{Text: "1"})
	out := text(t, follow(p, change))
	for _, kept := range []string{`"later"`, `"nowhere"`, `"mood": "good"`, `"confidence": 0.5`, `"why": null`, `"counter": 6`, `"update"`} {
		if !strings.Contains(out, kept) {
			t.Errorf("%s is lost:\n%s", kept, out)
		}
	}
}

func TestEncodeIsDeterministic(t *testing.T) {
	p, err := decode([]byte(sample))
	if err != nil {
		t.Fatal(err)
	}
	first := text(t, p)
	again, err := decode([]byte(first))
	if err != nil || text(t, again) != first {
		t.Errorf("%v\n%s\n%s", err, first, text(t, again))
	}
	if !strings.HasSuffix(first, "}\n") {
		t.Error("no newline at the end")
	}
}

func TestDecodeRefusesOtherShapes(t *testing.T) {
	for _, src := range []string{
		"", " ", "null", "[]", "7", `"x"`, "{}", `{"version":1`, `{"version":1}}`, `{"version":"1"}`, `{"version":0}`,
		`{"version":1,"lessons":[]}`, `{"version":1,"lessons":{"a":7}}`, `{"version":1,"lessons":{"a":{"seen":"b"}}}`,
		`{"version":1,"lessons":{"a":{"log":{"text":"x"}}}}`, `{"version":1,"lessons":{"a":{"log":{"counter":-1}}}}`,
		`{"version":1,"lessons":{"a":{"log":{"counter":9007199254740993}}}}`,
		"\x00\x01\x02\xff", strings.Repeat("[", 100000),
	} {
		_, err := decode([]byte(src))
		if newer := (*newerError)(nil); err == nil || errors.As(err, &newer) {
			t.Errorf("%.40q: %v", src, err)
		}
	}
	_, err := decode([]byte(`{"version":2,"lessons":[{"of":"another shape"}]}`))
	if newer := (*newerError)(nil); !errors.As(err, &newer) || newer.version != 2 {
		t.Errorf("a newer version: %v", err)
	}
}

// FuzzDecode holds that nothing panics and that what was read is written and read back the same.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(sample))
	f.Add([]byte(`{"version":1,"lessons":{"a":{},"b":null},"x":"<\u2028>"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := decode(data)
		if err != nil {
			return
		}
		first, err := encode(p)
		if err != nil {
			t.Fatal(err)
		}
		again, err := decode(first)
		if err != nil {
			t.Fatalf("%v in\n%s", err, first)
		}
		if second, err := encode(again); err != nil || string(second) != string(first) {
			t.Errorf("%v\n%s\n%s", err, first, second)
		}
	})
}
