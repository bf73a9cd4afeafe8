"""Scripts that trainings have hardly met, taught to weights that stay as they are for all other lines.

Only features that name a letter or a sign of these scripts are fitted. A line without one is scored by the weights that
were there, to the last digit; so the lesson can be given after the trainings, and takes a minute.
"""

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path

from refman.references.labelling.features import SEPARATOR, features
from refman.training.adapt import Manner, adapt
from refman.training.labelled import Labelled, labelled_tokens
from refman.training.pack import Model
from refman.training.synthesis import family

LINES: Mapping[tuple[str, str], int] = {
    ("chinese", "zh"): 900,
    ("japanese", "ja"): 900,
    ("korean", "ko"): 600,
    ("arabic", "ar"): 700,
    ("arabic", "fa"): 450,
}
"""How many lines of each family are made."""
_EASTERN = re.compile(
    "[\u0600-\u06ff\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffee]|^script=(?:AR|CJ|HA|HI|KA)"
)
_OFTEN, _TOGETHER = 3, 8
"""Features that the lines show less often are left out again, those of several tokens sooner."""


def is_eastern(feature: str) -> bool:
    """Whether a feature names a letter or a sign of these scripts.

    Example:
        >>> is_eastern("w=「"), is_eastern("script=CJ"), is_eastern("suf=ый"), is_eastern("m+1=Aaa")
        (True, True, False, False)
    """
    return _EASTERN.search(feature) is not None


_MANNER = Manner(rounds=16, pull=0.005, pull_new=0.005, least=0.08, only=is_eastern)


def taught(model: Model, shared: Path) -> Model:
    """The weights with these scripts learned, always the same for the same weights."""
    made = [family(shared, *one, count=count, seed=11) for one, count in LINES.items()]
    lines = list(chain.from_iterable(made))
    random.Random(1).shuffle(lines)
    return _often(model, adapt(model, lines, _MANNER), lines)


def _often(before: Model, after: Model, lines: Sequence[Labelled]) -> Model:
    counts = Counter(name for line in lines for row in features(labelled_tokens(line)[0]) for name in row)
    kept = {
        name: row
        for name, row in after.rows.items()
        if name in before.rows or counts[name] >= (_TOGETHER if SEPARATOR in name else _OFTEN)
    }
    return Model(after.labels, after.transitions, kept)
