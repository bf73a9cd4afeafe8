"""Who asked the questions, and is no author: "О школе / беседовал А. Орлов", "/ әңгімелескен А. Серік"."""

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_CAPITAL = r"[^\W\d_a-z\u0430-\u044f\u04d9\u0493\u049b\u04a3\u04e9\u04b1\u04af\u04bb\u0456]"
_INITIALS = rf"(?:{_CAPITAL}\.\s?){{1,2}}"
_FAMILY = rf"{_CAPITAL}[^\W\d_]+(?:-[^\W\d_]+)?"
_ASKED = Late(
    r"\s?(?:/|;)\s?(?:\u0431\u0435\u0441\u0435\u0434\u043e\u0432\u0430\u043b[\u0430\u0438]?|\u0431\u0435\u0441\u0435\u0434\u0443\s\u0432(?:[\u0435\u0451]\u043b|\u0435\u043b\u0430)"
    r"|(?:\u0437\u0430\u043f\u0438\u0441\u0430\u043b|\u0438\u043d\u0442\u0435\u0440\u0432\u044c\u044e\u0438\u0440\u043e\u0432\u0430\u043b)[\u0430\u0438]?|\u04d9\u04a3\u0433\u0456\u043c\u0435\u043b\u0435\u0441(?:\u043a\u0435\u043d|\u0442\u0456)|\u0441\u04b1\u0445\u0431\u0430\u0442\u0442\u0430\u0441(?:\u049b\u0430\u043d|\u0442\u044b))"
    rf":?\s(?P<name>{_INITIALS}{_FAMILY}|{_FAMILY}\s(?:{_INITIALS}|{_FAMILY}))"
)
"""What stands before the name: who talked with, who wrote down, in Russian and in Kazakh."""
_SAID = (
    "\u0431\u0435\u0441\u0435\u0434",
    "\u0437\u0430\u043f\u0438\u0441\u0430\u043b",
    "\u0438\u043d\u0442\u0435\u0440\u0432\u044c\u044e\u0438\u0440",
    "\u04d9\u04a3\u0433\u0456\u043c\u0435\u043b\u0435\u0441",
    "\u0441\u04b1\u0445\u0431\u0430\u0442\u0442\u0430\u0441",
)


@rule(one_of="author title responsibility", said=_SAID, beyond_ascii=True, even_sure=True)
def put_interviewer(text: str, found: Found) -> None:
    """Puts whoever asked as such, and ends the title before the slash."""
    asked = _ASKED.search(text)
    if not asked:
        return
    title = found["title"][-1] if "title" in found else None
    clear(found, ("author", "editor", "translator", "responsibility"), asked.span())
    if title and title.span[0] < asked.start() < title.span[1]:
        end = asked.start()
        name = " ".join(text[title.span[0] : end].split())
        found["title"][-1] = title._replace(text=name, span=(title.span[0], end))
    found["interviewer"] = [Stretch("interviewer", asked["name"], asked.span("name"), PLACED)]
