"""DataCite, asked by DOI."""

from refman.errors import BadAnswer
from refman.model import Entry, normal_doi
from refman.sources.client import Client, escaped, json_of
from refman.sources.datacite_record import read_record
from refman.sources.record import part

_INTERVAL = 0.6, 0.3
"""Seconds between requests: 500 in five minutes, 1,000 with a mail address."""


class DataCite:
    """DataCite's works."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def work(self, doi: str) -> Entry | None:
        """The work of a DOI, or None where DataCite has no such DOI.

        Raises:
            SourceError: DataCite did not answer, or not with this work.
        """
        sources = self._client.sources
        url = f"{sources.datacite_url}/dois/{escaped(doi)}"
        interval = _INTERVAL[1 if sources.mailto else 0]
        answer = json_of(self._client.get(url, headers={"Accept": "application/vnd.api+json"}, interval=interval))
        if answer is None:
            return None
        attributes = part(answer, "data", "attributes")
        entry = read_record(attributes) if isinstance(attributes, dict) else Entry()
        came_back = entry.text("DOI")
        if came_back is None or normal_doi(came_back.value) != normal_doi(doi):
            raise BadAnswer(f"answered with the record of {came_back or 'no DOI at all'} for {doi}", where="datacite")
        return entry
