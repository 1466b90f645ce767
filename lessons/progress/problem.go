package progress

import "fmt"

// Trouble is what keeps progress from being read or written.
type Trouble uint8

// The troubles.
const (
	NoFolder   Trouble = iota // neither HOME nor XDG_STATE_HOME names a place: nothing is saved
	ReadOnly                  // the store was opened to read only
	Unreadable                // the file cannot be read: nothing is written over it
	Damaged                   // the file held no progress; see Aside
	Newer                     // the file was written by a newer version: nothing is read or written
	Busy                      // another program has kept the lock for too long
	Unwritable                // the file cannot be written; the old one is whole
)

// Problem tells why progress was not read or not written. Learning goes on in memory.
type Problem struct {
	Trouble Trouble
	Path    string // the file
	Aside   string // Damaged: where the file was moved and saving goes on; empty: it was left, and nothing is saved
	Version int    // Newer: of the file
	Err     error  // what the system or the decoder said; may be nil
}

// Error implements error.
func (p *Problem) Error() string {
	switch p.Trouble {
	case NoFolder:
		return "progress is not saved: neither HOME nor XDG_STATE_HOME is set"
	case ReadOnly:
		return "progress is not saved: it was opened to read only"
	case Unreadable:
		return fmt.Sprintf("%s cannot be read and is left alone: %v", p.Path, p.Err)
	case Damaged:
		if p.Aside == "" {
			return fmt.Sprintf("%s is damaged and is left alone: %v", p.Path, p.Err)
		}
		return fmt.Sprintf("%s is damaged: %v; it is now %s", p.Path, p.Err, p.Aside)
	case Newer:
		return fmt.Sprintf("%s is of version %d; this program knows %d and leaves it alone", p.Path, p.Version, version)
	case Busy:
		return fmt.Sprintf("%s is locked by another program", p.Path)
	}
	return fmt.Sprintf("%s cannot be written: %v", p.Path, p.Err)
}

// Unwrap returns what the system said.
func (p *Problem) Unwrap() error { return p.Err }

// Notice tells whether the problem is only to be told: a damaged file was set aside, and saving goes on.
func (p *Problem) Notice() bool { return p.Trouble == Damaged && p.Aside != "" }
