package experiment

import "nnlab/lessons"

func (s *Scene) spread() lessons.Panel { return nil }
