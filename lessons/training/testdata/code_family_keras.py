# batchSize=10&dataset=xor&learningRate=0.01&noise=30&networkShape=3&rules=keras&points=60&valPoints=200&scale=5&optimizer=adam&epochs=200&l2=0.003&dropout=0.3&jitter=0.1&patience=20&restore=true
# x: x, y, divided by 5
# y: 0 for -1, 1 for 1
# Not in it: in each epoch anew, normal noise of deviation 0.1 on x.

import keras
import numpy as np

keras.config.set_floatx("float64")  # as nnlab computes

model = keras.Sequential([
    keras.Input(shape=(2,)),
    keras.layers.Dense(units=3, activation="tanh", kernel_regularizer=keras.regularizers.L2(l2=0.003)),
    keras.layers.Dropout(rate=0.3),
    keras.layers.Dense(units=1, kernel_regularizer=keras.regularizers.L2(l2=0.003)),
])
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01),
              loss=keras.losses.BinaryCrossentropy(from_logits=True))
model.summary()

# Put your data here, a row a sample.
x, y = np.zeros((8, 2)), np.zeros((8, 1))
# And here what is not trained on.
x_val, y_val = np.zeros((8, 2)), np.zeros((8, 1))
print(model.predict(x, verbose=0))
history = model.fit(x, y, batch_size=10, epochs=200, validation_data=(x_val, y_val), callbacks=[keras.callbacks.EarlyStopping(monitor="val_loss", min_delta=0, patience=20, restore_best_weights=True, start_from_epoch=0)])
print(model.predict(x, verbose=0))
