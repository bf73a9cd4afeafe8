"""The vocabulary of CSL 1.0.2 as data: entry types, and the variables sorted by the kind of their value.

Source: CSL 1.0.2, appendices III (types) and IV (variables); `title-translation` and `title-romanised`
are refman's own.
"""

from typing import Final, Literal, get_args

NameVariable = Literal[
    "author",
    "chair",
    "collection-editor",
    "compiler",
    "composer",
    "container-author",
    "contributor",
    "curator",
    "director",
    "editor",
    "editorial-director",
    "executive-producer",
    "guest",
    "host",
    "illustrator",
    "interviewer",
    "narrator",
    "organizer",
    "original-author",
    "performer",
    "producer",
    "recipient",
    "reviewed-author",
    "script-writer",
    "series-creator",
    "translator",
]
DateVariable = Literal["accessed", "available-date", "event-date", "issued", "original-date", "submitted"]
NumberVariable = Literal[
    "chapter-number",
    "citation-number",
    "collection-number",
    "edition",
    "first-reference-note-number",
    "issue",
    "locator",
    "number",
    "number-of-pages",
    "number-of-volumes",
    "page",
    "page-first",
    "part-number",
    "printing-number",
    "section",
    "supplement-number",
    "version",
    "volume",
]
TextVariable = Literal[
    "abstract",
    "annote",
    "archive",
    "archive-place",
    "archive_collection",
    "archive_location",
    "authority",
    "call-number",
    "citation-label",
    "collection-title",
    "container-title",
    "container-title-short",
    "dimensions",
    "division",
    "DOI",
    "event",
    "event-place",
    "event-title",
    "genre",
    "ISBN",
    "ISSN",
    "journalAbbreviation",
    "jurisdiction",
    "keyword",
    "language",
    "license",
    "medium",
    "note",
    "original-publisher",
    "original-publisher-place",
    "original-title",
    "part-title",
    "PMCID",
    "PMID",
    "publisher",
    "publisher-place",
    "references",
    "reviewed-genre",
    "reviewed-title",
    "scale",
    "shortTitle",
    "source",
    "status",
    "title",
    "title-romanised",
    "title-short",
    "title-translation",
    "URL",
    "volume-title",
    "year-suffix",
]

NAMES: Final[frozenset[str]] = frozenset(get_args(NameVariable))
DATES: Final[frozenset[str]] = frozenset(get_args(DateVariable))
NUMBERS: Final[frozenset[str]] = frozenset(get_args(NumberVariable))
TEXTS: Final[frozenset[str]] = frozenset(get_args(TextVariable))
OWN: Final[frozenset[str]] = frozenset({"title-romanised", "title-translation"})
"""Variables that CSL has no name for; they stand in the item's `custom` object."""

TYPES: Final[frozenset[str]] = frozenset(
    (
        "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection "
        "dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case "
        "legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance "
        "periodical personal_communication post post-weblog regulation report review review-book software song "
        "speech standard thesis treaty webpage"
    ).split()
)


def kind(variable: str) -> Literal["names", "date", "number", "text"]:
    """The kind of value that a variable takes; a variable that CSL does not know is a text."""
    if variable in NAMES:
        return "names"
    if variable in DATES:
        return "date"
    return "number" if variable in NUMBERS else "text"
