import copy

import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # as nnlab computes

model = nn.Sequential(
    nn.Linear(6, 5),
    nn.ReLU(),
    nn.Dropout(0.3),
    nn.Linear(5, 3),
)
with torch.no_grad():  # a kernel here is [out][in], Keras's transpose
    model[0].weight.copy_(torch.tensor([[-0.5936311243286316, -0.3752556758276475, 0.9150959104120582, -0.7275670538382757, 0.7108033071699182, 0.28651538124032383],
                                        [-0.3338239644280083, 0.5715139800391167, 0.4273613880752034, 0.8842990035827187, -0.4913959424279062, 0.7387378378846707],
                                        [0.48864465410941116, -0.629138020507017, -0.20366658263488313, -0.49635702929578995, -0.041833301020563596, 0.13711183043569974],
                                        [0.3718551653972695, 0.12407463195854129, -0.7238647378207788, 0.5967205464521153, 0.7104837513371678, 0.20759719008615884],
                                        [-0.9851756693250433, -0.7395181537847211, -0.5735137698364756, 0.6956732802392758, -0.9840951947673473, -0.16151223606626863]]))
    model[0].bias.copy_(torch.tensor([0, 0, 0, 0, 0]))
    model[3].weight.copy_(torch.tensor([[-0.7403325139230348, -0.16986877743533702, 0.8603294930562291, -0.7893082705039379, -0.02960455955343233],
                                        [0.4903215392525946, 0.1457453223416163, -0.47124986943999986, -0.5660357083071045, 0.17001393252504027],
                                        [-0.27909676092034774, 0.4497404443220856, 0.7707878818904099, 0.5616776087810411, 0.3767279413237623]]))
    model[3].bias.copy_(torch.tensor([0, 0, 0]))


@torch.no_grad()
def predict(x):
    model.eval()
    return model(x).softmax(dim=1)  # the loss takes logits


loss = lambda z, y: nn.functional.cross_entropy(z, y[:, 0].long())
# Keras adds eps before the bias of v is corrected, PyTorch after it: steps differ where gradients are small.
# Keras clips probabilities to 1e-7 from 0 and 1; logits need no clipping.
optimizer = torch.optim.Adam(model.parameters(), lr=0.003, betas=(0.9, 0.999), eps=1e-07)

# Put your data here, a row a sample.
x, y = torch.zeros(8, 6), torch.zeros(8, 1)
print(predict(x))
kept = int(len(x) * 0.75)  # the rest is to validate with
x, y, val_x, val_y = x[:kept], y[:kept], x[kept:], y[kept:]
best, wait = float("inf"), 0
for epoch in range(0, 10):
    model.train()
    for rows in torch.randperm(len(x)).split(4):
        optimizer.zero_grad()
        j = loss(model(x[rows]), y[rows]) + 0.001 * model[0].weight.square().sum()
        j.backward()
        optimizer.step()
    model.eval()
    with torch.no_grad():
        value = loss(model(val_x), val_y).item()
    print(epoch, value)
    if value < best:
        best, wait = value, 0
        weights = copy.deepcopy(model.state_dict())
    elif (wait := wait + 1) >= 3:
        break  # early stopping
model.load_state_dict(weights)
print(predict(x))
