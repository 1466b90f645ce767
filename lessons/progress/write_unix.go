//go:build !windows

package progress

import (
	"io/fs"
	"path/filepath"

	"github.com/google/renameio/v2"
)

// writeFile writes aside, in the same folder (renameio would prefer TMPDIR), syncs and renames.
func writeFile(path string, data []byte, perm fs.FileMode) error {
	return renameio.WriteFile(path, data, perm, renameio.WithTempDir(filepath.Dir(path)), renameio.WithStaticPermissions(perm))
}
