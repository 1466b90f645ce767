package spec

import "slices"

// expand writes out what stands for several keys.
func (v values) expand() *Error {
	if e := v.expandDataset(); e != nil {
		return e
	}
	for _, name := range featureNames() {
		if v.text[name+"_hide"] == "true" {
			v.text[name] = "false"
		}
		delete(v.text, name+"_hide")
	}
	return v.expandOptimizer()
}

// expandDataset knows the page's sets of numbers by dataset too.
func (v values) expandDataset() *Error {
	name := v.text["dataset"]
	switch {
	case !slices.Contains(regSets(), name):
		return nil
	case v.changed == "dataset": // what was set goes before
	case v.has("regDataset") && v.text["regDataset"] != name:
		return &Error{Kind: Clash, Key: "regDataset", Beside: "dataset=" + name}
	case v.text["problem"] == classification:
		return &Error{Kind: Unfit, Key: "problem", Given: classification, Beside: "dataset=" + name, Expected: regression}
	}
	delete(v.text, "dataset")
	v.text["regDataset"], v.text["problem"] = name, regression
	return nil
}

// expandOptimizer knows gradient descent by its old names.
func (v values) expandOptimizer() *Error {
	name := v.text["optimizer"]
	if !slices.Contains(shortOptimizers(), name) {
		return nil
	}
	implied := map[string]string{"gd": "batchSize=full", "momentum": "momentum=0.9", "nesterov": "momentum=0.9"}
	key, value := cutPair(implied[name])
	set := v.changed == "optimizer"
	switch {
	case set || !v.has(key):
		v.text[key] = value
	case key == "batchSize", v.text[key] == "0":
		return &Error{Kind: Clash, Key: key, Beside: "optimizer=" + name}
	}
	switch {
	case name == "nesterov" && !set && v.text["nesterov"] == "false":
		return &Error{Kind: Clash, Key: "nesterov", Beside: "optimizer=nesterov"}
	case name == "nesterov":
		v.text["nesterov"] = "true"
	case set && name == "momentum":
		delete(v.text, "nesterov")
	}
	v.text["optimizer"] = "sgd"
	return nil
}
