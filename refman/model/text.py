"""A string that knows its own language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A printed string and the language of that string (BCP 47), which need not be the language of the work.

    Example:
        >>> Text("Qazaq adebieti", lang="kk-Latn").lang
        'kk-Latn'
    """

    value: str
    lang: str | None = None

    def __str__(self) -> str:
        return self.value
