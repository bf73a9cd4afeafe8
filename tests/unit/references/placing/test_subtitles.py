"""Second sentences of titles that were taken for hosts."""

import pytest
from stretched import told

from refman.references.placing.subtitles import (
    is_subtitle,
    join_head,
    join_named_after,
    join_subtitle,
    lengthen_to_town,
)


def test_a_quoted_first_sentence_before_an_imprint_in_brackets() -> None:
    text = "Bo, Ada, «Per la salvezza comune». I controlli di sanità a Lucca (Genoa, 2007), 176"
    labels = [("author", "Bo, Ada"), ("title", "Per la salvezza comune"),
              ("container-title", "I controlli di sanità a Lucca"), ("publisher-place", "Genoa"), ("issued", "2007"),
              ("page", "176")]  # fmt: skip
    right = told(join_subtitle, text, *labels)
    assert right["title"] == ["«Per la salvezza comune». I controlli di sanità a Lucca"]
    assert "container-title" not in right


@pytest.mark.parametrize(("mark", "name"), [("им", "А. Ветрова"), ("им", "П.Озёрного"), ("ім", "О.Вітренка")])
def test_after_whom_something_is_called(mark: str, name: str) -> None:
    title = f"Встреча в музее {mark}"
    right = told(join_named_after, f"{title}. {name}. 2014.", ("title", title), ("container-title", name))
    assert right == {"title": [f"{title}. {name}"]}


def test_a_journal_behind_such_a_mark_stays() -> None:
    labels = [("title", "Встреча в музее им"), ("container-title", "А. Ветрова. Вестник музея")]
    assert "container-title" in told(join_named_after, "Встреча в музее им. А. Ветрова. Вестник музея. 2014.", *labels)


def test_what_may_be_a_second_sentence() -> None:
    assert is_subtitle("I controlli di sanità")
    assert not is_subtitle("Rivista di storia")


def test_a_word_of_newspapers_in_a_second_sentence() -> None:
    text = "Bo, Ada, «Terra e acqua». La stampa a Rialto (Rome, 2007), 89"
    labels = [("author", "Bo, Ada"), ("title", "Terra e acqua"), ("container-title", "La stampa a Rialto"),
              ("publisher-place", "Rome"), ("issued", "2007")]  # fmt: skip
    assert told(join_subtitle, text, *labels)["title"] == ["«Terra e acqua». La stampa a Rialto"]
    text = "Bo, Ada, «Terra e acqua». La stampa a Rialto 7 (2007), 89"
    assert "container-title" in told(join_subtitle, text, *labels[:3], ("issued", "2007"))


def test_a_word_behind_a_colon_without_a_label() -> None:
    labels = [("title", "Venice and the Veneto"), ("publisher-place", "London"), ("publisher", "Bo")]
    right = told(lengthen_to_town, "Venice and the Veneto: Essays. London: Bo, 1952.", *labels)
    assert right["title"] == ["Venice and the Veneto: Essays"]
    right = told(lengthen_to_town, "Venice and the Veneto: in 3 vols. London: Bo, 1952.", *labels)
    assert right["title"] == ["Venice and the Veneto"]


def test_the_head_of_a_title_that_was_taken_for_a_host() -> None:
    text = "Roe, A. S. Christian-Jewish Relations, 1000–1300: Jews in Christendom. Harlow, 2010."
    labels = [("author", "Roe, A. S."), ("container-title", "Christian-Jewish Relations, 1000–1300"),
              ("title", "Jews in Christendom"), ("issued", "2010")]  # fmt: skip
    right = told(join_head, text, *labels)
    assert right["title"] == ["Christian-Jewish Relations, 1000–1300: Jews in Christendom"]
    assert "container-title" not in right
    text = "Roe, A. S. In: Relations: Jews in Christendom. Harlow, 2010."
    labels[1] = ("container-title", "Relations")
    assert "container-title" in told(join_head, text, *labels)


def test_few_words_before_an_imprint_that_a_dash_parts() -> None:
    text = "Лугов, И. Г. Проектирование систем «машина – среда». Дипломное проектирование. – Гомель : 2014."
    labels = [("author", "Лугов, И. Г."), ("title", "Проектирование систем «машина – среда»"),
              ("container-title", "Дипломное проектирование"), ("publisher-place", "Гомель")]  # fmt: skip
    right = told(join_subtitle, text, *labels)
    assert right["title"] == ["Проектирование систем «машина – среда». Дипломное проектирование"]
    assert "container-title" in told(join_subtitle, text.replace(". – Гомель", ", Гомель"), *labels)
