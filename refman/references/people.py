"""The people of a reference, role by role: as labelled, as marks behind them say, and none said twice."""

from refman.languages import lexicon
from refman.model import Name
from refman.patterns import Late
from refman.references.placing.spans import Found, Stretch, joined
from refman.references.values.names import parse_names

_NAMES = ("author", "editor", "translator", "container-author", "interviewer")
_MARK = Late(
    r"[\s.,]*[(\[]\s*(?:a\s(?=cura))?(?P<bracketed>[^\W\d_]+)"
    "|\\s?,\\s(?P<before_year>[^\\W\\d_]+)\\.?,?\\s(?=\\(?(?:1[5-9]|20)\\d\\d\\b|[\u201c\u00ab])"
)
_MARK_BEFORE_TITLE = Late(",?\\s(eds?)\\.,?\\s[\u2018\u201c\"']?")
_TRANSLATED = Late(",\\s(?:trans|transl|tr)\\.,?\\s[\u2018\u201c\"']?")
_BETWEEN = Late(r"[\s,;/&\u2013-]{0,3}(?:(?:and|und|et|e)\s)?")
_HELPERS = Late(r";\s*([^\W\d_]{5,})\s")
_INITIALS_IN_BRACKETS = Late(r"\s\(((?:[^\W\d_a-z][a-z]{0,2}\.[\s-]?)+)\)(?:,?\s(?:et|and|e|und|y|&)\s|,\s|(?=$))")
"""French lists: "Duby (G.) et Le Goff (J.)"."""
_GIVEN_IN_BRACKETS = Late(r"([^\W\d_a-z]\w+)\s\(([^\W\d_a-z][a-z\u00df-\u00ff]+(?:-[^\W\d_a-z][a-z\u00df-\u00ff]+)?)\)")
_OTHERS = Late(r"\bet\sal\.?,?\s[(\[]$")
_LEAD = 10
_TWO = 2
_NO_LETTER = Late(r"[\W_]")
_IN_RUSSIAN = str.maketrans(
    "\u04d9\u0493\u049b\u04a3\u04e9\u04b1\u04af\u04bb\u0456", "\u0430\u0433\u043a\u043d\u043e\u0443\u0443\u0445\u0438"
)
"""The letters of Kazakh as Russian lists write them."""
_IN_CYRILLIC = str.maketrans("ABCEHKMOPTX", "\u0410\u0412\u0421\u0415\u041d\u041a\u041c\u041e\u0420\u0422\u0425")
"""Initials typed with Latin letters that look the same."""


def people(text: str, found: Found) -> dict[str, tuple[tuple[Name, ...], Stretch]]:
    """The people of each role, and where the first of them stand.

    A statement after the slash adds the authors whom the heading leaves out.
    """
    stretches_of = {variable: joined(text, found[variable]) for variable in _NAMES if variable in found}
    if "responsibility" in found:
        said = map(_without_helpers, joined(text, found["responsibility"]))
        stretches_of = {"author": [], **stretches_of}
        stretches_of["author"] += said
    authors = stretches_of.get("author", ())
    if "editor" in stretches_of or True in [_is_marked_editor(text, found, part) for part in authors]:
        stretches_of = {"author": [], "editor": [], **stretches_of}
        _unite(text, found, stretches_of)
        for part in [part for part in stretches_of["author"] if _is_marked_editor(text, found, part)]:
            stretches_of["author"].remove(part)
            stretches_of["editor"].insert(0, part)
    if (
        "translator" not in stretches_of
        and (parts := stretches_of.get("author"))
        and _is_translator(text, found, parts[-1])
    ):
        stretches_of["translator"] = [parts.pop()]
    named = {}
    for variable, parts in stretches_of.items():
        rows = [(part, row) for part in parts if (row := _row(text, part, found))]
        if rows:
            first, names = rows[0]
            named[variable] = (names if len(rows) == 1 else _without_repeats([row for _, row in rows]), first)
    return named


def _row(text: str, part: Stretch, found: Found) -> tuple[Name, ...]:
    """The people of a stretch; who bears the name of the host is a body ("Google Developers"), or stands in brackets.

    So are groups of physics told: "H. de Kerret et al. (Double Chooz)".
    """
    hosts = found.get("container-title", ())
    start = part.span[0]
    is_group = text[start - 1 : start] in {"(", "["} and _OTHERS.search(text, max(0, start - _LEAD), start) is not None
    if (hosts and part.text == hosts[0].text) or (is_group and "." not in part.text and "," not in part.text):
        return (Name(literal=part.text),)
    return parse_names(_without_brackets(part.text) if " (" in part.text else part.text)


def _without_brackets(names: str) -> str:
    """The names with the given ones, which stand in brackets, behind commas."""
    lone = _GIVEN_IN_BRACKETS.fullmatch(names)
    return f"{lone[1]}, {lone[2]}" if lone else _INITIALS_IN_BRACKETS.sub(r", \1; ", names).rstrip("; ")


def _without_helpers(part: Stretch) -> Stretch:
    """The statement of responsibility without those who did something else ("Д. Сатпаев; беседовала Ж. Прашкевич")."""
    helpers = _HELPERS.search(part.text)
    return part._replace(text=part.text[: helpers.start()]) if helpers and helpers[1].islower() else part


def _unite(text: str, found: Found, stretches_of: dict[str, list[Stretch]]) -> None:
    """Takes authors and editors that only a comma parts for one group, as the mark behind it says."""
    authors, editors = stretches_of["author"], stretches_of["editor"]
    if not authors or not editors or not _BETWEEN.fullmatch(text[authors[-1].span[1] : editors[0].span[0]]):
        return
    if editors[0].span[0] < authors[-1].span[1]:
        # nothing lies between them because the editor stands first: "edited by G. ’t Hooft (Plenum)"
        return
    first, last = authors.pop(), editors.pop(0)
    span = (first.span[0], last.span[1])
    variable = "editor" if _is_marked_editor(text, found, last) else "author"
    group = Stretch(variable, text[slice(*span)], span, min(first.probability, last.probability))
    stretches_of[variable].insert(0 if variable == "editor" else len(authors), group)


def _is_marked_editor(text: str, found: Found, part: Stretch) -> bool:
    """True where "(Eds.)", "(ред.)" or the like stands right behind the names, or ", ed." before a year or title."""
    end = part.span[1]
    mark = _MARK.match(text, end)
    if mark is None and text.startswith((", ed", " ed"), end):
        mark = _MARK_BEFORE_TITLE.match(text, end)
        if mark and mark.end() not in [title.span[0] for title in found.get("title", ())]:
            return False
    return bool(mark and {"editor", "compiler"} & lexicon().classes(mark[mark.lastindex or 0].casefold()))


def _is_translator(text: str, found: Found, part: Stretch) -> bool:
    """True where ", trans." stands right behind the name, before the title: "McDuff, David, trans. The Idiot"."""
    mark = _TRANSLATED.match(text, part.span[1])
    return mark is not None and mark.end() in [title.span[0] for title in found.get("title", ())]


def _without_repeats(rows: list[tuple[Name, ...]]) -> tuple[Name, ...]:
    """The names without those said again after the slash in another form ("Жумабаев, М." and "М. Жұмабаев").

    Those of one row are different people, whatever they are called ("Meadows D. H., Meadows D. L.").
    """
    seen: set[str] = set()
    kept: list[Name] = []
    for row in rows:
        keys = [_said(name) for name in row]
        kept += (
            [name for name, key in zip(row, keys, strict=True) if key not in seen and not _is_turned(name, rows[0])]
            if kept
            else row
        )
        seen.update(keys)
    return tuple(kept)


def _is_turned(name: Name, others: tuple[Name, ...]) -> bool:
    """Whether a short family name was taken for initials behind the slash ("Ли, Ан-На ... / Ан-На Ли.")."""
    given = name.given.rstrip(".").casefold()
    return (
        len(given) >= _TWO
        and given.isalpha()
        and any(
            given == other.family.casefold() and name.family.casefold() == other.given.casefold() for other in others
        )
    )


def _said(name: Name) -> str:
    """What a name is known by, however it is written."""
    initial = _NO_LETTER.sub("", name.given)[:1]
    if initial.isascii() and not name.sort_name[:1].isascii():
        initial = initial.translate(_IN_CYRILLIC)
    whole = f"{name.sort_name}\0{initial}"
    return whole.casefold().translate(_IN_RUSSIAN)
