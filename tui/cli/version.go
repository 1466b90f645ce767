package cli

import (
	"runtime/debug"
	"strings"
)

// version is one line about the program: nnlab v1.2.3 (commit, date), as far as it is known.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "nnlab"
	}
	line := "nnlab"
	if v := info.Main.Version; v != "" {
		line += " " + v
	}
	var about []string
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			about = append(about, s.Value[:min(12, len(s.Value))])
		case "vcs.time":
			date, _, _ := strings.Cut(s.Value, "T")
			about = append(about, date)
		}
	}
	if len(about) > 0 {
		line += " (" + strings.Join(about, ", ") + ")"
	}
	return line
}
