package nn

import (
	"errors"
	"fmt"
	"io"
	"strconv"
)

// Load reads a model that Save wrote: bit for bit the same, with the optimizer's
// state if it was saved. Anything else is a *FormatError that says what is wrong
// and where: entries that are missing, unknown or given twice, another version,
// numbers that are not finite, lists of the wrong length, a file of over 1 GiB.
// It never panics, and takes memory in proportion to what it has read.
func Load(r io.Reader) (*Sequential, error) {
	if r == nil {
		return nil, &ValueError{"Load", "r", "nil", WantValue}
	}
	src, err := io.ReadAll(io.LimitReader(r, maxFileBytes+1))
	if err != nil {
		return nil, err
	}
	if len(src) > maxFileBytes {
		return nil, &FormatError{"file", 0, strconv.Itoa(len(src)) + " bytes", WantFileSize, nil}
	}
	m, err := loadModel(src)
	var e *FormatError
	if errors.As(err, &e) && e.Place == "" {
		e.Place = "file"
	}
	return m, err
}

// LoadTrainer reads a model and goes on as the trainer that was saved, or with a
// fresh optimizer if there was none. The model's Fit goes on with it too.
func LoadTrainer(r io.Reader) (*Trainer, error) {
	m, err := Load(r)
	if err != nil {
		return nil, err
	}
	if m.trainer == nil {
		m.trainer, err = m.newTrainer("LoadTrainer")
	}
	return m.trainer, err
}

func loadModel(src []byte) (*Sequential, error) {
	file, err := (&jsonReader{src: src}).file()
	if err != nil {
		return nil, err
	}
	if err := checkHeader(&file); err != nil {
		return nil, err
	}
	if err := file.entries([]string{"format", "version", "layers"}, "compile", "training"); err != nil {
		return nil, err
	}
	m, err := loadLayers(file.entry("layers"))
	if err != nil {
		return nil, within("layers", err)
	}
	if v := file.entry("compile"); v != nil {
		if err := loadCompile(m, v); err != nil {
			return nil, within("compile", err)
		}
	}
	if v := file.entry("training"); v != nil {
		if err := loadTraining(m, v); err != nil {
			return nil, within("training", err)
		}
	}
	return m, nil
}

// checkHeader looks at the format and the version first: a newer file may have
// entries that are not known here.
func checkHeader(file *jsonValue) error {
	if file.kind != jsonObject {
		return file.refuse(file.String(), WantObject)
	}
	v := file.entry("format")
	if v == nil {
		return within("format", file.refuse("missing", WantModelFile))
	}
	if v.kind != jsonText || v.text != fileFormat {
		return within("format", v.refuse(v.String(), WantModelFile))
	}
	if v = file.entry("version"); v == nil {
		return within("version", file.refuse("missing", WantVersion))
	}
	if n, err := v.whole(); err != nil || n != fileVersion {
		return within("version", v.refuse(v.String(), WantVersion))
	}
	return nil
}

// loadLayers builds the model once it is sure that all its numbers are there.
func loadLayers(v *jsonValue) (*Sequential, error) {
	if v.kind != jsonList || len(v.list) == 0 {
		return nil, v.refuse(v.String(), WantLayers)
	}
	layers, weights := make([]Layer, len(v.list)), make([][][]float64, len(v.list))
	var shape Shape
	size := 0
	for i := range v.list {
		entry := &v.list[i]
		plan, err := loadLayer(entry, shape, &layers[i])
		if err == nil {
			err = sayWhere(entry, checkPlan(layers[i].Kind(), plan, &size))
		}
		if err == nil {
			weights[i], err = loadTensors(plan.Params, entry.entry("weights"), entry)
			err = within("weights", err)
		}
		if err != nil {
			return nil, within(fmt.Sprintf("[%d]", i), err)
		}
		shape = plan.Out
	}
	m, err := NewSequential(layers...)
	if err != nil {
		return nil, sayWhere(v, err)
	}
	for i, n := range m.nodes {
		for k, data := range weights[i+1] {
			copy(n.params[k].RawMatrix().Data, data)
		}
	}
	return m, nil
}

// loadLayer reads one layer and asks it what it makes of the shape before it.
func loadLayer(v *jsonValue, in Shape, layer *Layer) (Plan, error) {
	l, err := readOne(layerFamily(), v, "weights")
	if err != nil {
		return Plan{}, err
	}
	if _, first := l.(inputLayer); first != (in == nil) {
		return Plan{}, within("class_name", v.refuse(l.Kind(), WantInput))
	}
	*layer = l
	plan, err := l.Plan(in)
	return plan, sayWhere(v, err)
}

// loadTensors reads tensors by name; around is where they are missing from.
func loadTensors(specs []ParamSpec, v, around *jsonValue) ([][]float64, error) {
	if v == nil {
		if len(specs) == 0 {
			return nil, nil
		}
		return nil, around.refuse("missing", WantPresent)
	}
	var names []string
	for _, s := range specs {
		names = append(names, s.Name)
	}
	if err := v.entries(names); err != nil {
		return nil, err
	}
	list := make([][]float64, len(specs))
	for k, s := range specs {
		data, err := loadTensor(s, v.entry(s.Name))
		if err != nil {
			return nil, within(s.Name, err)
		}
		list[k] = data
	}
	return list, nil
}

// loadTensor reads a list of rows, or of numbers where there is one row.
func loadTensor(s ParamSpec, v *jsonValue) ([]float64, error) {
	if !s.nested() {
		return v.row(s.Cols)
	}
	if v.kind != jsonList || len(v.numbers) > 0 {
		return nil, v.refuse(v.String(), WantRows)
	}
	if len(v.list) != s.Rows {
		return nil, shapeRefused(v, s.Name, Shape{len(v.list), s.Cols}, Shape{s.Rows, s.Cols})
	}
	var data []float64
	for i := range v.list {
		row, err := v.list[i].row(s.Cols)
		if err != nil {
			return nil, within(fmt.Sprintf("[%d]", i), err)
		}
		data = append(data, row...)
	}
	return data, nil
}
