package cli

import (
	"reflect"
	"testing"

	"nnlab/lessons"
)

func TestSmallTypesHaveNamesInJSON(t *testing.T) {
	for _, c := range []struct {
		value any
		want  string
	}{
		{lessons.Earlier, "earlier"}, {lessons.Data, "data"}, {lessons.Scale, "scale"},
		{lessons.AskWrong, "wrong"}, {lessons.MarkOpen, "open"}, {lessons.NoMark, ""}, {lessons.Plus, "plus"}, {lessons.BarCell, "bar"},
	} {
		if got, ok := enumName(reflect.ValueOf(c.value)); !ok || got != c.want {
			t.Errorf("%T %v is %q, want %q", c.value, c.value, got, c.want)
		}
	}
}
