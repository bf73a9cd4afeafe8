"""Who did what for a book, where the words for it were not understood: "eds., Caesar", "diretta da E. Malato"."""

import re
from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.placing.misattributed import put_misattributed
from refman.references.placing.rules import Rules, rule
from refman.references.placing.shapes import QUOTED_IN
from refman.references.placing.spans import Found, Stretch, clear, rename

_IN_LENGTH = 6
_MARK = Late(
    r"[\s,.(\[\u00bb\u201d\"]{1,3}(?:a\s)?(?P<word>[^\W\d_]+)\.?(?:\s(?:by|di|da|von|v\.|par|de))?[)\],:]{0,2}\s(?:by\s|di\s)?"
)
_INITIAL = Late(r"(?<!\w)[^\W\d_]{1,2}\.")
_CITED = Late(
    r"(?P<name>[^\W\d_a-z][^\W\d_]+(?:(?:-|\s(?:and|e|et|und|&)\s)[^\W\d_a-z][^\W\d_]+)?),\s(?P<host>[^\W\d_a-z][^\W\d_]+\s[^,]{4,})"
)
"""A work that was cited before, by the family name of its editor: "in Hale, Renaissance Venice, 218-43"."""
_STUB = Late(r"(?:[^\W\d_]\.[\s-]?)+")
_INTRODUCED = Late(
    r"[,.]\s(?:(?:[Cc]on|avec|mit|with)\s(?:(?:un|una|une|an?|einem)\s|un['\u2019])?)?(?:introd|intr|pref|prefaz|[Ff]oreword|[Pp]reface|[Ii]ntroduction|[Ii]ntroduzione|[Pp]refazione"
    r"|postfazione|presentazione|premessa|pr\u00e9face|pr\u00e9sentation|pr\u00f3logo|introducci\u00f3n|afterword|(?:Vor|Nach)wort)\.?\s"
    r"(?:di|by|de|von|a cura di|par|al?|alla|to|zu)\s[^\W\d_a-z].*$"
)
_INTRODUCES = Late(
    r"(?:introduzione|prefazione|postfazione|presentazione|premessa|introduction|preface|foreword|pr\u00e9face)\s(?:di|by|de)\s[^\W\d_a-z]"
)
_LATIN = Late(
    r",\s(?:edidit|ediderunt|recensuit|recognovit|recogn\.|rec\.)\s(?P<name>(?:[^\W\d_]{1,3}\.\s?)*[^\W\d_a-z][^,]{2,40})(?:,\s(?P<town>[^\W\d_a-z][^\W\d_]+))?$"
)
_PERSON = (
    r"(?:[^\W\d_]\.[\s-]?)*(?:(?:van|von|de|der|den|di|da|del|della|la|le|du)\s)*"
    r"[^\W\d_a-z][^\W\d_]+(?:[\s'\u2019-](?!(?:and|e|et|und|y)\s)[^\W\d_]+){0,3}"
)
_EDITED = Late(
    r"[,.]\s(?:[Ee]d\.(?:\sby|\sde)?|[Ee]dited\s(?:(?:and|with)\s[a-z][a-z\s,]{3,50}\s)?by|[Aa]\s(?:cura|c\.)\sdi|\u00c9d\.|\u00e9d\.|[Hh]rsg\.\svon|[Hh]g\.\svon)"
    rf"\s(?P<name>{_PERSON}(?:(?:,|\s(?:and|e|et|und|&|y))\s{_PERSON})*)$"
)
_TRANSLATED = Late(
    r"(?<!\w)(?P<word>[^\W\d_]{2,12})\.?\s(?:(?:it\.|ingl\.|fr\.|ted\.)\s)?(?:by\s|di\s|von\s|par\s|de\s)?"
    r"(?P<own>(?:[^\W\d_]\.\s?)*(?:d[ei]\s|von\s|van\s)?)$"
)
_ONLY_TRANSLATED = Late(r"[,.(]\s?(?:[Tt]ranslated|[Tt]rans\.|[Tt]ransl\.)\sby\s$")
_NOTED = Late(
    r",\s(?:introduzione|note|commento|testo|edizione(?:\scritica)?|traduzione|prefazione|introduction|notes)(?:,?\s(?:e|ed|and)\s(?:note|commento|traduzione|introduzione|notes))?(?:\sa)?$"
)
_LEADING = Late(
    r",\s(?:(?:traduzione|traduction|[Tt]rans(?:lated|lation)?|trad|\u00fcbersetzt|[Ee]dited|edizione|a\scura)\b[^,]{0,24})$"
)
"""Words for translators and editors that end a title right before these."""
_IN_SERIES = Late(r",\s[Ss](?:er(?:ie)?)?\.?\s[IVX]+$")
_NUMERALS = frozenset("IVX")
_HELPERS = ("translator", "editor")
_CURATED = (" a cura", " cura", " di ", " by ")
_THEN = Late(r",\s(?:tr|trans|transl|trad)\.\s(?:it\.\s)?(?:by\s|di\s|de\s|par\s)?")
_REVISED = Late(
    r"\.\s(?:[Rr]ev(?:ised|\.)|[Ii]ntro|[Ww]ith|[Ff]oreword|[Pp]reface|[Ii]llus|[Nn]ew\s[Ee]d|[Ee]d(?:ited|\.)\sby)"
)
_LEAD_LENGTH = 24
_GENERAL = Late(r",\s[Gg]en(?:eral)?$")
_AGAIN = Late(
    r"(?:his|her|their|Id\.|id\.)\s|(?:[\"\u201d\u2019\u00bb]?,?\s)?(?P<word>repr(?:inted)?|rpt|now|ora|poi|rist(?:ampato)?|later|jetzt|republished)\.?(?:\s(?:also|anche))?\s[Ii]n:?\s"
)
_AGAIN_BEGINS = frozenset("rnopljhtIi")
_INTRODUCING = (" di ", " by ", " de ", " von ", " par ")
_EDITING = (" Ed. ", " ed. ", "dited by ", "cura di ", "a c. di ", "\u00c9d. ", "\u00e9d. ", "rsg. von", "g. von ")
_PEOPLE = frozenset({"author", "editor"})
_FEW = 3
_LED_BY = "\u0440\u0443\u043a. "


@rule(one_of="editor translator", said=("\u0440\u0443\u043a. ",), beyond_ascii=True, even_sure=True)
def _leave_leader(text: str, found: Found) -> None:
    """Who led a piece of research neither wrote its report nor translated it: "/ КазНТУ; рук. | Лугов К.Б."."""
    for label in ("editor", "translator"):
        for part in found.get(label, ())[:]:
            if part.text.startswith(_LED_BY) or text.endswith(_LED_BY, 0, part.span[0]):
                clear(found, (label,), part.span)


@rule(has="editor", lacks="container-title", even_sure=True)
def _put_host(text: str, found: Found) -> None:
    """A name behind "in" or the mark of the editors that is nobody's: "in Palladio e Venezia, a cura di L. Puppi"."""
    first, *others = found["editor"]
    named = _CITED.fullmatch(first.text) if first.is_whole and not _INITIAL.search(first.text) else None
    if named and QUOTED_IN.search(text, max(0, first.span[0] - _IN_LENGTH), first.span[0]):
        start, end = first.span
        span = (end - len(named["host"]), end)
        found["container-title"] = [Stretch("container-title", named["host"], span, first.probability)]
        found["editor"][0] = first._replace(text=named["name"], span=(start, start + len(named["name"])))
        return
    for before, part in zip([None, first, *others], [first, *others], strict=False):
        if _INITIAL.search(part.text):
            continue
        behind = next((one for one in others if one.span[0] > part.span[1]), None)
        leads = QUOTED_IN.search(text, max(0, part.span[0] - _IN_LENGTH), part.span[0])
        is_host = leads and behind and _marks(text, part, behind)
        if is_host or (before and _marks(text, before, part) and _is_name(part.text)):
            kept = [one for one in found["editor"] if one is not part]
            found["container-title"] = [part._replace(label="container-title")]
            found["editor"] = kept
            return


def _marks(text: str, one: Stretch, other: Stretch) -> bool:
    """Whether only a word for editors stands between."""
    mark = _MARK.fullmatch(text, one.span[1], other.span[0])
    return mark is not None and "editor" in lexicon().classes(mark["word"].casefold())


def _is_name(text: str) -> bool:
    """Whether it is the name of a work: with a colon, or with many words, or small ones of some length."""
    words = text.split()
    return ": " in text or len(words) > _FEW + 1 or any(word.islower() and len(word) > _FEW for word in words)


@rule(has="translator editor")
def _join_translators(text: str, found: Found) -> None:
    """Initials alone are no translator: who has them stands behind: "trans. J. | Rykwert, N. Leach"."""
    stub, rest = found["translator"][-1], found["editor"][0]
    if _STUB.fullmatch(stub.text) and 0 <= rest.span[0] - stub.span[1] <= 1:
        span = (stub.span[0], rest.span[1])
        found["translator"][-1] = stub._replace(text=" ".join(text[slice(*span)].split()), span=span)
        clear(found, ("editor",), rest.span)


@rule(has="editor", lacks="translator")
def _part_translator(_: str, found: Found) -> None:
    """A translator behind the editors, taken for one of them: "N. Huse and W. Wolters, tr. E. Jephcott"."""
    last = found["editor"][-1]
    said = _THEN.search(last.text) if ", tr" in last.text and last.is_whole else None
    if said and said.start() and last.text[said.end() :][:1].isupper():
        start = last.span[0] + said.end()
        found["translator"] = [Stretch("translator", last.text[said.end() :], (start, last.span[1]), last.probability)]
        found["editor"][-1] = _cut(last, said.start())


@rule(has="editor")
def _end_editor(_: str, found: Found) -> None:
    """The series of what was edited is nobody: "a cura di E. Albèri, s. III"."""
    last = found["editor"][-1]
    series = _IN_SERIES.search(last.text) if last.text[-1:] in _NUMERALS and last.is_whole else None
    if series and series.start():
        found["editor"][-1] = _cut(last, series.start())


@rule(one_of="translator editor")
def _end_people(_: str, found: Found) -> None:
    """Who introduced the book is none of its editors: "N. Gallo, introduzione di N. Sapegno"."""
    for label in _HELPERS:
        last = found[label][-1] if label in found else None
        said = _INTRODUCED.search(last.text) if last and " di " in last.text and last.is_whole else None
        if last and said and said.start():
            found[label][-1] = _cut(last, said.start())


@rule(has="translator")
def _end_translator(_: str, found: Found) -> None:
    """What else was done to the book is none of the translator's name: "W. H. D. Rouse. Revised by M. F. Smith"."""
    last = found["translator"][-1]
    revised = _REVISED.search(last.text) if ". " in last.text and last.is_whole else None
    if revised:
        found["translator"][-1] = _cut(last, revised.start())


def _is_translator(text: str, part: Stretch, said: "re.Match[str]") -> bool:
    """Whether an editor only translated: who did both, "edited and translated by", is the editor."""
    start = max(0, part.span[0] - _LEAD_LENGTH)
    return bool(said["own"]) or " di " in said[0] or _ONLY_TRANSLATED.search(text, start, part.span[0]) is not None


@rule(has="title", one_of="author publisher-place publisher editor", lacks="translator")
def _put_translator(text: str, found: Found) -> None:
    """An author or a town behind the word for translators: "trans. R. Nice, London"."""
    if "tr" not in text and "Tr" not in text:
        return
    for label in ("author", "publisher-place", "publisher", "editor"):
        for part in found.get(label, ()):
            if label not in _PEOPLE and "," not in part.text and len(found[label]) == 1:
                continue
            said = _TRANSLATED.search(text, max(0, part.span[0] - _LEAD_LENGTH), part.span[0])
            if said is None or "translator" not in lexicon().classes(said["word"].casefold()):
                continue
            if label == "editor" and not _is_translator(text, part, said):
                return
            if part.span[0] < found["title"][0].span[1] or not part.is_whole or not part.text[0].isupper():
                return
            name, comma, rest = part.text.rpartition(", ")
            if label in _PEOPLE or not comma:
                # of two houses the one behind the word is the translator
                name, rest = part.text, ""
            clear(found, (label,), part.span)
            span = (said.start("own"), part.span[0] + len(name))
            found["translator"] = [Stretch("translator", " ".join(text[slice(*span)].split()), span, part.probability)]
            if rest:
                place = Stretch(label, rest, (part.span[1] - len(rest), part.span[1]), part.probability)
                found[label] = sorted([place, *found.get(label, ())], key=lambda one: one.span)
            return


@rule(has="title")
def _leave_introduction(_: str, found: Found) -> None:
    """Who introduced the book is no second title: "introduction by J. Doe"."""
    titles = found["title"]
    if len(titles) > 1 and titles[-1].text[:1] in "ip":
        found["title"] = [titles[0], *(part for part in titles[1:] if not _INTRODUCES.match(part.text))]


@rule(has="title", lacks="editor")
def _put_editor(_: str, found: Found) -> None:
    """Takes the editor with whom a title ends: "Illuminations. Ed. Hannah Arendt"."""
    title = found["title"][-1]
    edited = _EDITED.search(title.text) if _has_sentence(title.text) and title.is_whole else None
    if edited is None or not edited.start():
        return
    start = title.span[0]
    span = (start + edited.start("name"), start + edited.end("name"))
    found["editor"] = [Stretch("editor", edited["name"], span, title.probability)]
    found["title"][-1] = _cut(title, edited.start())


def _has_sentence(title: str) -> bool:
    """Whether a comma or a stop stands within a title, behind which it may say what was done to the book."""
    return "," in title or "." in title


@rule(has="title", one_of="translator editor")
def _cut_leading(_: str, found: Found) -> None:
    """Words for translators and editors right before these are none of the title."""
    last = found["title"][-1]
    behind = min(part.span[0] for label in _HELPERS for part in found.get(label, ()))
    said = _LEADING.search(last.text) if 0 <= behind - last.span[1] <= 1 + _FEW and last.is_whole else None
    if said and said.start():
        found["title"][-1] = _cut(last, said.start())


@rule(has="title")
def _put_latin(_: str, found: Found) -> None:
    """Takes off the title who edited it in Latin, and where: ", edidit E. Hohl, Lipsiae"."""
    title = found["title"][-1]
    latin = _LATIN.search(title.text) if "," in title.text and title.is_whole else None
    if latin is None:
        return
    start = title.span[0]
    for label, name in (("editor", "name"), ("publisher-place", "town")):
        if latin[name] and (label not in found or name == "name"):
            span = (start + latin.start(name), start + latin.end(name))
            found[label] = [Stretch(label, latin[name], span, title.probability)]
    found["title"][-1] = _cut(title, latin.start())


@rule(has="title", even_sure=True)
def _cut_introduced(_: str, found: Found) -> None:
    """Takes off the title who introduced the book: ", with an introduction by J. Doe"."""
    last = found["title"][-1]
    said = _INTRODUCED.search(last.text) if _has_sentence(last.text) and last.is_whole else None
    if said and said.start():
        found["title"][-1] = _cut(last, said.start())


@rule(has="title")
def _cut_noted(text: str, found: Found) -> None:
    """Takes off the title what was done to the book beside editing it: "introduzione e note | a cura di"."""
    last = found["title"][-1]
    end = last.span[1]
    said = None
    if text[end : end + len(". ed")].casefold() == ". ed":
        said = _GENERAL.search(last.text)
    elif text.startswith(_CURATED, end):
        said = _NOTED.search(last.text)
    if said and said.start() and last.is_whole:
        found["title"][-1] = _cut(last, said.start())


@rule(has="container-title")
def cut_again(_: str, found: Found) -> None:
    """The words for a later print before the host: "reprinted in Allegory"."""
    host = found["container-title"][0]
    again = _AGAIN.match(host.text) if host.text[:1] in _AGAIN_BEGINS and host.is_whole else None
    if again:
        span = (host.span[0] + again.end(), host.span[1])
        found["container-title"][0] = host._replace(text=host.text[again.end() :], span=span)


def _cut(part: Stretch, end: int) -> Stretch:
    return part._replace(text=part.text[:end], span=(part.span[0], part.span[0] + end))


@rule(has="responsibility translator", said=(" ; ",), even_sure=True)
def _leave_authors(text: str, found: Found) -> None:
    """Who is only parted by a semicolon did what those before did: "/ Олег Ильич Ломов ; Анна Петровна Серова"."""
    last, first = found["responsibility"][-1], found["translator"][0]
    if text[last.span[1] : first.span[0]].strip() == ";" and first.text[0].isupper():
        found["responsibility"].append(first._replace(label="responsibility"))
        clear(found, ("translator",), first.span)


@rule(has="title editor", lacks="author responsibility container-title", said=(" / ",))
def _put_authors(text: str, found: Found) -> None:
    """Who stands right behind the slash of the title, without a word for editors, wrote it: "Молот» / О. Ломов"."""
    first, title = found["editor"][0], found["title"][-1]
    if first.span[0] >= title.span[1] and text[title.span[1] : first.span[0]].strip('\u00bb\u201d"] .') == "/":
        rename(found, first, "responsibility")


@rule(has="author editor")
def _join_initials(text: str, found: Found) -> None:
    """Initials that were taken for an author before the family name of an editor: "J. J. | Norwich, ed."."""
    last, first = found["author"][-1], found["editor"][0]
    if text[last.span[1] : first.span[0]] == " " and _STUB.fullmatch(last.text):
        span = (last.span[0], first.span[1])
        found["editor"][0] = first._replace(text=" ".join(text[slice(*span)].split()), span=span)
        clear(found, ("author",), last.span)


put_credits: Final = Rules(
    _join_initials,
    _leave_leader,
    _leave_authors,
    _put_authors,
    _end_editor,
    _put_host,
    _join_translators,
    _part_translator,
    _end_people,
    _end_translator,
    _put_translator,
    put_misattributed,
    _leave_introduction,
    _put_editor,
    _cut_leading,
    _put_latin,
    _cut_introduced,
    _cut_noted,
)
"""Puts the host in its place that was taken for an editor, and the people who were taken for something else."""
