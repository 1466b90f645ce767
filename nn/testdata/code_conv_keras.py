import keras
import numpy as np

keras.config.set_floatx("float64")  # as nnlab computes

model = keras.Sequential([
    keras.Input(shape=(5, 4, 1)),
    keras.layers.Conv2D(filters=2, kernel_size=(3, 2), padding="same", activation="relu", kernel_constraint=keras.constraints.MaxNorm(axis=[0, 1, 2])),
    keras.layers.MaxPooling2D(),
    keras.layers.Conv2D(filters=3, kernel_size=(2, 2), activation="tanh", use_bias=False),
    keras.layers.Flatten(),
    keras.layers.Dense(units=2, activation="softmax"),
])
model.set_weights([
    np.array([[[[-0.34273308943047565, -0.19273335572445865]], [[0.2821191225881401, 0.21469067984166634]]],
              [[[-0.5687914378838834, -0.2166539654540272]], [[0.3299637502212184, -0.36323300549715454]]],
              [[[0.07163452216086752, -0.42696100515822377]], [[0.5283308702107274, 0.24673721244647084]]]]),
    np.array([0, 0]),
    np.array([[[[-0.4682273939750218, 0.3101065699755706, -0.1765162904167542], [-0.10743444800877616, 0.09217743538298662, 0.2844408319907864]], [[0.5441201472551401, -0.2980445868974755, 0.48748905992610936], [-0.49920238216014867, -0.3579924150474284, 0.3552361108930162]]],
              [[[-0.018723567462988644, 0.10752625214826184, 0.2382636705618716], [0.13549084971141379, -0.07645333684572392, 0.3426523707713822]], [[-0.370188429212776, 0.2333644458956281, 0.1658060670482684], [-0.5165874630931935, -0.21426109218293576, -0.4872106648409452]]]]),
    np.array([[-0.8811256939938215, -0.6110507920970687],
              [-0.7760148347976782, 0.14219052928569575],
              [-1.0083315235552843, 0.3224457463779329]]),
    np.array([0, 0]),
])
model.compile(optimizer=keras.optimizers.RMSprop(learning_rate=keras.optimizers.schedules.CosineDecay(initial_learning_rate=0.01, decay_steps=100), global_clipnorm=1),
              loss=keras.losses.CategoricalCrossentropy())
model.summary()

# Put your data here, a row a sample.
x, y = np.zeros((8, 20)).reshape(-1, 5, 4, 1), np.zeros((8, 2))
print(model.predict(x, verbose=0))
history = model.fit(x, y, batch_size=4, epochs=10)
print(model.predict(x, verbose=0))
