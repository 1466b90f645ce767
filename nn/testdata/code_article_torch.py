import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # as nnlab computes

model = nn.Sequential(
    nn.Linear(3, 4),
    nn.Sigmoid(),
    nn.Linear(4, 2),
    nn.Sigmoid(),
)
with torch.no_grad():  # a kernel here is [out][in], Keras's transpose
    model[0].weight.copy_(torch.tensor([[-0.5495956267540256, -0.9120954364680017, 0.11487078813909934],
                                        [-0.3090609360532073, -0.34741924723496886, -0.6846607709205835],
                                        [0.45239704242089895, 0.529119130021223, 0.8472141870791454],
                                        [0.34427098632903874, -0.5824686249165119, 0.3956597629467209]]))
    model[0].bias.copy_(torch.tensor([0, 0, 0, 0]))
    model[2].weight.copy_(torch.tensor([[-0.05272240724852684, 0.4775257312137513, -0.9620361129460762, -0.8064836475843487],
                                        [0.8573667906808184, -0.2268407796840306, -0.23860723002739226, 0.06518878813798001]]))
    model[2].bias.copy_(torch.tensor([0, 0]))


@torch.no_grad()
def predict(x):
    model.eval()
    return model(x)


loss = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.3)

# Put your data here, a row a sample.
x, y = torch.zeros(8, 3), torch.zeros(8, 2)
# And here what is not trained on.
val_x, val_y = torch.zeros(8, 3), torch.zeros(8, 2)
print(predict(x))
best, wait = float("inf"), 0
plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, factor=0.1, patience=9, threshold=0.0001, threshold_mode="abs", cooldown=0, min_lr=0)  # PyTorch waits one epoch more than patience
for epoch in range(0, 10):
    model.train()
    for rows in torch.randperm(len(x)).split(4):
        optimizer.zero_grad()
        j = loss(model(x[rows]), y[rows])
        j.backward()
        optimizer.step()
    model.eval()
    with torch.no_grad():
        value = loss(model(val_x), val_y).item()
    print(epoch, value)
    plateau.step(value)
    if value < best:
        best, wait = value, 0
    elif (wait := wait + 1) >= 5:
        break  # early stopping
print(predict(x))
