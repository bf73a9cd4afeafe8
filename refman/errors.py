"""The errors that refman raises: every one says what, where, and what to do next.

RefmanError
  DocumentError   NotReadable, NoReferences
  FormatError     UnknownFormat, Malformed(line)
  SourceError     Unreachable(retry_after), RateLimited(retry_after), BadAnswer      "no such DOI" is None, no error
  LibraryError    KeyTaken, NoSuchEntry, NewerSchema, NotALibrary (Damaged), Locked, NotWritable
  LabellerError   NotWeights, NotLabelled
  SettingsError
"""


class RefmanError(Exception):
    """An expected failure, told in one line: `where: what; hint`."""

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        self.what = what
        self.where = where
        self.hint = hint
        super().__init__(what)

    def __str__(self) -> str:
        line = f"{self.where}: {self.what}" if self.where else self.what
        return f"{line}; {self.hint}" if self.hint else line


class DocumentError(RefmanError):
    """A source could not be read as a document."""


class NotReadable(DocumentError):
    """A file is missing, a directory, binary, empty or in no encoding that can be told."""


class NoReferences(DocumentError):
    """A document was read, but holds no reference list."""


class FormatError(RefmanError):
    """A bibliographic format is unknown or its text is broken."""


class UnknownFormat(FormatError):
    """No format has this name or suffix."""


class Malformed(FormatError):
    """Nothing of the text can be read in its format."""

    def __init__(self, what: str, *, line: int | None = None, where: str = "", hint: str = "") -> None:
        self.line = line
        place = f"{where}:{line}" if where and line else where or (f"line {line}" if line else "")
        super().__init__(what, where=place, hint=hint)


class SourceError(RefmanError):
    """A metadata service gave no usable answer."""


class Unreachable(SourceError):
    """A service could not be reached, timed out or failed (5xx)."""

    def __init__(self, what: str, *, retry_after: float | None = None, where: str = "", hint: str = "") -> None:
        self.retry_after = retry_after
        super().__init__(what, where=where, hint=hint)


class RateLimited(Unreachable):
    """A service refused for the number of requests (429); `retry_after` is in seconds."""


class BadAnswer(SourceError):
    """A service answered with something that is no record, or with the record of another DOI."""


class LibraryError(RefmanError):
    """The library could not do what was asked; it is as it was before."""


class KeyTaken(LibraryError):
    """A citekey belongs to another entry."""


class NoSuchEntry(LibraryError):
    """No entry has this citekey."""


class NewerSchema(LibraryError):
    """The library was written by a newer refman."""


class NotALibrary(LibraryError):
    """The file is no SQLite database, or a damaged one, or one that refman did not make."""


class Damaged(NotALibrary):
    """The pages or indexes of a library contradict each other."""


class Locked(LibraryError):
    """Another process held the library for too long."""


class NotWritable(LibraryError):
    """The folder or the disk does not take the library (read-only, full)."""


class SettingsError(RefmanError):
    """A setting has a value that cannot be used."""


class LabellerError(RefmanError):
    """What reads references cannot be loaded or taught."""


class NotWeights(LabellerError):
    """A file of weights is missing, broken or of another version."""


class NotLabelled(LabellerError):
    """A file of labelled references cannot be read as such, or holds too few."""
