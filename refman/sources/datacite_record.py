"""DataCite's record of a work as an Entry."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from refman.model import Entry, Issue, Name
from refman.sources.markup import plain
from refman.sources.person import name_of
from refman.sources.record import Draft, first, part, with_subtitle

_TYPES: Final = {
    "Audiovisual": "motion_picture",
    "Book": "book",
    "BookChapter": "chapter",
    "ConferencePaper": "paper-conference",
    "ConferenceProceeding": "book",
    "DataPaper": "article-journal",
    "Dataset": "dataset",
    "Dissertation": "thesis",
    "Image": "graphic",
    "Journal": "periodical",
    "JournalArticle": "article-journal",
    "PeerReview": "review",
    "Preprint": "article",
    "Report": "report",
    "Software": "software",
    "Sound": "song",
    "Standard": "standard",
}
_NEWER: Final = frozenset({"IsPreviousVersionOf", "IsObsoletedBy"})
_CITEPROC: Final = frozenset({"article-journal", "chapter", "book", "thesis", "report", "dataset", "graphic"})
_PERSON: Final = {"family": "familyName", "given": "givenName"}


def read_record(attributes: Mapping[str, Any], service: str = "datacite") -> Entry:
    """The entry of a DataCite record's attributes; never raises, whatever they hold.

    Issues: resolve/newer-version.
    """
    draft = Draft(service)
    _titles(draft, attributes)
    draft.names("author", _names(attributes.get("creators")))
    editors = [one for one in _objects(attributes.get("contributors")) if one.get("contributorType") == "Editor"]
    draft.names("editor", _names(editors))
    _host(draft, attributes)
    publisher = attributes.get("publisher")
    draft.text("publisher", part(publisher, "name") if isinstance(publisher, Mapping) else publisher)
    draft.date("issued", _issued(attributes))
    draft.number("version", attributes.get("version"))
    draft.text("DOI", attributes.get("doi"))
    draft.text("URL", attributes.get("url"))
    notes = [one for one in _objects(attributes.get("descriptions")) if one.get("descriptionType") == "Abstract"]
    draft.text("abstract", part(notes, "description"))
    draft.language(attributes.get("language"))
    return draft.entry(_type(part(attributes, "types")), tuple(_newer(attributes)))


def _newer(attributes: Mapping[str, Any]) -> Iterator[Issue]:
    for one in _objects(attributes.get("relatedIdentifiers")):
        if one.get("relationType") in _NEWER:
            where = plain(first(one.get("relatedIdentifier")))
            yield Issue("resolve/newer-version", f"the work was followed by a newer version ({where})", "info")


def _type(types: object) -> str:
    stated, citeproc = first(part(types, "resourceTypeGeneral")), first(part(types, "citeproc"))
    return _TYPES.get(stated) or (citeproc if citeproc in _CITEPROC else "document")


def _titles(draft: Draft, attributes: Mapping[str, Any]) -> None:
    listed = _objects(attributes.get("titles"))
    by_kind = {first(one.get("titleType")): one for one in reversed(listed)}
    main = by_kind.get("") or (listed[0] if listed else {})
    title = with_subtitle(first(main.get("title")), first(part(by_kind.get("Subtitle"), "title")))
    draft.text("title", title, main.get("lang"))
    translated = by_kind.get("TranslatedTitle", {})
    draft.text("title-translation", translated.get("title"), translated.get("lang"))
    draft.rival("title", part(by_kind.get("AlternativeTitle"), "title"))


def _names(people: object) -> tuple[Name, ...]:
    found = (_name(person) for person in _objects(people))
    return tuple(dict.fromkeys(name for name in found if name))


def _name(person: Mapping[str, Any]) -> Name | None:
    if person.get("nameType") == "Organizational":
        return name_of({"name": person.get("name")})
    if person.get("familyName"):
        return name_of(person, **_PERSON)
    family, comma, given = first(person.get("name")).partition(",")
    return name_of({"family": family, "given": given} if comma else person)


def _host(draft: Draft, attributes: Mapping[str, Any]) -> None:
    """Sets the container from `container` or, failing that, from the item in which the work is published."""
    host = attributes.get("container")
    items = [one for one in _objects(attributes.get("relatedItems")) if one.get("relationType") == "IsPublishedIn"]
    published: Mapping[str, Any] = items[0] if items else {}
    if not first(part(host, "title")):
        host = {**published, "title": part(published, "titles", "title")}
    draft.text("container-title", part(host, "title"))
    draft.number("volume", part(host, "volume"))
    draft.number("issue", part(host, "issue"))
    start, end = first(part(host, "firstPage")), first(part(host, "lastPage"))
    draft.number("page", f"{start}-{end}" if start and end and start != end else start)
    issn = first(part(attributes.get("container"), "identifier"))
    if re.fullmatch(r"\d{4}-?\d{3}[\dXx]", issn):
        draft.text("ISSN", f"{issn[:4]}-{issn[-4:]}")


def _issued(attributes: Mapping[str, Any]) -> object:
    dates = {first(one.get("dateType")): first(one.get("date")) for one in _objects(attributes.get("dates"))}
    year = first(attributes.get("publicationYear"))
    issued = dates.get("Issued", "")
    return issued if issued.startswith(year) and issued else year


def _objects(value: object) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
