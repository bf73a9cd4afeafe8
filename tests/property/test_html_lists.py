"""No word of a list in HTML is lost, however lists are nested; each item of a list of references is one or told of."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from refman.documents import html, html_stream, read
from refman.references import split

WORDS = st.sampled_from(["Абай", "[1]", "2.", "– Қара", "•", "10.1000/x", "^"])
TAGS = st.sampled_from("ol ul li dl dt dd p div b a".split())
WORKS = [
    "Сычёв М. С. История одной станицы. – Алматы: Наука, 2008. – 271 с.",
    "Bekova A. The steppe in bloom. Nature of Asia. 2001;12(3):45-50.",
    "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 360 б.",
]
ODD = st.sampled_from(
    ["жоқ", "10.1000/c3", "Абай. Қара сөз", "Монографии", "см. там же", "2001", "http://qala.kz", "?"]
)


def _element(tag: str, within: list[str]) -> str:
    return f"<{tag}>{' '.join(within)}</{tag}>"


def _words(markup: str) -> Counter[str]:
    return Counter(markup.replace("<", " <").replace(">", "> ").split())


MARKUP = st.recursive(WORDS, lambda within: st.builds(_element, TAGS, st.lists(within, max_size=4)), max_leaves=12)


@given(MARKUP)
def test_no_word_of_nested_lists_is_lost(markup: str) -> None:
    printed = Counter({word: count for word, count in _words(markup).items() if not word.startswith("<")})
    assert not printed - _words(html.flatten(markup))
    large = html_stream.written(markup, blocks=frozenset(("li", "p")), groups=frozenset(("dl",)))
    assert not printed - _words(large.result())


@given(
    st.lists(ODD, max_size=3, unique=True).flatmap(lambda odd: st.permutations([*WORKS, *odd])),
    st.sampled_from(["ol", "ul"]),
)
def test_each_item_is_a_reference_or_told_of(items: list[str], kind: str) -> None:
    page = f"<h2>Әдебиет</h2><{kind}>{''.join(f'<li>{item}</li>' for item in items)}</{kind}>"
    found = split(read(page.encode()))
    told = [issue.message for one in found for issue in one.issues]
    for item in items:
        assert any(one.text == item for one in found) or any(item in message for message in told), item
