package scenetest

import (
	"encoding/binary"
	"fmt"
	"math"
	"reflect"
	"strconv"

	"nnlab/lessons"
)

// found is what stands on a panel.
type found struct {
	nums   []lessons.Num // with a Ref, or a value that has none
	labels []lessons.Label
	points []lessons.Ref
}

// lookAt collects what stands on a panel.
func lookAt(panel any) (f found) {
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Type() {
		case reflect.TypeFor[lessons.Num]():
			if n := v.Interface().(lessons.Num); n.Ref != "" || n.V != 0 {
				f.nums = append(f.nums, n)
			}
			return
		case reflect.TypeFor[lessons.Label]():
			f.labels = append(f.labels, v.Interface().(lessons.Label))
			return
		case reflect.TypeFor[lessons.Point]():
			if ref := v.Interface().(lessons.Point).Ref; ref != "" {
				f.points = append(f.points, ref)
			}
			return
		case reflect.TypeFor[[]float64]():
			return
		}
		each(v, walk)
	}
	walk(reflect.ValueOf(panel))
	return f
}

// each visits what a value holds, behind pointers too.
func each(v reflect.Value, visit func(reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			visit(v.Elem())
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			visit(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			visit(v.Field(i))
		}
	}
}

// written is all that is on a scene's screen as text, bit for bit: a number in the fewest digits that read back to it.
func (s Subject) written(sc lessons.Scene) string {
	all := []any{s.panels(sc), sc.Controls(), units(sc)}
	if b, ok := sc.(lessons.Broken); ok {
		all = append(all, b.Troubles())
	}
	if k, ok := sc.(lessons.Tracker); ok {
		all = append(all, k.Track())
	}
	return Written(all)
}

// Written is a value as text, bit for bit: like the verb %v, and follows pointers; many numbers are written as their bytes, to be quick.
func Written(all any) string {
	var out []byte
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		if v.Type() == reflect.TypeFor[[]float64]() && v.Len() > 100 {
			for _, x := range v.Interface().([]float64) {
				out = binary.LittleEndian.AppendUint64(out, math.Float64bits(x))
			}
			return
		}
		switch v.Kind() {
		case reflect.Float64:
			out = strconv.AppendFloat(out, v.Float(), 'g', -1, 64)
		case reflect.Int:
			out = strconv.AppendInt(out, v.Int(), 10)
		case reflect.Uint8:
			out = strconv.AppendUint(out, v.Uint(), 10)
		case reflect.Bool:
			out = strconv.AppendBool(out, v.Bool())
		case reflect.String:
			out = append(out, v.String()...)
		case reflect.Struct:
			out = append(out, v.Type().Name()...)
			fallthrough
		default:
			out = append(out, '{')
			each(v, walk)
			out = append(out, '}')
		}
		out = append(out, ' ')
	}
	walk(reflect.ValueOf(all))
	return string(out)
}

// Different shows the place where two texts part; empty if they do not.
func Different(a, b string) string {
	if a == b {
		return ""
	}
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	around := func(s string) string { return s[max(0, at-200):min(len(s), at+50)] }
	return fmt.Sprintf("%q\nand not\n%q", around(a), around(b))
}
