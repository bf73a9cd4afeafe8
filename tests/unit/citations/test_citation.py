"""What is told of citations."""

from refman.citations import Citation, Cited, Report
from refman.model import Entry, Reference


def test_only_what_has_no_citation_is_uncited() -> None:
    cited = Cited(Entry(reference=Reference("A", "1", (0, 1))), (Citation("[1]", (5, 8), "1"),))
    never = Cited(Entry(reference=Reference("B", "2", (2, 3))))
    assert Report((cited, never, Cited(Entry())), (), (), 1).uncited == (never,)
