"""Names on one line without TeX: `Family, Given, Suffix`, and institutions as they stand."""

from refman.model import Name


def read_name(text: str) -> Name:
    """The name; several words without a comma, or with a comma at their end, are an institution's or undivided.

    Example:
        >>> read_name("dos Santos, J. C. D.").non_dropping_particle, read_name("Қазақ университеті").literal
        ('dos', 'Қазақ университеті')
    """
    text = " ".join(text.split())
    family, *rest = (part.strip() for part in text.split(","))
    if not rest:
        return Name(family=family) if " " not in family else Name(literal=family)
    if not any(rest) or not family:
        # EndNote marks an institution by a comma behind it.
        return Name(literal=", ".join(part for part in (family, *rest) if part))
    particle, family = _divided(family)
    given, *suffix = rest
    return Name(family=family, given=given, non_dropping_particle=particle, suffix=", ".join(suffix))


def write_name(name: Name) -> str:
    """The name on one line, so that `read_name` reads it back.

    Example:
        >>> write_name(Name(family="Әуезов", given="М. О.")), write_name(Name(literal="UN, Geneva"))
        ('Әуезов, М. О.', 'UN Geneva,')
    """
    if name.literal or not name.family:
        literal = " ".join((name.literal or name.given).split())
        # A comma would divide the name of an institution; EndNote's own advice is to leave it out.
        return " ".join(literal.replace(",", " ").split()) + "," if "," in literal or " " not in literal else literal
    particles = (name.dropping_particle, name.non_dropping_particle)
    family = " ".join(part.replace(",", " ").strip() for part in (*particles, name.family) if part)
    if not name.given and not name.suffix:
        return family if " " not in family else f"{family},"
    return ", ".join([family, name.given.replace(",", " ").strip(), *([name.suffix] if name.suffix else [])])


def _divided(family: str) -> tuple[str, str]:
    """Particles with a small letter, and the family name proper."""
    words = family.split()
    count = next((place for place, word in enumerate(words) if not word[:1].islower()), 0)
    return " ".join(words[:count]), " ".join(words[count:])
