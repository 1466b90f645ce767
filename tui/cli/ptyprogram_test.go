//go:build unix

package cli_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"time"

	"nnlab/lessons/course/coursetest"
)

// program builds nnlab once, beside the test binary: that folder is removed with it. Under the race detector the
// program is built with it too.
var program = sync.OnceValues(func() (string, error) {
	self, err := os.Executable()
	if err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp(filepath.Dir(self), "nnlab-")
	if err != nil {
		return "", err
	}
	exe := filepath.Join(dir, "nnlab")
	args := []string{"build", "-o", exe}
	if coursetest.Race {
		args = append(args, "-race")
	}
	out, err := exec.Command("go", append(args, "nnlab")...).CombinedOutput()
	if err != nil {
		err = fmt.Errorf("go build: %w\n%s", err, out)
	}
	return exe, err
})

// progressFile is the file of progress as it is written.
type progressFile struct {
	Lessons map[string]struct {
		Done, Goals []string
		Questions   map[string]struct {
			First struct{ Verdict string }
		}
		Log struct{ Text string }
	}
}

// progressOf reads the file of progress below a learner's home; empty if there is none.
func progressOf(home string) (f progressFile) {
	data, err := os.ReadFile(filepath.Join(home, "state", "nnlab", "progress.json"))
	if err != nil || json.Unmarshal(data, &f) != nil {
		return progressFile{}
	}
	return f
}

// eventually asks again and again until something is true that no picture tells.
func eventually(is func() bool) bool {
	deadline := time.Now().Add(patience())
	for !is() {
		if time.Now().After(deadline) {
			return false
		}
		<-time.After(5 * time.Millisecond)
	}
	return true
}
