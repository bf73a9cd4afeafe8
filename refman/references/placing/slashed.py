"""What stands between slashes: a work between its authors and its host, a body that answers for a book behind one."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.descriptions import gost_words
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear
from refman.references.values.name_words import is_body, name_words

_NUMBER = Late(r"[\s,.]*\u2116\s?(?P<number>\d{1,4}(?:\s?\(\d{1,4}\))?)")
_LINK = Late(r"\w+://")
_LEAD = 3
_BETWEEN = Late(
    r"\.?\s?//\s?(?P<title>[^/]{8,300}?)[.\s]*//\s?(?P<host>[^/\n]{3,160}?)(?=\s?[.,;]?\s?[\u2116\d]|\.\s|,\s|$)"
)
_BODY = Late(r"(?P<title>[^/]{6,}?)\s/\s(?P<body>[^/;]{4,160}?)(?:\s;\s|\.\s?[-\u2013\u2014]\s)")
_FIRST = Late(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_BEGUN = Late(r"//\s?(?P<name>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:-[^\W\d_]+)?,?\s[^\W\d_]\.\s?)$")
_LED = Late(
    r"//\s?(?P<name>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:-[^\W\d_]+)?,?\s(?:[^\W\d_]\.\s?){1,2})\s?"
    r"\((?P<word>(?:[^\W\d_]{2,6}\.\s)?[^\W\d_]{3,10})\.?\)\.?\s$"
)
_INITIALS = Late(r"(?:[^\W\d_]{1,2}\.\s?){1,3}")
_HEADED = Late(
    r"(?P<family>[^\W\d_]+(?:-[^\W\d_]+)?),?\s(?P<initials>(?:[^\W\d_]{1,2}\.\s?){1,2})(?P<rest>[^\W\d_]+\s.+|[^\W\d_]{3,})"
)
_BARE = Late(r"(?P<name>(?P<family>[^\W\d_]{2,}(?:-[^\W\d_]+)?),?\s(?P<initial>[^\W\d_])\.?)\s(?P<word>[^\W\d_])")
_SMALL = Late(r"\s[^\W\d_A-Z\u0410-\u042f]{4}")
_PEOPLE_CLASSES = frozenset({"editor", "compiler", "translator"})
_TWO = 2
_HOUSED = frozenset({"publisher", "publisher-place", "number-of-pages"})
_TWO_NAMES = Late(r"(?P<title>[^/]{8,}?)(?P<stop>\.)?\s?/\s?(?P<host>[^\W\d_a-z\u0430-\u044f][^\W\d_]{2,}[^/]{4,})")
_HOSTS = frozenset({"journal", "newspaper", "meeting", "collected"})
_WORD = Late(r"[^\W\d_]+")
_OWN_BOOK = Late(
    r"(?P<family>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:-[^\W\d_]+)?),?\s(?:[^\W\d_]\.\s?){1,2}(?P<rest>[^\W\d_a-z\u0430-\u044f][^\W\d_].{2,})"
)
_NEXT_NAME = Late(r"\.\s(?P<name>[^\W\d_a-z\u0430-\u044f][^.:/]{2,80})(?=[.:])")
_LED_LENGTH = 60
_PARTED = Late(r"[/;]\s")
_BULLETIN = Late(r"//\s?(?P<word>\u0411\u044e\u043b(?:\u043b|\u043b?\u0435\u0442\u0435\u043d\u044c)?\.?\s)$")


@rule(has="author container-title", lacks="title", said=("//",), beyond_ascii=True)
def _put_between(text: str, found: Found) -> None:
    """What stands between two pairs of slashes behind the authors is the title, and the host follows."""
    between = _BETWEEN.match(text, found["author"][-1].span[1])
    if between is None:
        return
    clear(found, ("container-title", "publisher", "collection-title", "responsibility"), between.span())
    found["title"] = [Stretch("title", between["title"], between.span("title"), PLACED)]
    found["container-title"] = [Stretch("container-title", between["host"], between.span("host"), PLACED)]
    number = _NUMBER.match(text, between.end())
    if number and "issue" not in found:
        found["issue"] = [Stretch("issue", number["number"], number.span("number"), PLACED)]


@rule(has="container-title title", lacks="volume issue page", said=("/ ",), beyond_ascii=True, even_sure=True)
def _answer(text: str, found: Found) -> None:
    """What one slash parts from a work is no host: "База знаний / проект Агора", "/ В. А. Лугов. М-во культуры"."""
    host = found["container-title"][0]
    slash = text.find("/ ", found["title"][0].span[1], host.span[0])
    if slash < 0 or "//" in _LINK.sub("", text):
        return
    if slash + len("/ ") == host.span[0] or _is_answering(host.text):
        clear(found, ("container-title",), host.span)


@rule(has="author title", said=("(",), beyond_ascii=True)
def _leave_bracketed(text: str, found: Found) -> None:
    """Who the author was, in brackets behind the name, is no title where another follows: "(дочь поэта)"."""
    first, *others = found["title"]
    end = found["author"][0].span[1]
    before = text[end : first.span[0]] + first.text[:1]
    if others and before.startswith(" (") and text[first.span[0] :].partition(")")[2][:2] == ". ":
        found["title"] = others


@rule(has="title", lacks="author", said=(" / ",), beyond_ascii=True)
def _put_before_body(text: str, found: Found) -> None:
    """A title ends before the slash behind which is said what body answers for it."""
    parted = _BODY.match(text)
    title = found["title"][0]
    if parted is None or title.span[1] > parted.end() or not _is_answering(parted["body"]):
        return
    start, end = parted.span("title")
    said = [part for part in found["title"][1:] if parted.start("body") <= part.span[0] < parted.end("body")]
    if said and title.span[1] <= end:
        found["title"] = [part for part in found["title"] if part not in said]
        return
    before = [part for parts in found.values() for part in parts if part.span[0] < end]
    if any(part.label != "title" for part in before) or not (before or title.span[0] == parted.start("body")):
        return
    if title.span[1] <= end and title.span[0] < end:
        return
    clear(found, ("title", "author", "publisher-place", "container-title"), (start, parted.end("body")))
    name = " ".join(text[title.span[0] if title.span[0] < end else start : end].split())
    found["title"] = [Stretch("title", name, (end - len(name), end), title.probability), *found.get("title", ())]


def _is_answering(said: str) -> bool:
    """Whether the words name a body, by the first of them or by all."""
    words = _FIRST.findall(said.casefold())
    if not words or _PEOPLE_CLASSES & lexicon().classes(words[0]):
        return False
    return words[0] in gost_words()["bodies"] or is_body(said, name_words())


@rule(has="title", one_of="responsibility editor", said=(" / ",), beyond_ascii=True)
def _join_named_again(text: str, found: Found) -> None:
    """Initials alone behind a slash go with the name behind them, which is no title: "/ под ред. Ф. | Харари"."""
    label = "responsibility" if "responsibility" in found else "editor"
    said = found[label][0]
    if len(found["title"]) < _TWO or not _INITIALS.fullmatch(said.text):
        return
    for part in found["title"][1:]:
        if 0 <= part.span[0] - said.span[1] <= 1 and " " not in part.text:
            span = (said.span[0], part.span[1])
            found[label][0] = said._replace(text=" ".join(text[slice(*span)].split()), span=span)
            found["title"] = [one for one in found["title"] if one is not part]
            return


@rule(has="container-title", lacks="editor", said=("//",), beyond_ascii=True)
def _add_editor(text: str, found: Found) -> None:
    """Whom no label names before his book, though a word behind him does: "// Ветров В. А. (отв. ред.)."."""
    led = _LED.search(text, 0, found["container-title"][0].span[0])
    if led and "editor" in lexicon().classes(led["word"].split()[-1].casefold()):
        name = led["name"].rstrip()
        span = (led.start("name"), led.start("name") + len(name))
        found["editor"] = [Stretch("editor", name, span, PLACED)]


@rule(has="editor container-title", said=("//",), beyond_ascii=True)
def _lengthen_editor(text: str, found: Found) -> None:
    """Initials alone are the end of an editor's name before his book: "// Ветров В. | А. (отв. ред.). Язык"."""
    last = found["editor"][0]
    begun = _BEGUN.search(text, 0, last.span[0]) if _INITIALS.fullmatch(last.text) else None
    if begun and not any(
        begun.start("name") < part.span[1] <= last.span[0] for parts in found.values() for part in parts
    ):
        span = (begun.start("name"), last.span[1])
        found["editor"][0] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="author title responsibility", said=(" / ",))
def _join_responsible(text: str, found: Found) -> None:
    """Initials behind the slash, taken for an author, are of who is named there: "/ А. Ю. | Лугов, Е. П. Жилин"."""
    if len(found["author"]) == 1:
        return
    last, said = found["author"][-1], found["responsibility"][0]
    if (
        0 <= said.span[0] - last.span[1] <= 1
        and _INITIALS.fullmatch(f"{last.text} ")
        and text[last.span[0] - _LEAD : last.span[0]] == " / "
    ):
        span = (last.span[0], said.span[1])
        found["responsibility"][0] = said._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["author"] = found["author"][:-1]


@rule(has="author title responsibility", said=(" / ",))
def _give_word(text: str, found: Found) -> None:
    """A preposition that follows the initials is none of them, as who is named again has fewer: "Жилин, Е | В реке"."""
    author, title = found["author"][0], found["title"][0]
    headed = _BARE.fullmatch(author.text) if author.text[-1].isupper() and author.is_whole else None
    if headed is None or text[author.span[1] : title.span[0]] != " " or len(found["author"]) > 1:
        return
    if found["responsibility"][0].text.replace(" ", "").startswith(f"{headed['initial']}.{headed['family']}"):
        start = author.span[0]
        span = (start + headed.start("word"), title.span[1])
        found["title"][0] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["author"] = [author._replace(text=headed["name"], span=(start, start + headed.end("name")))]


@rule(has="author title responsibility", said=(" / ",), beyond_ascii=True)
def _end_author(text: str, found: Found) -> None:
    """Who is named again behind a slash ends with his name: "Жилин, Е. П. | О реках А. Н. | Лугова / Е. П. Жилин"."""
    author, title = found["author"][0], found["title"][0]
    headed = _HEADED.match(author.text) if len(found["author"]) == 1 and author.is_whole else None
    if headed is None or not 0 < title.span[0] - author.span[1] <= _TWO:
        return
    # a word alone is a sentence of the title, where a stop ends it: "Zhilin, E. P. Reki. | Zapasy vody"
    if not _SMALL.search(headed["rest"]) and (" " in headed["rest"] or text[author.span[1]] != "."):
        return
    named = f"{headed['initials']}{headed['family']}".replace(" ", "")
    if found["responsibility"][0].text.replace(" ", "").startswith(named):
        start = author.span[0]
        span = (start + headed.start("rest"), title.span[1])
        found["title"][0] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)
        name = author.text[: headed.end("initials")].rstrip()
        found["author"] = [author._replace(text=name, span=(start, start + len(name)))]


@rule(has="author issued", lacks="title container-title", said=(" / ",), beyond_ascii=True, even_sure=True)
def _part_title(text: str, found: Found) -> None:
    """Of two names that a slash parts at the head the first is what the book is about: "Анна Лугова / Егор Жилин"."""
    first = found["author"][0]
    name, slash, author = first.text.partition(" / ")
    if slash and first.is_whole and "." not in name and "," not in name and _HOUSED & found.keys():
        start, end = first.span
        found["title"] = [first._replace(label="title", text=name, span=(start, start + len(name)))]
        found["author"][0] = first._replace(text=author, span=(end - len(author), end))


@rule(has="title page", lacks="container-title", said=("/",), beyond_ascii=True, even_sure=True)
def _part_host(text: str, found: Found) -> None:
    """What one slash parts is the host of pages: "Пожары. / Природа: сборник", "Реки / Вестник степи. Т. 1. С. 7"."""
    title, *others = found["title"]
    if others:
        if text[title.span[1] : others[0].span[0]] == " / " and "publisher-place" in found and "author" in found:
            found["container-title"] = [others[0]._replace(label="container-title")]
            found["title"] = [title]
        return
    both = _TWO_NAMES.fullmatch(title.text) if "/" in title.text and title.is_whole else None
    if both and (both["stop"] or any(_HOSTS & telling(word) for word in _WORD.findall(both["host"].casefold()))):
        start = title.span[0]
        for label, name in (("container-title", "host"), ("title", "title")):
            span = (start + both.start(name), start + both.end(name))
            found[label] = [title._replace(label=label, text=both[name], span=span), *found.get(label, ())[1:]]


@rule(has="editor responsibility", said=(" / ",), beyond_ascii=True)
def _join_editors(text: str, found: Found) -> None:
    """Initials alone behind a word for editors are of who is named next: "/ под ред. М. Е. | Лугова, А. А. Жилина"."""
    last, first = found["editor"][-1], found["responsibility"][0]
    if 0 <= first.span[0] - last.span[1] <= 1 and _INITIALS.fullmatch(last.text):
        span = (last.span[0], first.span[1])
        found["editor"][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)
        clear(found, ("responsibility",), first.span)


@rule(has="title editor", said=(" / ",), beyond_ascii=True, even_sure=True)
def _leave_deeds(text: str, found: Found) -> None:
    """What else was done to a book, before who did it, is no title: "/ сост., подгот. текста | А. Лугова"."""
    first, *others = found["title"]
    left = [
        part
        for part in others
        if not (
            part.text[0].islower()
            and 0 < found["editor"][0].span[0] - part.span[1] <= _LEAD
            and " / " in text[first.span[1] - 1 : part.span[0]]
        )
    ]
    if len(left) < len(others):
        found["title"] = [first, *left]


@rule(has="translator", lacks="editor", said=("/ ", "; "), beyond_ascii=True, even_sure=True)
def _put_compiler(text: str, found: Found) -> None:
    """Who compiled a book, and wrote notes to it, did not translate it: "/ сост., коммент. А. Лугова"."""
    start = found["translator"][0].span[0]
    *parted, lead = _PARTED.split(text[max(0, start - _LED_LENGTH) : start])
    words = _WORD.findall(lead.casefold()) if parted else ()
    told = [lexicon().classes(word) for word in words]
    if any({"editor", "compiler"} & one for one in told) and not any("translator" in one for one in told):
        found["editor"] = [part._replace(label="editor") for part in found.pop("translator")]


@rule(has="title container-title", said=(" // ",), even_sure=True)
def _begin_host(text: str, found: Found) -> None:
    """The first sentence of a host is none of its part's title: "Речь и степь // Язык рек. | Язык озёр. М., 1994"."""
    title, host = found["title"][-1], found["container-title"][0]
    name, slashes, head = title.text.rpartition(" // ")
    if (
        slashes
        and name.strip(" .")
        and head[:1].isupper()
        and title.is_whole
        and text[title.span[1] : host.span[0]] == ". "
    ):
        span = (title.span[1] - len(head), host.span[1])
        found["container-title"][0] = host._replace(text=" ".join(text[slice(*span)].split()), span=span)
        name = name.rstrip(" .")
        found["title"][-1] = title._replace(text=name, span=(title.span[0], title.span[0] + len(name)))


@rule(has="author container-title", said=("//",), beyond_ascii=True, even_sure=True)
def _cut_own(text: str, found: Found) -> None:
    """Who wrote both the part and the book is named again before this: "// Лугов А. В. Избранные труды. Реки"."""
    host = found["container-title"][0]
    if host.text == found["author"][0].text:
        name = _NEXT_NAME.match(text, host.span[1])
        if name:
            found["container-title"][0] = host._replace(text=name["name"], span=name.span("name"))
        return
    alone = f"{found['author'][0].text}. "
    if host.text.startswith(alone) and host.is_whole:
        span = (host.span[0] + len(alone), host.span[1])
        found["container-title"][0] = host._replace(text=host.text[len(alone) :], span=span)
        return
    head = found["author"][0].text.partition(" ")[0].rstrip(",")
    own = _OWN_BOOK.fullmatch(host.text) if host.text.startswith(head) and host.is_whole else None
    if own and own["family"] == head:
        start = host.span[0] + own.start("rest")
        found["container-title"][0] = host._replace(text=own["rest"], span=(start, host.span[1]))


@rule(has="container-title", said=("// \u0411\u044e\u043b", "//\u0411\u044e\u043b"), beyond_ascii=True, even_sure=True)
def _lengthen_bulletin(text: str, found: Found) -> None:
    """The word before the name of who puts out a bulletin is none of a number: "// Бюл. | Верховного Суда РФ"."""
    host = found["container-title"][0]
    bulletin = _BULLETIN.search(text, 0, host.span[0])
    if bulletin:
        span = (bulletin.start("word"), host.span[1])
        clear(found, ("issue", "volume"), bulletin.span("word"))
        found["container-title"][0] = host._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="author title", said=(" / ",), beyond_ascii=True, even_sure=True)
def _cut_again(_: str, found: Found) -> None:
    """An author of one name is said again behind the slash, and is none of the title: "Платон. Законы / Платон"."""
    title, author = found["title"][-1], found["author"][0]
    if title.is_whole and title.text.endswith(f" / {author.text}"):
        name = title.text[: -len(f" / {author.text}")]
        found["title"][-1] = title._replace(text=name, span=(title.span[0], title.span[0] + len(name)))


@rule(has="editor", said=(": ",), beyond_ascii=True, even_sure=True)
def _cut_lead(_: str, found: Found) -> None:
    """A word before a colon is none of an editor's name: "науч.-ред. | совет: С. К. Лугов"."""
    first = found["editor"][0]
    lead, colon, name = first.text.partition(": ")
    if colon and lead.islower() and first.is_whole:
        found["editor"][0] = first._replace(text=name, span=(first.span[1] - len(name), first.span[1]))


put_slashed: Final = Rules(
    _begin_host,
    _part_title,
    _part_host,
    _join_responsible,
    _give_word,
    _end_author,
    _leave_bracketed,
    _add_editor,
    _lengthen_editor,
    _answer,
    _put_between,
    _put_before_body,
    _join_named_again,
    _join_editors,
    _leave_deeds,
    _put_compiler,
    _cut_lead,
    _lengthen_bulletin,
)
"""Puts in place what slashes part."""
cut_named_again: Final = Rules(_cut_own, _cut_again)
"""Takes off titles and hosts who is named before them, or behind a slash, a second time."""
