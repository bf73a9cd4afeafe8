"""People who were taken for authors of a work, or for its house: editors of the host, and who supervised a thesis."""

from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.shapes import QUOTED_IN
from refman.references.placing.spans import Found, Stretch, clear
from refman.references.values.name_words import is_body, name_words

_DIRECTED = Late(
    r"(?:dirett[aoe]|diretti|dir\.|dirig\u00e9e?s?|dirigid[ao])\s(?:da|par|por)\s(?P<name>[^\W\d_a-z].{3,})$"
)
_SEVERAL = Late(r"[Aa]{2}\.?\s?[Vv]{2}\.?|[Aa]utori\s[Vv]ari")
_SUPERVISED = Late(
    r"(relat(?:ore|rice)|tutor|supervis(?:or|ed\sby)|(?<=,\s)dir)\.?:?\s(?:(?:prof|dott)\.(?:ssa)?\s)?(?:[^\W\d_]\.\s?)*$"
)
_MARKED = Late(r",?\s(?:\((?:[Ee]ds?|[Ee]ditors?|Hrsg|Hg)\.?\)|(?:[Ee]ditors?|[Ee]ds?\.|Hrsg\.|Hg\.)(?!\w))")
_WITH_OTHERS = Late(r"(?:,\s[^\W\d_]{1,2}\.?)?,?\s(?:et\sal\.?|u\.\s?a\.),?\s\((?:[Ee]ds?|Hrsg|Hg)\.?\)[:.,]?\s")
_IN_LENGTH = 6
_LEAD_LENGTH = 24


@rule(has="author", lacks="editor")
def _put_director(_: str, found: Found) -> None:
    last = found["author"][-1]
    if len(found["author"]) == 1 or last.text[:1] != "d" or not last.is_whole:
        return
    led = _DIRECTED.match(last.text)
    if led:
        found["author"].pop()
        start = last.span[0] + led.start("name")
        found["editor"] = [Stretch("editor", led["name"], (start, last.span[1]), last.probability)]


@rule(has="author")
def _put_authors(text: str, found: Found) -> None:
    """Who stands behind "in" is of the host; what stands right behind him is that: "in AA.VV., Storia della"."""
    if len(found["author"]) == 1:
        return
    last = found["author"][-1]
    if not QUOTED_IN.search(text, max(0, last.span[0] - _IN_LENGTH), last.span[0]):
        return
    titles = found.get("title", ())
    if (
        len(titles) > 1
        and text[last.span[1] : titles[-1].span[0]].strip() in {",", ""}
        and "container-title" not in found
    ):
        found["container-title"] = [titles[-1]._replace(label="container-title")]
        found["title"].pop()
    found["author"].pop()
    if "editor" not in found and not _SEVERAL.fullmatch(last.text):
        found["editor"] = [last._replace(label="editor")]


@rule(one_of="publisher author editor", said=("elat", "utor", "uperv", " dir. "))
def _drop_supervisor(text: str, found: Found) -> None:
    """Who supervised a thesis is no house and no author: "a.a. 2008/2009, relatore D. Calabi"."""
    for label in ("publisher", "author", "editor"):
        for part in found.get(label, ())[:]:
            said = _SUPERVISED.search(text, max(0, part.span[0] - _LEAD_LENGTH), part.span[0])
            if said and (said[1] != "dir" or "genre" in found):
                clear(found, (label,), part.span)
                hosts = found.get("container-title", ())
                if label == "publisher" and "publisher" not in found and hosts and is_body(hosts[0].text, name_words()):
                    found["publisher"] = [hosts[0]._replace(label="publisher")]
                    del found["container-title"]
                return


@rule(has="title author", lacks="editor")
def _put_marked(text: str, found: Found) -> None:
    """People behind a title, and before the word for editors: "Methods of Physics, L. Yuan and C. Wu, editors, "."""
    author = found["author"][0]
    if author.span[0] < found["title"][0].span[1] or len(found["author"]) > 1:
        return
    if _MARKED.match(text, author.span[1]):
        found["editor"] = [part._replace(label="editor") for part in found.pop("author")]


@rule(has="container-title", lacks="editor", said=("(ed", "(Ed", "(H"))
def _put_others(text: str, found: Found) -> None:
    """Who stands with others before the word for editors is no host: "In: Lutter et al. (eds) Die Lizenz"."""
    first, *others = found["container-title"]
    if others and " " not in first.text and _WITH_OTHERS.fullmatch(text, first.span[1], others[0].span[0]):
        found["editor"] = [first._replace(label="editor")]
        found["container-title"] = others


put_misattributed: Final = Rules(
    _put_others,
    _put_marked,
    _put_director,
    _put_authors,
    _drop_supervisor,
)
"""Takes such people from the authors and the houses."""
