package i18n

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"nnlab/datasets"
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

func TestErrorsOfDatasetsInBothLanguages(t *testing.T) {
	_, err := datasets.Moons(0, 0.1, 1)
	if got, want := For(Korean).Error(err), "Moons: rows에 쓸 수 없는 값입니다: 0. 1행에서 100000행까지 만듭니다."; got != want {
		t.Errorf("ko: %q\nwant %q", got, want)
	}
	if got, want := For(English).Error(err), "datasets: Moons: rows is 0, expected a number of rows from 1 to 100000"; got != want {
		t.Errorf("en: %q\nwant %q", got, want)
	}
}
