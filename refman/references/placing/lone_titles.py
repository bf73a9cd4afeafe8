"""Titles that no label names or that are run together with who stands before or behind them, in lists in Cyrillic."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling import gazetteer
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear
from refman.references.values.name_words import is_body, name_words

_HEAD = Late(r"\s*(?P<title>[^\W\d_a-z\u0430-\u044f][^./:;\[\]]{5,160})\.\s(?:[-\u2013\u2014]\s)?[\u00ab\"\u201c]?")
_NAMED = Late(
    r"(?P<author>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:-[^\W\d_]+)?\s(?:[^\W\d_]\.\s?){1,2})(?<=[.\s])"
    r"(?P<title>[^\W\d_a-z\u0430-\u044f][^\W\d_]{2,}(?:\s[^\W\d_]+)*\s(?:[^\W\d_]\.\s?){1,2}[^\W\d_]{3,})$"
)
_TWO_NAMES = 3
"""Stops of two people with initials, at least."""
_BOLSHEVIKS = Late(r"\s?\(\u0431\)")
_HEADED = Late(
    r"(?P<author>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:-[^\W\d_]+)?\s(?:[^\W\d_]\.\s?){1,2})(?<=[.\s])"
    r"(?P<title>(?P<word>[^\W\d_a-z\u0430-\u044f][^\W\d_]{2,})(?:\s[^\W\d_]+)*\s(?:[^\W\d_]\.\s?){1,2})$"
)
_SOMEBODYS = Late(
    r"[^\W\d_]{2,}(?:[\u043e\u0435\u0451\u0438\u044b]\u0432(?:\u0430|\u043e\u0439)|[\u0438\u044b]\u043d(?:\u0430|\u043e\u0439)|(?:\u0441|\u0446)\u043a\u043e(?:\u0433\u043e|\u0439)|[\u043e\u044b]\u0433\u043e)\b"
)
"""A family name as it stands for whose the work is: "Пушкина", "Ахматовой", "Белинского", "Толстого"."""
_BEHIND_BODY = Late(r"(?P<title>.{8,}?)(?P<stop>\.\s)(?P<body>[^\W\d_a-z\u0430-\u044f][^.:;]{8,80})")
_EDITION = Late(
    r"\.\s(?P<said>(?:(?P<before>[^\W\d_]{3,4})\.?\s)?\d{1,2}-[^\W\d_]{1,2}(?(before)|\s(?P<behind>[^\W\d_]{3,5}))\.?)"
    r"(?=[,.\s]|$)"
)
_VOLUME = Late(r"[.,]\s(?P<word>[^\W\d_]{1,5})\.?\s?(?P<number>\d{1,2}|[IVX]{1,5})(?=[.,:]|$)")
_CAPITALS = Late(
    r"(?P<name>(?P<given>[^\W\d_a-z\u0430-\u044f][^\W\d_A-Z\u0410-\u042f]{2,})\s[\u0410-\u042f\u0401\u0406\u0492\u049a\u04a2\u04b0\u04ae\u04d8\u04e8-]{4,})\.\s"
    r"(?=[^\W\d_a-z\u0430-\u044f])"
)
_BEHIND_MARKS = Late(
    r"[\u00ab\"\u201c]?(?P<name>[^\u00ab\u00bb\"\u201c\u201d]{8,})[\u00bb\"\u201d]\s(?P<host>[^\W\d_a-z\u0430-\u044f][^\u00ab\u00bb\"\u201c\u201d]{3,80})"
)
_FULL_NAME = Late(
    r"(?P<name>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:[\s-][^\W\d_a-z\u0430-\u044f][^\W\d_]+){2,4}"
    r"(?:\s(?:\u043e\u0433\u043b\u044b|\u043a\u044b\u0437\u044b|\u0443\u0433\u043b\u0438|\u0443\u0443\u043b\u0443))?)\.\s(?=[^\W\d_a-z\u0430-\u044f])"
)
_FOUR_INITIALS = Late(
    r"(?P<author>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:-[^\W\d_]+)?,?\s(?:[\u0410-\u042f\u0401]\.\s?){2})(?<=[.\s])"
    r"(?P<head>(?:[\u0410-\u042f\u0401]\.\s?){2})"
)
_NAMED_AGAIN = Late(
    r"(?P<family>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:-[^\W\d_]+)?),?\s(?P<initials>(?:[^\W\d_]\.\s?){1,2})(?<=\s)"
    r"(?P<title>[^\W\d_a-z\u0430-\u044f][^\W\d_]{2,}(?:[\s-][^\W\d_]{2,}){0,5})\.?\s(?:[-\u2013\u2014]\s[^/]{5,30}\s)?/\s"
)
_CAPITAL = r"[^\W\d_a-z\u0430-\u044f]"
_IN_FULL = Late(
    rf"(?P<names>(?:{_CAPITAL}[^\W\d_]+(?:-{_CAPITAL}[^\W\d_]+)?\s{_CAPITAL}[^\W\d_]+\s{_CAPITAL}[^\W\d_]{{4,}},\s)*"
    rf"(?P<family>{_CAPITAL}[^\W\d_]+(?:-{_CAPITAL}[^\W\d_]+)?)\s(?P<given>{_CAPITAL}[^\W\d_]+)\s"
    rf"(?P<patronymic>{_CAPITAL}[^\W\d_]{{4,}}))\s(?={_CAPITAL}|\u00ab)"
)
"""Who is named in full, with nothing between the name and the title, as CyberLeninka cites."""
_CUT_IN = Late(r".*[^\W\d_]{2,}\s(?P<patronymic>[^\W\d_]{5,})(?P<stop>\s)[\u0410-\u042f]{1,2}")
_PATRONYMICS = ("\u0438\u0447 ", "\u043d\u0430 ", "\u043b\u044b ", "\u0437\u044b ", "ich ", "vna ")
_YEAR = Late(r"(?:1[5-9]|20)\d\d")
_NEXT = 3
_AGAIN = 60
_FOUR = 4
_ENDS_WORK = (". \u2013 ", ". - ", ". \u2014 ", " // ")
_CLOSE = 2
_OPENING = frozenset('\u00ab"\u201c')


@rule(has="publisher-place publisher issued", lacks="title author editor container-title number", beyond_ascii=True)
def _put_head(text: str, found: Found) -> None:
    """The words before the imprint of a book of which nothing else is told: "Дала ертегілері. – Алматы: Шам"."""
    first = min(part.span[0] for parts in found.values() for part in parts)
    head = _HEAD.fullmatch(text, 0, first)
    if head:
        found["title"] = [Stretch("title", head["title"], head.span("title"), PLACED)]


@rule(has="author title", beyond_ascii=True)
def _give_initials(text: str, found: Found) -> None:
    """Of four initials two are of who the title is about: "Ветров, А. И. Л. К. | Лугов: жизнь и труды"."""
    author, title = found["author"][0], found["title"][0]
    if author.text.count(".") != _FOUR or len(found["author"]) > 1:
        return
    named = _FOUR_INITIALS.fullmatch(author.text)
    if named and author.is_whole and text[author.span[1] : title.span[0]] == " ":
        start = author.span[0]
        name = named["author"].rstrip()
        span = (start + named.start("head"), title.span[1])
        found["author"] = [author._replace(text=name, span=(start, start + len(name)))]
        found["title"][0] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="author", lacks="title", said=(" / ",), beyond_ascii=True, even_sure=True)
def _put_named_again(text: str, found: Found) -> None:
    """What stands between an author and the slash before the same name: "Ветров, А. И. Лугов / А. И. Ветров"."""
    start = found["author"][0].span[0]
    named = _NAMED_AGAIN.match(text, start)
    again = f"{named['initials']}{named['family']}".replace(" ", "") if named else ""
    if named and text[named.end() : named.end() + _AGAIN].replace(" ", "").startswith(again):
        end = named.end("initials")
        name = text[start:end].rstrip()
        behind = [part for part in found["author"] if part.span[0] >= named.end()]
        found["author"] = [Stretch("author", name, (start, start + len(name)), PLACED), *behind]
        found["title"] = [Stretch("title", named["title"], named.span("title"), PLACED)]


@rule(has="author container-title", lacks="title", said=(" // ",), beyond_ascii=True, even_sure=True)
def _name_work(text: str, found: Found) -> None:
    """One word before the slashes is what is read there, and nobody: "Орда. – Текст : электронный // Карты степи"."""
    author = found["author"][0]
    ends = text.startswith(_ENDS_WORK, author.span[1])
    if ends and author.text.isalpha() and len(found["author"]) == 1 and author.span[1] < text.index(" // "):
        found["title"] = [part._replace(label="title") for part in found.pop("author")]


@rule(has="author URL", lacks="title container-title", said=("[",), beyond_ascii=True, even_sure=True)
def _name_site(text: str, found: Found) -> None:
    """What is called a site in brackets behind its name is nobody: "Ордастат: [сайт]. URL: https://orda.kz"."""
    first = found["author"][0]
    is_named = len(found["author"]) == 1 and "." not in first.text and "," not in first.text
    if is_named and text[first.span[1] : first.span[1] + _NEXT].lstrip(" :").startswith("["):
        found["title"] = [part._replace(label="title") for part in found.pop("author")]


@rule(has="author", one_of="title container-title", beyond_ascii=True, even_sure=True)
def _part_named(text: str, found: Found) -> None:
    """A title that names someone and was left to its author: "Ветров А. И. Роман Л. К. Лугова | «Река»"."""
    author = found["author"][0]
    if len(found["author"]) > 1 or "," in author.text or author.text.isascii() or not author.is_whole:
        # "Donald E. Bo and Francis R. Swan" are two
        return
    if author.text[-1] == "." and author.text.count(".") < _TWO_NAMES:
        return
    title = found["title" if "title" in found else "container-title"][0]
    start = title.span[0] - (text[title.span[0] - 1] in _OPENING)
    named = _NAMED.fullmatch(author.text) if 0 <= start - author.span[1] <= _CLOSE else None
    if named is None and text[author.span[1] : start] == " " and _SOMEBODYS.match(text, start):
        # the name itself went to the title: "Ветров Ю. Роман Л. | Лугова «Река»"
        named = _HEADED.fullmatch(author.text)
        named = named if named and not _is_family(named["word"]) else None
    if named:
        begin = author.span[0]
        name = named["author"].rstrip()
        found["author"][0] = author._replace(text=name, span=(begin, begin + len(name)))
        span = (begin + named.start("title"), title.span[1])
        clear(found, (title.label,), title.span)
        whole = title._replace(label="title", text=" ".join(text[slice(*span)].split()), span=span)
        found["title"] = [whole, *found.get("title", ())]


@rule(has="title", said=("(\u0431)",), even_sure=True)
def _add_bolsheviks(text: str, found: Found) -> None:
    """What the party was called besides goes with its name: "Съезд РКП | (б)"."""
    for place, title in enumerate(found["title"]):
        behind = _BOLSHEVIKS.match(text, title.span[1]) if title.text.endswith("\u041f") else None
        if behind:
            span = (title.span[0], behind.end())
            found["title"][place] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="author", lacks="title container-title", beyond_ascii=True, even_sure=True)
def _part_owned(_: str, found: Found) -> None:
    """The same where all of the title was left to its author: "Ветров А. И. Проза Л. К. Лугова. – М.: Заря"."""
    author = found["author"][0]
    if len(found["author"]) > 1 or "," in author.text or not author.is_whole:
        return
    named = _NAMED.fullmatch(author.text)
    if named is None or not _SOMEBODYS.fullmatch(named["title"].split()[-1].rpartition(".")[2]):
        return
    if not _is_family(named["title"].split()[0]):
        begin = author.span[0]
        name = named["author"].rstrip()
        found["author"][0] = author._replace(text=name, span=(begin, begin + len(name)))
        span = (begin + named.start("title"), author.span[1])
        found["title"] = [author._replace(label="title", text=named["title"], span=span)]


def _is_family(word: str) -> bool:
    """Whether a word may be a family name, so that no comma parts two authors: "Ветров А. И. Лугов Л. К."."""
    low = word.casefold()
    return low.endswith(name_words().surnames) or "family" in gazetteer.marks(low)


@rule(has="title URL", lacks="publisher container-title", beyond_ascii=True)
def _cut_body(text: str, found: Found) -> None:
    """A body behind the title of a page put it there: "Вода : лекция. Томский политехнический университет. URL:"."""
    title = found["title"][-1]
    parted = _BEHIND_BODY.fullmatch(title.text) if ". " in title.text and title.is_whole else None
    if parted and is_body(parted["body"], name_words()) and " / " not in text:
        start, end = title.span
        found["title"][-1] = title._replace(text=parted["title"], span=(start, start + parted.end("title")))
        found["publisher"] = [
            title._replace(label="publisher", text=parted["body"], span=(start + parted.start("body"), end))
        ]


@rule(has="title", lacks="edition", beyond_ascii=True, even_sure=True)
def _cut_edition(_: str, found: Found) -> None:
    """An edition that was left to the title, and the volume behind it: "Книга. Изд. 4-е, испр. Том 1. Птицы"."""
    title = found["title"][-1]
    edition = _EDITION.search(title.text) if "-" in title.text and title.is_whole else None
    if edition is None or "edition" not in lexicon().classes((edition["before"] or edition["behind"]).casefold()):
        return
    start = title.span[0]
    span = (start + edition.start("said"), start + edition.end("said"))
    found["edition"] = [Stretch("edition", edition["said"], span, title.probability)]
    for volume in _VOLUME.finditer(title.text, edition.end()) if "volume" not in found else ():
        if "volume" in lexicon().classes(volume["word"].casefold()):
            span = (start + volume.start("number"), start + volume.end("number"))
            found["volume"] = [Stretch("volume", volume["number"], span, title.probability)]
            break
    name = title.text[: edition.start()]
    found["title"][-1] = title._replace(text=name, span=(start, start + len(name)))


@rule(has="title", lacks="author editor", beyond_ascii=True)
def _put_capitals(_: str, found: Found) -> None:
    """Someone at the head of the title whose family name is in capitals: "Айгүл ВЕТРОВА. Дала өзендері"."""
    title = found["title"][0]
    head = _CAPITALS.match(title.text) if ". " in title.text and title.is_whole else None
    if head and "given" in gazetteer.marks(head["given"].casefold()):
        start, end = title.span
        found["author"] = [title._replace(label="author", text=head["name"], span=(start, start + head.end("name")))]
        found["title"][0] = title._replace(text=title.text[head.end() :], span=(start + head.end(), end))


@rule(has="title genre", lacks="author editor", beyond_ascii=True)
def _put_full_name(_: str, found: Found) -> None:
    """Someone of three names or more at the head of a thesis: "Ветров Керим Али оглы. Реки степи : дис. ..."."""
    title = found["title"][0]
    head = _FULL_NAME.match(title.text) if ". " in title.text and title.is_whole else None
    if (
        head
        and not is_body(head["name"], name_words())
        and "country" not in telling(head["name"].split()[0].casefold())
    ):
        start, end = title.span
        found["author"] = [title._replace(label="author", text=head["name"], span=(start, start + head.end("name")))]
        found["title"][0] = title._replace(text=title.text[head.end() :], span=(start + head.end(), end))


@rule(has="title", lacks="author editor", said=_PATRONYMICS, even_sure=True)
def _put_in_full(_: str, found: Found) -> None:
    """Names in full with a title right behind: "Орлов Иван Петрович Реки степи // Вестник"."""
    title = found["title"][0]
    head = _IN_FULL.match(title.text) if title.is_whole else None
    if head and _is_patronymic(head["patronymic"]) and _is_someone(head["family"], head["given"]):
        start, end = title.span
        found["author"] = [title._replace(label="author", text=head["names"], span=(start, start + head.end("names")))]
        found["title"][0] = title._replace(text=title.text[head.end() :], span=(start + head.end(), end))


@rule(has="author title", said=_PATRONYMICS, beyond_ascii=True, even_sure=True)
def _cut_capital(text: str, found: Found) -> None:
    """The first word of a title in capitals is no initial behind a patronymic: "Анна Петровна О | РЕКАХ СТЕПИ"."""
    author, title = found["author"][-1], found["title"][0]
    if text[author.span[1] : title.span[0]] != " " or not author.is_whole or not title.is_whole:
        return
    cut = _CUT_IN.fullmatch(author.text)
    if cut and _is_patronymic(cut["patronymic"]):
        start, border = author.span[0], author.span[0] + cut.end("stop")
        found["author"][-1] = author._replace(text=author.text[: cut.start("stop")], span=(start, border - 1))
        found["title"][0] = title._replace(text=text[border : title.span[1]], span=(border, title.span[1]))


def _is_patronymic(word: str) -> bool:
    return word.casefold().endswith(name_words().patronymics)


def _is_someone(family: str, given: str) -> bool:
    """Whether two words before a patronymic are a name: either is known for what it is."""
    return family.casefold().endswith(name_words().surnames) or "given" in gazetteer.marks(given.casefold())


@rule(has="title", one_of="volume issue page", lacks="container-title publisher", said=("\u00bb ", '" ', "\u201d "))
def _part_quoted(text: str, found: Found) -> None:
    """A journal right behind a title in quotation marks: "«Школа степи» Педагогика и жизнь [Онлайн], 44.3"."""
    title = found["title"][-1]
    start = title.span[0]
    opened = text[start] in _OPENING or text[start - 1] in _OPENING
    parted = _BEHIND_MARKS.fullmatch(title.text) if opened and title.is_whole else None
    if parted:
        span = (start + parted.start("name"), start + parted.end("name"))
        found["title"][-1] = title._replace(text=parted["name"], span=span)
        host = (start + parted.start("host"), title.span[1])
        found["container-title"] = [Stretch("container-title", parted["host"], host, title.probability)]


@rule(has="number", lacks="accessed", said=("Web. ",))
def _put_seen(_: str, found: Found) -> None:
    """The day on which a page was seen, behind what it is printed on: "Web. 5 июн. 2024"."""
    number = found["number"][-1]
    if number.text.startswith("Web. ") and number.is_whole:
        clear(found, ("number",), number.span)
        day = number.text.removeprefix("Web. ")
        found["accessed"] = [Stretch("accessed", day, (number.span[1] - len(day), number.span[1]), number.probability)]


@rule(has="issued", lacks="accessed", said=("Web. ",), even_sure=True)
def _part_seen(text: str, found: Found) -> None:
    """The day on which a page was seen, taken for that of print: "2017, сс. 30–41. Web. | 9 май 2020"."""
    *others, last = found["issued"]
    if others and text.endswith("Web. ", 0, last.span[0]):
        found["issued"] = others
        found["accessed"] = [last._replace(label="accessed")]


@rule(has="title publisher issued", beyond_ascii=True)
def _join_span(text: str, found: Found) -> None:
    """The time that a book is of, behind its title, where the year of print stands elsewhere: "Сәуір 1901 – 1917"."""
    if len(found["issued"]) == 1:
        return
    first, second, *_ = found["issued"]
    title, house = found["title"][-1], found["publisher"][-1]
    if (
        0 < first.span[0] - title.span[1] <= _NEXT
        and house.span[1] < second.span[0]
        and second.text[:1].isdigit()
        and len(_YEAR.findall(first.text)) > 1
        and first.text[:1].isalpha()
    ):
        span = (title.span[0], first.span[1])
        found["title"][-1] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["issued"] = found["issued"][1:]


put_lone_titles: Final = Rules(
    _put_head,
    _give_initials,
    _put_named_again,
    _name_work,
    _name_site,
    _part_named,
    _part_owned,
    _add_bolsheviks,
    _cut_body,
    _cut_edition,
    _put_capitals,
    _put_full_name,
    _put_in_full,
    _cut_capital,
    _part_quoted,
    _put_seen,
    _part_seen,
    _join_span,
)
"""Puts such titles in place."""
