package nn

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// goMetric writes a metric that has a threshold or k as the call that makes it.
func (c *coder) goMetric(m Metric) string {
	switch v := m.(type) {
	case hits:
		if v.kind == TopKCategoricalAccuracy {
			return "nn.TopK(" + strconv.Itoa(v.k) + ")"
		}
		return "nn.AtThreshold(nn." + goName(v.kind) + ", " + number(v.threshold) + ")"
	case positives:
		return "nn.AtThreshold(nn." + goName(v.kind) + ", " + number(v.threshold) + ")"
	}
	return goOne(c, metricFamily(), m)
}

// goOne writes a value as a constant or a composite literal; what is zero is
// left out.
func goOne[F any](c *coder, f family[F], v F) string {
	if class, settings, ok := f.find(v); ok {
		var parts []string
		for _, s := range settings {
			if text := c.goSetting(s); text != "" {
				parts = append(parts, s.field+": "+text)
			}
		}
		return "nn." + class.goes + "{" + strings.Join(parts, ", ") + "}"
	}
	if _, ok := f.plainName(v); ok {
		return "nn." + goName(any(v).(named))
	}
	c.fail(unsavable("Code", f.noun, v))
	return ""
}

// goSetting writes a setting's value, "" for zero.
func (c *coder) goSetting(s setting) string {
	switch at := s.at.(type) {
	case rule:
		return at.goCode(c)
	case negated:
		return either(*at.at, "true", "")
	case choice:
		if at.get() == 0 {
			return ""
		}
		return "nn." + at.goes[min(at.get(), len(at.goes)-1)]
	}
	v := reflect.ValueOf(s.at).Elem()
	if v.IsZero() {
		return ""
	}
	switch at := s.at.(type) {
	case *int:
		return strconv.Itoa(*at)
	case *float64:
		return number(*at)
	case *bool:
		return "true"
	case *[]float64:
		return list("[]float64{", *at, "}")
	case *[]int, *[2]int:
		return fmt.Sprintf("%#v", v.Interface())
	}
	return ""
}

// goName is the constant of a name: LogSigmoid of "log_sigmoid".
func goName(v named) string {
	switch name := v.Name(); name {
	case "gelu_exact":
		return "GELU"
	case "half_sse":
		return "HalfSSE"
	case "f1", "r2":
		return strings.ToUpper(name) + "Score"
	case "rmse":
		return "RootMeanSquaredError"
	default:
		var b strings.Builder
		for _, word := range strings.Split(name, "_") {
			b.WriteString(goWord(word))
		}
		return b.String()
	}
}

func goWord(word string) string {
	switch word {
	case "relu":
		return "ReLU"
	case "selu", "gelu", "mse", "mae", "bce", "cce":
		return strings.ToUpper(word)
	case "lecun":
		return "LeCun"
	case "":
		return ""
	}
	return strings.ToUpper(word[:1]) + word[1:]
}
