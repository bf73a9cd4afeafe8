"""Titles that were run into the authors and have no label of their own: "Edward W. Said, Orientalism"."""

from typing import Final

from refman.patterns import Late, compiled
from refman.references.labelling import gazetteer
from refman.references.placing.rules import Rules, rule
from refman.references.placing.shapes import FAMILY_FIRST
from refman.references.placing.spans import Found, Stretch, clear
from refman.references.placing.towns import is_town
from refman.references.values.name_words import is_body, name_words

_CAPITAL = Late(r"[^\W\d_a-z\u0430-\u044f]")
_WORD = Late(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
_INITIAL = Late(r"(?:^|[\s.-])[^\W\d_]{1,2}\.")
_LONE = compiled(r"[^\W\d_a-z\u0430-\u044f][^\W\d_]{2,}")
_DIRECT = Late(rf"{_LONE.pattern}(?:\s[^\W\d_]\.)*\s{_LONE.pattern}")
_WITH_INITIALS = Late(
    r"(?:[^\W\d_]{1,2}\.[\s-]?)+(?:[^\W\d_]{2,}[\s'\u2019-]?){1,3}|[^\W\d_]{2,}\s(?:[^\W\d_]\.\s?){1,3}"
)
_TO_HOST = Late(r"(?P<rest>\s[^,]{3,120}),?\s[Ii]n:?\s[\u00ab\u201c\"]?")
_TO_TOWN = Late(r"\s\((?:(?:1[5-9]|20)\d\d;\s)?")
_IN_HOST = Late(r",?\s[Ii]n:?\s[\u00ab\u201c\"]?")
_ARTICLE = Late(
    r",\s(?P<title>(?:(?:The|A|An|Il|Gli|I|Les|Der|Das)\s|L['\u2019]|(?:La|Le|Lo|Un|Una|Une|Die|El|Los|Las)\s[^\W\d_]+\s)"
    r"[^\W\d_][^,.]{3,}.*)"
)
_PHRASE = Late(r"[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:\s[^\W\d_]+)*\s[a-z\u0430-\u044f][^\W\d_]{3,}")
_FEW_WORDS = Late(r"[^\W\d_a-z\u0430-\u044f][^\W\d_]*(?:\s[^\W\d_]+){1,4}")
_PHRASED = Late(r"[^\W\d_a-z][^\W\d_]+\s.*")
_GOING_ON = Late(r",\s(?:(?:and|und|et|e|&)\s)?")
_NAME = Late(r"[^\W\d_a-z][^\W\d_]+(?:\s[^\W\d_]{2,}){0,3}")
_INITIALS_FIRST = Late(r"(?:[^\W\d_]{1,2}\.[\s-]?)+(?:[^\W\d_]{2,}[\s'\u2019-]?){1,3}")
_WRITTEN_OUT = Late(rf"{_LONE.pattern}(?:\s[^\W\d_]\.)*(?:\s[a-z]{{2,3}}){{0,2}}\s{_LONE.pattern}")
_JOINING = Late(r",?\s(?:and|&|et|e|ed|und|y)\s|\s?[-\u2013]\s|,\s")
_LETTERS = Late(r"(?P<name>(?P<body>[^().,]{8,})\s\((?P<letters>[^\W\d_]{2,8})\))\.\s(?P<rest>[^\W\d_a-z].{3,})")
_ENGLISH = Late(r"\s(?:of|for|on|in|to|and|from|with|the|by)\s")
_TWO_INITIALS = Late(r"\s[^\W\d_]{1,2}\.[\s-]?[^\W\d_]{1,2}\.")
_NUMBERS = frozenset({"volume", "issue"})
_PAIR = 2


@rule(has="author", lacks="title", even_sure=True)
def cut_run_in(text: str, found: Found) -> None:
    """Takes the last of the authors, who is nobody, for the title."""
    _cut_last(text, found)


@rule(has="author title editor")
def cut_before_editor(text: str, found: Found) -> None:
    """The same where only what stands behind the editor has the label of a title: a series."""
    if found["title"][0].span[0] > found["editor"][0].span[0]:
        _cut_last(text, found)


def _cut_last(text: str, found: Found) -> None:
    last = found["author"][-1]
    if "," not in last.text or not last.is_whole or _goes_on(text, found, last):
        return
    if "container-title" in found:
        _cut_before_host(text, found)
        return
    _cut_article(found)
    _cut_lone_title(found)
    if "title" not in found:
        _cut_before_bracket(text, found)


@rule(has="author title", said=(". A ",))
def put_article(text: str, found: Found) -> None:
    """An article is no initial, which has a stop as those before it: "Holm K., Berg R. A | Survey of Rivers"."""
    last, title = found["author"][-1], found["title"][0]
    if not last.text.endswith(". A") or not last.is_whole or text[last.span[1] : title.span[0]] != " ":
        return
    # "Ozerov I. A | Ocherki": where others have two initials, or the title is none in English, only the stop is missing
    if _ENGLISH.search(title.text) and not _TWO_INITIALS.search(last.text):
        span = (last.span[1] - 1, title.span[1])
        found["title"][0] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["author"][-1] = last._replace(text=last.text[:-2], span=(last.span[0], last.span[1] - 2))


@rule(has="author title", said=("). ",))
def cut_behind_letters(text: str, found: Found) -> None:
    """A body ends with its letters in brackets: "Union of River Wardens (URW). Floods | 2021 | : A Review"."""
    last, title = found["author"][-1], found["title"][0]
    said = _LETTERS.fullmatch(last.text) if "). " in last.text and last.is_whole else None
    if said is None or last.span[1] > title.span[0] or said["letters"] != _first_letters(said["body"]):
        return
    start = last.span[0]
    span = (start + said.start("rest"), title.span[1])
    name = last.text[: said.end("name")]
    clear(found, found.keys() - {"author", "title"}, span)
    found["title"][0] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)
    found["author"][-1] = last._replace(text=name, span=(start, start + len(name)))


def _first_letters(body: str) -> str:
    """The first letters of the words that are not small."""
    return "".join(word[0] for word in body.split() if word[0].isupper())


@rule(has="author title")
def put_head(text: str, found: Found) -> None:
    """A last word alone behind people written out is the head of the title: "Wolfgang Wolters, Venedig. Die Kunst"."""
    last, title = found["author"][-1], found["title"][0]
    if "," not in last.text:
        return
    names, _, word = last.text.rpartition(", ")
    sign = text[last.span[1] : title.span[0]]
    if sign not in {". ", ", "} or not last.is_whole or not _LONE.fullmatch(word):
        return
    others = names.split(", ")
    # one alone may have two family names: "Garza Mercado, Ario."
    is_head = (len(others) > 1 and sign == ". ") or (is_town(word) and _is_given(others[0]))
    if is_head and is_nobody(word) and all(map(_DIRECT.fullmatch, others)):
        span = (last.span[1] - len(word), title.span[1])
        found["title"][0] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["author"][-1] = last._replace(text=names, span=(last.span[0], last.span[0] + len(names)))


@rule(has="author", one_of="title container-title")
def put_named_head(text: str, found: Found) -> None:
    """A name that begins the title, where the author before has initials: "L. Canfora, Giulio Cesare. Il"."""
    last = found["author"][-1]
    begin = last.span[1] + 2
    if "," not in last.text or text[begin - 2 : begin] != ". ":
        return
    names, comma, head = last.text.rpartition(", ")
    if not comma or not last.is_whole or not _NAME.fullmatch(head):
        return
    label = "title" if "title" in found else "container-title"
    title = found[label][0]
    if title.span[0] != begin or (_NUMBERS & found.keys() and _names_given(head)):
        return
    others = _JOINING.split(names)
    is_head = all(map(_INITIALS_FIRST.fullmatch, others))
    if (
        not is_head
        and " " in head
        and all(map(_WRITTEN_OUT.fullmatch, others))
        and "given" in _marks(names.partition(" ")[0])
    ):
        # in notes the authors end with a comma, and their imprint stands in brackets
        is_head = "given" not in _marks(head.rpartition(" ")[2]) and _is_noted(text, found, title)
    if is_head:
        span = (last.span[1] - len(head), title.span[1])
        found[label][0] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["author"][-1] = last._replace(text=names, span=(last.span[0], last.span[0] + len(names)))


def _is_noted(text: str, found: Found, title: Stretch) -> bool:
    """Whether the imprint is one in brackets behind the title, with nothing else between but a volume."""
    houses = [part.span[0] for name in ("publisher-place", "publisher") for part in found.get(name, ())]
    return bool(houses) and text[min(houses) - 2 : min(houses)] == " (" and title.span[1] < min(houses)


def _names_given(head: str) -> bool:
    return "given" in _marks(head.partition(" ")[0])


def _marks(word: str) -> tuple[str, ...]:
    return gazetteer.marks(word.casefold())


def _is_given(name: str) -> bool:
    """Whether a name begins with a given one: "Margaret Plant, Venice", and not "Garza Mercado, Ario"."""
    low = name.partition(" ")[0].casefold()
    return low in name_words().italian or gazetteer.marks(low) == ("given",)


def _goes_on(text: str, found: Found, last: Stretch) -> bool:
    """Whether only a comma parts the authors from editors: one list, "Doe, Ann, Paul Roe, and Al Poe, eds."."""
    return "editor" in found and _GOING_ON.fullmatch(text, last.span[1], found["editor"][0].span[0]) is not None


def _cut_before_host(text: str, found: Found) -> None:
    """Whoever stands last before the host without initials, as the others have, is the title: "Archivio, in Guida"."""
    last = found["author"][-1]
    names, comma, title = last.text.rpartition(", ")
    host = found["container-title"][0]
    rest = _TO_HOST.fullmatch(text, last.span[1], host.span[0])
    if comma and rest and "title" not in found and all(map(_WITH_INITIALS.fullmatch, names.split(", "))):
        # the end of the title has no label: "E. Kris, Der Stil | „rustique“, in: Jahrbuch"
        span = (last.span[1] - len(title), rest.end("rest"))
        if not any(span[0] < part.span[0] < span[1] for parts in found.values() for part in parts):
            _put_last(found, last, title, is_one=True)
            found["title"] = [Stretch("title", " ".join(text[slice(*span)].split()), span, last.probability)]
        return
    if (
        not comma
        or not last.is_whole
        or _INITIAL.search(title)
        or not _IN_HOST.fullmatch(text, last.span[1], found["container-title"][0].span[0])
    ):
        return
    if all(map(_WITH_INITIALS.fullmatch, names.split(", "))):
        _put_last(found, last, title, is_one=True)


def _cut_article(found: Found) -> None:
    """A part that begins with an article is nobody, and the house stands behind it: "A History, Allen Lane"."""
    last = found["author"][-1]
    article = _ARTICLE.search(last.text)
    if article and last.is_whole:
        start = last.span[0] + article.start("title")
        title, comma, house = last.text[article.start("title") :].partition(", ")
        found["title"] = [Stretch("title", title, (start, start + len(title)), last.probability)]
        if comma and "publisher" not in found and not _INITIAL.search(house):
            span = (last.span[1] - len(house), last.span[1])
            found["publisher"] = [Stretch("publisher", house, span, last.probability)]
        names = last.text[: article.start()]
        found["author"][-1] = Stretch("author", names, (last.span[0], last.span[0] + len(names)), last.probability)


def _cut_lone_title(found: Found) -> None:
    """A last word alone behind people written out, where nothing else is the title: "Edward W. Said, Orientalism"."""
    last = found["author"][-1]
    names, _, word = last.text.rpartition(", ")
    parts = names.split(", ")
    is_lone = bool(_LONE.fullmatch(word)) and is_nobody(word)
    if not is_lone and _LONE.fullmatch(names) and _PHRASE.fullmatch(word):
        # "Cicerone, De oratore": no given name ends in a small letter's word
        is_lone = word.rpartition(" ")[2] not in name_words().special
        parts = [names, names] if is_lone else parts
    if not is_lone and len(parts) == _PAIR and all(map(_LONE.fullmatch, parts)):
        # "Machiavelli, Niccolò, Il Principe": who is written out stands before
        is_lone = _FEW_WORDS.fullmatch(word) is not None
    if not is_lone and ("publisher" in found or "publisher-place" in found) and _DIRECT.fullmatch(word):
        # "V. Lazzarini, Marino Faliero": the others have initials
        # or all are written out: "Manuela Morresi, Jacopo Sansovino"; "Holm A., Lund E. Rivers" has one more author
        family = FAMILY_FIRST.match(word) if all(map(FAMILY_FIRST.fullmatch, parts)) else None
        word = word[family.end() :] if family else word
        _put_last(found, last, word, is_one=any(all(map(one.fullmatch, parts)) for one in (_WITH_INITIALS, _DIRECT)))
        return
    if not is_lone and is_body(names, name_words()) and _PHRASED.fullmatch(word) and is_nobody(word):
        # "UNESCO, Rapporto su Venezia": who has small words in his name has them before the family name
        _put_last(found, last, word, is_one="publisher" in found or "publisher-place" in found)
        return
    if is_lone and (
        all(_DIRECT.fullmatch(part) or FAMILY_FIRST.fullmatch(part) for part in parts)
        or (len(parts) == _PAIR and all(map(_LONE.fullmatch, parts)))
    ):
        _put_last(found, last, word, is_one=True)


def _cut_before_bracket(text: str, found: Found) -> None:
    """The last part before the imprint in brackets, where no title is known: "Henry James, Italian Hours (1909;"."""
    last = found["author"][-1]
    _, comma, title = last.text.rpartition(", ")
    towns = found.get("publisher-place", ())
    if comma and last.is_whole and " " in title and towns and not _INITIAL.search(title):
        _put_last(found, last, title, is_one=_TO_TOWN.fullmatch(text, last.span[1], towns[0].span[0]) is not None)


def _put_last(found: Found, last: Stretch, word: str, *, is_one: bool) -> None:
    """Takes the last part of the authors for the title, if it is one."""
    if is_one:
        start, names = last.span[1] - len(word), last.text[: -len(word)].rstrip(" ,")
        found["title"] = [Stretch("title", word, (start, last.span[1]), last.probability)]
        found["author"][-1] = Stretch("author", names, (last.span[0], last.span[0] + len(names)), last.probability)


def is_nobody(part: str) -> bool:
    """One word, or words of which some are small; two with capitals may be a name written out."""
    words = _WORD.findall(part)
    known = name_words()
    lows = {word.casefold() for word in words}
    if not words or "." in part or not _CAPITAL.match(part) or lows & known.roles:
        return False
    if words[-1].casefold() in known.suffixes:
        # "Caterina II di Russia" has small words behind it
        return False
    return (len(words) == 1 or any(word.islower() for word in words)) and not is_body(part, known)


put_run_in: Final = Rules(put_article, cut_behind_letters, put_head, put_named_head, cut_run_in, cut_before_editor)
"""Parts such titles from the authors."""
