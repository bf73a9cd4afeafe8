"""Theses whose kind, and all behind it, was left to the title: "La Scuola Grande, tesi di laurea, rel. G. Roma"."""

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, Stretch

_KIND = Late(
    r"[,.]\s(?P<before>(?:unver\u00f6ff(?:entl(?:icht)?)?|unpubl(?:ished)?|masch|ms|phil|jur|inedita?)\.?(?:e|er)?\s?)?"
    r"(?P<genre>(?:[Tt]esi\sdi\s(?:laurea|dottorato|specializzazione|perfezionamento|diploma)(?:\s(?:specialistica|magistrale|triennale))?"
    r"|(?:Diss|Habil|Mag)\.(?:-?[Aa]rb\.)?|Dissertation|Habilitationsschrift|Diplomarbeit|Magisterarbeit|Masterarbeit"
    r"|(?:Ph\.?\s?D\.?|M\.?A\.?|[Dd]octoral|[Mm]aster['\u2019]?s?)\s(?:[Tt]hesis|[Dd]iss(?:\.|ertation))"
    r"|[Tt]h\u00e8se\sde\s(?:doctorat|troisi\u00e8me\scycle)))(?!\w)"
)
_UNPUBLISHED = Late(r"[,.]\s(?:unver\u00f6ff(?:entlicht(?:e|er)?)?|unpubl(?:ished)?|masch(?:inenschr)?|inedita?)\.?$")
_SHORTEST = 4


@rule(has="title")
def cut_thesis(_: str, found: Found) -> None:
    """Takes the kind of a thesis off its title, and what else stands behind it there."""
    title = found["title"][-1]
    if not ("," in title.text or "." in title.text) or not title.is_whole:
        return
    start = title.span[0]
    if "genre" in found:
        unpublished = _UNPUBLISHED.search(title.text)
        if unpublished and unpublished.start() >= _SHORTEST:
            end = unpublished.start()
            found["title"][-1] = title._replace(text=title.text[:end], span=(start, start + end))
        return
    kind = _KIND.search(title.text, _SHORTEST)
    if kind and ("publisher" in found or not {"container-title", "page"} & found.keys()):
        span = (start + kind.start("genre"), start + kind.end("genre"))
        found["genre"] = [Stretch("genre", kind["genre"], span, title.probability)]
        found["title"][-1] = title._replace(text=title.text[: kind.start()], span=(start, start + kind.start()))
