"""Trains the linear model, gate and network of intents/ on the tuning part of the corpus: `make train`.

`python -m benchmarks.intent_training gate` learns the gate alone, `network` the network alone, each in a
minute, and keeps the rest.
Needs scikit-learn, which nothing else does. The same corpus gives the same weights.
"""

import base64
import itertools
import json
import math
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

import intents
from benchmarks import intent_network
from benchmarks.intent_patterns import CALM, CHATTER, spoken
from intents.engine import Engine
from intents.features import GROUPS
from intents.lanes import OFFSET
from intents.lexicon import CALLS_DESK, Lexicon, load_lexicon
from intents.linear import FILE, FIRST, LinearModel
from intents.matching import Automaton
from intents.model import NONE, Context
from intents.network import FILE as NETWORK_FILE
from intents.network import fingerprint
from intents.normal import fold
from tests.intents.corpus import FOLDER, Example, load

# What the network is asked, and how much of the answer is its own.
NETWORK_SAYS = {"intent": 0.8, "urgent": 0.75}
# Most of the corpus is hard on purpose: what people write every day counts as so many lines.
EVERYDAY_COUNTS = 3
# Of all that is said in the world the corpus holds little, and it has to keep many a group undisturbed.
ELSEWHERE_COUNTS = 6
STRENGTH = 12.0
URGENT_STRENGTH = 100.0
# Circumstances are few and would drown among the rest.
SCALES = (1.0, 0.7, 0.4, 0.6)
LEAST_SEEN = 2
MOST_FEATURES = 40_000
LEAST_STEP = 1e-6
# Sparser than would be best for the most doubtful lines, so that fewer words have to be looked for.
GATE_STRENGTH = 0.5
GATE_LEAST_SEEN = 4
GATE_RUNS = (1, 2, 3)
# Words of less than half of it are not looked for.
GATE_UNIT = 0.2
# A single character is found in most lines, which costs time: its weight has to be worth the more.
GATE_SINGLE = 0.3
# The share of wishes that the gate may keep out, judged on lines that it was not trained on.
GATE_LOSES = 0.095
# How many times the bar it weighs that the desk is called: more than any other words of a message take away.
CALLED = 1000
FOLDS = 4
# Chatter is what the gate sees all day; the traps are for those behind it. A danger shut out costs most, and
# nobody understands why a plain wish is.
CHATTER_COUNTS = 64.0
DANGER_COUNTS = 3.0
PLAIN_COUNTS = 4.0
# Of a few words (characters at most) every one has to do.
FEW_COUNT, FEW = 32.0, 18


@dataclass(frozen=True)
class Head:
    """One question to the model: its labels, which examples answer it, and how."""

    name: str
    labels: tuple[str, ...]
    answers: tuple[str | None, ...]

    def numbers(self) -> Any:
        """The place of each answer among the labels, -1 where there is none."""
        places = {label: place for place, label in enumerate(self.labels)}
        return np.array([-1 if answer is None else places[answer] for answer in self.answers])


# The names of a message's features, by group.
Names = Sequence[Sequence[str]]
# A model that knows nothing: the features of a message do not depend on it.
UNTRAINED = {
    "heads": dict.fromkeys(FIRST, (NONE,)),
    "bias": [0.0] * len(FIRST),
    "steps": [dict.fromkeys(FIRST, 0.0)] * len(GROUPS),
    "features": dict.fromkeys(GROUPS, ""),
    "weights": dict.fromkeys(GROUPS, base64.b64encode(zlib.compress(b"")).decode("ascii")),
    "gate": {"words": {}, "bar": 1},
}


class Vocabulary:
    """The features that count, (group, name) each, and a message as a row of a matrix."""

    def __init__(self, keys: Iterable[tuple[int, str]]) -> None:
        self.keys = sorted(keys)
        self._column = {key: column for column, key in enumerate(self.keys)}

    @classmethod
    def seen_in(cls, rows: Sequence[Names]) -> "Vocabulary":
        """The features that several messages have."""
        counts = Counter(
            (group, name) for row in rows for group, names in enumerate(row) for name in set(names)
        )
        return cls(key for key, seen in counts.items() if seen >= LEAST_SEEN)

    def matrix(self, rows: Iterable[Names]) -> Any:
        indptr, indices, data = [0], [], []
        for row in rows:
            for group, names in enumerate(row):
                columns = [self._column[group, name] for name in names if (group, name) in self._column]
                indices += columns
                data += [SCALES[group] / max(1, len(columns)) ** 0.5] * len(columns)
            indptr.append(len(indices))
        return sparse.csr_matrix((data, indices, indptr), shape=(len(indptr) - 1, len(self.keys)))


def heads(examples: Sequence[Example]) -> list[Head]:
    """What is asked of the model."""
    asked: dict[str, list[str | None]] = {
        "intent": [example.intent for example in examples],
        "urgent": [_urgent(example) for example in examples],
        "category": [_slot(example, "category") for example in examples],
        "place": [_slot(example, "place") for example in examples],
    }
    return [
        Head(name, tuple(sorted(set(filter(None, found)))), tuple(found)) for name, found in asked.items()
    ]


def _urgent(example: Example) -> str | None:
    """Patterns do not say what is urgent, except that chatter is not, nor what is marked as calm."""
    if example.theme == "spoken" and example.intent != NONE and example.why != CALM:
        return None
    return "yes" if example.urgent else "no"


def _slot(example: Example, name: str) -> str | None:
    value = example.slots.get(name) if example.intent == "repair.report" else None
    return str(value) if value else None


def counts(examples: Sequence[Example]) -> Any:
    """As how many messages each example is learned."""
    return np.array(
        [EVERYDAY_COUNTS if each.everyday else ELSEWHERE_COUNTS if each.elsewhere else 1 for each in examples]
    )


def fit(matrix: Any, head: Head, counted: Any) -> tuple[Any, Any]:
    """(weights, bias) of one head: a row of weights and a number for each label."""
    answered = [index for index, answer in enumerate(head.answers) if answer is not None]
    strength = URGENT_STRENGTH if head.name == "urgent" else STRENGTH
    model = LogisticRegression(C=strength, max_iter=1000, tol=1e-4)
    answers = [head.answers[index] for index in answered]
    model.fit(matrix[answered], answers, sample_weight=counted[answered])
    weights, bias = model.coef_, model.intercept_
    if len(head.labels) == 2:
        weights, bias = np.vstack([-weights, weights]) / 2, np.concatenate([-bias, bias]) / 2
    return weights, bias


def train(rows: Sequence[Names], asked: Sequence[Head], counted: Any) -> dict[str, Any]:
    """The model as it is stored: fitted, pruned to the features that matter, fitted again."""
    vocabulary = Vocabulary.seen_in(rows)
    weights, _ = _fit_all(vocabulary, rows, asked, counted)
    order = np.argsort(-_loudness(weights, asked), kind="stable")[:MOST_FEATURES]
    vocabulary = Vocabulary(vocabulary.keys[column] for column in order)
    weights, bias = _fit_all(vocabulary, rows, asked, counted)
    return _written(vocabulary, weights, bias, asked)


def train_network(
    model: Mapping[str, Any], rows: Sequence[Names], asked: Sequence[Head], counted: Any
) -> dict[str, Any]:
    """The network as it is stored, over the features of the linear model."""
    names = [model["features"][group].split("\n") for group in GROUPS]
    matrix = Vocabulary((number, name) for number, own in enumerate(names) for name in own).matrix(rows)
    chosen = [head for head in asked if head.name in NETWORK_SAYS]
    shown = np.repeat(np.arange(len(rows)), counted)
    network = intent_network.learn(
        matrix[shown], [head.numbers()[shown] for head in chosen], [len(head.labels) for head in chosen]
    )
    stored: dict[str, Any] = {
        "made_for": fingerprint(model["features"]),
        "heads": {head.name: len(head.labels) for head in chosen},
        "shares": NETWORK_SAYS,
        "bias": _rounded(network.hidden_bias),
        "layer": [_rounded(row) for row in network.out],
        "layer_bias": _rounded(network.bias),
        "steps": [],
        "weights": {},
    }
    ends = list(itertools.accumulate(map(len, names)))
    for number, (own, end) in enumerate(zip(names, ends, strict=True)):
        block, step = _in_steps(network.hidden[end - len(own) : end] * SCALES[number])
        stored["steps"].append(step)
        stored["weights"][GROUPS[number]] = _packed(block)
    return stored


def _rounded(values: Iterable[float]) -> list[float]:
    return [round(float(value), 5) for value in values]


def _in_steps(block: Any) -> tuple[Any, float]:
    """(weights as unsigned bytes, OFFSET too large; the size of a step)."""
    step = max(float(np.abs(block).max(initial=0.0)), LEAST_STEP) / (OFFSET - 1)
    return np.rint(block / step) + OFFSET, step


def _packed(block: Any) -> str:
    """Weights (features x labels) in steps, as text."""
    return base64.b64encode(zlib.compress(block.astype(np.uint8).tobytes(), 9)).decode("ascii")


def _loudness(weights: Any, asked: Sequence[Head]) -> Any:
    """For each feature its largest weight, in shares of the largest of that head."""
    spans = [
        slice(start, start + len(head.labels)) for head, start in zip(asked, _starts(asked), strict=True)
    ]
    blocks = [np.abs(weights[span]) for span in spans]
    return np.max([block.max(axis=0) / block.max() for block in blocks], axis=0)


def _fit_all(
    vocabulary: Vocabulary, rows: Sequence[Names], asked: Sequence[Head], counted: Any
) -> tuple[Any, Any]:
    matrix = vocabulary.matrix(rows)
    fitted = [fit(matrix, head, counted) for head in asked]
    return np.vstack([weights for weights, _ in fitted]), np.concatenate([bias for _, bias in fitted])


def _written(vocabulary: Vocabulary, weights: Any, bias: Any, asked: Sequence[Head]) -> dict[str, Any]:
    stored: dict[str, Any] = {
        "heads": {head.name: head.labels for head in asked},
        "bias": [round(float(each), 4) for each in bias],
        "steps": [],
        "features": {},
        "weights": {},
    }
    for number, group in enumerate(GROUPS):
        columns = [column for column, (own, _) in enumerate(vocabulary.keys) if own == number]
        blocks, steps = [], {}
        for head, start in zip(asked, _starts(asked), strict=True):
            block, steps[head.name] = _in_steps(
                weights[start : start + len(head.labels), columns] * SCALES[number]
            )
            blocks.append(block)
        stored["steps"].append(steps)
        stored["features"][group] = "\n".join(vocabulary.keys[column][1] for column in columns)
        stored["weights"][group] = _packed(np.vstack(blocks).T)
    return stored


def _starts(asked: Sequence[Head]) -> list[int]:
    """The row of the first label of each head."""
    return list(itertools.accumulate((len(head.labels) for head in asked[:-1]), initial=0))


def train_gate(examples: Sequence[Example], lexicon: Lexicon) -> dict[str, Any]:
    """Words that make a message in a group worth reading: sparse weights, as integers, and the bar."""
    said = [example for example in examples if example.context == "group"]
    texts = [fold(example.text).folded for example in said]
    wanted = np.array([example.intent != NONE for example in said])
    words = sorted({*lexicon.all_words(), *_frequent(texts)})
    automaton = Automaton(words)
    found = [[index for index, _, _ in automaton.indexes(text)] for text in texts]
    indptr = np.cumsum([0, *map(len, found)])
    matrix = sparse.csr_matrix(
        (np.ones(indptr[-1]), [index for each in found for index in each], indptr),
        shape=(len(said), len(words)),
    )
    scales = np.array([GATE_SINGLE if len(word) == 1 else 1.0 for word in words])
    weights, shift, bar = _sparse(matrix, wanted, np.array([_counts(each) for each in said]), scales)
    whole = np.rint(weights / GATE_UNIT).astype(int)
    chosen = np.flatnonzero(whole)
    least = math.ceil((bar - shift) / GATE_UNIT)
    learned = {words[index]: int(whole[index]) for index in chosen}
    return {
        "words": learned | dict.fromkeys(lexicon.concepts[CALLS_DESK].words, CALLED * least),
        "bar": least,
    }


def _counts(example: Example) -> float:
    """As how many lines the gate is to take one."""
    if example.why == CHATTER:
        return CHATTER_COUNTS
    if example.theme == "spoken" and example.intent != NONE:
        return FEW_COUNT if len(example.text) <= FEW else PLAIN_COUNTS
    return DANGER_COUNTS if example.urgent else 1.0


def _sparse(matrix: Any, wanted: Any, counts: Any, scales: Any) -> tuple[Any, float, float]:
    """(weights, bias, bar): few weights are not zero, and all but GATE_LOSES of the wishes reach the bar.

    They are learned from whether a word is there at all, and must do as well where it counts every time. A
    weight costs the more, the smaller the scale of its word.
    """
    scaled = matrix @ sparse.diags(scales)
    once = matrix.sign() @ sparse.diags(scales)

    def fitted(part: Any) -> Any:
        model = LogisticRegression(
            l1_ratio=1, C=GATE_STRENGTH, solver="liblinear", random_state=0, max_iter=1000
        ).fit(once[part], wanted[part], sample_weight=counts[part])
        model.coef_ = np.rint(model.coef_ * scales / GATE_UNIT) * GATE_UNIT / scales
        return model

    reached = np.zeros(len(wanted))
    for part in range(FOLDS):
        out = np.arange(len(wanted)) % FOLDS == part
        model = fitted(~out)
        reached[out] = np.minimum(*(model.decision_function(each[out]) for each in (scaled, once)))
    model = fitted(np.full(len(wanted), fill_value=True))
    return (
        model.coef_[0] * scales,
        float(model.intercept_[0]),
        float(np.quantile(reached[wanted], GATE_LOSES)),
    )


def _frequent(texts: Iterable[str]) -> list[str]:
    """Runs of up to three characters, and English words, that several messages share."""
    counts: Counter[str] = Counter()
    for text in texts:
        runs = re.findall(r"[\u4e00-\u9fff]+", text)
        pieces = {
            run[at : at + size] for run in runs for size in GATE_RUNS for at in range(len(run) - size + 1)
        }
        counts.update(pieces | set(re.findall(r"[a-z']{3,}", text)))
    return [piece for piece, seen in counts.items() if seen >= GATE_LEAST_SEEN]


def read(engine: Engine, examples: Iterable[Example]) -> list[Names]:
    """The features of each example."""
    return [
        engine.features(example.text, Context(where=example.context, events=example.events)).names()
        for example in examples
    ]


def main() -> None:
    examples = [*load("tuning"), *spoken(FOLDER.parent)]
    parts = sys.argv[1:] or ["model", "gate", "network"]
    folder = Path(intents.__file__).parent
    lexicon, model = load_lexicon(), json.loads((folder / FILE).read_text(encoding="utf-8"))
    rows = read(Engine(lexicon, LinearModel(UNTRAINED)), examples) if parts != ["gate"] else []
    asked, counted = heads(examples), counts(examples)
    if "model" in parts:
        model |= train(rows, asked, counted)
    if "gate" in parts:
        model["gate"] = train_gate(examples, lexicon)
    _write(folder / FILE, model)
    if "network" in parts:
        _write(folder / NETWORK_FILE, train_network(model, rows, asked, counted))
    print(f"learned from {len(examples)} messages")


def _write(target: Path, stored: Mapping[str, Any]) -> None:
    text = json.dumps(stored, ensure_ascii=False, indent=0) + "\n"
    target.write_text(text, encoding="utf-8")
    print(f"{target.name}: {len(text.encode()) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
