package datasets

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"
)

// readCSV reads a text that must be good.
func readCSV(t *testing.T, text string, o CSVOptions) *Set {
	t.Helper()
	s, err := ReadCSV(strings.NewReader(text), o)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	if err := s.Check(); err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return s
}

// values are the numbers of a set, X beside Y, a row a line.
func values(s *Set) string {
	var b strings.Builder
	for i := range s.Len() {
		fmt.Fprintln(&b, strings.Trim(fmt.Sprint(s.X.RawRowView(i), s.Y.RawRowView(i)), "[]"))
	}
	return strings.ReplaceAll(strings.TrimSpace(b.String()), "] [", " : ")
}

func TestCSVInAllItsForms(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		found            CSVFound
	}{
		{"plain", "x,y,z\n1,2,3\n4,5,6\n", "1 2 : 3\n4 5 : 6", CSVFound{UTF8, ',', '.', true, []string{"x", "y", "z"}}},
		{"no header", "1,2,3\n4,5,6", "1 2 : 3\n4 5 : 6", CSVFound{UTF8, ',', '.', false, []string{"1", "2", "3"}}},
		{"CRLF", "x,y\r\n1,2\r\n3,4\r\n", "1 : 2\n3 : 4", CSVFound{UTF8, ',', '.', true, []string{"x", "y"}}},
		{"CR alone", "x,y\r1,2\r3,4", "1 : 2\n3 : 4", CSVFound{UTF8, ',', '.', true, []string{"x", "y"}}},
		{"semicolon", "x;y\n1.5;2\n3;4\n", "1.5 : 2\n3 : 4", CSVFound{UTF8, ';', '.', true, []string{"x", "y"}}},
		{"decimal comma", "x;y\n1,5;2\n3;4,25\n", "1.5 : 2\n3 : 4.25", CSVFound{UTF8, ';', ',', true, []string{"x", "y"}}},
		{"decimal comma, no header", "1,5;2,5\n3;4,25\n", "1.5 : 2.5\n3 : 4.25", CSVFound{UTF8, ';', ',', false, []string{"1", "2"}}},
		{"tab", "x\ty\n1\t2\n3\t4\n", "1 : 2\n3 : 4", CSVFound{UTF8, '\t', '.', true, []string{"x", "y"}}},
		{"bar", "x|y\n1|2\n3|4\n", "1 : 2\n3 : 4", CSVFound{UTF8, '|', '.', true, []string{"x", "y"}}},
		{"quotes", "\"a, b\", \"say \"\"c\"\"\" \n\"1\",2\n 3 ,\"4\"\n", "1 : 2\n3 : 4", CSVFound{UTF8, ',', '.', true, []string{"a, b", `say "c"`}}},
		{"line end in quotes", "\"a\r\nb\",c\n1,2\n3,4\n", "1 : 2\n3 : 4", CSVFound{UTF8, ',', '.', true, []string{"a b", "c"}}},
		{"blank lines", "\n\nx,y\n\n1,2\n   \n3,4\n\n", "1 : 2\n3 : 4", CSVFound{UTF8, ',', '.', true, []string{"x", "y"}}},
		{"names", ",x,x,x_2,x\n1,2,3,4,5\n", "1 2 3 4 : 5", CSVFound{UTF8, ',', '.', true, []string{"1", "x", "x_2", "x_2_2", "x_3"}}},
		{"numbers as names but one", "label,0,1\n3,1,2\n", "3 1 : 2", CSVFound{UTF8, ',', '.', true, []string{"label", "0", "1"}}},
		{"forms of numbers", "-1e3,+.5,2.,0012\n", "-1000 0.5 2 : 12", CSVFound{UTF8, ',', '.', false, []string{"1", "2", "3", "4"}}},
		{"text beside", "id,x,y\nkim,1,2\nlee,3,4\n", "1 : 2\n3 : 4", CSVFound{UTF8, ',', '.', true, []string{"id", "x", "y"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var found CSVFound
			s := readCSV(t, c.text, CSVOptions{Found: &found})
			if got := values(s); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			if !reflect.DeepEqual(found, c.found) {
				t.Errorf("found %v, want %v", found, c.found)
			}
			slow, err := ReadCSV(iotest.OneByteReader(strings.NewReader(c.text)), CSVOptions{})
			if err != nil || values(slow) != c.want {
				t.Errorf("byte by byte: %v", err)
			}
		})
	}
}

func TestCSVEncodings(t *testing.T) {
	const text = "길이,품종\n1,똠방\n2,뷁\n3,똠방\n"
	bytes := func(e interface{ Bytes([]byte) ([]byte, error) }, text string) string {
		b, err := e.Bytes([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	utf16 := func(e unicode.Endianness, mark unicode.BOMPolicy) string {
		return bytes(unicode.UTF16(e, mark).NewEncoder(), text)
	}
	late := "x,kind\n" + strings.Repeat("1,a\n", 3*headBytes/4) // ASCII for longer than the head
	for name, c := range map[string]struct {
		text string
		want Encoding
	}{
		"UTF-8":             {text, UTF8},
		"UTF-8 with mark":   {"\uFEFF" + text, UTF8},
		"UTF-16LE":          {utf16(unicode.LittleEndian, unicode.IgnoreBOM), UTF16LE},
		"UTF-16BE":          {utf16(unicode.BigEndian, unicode.IgnoreBOM), UTF16BE},
		"UTF-16LE with BOM": {utf16(unicode.LittleEndian, unicode.UseBOM), UTF16LE},
		"UTF-16BE with BOM": {utf16(unicode.BigEndian, unicode.UseBOM), UTF16BE},
		"EUC-KR":            {bytes(korean.EUCKR.NewEncoder(), text), EUCKR},
		"late UTF-8":        {late + "2,한\n", UTF8},
		"late EUC-KR":       {late + bytes(korean.EUCKR.NewEncoder(), "2,한\n"), EUCKR},
	} {
		t.Run(name, func(t *testing.T) {
			var found CSVFound
			s := readCSV(t, c.text, CSVOptions{Found: &found})
			if found.Encoding != c.want {
				t.Errorf("found %v, want %v", found.Encoding, c.want)
			}
			if len(c.text) > headBytes {
				if s.Classes[1] != "한" {
					t.Errorf("classes %q", s.Classes)
				}
				return
			}
			if s.Inputs[0] != "길이" || s.Targets[0] != "품종" || !slices.Equal(s.Classes, []string{"똠방", "뷁"}) || values(s) != "1 : 0\n2 : 1\n3 : 0" {
				t.Errorf("%q %q %q\n%s", s.Inputs, s.Targets, s.Classes, values(s))
			}
			asked, err := ReadCSV(strings.NewReader(c.text), CSVOptions{Encoding: c.want})
			if err != nil || !slices.Equal(asked.Classes, s.Classes) {
				t.Errorf("asked for: %v", err)
			}
		})
	}
}

func TestCSVTargets(t *testing.T) {
	const text = "id,a,b,kind,c\nk,1,10,dog,7\nl,2,20,cat,8\nm,3,30,dog,9\n"
	for _, c := range []struct {
		o               CSVOptions
		want            string
		inputs, classes []string
	}{
		{CSVOptions{}, "1 10 : 7\n2 20 : 8\n3 30 : 9", []string{"a", "b"}, nil},
		{CSVOptions{Targets: []string{"kind"}}, "1 10 7 : 1\n2 20 8 : 0\n3 30 9 : 1", []string{"a", "b", "c"}, []string{"cat", "dog"}},
		{CSVOptions{Targets: []string{"4"}, Inputs: []string{"c", "2"}}, "7 1 : 1\n8 2 : 0\n9 3 : 1", []string{"c", "a"}, []string{"cat", "dog"}},
		{CSVOptions{Targets: []string{"a", "c"}}, "10 : 1 7\n20 : 2 8\n30 : 3 9", []string{"b"}, nil},
		{CSVOptions{Classes: true}, "1 10 : 0\n2 20 : 1\n3 30 : 2", []string{"a", "b"}, []string{"7", "8", "9"}},
	} {
		s := readCSV(t, text, c.o)
		if values(s) != c.want || !slices.Equal(s.Inputs, c.inputs) || !slices.Equal(s.Classes, c.classes) {
			t.Errorf("%+v: %q %q\n%s", c.o, s.Inputs, s.Classes, values(s))
		}
	}
	s := readCSV(t, "1,10\n2,9\n3,10.0\n4,-1\n", CSVOptions{Classes: true})
	if !slices.Equal(s.Classes, []string{"-1", "9", "10"}) || values(s) != "1 : 2\n2 : 1\n3 : 2\n4 : 0" {
		t.Errorf("numbers as classes: %q\n%s", s.Classes, values(s))
	}
}

func TestClassesDoNotHangOnTheOrderOfRows(t *testing.T) {
	a := readCSV(t, "1,b\n2,a\n3,c\n", CSVOptions{})
	b := readCSV(t, "3,c\n2,a\n1,b\n", CSVOptions{})
	if !slices.Equal(a.Classes, b.Classes) || values(a) != "1 : 1\n2 : 0\n3 : 2" || values(b) != "3 : 2\n2 : 0\n1 : 1" {
		t.Errorf("%q\n%s\n%q\n%s", a.Classes, values(a), b.Classes, values(b))
	}
}

func TestCSVCellsThatAreRefused(t *testing.T) {
	for _, c := range []struct {
		text string
		want string
	}{
		{"x,y\n1,2\n,3\n", `line 3, column x (1): the cell is empty; fill it or drop the row`},
		{"x,y\n1,2\nNA,3\n", `line 3, column x (1): "NA" says that a value is missing; fill it or drop the row`},
		{"x,y\n1,2\n3,?\n", `line 3, column y (2): "?" says that a value is missing; fill it or drop the row`},
		{"1,2\nnull,3\n", `line 2, column 1: "null" says that a value is missing; fill it or drop the row`},
		{"x,y\n1,2\n3,-\n", `line 3, column y (2): "-" says that a value is missing; fill it or drop the row`},
		{"x,kind\n1,a\n3,NaN\n2,b\n", `line 3, column kind (2): "NaN" says that a value is missing; fill it or drop the row`},
		{"x,y\n1,inf\n3,4\n", `line 2, column y (2): "inf" is not finite; write a finite number or drop the row`},
		{"x,y\n1,2\n3,1e999\n", `line 3, column y (2): "1e999" is not finite; write a finite number or drop the row`},
		{"x;petal\n1;2\n3;\"1,234\"\n", `line 3, column petal (2): "1,234" is no number; write 1234`},
		{"x,y\n1,2\n3,abc\n4,5\n", `line 3, column y (2): "abc" is no number; correct it or leave the column out`},
		{"x,y\n1,2\n0x1p4,3\n4,5\n", `line 3, column x (1): "0x1p4" is no number; correct it or leave the column out`},
		{"x,y\n1,2\n3,\"a\x1b[2J\u202eb\"\n4,5\n", "line 3, column y (2): \"a\uFFFD[2J\uFFFDb\" is no number; correct it or leave the column out"},
		{"x,y\n\n1,2\n\"3\",\"a\nb\"\n4,z\n5,6\n7,8\n", `line 4, column y (2): "a b" is no number; correct it or leave the column out; line 6, column y (2): "z" is no number; correct it or leave the column out`},
	} {
		_, err := ReadCSV(strings.NewReader(c.text), CSVOptions{})
		var cell *CellError
		if !errors.As(err, &cell) || err.Error() != c.want {
			t.Errorf("%q: %v\nwant %s", c.text, err, c.want)
		}
	}
	text := "x,y\n" + strings.Repeat("1,2\n", 50) + strings.Repeat("oh,2\n", 37)
	_, err := ReadCSV(strings.NewReader(text), CSVOptions{})
	var cells *CellsError
	if !errors.As(err, &cells) || cells.Count != 37 || len(cells.First) != 5 || !strings.HasSuffix(err.Error(), "37 such cells; the first 5 are named") {
		t.Errorf("%v", err)
	}
}

func TestCSVFilesThatAreRefused(t *testing.T) {
	many := func(n int, form string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, form, i)
		}
		return b.String()
	}
	for _, c := range []struct {
		name, text string
		o          CSVOptions
		want       CSVError
	}{
		{"empty", "", CSVOptions{}, CSVError{Fault: CSVEmpty}},
		{"blank", " \n\n \r\n", CSVOptions{}, CSVError{Fault: CSVEmpty}},
		{"mark only", "\uFEFF", CSVOptions{}, CSVError{Fault: CSVEmpty}},
		{"header only", "x,y,kind\n", CSVOptions{}, CSVError{Fault: CSVNoRows}},
		{"header only, no line end", "x,y,kind", CSVOptions{Inputs: []string{"x"}}, CSVError{Fault: CSVNoRows}},
		{"ragged", "x,y\n1,2\n3,4,5\n", CSVOptions{}, CSVError{Fault: CSVRagged, Line: 3, Count: 3, Limit: 2}},
		{"short", "x,y,z\n1,2,3\n3,4\n", CSVOptions{}, CSVError{Fault: CSVRagged, Line: 3, Count: 2, Limit: 3}},
		{"stray quote", "x,y\n1,2\n3,4\"\n", CSVOptions{}, CSVError{Fault: CSVQuote, Line: 3, Column: 2, Name: "y"}},
		{"after a quote", "x,y\n1,2\n\"3\"4,5\n", CSVOptions{}, CSVError{Fault: CSVQuote, Line: 3, Column: 1, Name: "x"}},
		{"open quote", "x,y\n1,2\n3,\"4\n5,6\n", CSVOptions{}, CSVError{Fault: CSVQuote, Line: 3, Column: 2, Name: "y"}},
		{"one column", "x\n1\n2\n", CSVOptions{}, CSVError{Fault: CSVNoInputs, Names: []string{"x"}}},
		{"no numbers", "a,b\nc,d\n", CSVOptions{}, CSVError{Fault: CSVNoInputs, Names: []string{"a", "b"}}},
		{"no such column", "x,y\n1,2\n", CSVOptions{Targets: []string{"z\x1b"}}, CSVError{Fault: CSVNoColumn, Given: "z\uFFFD", Limit: 2, Names: []string{"x", "y"}}},
		{"no column 3", "x,y\n1,2\n", CSVOptions{Inputs: []string{"3"}}, CSVError{Fault: CSVNoColumn, Given: "3", Limit: 2, Names: []string{"x", "y"}}},
		{"twice", "x,y\n1,2\n", CSVOptions{Inputs: []string{"y"}}, CSVError{Fault: CSVTwice, Column: 2, Name: "y"}},
		{"two targets of classes", "x,y,z\n1,2,3\n", CSVOptions{Targets: []string{"x", "y"}, Classes: true}, CSVError{Fault: CSVManyTargets, Count: 2}},
		{"one class", "x,kind\n1,a\n2,a\n", CSVOptions{}, CSVError{Fault: CSVOneClass, Column: 2, Name: "kind", Given: "a"}},
		{"65 classes", many(65, "1,k%d\n"), CSVOptions{}, CSVError{Fault: CSVManyClasses, Line: 65, Column: 2, Given: "k64", Limit: 64}},
		{"picture", "\x89PNG\r\n\x1a\n", CSVOptions{}, CSVError{Fault: CSVBinary, Given: "PNG"}},
		{"packed", "PK\x03\x04abc", CSVOptions{}, CSVError{Fault: CSVBinary, Given: "ZIP, XLSX"}},
		{"zero bytes", strings.Repeat("\x00", 100), CSVOptions{}, CSVError{Fault: CSVBinary, Given: "NUL"}},
		{"late zero byte", "x,y\n" + strings.Repeat("1,2\n", 20000) + "\x00,1\n", CSVOptions{}, CSVError{Fault: CSVBinary, Line: 20002, Column: 1, Name: "x"}},
		{"Latin-1", "x,y\n1,2\n3,\xe9\n", CSVOptions{}, CSVError{Fault: CSVUndecodable, Line: 3, Given: "UTF-8"}},
		{"U+FFFD", "x,y\n1,2\n3,\uFFFD\n", CSVOptions{}, CSVError{Fault: CSVUndecodable, Line: 3, Given: "UTF-8"}},
		{"UTF-8 as EUC-KR", "x,kind\n1,뷁\n", CSVOptions{Encoding: EUCKR}, CSVError{Fault: CSVUndecodable, Line: 2, Given: "EUC-KR"}},
		{"long cell", "x,y\n1,2\n1," + strings.Repeat("9", 1<<17), CSVOptions{}, CSVError{Fault: CSVLongCell, Line: 3, Column: 2, Name: "y", Limit: 64 << 10}},
		{"long first cell", strings.Repeat("9", 1<<22), CSVOptions{}, CSVError{Fault: CSVLongCell, Line: 1, Column: 1, Limit: 64 << 10}},
		{"long row", strings.Repeat(strings.Repeat("9", 60000)+",", 40), CSVOptions{}, CSVError{Fault: CSVLongRow, Line: 1, Column: 18, Limit: 1 << 20}},
		{"columns", strings.Repeat("1,", 100_000), CSVOptions{}, CSVError{Fault: CSVManyColumns, Line: 1, Column: 4097, Limit: 4096}},
		{"rows", strings.Repeat("1,2\n", MaxRows+1), CSVOptions{}, CSVError{Fault: CSVManyRows, Line: MaxRows + 1, Limit: MaxRows}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ReadCSV(strings.NewReader(c.text), c.o)
			var got *CSVError
			if !errors.As(err, &got) || !reflect.DeepEqual(*got, c.want) {
				t.Fatalf("%#v\nwant %#v", err, c.want)
			}
			if said := err.Error(); said == "the file cannot be read" || strings.ContainsAny(said, "\x1b\n\x00") {
				t.Errorf("said: %q", said)
			}
		})
	}
}

func TestCSVOptionsThatAreRefused(t *testing.T) {
	for _, c := range []struct {
		o    CSVOptions
		want Want
	}{
		{CSVOptions{Delimiter: 'x'}, WantDelimiter}, {CSVOptions{Delimiter: 256 + ','}, WantDelimiter}, {CSVOptions{Decimal: 'x'}, WantDecimal},
		{CSVOptions{Delimiter: ',', Decimal: ','}, WantDecimal}, {CSVOptions{Header: 9}, WantKnownChoice}, {CSVOptions{Encoding: 9}, WantKnownChoice},
	} {
		_, err := ReadCSV(strings.NewReader("x,y\n1,2\n"), c.o)
		var value *ValueError
		if !errors.As(err, &value) || value.Expected != c.want {
			t.Errorf("%+v: %v", c.o, err)
		}
	}
	if _, err := ReadCSV(nil, CSVOptions{}); err == nil {
		t.Error("nil was read")
	}
	broken := errors.New("broken")
	for _, good := range []string{"", "x,y\n1,2\n", "x,y\n" + strings.Repeat("1,2\n", maxRow)} {
		r := iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(good)))
		if _, err := ReadCSV(r, CSVOptions{}); good != "" && !errors.Is(err, iotest.ErrTimeout) {
			t.Errorf("%v", err)
		}
	}
	if _, err := ReadCSV(iotest.ErrReader(broken), CSVOptions{}); err != broken {
		t.Errorf("%v", err)
	}
}

func TestForcedLayout(t *testing.T) {
	for _, c := range []struct {
		text string
		o    CSVOptions
		want string
	}{
		{"1,2\n3,4\n", CSVOptions{Header: WithHeader}, "3 : 4"},
		{"1;2,5\n3;4\n", CSVOptions{Delimiter: ';'}, "1 : 2.5\n3 : 4"},
		{"1,5;2\n3,5;4\n", CSVOptions{Delimiter: ',', Inputs: []string{"1"}, Header: NoHeader}, "1 : 0\n3 : 1"},
		{"1;1,234\n3;4\n", CSVOptions{Decimal: ','}, "1 : 1.234\n3 : 4"},
	} {
		if got := values(readCSV(t, c.text, c.o)); got != c.want {
			t.Errorf("%q: %s", c.text, got)
		}
	}
}

func TestOpenCSV(t *testing.T) {
	path := filepath.Join(t.TempDir(), "my\tset.csv")
	if err := os.WriteFile(path, []byte("x,kind\n1,a\n2,b\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := OpenCSV(path, CSVOptions{})
	if err != nil || s.Name != "my set" || s.Len() != 2 {
		t.Errorf("%v %v", s, err)
	}
	for _, bad := range []string{path + "x", filepath.Dir(path)} {
		var e *fs.PathError
		if _, err := OpenCSV(bad, CSVOptions{}); !errors.As(err, &e) {
			t.Errorf("%v", err)
		}
	}
}

func TestCleanNames(t *testing.T) {
	for given, want := range map[string]string{
		"  x ": "x", "a\tb\nc": "a b c", "\x1b[31mred": "\uFFFD[31mred", "a\u202eb\u200bc": "a\uFFFDb\uFFFDc", "\xff": "\uFFFD", "각": "각",
		strings.Repeat("한", 30): strings.Repeat("한", 20) + "…", strings.Repeat("x", 1<<16): strings.Repeat("x", 40) + "…",
		"e" + strings.Repeat("\u0323\u0330", 1<<10): "",
	} {
		got := clean(given)
		if want != "" && got != want || len(got) > 700 {
			t.Errorf("%q became %q, want %q", given, got, want)
		}
	}
}
