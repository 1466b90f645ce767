package tui

import "os"

// hangups are the signals that end the lab beside those that Bubble Tea takes.
func hangups() []os.Signal { return []os.Signal{os.Interrupt} }
