# dataset=blobs&networkShape=&rules=keras&schedule=reduce_on_plateau&monitor=test_accuracy
# x: x, y
# y: a 1 in the column of the class: 0, 1, 2
# The rows to validate with are the test rows.

import keras
import numpy as np

keras.config.set_floatx("float64")  # as nnlab computes

model = keras.Sequential([
    keras.Input(shape=(2,)),
    keras.layers.Dense(units=3, activation="softmax"),
])
model.compile(optimizer=keras.optimizers.SGD(),
              loss=keras.losses.CategoricalCrossentropy(),
              metrics=["accuracy"])
model.summary()

# Put your data here, a row a sample.
x, y = np.zeros((8, 2)), np.zeros((8, 3))
# And here what is not trained on.
x_val, y_val = np.zeros((8, 2)), np.zeros((8, 3))
print(model.predict(x, verbose=0))
history = model.fit(x, y, batch_size=32, epochs=300, validation_data=(x_val, y_val), callbacks=[keras.callbacks.ReduceLROnPlateau(monitor="val_accuracy", factor=0.1, patience=10, min_delta=0.0001, cooldown=0, min_lr=0)])
print(model.predict(x, verbose=0))
