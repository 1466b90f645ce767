package panel
import "nnlab/lessons"
func (b *pen) matrices(p lessons.Matrices) {}
func (b *pen) chart(p lessons.Chart) {}
func (b *pen) legend(p lessons.Chart, x, y int) {}
func (b *pen) curve(p lessons.Curve) {}
func (b *pen) bars(p lessons.Bars) {}
func (b *pen) listing(p lessons.Listing) {}
func (b *pen) matricesSize(p lessons.Matrices) (int,int) {return 0,0}
func (b *pen) barsSize(p lessons.Bars) (int,int) {return 0,0}
func (b *pen) listingSize(p lessons.Listing) (int,int) {return 0,0}
