package text

import (
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"
)

func read(t testing.TB, lang Lang) string {
	t.Helper()
	src, err := os.ReadFile("testdata/text." + string(lang) + ".md")
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

func load(t *testing.T, lang Lang) *Lesson {
	t.Helper()
	l, err := Parse(lang, []byte(read(t, lang)))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func known(values map[string]Value) func(string) (Value, bool) {
	return func(name string) (Value, bool) {
		v, ok := values[name]
		return v, ok
	}
}

func TestParseReadsEverySection(t *testing.T) {
	l := load(t, EN)
	if l.Title != "Backpropagation" || l.Summary.Fill(nil).String() != "The chain rule, number by number." || len(l.Steps) != 2 {
		t.Fatalf("title %q, summary %q, %d steps", l.Title, l.Summary.Fill(nil), len(l.Steps))
	}
	s, ok := l.Step("bend")
	if !ok || s.Title != "How steep is h₁?" {
		t.Fatalf("step %+v", s)
	}
	for name, want := range map[string]string{
		s.Ask.Fill(known(nil)).String():           "x₂ is ·. What will ∂J/∂w₂ be?",
		s.Option("zero").Fill(nil).String():       "zero",
		s.Slip("neg").Fill(nil).String():          "That is the sign of δ₁ alone.",
		s.Hints[1].Fill(nil).String():             "∂J/∂w₂\u00a0=\u00a0δ₁\u00a0·\u00a0x₂",
		s.Why.Fill(known(nil)).String():           "x₂ sent nothing, so w₂ stays.",
		s.After.Fill(known(nil)).String():         "Now ∂J/∂w₂\u00a0=\u00a0·.",
		l.Steps[1].Goal.Fill(nil).String():        "Bring J below the base.",
		l.Steps[1].Option("x").Fill(nil).String(): "",
	} {
		if name != want {
			t.Errorf("got %q, want %q", name, want)
		}
	}
	if keys := []string{s.Options[0].Key, s.Options[1].Key, s.Options[2].Key}; !reflect.DeepEqual(keys, []string{"neg", "zero", "pos"}) {
		t.Errorf("options %v", keys)
	}
	if got := s.Names(); !reflect.DeepEqual(got, []string{"delta3", "W1[2][1]", "act", "x2", "dw2"}) {
		t.Errorf("names %q", got)
	}
	if s.After.Known(known(nil)) || !s.After.Known(known(map[string]Value{"dw2": {}})) || !s.Why.Known(known(nil)) {
		t.Error("Known does not follow the placeholders")
	}
}

func TestHeadIsThatOfTheWhole(t *testing.T) {
	whole := read(t, EN)
	for _, src := range []string{whole, strings.ReplaceAll(whole, "\n", "\r\n")} {
		all, err := Parse(EN, []byte(src))
		if err != nil {
			t.Fatal(err)
		}
		head, err := Head(EN, []byte(src))
		if err != nil {
			t.Fatal(err)
		}
		if head.Title != all.Title || !reflect.DeepEqual(head.Summary, all.Summary) || len(head.Steps) != 0 {
			t.Errorf("the head is %q, %v with %d steps, of the whole it is %q, %v", head.Title, head.Summary, len(head.Steps), all.Title, all.Summary)
		}
	}
	if _, err := Head(EN, []byte("# Title\n\nsummary {{wrong}}\n\n## Step {#s}\n")); err == nil {
		t.Error("a wrong placeholder is passed over")
	}
}

func TestFillSetsKindsAndValues(t *testing.T) {
	l := load(t, EN)
	doc := l.Steps[0].Body.Fill(known(map[string]Value{"delta3": Num(-0.1046), "W1[2][1]": Num(0.7), "act": Word("relu")}))
	want := Doc{
		{Paragraph, []Span{{"The error ", Plain}, {"−0.1046", Live}, {" came back. ", Plain}, {"Bold", Strong}, {" words and ", Plain},
			{"code_x", Code}, {".", Plain}}},
		{Item, []Span{{"along ", Plain}, {"+0.70", Live}}},
		{Item, []Span{{"through ", Plain}, {"relu", Live}}},
		{CodeBlock, []Span{{"z = w * x\na = ", Code}, {"relu", Live}, {"(z)", Code}}},
	}
	if !reflect.DeepEqual(doc, want) {
		t.Errorf("got  %q\nwant %q", doc, want)
	}
}

func TestFillCleansWords(t *testing.T) {
	got := fillOne(t, `{{word "v"}}`, Word("a\x1b[2J\n\u202eb\xff가"))
	if strings.ContainsAny(got, "\x1b\n\u202e") || !strings.HasSuffix(got, "가") {
		t.Errorf("got %q", got)
	}
}

func TestParseAcceptsMarksAndLineEndsOfOtherSystems(t *testing.T) {
	l, err := Parse(EN, []byte("\ufeff# T\r\n\r\n## S {#s}\r\n\r\nWords\r\nhere.\r\n"))
	if err != nil || l.Steps[0].Body.Fill(nil).String() != "Words here." {
		t.Errorf("%v", err)
	}
}

func TestParseNamesTheLineAndWhatIsExpected(t *testing.T) {
	const head = "# T\n\n## S {#s}\n\n"
	for src, want := range map[string]struct {
		line     int
		expected string
	}{
		"":                                      {1, "# Lesson title"},
		"words\n# T\n## S {#s}\n":               {1, "# Lesson title"},
		"# T\n":                                 {1, "at least one ##"},
		"# T\n\n## S\n":                         {3, "{#step-id}"},
		"# T\n\n## S {#A_b}\n":                  {3, "{#step-id}"},
		"# T\n\n### ask\n\n## S {#s}\n":         {3, "## Step title"},
		head + "## Again {#s}\n":                {5, "taken"},
		head + "# Other\n":                      {5, "### ask"},
		head + "### opton a\n\nx\n":             {5, "option KEY"},
		head + "### option\n\nx\n":              {5, "option KEY"},
		head + "### hint 2\n\nx\n":              {5, "hint 1 to 3"},
		head + "### ask\n\n### why\n\nx\n":      {5, "words under"},
		head + "### ask\n\nx\n\n### ask\n\ny\n": {9, "once"},
		head + "### option a\n\nx\n\ny\n":       {9, "one paragraph"},
		head + "a *b* c\n":                      {5, "no single *"},
		head + "1. a\n2. b\n":                   {5, "a list with -"},
		head + "- a\n  - b\n":                   {5, "one paragraph in a list item"},
		head + "a\n\n{{num w5 4}}\n":            {7, "{{num"},
		head + "{{num \"w5\" 44}}\n":            {5, "{{num"},
		head + "a \U000F0000\n":                 {5, "private"},
		head + "a\xff\n":                        {1, "UTF-8"},
		"# {{num \"w5\" 4}}\n\n## S {#s}\n":     {1, "plain words"},
		"# T\n\na\n\nb\n\n## S {#s}\n":          {5, "one paragraph in the summary"},
	} {
		_, err := Parse(EN, []byte(src))
		var at *ParseError
		if !errors.As(err, &at) || at.Line != want.line || !strings.Contains(at.Expected, want.expected) {
			t.Errorf("%q:\ngot  %v\nwant line %d, %q", src, err, want.line, want.expected)
		}
	}
}

func TestParseNamesAllThatIsWrong(t *testing.T) {
	_, err := Parse(KO, []byte("# T\n\n## S\n\n### opton a\n"))
	if lines := strings.Split(err.Error(), "\n"); len(lines) != 2 || !strings.HasPrefix(lines[1], `text.ko.md:5: "opton a": expected `) {
		t.Errorf("got %q", lines)
	}
}
