"""All that refman knows of languages: words of references, language notes, scripts, romanisation, telling languages."""

from refman.languages.detector import Detector
from refman.languages.evidence import evidence
from refman.languages.gram_table import GramTable
from refman.languages.heading import is_heading, may_be_heading
from refman.languages.lexicon import lexicon
from refman.languages.listed import tag_each, tag_list
from refman.languages.note import find_notes, know_without_notes, language_names, may_name
from refman.languages.owned import owned
from refman.languages.proper import with_capitals
from refman.languages.romanise import restore, romanisation, romanisations, romanise
from refman.languages.script import fold_lookalikes, script
from refman.languages.stem import stems
from refman.languages.tag import tag
from refman.languages.tell import foretell, is_romanised, tell

__all__ = [
    "Detector",
    "GramTable",
    "evidence",
    "find_notes",
    "fold_lookalikes",
    "foretell",
    "is_heading",
    "is_romanised",
    "know_without_notes",
    "language_names",
    "lexicon",
    "may_be_heading",
    "may_name",
    "owned",
    "restore",
    "romanisation",
    "romanisations",
    "romanise",
    "script",
    "stems",
    "tag",
    "tag_each",
    "tag_list",
    "tell",
    "with_capitals",
]
