"""Who translated a book, as a sentence behind its title: "Asyle. Aus dem Amerikanischen von Nils Lindquist"."""

from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, Stretch, clear

_SENTENCE = Late(
    r"[.,]\s(?:(?:Aus|aus) dem [^\W\d_]+(?: \u00fcbersetzt)? von|(?:\u00dc|\u00fc)bers(?:etzt|\.)(?: von| v\.)?"
    r"|[Tt]ranslated(?: from the [^\W\d_]+)? by|[Tt]rans\.(?: by)?"
    r"|[Tt]rans(?:lated|l?\.)?(?:,? (?:and|&) (?:edited|ed\.|introduced|annotated))?"
    r"(?:,? with (?:an? )?(?:introduction|notes|commentary)(?: and (?:notes|commentary))?)? by"
    r"|[Tt]raduit [^.,]{0,20}par|[Tt]rad\.(?: it\.)? d[ie])"
    r"\s(?P<name>[^\W\d_a-z][^,:;]{3,60})$"
)

_FROM = Late(r"[\s.,:;/]+(?:Per|per|\u041f\u0435\u0440|\u043f\u0435\u0440)\.\s[s\u0441]\s[^\W\d_]{2,6}$")
_NEAR = 3
_WORDS = ("er", "er.", "\u0435\u0440", "\u0435\u0440.")
_WORD = Late(r"[\s.,:;/(\[]+(?:Per|per|\u041f\u0435\u0440|\u043f\u0435\u0440)\.?$")
_LANGUAGE = Late(r"\.?\s[s\u0441]\s[^\W\d_]{2,8}\b")


@rule(has="title", said=("rans", "bers", "rad", "us dem "))
def _cut_sentence(_: str, found: Found) -> None:
    """Takes the sentence off the title, and the name for the translator's."""
    title = found["title"][-1]
    said = _SENTENCE.search(title.text) if title.is_whole else None
    if said and said.start():
        start = title.span[0]
        name = said["name"].rstrip(".")
        span = (start + said.start("name"), start + said.start("name") + len(name))
        found.setdefault("translator", [Stretch("translator", name, span, title.probability)])
        found["title"][-1] = title._replace(text=title.text[: said.start()], span=(start, start + said.start()))


@rule(has="author title", lacks="translator", said=("er. s ", "\u0435\u0440. \u0441 "))
def _cut_lead(text: str, found: Found) -> None:
    """Who follows the language of the original translated the book: "Metody: Per. s angl. | Lugova A. | — M."."""
    title, last = found["title"][-1], found["author"][-1]
    led = _FROM.search(title.text) if len(found["author"]) > 1 and title.is_whole else None
    if led and led.start() and 0 < last.span[0] - title.span[1] <= _NEAR and text[last.span[0] - 1] == " ":
        start = title.span[0]
        clear(found, ("author",), last.span)
        found["translator"] = [last._replace(label="translator")]
        found["title"][-1] = title._replace(text=title.text[: led.start()], span=(start, start + led.start()))


@rule(has="title", said=("er. s ", "\u0435\u0440. \u0441 "))
def _cut_word(text: str, found: Found) -> None:
    """The word for a translation is no end of a title, where the language follows: "Метод. Пер. | с нем. В. Лугова"."""
    title = found["title"][-1]
    led = _WORD.search(title.text) if title.text.endswith(_WORDS) and title.is_whole else None
    if led and _LANGUAGE.match(text, title.span[1]):
        start = title.span[0]
        found["title"][-1] = title._replace(text=title.text[: led.start()], span=(start, start + led.start()))


cut_translators: Final = Rules(_cut_sentence, _cut_lead, _cut_word)
"""Takes who translated a book, and what leads to him, off the title."""
