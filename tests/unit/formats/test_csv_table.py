import csv
import io

import pytest

from refman.formats import csv_table
from refman.model import Date, Entry, Field, Name, Reference, Text


def rows(*entries: Entry) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_table.write(entries))))


@pytest.mark.parametrize("start", ["=1+1", "+7 727", "-1", "@SUM(A1)", "＝1"])
def test_formulas_are_neutralised(start: str) -> None:
    (row,) = rows(Entry("=k", "book", {"title": Field(Text(start)), "author": Field((Name(literal=start),))}))
    assert row["title"] == f"'{start}"
    assert row["citekey"] == "'=k"
    assert row["author"].startswith("'")


def test_commas_quotes_and_line_ends_stay_in_their_cell() -> None:
    entry = Entry("k", "book", {"title": Field(Text('«Қан, "тер"»\nжәне')), "issued": Field(Date.parse("2019-06"))},
                  Reference("Printed\n text"))  # fmt: skip
    (row,) = rows(entry)
    assert (row["title"], row["issued"], row["reference"]) == ('«Қан, "тер"»\nжәне', "2019-06", "Printed text")


def test_the_first_columns_never_change_and_others_follow() -> None:
    head = csv_table.write([]).strip().split(",")
    more = csv_table.write([Entry("k", "book", {"scale": Field(Text("1:2")), "ris:C1": Field(Text("x"))})]).split("\n")[
        0
    ]
    assert more.split(",") == [*head[:-1], "scale", "reference"]
