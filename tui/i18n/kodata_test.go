package i18n

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"gonum.org/v1/gonum/mat"

	"nnlab/datasets"
	"nnlab/nn"
)

// wants are the values of the constants of type Want of a package.
func wants(t *testing.T, folder string) (said []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if v, ok := n.(*ast.ValueSpec); ok && len(v.Values) == 1 {
				if of, ok := v.Type.(*ast.Ident); ok && of.Name == "Want" {
					value, err := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
					if err != nil {
						t.Fatal(err)
					}
					said = append(said, value)
				}
			}
			return true
		})
	}
	return said
}

func TestEveryWantOfDatasetsHasKorean(t *testing.T) {
	all := wants(t, "../../datasets")
	if len(all) < 30 {
		t.Fatalf("only %d wants", len(all))
	}
	for _, want := range all {
		if said := koreanDataWant(datasets.Want(want)); !strings.ContainsFunc(said, func(r rune) bool { return unicode.Is(unicode.Hangul, r) }) {
			t.Errorf("no Korean for %q: %q", want, said)
		}
	}
}

func TestEveryWantOfNNHasKorean(t *testing.T) {
	all := wants(t, "../../nn")
	if len(all) < 50 {
		t.Fatalf("only %d wants", len(all))
	}
	for _, want := range all {
		if said := koreanWant(nn.Want(want)); !strings.ContainsFunc(said, func(r rune) bool { return unicode.Is(unicode.Hangul, r) }) {
			t.Errorf("no Korean for %q: %q", want, said)
		}
	}
}

// No word that the glossary refuses, and none that it has another word for.
func TestKoreanOfErrorsIsTheGlossarys(t *testing.T) {
	refused := regexp.MustCompile(`에폭|오버피팅|히든|그라디언트|네트워크|노드|유닛|마디|씨앗|잡음|초기화|특성|벌점|이미지|학습할|하십시오|!`)
	var said []string
	for _, want := range wants(t, "../../nn") {
		said = append(said, koreanWant(nn.Want(want)))
	}
	for _, want := range wants(t, "../../datasets") {
		said = append(said, koreanDataWant(datasets.Want(want)))
	}
	for fault := datasets.CSVEmpty; fault <= datasets.CSVOneClass; fault++ {
		said = append(said, For(Korean).koreanCSV(&datasets.CSVError{Fault: fault, Line: 3, Column: 2}))
	}
	for _, s := range said {
		if refused.MatchString(s) || !strings.HasSuffix(s, "니다.") && !strings.HasSuffix(s, "세요.") {
			t.Errorf("%q", s)
		}
	}
}

func TestErrorsOfNNInBothLanguages(t *testing.T) {
	model, err := nn.NewSequential(nn.Input(2), nn.Dense{Units: 3, Activation: nn.Softmax})
	if err != nil {
		t.Fatal(err)
	}
	_, early := model.Fit(mat.NewDense(4, 2, nil), mat.NewDense(4, 1, nil), nn.FitOptions{})
	logits := model.Compile(nn.NewSGD(0.1), nn.CCELogits)
	if err := model.Compile(nn.NewSGD(0.1), nn.CCE); err != nil {
		t.Fatal(err)
	}
	_, numbers := model.Fit(mat.NewDense(4, 2, nil), mat.NewDense(4, 1, nil), nn.FitOptions{})
	_, surface := nn.SurfaceByName("banana")
	_, gate := datasets.Gate("exor")
	for _, c := range []struct {
		err    error
		en, ko string
	}{
		{early, "nn: Fit: call Compile first", "Fit: 먼저 Compile 함수를 부르세요."},
		{logits, "nn: Compile: loss is cce_logits after softmax, expected " + string(nn.WantFitting),
			"Compile: loss에 쓸 수 없는 값입니다: cce_logits after softmax. " + koreanWant(nn.WantFitting)},
		{numbers, "nn: Fit: y has shape (4, 1), expected (4, 3): " + string(nn.WantTargets),
			"Fit: y의 형태가 (4, 1)입니다. (4, 3) 형태로 맞추세요. " + koreanWant(nn.WantTargets)},
		{surface, `nn: SurfaceByName: name is "banana", expected a known name: ` + strings.Join(nn.SurfaceNames(), ", "),
			`SurfaceByName: 없는 이름입니다: "banana". 이 가운데 하나로 적으세요: ` + strings.Join(nn.SurfaceNames(), ", ")},
		{gate, `datasets: Gate: name is "exor", expected a known name: and, or, nand, nor, xor, xnor`,
			`Gate: 없는 이름입니다: "exor". 이 가운데 하나로 적으세요: and, or, nand, nor, xor, xnor`},
	} {
		if got := For(English).Error(c.err); got != c.en {
			t.Errorf("en: %q\nwant %q", got, c.en)
		}
		if got := For(Korean).Error(c.err); got != c.ko {
			t.Errorf("ko: %q\nwant %q", got, c.ko)
		}
	}
}

func TestErrorsOfDatasetsInBothLanguages(t *testing.T) {
	_, err := datasets.Moons(0, 0.1, 1)
	if got, want := For(Korean).Error(err), "Moons: rows에 쓸 수 없는 값입니다: 0. 1행에서 100000행까지 만듭니다."; got != want {
		t.Errorf("ko: %q\nwant %q", got, want)
	}
	if got, want := For(English).Error(err), "datasets: Moons: rows is 0, expected a number of rows from 1 to 100000"; got != want {
		t.Errorf("en: %q\nwant %q", got, want)
	}
}
