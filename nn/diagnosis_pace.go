package nn

import "math"

// lossWatch follows the loss of the batches.
type lossWatch struct {
	steps, samples int
	first          float64 // the greatest of the first samples' losses
	level          float64 // and their mean
	mean, low      float64 // of the last steps, and the lowest there was
	lowStep        int     // the last step as low as that
	high           int     // steps in a row far above the first
	broken         bool    // not finite
}

func (l *lossWatch) see(loss float64, step, rows int) {
	l.broken = !finite(loss)
	if l.steps == 0 {
		l.low, l.lowStep = loss, step
	}
	if l.broken {
		return
	}
	early := l.samples < steadySamples
	l.steps++
	l.samples += rows
	l.mean = runningMean(l.mean, loss, l.steps, rows)
	if early {
		l.first, l.level = math.Max(l.first, loss), l.mean
	}
	l.low = math.Min(l.low, l.mean)
	if loss <= l.low {
		l.lowStep = step
	}
	l.high++
	if loss <= riseFactor*l.first {
		l.high = 0
	}
}

// runningMean is the running mean, after so many steps, of about 16 steps and 256
// samples.
func runningMean(mean, v float64, steps, rows int) float64 {
	return mean + (v-mean)/float64(min(steps, max(steadySteps, steadySteps*steadySamples/rows)))
}

func (l *lossWatch) diverged() bool { return l.broken || l.high >= steadySteps }

// below says whether the loss fell to this share of the first.
func (l *lossWatch) below(share float64) bool { return l.mean < share*l.level }

// paceWatch follows how far the updates go, and how large the weights are.
type paceWatch struct {
	steps, samples  int
	first, gradient float64 // lengths of the gradient: the greatest at first, and a mean of the last ones
	slow            streak
	low             float64 // the least length of all weights
	large           streak
}

func (p *paceWatch) see(d *Diagnosis, rows, step, updates int) {
	moved, was, size, slope := 0.0, 0.0, 0.0, 0.0
	k := 0
	for _, c := range d.trainer.work.cells {
		for i, tensor := range c.Params {
			g := c.Grads[i].RawMatrix().Data
			for j, v := range tensor.RawMatrix().Data {
				by := v - d.before[k]
				moved, was = moved+float64(by*by), was+float64(d.before[k]*d.before[k])
				size, slope = size+float64(v*v), slope+float64(g[j]*g[j])
				d.before[k] = v
				k++
			}
		}
	}
	moved, size, slope = math.Sqrt(moved), math.Sqrt(size), math.Sqrt(slope)
	early := p.samples < steadySamples
	if p.steps == 0 {
		p.low, p.large.since = math.Sqrt(was), step
	}
	p.steps++
	p.samples += rows
	p.gradient = runningMean(p.gradient, slope, p.steps, rows)
	if early {
		p.first = math.Max(p.first, p.gradient)
	}
	count := math.Sqrt(float64(k))
	short := moved <= slowMove*float64(updates)*math.Max(size, smallWeight*count)
	p.slow.mark(short && slope >= flatGradient*p.first, step, rows)
	p.grow(size, hugeWeight*count, step)
}

// grow follows the length of the weights up from where it was least.
func (p *paceWatch) grow(size, huge float64, step int) {
	if size <= p.low {
		p.low, p.large = size, streak{since: step}
	}
	if size <= huge {
		p.large.steps = 0
		return
	}
	p.large.steps++
}

// crawls says whether the updates were too short for long, though there is far
// to go.
func (p *paceWatch) crawls(l *lossWatch) bool {
	return p.slow.steps >= slowSteps && p.gradient > 0 && p.gradient >= slowGradient*p.first && !l.below(slowLoss)
}
