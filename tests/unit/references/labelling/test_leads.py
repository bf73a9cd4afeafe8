"""What sends the reader to a work is no part of it."""

import pytest

from refman.model import Reference
from refman.references import parse
from refman.references.labelling.leads import behind_lead


@pytest.mark.parametrize(
    ("lead", "work"),
    [
        ("See, e.g., ", "J. Cao et al., JHEP 1405 (2014) 056."),
        ("See also: ", "J. Preskill, Phys. Lett. B120 (1983) 127."),
        ("For a recent discussion see, for instance, ", "A. Pich, Rept. Prog. Phys. 58, 563 (1995)."),
        ("Vgl. auch ", "Weber, Max: Wirtschaft und Gesellschaft. Tübingen 1922."),
        ("Siehe dazu ", "Beck, Ulrich: Risikogesellschaft. Frankfurt 1986."),
        ("См.: ", "Иванов И. И. История. М., 2001."),
        ("", "See No Evil: The Story of a Spy. New York, 2002."),
        ("", "See, P., & Tall, J. (2001). Mind the Past."),
        ("", "For Whom the Bell Tolls. New York, 1940."),
        ("", "Сметанин А. История. М., 2001."),
    ],
)
def test_the_work_begins_behind_it(lead: str, work: str) -> None:
    assert behind_lead(lead + work, 0) == len(lead)
    assert behind_lead("12. " + lead + work, 4) == 4 + len(lead)


def test_nobody_is_called_see() -> None:
    text = "[46] See e.g. H. P. Nilles, Phys. Rep. 110 (1984) 1."
    assert [str(name) for name in parse([Reference(text)])[0].names("author")] == ["Nilles, H. P."]


@pytest.mark.parametrize(
    "lead", ["Si veda ", "Cfr. anche ", "V. anche ", "Sul tema v. ", "Per un quadro generale, si veda ", "Vedi almeno "]
)
def test_italian_words_before_a_work(lead: str) -> None:
    text = f"{lead}G. Trebbi, La cancelleria veneta"
    assert text[behind_lead(text, 0) :] == "G. Trebbi, La cancelleria veneta"


@pytest.mark.parametrize("text", ["V. Lazzarini, Antiche leggi", "V. L. Rossi, Storia", "Per Giovanni Bellini, Milano"])
def test_names_and_titles_that_begin_so(text: str) -> None:
    assert behind_lead(text, 0) == 0
