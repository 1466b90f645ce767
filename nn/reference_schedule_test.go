package nn

import "testing"

// scheduleParams is how the file writes down a schedule.
type scheduleParams struct {
	Initial, End, Power, Alpha float64
	DecaySteps                 float64 `json:"decay_steps"`
	DecayRate                  float64 `json:"decay_rate"`
	Staircase                  bool
	StepSize                   int `json:"step_size"`
	Gamma                      float64
	WarmupTarget               float64 `json:"warmup_target"`
	WarmupSteps                int     `json:"warmup_steps"`
	Boundaries                 []int
	Values                     []float64
	TMax                       float64 `json:"T_max"`
	EtaMin                     float64 `json:"eta_min"`
	Factor                     float64
	Patience                   int
	MinDelta                   float64 `json:"min_delta"`
	Cooldown                   int
	MinLR                      float64 `json:"min_lr"`
}

func (p scheduleParams) schedule(t *testing.T, name string) Schedule {
	switch name {
	case "constant":
		return ConstantRate{p.Initial}
	case "piecewise":
		return PiecewiseConstantDecay{p.Boundaries, p.Values}
	case "step":
		return StepLR{p.Initial, p.StepSize, p.Gamma}
	case "exponential":
		return ExponentialDecay{p.Initial, p.DecaySteps, p.DecayRate, p.Staircase}
	case "inverse_time":
		return InverseTimeDecay{p.Initial, p.DecaySteps, p.DecayRate, p.Staircase}
	case "polynomial":
		return PolynomialDecay{p.Initial, p.End, p.DecaySteps, p.Power}
	case "cosine", "cosine_warmup":
		return CosineDecay{p.Initial, p.DecaySteps, p.Alpha, p.WarmupTarget, p.WarmupSteps}
	case "exponential_torch":
		return ExponentialLR{p.Initial, p.Gamma}
	case "cosine_torch":
		return CosineAnnealingLR{p.Initial, p.TMax, p.EtaMin}
	}
	t.Fatalf("no schedule %q", name)
	return nil
}

func TestReferenceSchedules(t *testing.T) {
	type scheduleCase struct {
		Schedule     string
		Params       scheduleParams
		LR           []float64
		Monitored    []float64
		LRAfterEpoch []float64 `json:"lr_after_epoch"`
	}
	reference(t, "schedules", func(t *testing.T, c scheduleCase, tol float64) {
		var got []float64
		if c.Schedule == "reduce_on_plateau" {
			p := c.Params
			plateau, rate := Plateau{Factor: p.Factor, Patience: p.Patience, MinDelta: p.MinDelta,
				Cooldown: p.Cooldown, MinLR: p.MinLR}, p.Initial
			if err := plateau.Check(); err != nil {
				t.Fatal(err)
			}
			for _, v := range c.Monitored {
				rate = plateau.Next(v, rate)
				got = append(got, rate)
			}
			near(t, "lr_after_epoch", got, c.LRAfterEpoch, tol)
			return
		}
		s := c.Params.schedule(t, c.Schedule)
		if err := s.Check(); err != nil {
			t.Fatal(err)
		}
		if s.Name() != c.Schedule {
			t.Errorf("its name is %q, want %q", s.Name(), c.Schedule)
		}
		for step := range c.LR {
			got = append(got, s.Rate(step))
		}
		near(t, "lr", got, c.LR, tol)
	})
}
