import keras
import numpy as np

keras.config.set_floatx("float64")  # as nnlab computes

model = keras.Sequential([
    keras.Input(shape=(6,)),
    keras.layers.Dense(units=5, activation="relu", kernel_initializer="he_uniform", kernel_regularizer=keras.regularizers.L2(l2=0.001)),
    keras.layers.Dropout(rate=0.3),
    keras.layers.Dense(units=3, activation="softmax"),
])
model.set_weights([
    np.array([[-0.5936311243286316, -0.3338239644280083, 0.48864465410941116, 0.3718551653972695, -0.9851756693250433],
              [-0.3752556758276475, 0.5715139800391167, -0.629138020507017, 0.12407463195854129, -0.7395181537847211],
              [0.9150959104120582, 0.4273613880752034, -0.20366658263488313, -0.7238647378207788, -0.5735137698364756],
              [-0.7275670538382757, 0.8842990035827187, -0.49635702929578995, 0.5967205464521153, 0.6956732802392758],
              [0.7108033071699182, -0.4913959424279062, -0.041833301020563596, 0.7104837513371678, -0.9840951947673473],
              [0.28651538124032383, 0.7387378378846707, 0.13711183043569974, 0.20759719008615884, -0.16151223606626863]]),
    np.array([0, 0, 0, 0, 0]),
    np.array([[-0.7403325139230348, 0.4903215392525946, -0.27909676092034774],
              [-0.16986877743533702, 0.1457453223416163, 0.4497404443220856],
              [0.8603294930562291, -0.47124986943999986, 0.7707878818904099],
              [-0.7893082705039379, -0.5660357083071045, 0.5616776087810411],
              [-0.02960455955343233, 0.17001393252504027, 0.3767279413237623]]),
    np.array([0, 0, 0]),
])
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.003),
              loss=keras.losses.SparseCategoricalCrossentropy(),
              metrics=["accuracy"])
model.summary()

# Put your data here, a row a sample.
x, y = np.zeros((8, 6)), np.zeros((8, 1))
print(model.predict(x, verbose=0))
history = model.fit(x, y, batch_size=4, epochs=10, validation_split=0.25, callbacks=[keras.callbacks.EarlyStopping(monitor="val_loss", min_delta=0, patience=3, restore_best_weights=True, start_from_epoch=0)])
print(model.predict(x, verbose=0))
