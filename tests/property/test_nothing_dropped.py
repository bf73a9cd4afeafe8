"""Every line of a list is in some reference, or told of, whatever dated works are listed, and however."""

import random

from hypothesis import given
from hypothesis import strategies as st

from refman.documents import Document
from refman.documents.medium import Medium
from refman.references import split
from refman.training.page_layouts import FIRST, INNER, LAYOUTS, Layout, printed

HEADINGS = st.sampled_from(["References", "Список литературы", "Пайдаланылған әдебиеттер", "ЛИТЕРАТУРА"])
BEFORE = st.sampled_from(["", "The paper asks how roads were built and who paid for them in those years.\n\n"])
NAMES = st.sampled_from(["Smith, J.", "Қабдолов З.", "Сычёв М. С.", "García Márquez, G., & Ó Briain, D."])
TITLES = st.sampled_from(
    ["Сөз өнері", "Язык и картина мира: опыт описания", "The CSTO through the looking glass", "12 ways to end a list"]
)
PLACES = st.sampled_from(
    [
        "– Алматы: Жазушы, 1983. – 360 б.",
        "// Философские науки. – 1973. – № 1. – С. 108–111.",
        "Problems of Post-Communism, 59(3), 41-52. https://doi.org/10.5555/abcd.2012.3",
        "Oxford: Clarendon Press, 2004.",
        ": дис. ... канд. филол. наук. – М., 2006. – 215 с.",
    ]
)
# The last reference may be lost behind the head of a page, where no number tells that it belongs to the list.
LAID_OUT = st.sampled_from([layout for layout in LAYOUTS.values() if not layout.pages])
REFERENCES = st.builds("{} {} {}".format, NAMES, TITLES, PLACES)


@given(
    before=BEFORE,
    heading=HEADINGS,
    listed=st.lists(REFERENCES, min_size=2, max_size=8, unique=True),
    layout=LAID_OUT,
    seed=st.integers(0, 9),
)
def test_no_line_of_a_list_is_lost(before: str, heading: str, listed: list[str], layout: Layout, seed: int) -> None:
    lines = printed(listed, layout, random.Random(seed))
    page = f"{before}{heading}\n\n" + "\n".join(line.text for line in lines)
    found = split(Document(page))
    spans = [one.span for one in found if one.span]
    told = " ".join(issue.message for one in found for issue in one.issues)
    at = len(before) + len(heading)
    for text in (line.text.strip() for line in lines if line.kind in (FIRST, INNER)):
        at = page.index(text, at)
        is_number = not any(map(str.isalpha, text))
        assert is_number or text in told or any(start < at + len(text) and at < end for start, end in spans), text
        at += len(text)


WORKS = [
    "Сычёв М. С. История одной станицы. – Алматы: Наука, 2008. – 271 с.",
    "Bekova A. The steppe in bloom. Nature of Asia. 2001;12(3):45-50.",
    "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 360 б.",
    "Smith, J. (2004). Rivers of the north. Oxford: Clarendon Press.",
]
ODD = st.sampled_from(
    ["жоқ", "10.1000/c3", "Абай. Қара сөз", "Монографии", "см. там же", "2001", "http://qala.kz", "?"]
)
ITEMS = st.lists(ODD, max_size=2, unique=True).flatmap(lambda odd: st.permutations([*WORKS, *odd]))


@given(HEADINGS, ITEMS, st.sampled_from(["{}. ", "[{}] ", "({}) ", "{}) ", "• "]), st.sampled_from(["text", "docx"]))
def test_no_odd_item_of_a_list_is_lost(heading: str, items: list[str], form: str, medium: Medium) -> None:
    page = f"{heading}\n\n" + "\n".join(form.format(number) + item for number, item in enumerate(items, 1))
    found = split(Document(page, medium))
    told = [issue.message for one in found for issue in one.issues]
    for item in items:
        assert any(item in one.text for one in found) or any(item in message for message in told), item
