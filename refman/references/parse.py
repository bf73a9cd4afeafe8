"""A printed reference becomes an Entry; nothing printed makes it raise, and what cannot be read stays whole."""

from collections.abc import Sequence
from types import MappingProxyType

from refman.model import Entry, Field, Issue, Origin, Reference, Text
from refman.references.accents import Composed, composed
from refman.references.fields import read_fields
from refman.references.kinds import tell_type
from refman.references.labelling.labeller import Labelled, label
from refman.references.labelling.same_author import carried
from refman.references.placing.eastern import eastern_type
from refman.references.placing.sites import is_general
from refman.references.respelt import has_ligatures, without_ligatures
from refman.references.sheets import without_sheets

_BATCH = 512
"""References that are labelled at once: enough to fill the arrays, few enough for a flat memory."""
_SLIPS = (LookupError, ValueError, AttributeError, TypeError)
"""What a slip of ours in a rule raises; in one reference of a million it must not lose the others."""
_NOTHING_READ = "nothing but the whole text could be read"
_DOI_ONLY = "nothing but a DOI is printed; 'refman resolve' fills the rest"
_DOUBTFUL = 0.5
"""Below this confidence a field is pointed out as an issue."""


def parse(references: Sequence[Reference], *, together: bool = False) -> list[Entry]:
    """The entries of printed references, as many and in the same order.

    Args:
        references: the references as printed.
        together: whether they are one list: then what is doubtful in one is read as the others of its style are.

    Issues: parse/unread, parse/no-title, parse/no-year, parse/doubtful.
    """
    entries: list[Entry] = []
    for at in range(0, len(references), _BATCH):
        batch = references[at : at + _BATCH]
        mended = [composed(reference.text) for reference in batch]
        composed_texts = (one.text if one else reference.text for one, reference in zip(mended, batch, strict=True))
        texts = [*map(without_sheets, composed_texts)]
        labelled = label(texts, together=together)
        entries += [_read(*read) for read in zip(batch, mended, texts, labelled, strict=True)]
    return carried(entries) if together else entries


def _read(reference: Reference, mended: Composed | None, text: str, labelled: Labelled) -> Entry:
    try:
        return _understood(reference, mended, text, labelled)
    except _SLIPS as error:
        return _stumbled(reference, error)


def _stumbled(reference: Reference, error: Exception) -> Entry:
    """The reference whole, where reading it raised: a slip of ours, which no test lets pass (`tests/conftest.py`)."""
    message = f"refman stumbled over it ({type(error).__name__}); it is kept whole: please report it with its text"
    return _unread(reference, {}, message)


def _understood(reference: Reference, mended: Composed | None, text: str, labelled: Labelled) -> Entry:
    fields = read_fields(text, labelled)
    if mended:
        fields = {name: mended.as_printed(field) for name, field in fields.items()}
    if has_ligatures(reference.text):
        fields = {name: without_ligatures(field) for name, field in fields.items()}
    if not {"title", "container-title", "author", "archive", "number"} & set(fields):
        return _unread(reference, fields)
    if fields.keys() == {"author"} and _is_one_word(reference.text):
        # "none", "жоқ": no person's name by itself
        return _unread(reference, {})
    kind = eastern_type(reference.text, fields) or tell_type(labelled, fields)
    return Entry("", kind, MappingProxyType(fields), reference, (*reference.issues, *_issues(fields)))


def _unread(reference: Reference, fields: dict[str, Field], message: str = _NOTHING_READ) -> Entry:
    issue = Issue("parse/unread", message, "error")
    whole = reference.text.strip()
    if "DOI" in fields and _is_bare(reference.text, fields["DOI"]):
        issues = (*reference.issues, Issue("parse/no-title", _DOI_ONLY))
        return Entry("", "document", MappingProxyType(fields), reference, issues)
    if "URL" in fields and (fields.keys() == {"URL", "accessed"} or _is_bare(reference.text, fields["URL"])):
        # nothing but a link, which is no title and has no language
        return Entry("", "webpage", MappingProxyType(fields), reference, (*reference.issues, issue))
    kind = "book" if {"publisher", "publisher-place", "issued"} <= fields.keys() else "document"
    if whole:
        fields["title"] = Field(Text(whole), Origin("printed", "whole", (0, len(reference.text))), 0.05)
    return Entry("", kind, MappingProxyType(fields), reference, (*reference.issues, issue))


def _is_one_word(text: str) -> bool:
    return len(text.split()) == 1


def _is_bare(text: str, link: Field) -> bool:
    """Whether no word stands beside the link, but for those that say no more than that there is a site."""
    start, end = link.origin.span or (0, 0)
    return is_general(f"{text[:start]} {text[end:]}")


def _issues(fields: dict[str, Field]) -> list[Issue]:
    issues = []
    if "title" not in fields:
        issues.append(Issue("parse/no-title", "no title was found"))
    if "issued" not in fields:
        issues.append(Issue("parse/no-year", "no year was found", "info"))
    for name, field in fields.items():
        if field.confidence < _DOUBTFUL:
            message = f"{name} is doubtful ({field.confidence:.2f})"
            issues.append(Issue("parse/doubtful", message, "info", name, field.origin.span))
    return issues
