"""Trains the network that reads references in doubt a second time, with JAX and Optax (the extra `train`).

What it learns are the labels of whole references, as the weights do: the likelihood of a conditional random field, with
what follows what as the weights have it. It is kept from learning words by heart: each is forgotten now and then.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import jax
import jax.numpy as jnp
import numpy as np
import optax
from numpy.typing import NDArray

from refman.references.labelling.features import SPELLING, lone_features
from refman.training.labelled import OTHER, Labelled, labelled_tokens
from refman.training.pack import Model

VECTOR: Final = 32
"""Parts of the vector of a feature."""
WIDTH: Final = 64
"""What each layer makes of a token."""
STEPS: Final = (1, 2, 4, 8)
"""How far off the neighbours are that a layer hears."""
_OFTEN = 20
"""Features that are shown less often have no vector."""
_MOST = 44
"""Features of one token; the few that have more lose the last ones."""
_LENGTHS = (16, 24, 32, 40, 48, 64, 96, 160)
"""References are filled up to the next of these, so that few programs are compiled; longer ones are left out."""
_TOKENS = 4096
"""Tokens of one step."""
_FORGOTTEN = 0.3
"""The share of words that are forgotten in a step; their letters say nothing then."""
_DROPPED, _UNHEARD = 0.04, 0.08
"""The share of all features, and of what a layer hears, that are forgotten."""
_RATE, _LAST_RATE, _WARMING = 4e-3, 3e-5, 300
"""The length of steps at its height and at the end, and the steps until the height."""
_DECAY = 1e-4
_LITTLE = 0.01
"""Parts of vectors that are smaller are not kept."""

Parameters = dict[str, Any]
Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Trained:
    """A network: the vectors of features by name, and beside them the layers and the labels as `Network` reads them."""

    vectors: Model
    layers: dict[str, Array]


@dataclass(frozen=True, slots=True)
class _Lines:
    """Labelled references: features of each token by number, filled up with `len(names)`, and the label of each."""

    names: list[str]
    features: NDArray[np.int32]
    labels: NDArray[np.int32]
    lengths: NDArray[np.int64]

    @classmethod
    def of(cls, lines: Iterable[Labelled], labels: Sequence[str]) -> "_Lines":
        number = {label: at for at, label in enumerate(labels)}
        known: dict[str, int] = {}
        rows: list[NDArray[np.int32]] = []
        wanted: list[int] = []
        lengths: list[int] = []
        for line in lines:
            tokens, names = labelled_tokens(line)
            if not 0 < len(tokens) <= _LENGTHS[-1]:
                continue
            lengths.append(len(tokens))
            wanted += [number.get(name, number[OTHER]) for name in names]
            for found in lone_features(tokens):
                rows.append(np.array([known.setdefault(name, len(known)) for name in found], np.int32))
        counts = np.bincount(np.concatenate(rows), minlength=len(known))
        kept = np.flatnonzero(counts >= _OFTEN)
        new = np.full(len(known), len(kept), np.int32)
        new[kept] = np.arange(len(kept))
        features = np.full((len(rows), _MOST), len(kept), np.int32)
        for at, row in enumerate(rows):
            numbers = new[row]
            numbers = numbers[numbers < len(kept)][:_MOST]
            features[at, : len(numbers)] = numbers
        names_of = [*known]
        return cls([names_of[at] for at in kept.tolist()], features, np.array(wanted, np.int32), np.array(lengths))

    def batches(self, chance: np.random.Generator) -> Iterator[tuple[Array, Array, Array]]:
        """All references in batches of one length each: features, labels, and 1 for each token that is one."""
        starts = np.cumsum(self.lengths) - self.lengths
        parts: list[tuple[int, Array]] = []
        for low, high in pairwise((0, *_LENGTHS)):
            among = chance.permutation(np.flatnonzero((self.lengths > low) & (self.lengths <= high)))
            parts += [(high, among[at : at + _TOKENS // high]) for at in range(0, len(among), _TOKENS // high)]
        for part in chance.permutation(len(parts)):
            high, lines = parts[part]
            shape = _TOKENS // high, high
            within = np.zeros(shape, np.float32)
            within[: len(lines)] = np.arange(high) < self.lengths[lines][:, None]
            places = np.zeros(shape, np.int64)
            places[: len(lines)] = np.minimum(starts[lines][:, None] + np.arange(high), len(self.labels) - 1)
            yield self.features[places], self.labels[places] * (within > 0), within


def train_network(
    lines: Iterable[Labelled], labels: Sequence[str], transitions: Array, *, rounds: int = 12, seed: int = 1
) -> Trained:
    """The network trained on the lines; the same lines and seed give the same one on the same machine.

    Args:
        lines: labelled references; those without tokens, or with too many, are left out.
        labels: those of the weights, in their order.
        transitions: what follows what, of the weights.
        rounds: how often all lines are gone through.
        seed: what chance starts from.
    """
    shown = _Lines.of(lines, labels)
    chance = np.random.default_rng(seed)
    is_spelling = np.array([*(name.startswith(SPELLING) for name in shown.names), False])
    nothing = len(shown.names)
    parameters = _start(jax.random.PRNGKey(seed), nothing, len(labels))
    steps = rounds * sum(1 for _ in shown.batches(np.random.default_rng(seed)))
    rate = optax.warmup_cosine_decay_schedule(1e-4, _RATE, min(_WARMING, steps // 4), steps, _LAST_RATE)
    optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rate, b2=0.98, weight_decay=_DECAY))
    state = optimiser.init(parameters)
    follows = jnp.asarray(transitions)

    @jax.jit
    def stepped(parameters: Parameters, state: Any, batch: tuple[Any, Any, Any], key: Any) -> tuple[Parameters, Any]:
        slope = jax.grad(_surprise)(parameters, batch, follows, key)
        updates, state = optimiser.update(slope, state, parameters)
        return optax.apply_updates(parameters, updates), state

    key = jax.random.PRNGKey(seed + 1)
    for _ in range(rounds):
        for features, wanted, within in shown.batches(chance):
            forgotten = (chance.random((*within.shape, 1)) < _FORGOTTEN) & is_spelling[features]
            forgotten |= chance.random(features.shape) < _DROPPED
            key, now = jax.random.split(key)
            batch = np.where(forgotten, nothing, features), wanted, within
            parameters, state = stepped(parameters, state, batch, now)
    return _trained(jax.device_get(parameters), shown.names, labels)


def _start(key: Any, features: int, labels: int) -> Parameters:
    keys = iter(jax.random.split(key, 3 + len(STEPS)))
    return {
        "vectors": jax.random.normal(next(keys), (features + 1, VECTOR)) * 0.08,
        "into": jax.random.normal(next(keys), (VECTOR, WIDTH)) / VECTOR**0.5,
        "into_added": jnp.zeros(WIDTH),
        "layers": jnp.stack([jax.random.normal(next(keys), (3, WIDTH, WIDTH)) / (3 * WIDTH) ** 0.5 for _ in STEPS]),
        "added": jnp.zeros((len(STEPS), WIDTH)),
        "out": jax.random.normal(next(keys), (WIDTH, labels)) / WIDTH**0.5,
        "out_added": jnp.zeros(labels),
    }


def _surprise(parameters: Parameters, batch: tuple[Any, Any, Any], follows: Any, key: Any) -> Any:
    """How unlikely the labels of a batch are, a token."""
    features, wanted, within = batch
    scores = _scores(parameters, features, within, key)
    return (_all_paths(scores, follows, within) - _path(scores, follows, wanted, within)).sum() / within.sum()


def _scores(parameters: Parameters, features: Any, within: Any, key: Any) -> Any:
    # the last vector is that of nothing
    vectors = parameters["vectors"].at[-1].set(0.0)[features].sum(axis=2)
    state = _measured(vectors @ parameters["into"] + parameters["into_added"])
    keys = jax.random.split(key, 1 + len(STEPS))
    for layer, step in enumerate(STEPS):
        heard = _thinned(_measured(state), keys[layer]) * within[..., None]
        before, itself, behind = parameters["layers"][layer]
        told = _moved(heard, -step) @ before + heard @ itself + _moved(heard, step) @ behind
        state = state + jax.nn.relu(told + parameters["added"][layer])
    return _thinned(_measured(state), keys[-1]) @ parameters["out"] + parameters["out_added"]


def _measured(rows: Any) -> Any:
    return rows * jax.lax.rsqrt((rows * rows).mean(axis=-1, keepdims=True) + 1e-6)


def _thinned(rows: Any, key: Any) -> Any:
    return rows * jax.random.bernoulli(key, 1 - _UNHEARD, rows.shape) / (1 - _UNHEARD)


def _moved(rows: Any, step: int) -> Any:
    """At each token what stands `step` tokens behind it."""
    none = jnp.zeros_like(rows[:, : abs(step)])
    return jnp.concatenate([rows[:, step:], none] if step > 0 else [none, rows[:, :step]], axis=1)


def _path(scores: Any, follows: Any, wanted: Any, within: Any) -> Any:
    """The score of the wanted labels of each line."""
    own = (jnp.take_along_axis(scores, wanted[..., None], axis=2)[..., 0] * within).sum(axis=1)
    return own + (follows[wanted[:, :-1], wanted[:, 1:]] * within[:, 1:]).sum(axis=1)


def _all_paths(scores: Any, follows: Any, within: Any) -> Any:
    """The logarithm of the sum over all labels of each line; 0 for a line without tokens."""
    top = follows.max()
    likely = jnp.exp(follows - top)

    def onward(reached: Any, here: tuple[Any, Any]) -> tuple[Any, None]:
        own, is_token = here
        peak = reached.max(axis=1, keepdims=True)
        told = jnp.log(jnp.exp(reached - peak) @ likely) + peak + top + own
        return jnp.where(is_token[:, None] > 0, told, reached), None

    reached, _ = jax.lax.scan(onward, scores[:, 0], (scores[:, 1:].swapaxes(0, 1), within[:, 1:].T))
    return jax.nn.logsumexp(reached, axis=1) * within[:, 0]


def _trained(parameters: Parameters, names: Sequence[str], labels: Sequence[str]) -> Trained:
    rows = {
        name: {part: float(value) for part, value in enumerate(vector.tolist()) if abs(value) > _LITTLE}
        for name, vector in zip(names, parameters["vectors"], strict=False)
    }
    vectors = Model(
        tuple(f"part {part}" for part in range(VECTOR)),
        np.zeros((VECTOR, VECTOR), np.float32),
        {name: row for name, row in rows.items() if row},
    )
    layers = {
        "into": np.vstack([parameters["into"], parameters["into_added"]]),
        "layers": parameters["layers"],
        "added": parameters["added"],
        "out": np.vstack([parameters["out"], parameters["out_added"]]),
    }
    told = {"steps": np.array(STEPS), "told": np.array(labels)}
    return Trained(vectors, {name: array.astype(np.float16) for name, array in layers.items()} | told)
