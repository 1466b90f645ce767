package progress

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/adrg/xdg"
	"github.com/gofrs/flock"
)

// System is all that a File asks of the machine. Tests make each call fail in turn.
type System interface {
	MkdirAll(path string, perm fs.FileMode) error
	Stat(path string) (fs.FileInfo, error)
	Resolve(path string) (string, error)                    // follows symbolic links
	Read(path string, limit int64) ([]byte, error)          // no more than limit bytes
	Write(path string, data []byte, perm fs.FileMode) error // all or nothing
	Rename(from, to string) error
	Sweep(path string)                // removes temporary files that a Write of this path has left behind
	Lock(path string) (func(), error) // ErrLocked if another program keeps it
	Now() time.Time
}

// ErrLocked is what System.Lock returns if another program keeps the lock for too long.
var ErrLocked = errors.New("locked by another program")

// Folder returns where progress lives. The error is a *Problem if the environment names no place.
func Folder() (string, error) {
	// xdg ignores a relative value, as specified, but makes up a place if there is no home.
	if !filepath.IsAbs(os.Getenv("XDG_STATE_HOME")) {
		if home, err := os.UserHomeDir(); err != nil || !filepath.IsAbs(home) {
			return "", &Problem{Trouble: NoFolder, Err: err}
		}
	}
	return filepath.Join(xdg.StateHome, "nnlab"), nil
}

// machine is the System that programs run on.
type machine struct {
	patience time.Duration // how long Lock waits for another program
}

// lockTime is how long a save waits for another program's.
const lockTime = 2 * time.Second

func (machine) MkdirAll(path string, perm fs.FileMode) error { return os.MkdirAll(path, perm) }
func (machine) Stat(path string) (fs.FileInfo, error)        { return os.Stat(path) }
func (machine) Resolve(path string) (string, error)          { return filepath.EvalSymlinks(path) }
func (machine) Rename(from, to string) error                 { return os.Rename(from, to) }
func (machine) Now() time.Time                               { return time.Now() }

func (machine) Read(path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, limit))
}

func (machine) Write(path string, data []byte, perm fs.FileMode) error {
	return writeFile(path, data, perm)
}

func (machine) Sweep(path string) {
	dir, base := filepath.Split(path)
	entries, _ := os.ReadDir(filepath.Clean(dir))
	for _, e := range entries {
		number, ours := strings.CutPrefix(e.Name(), "."+base)
		if ours && number != "" && strings.Trim(number, "0123456789") == "" {
			_ = os.Remove(filepath.Join(dir, e.Name())) // at worst it is there at the next save
		}
	}
}

func (m machine) Lock(path string) (func(), error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "lock", Path: path, Err: errors.New("not a file")} // opening a pipe would wait
	}
	ctx, cancel := context.WithTimeout(context.Background(), m.patience)
	defer cancel()
	lock := flock.New(path)
	switch _, err := lock.TryLockContext(ctx, 10*time.Millisecond); {
	case errors.Is(err, context.DeadlineExceeded):
		return nil, ErrLocked
	case err != nil:
		return nil, err
	}
	return func() { _ = lock.Unlock() }, nil
}
