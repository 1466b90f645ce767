import keras
import numpy as np

keras.config.set_floatx("float64")  # as nnlab computes

model = keras.Sequential([
    keras.Input(shape=(3,)),
    keras.layers.Dense(units=4, activation="sigmoid"),
    keras.layers.Dense(units=2, activation="sigmoid"),
])
model.set_weights([
    np.array([[-0.5495956267540256, -0.3090609360532073, 0.45239704242089895, 0.34427098632903874],
              [-0.9120954364680017, -0.34741924723496886, 0.529119130021223, -0.5824686249165119],
              [0.11487078813909934, -0.6846607709205835, 0.8472141870791454, 0.3956597629467209]]),
    np.array([0, 0, 0, 0]),
    np.array([[-0.05272240724852684, 0.8573667906808184],
              [0.4775257312137513, -0.2268407796840306],
              [-0.9620361129460762, -0.23860723002739226],
              [-0.8064836475843487, 0.06518878813798001]]),
    np.array([0, 0]),
])
model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.3),
              loss=keras.losses.MeanSquaredError())
model.summary()

# Put your data here, a row a sample.
x, y = np.zeros((8, 3)), np.zeros((8, 2))
# And here what is not trained on.
x_val, y_val = np.zeros((8, 3)), np.zeros((8, 2))
print(model.predict(x, verbose=0))
history = model.fit(x, y, batch_size=4, epochs=10, validation_data=(x_val, y_val), callbacks=[keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.1, patience=10, min_delta=0.0001, cooldown=0, min_lr=0), keras.callbacks.EarlyStopping(monitor="val_loss", min_delta=0, patience=5, restore_best_weights=False, start_from_epoch=0)])
print(model.predict(x, verbose=0))
