package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// source is a parsed Go file; dir is its package's folder with slashes, "." for the top.
type source struct {
	dir, name string
	file      *ast.File
}

func (s source) test() bool { return strings.HasSuffix(s.name, "_test.go") }

// imports lists what the file imports, ours without the module's name.
func (s source) imports() (ours, others []string) {
	for _, spec := range s.file.Imports {
		p, _ := strconv.Unquote(spec.Path.Value)
		if our, ok := strings.CutPrefix(p, "nnlab/"); ok {
			ours = append(ours, our)
		} else {
			others = append(others, p)
		}
	}
	return ours, others
}

// sources parses every Go file of the project.
func sources(t *testing.T, mode parser.Mode) (*token.FileSet, []source) {
	t.Helper()
	set := token.NewFileSet()
	var out []source
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && p != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata"):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(p, ".go"):
			return nil
		}
		f, err := parser.ParseFile(set, p, nil, mode)
		p = filepath.ToSlash(p)
		out = append(out, source{dir: path.Dir(p), name: path.Base(p), file: f})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 20 {
		t.Fatalf("only %d files found", len(out))
	}
	return set, out
}

// within tells whether a folder is one of the rooms or lies in it.
func within(dir string, rooms ...string) bool {
	return slices.ContainsFunc(rooms, func(room string) bool { return dir == room || strings.HasPrefix(dir, room+"/") })
}

// mayImport says which of our packages a folder may import. Arrows point down only.
func mayImport(from, to string, test bool) bool {
	switch {
	case within(to, "tui/cli"):
		return from == "."
	case from == ".":
		return test && within(to, "nn", "datasets") // what the README says of them is tried out
	case test && within(from, "nn") && to == "datasets": // what is tested with data, and shown with them in examples
		return true
	case within(from, "nn", "datasets"):
		return test && from == to
	case within(from, "lessons"):
		return within(to, "lessons", "nn", "datasets")
	case within(from, "tui/theme"):
		return test && from == to
	case within(from, "tui/canvas"):
		return within(to, "tui/theme") || test && from == to
	case within(from, "tui/i18n"):
		return within(to, "lessons", "nn", "datasets")
	case within(from, "tui/panel", "tui/plain"):
		return to == "lessons" || within(to, "lessons/text", "tui/theme", "tui/canvas", "tui/i18n") || test && (from == to || within(to, "lessons"))
	case within(from, "tui"):
		return within(to, "tui", "lessons", "nn")
	}
	return false
}

func TestArrowsPointDown(t *testing.T) {
	_, all := sources(t, parser.ImportsOnly)
	for _, s := range all {
		ours, others := s.imports()
		for _, to := range ours {
			if !mayImport(s.dir, to, s.test()) {
				t.Errorf("%s/%s must not import nnlab/%s", s.dir, s.name, to)
			}
		}
		for _, to := range others {
			if within(s.dir, "nn", "datasets", "lessons") && (strings.HasPrefix(to, "charm.land/") || strings.HasPrefix(to, "github.com/charmbracelet/")) {
				t.Errorf("%s/%s must not import %s: no terminal is known there", s.dir, s.name, to)
			}
			if within(s.dir, "nn") && strings.Contains(to, ".") && !strings.HasPrefix(to, "gonum.org/") && !s.test() {
				t.Errorf("%s/%s must not import %s: nn knows gonum and the standard library", s.dir, s.name, to)
			}
		}
	}
}

func TestNoOldHomes(t *testing.T) {
	old := []string{"bubbletea", "lipgloss", "bubbles", "glamour", "huh", "wish", "log", "ssh", "fang"}
	_, all := sources(t, parser.ImportsOnly)
	for _, s := range all {
		_, others := s.imports()
		for _, to := range others {
			rest, ok := strings.CutPrefix(to, "github.com/charmbracelet/")
			name, _, _ := strings.Cut(rest, "/")
			if ok && slices.Contains(old, name) {
				t.Errorf("%s/%s imports %s; its home is charm.land/%s/v2", s.dir, s.name, to, name)
			}
		}
	}
}

func TestOnlyParallelStartsGoroutines(t *testing.T) {
	set, all := sources(t, parser.SkipObjectResolution)
	for _, s := range all {
		if s.test() {
			continue
		}
		for _, decl := range s.file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || s.dir == "nn" && f.Name.Name == "Parallel" && f.Recv == nil {
				continue
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if g, ok := n.(*ast.GoStmt); ok {
					t.Errorf("%v: a go statement outside nn.Parallel", set.Position(g.Pos()))
				}
				return true
			})
		}
	}
}

// TestNoHiddenState refuses init functions and package variables. Allowed are errors that are compared with, files
// that are embedded, tables of constants, what is made once at its first use, and the assertion that a type has an interface.
func TestNoHiddenState(t *testing.T) {
	set, all := sources(t, parser.ParseComments|parser.SkipObjectResolution)
	for _, s := range all {
		if s.test() {
			continue
		}
		for _, decl := range s.file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Name.Name == "init" && d.Recv == nil {
					t.Errorf("%v: an init function", set.Position(d.Pos()))
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if v, ok := spec.(*ast.ValueSpec); ok && d.Tok == token.VAR && !allowedVar(d, v) {
						t.Errorf("%v: a package variable, %s", set.Position(v.Pos()), v.Names[0])
					}
				}
			}
		}
	}
}

func allowedVar(d *ast.GenDecl, v *ast.ValueSpec) bool {
	name := v.Names[0].Name
	if name == "_" || embedded(d.Doc) || embedded(v.Doc) || once(v.Type) {
		return true
	}
	if len(v.Values) != 1 {
		return false
	}
	value := v.Values[0]
	return strings.HasPrefix(strings.ToLower(name), "err") && calls(value, "errors", "New") ||
		calls(value, "sync", "OnceValue") || strings.HasSuffix(name, "Table") && isArray(value)
}

// isArray tells a literal of an array, whose length is fixed.
func isArray(e ast.Expr) bool {
	lit, ok := e.(*ast.CompositeLit)
	if !ok {
		return false
	}
	t, ok := lit.Type.(*ast.ArrayType)
	return ok && t.Len != nil
}

// once tells whether a variable is a struct around a sync.Once: something made when it is first asked for, then constant.
func once(t ast.Expr) bool {
	st, ok := t.(*ast.StructType)
	if !ok {
		return false
	}
	sel, ok := st.Fields.List[0].Type.(*ast.SelectorExpr)
	return ok && len(st.Fields.List[0].Names) == 0 && sel.Sel.Name == "Once"
}

func embedded(doc *ast.CommentGroup) bool {
	return doc != nil && slices.ContainsFunc(doc.List, func(c *ast.Comment) bool { return strings.HasPrefix(c.Text, "//go:embed ") })
}

// calls tells whether an expression is a call of a package's function.
func calls(e ast.Expr, pkg, function string) bool {
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return false
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	from, ok := sel.X.(*ast.Ident)
	return ok && from.Name == pkg && sel.Sel.Name == function
}
