"""Who is named behind a slash: the editor whom "под ред." announces, and the body that answers for a book."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.descriptions import gost_words
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear
from refman.references.values.name_words import is_body, name_words

_LED = Late(r"/\s[^/]{4,30}$")
_LEAD = Late(r"[^\W\d_]{2,}")
_BEHIND_SLASH = Late(r"(?P<title>.{4,}?)\s/\s(?P<body>[^/:;,]{4,80})")
_EDITORSHIP = Late(
    r"(?:\s/|[.,])\s(?:[Uu]nder|[Ww]ith)\s(?:the\s)?(?:[a-z]+\s)?editorship\sof\s(?=(?:[^\W\d_]\.\s?){1,3}[^\W\d_]+(?:,|$))"
)
_SAID = Late(r"\s/\s(?P<lead>[^\W\d_][^/\d]{1,24}?[.:\s])\s?(?P<name>(?:[^\W\d_]{1,2}\.[\s-]?){1,3}[^\W\d_]{2,})(?!\w)")
_INITIAL = Late(r"(?<!\w)[^\W\d_]\.")
_PERIODICALS = (
    "/ \u0416. ",
    "/ \u0436. ",
    "/ \u0416\u0443\u0440\u043d. ",
    "/ \u0436\u0443\u0440\u043d. ",
    "/ \u0413\u0430\u0437. ",
    "/ \u0433\u0430\u0437. ",
)
_NEAR = 2
_EDITING = frozenset({"editor", "compiler"})
_DOING = _EDITING | {"translator"}


@rule(has="responsibility", lacks="editor", said=("/",))
def _put_editor(text: str, found: Found) -> None:
    first = found["responsibility"][0]
    led = _LED.search(text, max(0, first.span[0] - 34), first.span[0])
    said = {cls for word in _LEAD.findall(led[0]) for cls in lexicon().classes(word.casefold())} if led else set()
    if "translator" in said and "translator" not in found and not _EDITING & said:
        found["translator"] = [part._replace(label="translator") for part in found.pop("responsibility")]
    elif led and any(_EDITING & lexicon().classes(word.casefold()) for word in _LEAD.findall(led[0])):
        found["editor"] = [part._replace(label="editor") for part in found.pop("responsibility")]


@rule(lacks="editor responsibility", said=("/",))
def _add_editor(text: str, found: Found) -> None:
    """Whom no label names, though the word before says who they are: "/ Ed. C. Maienborn et al."."""
    said = _SAID.search(text)
    if not said or not any(_EDITING & lexicon().classes(word.casefold()) for word in _LEAD.findall(said["lead"])):
        return
    start, end = said.span("name")
    if not any(start < part.span[1] and part.span[0] < end for parts in found.values() for part in parts):
        found["editor"] = [Stretch("editor", said["name"], (start, end), PLACED)]


@rule(has="title number")
def _cut_approved(_: str, found: Found) -> None:
    """Ends the title of a programme before the word that leads to the decree which put it in force."""
    title = found["title"][-1]
    name, stop, last = title.text.rpartition(". ")
    first, *others = last.casefold().split() or [""]
    if stop and title.is_whole and "approved" in telling(first) and (not others or others[0] in gost_words()["by"]):
        found["title"][-1] = title._replace(text=name, span=(title.span[0], title.span[0] + len(name)))


@rule(has="title", lacks="editor", said=("ditorship of ",))
def _part_editor(_: str, found: Found) -> None:
    """The editor whom a title ends with: "Reki / Under the general editorship of A. Lugov"."""
    title = found["title"][-1]
    led = _EDITORSHIP.search(title.text) if title.is_whole else None
    if led and led.start():
        start, end = title.span
        found["editor"] = [Stretch("editor", title.text[led.end() :], (start + led.end(), end), title.probability)]
        found["title"][-1] = title._replace(text=title.text[: led.start()], span=(start, start + led.start()))


@rule(has="title", said=("/",))
def _cut_lead(_: str, found: Found) -> None:
    """Ends a title before the slash behind which is said what somebody did for it: "/ парсы тілінен аударған"."""
    title = found["title"][-1]
    name, _, said = title.text.rpartition(" / ")
    if (
        name
        and said.islower()
        and title.is_whole
        and any(_DOING & lexicon().classes(word) for word in _LEAD.findall(said))
    ):
        found["title"][-1] = title._replace(text=name, span=(title.span[0], title.span[0] + len(name)))


@rule(has="title author issue page", lacks="responsibility container-title", said=("/",))
def _part_host(_: str, found: Found) -> None:
    """A journal behind one slash, where it has a number and pages: "Использование насосов. / Теплоэнергетика"."""
    title = found["title"][-1]
    name, _, host = title.text.rpartition(" / ")
    if name and host[:1].isupper() and title.is_whole and not _INITIAL.search(host):
        start, end = title.span
        name = name.rstrip(" .")
        found["title"][-1] = title._replace(text=name, span=(start, start + len(name)))
        found["container-title"] = [Stretch("container-title", host, (end - len(host), end), title.probability)]


@rule(has="container-title", one_of="responsibility author", said=_PERIODICALS, beyond_ascii=True)
def _drop_word(text: str, found: Found) -> None:
    """The word for a journal before its name is nobody: "Газ из отходов. / Ж. | «Степь»"."""
    host = found["container-title"][0]
    for label in ("responsibility", "author"):
        last = found[label][-1] if label in found else None
        if last and f"/ {last.text} " in _PERIODICALS and 0 < host.span[0] - last.span[1] <= _NEAR:
            clear(found, (label,), last.span)


@rule(has="title", lacks="author responsibility", said=("/",))
def _part_body(_: str, found: Found) -> None:
    """A body behind the slash that ends a title answers for the work."""
    title = found["title"][-1]
    parted = _BEHIND_SLASH.fullmatch(title.text) if " / " in title.text and title.is_whole else None
    if parted and is_body(parted["body"], name_words()):
        start, end = title.span
        found["title"][-1] = title._replace(text=parted["title"], span=(start, start + parted.end("title")))
        body = (start + parted.start("body"), end)
        found["responsibility"] = [Stretch("responsibility", parted["body"], body, title.probability)]


put_statement: Final = Rules(
    _add_editor,
    _put_editor,
    _part_editor,
    _cut_lead,
    _cut_approved,
    _part_body,
    _part_host,
    _drop_word,
)
"""Makes an editor of whom a word for editors announces, and an author of the body behind a title's slash."""
