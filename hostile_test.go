package main

import (
	"fmt"
	"io"
	"math"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"

	"nnlab/nn"
)

// hostile makes arguments of any type that somebody may pass without care.
type hostile struct{ things []any }

// numbers are what an int or a float64 may be.
func hostileInts() []int {
	return []int{0, 1, 2, -1, 3, 255, 1 << 30, 1 << 40, math.MaxInt, math.MinInt}
}

func hostileFloats() []float64 {
	return []float64{0, 1, -1, 0.5, 1e-320, 1e308, math.MaxFloat64, math.NaN(), math.Inf(1), math.Inf(-1)}
}

func hostileMatrices() []mat.Matrix {
	return []mat.Matrix{nil, (*mat.Dense)(nil), (*mat.VecDense)(nil), &mat.Dense{}, &mat.VecDense{}, mat.NewVecDense(3, nil),
		mat.NewDense(1, 1, []float64{math.Inf(1)}), mat.NewDense(3, 2, []float64{1, 2, math.NaN(), 4, 5, 6}),
		mat.NewDense(3, 2, []float64{1, 2, 3, 4, 5, 6}), mat.NewDense(3, 1, []float64{1, 0, math.MaxFloat64}), mat.NewDiagDense(2, nil)}
}

// of lists values of a type; depth bounds what lies within others.
func (h hostile) of(t reflect.Type, depth int) []reflect.Value {
	list := h.proper(t)
	if t == reflect.TypeFor[mat.Matrix]() || t == reflect.TypeFor[*mat.Dense]() {
		for _, m := range hostileMatrices() {
			if v := reflect.ValueOf(m); m == nil {
				list = append(list, reflect.Zero(t))
			} else if v.Type().AssignableTo(t) {
				list = append(list, v)
			}
		}
		return list
	}
	list = append(list, reflect.Zero(t))
	switch t.Kind() {
	case reflect.Bool:
		list = append(list, reflect.ValueOf(true).Convert(t))
	case reflect.Int, reflect.Uint8, reflect.Uint64, reflect.Int64:
		for _, v := range hostileInts() {
			list = append(list, reflect.ValueOf(v).Convert(t))
		}
	case reflect.Float64:
		for _, v := range hostileFloats() {
			list = append(list, reflect.ValueOf(v).Convert(t))
		}
	case reflect.String:
		for _, v := range []string{"x", "mse", "iris", "circle", "\xff", strings.Repeat("9", 500)} {
			list = append(list, reflect.ValueOf(v).Convert(t))
		}
	case reflect.Func:
		list = append(list, reflect.MakeFunc(t, func([]reflect.Value) (out []reflect.Value) {
			for k := range t.NumOut() {
				out = append(out, reflect.Zero(t.Out(k)))
			}
			return out
		}))
	case reflect.Interface:
		for _, v := range []any{strings.NewReader("{]"), io.Discard} {
			if v := reflect.ValueOf(v); v.Type().AssignableTo(t) {
				list = append(list, v)
			}
		}
	case reflect.Pointer:
		if depth > 0 && strings.HasPrefix(t.Elem().PkgPath(), "nnlab/") {
			list = append(list, h.made(t, depth)...)
		}
	case reflect.Slice, reflect.Array, reflect.Struct:
		if depth > 0 {
			list = append(list, h.made(t, depth)...)
		}
	}
	return list
}

// proper lists what was made properly, and zero values, that pass for the type.
func (h hostile) proper(t reflect.Type) (list []reflect.Value) {
	if t.NumMethod() == 0 && t.Kind() == reflect.Interface {
		return nil
	}
	for _, v := range h.things {
		if v := reflect.ValueOf(v); v.Type().AssignableTo(t) {
			list = append(list, v)
		}
	}
	return list
}

// made puts hostile values into slices, fields and pointers.
func (h hostile) made(t reflect.Type, depth int) (list []reflect.Value) {
	for k := range 8 {
		v := reflect.New(t).Elem()
		at := func(t reflect.Type, place int) reflect.Value {
			values := h.of(t, depth-1)
			return values[(k*7+place*3)%len(values)]
		}
		switch t.Kind() {
		case reflect.Slice:
			v.Set(reflect.MakeSlice(t, k, k))
			for i := range k {
				v.Index(i).Set(at(t.Elem(), i))
			}
		case reflect.Array:
			for i := range t.Len() {
				v.Index(i).Set(at(t.Elem(), i))
			}
		case reflect.Struct:
			for i := range t.NumField() {
				if t.Field(i).IsExported() {
					v.Field(i).Set(at(t.Field(i).Type, i))
				}
			}
		case reflect.Pointer:
			v.Set(reflect.New(t.Elem()))
			if k > 0 {
				v.Elem().Set(at(t.Elem(), 0))
			}
		}
		list = append(list, v)
	}
	return list
}

// call calls a function many times, its arguments taken from their lists at
// different paces, and says of each panic with what.
func (h hostile) call(t *testing.T, name string, f reflect.Value) {
	var lists [][]reflect.Value
	for i := range f.Type().NumIn() {
		lists = append(lists, h.of(f.Type().In(i), 2))
	}
	times := 1
	for _, list := range lists {
		times = min(times*len(list), 150)
	}
	for k := range times {
		var args []reflect.Value
		n := k
		for i, list := range lists {
			args = append(args, list[n%len(list)])
			n = n/len(list) + k*(i+1)
		}
		if !survives(t, name, f, args) {
			return
		}
	}
}

func survives(t *testing.T, name string, f reflect.Value, args []reflect.Value) (ok bool) {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			var told []string
			for _, a := range args {
				told = append(told, fmt.Sprintf("%.150s", fmt.Sprintf("%v", a)))
			}
			stack := make([]byte, 1<<13)
			stack = stack[:runtime.Stack(stack, false)]
			t.Errorf("%s(%s) panics: %v\n%s", name, strings.Join(told, ", "), r, stack)
		}
	}()
	if f.Type().IsVariadic() {
		f.CallSlice(args)
	} else {
		f.Call(args)
	}
	return true
}

// receivers are what a method is called on: the thing itself, a zero value that
// nothing else has touched, or where it is no pointer many values.
func (h hostile) receivers(thing any) []reflect.Value {
	v := reflect.ValueOf(thing)
	if v.Kind() == reflect.Pointer {
		return []reflect.Value{v, reflect.New(v.Type().Elem())}
	}
	return append(h.of(v.Type(), 2), v)
}

// exempt are the calls that do as much as they are told to, and what is the
// engine's to call, with a Pass of its own making.
func exempt(name string, t reflect.Type) bool {
	for k := range t.NumIn() {
		if t.In(k) == reflect.TypeFor[*nn.Pass]() {
			return true
		}
	}
	return strings.HasSuffix(name, "Sequential.Fit") || strings.HasSuffix(name, "Sequential.FitContext")
}

func TestNoCallOfTheLibraryPanics(t *testing.T) {
	h := hostile{append(properThings(t), publicTypes()...)}
	for _, f := range publicFunctions() {
		v := reflect.ValueOf(f)
		h.call(t, runtime.FuncForPC(v.Pointer()).Name(), v)
	}
	for _, thing := range h.things {
		of := reflect.TypeOf(thing)
		for k := range of.NumMethod() {
			name := fmt.Sprintf("%T.%s", thing, of.Method(k).Name)
			if strings.Contains(name, "mat.") || exempt(name, of.Method(k).Type) {
				continue
			}
			for _, v := range h.receivers(thing) {
				h.call(t, name, v.Method(k))
			}
		}
	}
}
