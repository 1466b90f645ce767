package nn

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whoever looks for a layer, an activation, a loss, an optimizer, a schedule, an
// initializer, a penalty, a constraint or a callback finds it where the package
// is described: the types that have one of these methods are named there, an
// optimizer by its constructor.
func TestThePackageNamesWhatThereIs(t *testing.T) {
	kinds := map[string]string{"Kind": "layer", "Slope": "activation or loss", "Slots": "optimizer", "Rate": "schedule",
		"Fill": "initializer", "Penalty": "penalty", "Apply": "constraint", "OnEpochEnd": "callback"}
	elsewhere := map[string]bool{"BaseCallback": true, "PageSGD": true, "PagePenalty": true, "Training": true, "Axis": true}
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Recv == nil || kinds[f.Name.Name] == "" {
				continue
			}
			of := receiver(f)
			if !ast.IsExported(of) || elsewhere[of] {
				continue
			}
			found++
			if !strings.Contains(string(doc), of) {
				t.Errorf("doc.go does not name the %s %s", kinds[f.Name.Name], of)
			}
		}
	}
	if found < 40 {
		t.Errorf("only %d methods found", found)
	}
}

// receiver is the name of the type that a method is of.
func receiver(f *ast.FuncDecl) string {
	of := f.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	if name, ok := of.(*ast.Ident); ok {
		return name.Name
	}
	return ""
}
