"""EPUB books as lines: the pages in the order of their spine."""

from posixpath import dirname, join, normpath
from urllib.parse import unquote

from refman.documents import html
from refman.documents.archive import Archive
from refman.documents.encoding import decode

_CONTAINER = "META-INF/container.xml"


def text(archive: Archive, where: str) -> str:
    """The text of a book.

    Raises:
        NotReadable: it is damaged, encrypted or no book.
    """
    package = package_of(archive)
    tree = archive.tree(package)
    if tree is None:
        raise archive.broken("it holds no book")
    items = {own.get("id"): own.get("href") or "" for own in tree.iter() if own.tag.endswith("}item")}
    spine = [items.get(own.get("idref"), "") for own in tree.iter() if own.tag.endswith("}itemref")]
    pages = [archive.read(normpath(join(dirname(package), unquote(href)))) for href in spine if href]
    return "\n".join(html.flatten(decode(page, where=where)[0]) for page in pages if page.strip())


def package_of(archive: Archive) -> str:
    """The name of the part that tells what a book is and of what parts; empty where there is none."""
    tree = archive.tree(_CONTAINER)
    roots = [own for own in tree.iter() if own.tag.endswith("}rootfile")] if tree is not None else []
    return (roots[0].get("full-path") or "") if roots else ""
