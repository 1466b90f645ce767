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

// typesWith lists the exported types of this package that have a method.
func typesWith(t *testing.T, method string) []string {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var list []string
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
			if !ok || f.Recv == nil || f.Name.Name != method {
				continue
			}
			of := f.Recv.List[0].Type
			if star, ok := of.(*ast.StarExpr); ok {
				of = star.X
			}
			if id, ok := of.(*ast.Ident); ok && id.IsExported() {
				list = append(list, id.Name)
			}
		}
	}
	if len(list) == 0 {
		t.Fatalf("no type has a method %s", method)
	}
	return list
}

// covers checks that every type with a method is a class of the family, or a
// plain name.
func covers[F any](t *testing.T, f family[F], method string, plain ...string) {
	t.Helper()
	for _, name := range typesWith(t, method) {
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
	covers(t, layerFamily(), "Plan")
	covers(t, activationFamily(), "Backward", append(typesWith(t, "Plan"), "Function", "RowFunction")...)
	covers(t, lossFamily(), "Targets", "StandardLoss")
	covers(t, optimizerFamily(), "Slots")
	covers(t, scheduleFamily(), "Rate", append(typesWith(t, "Slots"), "Training")...)
	covers(t, metricFamily(), "HigherIsBetter", "StandardMetric")
	covers(t, initializerFamily(), "Fill", "VarianceScaling")
	covers(t, regularizerFamily(), "AddSlope")
	covers(t, constraintFamily(), "Apply")
}
