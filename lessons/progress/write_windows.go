package progress

import (
	"io/fs"

	"github.com/google/renameio/v2/maybe"
)

// writeFile is a plain write on Windows, where renameio knows no better.
func writeFile(path string, data []byte, perm fs.FileMode) error {
	return maybe.WriteFile(path, data, perm)
}
