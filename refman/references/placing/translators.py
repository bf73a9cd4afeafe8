"""Who translated a book, as a sentence behind its title: "Asyle. Aus dem Amerikanischen von Nils Lindquist"."""

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, Stretch

_SENTENCE = Late(
    r"[.,]\s(?:(?:Aus|aus) dem [^\W\d_]+(?: \u00fcbersetzt)? von|(?:\u00dc|\u00fc)bers(?:etzt|\.)(?: von| v\.)?"
    r"|[Tt]ranslated(?: from the [^\W\d_]+)? by|[Tt]rans\.(?: by)?"
    r"|[Tt]rans(?:lated|l?\.)?(?:,? (?:and|&) (?:edited|ed\.|introduced|annotated))?"
    r"(?:,? with (?:an? )?(?:introduction|notes|commentary)(?: and (?:notes|commentary))?)? by"
    r"|[Tt]raduit [^.,]{0,20}par|[Tt]rad\.(?: it\.)? d[ie])"
    r"\s(?P<name>[^\W\d_a-z][^,:;]{3,60})$"
)


@rule(has="title", said=("rans", "bers", "rad", "us dem "))
def cut_translators(_: str, found: Found) -> None:
    """Takes the sentence off the title, and the name for the translator's."""
    title = found["title"][-1]
    said = _SENTENCE.search(title.text) if title.is_whole else None
    if said and said.start():
        start = title.span[0]
        name = said["name"].rstrip(".")
        span = (start + said.start("name"), start + said.start("name") + len(name))
        found.setdefault("translator", [Stretch("translator", name, span, title.probability)])
        found["title"][-1] = title._replace(text=title.text[: said.start()], span=(start, start + said.start()))
