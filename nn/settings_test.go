package nn

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// methods are the exported types of this package by the methods they have.
type methods map[string][]string

func readMethods(t *testing.T) methods {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	list := methods{}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), e.Name(), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Recv == nil {
				continue
			}
			of := f.Recv.List[0].Type
			if star, ok := of.(*ast.StarExpr); ok {
				of = star.X
			}
			if id, ok := of.(*ast.Ident); ok && id.IsExported() {
				list[f.Name.Name] = append(list[f.Name.Name], id.Name)
			}
		}
	}
	return list
}

// of lists the types that have a method.
func (m methods) of(t *testing.T, method string) []string {
	t.Helper()
	if len(m[method]) == 0 {
		t.Fatalf("no type has a method %s", method)
	}
	return m[method]
}

// covers checks that every type is a class of the family, or a plain name.
func covers[F any](t *testing.T, f family[F], types []string, plain ...string) {
	t.Helper()
	for _, name := range types {
		if !slices.Contains(plain, name) && !slices.ContainsFunc(f.classes, func(c kindOf[F]) bool { return c.goes == name }) {
			t.Errorf("%s %s cannot be saved: list its settings in settings_layers.go or settings_optimizers.go", f.noun, name)
		}
	}
}

// hasAllFields checks that every exported field of every class is a setting.
func hasAllFields[F any](t *testing.T, f family[F]) {
	t.Helper()
	for _, c := range f.classes {
		settings, value := c.build()
		of := reflect.TypeOf(value())
		if of.Kind() != reflect.Struct {
			continue
		}
		for i := range of.NumField() {
			field := of.Field(i)
			if field.IsExported() && !slices.ContainsFunc(settings, func(s setting) bool { return s.field == field.Name }) {
				t.Errorf("%s %s: field %s is not saved", f.noun, c.goes, field.Name)
			}
		}
	}
}

func TestNoFieldIsForgotten(t *testing.T) {
	hasAllFields(t, layerFamily())
	hasAllFields(t, activationFamily())
	hasAllFields(t, lossFamily())
	hasAllFields(t, optimizerFamily())
	hasAllFields(t, scheduleFamily())
	hasAllFields(t, initializerFamily())
	hasAllFields(t, regularizerFamily())
	hasAllFields(t, constraintFamily())
}

func TestNoTypeIsForgotten(t *testing.T) {
	types := readMethods(t)
	covers(t, layerFamily(), types.of(t, "Plan"))
	covers(t, activationFamily(), types.of(t, "Backward"), append(types.of(t, "Plan"), "Function", "RowFunction")...)
	covers(t, lossFamily(), types.of(t, "Targets"), "StandardLoss")
	covers(t, optimizerFamily(), types.of(t, "Slots"))
	covers(t, scheduleFamily(), types.of(t, "Rate"), append(types.of(t, "Slots"), "Training")...)
	covers(t, metricFamily(), types.of(t, "HigherIsBetter"), "StandardMetric")
	covers(t, initializerFamily(), types.of(t, "Fill"), "VarianceScaling")
	covers(t, regularizerFamily(), types.of(t, "AddSlope"))
	covers(t, constraintFamily(), types.of(t, "Apply"))
}
