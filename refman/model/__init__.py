"""What flows through refman: Entry and the value types in it; CSL's vocabulary; identifiers and language tags."""

from refman.model.date import Date
from refman.model.entry import Entry, Field, Issue, Origin, Place, Reference, Span, Value
from refman.model.identifier import (
    arxiv_doi,
    bare_doi,
    is_doi,
    isbn_digits,
    isbn_fault,
    linked_doi,
    normal_doi,
    normal_isbn,
)
from refman.model.item import Item, from_item, to_item
from refman.model.language_tag import normal_tag, primary
from refman.model.merge import merge
from refman.model.name import Name
from refman.model.number import Number
from refman.model.shelf import (
    READING_STATES,
    RELATIONS,
    Attachment,
    Link,
    ReadingState,
    Relation,
    Shelf,
    collection_path,
    tags,
)
from refman.model.text import Text, unmarked
from refman.model.uncollected import uncollected
from refman.model.unite import unite

__all__ = [
    "READING_STATES",
    "RELATIONS",
    "Attachment",
    "Date",
    "Entry",
    "Field",
    "Issue",
    "Item",
    "Link",
    "Name",
    "Number",
    "Origin",
    "Place",
    "ReadingState",
    "Reference",
    "Relation",
    "Shelf",
    "Span",
    "Text",
    "Value",
    "arxiv_doi",
    "bare_doi",
    "collection_path",
    "from_item",
    "is_doi",
    "isbn_digits",
    "isbn_fault",
    "linked_doi",
    "merge",
    "normal_doi",
    "normal_isbn",
    "normal_tag",
    "primary",
    "tags",
    "to_item",
    "uncollected",
    "unite",
    "unmarked",
]
