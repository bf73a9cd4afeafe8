"""What the program that made a document notes of it (Dublin Core), as a CSL-JSON item."""

from xml.etree import ElementTree as ET

from refman.documents import own

_DC = "{http://purl.org/dc/elements/1.1/}"


def item(tree: ET.Element | None) -> own.Item:
    """The item by title, creators, date and language; empty without a title."""
    if tree is None:
        return {}
    found: dict[str, list[str]] = {}
    for element in tree.iter():
        name = element.tag.removeprefix(_DC) if isinstance(element.tag, str) else ""
        if element.text and element.text.strip():
            found.setdefault(name, []).append(element.text.strip())
    first = {name: values[0] for name, values in found.items()}
    people = [name for name in found.get("creator", []) if " " in name]
    language = first.get("language", "")
    return own.from_properties(first.get("title", ""), people, date=first.get("date", ""), language=language)
