//go:build unix

package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"sync"
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
	if raced() {
		args = append(args, "-race")
	}
	out, err := exec.Command("go", append(args, "nnlab")...).CombinedOutput()
	if err != nil {
		err = fmt.Errorf("go build: %w\n%s", err, out)
	}
	return exe, err
})

// raced tells whether the race detector watches.
func raced() bool {
	info, _ := debug.ReadBuildInfo()
	for _, s := range info.Settings {
		if s.Key == "-race" {
			return s.Value == "true"
		}
	}
	return false
}

// keyboard is what a key sends.
func keyboard(name string) string {
	switch name {
	case "right":
		return "\x1b[C"
	case "left":
		return "\x1b[D"
	case "up":
		return "\x1b[A"
	case "down":
		return "\x1b[B"
	case "pgdown":
		return "\x1b[6~"
	case "pgup":
		return "\x1b[5~"
	case "home":
		return "\x1b[H"
	case "end":
		return "\x1b[F"
	case "tab":
		return "\t"
	case "backtab":
		return "\x1b[Z"
	case "enter":
		return "\r"
	case "esc":
		return "\x1b"
	case "space":
		return " "
	case "ctrl+c":
		return "\x03"
	case "ctrl+z":
		return "\x1a"
	}
	return name
}
