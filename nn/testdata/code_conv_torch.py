import math

import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # as nnlab computes

class Permute(nn.Module):  # PyTorch has channels first, nnlab and Keras last
    def __init__(self, *dims):
        super().__init__()
        self.dims = dims

    def forward(self, x):
        return x.permute(self.dims)


def max_norm(w, limit):  # each row of w is a unit
    rows = w.view(len(w), -1)
    norm = rows.norm(dim=1, keepdim=True)
    rows.mul_(norm.clamp(max=limit) / (1e-7 + norm))


model = nn.Sequential(
    nn.Unflatten(1, (5, 4, 1)),
    Permute(0, 3, 1, 2),
    nn.ZeroPad2d((0, 1, 1, 1)),
    nn.Conv2d(1, 2, (3, 2)),
    nn.ReLU(),
    nn.MaxPool2d((2, 2), stride=(2, 2)),
    nn.Conv2d(2, 3, (2, 2), bias=False),
    nn.Tanh(),
    Permute(0, 2, 3, 1),
    nn.Flatten(),
    nn.Linear(3, 2),
)
with torch.no_grad():  # a kernel here is [out][in], Keras's transpose
    model[3].weight.copy_(torch.tensor([[[[-0.34273308943047565, 0.2821191225881401], [-0.5687914378838834, 0.3299637502212184], [0.07163452216086752, 0.5283308702107274]]],
                                        [[[-0.19273335572445865, 0.21469067984166634], [-0.2166539654540272, -0.36323300549715454], [-0.42696100515822377, 0.24673721244647084]]]]))
    model[3].bias.copy_(torch.tensor([0, 0]))
    model[6].weight.copy_(torch.tensor([[[[-0.4682273939750218, 0.5441201472551401], [-0.018723567462988644, -0.370188429212776]], [[-0.10743444800877616, -0.49920238216014867], [0.13549084971141379, -0.5165874630931935]]],
                                        [[[0.3101065699755706, -0.2980445868974755], [0.10752625214826184, 0.2333644458956281]], [[0.09217743538298662, -0.3579924150474284], [-0.07645333684572392, -0.21426109218293576]]],
                                        [[[-0.1765162904167542, 0.48748905992610936], [0.2382636705618716, 0.1658060670482684]], [[0.2844408319907864, 0.3552361108930162], [0.3426523707713822, -0.4872106648409452]]]]))
    model[10].weight.copy_(torch.tensor([[-0.8811256939938215, -0.7760148347976782, -1.0083315235552843],
                                         [-0.6110507920970687, 0.14219052928569575, 0.3224457463779329]]))
    model[10].bias.copy_(torch.tensor([0, 0]))


@torch.no_grad()
def predict(x):
    model.eval()
    return model(x).softmax(dim=1)  # the loss takes logits


loss = nn.CrossEntropyLoss()
# Keras adds eps under the root, PyTorch beside it: steps differ where gradients are small.
# PyTorch adds 1e-6 to the length it clips by.
# Keras clips probabilities to 1e-7 from 0 and 1; logits need no clipping.
optimizer = torch.optim.RMSprop(model.parameters(), lr=0.01, alpha=0.9, eps=1e-07)

def rate(t):  # the learning rate after t updates
    return 0.01 * (1 * (1 + math.cos(math.pi * min(t / 100, 1))) / 2 + 0)


# Put your data here, a row a sample.
x, y = torch.zeros(8, 20), torch.zeros(8, 2)
print(predict(x))
updates = 0
for epoch in range(0, 10):
    model.train()
    for rows in torch.randperm(len(x)).split(4):
        optimizer.param_groups[0]["lr"] = rate(updates)
        updates += 1
        optimizer.zero_grad()
        j = loss(model(x[rows]), y[rows])
        j.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1)
        optimizer.step()
        with torch.no_grad():
            max_norm(model[3].weight, 2)
print(predict(x))
