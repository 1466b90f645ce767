package cli

import (
	"encoding/json"
	"math"
	"reflect"
	"strconv"
	"strings"
	"unicode"

	"nnlab/lessons"
)

// frameJSON is a frame as one value for encoding/json.
func frameJSON(sc lessons.Script, f lessons.Frame) map[string]any {
	panels := []any{}
	for _, p := range f.Panels {
		m, _ := data(reflect.ValueOf(p)).(map[string]any)
		m["kind"] = snake(reflect.TypeOf(p).Name())
		panels = append(panels, m)
	}
	out := map[string]any{
		"lesson": sc.Lesson, "seed": strconv.FormatUint(sc.Seed, 10), "step": string(f.Step),
		"units": f.Log.Units(), "done": f.Done, "panels": panels,
	}
	for name, v := range map[string]any{
		"question": f.Ask, "goal": f.Goal, "track": f.Track, "controls": f.Controls, "look": f.Look, "values": f.Values,
	} {
		out[name] = data(reflect.ValueOf(v))
	}
	if sc.Spec != "" {
		out["spec"] = sc.Spec
	}
	return out
}

// data turns plain data into maps with snake_case names. What is no number in JSON is null, functions are left out,
// and what is not known yet has no value.
func data(v reflect.Value) any {
	switch x := v.Interface().(type) {
	case lessons.Num:
		return numJSON(x)
	case lessons.Value:
		return valueJSON(x)
	case lessons.Values:
		out := map[string]any{}
		for ref, val := range x {
			out[string(ref)] = valueJSON(val)
		}
		return out
	}
	if name, ok := enumName(v); ok {
		return name
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return nil
		}
		return data(v.Elem())
	case reflect.Slice, reflect.Array:
		out := []any{}
		for i := range v.Len() {
			out = append(out, data(v.Index(i)))
		}
		return out
	case reflect.Struct:
		return structJSON(v)
	case reflect.Float64:
		return float(v.Float())
	}
	return v.Interface()
}

func structJSON(v reflect.Value) map[string]any {
	out := map[string]any{}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if !f.IsExported() || f.Type.Kind() == reflect.Func {
			continue
		}
		if f.Anonymous {
			for name, val := range structJSON(v.Field(i)) {
				out[name] = val
			}
			continue
		}
		out[snake(f.Name)] = data(v.Field(i))
	}
	return out
}

func numJSON(n lessons.Num) map[string]any {
	out := map[string]any{"ref": string(n.Ref), "value": nil, "digits": n.Digits}
	if n.Known == lessons.KnownNow {
		out["value"] = float(n.V)
	}
	return out
}

// valueJSON is a number, or the text of a word or a name.
func valueJSON(v lessons.Value) any {
	if v.IsNumber() {
		return float(v.Num)
	}
	return v.String()
}

// float writes a number in the fewest digits that read back to the same bits; null if JSON has no word for it.
func float(v float64) any {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil
	}
	return json.Number(strconv.FormatFloat(v, 'g', -1, 64))
}

// enumName names the values of the small types of package lessons.
func enumName(v reflect.Value) (string, bool) {
	var names []string
	switch v.Interface().(type) {
	case lessons.AskState:
		names = []string{lessons.AskOpen: "open", lessons.AskLocked: "locked", lessons.AskWithdrawn: "withdrawn",
			lessons.AskSkipped: "skipped", lessons.AskRight: "right", lessons.AskWrong: "wrong"}
	case lessons.Join:
		names = []string{lessons.Times: "times", lessons.Plus: "plus"}
	case lessons.CellKind:
		names = []string{lessons.PlainCell: "plain", lessons.HeatCell: "heat", lessons.BarCell: "bar"}
	case lessons.Mark:
		names = []string{lessons.MarkDone: "done", lessons.MarkHere: "here", lessons.MarkOpen: "open"}
	case lessons.ControlKind:
		names = []string{lessons.Choice: "choice", lessons.Scale: "scale"}
	case lessons.Op:
		names = []string{lessons.Sum: "sum", lessons.Product: "product", lessons.Apply: "apply", lessons.Mean: "mean",
			lessons.Data: "data", lessons.Setting: "setting", lessons.Earlier: "earlier"}
	default:
		return "", false
	}
	if i := int(v.Uint()); i < len(names) {
		return names[i], true
	}
	return strconv.FormatUint(v.Uint(), 10), true
}

// snake writes RowHead as row_head and LogY as log_y.
func snake(name string) string {
	var b strings.Builder
	runes := []rune(name)
	for i, r := range runes {
		if unicode.IsUpper(r) && i > 0 && (unicode.IsLower(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1])) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
