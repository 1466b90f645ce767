package datasets_test

import (
	"fmt"
	"log"
	"strings"

	"golang.org/x/text/encoding/korean"

	"nnlab/datasets"
)

// The last column is the target, its texts are classes; the inputs are the
// columns of numbers.
func ExampleReadCSV() {
	file := strings.NewReader("name;length;width;kind\nann;1,4;0,2;setosa\nbob;4,7;1,4;versicolor\neve;1,3;0,2;setosa\n")
	var found datasets.CSVFound
	set, err := datasets.ReadCSV(file, datasets.CSVOptions{Name: "flowers", Found: &found})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(found.Encoding, string(found.Delimiter), string(found.Decimal), found.Header)
	fmt.Println(set.Len(), set.Inputs, set.Targets, set.Classes)
	fmt.Println(set.X.RawRowView(1), set.Class(1))
	// Output:
	// UTF-8 ; , true
	// 3 [length width] [kind] [setosa versicolor]
	// [4.7 1.4] 1
}

// A table as a Korean Excel saves it, in CP949, with semicolons.
func ExampleReadCSV_korean() {
	table, err := korean.EUCKR.NewEncoder().String("이름;키;몸무게;성별\n민준;175,5;70;남\n서연;160;55;여\n지호;180;80;남\n")
	if err != nil {
		log.Fatal(err)
	}
	var found datasets.CSVFound
	set, err := datasets.ReadCSV(strings.NewReader(table), datasets.CSVOptions{Found: &found})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(found.Encoding, found.Columns)
	fmt.Println(set.Inputs, set.Targets, set.Classes, set.Labels())
	fmt.Println(set.X.RawRowView(0))
	// Output:
	// EUC-KR [이름 키 몸무게 성별]
	// [키 몸무게] [성별] [남 여] [0 1 0]
	// [175.5 70]
}

// What cannot be used is refused by line and column.
func ExampleReadCSV_refused() {
	file := strings.NewReader("length,width\n1.4,0.2\n,0.2\n4.7,wide\n")
	_, err := datasets.ReadCSV(file, datasets.CSVOptions{Targets: []string{"width"}})
	fmt.Println(err)
	// Output:
	// line 3, column length (1): the cell is empty; fill it or drop the row; line 4, column width (2): "wide" is no number; correct it or leave the column out
}
