package pass

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
)

// reference is what PyTorch computed, with kernels [in][out].
type reference struct {
	Tolerance float64
	Cases     []struct {
		Name   string
		Loss   string
		X, Y   [][]float64
		J      float64
		Params float64
		Layers []struct {
			Activation string
			W          [][]float64
			B          []float64
			Z, A       [][]float64
			DA         [][]float64 `json:"dJ_da"`
			Delta      [][]float64
			DW         [][]float64 `json:"dJ_dW"`
			DB         []float64   `json:"dJ_db"`
		}
	}
}

func list(v []float64) string {
	texts := make([]string, len(v))
	for i := range v {
		texts[i] = number(v[i])
	}
	return strings.Join(texts, ",")
}

func TestNumbersAreThoseOfPyTorch(t *testing.T) {
	data, err := os.ReadFile("testdata/mlp.json")
	if err != nil {
		t.Fatal(err)
	}
	var r reference
	if err := json.Unmarshal(data, &r); err != nil || len(r.Cases) == 0 {
		t.Fatalf("%d cases: %v", len(r.Cases), err)
	}
	for _, c := range r.Cases {
		var rows, weights []string
		for i := range c.X {
			rows = append(rows, list(c.X[i])+":"+list(c.Y[i]))
		}
		for _, l := range c.Layers {
			var flat []float64
			for u := range l.B {
				for i := range l.W {
					flat = append(flat, l.W[i][u])
				}
			}
			weights = append(weights, list(append(flat, l.B...)))
		}
		s := whole(t, fmt.Sprintf("activation=sigmoid&batchSize=full&networkShape=%d&rules=keras&rows=%s&output=sigmoid&loss=%s&weights=%s",
			len(c.Layers[0].B), strings.Join(rows, ";"), c.Loss, strings.Join(weights, ";")))
		scenetest.Run(s, s.program.ops)
		same := func(want float64, form string, a ...any) {
			t.Helper()
			ref := lessons.Ref(fmt.Sprintf(form, a...))
			if got := scenetest.Value(t, s, ref); !scenetest.Near(got, want, r.Tolerance) {
				t.Errorf("%s: %s is %v, want %v", c.Name, ref, got, want)
			}
		}
		same(c.J, "J")
		same(c.Params, "params")
		for l, layer := range c.Layers {
			for k := range c.X {
				for u := range layer.B {
					same(layer.Z[k][u], "z%d[%d].s%d", l+1, u+1, k+1)
					same(layer.A[k][u], "h%d[%d].s%d", l+1, u+1, k+1)
					same(layer.Delta[k][u], "delta%d[%d].s%d", l+1, u+1, k+1)
					if l == 0 {
						same(layer.DA[k][u], "back%d[%d].s%d", l+1, u+1, k+1)
					} else if len(layer.B) == 1 {
						same(layer.DA[k][u], "dy.s%d", k+1)
					} else {
						same(layer.DA[k][u], "dy%d.s%d", u+1, k+1)
					}
				}
			}
			for u := range layer.B {
				same(layer.DB[u], "db%d[%d]", l+1, u+1)
				for i := range layer.W {
					same(layer.DW[i][u], "dW%d[%d][%d]", l+1, u+1, i+1)
				}
			}
		}
	}
}
