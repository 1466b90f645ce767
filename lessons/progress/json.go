package progress

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
)

// version is the form of the file that this program writes.
const version = 1

// maxCounter keeps counters exact in every reader of JSON.
const maxCounter = 1 << 53

// object is a JSON object. Known fields are taken out of it one by one; what is left is kept as it is.
type object map[string]json.RawMessage

// decode reads a file.
func decode(data []byte) (Progress, error) {
	var p Progress
	o, err := parseObject(data)
	if err != nil {
		return p, err
	}
	v := 0
	if err := o.take("version", &v); err != nil {
		return p, err
	}
	if v > version {
		return p, &newerError{v}
	}
	if v < 1 {
		return p, errors.New("no version")
	}
	err = o.take("lessons", &p.Lessons)
	p.extra = o.rest()
	return Merge(p, Progress{}), err // sorts the sets
}

type newerError struct{ version int }

func (e *newerError) Error() string { return fmt.Sprintf("version %d", e.version) }

// encode writes a file: the same bytes for the same progress.
func encode(p Progress) ([]byte, error) {
	if err := checkCounter(max(p.greatest(), 1)); err != nil {
		return nil, err
	}
	v, err := fields(p.extra, "version", version, "lessons", p.Lessons)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, v, "", "\t"); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// parseObject reads an object.
func parseObject(data []byte) (object, error) {
	var o object
	if err := json.Unmarshal(data, &o); err != nil {
		return nil, err
	}
	if o == nil {
		return nil, errors.New("null instead of an object")
	}
	return o, nil
}

// take moves a field into a variable. A field that is not there leaves it as it is.
func (o object) take(name string, into any) error {
	raw, ok := o[name]
	if !ok {
		return nil
	}
	delete(o, name)
	if err := json.Unmarshal(raw, into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// takeAll takes pairs of a name and a variable out of the object in data, and returns what is left of it.
func takeAll(data []byte, pairs ...any) (object, error) {
	o, err := parseObject(data)
	for i := 0; err == nil && i < len(pairs); i += 2 {
		err = o.take(pairs[i].(string), pairs[i+1])
	}
	return o.rest(), err
}

// rest returns what is left, in the form in which it will be written.
func (o object) rest() object {
	if len(o) == 0 {
		return nil
	}
	out := make(object, len(o))
	for name, raw := range o {
		if form, err := json.Marshal(raw); err == nil {
			out[name] = form
		}
	}
	return out
}

// fields writes an object of unknown fields and of pairs of a name and a value, but for those that are zero.
func fields(extra object, pairs ...any) ([]byte, error) {
	out := make(object, len(extra)+len(pairs)/2)
	for name, raw := range extra {
		out[name] = raw
	}
	for i := 0; i < len(pairs); i += 2 {
		if v := reflect.ValueOf(pairs[i+1]); !v.IsValid() || v.IsZero() {
			continue
		}
		raw, err := json.Marshal(pairs[i+1])
		if err != nil {
			return nil, err
		}
		out[pairs[i].(string)] = raw
	}
	return json.Marshal(out)
}

// UnmarshalJSON implements json.Unmarshaler.
func (l *Lesson) UnmarshalJSON(data []byte) (err error) {
	l.extra, err = takeAll(data, "furthest", &l.Furthest, "seen", &l.Seen, "done", &l.Done, "goals", &l.Goals,
		"questions", &l.Questions, "log", &l.Log)
	return err
}

// MarshalJSON implements json.Marshaler.
func (l Lesson) MarshalJSON() ([]byte, error) {
	return fields(l.extra, "furthest", l.Furthest, "seen", l.Seen, "done", l.Done, "goals", l.Goals,
		"questions", l.Questions, "log", l.Log)
}

// UnmarshalJSON implements json.Unmarshaler.
func (p *Place) UnmarshalJSON(data []byte) (err error) {
	p.extra, err = takeAll(data, "step", &p.Step, "index", &p.Index)
	return err
}

// MarshalJSON implements json.Marshaler.
func (p Place) MarshalJSON() ([]byte, error) {
	return fields(p.extra, "step", p.Step, "index", p.Index)
}

// UnmarshalJSON implements json.Unmarshaler.
func (q *Question) UnmarshalJSON(data []byte) (err error) {
	q.extra, err = takeAll(data, "first", &q.First, "latest", &q.Latest)
	return err
}

// MarshalJSON implements json.Marshaler.
func (q Question) MarshalJSON() ([]byte, error) {
	return fields(q.extra, "first", q.First, "latest", q.Latest)
}

// UnmarshalJSON implements json.Unmarshaler.
func (a *Answer) UnmarshalJSON(data []byte) (err error) {
	a.extra, err = takeAll(data, "answer", &a.Text, "verdict", &a.Verdict, "date", &a.Date, "counter", &a.Counter)
	return errors.Join(err, checkCounter(a.Counter))
}

// MarshalJSON implements json.Marshaler.
func (a Answer) MarshalJSON() ([]byte, error) {
	return fields(a.extra, "answer", a.Text, "verdict", a.Verdict, "date", a.Date, "counter", a.Counter)
}

// UnmarshalJSON implements json.Unmarshaler.
func (l *Log) UnmarshalJSON(data []byte) (err error) {
	l.extra, err = takeAll(data, "rev", &l.Rev, "text", &l.Text, "date", &l.Date, "counter", &l.Counter)
	return errors.Join(err, checkCounter(l.Counter))
}

// MarshalJSON implements json.Marshaler.
func (l Log) MarshalJSON() ([]byte, error) {
	return fields(l.extra, "rev", l.Rev, "text", l.Text, "date", l.Date, "counter", l.Counter)
}

func checkCounter(c uint64) error {
	if c < 1 || c > maxCounter {
		return fmt.Errorf("counter: %d is not from 1 to 2^53", c)
	}
	return nil
}
