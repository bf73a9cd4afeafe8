"""Names as their owners write them in Latin letters, where a record or a romanised reference tells it."""

from refman.languages.script import script
from refman.model import Entry, Name
from refman.model.csl import NameVariable


def owned(entry: Entry, variable: NameVariable) -> tuple[Name, ...]:
    """The names of the entry; romanised ones from another reading of it, where what is shown is not in Latin letters.

    A table writes Құдайбергенова in one way and the woman herself in another, which is the one that others know.

    Example:
        >>> from refman.model import Field
        >>> readings = Field((Name("Сысоева", "Л."),), rivals=(Field((Name("Syssoyeva", "L."),)),))
        >>> str(owned(Entry(fields={"author": readings}), "author")[0])
        'Syssoyeva, L.'
    """
    shown = entry.names(variable)
    field = entry.fields.get(variable)
    if not field or not field.rivals or _is_latin(shown):
        return shown
    readings = [rival.value for rival in field.rivals if isinstance(rival.value, tuple)]
    return next((names for names in readings if len(names) == len(shown) and _is_latin(names)), shown)


def _is_latin(names: tuple[Name, ...]) -> bool:
    return all(script(name.literal or name.family) == "Latn" for name in names)
