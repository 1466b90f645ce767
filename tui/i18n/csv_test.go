package i18n

import (
	"strings"
	"testing"

	"nnlab/datasets"
)

func TestCSVErrorsInBothLanguages(t *testing.T) {
	for _, c := range []struct{ text, en, ko string }{
		{"x;petal\n1;2\n3;\"1,234\"\n", `line 3, column petal (2): "1,234" is no number; write 1234`,
			`3번째 줄, petal 열(2번째): 숫자가 아닙니다: "1,234". 쉼표를 빼고 1234로 적으세요.`},
		{"1,2\n,3\n", "line 2, column 1: the cell is empty; fill it or drop the row", "2번째 줄, 1번째 열: 빈 칸입니다. 값을 채우거나 그 행을 빼세요."},
		{"1,2\n3,4,5\n", "line 2 has 3 cells; expected 2, as the first row has", "2번째 줄: 칸이 3개입니다. 첫 행처럼 2개여야 합니다."},
		{"1,2\n3,4\n" + strings.Repeat("1,2\n", 7) + strings.Repeat("z,1\n", 6), "6 such cells; the first 5 are named", "이런 칸이 6개입니다. 처음 5개만 적었습니다."},
	} {
		_, err := datasets.ReadCSV(strings.NewReader(c.text), datasets.CSVOptions{})
		en, ko := For(English).Error(err), For(Korean).Error(err)
		if !strings.HasSuffix(en, c.en) || !strings.HasSuffix(ko, c.ko) {
			t.Errorf("%q\n%q\n%q", c.text, en, ko)
		}
	}
}

func TestEveryCSVFaultIsSaidInBothLanguages(t *testing.T) {
	for fault := datasets.CSVEmpty; fault <= datasets.CSVOneClass; fault++ {
		for _, line := range []int{0, 3} {
			e := &datasets.CSVError{Fault: fault, Line: line, Column: 2, Name: "petal", Given: "z", Count: 7, Limit: 9}
			en, ko := For(English).Error(e), For(Korean).Error(e)
			if en == "the file cannot be read" || ko == "" || en == ko || strings.Contains(ko, "{") {
				t.Errorf("fault %d: %q, %q", fault, en, ko)
			}
		}
	}
}
