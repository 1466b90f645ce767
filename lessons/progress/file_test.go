package progress

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/adrg/xdg"
)

func answered(step string) Progress {
	var p Progress
	p.Answer("backprop", step, Answer{Text: step, Verdict: Right})
	return p
}

func mustSave(t *testing.T, s Store, change Progress) {
	t.Helper()
	if err := s.Save(change); err != nil {
		t.Fatal(err)
	}
}

func steps(t *testing.T, s Store) int {
	t.Helper()
	p, err := s.Load()
	if err != nil {
		t.Fatal(err)
	}
	return len(p.Lessons["backprop"].Questions)
}

// trouble returns the Problem in err.
func trouble(t *testing.T, err error, want Trouble) *Problem {
	t.Helper()
	var p *Problem
	if !errors.As(err, &p) || p.Trouble != want {
		t.Fatalf("got %v, want trouble %d", err, want)
	}
	if p.Error() == "" {
		t.Error("a problem without words")
	}
	return p
}

func TestFileIsReadBackByAnother(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "state", "nnlab")
	f := Open(Options{Dir: dir})
	if p, err := f.Load(); err != nil || len(p.Lessons) != 0 {
		t.Fatalf("a file that is not there: %+v, %v", p, err)
	}
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Error("Load made a folder")
	}
	mustSave(t, f, answered("bend"))
	mustSave(t, Open(Options{Dir: dir}), answered("error"))
	if n := steps(t, Open(Options{Dir: dir, ReadOnly: true})); n != 2 {
		t.Errorf("%d answers", n)
	}
	p, _ := f.Load()
	if q := p.Lessons["backprop"].Questions; q["bend"].First.Counter != 1 || q["error"].First.Counter != 2 {
		t.Errorf("counters: %+v", q)
	}
}

func TestFileKeepsTheFirstAnswerOfAll(t *testing.T) {
	dir := t.TempDir()
	a, b := Open(Options{Dir: dir}), Open(Options{Dir: dir})
	for i, f := range []*File{a, b, a} {
		var change Progress
		change.Answer("backprop", "bend", Answer{Text: fmt.Sprint(i)})
		mustSave(t, f, change)
	}
	p, _ := b.Load()
	if q := p.Lessons["backprop"].Questions["bend"]; q.First.Text != "0" || q.Latest.Text != "2" {
		t.Errorf("got %+v", q)
	}
}

func TestPermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such modes")
	}
	dir := filepath.Join(t.TempDir(), "nnlab")
	mustSave(t, Open(Options{Dir: dir}), answered("bend"))
	path := filepath.Join(dir, fileName)
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	mustSave(t, Open(Options{Dir: dir}), answered("error"))
	for name, want := range map[string]os.FileMode{dir: 0o700, path: 0o600, filepath.Join(dir, lockName): 0o600} {
		info, err := os.Stat(name)
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v %v", name, info.Mode(), err)
		}
	}
}

func TestEightSaversLoseNothing(t *testing.T) {
	dir := t.TempDir()
	const savers, each = 8, 5
	var wg sync.WaitGroup
	for i := range savers {
		wg.Go(func() {
			f := Open(Options{Dir: dir})
			for j := range each {
				err := f.Save(answered(fmt.Sprintf("s%d-%d", i, j)))
				for p := (*Problem)(nil); errors.As(err, &p) && p.Trouble == Busy; { // a slow disk
					err = f.Save(Progress{})
				}
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	p, err := Open(Options{Dir: dir}).Load()
	if err != nil || len(p.Lessons["backprop"].Questions) != savers*each || p.greatest() != savers*each {
		t.Errorf("%d answers, counter %d, %v", len(p.Lessons["backprop"].Questions), p.greatest(), err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 2 {
		t.Errorf("left in the folder: %v", left)
	}
}

func TestDamagedFilesAreSetAside(t *testing.T) {
	for name, put := range damages() {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, fileName)
			put(t, path)
			_, err := Open(Options{Dir: dir, ReadOnly: true}).Load()
			if p := trouble(t, err, Damaged); p.Aside != "" || p.Notice() {
				t.Errorf("a reader moved the file: %+v", p)
			}
			if left, _ := os.ReadDir(dir); len(left) != 1 {
				t.Errorf("a reader left %v", left)
			}
			f := Open(Options{Dir: dir})
			_, err = f.Load()
			p := trouble(t, err, Damaged)
			if !strings.HasPrefix(p.Aside, path+".damaged-20") || !p.Notice() {
				t.Errorf("aside: %q", p.Aside)
			}
			if _, err := os.Lstat(p.Aside); err != nil {
				t.Error(err)
			}
			mustSave(t, f, answered("bend"))
			if n := steps(t, Open(Options{Dir: dir})); n != 1 {
				t.Errorf("%d answers after a fresh start", n)
			}
		})
	}
}

func damages() map[string]func(*testing.T, string) {
	write := func(content string) func(*testing.T, string) {
		return func(t *testing.T, path string) {
			if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	return map[string]func(*testing.T, string){
		"empty": write(""), "cut": write(sample[:200]), "bytes": write("\x00\xff\x17"), "shape": write(`{"version":1,"lessons":[]}`),
		"large": write(`{"version":1,"x":"` + strings.Repeat("x", maxSize) + `"}`),
		"folder": func(t *testing.T, path string) {
			if err := os.MkdirAll(filepath.Join(path, "inside"), 0o700); err != nil {
				t.Fatal(err)
			}
		},
		"pipe": makePipe,
	}
}

func TestDamageInMidSessionLosesNothingAndNoFileReplacesAnother(t *testing.T) {
	dir := t.TempDir()
	f := Open(Options{Dir: dir})
	mustSave(t, f, answered("a"))
	asides := map[string]bool{}
	for i := range 3 {
		if err := os.WriteFile(f.Path(), []byte("broken"), 0o600); err != nil {
			t.Fatal(err)
		}
		p := trouble(t, f.Save(answered(fmt.Sprint(i))), Damaged)
		if !p.Notice() || asides[p.Aside] {
			t.Errorf("aside %q, before %v", p.Aside, asides)
		}
		asides[p.Aside] = true
	}
	if n := steps(t, Open(Options{Dir: dir})); n != 4 {
		t.Errorf("%d answers", n)
	}
}

func TestNewerFilesAreLeftAlone(t *testing.T) {
	dir := t.TempDir()
	f := Open(Options{Dir: dir})
	const newer = `{"version": 7, "lessons": 3}`
	if err := os.WriteFile(f.Path(), []byte(newer), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := f.Load()
	if p := trouble(t, err, Newer); p.Version != 7 {
		t.Errorf("version %d", p.Version)
	}
	trouble(t, f.Save(answered("bend")), Newer)
	trouble(t, f.Reset(), Newer)
	if data, _ := os.ReadFile(f.Path()); string(data) != newer {
		t.Errorf("the file is now %q", data)
	}
	if p, _ := f.Load(); len(p.Lessons["backprop"].Questions) != 1 {
		t.Error("the lesson of this session is not in memory")
	}
}

func TestReadersWriteNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "nnlab")
	f := Open(Options{Dir: dir, ReadOnly: true})
	trouble(t, f.Save(answered("bend")), ReadOnly)
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Error("a folder was made")
	}
}

func TestReset(t *testing.T) {
	dir := t.TempDir()
	f := Open(Options{Dir: dir})
	mustSave(t, f, answered("bend"))
	if err := f.Reset(); err != nil {
		t.Fatal(err)
	}
	mustSave(t, f, answered("error"))
	if n := steps(t, Open(Options{Dir: dir})); n != 1 {
		t.Errorf("%d answers", n)
	}
}

func TestLinksAreFollowed(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	target := filepath.Join(elsewhere, "mine.json")
	mustSave(t, Open(Options{Dir: elsewhere}), answered("a"))
	if err := os.Rename(filepath.Join(elsewhere, fileName), target); err != nil {
		t.Fatal(err)
	}
	f := Open(Options{Dir: dir})
	if err := os.Symlink(target, f.Path()); err != nil {
		t.Skip(err)
	}
	mustSave(t, f, answered("b"))
	if info, err := os.Lstat(f.Path()); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link was replaced")
	}
	if n := steps(t, Open(Options{Dir: dir})); n != 2 {
		t.Errorf("%d answers", n)
	}
}

func TestFolderFollowsTheEnvironment(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("native folders")
	}
	for _, c := range []struct{ state, home, want string }{
		{"/tmp/state", "/home/x", "/tmp/state/nnlab"},
		{"/tmp/state", "", "/tmp/state/nnlab"},
		{"relative", "/home/x", "/home/x/.local/state/nnlab"},
		{"", "/home/x", "/home/x/.local/state/nnlab"},
		{"", "", ""},
		{"relative", "", ""},
	} {
		t.Setenv("XDG_STATE_HOME", c.state)
		t.Setenv("HOME", c.home)
		xdg.Reload()
		dir, err := Folder()
		if dir != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%+v: got %q, %v", c, dir, err)
		}
	}
	f := Open(Options{})
	trouble(t, f.Save(answered("bend")), NoFolder)
	p, err := f.Load()
	trouble(t, err, NoFolder)
	if len(p.Lessons) != 1 || f.Path() != "" {
		t.Errorf("in memory: %+v, path %q", p, f.Path())
	}
}
