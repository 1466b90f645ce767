package race

import (
	"nnlab/lessons"
	"nnlab/lessons/spec"
)

// law is how a number inside a step comes about: the sum, product or function of others. Its terms are names of this
// step, with @ of the step before, with − subtracted, with # numbers themselves.
type law struct {
	what    string
	sym     string
	word    lessons.Word
	op      lessons.Op
	fn      lessons.Func
	terms   []string
	formula string // of a function
}

func sum(what, sym string, w lessons.Word, terms ...string) law {
	return law{what: what, sym: sym, word: w, op: lessons.Sum, terms: terms}
}

func product(what, sym string, w lessons.Word, terms ...string) law {
	return law{what: what, sym: sym, word: w, op: lessons.Product, terms: terms}
}

func apply(what, sym string, w lessons.Word, fn lessons.Func, formula string, terms ...string) law {
	return law{what, sym, w, lessons.Apply, fn, terms, formula}
}

// book are the laws of a racer's rule and the rule in symbols. The names are those of nn where it has one.
type book struct {
	rule string
	laws []law
}

// down is a step against a number: −1 · rate · it.
func down(of ...string) law {
	return product("step", "step", lessons.WordRaceStep, append([]string{"#-1"}, of...)...)
}

// fading is a mean that forgets: rate of the old, the rest of the new.
func fading(what, sym string, w lessons.Word, rate string, fresh ...string) []law {
	rest := "rest_" + rate
	return []law{
		sum(what, sym, w, what+"_kept", what+"_new"),
		product(what+"_kept", symbols()[rate]+"·"+sym+"ₜ₋₁", lessons.WordHelper, rate, what+"@"),
		product(what+"_new", "", lessons.WordHelper, append([]string{rest}, fresh...)...),
		sum(rest, "(1 − "+symbols()[rate]+")", lessons.WordHelper, "#1", "-"+rate),
	}
}

// bookOf are the laws of an optimizer.
func bookOf(sp spec.Spec) book {
	var b book
	switch sp.Optimizer {
	case "sgd":
		b = sgdBook(sp.Momentum != 0, sp.Nesterov)
	case "adagrad":
		b = book{"a ← a + g², x ← x − lr·g/√(a + ε)", []law{
			sum("accumulator", "a", lessons.WordRaceSquareSum, "accumulator@", "square"),
			product("square", "g²", lessons.WordHelper, "g", "g"),
			apply("rate", "lr/√a", lessons.WordRaceOwnRate, lessons.FuncOverRoot, "lr / √(a + ε)", "lr", "accumulator", "epsilon"),
			down("rate", "g")}}
	case "adadelta":
		b = adadeltaBook()
	case "rmsprop":
		b = rmspropBook(sp.Momentum != 0, sp.Centered)
	case "adamax":
		b = adamaxBook()
	case "nadam":
		b = nadamBook()
	default:
		b = adamBook(sp.AMSGrad)
	}
	if sp.WeightDecay > 0 {
		own := &b.laws[len(b.laws)-1]
		own.what, own.word = "own_step", lessons.WordHelper
		b.rule += ", x ← x − lr·λ·x"
		b.laws = append(b.laws, product("decay", "lr·λ·x", lessons.WordHelper, "lr", "weightDecay", "place@"),
			sum("step", "step", lessons.WordRaceStep, "own_step", "-decay"))
	}
	return b
}
