"""Numbers and codes look like what they are."""

import random
import re

import pytest

from refman.model import is_doi
from refman.training.synthesis_numbers import doi, isbn, numbers, url


@pytest.mark.parametrize("seed", range(30))
def test_numbers(seed: int) -> None:
    made = numbers(random.Random(seed))
    assert all(made.values())
    assert re.fullmatch(r"\d+(\x01\d+)?", made["page"])
    assert re.fullmatch(r"\d{2}\.00\.\d{2}", made["code"])


@pytest.mark.parametrize("seed", range(30))
def test_dois_and_links(seed: int) -> None:
    rng = random.Random(seed)
    assert is_doi(doi(rng))
    assert re.fullmatch(r"[\d-]+X?", isbn(rng))
    assert re.match(r"(https?://|www\.)egemen\.kz/", url(rng, "egemen.kz"))
