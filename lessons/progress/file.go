package progress

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"sync"
)

// Options say how a File is opened. The zero Options are the user's own file, to read and to write.
type Options struct {
	Dir      string // empty: Folder
	ReadOnly bool   // create, move and write nothing
	System   System // nil: the machine's
}

const (
	fileName = "progress.json"
	lockName = "progress.lock"
	maxSize  = 4 << 20
)

// File is a Store in a folder. What cannot be written stays in memory.
type File struct {
	dir      string
	missing  *Problem // why there is no dir
	readOnly bool
	sys      System

	mu      sync.Mutex
	disk    Progress // as last read or written
	pending Progress // what happened since, its counters from 1
}

// Open makes a File. It touches nothing: trouble shows at Load and Save.
func Open(o Options) *File {
	f := &File{dir: o.Dir, readOnly: o.ReadOnly, sys: o.System}
	if f.sys == nil {
		f.sys = machine{patience: lockTime}
	}
	if f.dir == "" {
		dir, err := Folder()
		f.dir = dir
		errors.As(err, &f.missing)
	}
	return f
}

// Path returns where the file is; empty if there is no place for it.
func (f *File) Path() string {
	if f.missing != nil {
		return ""
	}
	return filepath.Join(f.dir, fileName)
}

// Load implements Store. It moves a damaged file aside unless the store is read-only.
func (f *File) Load() (Progress, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	problem := f.load()
	p := follow(f.disk, f.pending)
	if problem != nil {
		return p, problem
	}
	return p, nil
}

func (f *File) load() *Problem {
	if f.missing != nil {
		return f.missing
	}
	disk, problem := f.read()
	if problem == nil {
		f.disk = disk
		return nil
	}
	if problem.Trouble != Damaged || f.readOnly {
		return problem
	}
	unlock, err := f.sys.Lock(filepath.Join(f.dir, lockName))
	if err != nil {
		return problem
	}
	defer unlock()
	f.disk, problem = f.readOrSetAside()
	return problem
}

// Save implements Store: it locks, reads again, merges and writes. After a Problem that is a Notice the change is
// saved all the same.
func (f *File) Save(change Progress) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.pending = follow(f.pending, change)
	save := func(disk Progress) Progress { return follow(disk, f.pending) }
	if problem := f.update(save); problem != nil {
		return problem
	}
	return nil
}

// Reset implements Store.
func (f *File) Reset() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if problem := f.update(func(Progress) Progress { return Progress{} }); problem != nil && !problem.Notice() {
		return problem
	}
	return nil
}

// update writes what change makes of the file.
func (f *File) update(change func(Progress) Progress) *Problem {
	switch {
	case f.missing != nil:
		return f.missing
	case f.readOnly:
		return f.problem(ReadOnly, nil)
	}
	if err := f.sys.MkdirAll(f.dir, 0o700); err != nil {
		return f.problem(Unwritable, err)
	}
	unlock, err := f.sys.Lock(filepath.Join(f.dir, lockName))
	if errors.Is(err, ErrLocked) {
		return f.problem(Busy, err)
	}
	if err != nil {
		return f.problem(Unwritable, err)
	}
	defer unlock()
	disk, problem := f.readOrSetAside()
	if problem != nil && !problem.Notice() {
		return problem
	}
	changed := change(disk)
	if err := f.write(changed); err != nil {
		return f.problem(Unwritable, err)
	}
	f.disk, f.pending = changed, Progress{}
	return problem
}

func (f *File) write(p Progress) error {
	data, err := encode(p)
	if err != nil {
		return err
	}
	if len(data) > maxSize {
		return fmt.Errorf("%d bytes; at most %d", len(data), maxSize)
	}
	path := f.Path()
	if target, err := f.sys.Resolve(path); err == nil {
		path = target // the file that a link names, not the link
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f.sys.Sweep(path)
	return f.sys.Write(path, data, 0o600)
}

// read returns what the file holds; nothing if there is none.
func (f *File) read() (Progress, *Problem) {
	info, err := f.sys.Stat(f.Path())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Progress{}, nil
	case err != nil:
		return Progress{}, f.problem(Unreadable, err)
	case !info.Mode().IsRegular():
		return Progress{}, f.problem(Damaged, errors.New("not a file"))
	}
	data, err := f.sys.Read(f.Path(), maxSize+1)
	if err != nil {
		return Progress{}, f.problem(Unreadable, err)
	}
	if len(data) > maxSize {
		return Progress{}, f.problem(Damaged, fmt.Errorf("over %d bytes", maxSize))
	}
	p, err := decode(data)
	if newer := (*newerError)(nil); errors.As(err, &newer) {
		return Progress{}, &Problem{Trouble: Newer, Path: f.Path(), Version: newer.version}
	}
	if err != nil {
		return Progress{}, f.problem(Damaged, err)
	}
	return p, nil
}

// readOrSetAside is read, and moves a damaged file away: what was read before is then all there is. The lock is held.
func (f *File) readOrSetAside() (Progress, *Problem) {
	p, problem := f.read()
	if problem == nil || problem.Trouble != Damaged {
		return p, problem
	}
	p = f.disk
	aside := f.Path() + ".damaged-" + f.sys.Now().Format("2006-01-02")
	for i, name := 2, aside; ; i++ {
		if _, err := f.sys.Stat(name); errors.Is(err, fs.ErrNotExist) {
			aside = name
			break
		} else if err != nil || i > 1000 {
			return p, problem
		}
		name = fmt.Sprintf("%s-%d", aside, i)
	}
	if err := f.sys.Rename(f.Path(), aside); err == nil {
		problem.Aside = aside
	}
	return p, problem
}

func (f *File) problem(t Trouble, err error) *Problem {
	return &Problem{Trouble: t, Path: f.Path(), Err: err}
}
