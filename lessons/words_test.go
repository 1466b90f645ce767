package lessons

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// Whoever adds a constant of a word must list it, or no test would miss its translation.
func TestEveryWordIsListed(t *testing.T) {
	files, err := filepath.Glob("words*.go")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && len(id.Name) > len("Words") && strings.HasPrefix(id.Name, "Word") {
				seen[id.Name]++
			}
			return true
		})
	}
	if len(seen) != len(Words()) {
		t.Errorf("%d constants, but %d words listed", len(seen), len(Words()))
	}
	for name, n := range seen {
		if n != 2 {
			t.Errorf("%s stands %d times: once as a constant, once in the list", name, n)
		}
	}
}
