"""XML read safely: no entity is expanded and nothing outside is fetched; elements as paths of local names."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from refman.errors import Malformed
from refman.formats.tex import tidy
from refman.patterns import Late

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ILLEGAL = Late("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_INLINE = {"i": "i", "italic": "i", "b": "b", "bold": "b", "sub": "sub", "sup": "sup", "sc": "sc", "style": "",
           "hi": "", "named-content": "", "styled-content": "", "ext-link": "", "lb": "", "xref": "", "abbr": "",
           "break": "", "underline": "", "roman": ""}  # fmt: skip
_DEEPEST = 200


@dataclass(frozen=True, slots=True)
class Leaf:
    """An element without elements of its own, or one that is read as a whole; `path` leads from the record to it."""

    path: str
    element: ET.Element
    lang: str | None

    @property
    def text(self) -> str:
        """Its text, with italics and the like as CSL's HTML tags."""
        return tidy(_inner(self.element))


def parse_xml(text: str, name: str) -> ET.Element:
    """The root element.

    Raises:
        Malformed: the text is no well-formed XML, or defines entities, as XML bombs do.
    """
    try:
        root: ET.Element = fromstring(text.removeprefix("\ufeff").strip())
    except DefusedXmlException as error:
        raise Malformed("it defines XML entities, which refman does not expand", hint="write them out") from error
    except ET.ParseError as error:
        line = error.position[0]
        raise Malformed(
            f"this is no {name}: {str(error).partition(':')[0]}", line=line, hint="is it cut off?"
        ) from error
    except (ValueError, RecursionError) as error:
        raise Malformed(f"this is no {name} that can be read", hint="check --from") from error
    return root


def local(element: ET.Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: ET.Element, *names: str) -> Iterator[ET.Element]:
    """The children with one of these local names."""
    return (child for child in element if local(child) in names)


def descendants(element: ET.Element, *names: str) -> Iterator[ET.Element]:
    """The elements with one of these local names, the element itself among them, in document order."""
    return (found for found in element.iter() if local(found) in names)


def text_of(element: ET.Element, *names: str) -> str:
    """The text of the first child with one of these names, or nothing."""
    found = next(children(element, *names), None)
    return "" if found is None else tidy("".join(found.itertext()))


def leaves(element: ET.Element, marks: Collection[str], whole: Collection[str] = ()) -> Iterator[Leaf]:
    """The leaves of a record in order; a step of a path is a name, with the first of the `marks` it has in brackets.

    Elements named in `whole` are leaves whatever they hold.
    """
    for child in element:
        yield from _leaves(child, "", element.get(_LANG), marks, whole)


def clean(text: str) -> str:
    """The text without what XML cannot hold."""
    return _ILLEGAL.sub("", text)


def _leaves(
    element: ET.Element, path: str, lang: str | None, marks: Collection[str], whole: Collection[str]
) -> Iterator[Leaf]:
    name = local(element)
    if not name or path.count("/") > _DEEPEST:
        return
    mark = next((found for key in marks if (found := element.get(key))), "")
    own = element.get(_LANG) or element.get("lang")
    here = f"{path}/{name}" if path else name
    here += f"[{mark.casefold()}]" if mark else ""
    inner = [child for child in element if local(child) and local(child) not in _INLINE]
    if name in whole or not inner:
        yield Leaf(here, element, own or lang)
        return
    for child in element:
        yield from _leaves(child, here, own or lang, marks, whole)


def _inner(element: ET.Element) -> str:
    out = [element.text or ""]
    for child in element:
        inner = _inner(child)
        tag = _INLINE.get(local(child), "") or _faced(child)
        out += [f"<{tag}>{inner}</{tag}>" if tag and inner.strip() else inner, child.tail or ""]
    return "".join(out)


def _faced(element: ET.Element) -> str:
    face = (element.get("face") or element.get("rend") or "").casefold()
    return {"italic": "i", "bold": "b", "superscript": "sup", "subscript": "sub"}.get(face, "")
