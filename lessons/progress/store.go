package progress

import "sync"

// Store keeps progress. Its methods may be called from several goroutines. A change is made with the methods of
// Progress. They may wait for a disk or another program: they belong in a Cmd.
type Store interface {
	// Load returns what was done. The error, a *Problem, says why it may be less than expected; what is returned
	// with it can be used.
	Load() (Progress, error)
	// Save adds what has just happened. What could not be written is kept and written by the next Save. The error
	// is a *Problem.
	Save(change Progress) error
	// Reset forgets everything.
	Reset() error
}

// Memory is a Store that ends with the program. Its zero value is empty.
type Memory struct {
	mu sync.Mutex
	p  Progress
}

// Load implements Store.
func (m *Memory) Load() (Progress, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return Merge(m.p, Progress{}), nil
}

// Save implements Store.
func (m *Memory) Save(change Progress) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.p = follow(m.p, change)
	return nil
}

// Reset implements Store.
func (m *Memory) Reset() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.p = Progress{}
	return nil
}

// follow returns p and what happened after it.
func follow(p, change Progress) Progress { return Merge(p, change.after(p.greatest())) }
