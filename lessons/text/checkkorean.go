package text

import (
	"regexp"
	"slices"
	"strings"
)

// refusedKorean lists what lesson words never say, and what to do instead. A word counts where it begins one, so
// that 봉우리 is not 우리; what begins with - also counts inside.
func refusedKorean() map[string]string {
	return map[string]string{
		"에폭": "에포크", "오버피팅": "과적합", "히든 레이어": "은닉층", "그라디언트": "기울기", "그레이디언트": "기울기",
		"백프로파게이션": "역전파", "체인룰": "연쇄 법칙", "네트워크": "신경망", "노드": "뉴런", "유닛": "뉴런", "씨앗": "시드",
		"잡음": "노이즈", "-초기화": "처음부터, 초깃값", "-최소값": "최솟값", "-최대값": "최댓값", "-절대값": "절댓값",
		"-초기값": "초깃값", "-함수값": "함숫값", "-기대값": "기댓값", "워크샵": "워크숍", "스케쥴": "스케줄",
		"최적화기": "옵티마이저", "벌점": "규제항", "당신": "address nobody", "여러분": "address nobody", "우리": "address nobody", "필자": "address nobody",
		"매우": "leave it out", "굉장히": "leave it out", "쉽게": "leave it out", "간단히": "leave it out", "바로 그": "leave it out", "-십시오": "-세요",
		"-합시다": "-세요", "-하시오": "-세요", "-에 의해": "the doer as subject", "-것이 가능": "-ㄹ 수 있습니다",
		"-되어진": "-ㄴ", "-게 됩니다": "-ㅂ니다", "-을 통해": "-으로", "-를 통해": "-로", "만약": "-면", "왜냐하면": "-기 때문입니다",
		"그럼에도": "그래도", "-에 있어서": "에서는", "-성공적으로": "leave it out", "-유효하지": "what is wrong", "-가집니다": "의 … 입니다",
		"-관찰됩니다": "the verb itself", "-필요로": "필요합니다", "-의미합니다": "-다는 뜻입니다", "-수행": "the verb itself",
		"-위하여": "-도록", "오차가 적": "작다", "오차가 많": "크다", "손실이 적": "작다", "손실이 많": "크다",
		"기울기가 적": "작다", "기울기가 많": "크다", "-~": "에서 까지", "-—": "two sentences", "-–": "two sentences",
	}
}

// korean refuses words that were left in another language: what says something in letters says it in Hangul.
func (c *checking) korean(s string) {
	if c.at.Lang == KO && !strings.ContainsFunc(s, isSyllable) && regexp.MustCompile(`[a-z]{4}`).MatchString(s) {
		c.fail("not in Korean: %q", s)
	}
}

// refused looks for words of the list.
func (c *checking) refused(s string, allow []string) {
	list := refusedKorean()
	words := make([]string, 0, len(list))
	for w := range list {
		words = append(words, w)
	}
	slices.Sort(words)
	for _, w := range words {
		plain, inside := strings.CutPrefix(w, "-")
		if !slices.Contains(allow, plain) && says(s, plain, inside) {
			c.fail("%q is refused: %s", plain, list[w])
		}
	}
	if regexp.MustCompile(`\p{Hangul}:( |$)`).MatchString(s) {
		c.fail("a colon inside a sentence: %q", s)
	}
}

// says tells whether s holds a phrase, at the beginning of a word unless it may stand inside one.
func says(s, phrase string, inside bool) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], phrase)
		if i < 0 {
			return false
		}
		before := []rune(s[:from+i])
		if inside || len(before) == 0 || !isSyllable(before[len(before)-1]) {
			return true
		}
		from += i + len(phrase)
	}
}

// particles looks at what particles follow: drawn is the block's words, a mark standing for each value and each code.
func (c *checking) particles(b block, drawn string) {
	for i := 1; i < len(b.pieces); i++ {
		code, next := b.pieces[i-1], b.pieces[i]
		if code.kind == Code && startsWithPair(next.text) && strings.Trim(code.text[len(code.text)-1:], "0123456789]") != "" {
			c.fail("no particle after the code %q: put a noun after it", code.text)
		}
	}
	if _, after, ok := strings.Cut(drawn, `"`); ok && quotedThenPair(after) {
		c.fail("no particle after a quotation: put a noun after it")
	}
	fixed := regexp.MustCompile(`(\S*[\p{Latin}\p{Greek}\p{N}\p{M}%°′″` + liveMark + `])(은|는|이|가|을|를|과|와|으로|로)([\s.,?]|$)`)
	for _, m := range fixed.FindAllStringSubmatch(drawn, -1) {
		name, form := m[1], m[2]
		want := fitting(form, readEnding([]rune(name)))
		switch {
		case strings.HasSuffix(name, liveMark), strings.HasSuffix(name, "ŷ"), strings.HasSuffix(name, "ε"):
			c.fail("the particle %q depends on a value or a spelling: write both forms, as 은(는)", form)
		case form != want:
			c.fail("%s%s: read aloud it is %s%s", name, form, name, want)
		}
	}
}

func startsWithPair(s string) bool {
	return hasPair(s, func(s, pair string) bool { return strings.HasPrefix(s, pair) })
}

func quotedThenPair(s string) bool {
	return hasPair(s, func(s, pair string) bool { return strings.Contains(s, `"`+pair) })
}

func hasPair(s string, holds func(s, pair string) bool) bool {
	for _, p := range particles() {
		if holds(s, string(p.marker)) {
			return true
		}
	}
	return false
}

// fitting returns the form of the same particle that follows an ending.
func fitting(form string, e ending) string {
	for _, p := range particles() {
		if form == p.open || form == p.closed {
			return p.after(e)
		}
	}
	return form
}
