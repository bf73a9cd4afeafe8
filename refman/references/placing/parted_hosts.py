"""Hosts that their part tells of: the word "in", an editor or quotation marks stand before them."""

from functools import cache

from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, Stretch, clear
from refman.references.values.name_words import name_words
from refman.tables import read_table

_IN = Late(r"(?:^|[\s,.])[Ii]n:?\s$")
_IN_LENGTH = 6
_OPENING = frozenset('"\u201c\u2018\u00ab')
_CLOSED = Late(r"(?:[.,?!][\"\u201d\u2019]|[\"\u201d\u2019\u00bb],)\s")
_AGAIN_IN = Late(
    r"(?:,\s(?:ora|poi|oggi|now|then|jetzt|auch)\s(?:anche\s|also\s)?|"
    r"[\u2019\u201d'\"]?[,\s]?\s?(?:[\u2013\u2014-]\s?)?(?:reprinted|republished|repr\.|rpt\.|rist\.|ristampato)\s)in:?\s(?:(?:[Ii]d|[Ee]ad|[Ii]dem|[Dd]ers|[Dd]ies)\.?[:,]\s)?(?=[^\W\d_a-z])"
)
_AGAIN = ("ora ", "poi ", "oggi ", "anche ", "now ", "then ", "also ", "jetzt ", "auch ", "rep", "rpt. ", "rist")
_MARKED = Late(
    r"[\s,.]{0,2}(?:u\.\s?a\.|et\sal\.|e\saltri)?\s?\(?(?:Hrsg|Hg|hrsg|hg|[Ee]ds?|a\scura\sdi)\.?\)?[:,.]?\s"
)
_PARTS = frozenset({"page", "editor", "volume", "issue"})
_LED = Late(r"(?P<names>[^()]{4,120})\s\((?:eds?|dirs?|coords?|a\scura\sdi|\u00e9ds?|hg|hrsg)\.?\),?\s")
_CHAPTER = Late(r"\d{1,3},?\s[Ii]n:?\s(?:the\s)?(?=[^\W\d_a-z])")
_CHAPTER_MARK = Late(r"(?:[Cc]h(?:ap(?:ter)?)?|[Ss]ec(?:tion)?|Kap(?:itel)?)\.?\s$")
_MARK_LENGTH = 12
_SAME_IN = Late(r"[.,?!]?\s[Ii]n:?\s(?:[Dd]ers|[Dd]ies|[Dd]ems|[Ee]bd|[Ii]dem|[Ii]d)\.?$")
_WITH_MARK = 16
_CAPITAL = r"[^\W\d_a-z\u0430-\u044f]"
_OWNED = Late(
    rf"(?P<name>(?P<family>{_CAPITAL}[^\W\d_]+(?:-{_CAPITAL}[^\W\d_]+)?),?\s(?:{_CAPITAL}\.\s?){{1,2}})(?<=\s)"
    rf"(?P<host>{_CAPITAL}[^\W\d_]{{2,}}.*)"
)
_SENTENCE = Late(r"(?:(?<=[^\W\d_]{3})|(?<=[)\u00bb]))\.\s(?P<word>[^\W\d_a-z\u0430-\u044f][^\W\d_]+)(?=[.\s])")
_ROMANISED = Late(
    r",\s(?P<host>(?:Mater|Tez)\.\s[^,()\"\u201c\u201d]{0,60}[\"\u201c][^\"\u201c\u201d]+[\"\u201d])(?:\s\([^()]+\))?(?=,)"
)
_HOST_NAME = Late(r"[^\W\d_a-z\u0430-\u044f][^\W\d_]{2,}(?:\s[^\W\d_]+){0,5}")
_NUMBER_SIGN = Late(r"[.,]?\s(?:[-\u2013\u2014]\s)?\u2116\s?")
_PERIODICALS = frozenset({"journal", "collected"})
_CLOSE = 2
_WORD = 3
"""Letters that a word has which is no initial, at least."""
_NAME = 30
"""Characters of a family name and an initial."""


@rule(has="title", even_sure=True)
def cut_again_in(text: str, found: Found) -> None:
    """The host where a paper was printed again, left to its title: "Edonismo, ora in Id., Lingua, stile e società"."""
    title = found["title"][0]
    said = title.text
    if " in" not in said or not any(map(said.__contains__, _AGAIN)) or not title.is_whole:
        return
    again = _AGAIN_IN.search(said)
    if again is None or not again.start():
        return
    start = title.span[0] + again.end()
    end = title.span[1]
    hosts = found.get("container-title", [])
    if hosts and text[end : hosts[0].span[0]] in {". ", ": "}:
        end = hosts[0].span[1]
        hosts = hosts[1:]
    host = Stretch("container-title", " ".join(text[start:end].split()), (start, end), title.probability)
    found["container-title"] = [host, *hosts]
    border = title.span[0] + again.start()
    found["title"][0] = title._replace(text=title.text[: again.start()], span=(title.span[0], border))


@rule(has="title container-title", said=("//",), beyond_ascii=True, even_sure=True)
def put_host_author(text: str, found: Found) -> None:
    """Who wrote the whole, before its name: "Предисловие // | Орлов И. И. | Реки степи. – М.: Мысль, 1976"."""
    host = found["container-title"][0]
    if ". " not in host.text or not host.is_whole:
        return
    if host.text[1] == ".":
        # the last initial alone was left to it: "// Орлов И. | И. Реки степи"
        slashes = text.rfind("// ", 0, host.span[0])
        start = slashes + len("// ")
        if slashes < 0 or host.span[0] - start > _NAME:
            return
        host = host._replace(text=text[start : host.span[1]], span=(start, host.span[1]))
    owned = _OWNED.fullmatch(host.text)
    if owned is None or not (
        owned["family"].casefold().endswith(name_words().surnames)
        or any(part.text.startswith(owned["name"].rstrip()) for part in found.get("author", ()))
    ):
        return
    start, border, end = host.span[0], host.span[0] + owned.start("host"), host.span[1]
    name = owned["name"].rstrip()
    found["container-author"] = [host._replace(label="container-author", text=name, span=(start, start + len(name)))]
    found["container-title"][0] = host._replace(text=owned["host"], span=(border, end))


@rule(has="title page", one_of="volume issue", lacks="container-title publisher", beyond_ascii=True, even_sure=True)
def cut_periodical(text: str, found: Found) -> None:
    """A sentence that begins as journals do, before its numbers and pages: "Отрар. | Изв. Средазкома, вып.3"."""
    title = found["title"][-1]
    start, end = title.span
    if ". " not in title.text or not title.is_whole or found["page"][0].span[0] < end:
        return
    numbers = [part.span[0] for label in ("volume", "issue") for part in found.get(label, ())]
    if min(numbers) < end:
        return
    for stop in _SENTENCE.finditer(title.text):
        low = stop["word"].casefold()
        if _PERIODICALS & telling(low) or low in _reports():
            found["container-title"] = [
                title._replace(
                    label="container-title",
                    text=title.text[stop.start("word") :],
                    span=(start + stop.start("word"), end),
                )
            ]
            found["title"][-1] = title._replace(text=title.text[: stop.start()], span=(start, start + stop.start()))
            return


@rule(
    has="title issued issue",
    lacks="container-title publisher publisher-place genre number",
    said=("\u2116",),
    even_sure=True,
)
def cut_before_number(text: str, found: Found) -> None:
    """The sentence before a year and the number of an issue is the journal: "Сток рек. | Гидрология. 2015. № 3"."""
    title, year = found["title"][-1], found["issued"][0]
    if ". " not in title.text or not title.is_whole or text[title.span[1] : year.span[0]] not in {". ", ", ", " "}:
        return
    name, _, host = title.text.rpartition(". ")
    if (
        _HOST_NAME.fullmatch(host)
        and " " in name
        and name.rstrip("\u00bb)")[-_WORD:].isalpha()
        and _NUMBER_SIGN.fullmatch(text, year.span[1], found["issue"][0].span[0])
    ):
        start, end = title.span
        found["container-title"] = [title._replace(label="container-title", text=host, span=(end - len(host), end))]
        found["title"][-1] = title._replace(text=name, span=(start, start + len(name)))


@rule(has="title issued page", said=(", Mater. ", ", Tez. "))
def put_romanised(text: str, found: Found) -> None:
    """Papers of a gathering that were left to the title: "Salt, | Mater. konf. “Voda” (Proc. Conf. “Water”), Omsk"."""
    title = found["title"][0]
    papers = _ROMANISED.search(text, title.span[0], found["page"][0].span[0])
    if papers and title.is_whole and papers.start() < title.span[1]:
        name = text[title.span[0] : papers.start()]
        span = (papers.start("host"), papers.end())
        clear(found, ("title", "container-title"), span)
        found["title"] = [title._replace(text=name, span=(title.span[0], papers.start()))]
        found["container-title"] = [Stretch("container-title", papers["host"], papers.span("host"), title.probability)]


@cache
def _reports() -> frozenset[str]:
    return frozenset(read_table("refman.references.placing", "gost.toml")["periodicals"])


def cut_in(found: Found, title: Stretch) -> None:
    """A host that was left to the title of its part: "Le immagini della peste, in Venezia e la peste"."""
    name, _, host = title.text.rpartition(", in " if ", in " in title.text else ". In ")
    if not name or " " not in host or not (host[0].isupper() or host[0] in _OPENING):
        return
    start = title.span[1] - len(host)
    led = _LED.match(host)
    if led:
        if "editor" not in found:
            span = (start, start + led.end("names"))
            found["editor"] = [Stretch("editor", led["names"], span, title.probability)]
        start, host = start + led.end(), host[led.end() :]
    name = name.rstrip(' \u00bb\u201d"')
    found["title"][0] = title._replace(text=name, span=(title.span[0], title.span[0] + len(name)))
    found["container-title"] = [Stretch("container-title", host, (start, title.span[1]), title.probability)]


@rule(has="title", lacks="container-title", said=("Ch", "ch", "Sec", "sec", "Kap"))
def put_chaptered(text: str, found: Found) -> None:
    """The host of a chapter that is told by its number: "Ch. | 87 in the Handbook of Optics"."""
    title = found["title"][0]
    head = _CHAPTER.match(title.text) if title.text[0].isdigit() and title.is_whole else None
    if head and _CHAPTER_MARK.search(text, max(0, title.span[0] - _MARK_LENGTH), title.span[0]):
        span = (title.span[0] + head.end(), title.span[1])
        found["container-title"] = [title._replace(label="container-title", text=title.text[head.end() :], span=span)]
        clear(found, ("title",), title.span)


@rule(has="title container-title", said=(" ders", " dies", " dems", " ebd", " Ders", " Dies", " Ebd", " idem", " id."))
def cut_same(text: str, found: Found) -> None:
    """The word for the same author, behind "in" and before the host, is none of the title: "Ehe. In ders., Recht"."""
    title = found["title"][-1]
    same = _SAME_IN.search(title.text) if title.is_whole else None
    if same and same.start() and title.span[1] < found["container-title"][0].span[0]:
        found["title"][-1] = title._replace(
            text=title.text[: same.start()], span=(title.span[0], title.span[0] + same.start())
        )


@rule(has="title container-title", said=("-",), even_sure=True)
def join_hyphen(text: str, found: Found) -> None:
    """A host that was cut at its hyphen: "Dansk. Selskab, Mat.|-|Fys. Medd."."""
    title, host = found["title"][-1], found["container-title"][0]
    if text[title.span[1] : host.span[0]] in {"-", ".-"}:
        span = (title.span[0], host.span[1])
        found["container-title"][0] = host._replace(text=" ".join(text[slice(*span)].split()), span=span)
        clear(found, ("title",), title.span)


@rule(has="title container-title")
def join_host(text: str, found: Found) -> None:
    """The first sentence of a host behind its editors: "in J. Martin (ed.), Venice Reconsidered. The History"."""
    if len(found["title"]) == 1:
        return
    head, host = found["title"][-1], found["container-title"][0]
    if text[host.span[1] : head.span[0]] in {". ", ": "} and found["title"][0].span[1] < host.span[0]:
        # the second sentence: "in La grande vigilia. Un ghetto della Serenissima, Venezia"
        span = (host.span[0], head.span[1])
        found["container-title"][0] = host._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["title"].pop()
        return
    if text[head.span[1] : host.span[0]] in {". ", ": "} and _is_led(text, found, head):
        span = (head.span[0], host.span[1])
        found["container-title"][0] = host._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["title"].pop()


def _is_led(text: str, found: Found, part: Stretch) -> bool:
    """Whether the editor before it stands behind "in"."""
    before = [one for one in found.get("editor", ()) if one.span[1] < part.span[0]]
    return bool(before) and is_in(text, before[0].span[0]) and part.span[0] - before[-1].span[1] <= _WITH_MARK


def _is_behind_quoted(text: str, found: Found, second: Stretch) -> bool:
    """Whether the title ends with its quotation mark right before, and is a part of something."""
    title = found["title"][0]
    behind = any(part.span[0] > second.span[1] for label in _PARTS & found.keys() for part in found[label])
    return (
        behind
        and text[title.span[0] - 1 : title.span[0]] in _OPENING
        and _CLOSED.fullmatch(text, title.span[1], second.span[0]) is not None
    )


def _is_edited(text: str, found: Found, second: Stretch) -> bool:
    """Whether who edited it stands right before, behind "in": "in G. Cozzi-M. Knapton, Storia della Repubblica"."""
    editors = [part for part in found.get("editor", ()) if 0 < second.span[0] - part.span[1] <= _WITH_MARK]
    if not editors or not is_in(text, editors[0].span[0]):
        return False
    end = editors[-1].span[1]
    return second.span[0] - end <= _CLOSE or _MARKED.fullmatch(text, end, second.span[0]) is not None


def is_in(text: str, start: int) -> bool:
    """Whether "in" stands right before this place."""
    return _IN.search(text, max(0, start - _IN_LENGTH), start) is not None


def is_host_of_part(text: str, found: Found, second: Stretch) -> bool:
    """Whether a second title is the host of the first: its editor stands between, or the first is quoted."""
    return _is_edited(text, found, second) or _is_behind_quoted(text, found, second)
