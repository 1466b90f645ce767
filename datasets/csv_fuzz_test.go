package datasets

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"unicode"
)

// fuzzed reads options from three bytes.
func fuzzed(header, delimiter, encoding byte, target, input string) CSVOptions {
	o := CSVOptions{Header: Header(header % 3), Delimiter: []rune{0, ',', ';', '\t', '|'}[delimiter%5], Encoding: Encoding(encoding % 5), Classes: header&8 != 0}
	if target != "" {
		o.Targets = strings.Split(target, ";")
	}
	if input != "" {
		o.Inputs = strings.Split(input, ";")
	}
	return o
}

// FuzzCSV: whatever a file holds, nothing panics, nothing that could steer a
// terminal comes out, and what is read is a whole table of finite numbers.
func FuzzCSV(f *testing.F) {
	f.Fuzz(func(t *testing.T, file []byte, header, delimiter, encoding byte, target, input string) {
		if len(file) > 1<<16 {
			t.Skip()
		}
		var found CSVFound
		o := fuzzed(header, delimiter, encoding, target, input)
		o.Found = &found
		s, err := ReadCSV(bytes.NewReader(file), o)
		if err != nil {
			mustBeShowable(t, err.Error())
			mustBeTyped(t, err)
			return
		}
		if err := s.Check(); err != nil {
			t.Fatal(err)
		}
		for _, name := range [][]string{s.Inputs, s.Targets, s.Classes, found.Columns} {
			mustBeNames(t, name)
		}
	})
}

// mustBeTyped refuses an error that no other language could be made of.
func mustBeTyped(t *testing.T, err error) {
	var cells *CellsError
	var file *CSVError
	var value *ValueError
	if !errors.As(err, &cells) && !errors.As(err, &file) && !errors.As(err, &value) {
		t.Fatalf("%T %v", err, err)
	}
	if file != nil {
		mustBeShowable(t, file.Given+file.Name+strings.Join(file.Names, ""))
		if file.Error() == "the file cannot be read" {
			t.Fatalf("no words for %#v", file)
		}
	}
	if cells != nil && (len(cells.First) != min(cells.Count, 5) || len(cells.First) == 0) {
		t.Fatalf("%d cells named of %d", len(cells.First), cells.Count)
	}
}

func mustBeShowable(t *testing.T, s string) {
	t.Helper()
	for _, r := range s {
		if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co) {
			t.Fatalf("%q has %q", s, r)
		}
	}
}

func mustBeNames(t *testing.T, names []string) {
	t.Helper()
	seen := map[string]bool{}
	for _, name := range names {
		mustBeShowable(t, name)
		if seen[name] || name == "" || name != strings.TrimSpace(name) {
			t.Fatalf("%q in %q", name, names)
		}
		seen[name] = true
	}
}

// Rows are split as encoding/csv splits them, wherever that can.
func TestScannerAgreesWithTheLibrary(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	read := 0
	for range 20_000 {
		text := make([]byte, r.IntN(24))
		for i := range text {
			text[i] = `,,;""`[r.IntN(5)]
			if r.IntN(2) == 0 {
				text[i] = "ab1\n\n\r"[r.IntN(6)]
			}
		}
		plain := strings.ReplaceAll(strings.ReplaceAll(string(text), "\r\n", "\n"), "\r", "\n")
		library := csv.NewReader(strings.NewReader(plain))
		library.FieldsPerRecord = -1
		rows, err := library.ReadAll()
		if err != nil {
			continue
		}
		read++
		var want [][]string
		for _, row := range rows {
			for i := range row {
				row[i] = strings.TrimSpace(row[i])
			}
			if len(row) > 1 || row[0] != "" {
				want = append(want, row)
			}
		}
		if got := sample(text, false, ','); fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want[:min(len(want), sampleRows)]) {
			t.Fatalf("%q: %q, want %q", text, got, want)
		}
	}
	if read < 2_000 {
		t.Errorf("only %d texts could be compared", read)
	}
}

// million is a file of a million rows by four numbers.
func million() []byte {
	r := rand.New(rand.NewPCG(1, 2))
	var b bytes.Buffer
	b.WriteString("a,b,c,d\n")
	for range MaxRows {
		fmt.Fprintf(&b, "%.6f,%.6f,%.6f,%.6f\n", r.NormFloat64(), r.NormFloat64(), r.NormFloat64(), r.NormFloat64())
	}
	return b.Bytes()
}

func BenchmarkReadMillionRows(b *testing.B) {
	file := million()
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ReadCSV(bytes.NewReader(file), CSVOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}

// A cell costs no garbage: what is allocated for a large table is its numbers,
// twice, and a few buffers.
func TestReadingAllocatesLittle(t *testing.T) {
	const rows = 100_000
	file := []byte("a,b,kind\n" + strings.Repeat("1.25,-2.5,yes\n3,4,no\n", rows/2))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := ReadCSV(bytes.NewReader(file), CSVOptions{}); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	numbers := uint64(rows * 3 * 8)
	if got := after.TotalAlloc - before.TotalAlloc; got > 2*numbers+(8<<20) {
		t.Errorf("%d bytes for %d of numbers", got, numbers)
	}
	if got := after.Mallocs - before.Mallocs; got > 20_000 {
		t.Errorf("%d allocations for %d rows", got, rows)
	}
}
