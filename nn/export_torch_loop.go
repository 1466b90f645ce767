package nn

import (
	"math"
	"strconv"
	"strings"
)

// loop writes what fit does.
func (t *torch) loop() {
	o := t.o.Fit
	rows := "torch.randperm(len(x))"
	if o.NoShuffle {
		rows = "torch.arange(len(x))"
	}
	if o.ValidationSplit > 0 && !t.ownRows() {
		t.line("kept = int(len(x) * ", number(1-o.ValidationSplit), ")  # the rest is to validate with")
		t.line("x, y, val_x, val_y = x[:kept], y[:kept], x[kept:], y[kept:]")
	}
	if t.stopper() != nil {
		t.line("best, wait = float(\"inf\"), 0")
	}
	if p := t.lowering(); p != nil {
		t.line("plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, factor=", number(p.Factor), ", patience=", strconv.Itoa(max(p.Patience-1, 0)),
			", threshold=", number(p.MinDelta), ", threshold_mode=\"abs\", cooldown=", strconv.Itoa(p.Cooldown), ", min_lr=", number(p.MinLR),
			")  # PyTorch waits one epoch more than patience")
	}
	schedule := t.tuned().Schedule
	if schedule != nil {
		t.line("updates = 0")
	}
	t.line("for epoch in range(", strconv.Itoa(o.InitialEpoch), ", ", strconv.Itoa(o.Epochs), "):\n    model.train()")
	t.line("    for rows in ", rows, ".split(", strconv.Itoa(o.BatchSize), "):")
	if schedule != nil {
		t.line("        optimizer.param_groups[0][\"lr\"] = rate(updates)\n        updates += 1")
	}
	t.step()
	if t.validates() {
		t.line("    model.eval()\n    with torch.no_grad():\n        value = loss(model(val_x), val_y).item()\n    print(epoch, value)")
		if t.lowering() != nil {
			t.line("    plateau.step(value)")
		}
		t.stopping()
	}
}

// validates says whether there are rows to validate with.
func (t *torch) validates() bool { return t.o.Fit.ValidationSplit > 0 || t.ownRows() }

// watches says whether a callback has what it watches: here that is val_loss.
func (t *torch) watches(monitor string) bool {
	return t.validates() && orValLoss(monitor) == valPrefix+lossName
}

// lowering is a ReduceLROnPlateau that can be written here, or nil.
func (t *torch) lowering() *ReduceLROnPlateau {
	if p := t.plateau(); p != nil && t.watches(p.Monitor) {
		return p
	}
	return nil
}

// step writes one update.
func (t *torch) step() {
	t.line("        optimizer.zero_grad()\n        j = ", strings.Join(append([]string{"loss(model(x[rows]), y[rows])"}, t.penalty...), " + "), "\n        j.backward()")
	t.lines("        ", t.clipping())
	t.line("        optimizer.step()")
	if len(t.after) > 0 {
		t.line("        with torch.no_grad():")
	}
	t.lines("            ", t.after)
}

// stopping writes an EarlyStopping that watches val_loss.
func (t *torch) stopping() {
	s := t.stopper()
	if s == nil {
		return
	}
	least := ""
	if s.MinDelta != 0 {
		least = " - " + number(math.Abs(s.MinDelta))
	}
	t.line("    if value < best", least, ":\n        best, wait = value, 0")
	if s.RestoreBestWeights {
		t.line("        weights = copy.deepcopy(model.state_dict())")
	}
	t.line("    elif (wait := wait + 1) >= ", strconv.Itoa(max(s.Patience, 1)), ":\n        break  # early stopping")
	if s.RestoreBestWeights {
		t.line("model.load_state_dict(weights)")
	}
}

// stopper is an EarlyStopping that can be written here, or nil.
func (t *torch) stopper() *EarlyStopping {
	if s := t.earlyStopping(); s != nil && t.watches(s.Monitor) {
		return s
	}
	return nil
}
