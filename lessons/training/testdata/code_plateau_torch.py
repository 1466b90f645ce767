# dataset=blobs&networkShape=&rules=keras&schedule=reduce_on_plateau&monitor=test_accuracy
# x: x, y
# y: a 1 in the column of the class: 0, 1, 2
# The rows to validate with are the test rows.
# Not in it: what watches test_accuracy after each epoch; of patience and reduce_on_plateau a program of PyTorch has those that watch a loss not trained on.

import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # as nnlab computes

model = nn.Sequential(
    nn.Linear(2, 3),
)


@torch.no_grad()
def predict(x):
    model.eval()
    return model(x).softmax(dim=1)  # the loss takes logits


loss = nn.CrossEntropyLoss()
# Keras clips probabilities to 1e-7 from 0 and 1; logits need no clipping.
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)

# Put your data here, a row a sample.
x, y = torch.zeros(8, 2), torch.zeros(8, 3)
# And here what is not trained on.
val_x, val_y = torch.zeros(8, 2), torch.zeros(8, 3)
print(predict(x))
for epoch in range(0, 300):
    model.train()
    for rows in torch.randperm(len(x)).split(32):
        optimizer.zero_grad()
        j = loss(model(x[rows]), y[rows])
        j.backward()
        optimizer.step()
    model.eval()
    with torch.no_grad():
        value = loss(model(val_x), val_y).item()
    print(epoch, value)
print(predict(x))
