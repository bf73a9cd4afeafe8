"""doi.org: whose a DOI is, and the CSL-JSON of agencies that have no door of their own here."""

import re
from collections.abc import Mapping
from typing import Any

from refman.errors import BadAnswer
from refman.model import Entry, Origin, from_item, normal_doi
from refman.sources.client import Client, escaped, json_of
from refman.sources.language_code import language_code
from refman.sources.markup import marked, plain
from refman.sources.record import first

CSL = "application/vnd.citationstyles.csl+json"
_NONE = re.compile(r"not exist|invalid|unknown", re.I)
_KEPT = frozenset(
    "type title container-title container-title-short collection-title publisher publisher-place volume issue page "
    "number edition author editor translator issued DOI ISBN ISSN URL abstract language genre".split()
)
_TYPES = {"journal-article": "article-journal", "book-chapter": "chapter", "proceedings-article": "paper-conference"}


class DoiOrg:
    """The resolver of all DOIs."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def agency(self, doi: str) -> str | None:
        """The registration agency of a DOI ("Crossref", "DataCite", "mEDRA" ...), or None where there is no such DOI.

        Raises:
            SourceError: doi.org did not answer, or not with an agency.
        """
        answer = json_of(self._client.get(f"{self._client.sources.doi_url}/ra/{escaped(doi)}"))
        if answer is None:
            return None
        told = answer[0] if isinstance(answer, list) and answer else answer
        if not isinstance(told, Mapping) or not (told.get("RA") or _NONE.search(first(told.get("status")))):
            raise BadAnswer(f"does not tell whose DOI {doi} is", where="doi.org")
        return first(told.get("RA")) or None

    def work(self, doi: str) -> Entry | None:
        """The work of a DOI by content negotiation, or None where no CSL-JSON is to be had.

        Raises:
            SourceError: the DOI's agency did not answer, or not with this work.
        """
        url = f"{self._client.sources.doi_url}/{escaped(doi)}"
        item = json_of(self._client.get(url, headers={"Accept": CSL}))
        if item is None:
            return None
        if not isinstance(item, Mapping):
            raise BadAnswer(f"answered with something that is no record for {doi}", where="doi.org")
        came_back = normal_doi(first(item.get("DOI")))
        if came_back != normal_doi(doi):
            raise BadAnswer(f"answered with the record of {came_back or 'no DOI at all'} for {doi}", where="doi.org")
        return from_item(_clean(item), origin=Origin("source", "doi.org"))


def _clean(item: Mapping[str, Any]) -> dict[str, Any]:
    """The item with CSL's variables alone, lists of strings made strings, markup made text."""
    clean: dict[str, Any] = {}
    for key in sorted(_KEPT & set(item)):
        value = item[key]
        if isinstance(value, list) and key in {"author", "editor", "translator"}:
            clean[key] = [person for person in value if isinstance(person, Mapping) and person]
        elif isinstance(value, Mapping):
            clean |= {key: value} if key == "issued" else {}
        elif first(value):
            clean[key] = marked(first(value)) if key == "title" else plain(first(value))
    clean["type"] = _TYPES.get(first(item.get("type")), first(item.get("type")) or "document")
    clean["language"] = language_code(clean.get("language"))
    return clean
