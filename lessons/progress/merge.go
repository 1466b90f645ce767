package progress

import (
	"bytes"
	"cmp"
	"slices"
)

// Merge returns all that a and b hold: the further step, the union of the sets, of each question the first answer and
// the latest, and the later log. It does not matter which of the two comes first, nor how often one is merged.
func Merge(a, b Progress) Progress {
	return Progress{Lessons: mergeMaps(a.Lessons, b.Lessons, mergeLessons), extra: mergeExtra(a.extra, b.extra)}
}

func mergeLessons(a, b Lesson) Lesson {
	return Lesson{
		Furthest:  mergePlaces(a.Furthest, b.Furthest),
		Seen:      union(a.Seen, b.Seen),
		Done:      union(a.Done, b.Done),
		Goals:     union(a.Goals, b.Goals),
		Questions: mergeMaps(a.Questions, b.Questions, mergeQuestions),
		Log:       mergeLogs(a.Log, b.Log),
		extra:     mergeExtra(a.extra, b.extra),
	}
}

func mergePlaces(a, b Place) Place {
	order := cmp.Or(b2i(a.Step != "")-b2i(b.Step != ""), cmp.Compare(a.Index, b.Index), cmp.Compare(a.Step, b.Step))
	return greater(order, a, b, func(p *Place) *object { return &p.extra })
}

func mergeQuestions(a, b Question) Question {
	return Question{
		First:  mergeAnswers(a.First, b.First, -1),
		Latest: mergeAnswers(a.Latest, b.Latest, 1),
		extra:  mergeExtra(a.extra, b.extra),
	}
}

// mergeAnswers returns the later answer, or with sign -1 the earlier; any is better than none.
func mergeAnswers(a, b Answer, sign int) Answer {
	order := cmp.Or(b2i(a.Counter > 0)-b2i(b.Counter > 0), sign*compareAnswers(a, b))
	return greater(order, a, b, func(x *Answer) *object { return &x.extra })
}

// compareAnswers goes by the counters; the rest only makes the order total.
func compareAnswers(a, b Answer) int {
	return cmp.Or(cmp.Compare(a.Counter, b.Counter), cmp.Compare(a.Text, b.Text),
		cmp.Compare(a.Verdict, b.Verdict), cmp.Compare(a.Date, b.Date))
}

func mergeLogs(a, b Log) Log {
	order := cmp.Or(cmp.Compare(a.Counter, b.Counter), cmp.Compare(a.Rev, b.Rev),
		cmp.Compare(a.Text, b.Text), cmp.Compare(a.Date, b.Date))
	return greater(order, a, b, func(l *Log) *object { return &l.extra })
}

// greater returns a or b, whichever comes later in their order, and of equals one with the extra fields of both.
func greater[T any](order int, a, b T, extra func(*T) *object) T {
	if order < 0 {
		return b
	}
	if order == 0 {
		*extra(&a) = mergeExtra(*extra(&a), *extra(&b))
	}
	return a
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// union returns the sorted union of two sets, nil if it is empty.
func union(a, b []string) []string {
	if len(a)+len(b) == 0 {
		return nil
	}
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// mergeMaps returns the union of two maps, nil if it is empty. Every value has been through join.
func mergeMaps[V any](a, b map[string]V, join func(V, V) V) map[string]V {
	if len(a)+len(b) == 0 {
		return nil
	}
	out := make(map[string]V, max(len(a), len(b)))
	for k, v := range a {
		out[k] = join(v, b[k])
	}
	for k, v := range b {
		if _, both := a[k]; !both {
			out[k] = join(v, a[k])
		}
	}
	return out
}

// mergeExtra unites fields that this version does not know; of two values it keeps the greater text.
func mergeExtra(a, b object) object {
	if len(a)+len(b) == 0 {
		return nil
	}
	out := make(object, max(len(a), len(b)))
	for k, v := range a {
		out[k] = v
	}
	for k, v := range b {
		if have, both := out[k]; !both || bytes.Compare(v, have) > 0 {
			out[k] = v
		}
	}
	return out
}
