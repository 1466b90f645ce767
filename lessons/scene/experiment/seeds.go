package experiment

type seedPoint struct{}

func (s *Scene) tickMany() bool { return false }

func (s *Scene) setSeeds(string) error { return nil }
