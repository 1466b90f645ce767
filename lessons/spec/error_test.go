package spec

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
)

func TestErrors(t *testing.T) {
	for text, want := range map[string]string{
		"Activation=tanh":         `no key "Activation"; did you mean activation?`,
		"zzzzz=1":                 `no key "zzzzz"; see nnlab help spec`,
		"activation=xxxxxxxx":     `activation: no value "xxxxxxxx"; see nnlab help spec`,
		"init=xxxxxxxx":           `init: no value "xxxxxxxx"; see nnlab help spec`,
		"dataset=and&dataset=or":  "dataset: given twice; keep one",
		"networkShape=9999999,x":  "networkShape: layer 1 has 9999999 units; expected 1 to 512",
		"networkShape=4,0":        "networkShape: layer 2 has 0 units; expected 1 to 512",
		"networkShape=4,x":        `networkShape: "x" is no whole number; expected 1 to 512`,
		"networkShape=16,conv3x8": "networkShape: conv3x8 after a dense layer; expected conv and pool first",
		"networkShape=conv3x8":    "networkShape: conv3x8 needs pictures; expected dense layers",
		"networkShape=1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1": "networkShape: 17 pieces; expected 0 to 16",
		"learningRate=1e999":                             `learningRate: "1e999" is not finite; expected 0 or more`,
		"learningRate=-1":                                "learningRate: -1 is out of range; expected 0 or more",
		"learningRate=NaN":                               `learningRate: "NaN" is no number; expected 0 or more`,
		"learningRate=0x1p4":                             `learningRate: "0x1p4" is no number; expected 0 or more`,
		"learningRate=":                                  "learningRate: no value; expected 0 or more",
		"rules=keras&seed=.5":                            `seed: ".5" is no whole number; expected 0 to 2^64-1`,
		"rules=keras&seed=18446744073709551616":          "seed: 18446744073709551616 is out of range; expected 0 to 2^64-1",
		"rules=keras&seed=%31":                           `seed: "%31" is no whole number; expected 0 to 2^64-1`,
		"batchSize=0":                                    "batchSize: 0 is out of range; expected 1 to 1000000",
		"batchSize=2.5":                                  `batchSize: "2.5" is no whole number; expected 1 to 1000000`,
		"rules=keras&dataset=csv":                        "rows: missing; expected data=FILE or rows=in,in:target",
		"https://x.y/":                                   "spec: an address without #; expected key=value, as dataset=circle",
		"dataset=and&&rules=keras":                       `spec: "" is no key=value; expected one = in each part`,
		"rows=a=b":                                       `spec: "rows=a=b" is no key=value; expected one = in each part`,
		"dataset=%zz":                                    `dataset: "%zz" has a broken escape; expected % as %25`,
		"dataset=a%0Ab":                                  "dataset: U+000A at byte 2; expected no control or bidi characters",
		"dataset=\u202eand":                              "spec: U+202E at byte 9; expected no control or bidi characters",
		"dataset=\xff":                                   "spec: not valid UTF-8; expected plain text",
		strings.Repeat("x", 4001):                        "spec: 4001 bytes; expected 1 to 4000",
		"rows=0,0":                                       `rows: row 1 is "0,0"; expected in,in:target`,
		"rows=0,0:1;1:1":                                 "rows: row 2 has 1 inputs; expected 2",
		"rows=0:1;1:1,2":                                 "rows: row 2 has 2 targets; expected 1",
		"rows=0:1,2,3,4":                                 "rows: row 1 has 4 targets; expected 1 to 3",
		"rows=0:1;":                                      `rows: row 2 is ""; expected in,in:target`,
		"rows=0,:1":                                      `rows: "" is no number; expected a finite number`,
		"rows=0:1&dataset=and":                           "rows: cannot stand beside dataset=and; keep one",
		"rows=0:1&problem=classification":                "rows: 1 classes; expected 2 to 64",
		"dataset=and&problem=regression":                 "problem: regression does not fit dataset=and; expected classification",
		"rows=0:1&output=logit":                          "output: logit does not fit problem=regression; expected linear, tanh, sigmoid",
		"rows=0:1;1:2&output=sigmoid&loss=bce":           "loss: bce needs targets from 0 to 1; see row 2",
		"networkShape=&activation=relu":                  "activation: does nothing with networkShape=; it is for hidden layers",
		"layerActivations=relu":                          "layerActivations: 1 names; expected 2",
		"activation=relu&layerActivations=tanh,relu":     "layerActivations: cannot stand beside activation=relu; keep one",
		"rules=keras&initScale=2":                        "initScale: does nothing with init=glorot_uniform; it is for constant, uniform, normal",
		"init=zeros,zeros,zeros,zeros":                   "init: 4 names; expected 1, 2, 3",
		"networkShape=&init=zeros,zeros":                 "init: 2 names; expected 1",
		"networkShape=&weights=1,2":                      "weights: layer 1 has 2 numbers; expected 3",
		"weights=1,2":                                    "weights: 1 layers; expected 3",
		"networkShape=&weights=1,2,3&init=zeros":         "weights: cannot stand beside init=zeros; keep one",
		"rules=keras&dataset=and&networkShape=512,512,512,512,512": "networkShape: 1052673 parameters; expected 1 to 1000000",
	} {
		_, err := Parse(text)
		if err == nil || err.Error() != want {
			t.Errorf("%.60s\ngot  %v\nwant %s", text, err, want)
		}
	}
}

func TestTheFirstFaultIsTold(t *testing.T) {
	_, err := Parse("learningRate=x&activation=y")
	if got := err.(*Error); got.Key != "learningRate" || got.Kind != NoNumber || got.Given != "x" {
		t.Errorf("%+v", got)
	}
}

func TestPrintedTooLong(t *testing.T) {
	text := "rules=keras&rows=" + strings.Repeat("1e20:1e20;", 390) + "1:1"
	_, err := Parse(text)
	var e *Error
	if !errors.As(err, &e) || e.Kind != Long {
		t.Errorf("%d bytes: %v", len(text), err)
	}
}

func TestNearest(t *testing.T) {
	all := strings.Fields("relu tanh sigmoid linear leaky_relu elu selu gelu_exact gelu_tanh swish softplus")
	for given, want := range map[string]string{
		"rleu": "relu elu selu", "Tanh": "tanh", "sigmodi": "sigmoid", "isgmodi": "sigmoid", "zzzzzz": "", "": "",
	} {
		if got := nearest(given, all); !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("near %q: %v, want %s", given, got, want)
		}
	}
	if d := distance("ab", "ba") + distance("abcd", "badc"); d != 3 {
		t.Errorf("swaps cost %d, want 1 and 2", d)
	}
}

func TestGivenIsFitToBeShown(t *testing.T) {
	_, err := Parse("dataset=" + strings.Repeat("한글", 60))
	if got := err.(*Error).Given; uniseg.StringWidth(got) > 40 || !strings.HasPrefix(got, "한글") {
		t.Errorf("%q is %d cells", got, uniseg.StringWidth(got))
	}
	_, _, err = Spec{}.Set("a\x1b[2J\u202eb", "1")
	if got := err.(*Error).Given; got != "a\uFFFD[2J\uFFFDb" {
		t.Errorf("%q", got)
	}
}

// TestEveryKindIsSaid fails where a kind was added without its sentence.
func TestEveryKindIsSaid(t *testing.T) {
	for k := Empty; k <= ConditionForm; k++ {
		if k.english() == "" {
			t.Errorf("kind %d says nothing", k)
		}
	}
}
