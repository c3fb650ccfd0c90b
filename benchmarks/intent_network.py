"""Trains the network of intents/: one hidden layer between the features of messages and the answers."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

HIDDEN = 96
ROUNDS = 8
BATCH = 512
RATE = 6e-3
# Each round learns in smaller steps than the one before.
CALMER = 0.78
# The shares of features and of hidden units that a message is shown without, so that none is relied on alone.
UNSEEN, IDLE = 0.2, 0.4
SPREAD = 0.05
SEED = 1
# The decay rates of Adam's averages, and what keeps it from dividing by zero (Kingma and Ba, 2015).
MEAN, SQUARE, LEAST = 0.9, 0.999, 1e-8


class Network(NamedTuple):
    """Two layers: `hidden` (features x HIDDEN) and `hidden_bias`, then `out` (HIDDEN x labels) and `bias`."""

    hidden: Any
    hidden_bias: Any
    out: Any
    bias: Any

    def units(self, matrix: Any) -> Any:
        """What each hidden unit says of each message, before those below zero fall silent."""
        return matrix @ self.hidden + self.hidden_bias


def learn(matrix: Any, answers: Sequence[Any], sizes: Sequence[int]) -> Network:
    """The network for the messages of a sparse matrix.

    `answers` hold for each head the number of each message's label, -1 where it is not known; `sizes` how
    many labels each head has. The same input gives the same network.
    """
    matrix = matrix.astype(np.float32)
    chooser = np.random.default_rng(SEED)
    network = _begin(matrix.shape[1], sum(sizes), chooser)
    steps = _Adam(network)
    for number in range(ROUNDS):
        order = chooser.permutation(matrix.shape[0])
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            wanted = [answer[chosen] for answer in answers]
            gradient = _gradient(network, matrix[chosen], wanted, sizes, chooser)
            steps.take(network, gradient, RATE * CALMER**number)
    return network


def _begin(features: int, labels: int, chooser: Any) -> Network:
    def spread(*shape: int) -> Any:
        return chooser.normal(0.0, SPREAD, shape).astype(np.float32)

    zeros = [np.zeros(size, np.float32) for size in (HIDDEN, labels)]
    return Network(spread(features, HIDDEN), zeros[0], spread(HIDDEN, labels) * 3, zeros[1])


def _gradient(
    network: Network, seen: Any, wanted: Sequence[Any], sizes: Sequence[int], chooser: Any
) -> Network:
    """In which direction the error on these messages grows."""
    shown = chooser.random(seen.nnz, np.float32) >= UNSEEN
    seen.data = seen.data * shown / np.float32(1 - UNSEEN)
    units = network.units(seen)
    awake = (units > 0) * (chooser.random(units.shape, np.float32) >= IDLE) / np.float32(1 - IDLE)
    said = units * awake
    error = np.zeros((seen.shape[0], sum(sizes)), np.float32)
    values = said @ network.out + network.bias
    for answers, labels in zip(wanted, _spans(sizes), strict=True):
        known = np.flatnonzero(answers >= 0)
        shares = _softmax(values[known, labels])
        shares[np.arange(len(known)), answers[known]] -= 1
        error[known, labels] = shares
    error /= np.float32(seen.shape[0])
    back = (error @ network.out.T) * awake
    return Network(seen.T @ back, back.sum(0), said.T @ error, error.sum(0))


def _spans(sizes: Sequence[int]) -> Iterator[slice]:
    start = 0
    for size in sizes:
        yield slice(start, start + size)
        start += size


def _softmax(values: Any) -> Any:
    raised = np.exp(values - values.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


class _Adam:
    """Steps against the gradient, each weight at its own pace."""

    def __init__(self, network: Network) -> None:
        self._means = [np.zeros_like(each) for each in network]
        self._squares = [np.zeros_like(each) for each in network]
        self._taken = 0

    def take(self, network: Network, gradient: Network, rate: float) -> None:
        self._taken += 1
        rate *= (1 - SQUARE**self._taken) ** 0.5 / (1 - MEAN**self._taken)
        for number, slope in enumerate(gradient):
            self._means[number] += (1 - MEAN) * (slope - self._means[number])
            self._squares[number] += (1 - SQUARE) * (slope * slope - self._squares[number])
            network[number][...] -= (
                np.float32(rate) * self._means[number] / (np.sqrt(self._squares[number]) + np.float32(LEAST))
            )
