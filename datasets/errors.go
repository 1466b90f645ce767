package datasets

import "fmt"

// Want is what a ValueError expected. The constants are all there are, so that
// a program can say them in another language.
type Want string

// What a ValueError may expect.
const (
	WantPositive Want = "a number above 0"
)

// ValueError says that a value cannot be used.
type ValueError struct {
	Where    string // the call, "Split"
	What     string // the argument, "share"
	Given    string
	Expected Want
}

// Error says it in English.
func (e *ValueError) Error() string {
	return fmt.Sprintf("datasets: %s: %s is %s, expected %s", e.Where, e.What, e.Given, e.Expected)
}
