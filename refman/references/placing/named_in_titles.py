"""People whom a title names and who were taken for its authors or editors: "Lugov V. I. Roman F. M. | Vetrova"."""

from typing import Final

from refman.languages import tell
from refman.patterns import Late
from refman.references.labelling import gazetteer
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, Stretch, clear
from refman.references.values.name_words import name_words

_CAPITAL = r"[^\W\d_a-z\u0430-\u044f]"
_APOSTROPHES = r"['\u2018\u2019\u02b9\u02bc]"
_FAMILY = rf"{_CAPITAL}(?=[^\W\d_]|{_APOSTROPHES})[^\W\d_]*(?:{_APOSTROPHES}[^\W\d_]+)?(?:-[^\W\d_]+)?"
_FOUR_INITIALS = Late(rf"(?P<author>{_FAMILY},?\s(?:[A-Z]\.\s?){{2}})(?<=[.\s])(?P<title>[A-Z]\.\s?[A-Z]\.)$")
_NAME_ALONE = Late(
    rf"(?P<author>{_FAMILY},?\s(?:{_CAPITAL}\.\s?){{2}})(?<=\s)(?P<title>(?:{_CAPITAL}\.\s?){{2}}{_FAMILY})"
)
_HEADED = Late(
    rf"(?P<author>{_FAMILY},?\s(?:{_CAPITAL}\.\s?){{1,2}})(?<=\s)"
    rf"(?P<title>(?P<word>{_CAPITAL}[^\W\d_]{{2,}})(?:\s[^\W\d_]+){{0,4}}\s(?:{_CAPITAL}\.\s?){{1,2}})$"
)
_HEADED_WHOLE = Late(
    rf"(?P<author>{_FAMILY},?\s(?:{_CAPITAL}\.\s?){{1,2}})(?<=\s)"
    rf"(?P<title>(?P<word>{_CAPITAL}[^\W\d_]{{2,}})(?:\s[^\W\d_]+){{0,4}}\s(?:{_CAPITAL}\.\s?){{1,2}}(?P<whose>{_FAMILY}))$"
)
_QUOTES = frozenset('\u00ab\u226a\u201c\u201e"')
_SOMEBODYS = Late(
    rf"[^\W\d_]{{2,}}(?:{_APOSTROPHES}[^\W\d_]+)?(?:(?<=[oe]va|ina|[eo]go|ko[iyj])|(?<=[eo]vo[iyj]|ino[iyj]))\b"
)
"""A family name as it stands for whose the work is, romanised: "Pushkina", "Akhmatovoy", "Dostoevskogo"."""
_SENTENCE = Late(rf"{_CAPITAL}[^\W\d_]{{3,}}\s(?:{_CAPITAL}\.\s?){{1,2}}{_FAMILY}")
_OWN_NAME = Late(rf"(?:{_CAPITAL}{{1,6}}\s){{0,2}}(?:{_CAPITAL}\.\s?){{1,3}}{_FAMILY}(?:\s{_FAMILY})?")
_ROMANISED = "-Latn"
_SURE = 0.6
_INITIALS = 4
_GAP = 3


@rule(has="author title", even_sure=True)
def _give_initials(text: str, found: Found) -> None:
    """Of four initials two are of who the title is about: "Lugov, V. S. V.I. | Vetrov i ego vremya"."""
    author, title = found["author"][0], found["title"][0]
    if author.text.count(".") != _INITIALS or author.text[-1] != "." or len(found["author"]) > 1:
        return
    both = _FOUR_INITIALS.fullmatch(author.text) if author.is_whole and title.is_whole else None
    if both and text[author.span[1] : title.span[0]] == " " and _is_romanised(title.text):
        _part(text, found, both.start("title"), title)


@rule(has="author title", even_sure=True)
def _give_head(text: str, found: Found) -> None:
    """The head of a romanised title, up to the initials of whom it names: "Lugov V. I. Roman F. M. | Vetrova"."""
    author, title = found["author"][0], found["title"][0]
    if author.text.count(".") < _GAP or len(found["author"]) > 1 or not author.is_whole:
        return
    if author.text[-1] == ".":
        both = _HEADED.fullmatch(author.text) if _SOMEBODYS.match(title.text) else None
    else:
        # whose the work is, up to its name in quotation marks: "Lugov V. I. Roman F. M. Vetrova | «Reka»"
        both = _HEADED_WHOLE.fullmatch(author.text) if title.text[0] in _QUOTES else None
        both = both if both and _SOMEBODYS.fullmatch(both["whose"]) else None
    if (
        both
        and title.is_whole
        and text[author.span[1] : title.span[0]] == " "
        and not _is_family(both["word"])
        and _is_romanised(title.text)
    ):
        _part(text, found, both.start("title"), title)


@rule(has="author", one_of="publisher publisher-place", lacks="title container-title editor", even_sure=True)
def _part_name(text: str, found: Found) -> None:
    """A book that is called by the name of whom it is about: "Lugov, N. A. N. A. Vetrov. Moscow: Mysl, 1980"."""
    author = found["author"][0]
    if author.text.count(".") != _INITIALS or len(found["author"]) > 1:
        return
    both = _NAME_ALONE.fullmatch(author.text) if author.is_whole else None
    if both:
        _part(text, found, both.start("title"), None)


@rule(has="author editor", one_of="publisher publisher-place", lacks="title container-title", even_sure=True)
def _put_sentence(text: str, found: Found) -> None:
    """Who has a word before the initials, and no mark of an editor, is the title: "Lund, A. Arkhitektor N. A. Holm"."""
    last, first = found["author"][-1], found["editor"][0]
    if len(found["editor"]) == 1 and last.span[1] <= first.span[0] and _SENTENCE.fullmatch(first.text):
        ended = text[last.span[1] : first.span[0]]
        if ended.strip() == "." or (ended == " " and last.text[-1] == "."):
            found["title"] = [found.pop("editor")[0]._replace(label="title")]


@rule(has="author title title-translation", said=(" [",), even_sure=True)
def _give_last(text: str, found: Found) -> None:
    """Who ends a romanised title or its host, before the translation: "O povesti A. S. | Vetrova [On the story"."""
    first, *others = found["author"]
    for part in others:
        for label in ("title", "container-title"):
            names = [one for one in found.get(label, ()) if 0 < part.span[0] - one.span[1] <= _GAP]
            if (
                names
                and first.span[1] <= names[0].span[0]
                and text[names[0].span[1] : part.span[0]].strip("\u00bb\u226b\u201d\"' ") == ""
                and any(text[part.span[1] : one.span[0]] == " [" for one in found["title-translation"])
                and _OWN_NAME.fullmatch(part.text)
            ):
                span = (names[0].span[0], part.span[1])
                clear(found, ("author",), part.span)
                at = found[label].index(names[0])
                found[label][at] = names[0]._replace(text=" ".join(text[slice(*span)].split()), span=span)
                break


@rule(has="editor container-title", said=(", by ",), even_sure=True)
def _put_writer(text: str, found: Found) -> None:
    """Who is named behind a book with "by" alone wrote that: "In Selected Works, by A. Lund, 7-22"."""
    for part in found["editor"][:]:
        start = part.span[0]
        behind = any(text[host.span[1] : start] == ", by " for host in found["container-title"])
        if behind:
            clear(found, ("editor",), part.span)
            found["container-author"] = [part._replace(label="container-author")]
            return


def _part(text: str, found: Found, border: int, title: Stretch | None) -> None:
    """Parts the author there from the title, which goes on as what is labelled so, if anything is."""
    author = found["author"][0]
    start = author.span[0] + border
    end = title.span[1] if title else author.span[1]
    name = author.text[:border].rstrip()
    whole = Stretch("title", " ".join(text[start:end].split()), (start, end), author.probability)
    found["author"][0] = author._replace(text=name, span=(author.span[0], author.span[0] + len(name)))
    found["title"] = [whole, *found.get("title", ())[1:]]


def _is_romanised(title: str) -> bool:
    told = tell(title)
    return told.confidence > _SURE and told.tag.endswith(_ROMANISED)


def _is_family(word: str) -> bool:
    """Whether a word may be a family name, so that no comma parts two authors: "Vetrov A. I. Lugov L. K."."""
    low = word.casefold()
    return low.endswith(name_words().surnames) or gazetteer.marks(low) == ("family",)


put_named_in_titles: Final = Rules(_give_last, _give_initials, _give_head, _part_name, _put_sentence, _put_writer)
"""Gives such people back to the titles."""
