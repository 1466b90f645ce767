//go:build !windows

package progress

import (
	"io/fs"
	"path/filepath"

	"github.com/google/renameio/v2"
)

// writeFile writes aside, syncs and renames. It writes in the same folder, where renameio would prefer TMPDIR, and
// does not keep a mode that was wider.
func writeFile(path string, data []byte, perm fs.FileMode) error {
	t, err := renameio.NewPendingFile(path, renameio.WithTempDir(filepath.Dir(path)), renameio.WithStaticPermissions(perm))
	if err != nil {
		return err
	}
	defer func() { _ = t.Cleanup() }() // nothing is left to clean after a rename
	if _, err := t.Write(data); err != nil {
		return err
	}
	return t.CloseAtomicallyReplace()
}
