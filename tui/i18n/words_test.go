package i18n

import (
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"

	"nnlab/lessons"
	"nnlab/lessons/progress"
	"nnlab/lessons/spec"
	"nnlab/nn"
)

// fields walks every string of a Words.
func fields(v reflect.Value, path string, visit func(path, s string)) {
	switch v.Kind() {
	case reflect.String:
		visit(path, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				fields(v.Field(i), path+"."+f.Name, visit)
			}
		}
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			fields(v.Index(i), fmt.Sprintf("%s[%d]", path, i), visit)
		}
	}
}

func all(lang string) map[string]string {
	out := map[string]string{}
	fields(reflect.ValueOf(*For(lang)), "", func(path, s string) { out[path] = s })
	return out
}

func TestEveryWordIsThere(t *testing.T) {
	for _, lang := range Languages() {
		for path, s := range all(lang) {
			if strings.TrimSpace(s) == "" {
				t.Errorf("%s: %s is empty", lang, path)
			}
			if !norm.NFC.IsNormalString(s) {
				t.Errorf("%s: %s is not composed", lang, path)
			}
		}
	}
}

func TestBothLanguagesNameTheSamePlaces(t *testing.T) {
	place := regexp.MustCompile(`\{\d\}`)
	places := func(s string) []string {
		found := place.FindAllString(s, -1)
		slices.Sort(found)
		return slices.Compact(found)
	}
	ko := all(Korean)
	for path, en := range all(English) {
		if strings.HasPrefix(path, ".Ask.WrongHead") || path == ".Ask.RightHead" || path == ".Ask.RevealHead" {
			continue
		}
		if a, b := places(en), places(ko[path]); !slices.Equal(a, b) {
			t.Errorf("%s: en has %v, ko has %v", path, a, b)
		}
	}
}

func TestKoreanIsKorean(t *testing.T) {
	hangul := func(s string) bool {
		return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Hangul, r) })
	}
	latin := regexp.MustCompile(`^(\.Lang|\.Other|\.Language|\.CLI\..*(Example|Lesson|File|LessonOrFile)|\.Errors\.(Environment|CannotPlay|Internal))$`)
	refused := regexp.MustCompile(`에폭|오버피팅|히든|그라디언트|백프로파게이션|네트워크|노드|유닛|씨앗|잡음|초기화|하십시오|당신|여러분|!`)
	for path, s := range all(Korean) {
		if !hangul(s) && !latin.MatchString(path) {
			t.Errorf("%s: no Korean in %q", path, s)
		}
		if refused.MatchString(s) {
			t.Errorf("%s: %q has a refused word", path, s)
		}
	}
	for path, s := range all(English) {
		if hangul(s) && path != ".Other" {
			t.Errorf("%s: Korean in %q", path, s)
		}
	}
}

func TestKeyLabelsFitNineCells(t *testing.T) {
	fields(reflect.ValueOf(For(Korean).Keys), "Keys", func(path, s string) {
		if ansi.StringWidth(s) > 9 {
			t.Errorf("%s: %q takes %d cells", path, s, ansi.StringWidth(s))
		}
	})
}

func TestFillChoosesParticles(t *testing.T) {
	ko := For(Korean)
	for _, c := range [][3]string{
		{"1", "2", "1이 아니라 2입니다"}, {"2", "80", "2가 아니라 80입니다"}, {"0.25", "h₁", "0.25가 아니라 h₁입니다"},
		{"δ₃", "0", "δ₃이 아니라 0입니다"}, {"음수", "양수", "음수가 아니라 양수입니다"},
	} {
		if got := ko.Fill(ko.Ask.WrongHead, c[0], c[1]); got != c[2] {
			t.Errorf("Fill(%q, %q) = %q, want %q", c[0], c[1], got, c[2])
		}
	}
	if got := For(English).Fill("You said {0}. It is {1}.", "1", "2"); got != "You said 1. It is 2." {
		t.Errorf("English: %q", got)
	}
}

func TestLabelOfUnknownWordIsItself(t *testing.T) {
	for _, c := range []struct {
		label lessons.Label
		want  string
	}{{lessons.Sym("w₁"), "w₁"}, {lessons.L("no such word"), "no such word"}, {lessons.Label{}, ""}} {
		if got := For(English).Label(c.label); got != c.want {
			t.Errorf("Label(%v) = %q, want %q", c.label, got, c.want)
		}
	}
}

func TestPanelWordsAreComplete(t *testing.T) {
	en, ko := panelWords(English), panelWords(Korean)
	for word, s := range en {
		if s == "" || ko[word] == "" {
			t.Errorf("%q: en %q, ko %q", word, s, ko[word])
		}
	}
	for word := range ko {
		if en[word] == "" {
			t.Errorf("%q has no English", word)
		}
	}
}

func TestCleanLetsNothingThrough(t *testing.T) {
	for given, want := range map[string]string{
		"\x1b]0;me\a":        "\uFFFD]0;me\uFFFD",
		"a\u202eb\u200dc":    "a\uFFFDb\uFFFDc",
		"a\nb\tc":            "a\uFFFDb c",
		"\xffz":              "\uFFFDz",
		"\u1112\u1161\u11ab": "한",
		"123456789":          "1234567…",
	} {
		if got := Clean(given, 8); got != want {
			t.Errorf("Clean(%q) = %q, want %q", given, got, want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("\x1b[31mred\u202e\u0000", 5)
	f.Add("안녕하세요 a\u0301", 7)
	f.Fuzz(func(t *testing.T, s string, cells int) {
		cells = max(0, min(cells, 200))
		got := Clean(s, cells)
		if ansi.StringWidth(got) > cells {
			t.Fatalf("Clean(%q, %d) is %d cells wide", s, cells, ansi.StringWidth(got))
		}
		for _, r := range got {
			if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
				t.Fatalf("Clean(%q) has %U", s, r)
			}
		}
	})
}

// specKinds are the kinds that the spec itself can say.
func specKinds() (kinds []spec.Kind) {
	unknown := (&spec.Error{Kind: -1}).Error()
	for k := spec.Kind(0); (&spec.Error{Kind: k}).Error() != unknown; k++ {
		kinds = append(kinds, k)
	}
	return kinds
}

func TestEveryWordOfAPanelIsSaid(t *testing.T) {
	for _, lang := range Languages() {
		said := panelWords(lang)
		for _, word := range lessons.Words() {
			if said[word] == "" {
				t.Errorf("%s: nothing for %q", lang, word)
			}
		}
	}
}

func TestEverySceneErrorHasKorean(t *testing.T) {
	for f := lessons.NoName; f <= lessons.NobodyRuns; f++ {
		if koreanScene(f) == "" {
			t.Errorf("fault %d has no Korean", f)
		}
	}
	for want, said := range map[string]string{"0 to below 1": "0 이상 1 미만", "none, or 1 to 200": "none, 1–200",
		"op, layer, matrix or update": "op, layer, matrix, update"} {
		if got := koreanChoices(want); got != said {
			t.Errorf("%s is said %s", want, got)
		}
	}
}

func TestEverySpecErrorHasKorean(t *testing.T) {
	kinds := specKinds()
	if len(kinds) < 30 {
		t.Fatalf("only %d kinds", len(kinds))
	}
	for _, k := range kinds {
		if form, _ := koreanSpec(k); form == "" {
			t.Errorf("kind %d has no Korean: %v", k, &spec.Error{Kind: k})
		}
	}
}

func TestErrorsInBothLanguages(t *testing.T) {
	_, unknown := spec.Parse("rules=keras&learnRate=0.1")
	_, far := spec.Parse("rules=keras&dataset=and&learningRate=1e999")
	_, script := lessons.ParseScript(strings.NewReader("lesson forward seed 1\n\nrunn \x1b[2J\n"))
	_, action := lessons.ParseScript(strings.NewReader("lesson forward seed 1\nrunn 100\n"))
	for _, c := range []struct {
		err    error
		en, ko string
	}{
		{unknown, `no key "learnRate"; did you mean learningRate?`, `없는 키입니다: "learnRate". 혹시 learningRate인가요?`},
		{far, `learningRate: "1e999" is not finite; expected 0 or more`, `learningRate: 유한한 수가 아닙니다: "1e999". 0 이상으로 적으세요.`},
		{script, "line 3: \"runn \uFFFD[2J\" has characters that are no text; remove them", "3번째 줄: 글자가 아닌 것이 있습니다: \"runn \uFFFD[2J\". 지우고 다시 해 보세요."},
		{action, `line 2: "runn 100" is no action; expected open, run, step, set, b.set, edit, undo, reset, seed, answer, skip, hint or look`,
			`2번째 줄: 읽을 수 없습니다: "runn 100". 이렇게 적으세요: open, run, step, set, b.set, edit, undo, reset, seed, answer, skip, hint, look`},
		{&fs.PathError{Op: "open", Path: "a.log", Err: syscall.ENOENT}, "a.log: no such file", "파일을 열 수 없습니다: a.log. 그런 파일이 없습니다."},
		{&lessons.NoStepError{Lesson: "forward", Step: "x"}, `lesson forward has no step "x"`, `forward 수업에 없는 단계입니다: "x"`},
		{&lessons.AnswerError{Given: "x", Expected: "a number"}, `no answer "x"; expected a number`, `쓸 수 없는 답입니다: "x". 쓸 수 있는 답: 숫자`},
		{&nn.DivergedError{Step: 217}, "nn: the loss is 0 after 217 updates: training has diverged; lower the learning rate or scale the data",
			"217번째 갱신에서 손실이 발산해 멈췄습니다. 학습률을 낮추거나 데이터를 표준화하세요."},
		{&progress.Problem{Trouble: progress.Unwritable, Path: "p.json", Err: &fs.PathError{Op: "write", Path: "p.json", Err: syscall.ENOSPC}},
			"Progress could not be saved: p.json: the disk is full", "진도를 저장하지 못했습니다: 쓸 수 없습니다: p.json. 디스크가 가득 찼습니다."},
		{&progress.Problem{Trouble: progress.Damaged, Path: "p.json"}, "The file of your progress is damaged: p.json. It stays where it is.",
			"진도 파일이 손상되었습니다: p.json. 파일은 그대로 둡니다."},
		{errors.New("odd \x1b thing"), "odd \uFFFD thing", "odd \uFFFD thing"},
	} {
		if got := For(English).Error(c.err); got != c.en {
			t.Errorf("en: %q\nwant %q", got, c.en)
		}
		if got := For(Korean).Error(c.err); got != c.ko {
			t.Errorf("ko: %q\nwant %q", got, c.ko)
		}
	}
}

func Example() {
	w := For(Korean)
	fmt.Println(w.Fill(w.Ask.WrongHead, "1", "2"))
	fmt.Println(w.Near(w.Fill(w.Errors.NoLesson, "bakprop"), []string{"backprop"}))
	// Output:
	// 1이 아니라 2입니다
	// 없는 수업입니다: "bakprop". 혹시 backprop인가요?
}

func TestAPlaceOnACurveIsItsEpoch(t *testing.T) {
	symbol := func(r lessons.Ref) string { return "the symbol of " + string(r) }
	for lang, want := range map[string]string{"en": "epoch 43", "ko": "에포크 43"} {
		if got := For(lang).Place("val_loss@43", symbol); got != want {
			t.Errorf("%s: %q", lang, got)
		}
		if got := For(lang).Place("w5", symbol); got != "the symbol of w5" {
			t.Errorf("%s: %q", lang, got)
		}
	}
}
