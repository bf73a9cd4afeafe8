"""Where a list of authors really ends: at a title of few words, or behind the commas in the name of a body."""

import re
from functools import cache
from typing import Final

from refman.patterns import Late, compiled, longest_first
from refman.references.labelling import gazetteer
from refman.references.placing.rules import Rules, rule
from refman.references.placing.run_in_titles import is_nobody, put_run_in
from refman.references.placing.shapes import ACCENTS, FAMILY_FIRST, INITIALS_FIRST
from refman.references.placing.spans import PLACED, Found, Stretch, clear
from refman.references.placing.towns import is_town
from refman.references.values.name_words import is_body, name_words

_INITIAL = Late(r"(?:^|[\s.-])[^\W\d_]{1,2}\.")
_MIDDLE = Late(r"[^\W\d_]{2,},\s[^\W\d_]$")
_NAMESAKES = frozenset({"II", "III", "IV"})
_RUN_ON = Late(
    r"[^\W\d_]{2,}(?:['\u2019\u02bc-][^\W\d_]{2,})?\s(?:[^\W\d_]{1,2}\.\s?){1,3}(?<=[.\s])"
    r"(?P<title>[^\W\d_a-z\u0430-\u044f][^\W\d_]{2,}(?:\s[^,.]+)?)"
)
"""A family name with its initials, and a title run on behind them."""
_AND_WORD = Late(r"(?:^|,\s)[^\W\d_]{2,}\s(?:[^\W\d_]{1,2}\.\s?){1,3}(?P<title>[^\W\d_a-z\u0430-\u044f][^\W\d_]{3,})$")
_IMPRINT_BEHIND = Late(r"\.\s[-\u2013\u2014]\s[^\W\d_a-z][^\W\d_]*\.?\s?:\s")
_HOUSE_BEFORE = Late(r":\s[\"\u201c\u00ab]?$")
"""What parts a title from the imprint, and a town from its house."""
_AREAS = Late(r"\.\s[-\u2013\u2014]\s|\s//\s")
"""What parts the areas of a description."""
_SHOUTED = Late(r"[^\W\d_a-z\u0430-\u044f]{3,}\s[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?<![A-Z\u0410-\u042f]{2})")
_CAPITALS = Late(r"(?<!\w)[^\W\d_a-z\u0430-\u044f\u0451IVXL]{3,}(?!\w)")
_ONLY_INITIALS = Late(r"(?:[^\W\d_][^\W\d_]?\.[\s-]?)+")
_SURNAMES = Late(r"(?P<names>[^\W\d_a-z][^\W\d_]+(?:[\s-][^\W\d_a-z][^\W\d_]+){0,2})[,:]\s(?=[^\W_a-z])")
_INITIALS = Late(r"(?:[^\W\d_a-z\u0430-\u044f]\.\s?)+")
_FAMILY_BEFORE = compiled(
    r"(?P<name>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:[-'\u2018\u2019\u02bb\u02bc][^\W\d_]+)?)[.:]?\s(?=[^\W\d_a-z\u0430-\u044f])"
)
_FAMILY_HEAD = compiled(r"(?P<name>[^\W\d_a-z\u0430-\u044f][^\W\d_]+)(?:\s[^.]{2,16})?\.\s(?=[^\W_])")
_FAMILY_AND_TITLE = compiled(
    r"(?P<name>[A-Z][^\W\d_A-Z]{3,}(?:-[A-Z][^\W\d_A-Z]+)?)\s(?=[A-Z][^\W\d_A-Z]{3,}(?:\s[^\W\d_A-Z]+){3,}$)"
)
_CUT_WORDS: Final = Late(r"(?:\.\s[\u0430-\u044f]{3,6})+(?=\.)")
"""The cut words behind the first of those that collected works are called by."""
_CUT_WORD = len(" \u043f\u043e\u043b\u043d.")
_VOLUME_MARK = Late(r"\.?\s[^\W\d_]{1,4}\.?$")
_PARTS = 4
_INITIAL_LENGTH = 3
_TWO_INITIALS = 4
_JOINED = Late(r",?\s(?:and|&)\s[^,]*\.")
_ABBREVIATED = Late(r"[^\W\d_]{1,6}\.")
_GOES_ON = Late(r"\s*[.:?!]\s*")
_GOES_ON_CUT = Late(r"[.\s]*(?:[^\W\d_]{2,8}\.\s?)*")
_YEAR_BEHIND = Late(r"\s*[(\[]?\s*(?:19|20)\d\d")
_ACCENTED = Late(r"[\u00a8\u00b4\u02c6\u02dc\u00b8\u02c7][^\W\d_]+")
_BEFORE_GROUP = (" [", " (", " et al", ", et al")
_GROUP = Late(
    r"(?:,?\set\sal\.?,?)?\s[\[(](?:the\s)?"
    r"(?P<name>[^\W\d_a-z][^\[\]()]{1,60}\s(?:[Cc]ollaborations?|Collab\.?|Consortium|Working\sGroup))[\])]"
)
_ET_AL = Late(
    r",\s(?P<name>(?:[^\W\d_]{1,2}\.[\s-]?)+(?:[a-z]{2,3}\s){0,2}[^\W\d_]{2,}(?:-[^\W\d_]+)?),?\s(?:et\s+al|u\.\s?a\.|e\s+al)\b"
)


@rule(has="author title")
def _add_surnames(text: str, found: Found) -> None:
    """Two family names that were left to the title: "N. E. | Vanzan Marchini, I mali e i rimedi"."""
    last, title = found["author"][-1], found["title"][0]
    if not last.text.endswith(".") or text[last.span[1] : title.span[0]] != " " or not last.is_whole:
        return
    head = _SURNAMES.match(title.text) if _ONLY_INITIALS.fullmatch(last.text) and title.is_whole else None
    if head:
        span = (last.span[0], title.span[0] + head.end("names"))
        found["author"][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["title"][0] = title._replace(
            text=title.text[head.end() :], span=(title.span[0] + head.end(), title.span[1])
        )


@rule(has="author volume")
def _add_suffix(text: str, found: Found) -> None:
    """The number of a namesake, taken for a volume: "C.J. Suchyta, III, Phys. Rev. D 40"."""
    last, first = found["author"][-1], found["volume"][0]
    if (
        first.text in _NAMESAKES
        and last.is_whole
        and text[last.span[1] : first.span[0]] == ", "
        and len(found["volume"]) > 1
    ):
        span = (last.span[0], first.span[1])
        found["author"][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["volume"] = found["volume"][1:]


@rule(has="author", said=("ollab", "onsortium", "orking"), even_sure=True)
def _add_group(text: str, found: Found) -> None:
    """The group in brackets that the authors wrote for: "S. Agostinelli et al. [GEANT4 Collaboration]"."""
    end = found["author"][-1].span[1]
    group = _GROUP.match(text, end) if text.startswith(_BEFORE_GROUP, end) else None
    if group:
        clear(found, tuple(found.keys() - {"author"}), group.span("name"))
        found["author"].append(Stretch("author", group["name"], group.span("name"), PLACED))


@rule(has="author title", even_sure=True)
def _add_family(text: str, found: Found) -> None:
    """The family name behind the last initials, which was left to the title: "Н. Ефанов, А. П.|Елесина Pathfinder"."""
    last, titles = found["author"][-1], found["title"]
    between = text[last.span[1] : titles[0].span[0]]
    if (between and not between.isspace()) or not titles[0].is_whole or not last.is_whole:
        return
    *others, initials = last.text.split(", ")
    # nothing is between them, either, where the title stands first: "Soils. Terms and Names, K."
    if (
        titles[0].span[0] < last.span[1]
        or not _INITIALS.fullmatch(initials)
        or not all(map(INITIALS_FIRST.fullmatch, others))
    ):
        return
    title = titles[0]
    head = (_FAMILY_BEFORE if others else _FAMILY_HEAD).match(title.text)
    if not head and len(initials) >= _TWO_INITIALS and not title.text.isascii():
        # "Л.П. | Трухин Исследование": a title of Russian has no second capital
        head = _FAMILY_BEFORE.match(title.text)
    if not head and not others and len(initials) >= _TWO_INITIALS:
        # "L.P. | Trukhin Salts of the steppes" has one word with a capital more than other titles
        head = _FAMILY_AND_TITLE.match(title.text)
    if head:
        start = title.span[0]
        end = start + head.end("name")
        found["author"][-1] = last._replace(text=" ".join(text[last.span[0] : end].split()), span=(last.span[0], end))
        titles[0] = title._replace(text=title.text[head.end() :], span=(start + head.end(), title.span[1]))


@rule(has="author")
def _add_accent(text: str, found: Found) -> None:
    """The rest of a surname in which an accent stands by itself: "K. Bernl¨ohr"."""
    last = found["author"][-1]
    rest = _ACCENTED.match(text, last.span[1]) if text[last.span[1] : last.span[1] + 1] in ACCENTS else None
    if rest and last.is_whole:
        span = (last.span[0], rest.end())
        found["author"][-1] = last._replace(text=f"{last.text}{rest[0]}", span=span)


@rule(lacks="editor", beyond_ascii=True)
def _put_editor(text: str, found: Found) -> None:
    """Someone before "таҳрири остида" or the like is the editor, whatever the words of the phrase were taken for."""
    words = name_words()
    behind = words.edited.search(text) if any(map(text.__contains__, words.edited_marks)) else None
    if not behind:
        return
    clear(found, ("author", "responsibility", "title", "genre"), behind.span())
    name = behind["name"].rstrip()
    found["editor"] = [Stretch("editor", name, (behind.start("name"), behind.start("name") + len(name)), PLACED)]


@rule(has="author", beyond_ascii=True)
def _cut_works(text: str, found: Found) -> None:
    """Ends the authors before the cut words of collected works, which no name holds ("Чехов А. П. Полн. собр.")."""
    last = found["author"][-1]
    if last.text.isascii() or not last.is_whole:
        return
    works = name_words().works.search(text, last.span[0], last.span[1] + 1)
    titles = found.get("title", [])
    if not works or (titles and not _GOES_ON_CUT.fullmatch(text, last.span[1], titles[0].span[0])):
        return
    start = works.start() + 1
    end = titles[0].span[1] if titles else last.span[1]
    if not titles and "volume" in found:
        mark = _VOLUME_MARK.search(text, start, end)
        end = mark.start() if mark else end
    found["title"] = [Stretch("title", " ".join(text[start:end].split()), (start, end), last.probability), *titles[1:]]
    names = text[last.span[0] : works.start()].rstrip(" ,")
    found["author"][-1] = Stretch("author", names, (last.span[0], last.span[0] + len(names)), last.probability)


@rule(has="author", lacks="title container-title", beyond_ascii=True, even_sure=True)
def _put_works(text: str, found: Found) -> None:
    """Cut words for collected works, where there is no other title: "Чехов А. П. Полн | . собр. соч. – М., 1974"."""
    start, end = found["author"][-1].span
    works = name_words().works.search(text, start, end + _CUT_WORD)
    if not works or works.start() > end or not text.startswith(".", works.end()):
        return
    rest = _CUT_WORDS.match(text, works.end())
    span = (works.start() + 1, rest.end() if rest else works.end())
    if span[1] >= end:
        names = text[start : works.start()].rstrip(" ,")
        found["author"][-1] = Stretch("author", names, (start, start + len(names)), PLACED)
        found["title"] = [Stretch("title", " ".join(text[slice(*span)].split()), span, PLACED)]


@rule(has="author title", said=(":",), even_sure=True)
def _cut_head(text: str, found: Found) -> None:
    """Takes the word before a colon for the head of the title behind it: "Lee K, Toutanova K. BERT: Pre-training"."""
    last, titles = found["author"][-1], found["title"]
    if text[last.span[1] : titles[0].span[0]].strip() != ":" or not last.is_whole:
        return
    names, stop, head = last.text.rpartition(". ")
    if INITIALS_FIRST.match(last.text) or _joined_initial().search(f"{names}{stop}"):
        return
    if stop and head[1:].islower() and _MIDDLE.search(names) and "given" in gazetteer.marks(head.casefold()):
        # who is called "Lepsius, M. Rainer" has a colon behind his name
        return
    if stop and head.isalnum() and len(head) > 1:
        start, end = last.span[1] - len(head), titles[0].span[1]
        found["title"][0] = Stretch("title", " ".join(text[start:end].split()), (start, end), titles[0].probability)
        names = f"{names}." if _INITIAL.search(f"{names}.") else names
        found["author"][-1] = Stretch("author", names, (last.span[0], last.span[0] + len(names)), last.probability)


@rule(has="author", even_sure=True)
def _cut_title(text: str, found: Found) -> None:
    """Ends the authors where nobody stands among them, and begins the title there."""
    last = found["author"][-1]
    titles = found.get("title", [])
    # in the style of GOST family names come first, and "Clark H.H. Space, Time" is nobody called Space
    inverted = bool(titles) and text[last.span[1] : titles[0].span[0]] == ", " and _AREAS.search(text) is not None
    word = _AND_WORD.search(last.text) if inverted else None
    if not word and ". " in last.text and last.text.isascii() and _IMPRINT_BEHIND.match(text, last.span[1]):
        word = _RUN_ON.fullmatch(last.text)
        if word and titles and _HOUSE_BEFORE.search(text, last.span[1], titles[0].span[0]):
            found["publisher"] = [part._replace(label="publisher") for part in found.pop("title")]
            titles = []
    border = word.start("title") if word else _end_of_names(last.text)
    if not border or not last.is_whole:
        return
    start = last.span[0] + border
    rest = Stretch("title", text[start : last.span[1]], (start, last.span[1]), last.probability)
    cut_short = _ABBREVIATED.match(text, start) is not None
    hosts = found.get("container-title", []) if cut_short else []
    if titles and not word and not _GOES_ON.fullmatch(text[last.span[1] : titles[0].span[0]]):
        return
    if titles and titles[0].span[0] < last.span[1]:
        # "A title. Ann F. Lane. Boston: a house." has it before them
        return
    if titles:
        end = titles[0].span[1]
        found["title"][0] = Stretch("title", " ".join(text[start:end].split()), (start, end), titles[0].probability)
    elif hosts and _GOES_ON.fullmatch(text[last.span[1] : hosts[0].span[0]]):
        end = hosts[0].span[1]
        hosts[0] = Stretch(hosts[0].label, " ".join(text[start:end].split()), (start, end), hosts[0].probability)
    elif not cut_short:
        _put_title(found, rest)
    else:
        return
    names = last.text[:border].rstrip(" ,")
    found["author"][-1] = Stretch("author", names, (last.span[0], last.span[0] + len(names)), last.probability)


def _put_title(found: Found, rest: Stretch) -> None:
    """The rest as a title, and as the house behind the comma of one that has none: "Gravitation, W.H. Freeman"."""
    title, comma, house = ("", "", "") if "container-title" in found else rest.text.partition(", ")
    if not title:
        # a sign alone stands before the comma
        comma = house = ""
    if ", " in house and "publisher-place" not in found:
        town, _, house = house.partition(", ")
        start = rest.span[0] + len(title) + len(comma)
        found["publisher-place"] = [Stretch("publisher-place", town, (start, start + len(town)), rest.probability)]
        start += len(town) + 2
        found["publisher"] = [Stretch("publisher", house, (start, rest.span[1]), rest.probability)]
        rest = Stretch("title", title, (rest.span[0], rest.span[0] + len(title)), rest.probability)
    elif comma and "publisher" not in found:
        start = rest.span[0] + len(title) + len(comma)
        found["publisher"] = [Stretch("publisher", house, (start, rest.span[1]), rest.probability)]
        rest = Stretch("title", title, (rest.span[0], rest.span[0] + len(title)), rest.probability)
    found["title"] = [rest]


def _is_of_town(part: str) -> bool:
    """Whether two words begin with a town that is nobody's name: "Murano Glass"."""
    first, _, rest = part.partition(" ")
    low = first.casefold()
    return bool(rest) and first[0].isupper() and is_town(first) and not {"given", "family"} & set(gazetteer.marks(low))


def _end_of_names(names: str) -> int:
    """Where the first part begins that can be nobody among people with their initials first; 0 where all may be."""
    parts = names.split(", ")
    # most end with a stop or have none, and what is run on has one within
    run_on = None
    if names[-1:] != "." and "." in parts[-1] and (len(parts) > 1 or not names.isascii()):
        run_on = _RUN_ON.fullmatch(parts[-1])
    if run_on and all(map(FAMILY_FIRST.fullmatch, parts[:-1])):
        return len(names) - len(run_on["title"])
    if len(parts) == 1:
        return 0
    if " " in parts[0] and _SHOUTED.fullmatch(parts[0]):
        # "GENETTE Gérard, Figures III": whom the list writes otherwise, it does not name
        start = len(parts[0]) + 2
        return start if not any(map(_CAPITALS.search, parts[1:])) and len(parts) <= _PARTS else 0
    if "." not in parts[0][:_INITIAL_LENGTH] or not INITIALS_FIRST.match(parts[0]):
        return 0
    start = 0
    for part in parts:
        if not _INITIAL.search(part) and (is_nobody(part) or (start and _is_of_town(part))):
            return start if names.count(", ", start) < 2 and _JOINED.search(names, start) is None else 0
        start += len(part) + 2
    return 0


@rule(has="author title")
def _join_body(text: str, found: Found) -> None:
    """A body whose name holds commas, up to the year behind it: "Ministerium für Frauen, Familie und Jugend (2005)"."""
    body, titles = found["author"][-1], found["title"]
    if len(titles) == 1 or not body.is_whole or not is_body(body.text, name_words()):
        return
    start, end = titles[0].span
    if text[body.span[1] : start].strip() == "," and _YEAR_BEHIND.match(text, end):
        whole = (body.span[0], end)
        found["author"][-1] = Stretch("author", " ".join(text[slice(*whole)].split()), whole, body.probability)
        found["title"] = titles[1:]


@rule(has="author", even_sure=True)
def _add_last(text: str, found: Found) -> None:
    """The one before "et al." who got no label: "ATLAS Collaboration, G. Aad et al."."""
    last = found["author"][-1]
    missed = _ET_AL.match(text, last.span[1])
    if missed and last.is_whole and not any(part.span[0] < missed.end("name") for part in found.get("title", ())):
        span = missed.span("name")
        found["author"].append(Stretch("author", missed["name"], span, last.probability))


@cache
def _joined_initial() -> re.Pattern[str]:
    """A word for "and" with initials behind it: who comes next has the family name last."""
    joining = "|".join(map(re.escape, longest_first(name_words().joining)))
    return compiled(rf"\s(?:{joining})\s(?:[^\W\d_]\.\s?)+$")


end_names: Final = Rules(
    _put_editor,
    _add_accent,
    _put_works,
    _cut_works,
    _cut_head,
    _add_surnames,
    _cut_title,
    put_run_in,
    _join_body,
    _add_last,
    _add_family,
    _add_group,
    _add_suffix,
)
"""Ends the authors where they are names no more, and begins the title there.

In "F. Lane, Venice" the second is no author, where others have initials: "Venice. A Maritime Republic" begins.
"""
