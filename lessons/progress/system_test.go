package progress

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// faulty is the machine whose call number fail fails, counted from 1; 0: none.
type faulty struct {
	machine
	fail, calls int
	name        string // of the call that failed
}

var errDisk = errors.New("disk full")

func (s *faulty) call(name string) error {
	s.calls++
	if s.calls == s.fail {
		s.name = name
		return errDisk
	}
	return nil
}

func (s *faulty) MkdirAll(path string, perm fs.FileMode) error {
	return errors.Join(s.call("mkdir"), s.machine.MkdirAll(path, perm))
}

func (s *faulty) Stat(path string) (fs.FileInfo, error) {
	if err := s.call("stat"); err != nil {
		return nil, err
	}
	return s.machine.Stat(path)
}

func (s *faulty) Resolve(path string) (string, error) {
	if err := s.call("resolve"); err != nil {
		return "", err
	}
	return s.machine.Resolve(path)
}

func (s *faulty) Read(path string, limit int64) ([]byte, error) {
	data, err := s.machine.Read(path, limit)
	if failed := s.call("read"); failed != nil {
		return data[:len(data)/2], failed
	}
	return data, err
}

// Write that fails leaves a temporary file, as a power cut would.
func (s *faulty) Write(path string, data []byte, perm fs.FileMode) error {
	if err := s.call("write"); err != nil {
		dir, base := filepath.Split(path)
		return errors.Join(err, os.WriteFile(filepath.Join(dir, "."+base+"123"), data[:len(data)/2], perm))
	}
	return s.machine.Write(path, data, perm)
}

func (s *faulty) Rename(from, to string) error {
	if err := s.call("rename"); err != nil {
		return err
	}
	return s.machine.Rename(from, to)
}

func (s *faulty) Lock(path string) (func(), error) {
	if err := s.call("lock"); err != nil {
		return nil, err
	}
	return s.machine.Lock(path)
}

func (*faulty) Now() time.Time { return time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC) }

func TestEveryCallMayFail(t *testing.T) {
	for fail := 1; ; fail++ {
		dir := t.TempDir()
		mustSave(t, Open(Options{Dir: dir}), answered("old"))
		before, _ := os.ReadFile(filepath.Join(dir, fileName))
		sys := &faulty{machine: machine{lockTime}, fail: fail}
		f := Open(Options{Dir: dir, System: sys})
		err := f.Save(answered("new"))
		if sys.name == "" {
			if fail < 6 {
				t.Errorf("only %d calls", fail-1)
			}
			return
		}
		var p *Problem
		if !errors.As(err, &p) || !errors.Is(err, errDisk) {
			t.Errorf("%s failed: %v", sys.name, err)
		}
		if after, _ := os.ReadFile(f.Path()); string(after) != string(before) {
			t.Errorf("%s failed and the old file is not whole: %q", sys.name, after)
		}
		if p, _ := f.Load(); len(p.Lessons["backprop"].Questions) != 2 {
			t.Errorf("%s failed and memory holds %+v", sys.name, p)
		}
		mustSave(t, f, answered("newest"))
		if n := steps(t, Open(Options{Dir: dir})); n != 3 {
			t.Errorf("%s failed, then %d answers", sys.name, n)
		}
		if left, _ := os.ReadDir(dir); len(left) != 2 {
			t.Errorf("%s failed and left %v", sys.name, left)
		}
	}
}

func TestDamagedFilesThatCannotBeMovedStay(t *testing.T) {
	for fail := 1; ; fail++ {
		dir := t.TempDir()
		sys := &faulty{machine: machine{lockTime}, fail: fail}
		f := Open(Options{Dir: dir, System: sys})
		if err := os.WriteFile(f.Path(), []byte("broken"), 0o600); err != nil {
			t.Fatal(err)
		}
		err := f.Save(answered("new"))
		if sys.name == "" {
			if p := trouble(t, err, Damaged); p.Aside != f.Path()+".damaged-1970-01-01" {
				t.Errorf("aside: %q", p.Aside)
			}
			return
		}
		aside, _ := os.ReadFile(f.Path() + ".damaged-1970-01-01")
		left, _ := os.ReadFile(f.Path())
		if string(aside) != "broken" && string(left) != "broken" {
			t.Errorf("%s failed and the damaged file is lost: %v", sys.name, err)
		}
	}
}

func TestALockHeldByAnotherIsBusyAndNothingIsLost(t *testing.T) {
	dir := t.TempDir()
	f := Open(Options{Dir: dir, System: lockedOnce{&faulty{machine: machine{lockTime}}, new(bool)}})
	trouble(t, f.Save(answered("a")), Busy)
	mustSave(t, f, answered("b"))
	if n := steps(t, Open(Options{Dir: dir})); n != 2 {
		t.Errorf("%d answers", n)
	}
}

// lockedOnce finds the lock taken the first time.
type lockedOnce struct {
	*faulty
	tried *bool
}

func (s lockedOnce) Lock(path string) (func(), error) {
	if !*s.tried {
		*s.tried = true
		return nil, ErrLocked
	}
	return s.faulty.Lock(path)
}

func TestMachineLockGivesUp(t *testing.T) {
	path := filepath.Join(t.TempDir(), lockName)
	m := machine{patience: 30 * time.Millisecond}
	unlock, err := m.Lock(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Lock(path); !errors.Is(err, ErrLocked) {
		t.Errorf("a lock that is held: %v", err)
	}
	unlock()
	if unlock, err = m.Lock(path); err != nil {
		t.Fatal(err)
	}
	unlock()
	if _, err := m.Lock(filepath.Dir(path)); err == nil || errors.Is(err, ErrLocked) {
		t.Errorf("a folder was locked: %v", err)
	}
}
