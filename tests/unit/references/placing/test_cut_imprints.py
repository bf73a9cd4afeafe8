"""Parts of an imprint that were taken for a title or a host."""

import pytest
from stretched import told

from refman.references.placing.cut_imprints import put_cut_imprint


@pytest.mark.parametrize(
    ("text", "labels", "right"),
    [
        ("Shamshidinov I.T. Texnologiya. – T.: «ILM ZIYO», 2015. – 400 b.",
         [("title", "Texnologiya"), ("container-title", "«ILM ZIYO»"), ("issued", "2015")],
         {"title": ["Texnologiya"], "publisher-place": ["T."], "publisher": ["«ILM ZIYO»"], "issued": ["2015"]}),
        ("Очерк изучения народа в СССР. А-А., «Наука», 1966.",
         [("title", "Очерк изучения народа в СССР. А-А."), ("publisher", "Наука"), ("issued", "1966")],
         {"title": ["Очерк изучения народа в СССР"], "publisher-place": ["А-А."], "publisher": ["Наука"],
          "issued": ["1966"]}),
        ("Ширяев А.Н. «Вероятность» МЦНМО, 2004.",
         [("title", "«Вероятность» МЦНМО"), ("issued", "2004")],
         {"title": ["Вероятность"], "publisher": ["МЦНМО"], "issued": ["2004"]}),
    ],
    ids=["town of one letter", "town in the title", "no sign"],
)  # fmt: skip
def test_they_are_put_in_place(text: str, labels: list[tuple[str, str]], right: dict[str, list[str]]) -> None:
    assert told(put_cut_imprint, text, *labels) == right


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Абай. Сөз. «Ана тілі», 2015.", [("container-title", "«Ана тілі»"), ("issued", "2015")]),
        ("Очерк. Часть А., Наука, 1966.", [("title", "Очерк. Часть А"), ("publisher", "Наука")]),
        ("«Слово» о полку, 2004.", [("title", "«Слово» о полку"), ("issued", "2004")]),
    ],
    ids=["newspaper", "part", "title goes on"],
)
def test_titles_and_hosts_that_look_like_it_stay(text: str, labels: list[tuple[str, str]]) -> None:
    assert told(put_cut_imprint, text, *labels) == {name: [value] for name, value in labels}
