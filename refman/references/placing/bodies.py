"""Bodies at the head whose names were cut by commas, stand in brackets again, or were left to the title in capitals."""

from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, Stretch, clear
from refman.references.values.name_words import is_body, name_words

_EDITED = Late(r"\s?[(\[](?:[Hh]rsg|[Hh]g|[Ee]ds?|a cura di)\.?[)\]]")
_SHOUTED = Late(
    r"(?P<body>[^a-z\u00df-\u00ff\d.:;()\u00ab\u201c\"]{12,120}),\s(?=[^\W\d_a-z]?['\u2019]?[^\W\d_][a-z\u00e0-\u00ff]*[\s'\u2019])"
)
_LONG_NAME = Late(r"\)?[,.]?\s\(?(?:19|20)\d\d")
_CLOSED = Late(r"\)[.:,]?\s")
_ROMAN = Late(r"[IVXL]{1,6}")
_HOSTS = frozenset({"journal", "conference", "newspaper", "series", "report"})
"""What words of a host that is no body tell."""
_AT_HEAD = 4
_FEW = 2
_LONGEST_HEAD = 120


@rule(has="title")
def put_bodies(text: str, found: Found) -> None:
    """Joins the parts of such a name, and takes it off the title."""
    titles = found["title"]
    if titles[0].span[0] > _LONGEST_HEAD:
        return
    if "author" not in found:
        if "editor" not in found and len(titles) > 1 and _EDITED.match(text, titles[0].span[1]):
            # as in: Bundeszentrale für politische Bildung (Hrsg.): Datenreport
            found["editor"], found["title"] = [titles[0]._replace(label="editor")], titles[1:]
            return
        if titles[0].span[0] < _AT_HEAD and titles[0].text[:_AT_HEAD].isupper() and titles[0].is_whole:
            _cut_shouted(text, found, titles[0])
    elif len(titles) > 1:
        body, name = found["author"][-1], titles[0]
        between = text[body.span[1] : name.span[0]]
        if between == ", " and is_body(body.text, name_words()):
            _join(text, found, body, name)
        elif between == " (" and body.text.isupper() and _LONG_NAME.match(text, name.span[1]):
            # as in: KMK (Ständige Konferenz der Kultusminister) (2004)
            found["title"] = titles[1:]


@rule(has="title publisher issued", lacks="author editor container-title publisher-place")
def put_dated_body(text: str, found: Found) -> None:
    """What stands before the year at the head wrote what stands behind it: "Northpoint Inc. (2021): Manual"."""
    body, house, year = found["title"][0], found["publisher"][0], found["issued"][0]
    if body.span[0] or len(found["title"]) > 1 or len(found["publisher"]) > 1:
        # behind the stop of a title the year stands in lists of the APA
        return
    if text[body.span[1] : year.span[0]] == " (" and _CLOSED.fullmatch(text, year.span[1], house.span[0]):
        found["author"] = [body._replace(label="author")]
        found["title"] = [house._replace(label="title")]
        del found["publisher"]


@rule(
    has="title container-title publisher-place issued",
    lacks="author editor publisher page issue collection-title edition genre number",
    even_sure=True,
)
def put_house_body(text: str, found: Found) -> None:
    """A body before its town, where nobody wrote: "Clean Towns. Union of Rivers, Division XI, Brussels, 1996"."""
    host, title, town = found["container-title"][0], found["title"][-1], found["publisher-place"][0]
    start, end = host.span
    volume = found["volume"][0] if "volume" in found else None
    if volume:
        if text[end : volume.span[0]] != " " or not _ROMAN.fullmatch(volume.text):
            return
        end = volume.span[1]
    name = host.text.partition(",")[0]
    if (
        text[title.span[1] : start] == ". "
        and text[end : town.span[0]] == ", "
        and is_body(name, name_words())
        and all(_HOSTS.isdisjoint(telling(word)) for word in name.casefold().split())
    ):
        clear(found, ("container-title", "volume"), (start, end))
        found["publisher"] = [Stretch("publisher", " ".join(text[start:end].split()), (start, end), host.probability)]


def _cut_shouted(text: str, found: Found, title: Stretch) -> None:
    """A body in capitals before a title that has none: "ISTITUTO VENETO DI SCIENZE, LETTERE ED ARTI, La laguna"."""
    others = found["title"][1:]
    if title.text.isupper() and others and text[title.span[1] : others[0].span[0]] == ", ":
        if is_body(title.text.replace(",", " "), name_words()) and not others[0].text.isupper():
            found["author"], found["title"] = [title._replace(label="author")], others
        return
    head = _SHOUTED.match(title.text)
    if head and head["body"].count(" ") >= _FEW and is_body(head["body"].replace(",", " "), name_words()):
        start = title.span[0]
        found["author"] = [title._replace(label="author", text=head["body"], span=(start, start + head.end("body")))]
        found["title"][0] = title._replace(text=title.text[head.end() :], span=(start + head.end(), title.span[1]))


def _join(text: str, found: Found, body: Stretch, name: Stretch) -> None:
    """What stands between a body and the mark of editors is of its name: "Ministerium für Familie, Senioren (Hg.)"."""
    mark = _EDITED.match(text, name.span[1])
    if mark is None:
        return
    whole = (body.span[0], name.span[1])
    found["title"] = found["title"][1:]
    clear(found, ("author",), whole)
    found["editor"] = [Stretch("editor", " ".join(text[slice(*whole)].split()), whole, body.probability)]
