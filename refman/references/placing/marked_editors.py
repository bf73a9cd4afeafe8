"""Editors that their marks tell of, where something else was seen: "ed. A. Rossi, Carla Bianchi (Milan, 1985)"."""

from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear, drop

_ED = Late(r"(?:[,.(]\s?|\s)(?:[Ee]ds?\.|[Ee]dited\sby|a\scura\sdi|a\sc\.\sdi)\s$")
_ED_LENGTH = 16
_TITLED = Late(
    r"(?i:\u0440\u0435\u0434\u0430\u043a\u0446\u0438\u0435\u0439|\u0440\u0435\u0434\.)\s(?:\u0434\u043e\u043a\u0442\u043e\u0440\u0430|\u043a\u0430\u043d\u0434\u0438\u0434\u0430\u0442\u0430|\u0434-\u0440\u0430|\u043f\u0440\u043e\u0444|\u0430\u043a\u0430\u0434)[^/;]{0,60}\s$"
)
_EDITING = ("\u0440\u0435\u0434. ", "\u0420\u0435\u0434. ", "\u0440\u0435\u0434\u0430\u043a\u0446\u0438\u0435\u0439 ")
_TWO_TITLED = Late(
    r"[\s.,/]+(?P<mark>[\u041f\u043f])\u043e\u0434\.?\s(?:\u043e\u0431\u0449[^\W\d_]*\.?\s)?\u0440\u0435\u0434(?:\.|\u0430\u043a\u0446\u0438\u0435\u0439)\s(?:[^\W\d_]{3,5}\.\s)?"
    r"(?P<names>(?:[^\W\d_]\.\s?){1,2}[^\W\d_]+(?:-[^\W\d_]+)?\s\u0438\s(?:\u043f\u0440\u043e\u0444|\u0430\u043a\u0430\u0434|\u0434\u043e\u0446)\.\s(?:[^\W\d_]\.\s?){1,2}[^\W\d_]+(?:-[^\W\d_]+)?)"
)
"""Two editors of whom the second has a degree: "Под ред. проф. Ю. Орлова и проф. Л. Лугова"."""
_PERSON = r"(?:[^\W\d_]\.\s?){1,2}[^\W\d_]{2,}(?:-[^\W\d_]+)?"
_BEHIND_TITLE = Late(
    r"[.,]\s(?:[\u041f\u043f][\u043e\u0430]\u0434|[\u0417\u0437]\u0430)\s(?:[\u0430-\u044f\u0456\u0457\u0454]+\.?\s)?(?:\u0440[\u0435\u044d]\u0434\.|\u0440\u0435\u0434\u0430\u043a\u0446\u0438\u0435\u0439|\u0440\u0435\u0434\u0430\u043a\u0446\u0456\u0454\u044e|\u0440\u044d\u0434\u0430\u043a\u0446\u044b\u044f\u0439)\s"
    rf"(?:[^/;\d]{{3,120}}?\s)?(?P<names>{_PERSON}(?:(?:,|\s[\u0438\u0456\u0439]|\s\u0442\u0430)\s{_PERSON}){{0,4}})$"
)
"""Editors whom a title ends with, perhaps behind a row of degrees: "Степь. Под редакцией академика Лугова"."""
_LEADS = ("\u0440\u0435\u0434\u0430\u043a\u0446", "\u0440\u0435\u0434. ", "\u0440\u044d\u0434")
_TWO = ("\u0438 \u043f\u0440\u043e\u0444. ", "\u0438 \u0430\u043a\u0430\u0434. ", "\u0438 \u0434\u043e\u0446. ")
_LONGEST = 90
_NAME = Late(r"(?:(?:[^\W\d_]\.[\s-]?)+|(?:[^\W\d_]+[\s'\u2019-])+)[^\W\d_]{2,}")
_BETWEEN = Late(
    r"[,:]\s(?P<title>[^\W\d_a-z][^\u2013\u2014()]{2,80}?)(?:\s?[\u2013\u2014]\s?|,\s)(?:edited\sby|ed\.|a\scura\sdi|hrsg\.\svon)\s"
)
_SENTENCE = Late(r"[^\W\d_a-z][^\W\d_]{2,}\s[^.]{4,120}(?=\.\s[^\W\d_a-z])")
_EDITED = Late(r"\s?\((?:[Hh]rsg|[Hh]g|[Ee]ds?|a\scura\sdi|dirs?|\u00e9ds?)\.?\)[,:]\s")
_HEADED = (", a cura di ", ", ed. ", ", edited by ")
_HELPED = Late(
    r"\s(?P<name>[^\W\d_a-z][^\W\d_]+),\s(?:con|introduzione|premessa|prefazione|presentazione|with|preface|introduction)\s"
)
"""The rest of a name, and that somebody else helped."""
_BRACKETED = (" (a cura di ", " (ed. ", " (eds. ", " (edited by ", " (hrsg. von ", " (Hrsg. von ", " (\u00e9d. ")


@rule(has="editor", lacks="title container-title author", said=(", a cura di ", ", ed. ", ", edited by "))
def _put_head(text: str, found: Found) -> None:
    """Who seems to be the first editor is the work: "Album Pavese, a cura di L. Neri, Torino"."""
    first, *others = found["editor"]
    if others and not first.span[0] and text[first.span[1] : others[0].span[0]] in _HEADED:
        found["title"] = [first._replace(label="title")]
        found["editor"] = others


@rule(has="editor title", said=(" a cura di ", " ed. ", " edited by "))
def _join_surname(text: str, found: Found) -> None:
    """A second surname is no second title: "a cura di Antonia | Tissoni Neri, con una premessa di L. Bo"."""
    last = found["editor"][-1]
    for part in found["title"][1:]:
        helped = _HELPED.match(text, last.span[1])
        if (
            helped
            and part.span[0] == last.span[1] + 1
            and _ED.search(text, max(0, last.span[0] - _ED_LENGTH), last.span[0])
        ):
            span = (last.span[0], helped.end("name"))
            found["editor"][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)
            found["title"].remove(part)
            return


@rule(has="editor publisher publisher-place issued", said=(" (",))
def _join_last(text: str, found: Found) -> None:
    """The last of several editors is no house before a town in brackets."""
    last, house = found["editor"][-1], found["publisher"][0]
    if (
        text[last.span[1] : house.span[0]] != ", "
        or text[house.span[1] : found["publisher-place"][0].span[0]] != " ("
        or len(found["publisher"]) > 1
        or not _ED.search(text, max(0, last.span[0] - _ED_LENGTH), last.span[0])
    ):
        return
    if _NAME.fullmatch(house.text):
        span = (last.span[0], house.span[1])
        found["editor"][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)
        del found["publisher"]


@rule(has="editor author", lacks="title", said=_BRACKETED)
def _put_title(text: str, found: Found) -> None:
    """What stands between the author and the editors in brackets is the title: "Saggi (a cura di G. da Pozzo)"."""
    if len(found["editor"]) == 1:
        return
    first, second = found["editor"][:2]
    between = text[first.span[1] : second.span[0]]
    if between in _BRACKETED and 0 < first.span[0] - found["author"][-1].span[1] <= len(": "):
        found["title"] = [first._replace(label="title")]
        found["editor"] = found["editor"][1:]


@rule(has="author editor", lacks="title container-title", even_sure=True)
def _put_unlabelled(text: str, found: Found) -> None:
    """The same where the title has no label, and a dash or a comma stands behind it: "Diary—edited by E. de Beer"."""
    between = _BETWEEN.fullmatch(text, found["author"][-1].span[1], found["editor"][0].span[0])
    if between:
        found["title"] = [Stretch("title", between["title"], between.span("title"), PLACED)]


@rule(has="editor container-title", one_of="publisher publisher-place", lacks="author title", even_sure=True)
def _put_edited(text: str, found: Found) -> None:
    """What stands right behind who edited it is a book: "Ursula Fischer (a cura di), Disegni, Olschki, Firenze"."""
    host, editor = found["container-title"][0], found["editor"][-1]
    if len(found["container-title"]) == 1 and _EDITED.fullmatch(text, editor.span[1], host.span[0]):
        found["title"] = [part._replace(label="title") for part in found.pop("container-title")]


@rule(has="author editor", lacks="title container-title", said=(", ed. ", ", eds. "))
def _put_letters(text: str, found: Found) -> None:
    """A title with people in it that was taken for them: "Seregni, Giovanni, ed. Carteggio di Pietro Verri. Milan"."""
    last, first = found["author"][-1], found["editor"][0]
    title = _SENTENCE.match(text, first.span[0])
    if title is None or "," not in last.text or text[last.span[1] : first.span[0]] not in {", ed. ", ", eds. "}:
        return
    clear(found, ("editor",), title.span())
    found["title"] = [first._replace(label="title", text=title[0], span=title.span())]
    found["editor"] = [*(part._replace(label="editor") for part in found.pop("author")), *found.get("editor", ())]


@rule(
    has="title",
    one_of="author responsibility",
    said=("\u0440\u0435\u0434\u0430\u043a\u0446\u0438\u0435\u0439 ", "\u0440\u0435\u0434. "),
    beyond_ascii=True,
    even_sure=True,
)
def _put_titled(text: str, found: Found) -> None:
    """Behind the word for editors and degrees stands an editor: "/ под редакцией доктора наук В. И. Лугова"."""
    for label in ("author", "responsibility"):
        for part in found.get(label, [])[:]:
            start = part.span[0]
            if start > found["title"][0].span[1] and _TITLED.search(text, max(0, start - _LONGEST), start):
                clear(found, (label,), part.span)
                found["editor"] = [part._replace(label="editor"), *found.get("editor", ())]


@rule(
    has="genre",
    one_of="editor author translator responsibility",
    said=("\u0440\u0435\u0434. ", "\u0440\u0435\u0434\u0430\u043a\u0446\u0438\u0435\u0439 "),
    beyond_ascii=True,
    even_sure=True,
)
def _leave_degree(text: str, found: Found) -> None:
    """An editor's degree makes no thesis of the book: "/ Под ред. | д-ра экон. наук, проф. В. И. Лугова"."""
    for part in found["genre"][:]:
        if text.endswith(_EDITING, 0, part.span[0]):
            drop(found, part)


@rule(has="title", said=_TWO, beyond_ascii=True, even_sure=True)
def _put_two_titled(text: str, found: Found) -> None:
    """Both whom the word for editors leads to are that, and no end of the host: "Степь. Под ред. проф. Ю. Орлова"."""
    both = _TWO_TITLED.search(text, found["title"][0].span[0])
    if both is None:
        return
    start, end = both.start("mark"), both.end()
    if any(part.span[0] <= both.start("names") and end <= part.span[1] for part in found.get("editor", ())):
        return
    for label in ("title", "container-title"):
        for at, part in enumerate(found.get(label, ())):
            if part.span[0] < both.start() < part.span[1]:
                span = (part.span[0], both.start())
                found[label][at] = part._replace(text=" ".join(text[slice(*span)].split()), span=span)
    clear(found, found.keys() - {"issued"}, (start, end))
    found["editor"] = [*found.get("editor", ()), Stretch("editor", both["names"], both.span("names"), PLACED)]
    *titles, last = found["title"]
    if titles and "container-title" not in found and "//" in text[titles[-1].span[1] : last.span[0]]:
        found["title"] = titles
        found["container-title"] = [last._replace(label="container-title")]


@rule(has="title", lacks="editor", said=_LEADS, beyond_ascii=True, even_sure=True)
def _part_led(_: str, found: Found) -> None:
    """Who edited a book, with all degrees, is none of its title: "Степь. Под редакцией доктора наук С. К. Лугова"."""
    title = found["title"][-1]
    led = _BEHIND_TITLE.search(title.text) if title.is_whole else None
    if led and led.start():
        start, end = title.span
        found["editor"] = [Stretch("editor", led["names"], (start + led.start("names"), end), title.probability)]
        found["title"][-1] = title._replace(text=title.text[: led.start()], span=(start, start + led.start()))


put_marked_editors: Final = Rules(
    _part_led,
    _leave_degree,
    _put_two_titled,
    _put_titled,
    _put_head,
    _join_surname,
    _join_last,
    _put_title,
    _put_unlabelled,
    _put_edited,
    _put_letters,
)
"""Puts such editors, and the title before them, in place."""
