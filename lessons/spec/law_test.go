package spec

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// samplesOf are values worth trying of a key, right ones and wrong ones.
func samplesOf(k Key) []string {
	own := map[string]string{
		"batchSize":        "1 7 32 full 251 2.5",
		"networkShape":     " 1 3 8,8 2,2,2 conv3x2,pool2,4 pool2 conv3x1 16,16 2.5,3",
		"seed":             "1 7 0.51437 한국 a%20b 18446744073709551615",
		"dataset":          strings.Join(append(append(setNames(), regSets()...), typed), " "),
		"optimizer":        strings.Join(append(optimizers(), shortOptimizers()...), " "),
		"percTrainData":    "1 10 50 100 33.3 -10 150",
		"data":             "- a.csv a%20b://c.csv",
		"rows":             "1:0 0,0:1;1,1:0 0,0,1:1,2;1,1,1:0,0 0,1:2;1,0:3;1,1:5",
		"target":           "species 5 1 bmi 1,2 progression",
		"inputs":           "1,2 petal_width_cm 3,4,5",
		"axes":             "1,2 2,1 bmi,age 1",
		"scale":            "none standard minmax 12 0.5",
		"world":            "none translate1 rotate15,shear0.1",
		"augment":          "none translate0.5 stretch0.1,rotate15",
		"layerActivations": "relu,tanh tanh,tanh relu elu,leaky_relu",
		"init":             "zeros uniform he_normal,zeros normal,normal,zeros",
		"weights":          "1,2,3 1,2,3,4,5,6,7,8,9,10,11,12;1,2,3,4,5,6,7,8,9,10;1,2,3",
		"boundaries":       "10 10,20", "rates": "0.1 0.1,0.01",
		"dropout":  "0 0.3 0.3,0.3 0,0.2",
		"goal":     "val_loss<0.3 test_accuracy>0.9,epoch<50 params<30",
		"tutorial": "forward 한 a%3Db",
		"monitor":  strings.Join(monitors(), " "),
		"points":   "1 60 150", "valPoints": "0 200", "testPoints": "0 500",
		"noise": "0 15 30 95 150",
	}
	if text, ok := own[k.Name]; ok {
		return strings.Split(text, " ")
	}
	if k.Values != nil {
		return k.Values
	}
	return strings.Fields("0 0.003 0.5 0.9 1 3 10 -1 x")
}

// drawPart is a part of a spec.
func drawPart(t *rapid.T) (key, value string) {
	k := rapid.SampledFrom(Keys()).Draw(t, "key")
	if k.Name == hideKey {
		k.Name = rapid.SampledFrom(hideNames()).Draw(t, "hidden") + "_hide"
	}
	return k.Name, rapid.SampledFrom(samplesOf(k)).Draw(t, k.Name)
}

// drawSpec is a spec that was put together part by part, wrong parts left out.
func drawSpec(t *rapid.T) Spec {
	text := rapid.SampledFrom([]string{"", "dataset=circle", "rules=keras", "#seed=3", "#batchSize=2.5", family, theDigits}).Draw(t, "start")
	s, err := Parse(text)
	if text != "" && err != nil {
		t.Fatal(err)
	}
	for range rapid.IntRange(1, 12).Draw(t, "parts") {
		key, value := drawPart(t)
		longer := strings.TrimPrefix(text+"&"+key+"="+value, "&")
		if next, err := Parse(longer); err == nil {
			text, s = longer, next
		}
	}
	if text == "" {
		s, _ = Parse("dataset=circle")
	}
	return s
}

// TestLaws: a spec's text reads back, its link opens the same, and a set leaves
// a spec that is as sound.
func TestLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSpec(t)
		for range 6 {
			lawful(t, s)
			opens(t, s)
			key, value := drawPart(t)
			next, dropped, err := s.Set(key, value)
			if err != nil {
				told(t, err)
				if next.String() != s.String() {
					t.Fatalf("a refused set changed %s to %s", s, next)
				}
				continue
			}
			for _, d := range dropped {
				if d == key || next.values.has(d) || !s.values.has(d) {
					t.Fatalf("%s: set %s %s drops %s\ngives %s", s, key, value, d, next)
				}
			}
			s = next
		}
	})
}

// opens checks that a spec's link is the same spec.
func opens(t fataler, s Spec) {
	t.Helper()
	link, ok := s.Link()
	if !ok {
		return
	}
	again, notes, err := Open(link)
	if err != nil || again.String() != s.String() || len(notes) > 0 {
		t.Fatalf("%s\nlink %s\nopens %s, %v, %v", s, link, again, notes, err)
	}
}
