# batchSize=10&dataset=xor&learningRate=0.01&noise=30&networkShape=3&rules=keras&points=60&valPoints=200&scale=5&optimizer=adam&epochs=200&l2=0.003&dropout=0.3&jitter=0.1&patience=20&restore=true
# x: x, y, divided by 5
# y: 0 for -1, 1 for 1
# Not in it: in each epoch anew, normal noise of deviation 0.1 on x.

import copy

import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # as nnlab computes

model = nn.Sequential(
    nn.Linear(2, 3),
    nn.Tanh(),
    nn.Dropout(0.3),
    nn.Linear(3, 1),
)


@torch.no_grad()
def predict(x):
    model.eval()
    return model(x)


loss = nn.BCEWithLogitsLoss()
# Keras adds eps before the bias of v is corrected, PyTorch after it: steps differ where gradients are small.
optimizer = torch.optim.Adam(model.parameters(), lr=0.01, betas=(0.9, 0.999), eps=1e-07)

# Put your data here, a row a sample.
x, y = torch.zeros(8, 2), torch.zeros(8, 1)
# And here what is not trained on.
val_x, val_y = torch.zeros(8, 2), torch.zeros(8, 1)
print(predict(x))
best, wait = float("inf"), 0
for epoch in range(0, 200):
    model.train()
    for rows in torch.randperm(len(x)).split(10):
        optimizer.zero_grad()
        j = loss(model(x[rows]), y[rows]) + 0.003 * model[0].weight.square().sum() + 0.003 * model[3].weight.square().sum()
        j.backward()
        optimizer.step()
    model.eval()
    with torch.no_grad():
        value = loss(model(val_x), val_y).item()
    print(epoch, value)
    if value < best:
        best, wait = value, 0
        weights = copy.deepcopy(model.state_dict())
    elif (wait := wait + 1) >= 20:
        break  # early stopping
model.load_state_dict(weights)
print(predict(x))
