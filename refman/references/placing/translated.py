"""The translation that romanised lists print in round brackets behind a title: "Sel'skij mir (Rural world)"."""

import re
from typing import Final

from refman.languages import find_notes, is_romanised, lexicon, tell
from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, Stretch, clear
from refman.references.values.name_words import name_words

_GROUP = Late(r"\s\((?P<inside>[^\W\d_a-z](?:[^()]|\([^()]*\)){6,300}?)[.\s]?\)")
_ENDS = (")", "]")
_BEHIND = ("publisher", "publisher-place", "issued", "number-of-pages", "URL")
_HOST = ("container-title", "volume", "issue")
_BOTH = Late(r"(?P<title>[^()\[\]]{6,300}?(?:\s\([^()]{2,80}\))?)\s\((?P<inside>[A-Z][^()]{6,300})\)")
_ENGLISH = Late(r"\b(?i:of|the|and|in|on|for|to|with|by|as|from)\b")
_ONLY_ENGLISH = Late(r"\b(?i:of|the|and)\b")
_SURE = 0.6
_SURER = 0.9
"""How sure both languages must be where no note says that the work is not in English."""
_SIGNS = frozenset('([=/\u00ab\u201c"')
_VOLUME = Late(r"[.,]?\s[^\W\d_]{1,4}\.?\s?(?:\d{1,2}|[IVX]{1,4})\.?")
_ENDING = Late(r"[.,]?\s(?P<word>[^\W\d_]{1,4})\.\s?(?P<number>\d{1,2}|[IVX]{1,4})$")
_ENDS_OF_VOLUMES = frozenset("0123456789IVX")
_BEHIND_BRACKET = Late(r"[.\s]*[)\]][.,]?\s")
_BRACKET = Late(r"\s\[(?P<inside>[A-Z][^\[\]]{8,200})\]")
_FIRST = 6
_LONGEST = 300
_STOP = Late(r"\.\s")
_SLASHED = Late(
    r"(?P<title>[^/\u00ab\u00bb\u201c\u201d\"]{12,400}?)\s/\s(?P<other>[^/\u00ab\u00bb\u201c\u201d\"]{12,400})"
)
_OPENING, _CLOSING = frozenset('\u00ab\u201c"'), frozenset('\u00bb\u201d"')
_RUSSIAN = Late(r"(?:[\u0410-\u044f\u0401\u0451]|[^\w\s]|[\s\d])+")
"""Words without letters that Russian lacks."""


@rule(has="title-translation container-title")
def _join_host(text: str, found: Found) -> None:
    """Gives a host its beginning that was taken for a translation, though no bracket stands before it: "Visnyk"."""
    said, host = found["title-translation"][0], found["container-title"][0]
    if text[said.span[0] - 1] in _SIGNS or not _STOP.fullmatch(text, said.span[1], host.span[0]):
        return
    if "journal" not in lexicon().classes(said.text.casefold().split()[0].rstrip(".")):
        return
    span = (said.span[0], host.span[1])
    found["container-title"][0] = host._replace(text=" ".join(text[slice(*span)].split()), span=span)
    del found["title-translation"]


@rule(has="author title", lacks="title-translation", said=("[",))
def _put_paper(text: str, found: Found) -> None:
    """A paper that names someone, up to its translation: "Pis'mo G. S. | Volkonskogo ot | 12 maia [Letter of"."""
    author = found["author"][0]
    start, end = author.span
    if author.text.split(" ", 1)[0].casefold() not in name_words().papers or start > _FIRST:
        return
    bracket = _BRACKET.search(text, end, end + _LONGEST)
    if bracket and tell(bracket["inside"]).tag == "en":
        clear(found, [*found], (start, bracket.end()))
        name = text[start : bracket.start()].rstrip(" .")
        found["title"] = [Stretch("title", " ".join(name.split()), (start, start + len(name)), author.probability)]
        inside = Stretch("title-translation", bracket["inside"], bracket.span("inside"), author.probability)
        found["title-translation"] = [inside]


@rule(has="title", lacks="title-translation", said=("[",))
def _put_second(text: str, found: Found) -> None:
    """A second title in square brackets is a translation, with all that was seen in it, where a note says so."""
    if len(found["title"]) == 1:
        return
    second = found["title"][1]
    end = text.find("]", second.span[0])
    if text[second.span[0] - 1] != "[" or end < 0 or all(tag == "en" for note in find_notes(text) for tag in note.tags):
        return
    span = (second.span[0], end)
    clear(found, [*found], span)
    found["title-translation"] = [
        Stretch("title-translation", " ".join(text[slice(*span)].split()), span, second.probability)
    ]


@rule(has="title", lacks="title-translation", said=("(",), even_sure=True)
def _part(text: str, found: Found) -> None:
    """Parts a title from its translation, where a note says that the work is not in English."""
    title = found["title"][0]
    if not text.rstrip(" .").endswith(_ENDS) or "(" not in text[title.span[0] :]:
        return
    notes = find_notes(text)
    tags = [tag for note in notes for tag in note.tags if tag != "en"]
    if not tags:
        return
    behind = [part.span[0] for name in _BEHIND for part in found.get(name, ()) if part.span[0] > title.span[0]]
    # "(In Kyrgyz)" is no translation
    behind += [note.span[0] for note in notes if note.span[0] > title.span[0]]
    for group in _GROUP.finditer(text, title.span[0], min(behind, default=len(text))):
        before = text[title.span[0] : group.start()].rstrip(" .,:;")
        if " // " in before:
            # what stands behind slashes is the host's
            return
        if any(title.span[1] < part.span[1] <= group.start() for name in _HOST for part in found.get(name, ())):
            # what stands in brackets behind a host is none of the title's
            if "container-title" not in found and _VOLUME.fullmatch(text, title.span[1], group.start()):
                _put_behind_volume(found, title, group)
            return
        told = tell(group["inside"])
        if told.tag == "en" and told.confidence > _SURE and any(is_romanised(before, tag) for tag in tags):
            clear(found, [*found], (title.span[0], group.end()))
            start = title.span[0]
            name = " ".join(before.split())
            found["title"] = [Stretch("title", name, (start, start + len(before)), title.probability)]
            inside = group["inside"].rstrip(" .")
            begin = group.start("inside")
            found["title-translation"] = [
                Stretch("title-translation", " ".join(inside.split()), (begin, begin + len(inside)), title.probability)
            ]
            return


@rule(has="title", lacks="title-translation", said=(" (",), even_sure=True)
def _part_untold(text: str, found: Found) -> None:
    """Parts a romanised title from its English, though no note ends the reference: "Reki Sibiri | (Rivers), Omsk"."""
    title = found["title"][0]
    both = _BOTH.fullmatch(title.text) if title.text[-1] == ")" and title.is_whole else None
    # telling a language takes long: an English title of some length has one of these words, a romanised one none
    if both is None or not _ENGLISH.search(both["inside"]) or _ONLY_ENGLISH.search(both["title"]):
        return
    own, other = tell(both["title"]), tell(both["inside"])
    if other.tag == "en" and own.tag.endswith("-Latn") and min(own.confidence, other.confidence) > _SURER:
        start = title.span[0]
        begin, end = start + both.start("inside"), start + both.end("inside")
        # a note may end the bracket: "(Rivers of Siberia, in Russ.)"
        end = min([note.span[0] for note in find_notes(text) if begin < note.span[0] < end], default=end)
        said = text[begin:end].rstrip(" ,.;")
        found["title-translation"] = [Stretch("title-translation", said, (begin, begin + len(said)), title.probability)]
        found["title"][0] = title._replace(text=both["title"], span=(start, start + both.end("title")))


@rule(has="title container-title", lacks="title-translation", said=(" / ",), even_sure=True)
def _part_slashed(text: str, found: Found) -> None:
    """Parts two titles in quotation marks by their languages: "«Сток рек степи / Дала өзендерінің ағыны». Вестник"."""
    first, last = found["title"][0], found["title"][-1]
    start, end = first.span[0], last.span[1]
    if text[start - 1 : start] not in _OPENING or text[end : end + 1].rstrip(",.") not in _CLOSING:
        return
    both = _SLASHED.fullmatch(text, start, end)
    if both is None:
        return
    own, other = tell(both["title"]), tell(both["other"])
    if own.tag != other.tag and min(own.confidence, other.confidence) > _SURER:
        for label, name in (("title", "title"), ("title-translation", "other")):
            found[label] = [first._replace(label=label, text=" ".join(both[name].split()), span=both.span(name))]


def _put_behind_volume(found: Found, title: Stretch, group: "re.Match[str]") -> None:
    """A translation behind the number of the volume: "Nasledie elity. T.1 (Heritage of the elite. T.1)"."""
    told = tell(group["inside"])
    if told.tag == "en" and told.confidence > _SURE:
        span = group.span("inside")
        clear(found, [*found], span)
        said = Stretch("title-translation", " ".join(group["inside"].split()), span, title.probability)
        found["title-translation"] = [said]


@rule(has="title title-translation container-title", beyond_ascii=True)
def _join_sentence(text: str, found: Found) -> None:
    """A second sentence in the language of the first is no translation: "Сорта пшеницы. Метод отбора зерна. Агро"."""
    title, said = found["title"][-1], found["title-translation"][0]
    is_next = title.span[1] < said.span[0] and text[title.span[1] : said.span[0]] == ". " and said.is_whole
    if is_next and _RUSSIAN.fullmatch(title.text) and _RUSSIAN.fullmatch(said.text):
        span = (title.span[0], said.span[1])
        found["title"][-1] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)
        del found["title-translation"]


@rule(has="title title-translation", one_of="issue volume page", lacks="container-title publisher")
def _put_host(text: str, found: Found) -> None:
    """A second title behind the translation of the first is the journal: "Auyldar [Villages]. Otan tarihy, no. 3"."""
    first, *others = found["title"]
    said = found["title-translation"][0]
    if others and first.span[1] < said.span[0] and _BEHIND_BRACKET.fullmatch(text, said.span[1], others[0].span[0]):
        found["title"] = [first, *others[1:]]
        found["container-title"] = [others[0]._replace(label="container-title")]


@rule(has="title title-translation", lacks="volume")
def _cut_volume(_: str, found: Found) -> None:
    """The number of a volume at the end of a romanised title, before its translation: "Pis'ma sultanov. T.2"."""
    title = found["title"][0]
    volume = _ENDING.search(title.text) if title.text[-1:] in _ENDS_OF_VOLUMES and title.is_whole else None
    if volume and "volume" in lexicon().classes(volume["word"].casefold()):
        start = title.span[0]
        span = (start + volume.start("number"), start + volume.end("number"))
        found["volume"] = [Stretch("volume", volume["number"], span, title.probability)]
        name = title.text[: volume.start()]
        found["title"][0] = title._replace(text=name, span=(start, start + len(name)))


put_translation: Final = Rules(
    _put_paper,
    _put_second,
    _part,
    _part_untold,
    _part_slashed,
    _cut_volume,
    _put_host,
    _join_host,
    _join_sentence,
)
"""Parts a title from its translation in round brackets, and a host from what was taken for one."""
