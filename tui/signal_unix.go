//go:build !windows

package tui

import (
	"os"
	"syscall"
)

// hangups are the signals that end the lab beside those that Bubble Tea takes.
func hangups() []os.Signal { return []os.Signal{syscall.SIGHUP, syscall.SIGTERM} }
