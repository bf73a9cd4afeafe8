"""Views for people, and for whatever reads SQLite: what lies in `item` and `shelf`, as plain columns and counts."""

import sqlite3
from typing import Final

_YEAR: Final = "CASE WHEN {row}issued GLOB '[0-9][0-9][0-9][0-9]*' THEN CAST(substr({row}issued, 1, 4) AS INTEGER) END"
_PERSON: Final = (
    "coalesce(json_extract(p.value, '$.literal'), nullif(trim("
    "coalesce(json_extract(p.value, '$.\"non-dropping-particle\"') || ' ', '') || "
    "coalesce(json_extract(p.value, '$.family'), '') || "
    "coalesce(', ' || json_extract(p.value, '$.given'), ''), ', '), ''))"
)
VIEWS: Final = {
    "entry_list": f"""SELECT e.citekey, e.type, e.author, {_YEAR.format(row="e.")} AS year, e.title,
        e."container-title", e.volume, e.issue, e.page, e.publisher, e.language, e."DOI",
        json_extract(e.item, '$.keyword') AS tags,
        (SELECT group_concat(s.value, '; ') FROM shelf s WHERE s.entry = e.id AND s.kind = 'collection') AS collections,
        (SELECT s.value FROM shelf s WHERE s.entry = e.id AND s.kind = 'reading') AS reading,
        (SELECT count(*) FROM shelf s WHERE s.entry = e.id AND s.kind = 'file') AS files,
        json_extract(e.item, '$.annote') AS note, e.created AS added, e.updated AS changed
        FROM entries e ORDER BY e.id""",
    "authors": f"""SELECT author, count(DISTINCT id) AS entries, min(year) AS first_year, max(year) AS last_year
        FROM (SELECT e.id, {_PERSON} AS author, {_YEAR.format(row="e.")} AS year
        FROM entries e, json_each(e.item, '$.author') p WHERE p.type = 'object')
        WHERE author IS NOT NULL GROUP BY author ORDER BY entries DESC, author""",
    "by_language": """SELECT coalesce(language, 'und') AS language, count(*) AS entries
        FROM entries GROUP BY 1 ORDER BY entries DESC, 1""",
    "by_type": "SELECT type, count(*) AS entries FROM entries GROUP BY type ORDER BY entries DESC, type",
    "by_year": f"""SELECT {_YEAR.format(row="")} AS year, count(*) AS entries FROM entries GROUP BY 1 ORDER BY 1""",
    "tags": "SELECT value AS tag, count(*) AS entries FROM shelf WHERE kind = 'tag' GROUP BY value",
    "collections": """SELECT value AS collection, count(*) AS entries FROM shelf WHERE kind = 'collection'
        GROUP BY value""",
    "files": """SELECT e.citekey, json_extract(f.value, '$.name') AS name, json_extract(f.value, '$.sha256') AS sha256
        FROM entries e, json_each(e.item, '$.custom.shelf.files') f
        WHERE e.id IN (SELECT entry FROM shelf WHERE kind = 'file')""",
    "links": """SELECT e.citekey, json_extract(l.value, '$.relation') AS relation, json_extract(l.value, '$.to') AS "to"
        FROM entries e, json_each(e.item, '$.custom.shelf.links') l
        WHERE e.id IN (SELECT entry FROM shelf WHERE kind = 'link')""",
}
"""Each view's name and what it selects; docs/library.md tells what they are for."""


def create(connection: sqlite3.Connection) -> None:
    """Make all views anew."""
    drop(connection)
    for name, select in VIEWS.items():
        connection.execute(f"CREATE VIEW {name} AS {select}")


def drop(connection: sqlite3.Connection) -> None:
    """Take all views away."""
    for name in VIEWS:
        connection.execute(f"DROP VIEW IF EXISTS {name}")
