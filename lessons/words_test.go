package lessons

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

// Whoever adds a constant of a word must list it, or no test would miss its translation.
func TestEveryWordIsListed(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "words.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	ast.Inspect(file, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && len(id.Name) > len("Words") && strings.HasPrefix(id.Name, "Word") {
			seen[id.Name]++
		}
		return true
	})
	if len(seen) != len(Words()) {
		t.Errorf("%d constants, but %d words listed", len(seen), len(Words()))
	}
	for name, n := range seen {
		if n != 2 {
			t.Errorf("%s stands %d times in words.go: once as a constant, once in the list", name, n)
		}
	}
}
