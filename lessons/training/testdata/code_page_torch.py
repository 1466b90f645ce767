# regularization=L1&regularizationRate=0.01&networkShape=2
# x: x, y
# y: -1 for -1, 1 for 1
# By the page's rules, which are not Keras's, the rows keep their order and a part batch joins the next epoch's first update.
# Not in it: after each update the page's L1 penalty of rate 0.01 takes a step of its own.

import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # as nnlab computes

model = nn.Sequential(
    nn.Linear(2, 2),
    nn.Tanh(),
    nn.Linear(2, 1),
    nn.Tanh(),
)
with torch.no_grad():  # a kernel here is [out][in], Keras's transpose
    model[0].weight.copy_(torch.tensor([[0.24065854617580984, 0.18265058369624762],
                                        [0.042018942091769644, 0.4454685634536007]]))
    model[0].bias.copy_(torch.tensor([0.12946583465579306, 0.2055076014672996]))
    model[2].weight.copy_(torch.tensor([[0.10558533401777716, 0.36541880912240554]]))
    model[2].bias.copy_(torch.tensor([0.04076180922221706]))


@torch.no_grad()
def predict(x):
    model.eval()
    return model(x)


loss = lambda yhat, y: 0.5 * (yhat - y).square().sum(dim=1).mean()
optimizer = torch.optim.SGD(model.parameters(), lr=0.03)

# Put your data here, a row a sample.
x, y = torch.zeros(8, 2), torch.zeros(8, 1)
print(predict(x))
for epoch in range(0, 300):
    model.train()
    for rows in torch.arange(len(x)).split(10):
        optimizer.zero_grad()
        j = loss(model(x[rows]), y[rows])
        j.backward()
        optimizer.step()
print(predict(x))
