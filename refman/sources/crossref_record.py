"""Crossref's record of a work as an Entry."""

from collections.abc import Mapping
from typing import Any, Final

from refman.languages import script
from refman.model import Entry, Name
from refman.sources.crossref_updates import updates
from refman.sources.markup import plain
from refman.sources.person import in_script, names_of
from refman.sources.record import Draft, first, part, texts, with_subtitle

Message = Mapping[str, Any]
_TYPES: Final = {
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "book-part": "chapter",
    "book-track": "chapter",
    "reference-entry": "entry",
    "book": "book",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "book-set": "book",
    "book-series": "book",
    "proceedings": "book",
    "dissertation": "thesis",
    "report": "report",
    "report-component": "report",
    "report-series": "report",
    "standard": "standard",
    "dataset": "dataset",
    "database": "dataset",
    "posted-content": "article",
    "peer-review": "review",
    "journal": "periodical",
    "journal-issue": "periodical",
    "journal-volume": "periodical",
}
_HOSTED: Final = frozenset({"chapter", "paper-conference", "entry"})
_PLAIN: Final = {
    "publisher-place": "publisher-location",
    "container-title-short": "short-container-title",
    "title-short": "short-title",
    "abstract": "abstract",
}


def read_record(message: Message, service: str = "crossref") -> Entry:
    """The entry of a Crossref message; never raises, whatever the message holds.

    Issues: resolve/retracted, resolve/corrected, resolve/concern, resolve/notice, resolve/newer-version.
    """
    draft = Draft(service)
    type_ = _TYPES.get(first(message.get("type")), "document")
    _titles(draft, message)
    _names(draft, message)
    _container(draft, message, type_)
    _numbers(draft, message)
    for variable, key in _PLAIN.items():
        draft.text(variable, message.get(key))
    house = part(message, "institution", "name") if type_ in {"thesis", "article"} else None
    draft.text("publisher", house or message.get("publisher"))
    draft.text("genre", message.get("degree") if type_ == "thesis" else None)
    draft.text("event-title", part(message, "event", "name") if type_ == "paper-conference" else None)
    draft.text("ISBN", part(message, "isbn-type", "value") or message.get("ISBN"))
    draft.text("ISSN", part(message, "issn-type", "value") or message.get("ISSN"))
    draft.text("DOI", message.get("DOI"))
    draft.language(message.get("language"))
    return draft.entry(type_, updates(message))


def _titles(draft: Draft, message: Message) -> None:
    listed = texts(message.get("title"))
    title = with_subtitle(first(listed), first(message.get("subtitle")))
    draft.text("title", title)
    for other in listed[1:]:
        draft.rival("title", other)
    original = first(message.get("original-title"))
    if original.casefold() != first(listed).casefold():
        draft.text("original-title", original)


def _names(draft: Draft, message: Message) -> None:
    wanted = script(plain(first(message.get("title"))))
    for variable in ("author", "editor", "translator", "chair"):
        listed: list[tuple[Name, ...]] = list(in_script(names_of(message.get(variable)), wanted))
        draft.names(variable, *listed)


def _container(draft: Draft, message: Message, type_: str) -> None:
    """Sets the host: of a series and a book the book, of two languages the title's; the other is kept as rival."""
    listed = list(dict.fromkeys(texts(message.get("container-title"))))
    if len(listed) > 1 and type_ in _HOSTED:
        # Crossref puts the series before the book; of proceedings the order varies, and the longer is the volume.
        host = listed[-1] if type_ != "paper-conference" else max(listed, key=len)
        draft.text("collection-title", next(one for one in listed if one != host))
    else:
        wanted = script(plain(first(message.get("title"))))
        host = next((one for one in listed if script(one) == wanted), first(listed))
    draft.text("collection-title" if type_ == "book" else "container-title", host)
    for other in listed:
        draft.rival("container-title", other)


def _numbers(draft: Draft, message: Message) -> None:
    draft.number("volume", message.get("volume"))
    draft.number("issue", message.get("issue") or part(message, "journal-issue", "issue"))
    draft.number("page", message.get("page") or message.get("article-number"))
    draft.number("edition", message.get("edition-number"))
    draft.number("number", message.get("report-number"))
    dates = (message.get(key) for key in ("published-print", "issued", "published-online", "published", "posted"))
    draft.date("issued", next((date for date in dates if part(date, "date-parts") and _has_year(date)), None))


def _has_year(date: Any) -> bool:
    parts = part(date, "date-parts")
    one = parts[0] if isinstance(parts, list) and parts else None
    return isinstance(one, list) and bool(one) and one[0] is not None
