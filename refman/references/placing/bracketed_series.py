"""Series in brackets that end the name of a book or of its host: "Ein Vergleich (IAB-Kurzbericht 6/2009). Nürnberg"."""

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.reports import is_series
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, Stretch

_SERIES = Late(
    r"\s\(=?\s?(?P<name>[^\W\d_a-z][^()]{3,80}?)"
    r"(?:,?\s(?:(?:Bd|Nr|No|Vol|vol|n|H|Heft|Band)\.?\s)?(?P<number>\d{1,4}(?:/\d{1,4})?))?\)?$"
)
_SPECIAL = Late(r"\s\(=?\s?(?P<name>(?:Sonderheft|Sonderband|Beiheft)\s(?P<number>\d{1,3})[^()]{0,60})\)?$")
_ROMAN = Late(r"\s\((?P<name>[^\W\d_a-z][^()\d]{8,80}?),?\s(?P<number>[IVXLC]+|\d{1,3})\)")
_IMPRINT = Late(r"\s\([^\W\d_a-z][^()\d]+,?\s(?:1[5-9]|20)\d\d\)")
"""What stands behind a series in brackets: another pair of them, with the imprint."""
_HEADS = ("Sonderheft ", "Sonderband ", "Beiheft ")
_ENDS = (
    "bericht", "berichte", "sonderheft", "sonderband", "beiheft", "vorlesungen", "studien", "schriften", "reihe",
    "papiere", "papier", "paper", "papers", "lectures", "bibliothek", "texte", "materialien", "informationen",
    "abhandlungen",
)  # fmt: skip
_BEHIND = (".", ":", ",", ";", ")")


@rule(one_of="title container-title", lacks="collection-title", said=("(",), even_sure=True)
def put_bracketed_series(text: str, found: Found) -> None:
    """Takes such a series, with its number, off the name that it ends."""
    for label in ("container-title", "title"):
        part = found[label][-1] if label in found else None
        at = part.text.rfind(" (") if part and "(" in part.text and part.is_whole else -1
        if part and at > 0:
            _cut(text, found, part, at)
            return


def _cut(text: str, found: Found, part: Stretch, at: int) -> None:
    tail = part.text[at:]
    series = _SPECIAL.fullmatch(tail) or _SERIES.fullmatch(tail) if text.startswith(_BEHIND, part.span[1]) else None
    is_known = series is not None and _is_series(series["name"])
    if not is_known and part.label == "title" and _IMPRINT.match(text, part.span[1]):
        series = _ROMAN.fullmatch(tail)
        is_known = True
    if series is None or not is_known:
        return
    start = part.span[0]
    span = (start + at + series.start("name"), start + at + series.end("name"))
    if part.label == "container-title" and _is_series(part.text[:at]):
        # its name in another language: "Zapiski obshchestva. Novaya seriya (Notes: New Series)"
        found[part.label][-1] = part._replace(text=part.text[:at], span=(start, start + at))
        return
    found["collection-title"] = [Stretch("collection-title", series["name"], span, part.probability)]
    if series["number"] and series["name"].find(series["number"]) < 0:
        number = (start + at + series.start("number"), start + at + series.end("number"))
        found["collection-number"] = [Stretch("collection-number", series["number"], number, part.probability)]
    found[part.label][-1] = part._replace(text=part.text[:at], span=(start, start + at))


def _is_series(name: str) -> bool:
    """Whether its words are those of series."""
    words = name.casefold().replace("-", " ").split()
    if name.startswith(_HEADS) or is_series(name):
        return True
    return len(words) > 1 and (
        words[-1].endswith(_ENDS) or "series" in telling(words[-1]) or "series" in lexicon().classes(words[-1])
    )
