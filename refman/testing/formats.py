"""The contract of a format: what refman's own formats keep, for authors of plug-ins to subclass in their tests.

    from refman.testing.formats import FormatContract
    import my_format

    class TestMyFormat(FormatContract):
        form = my_format
        samples = (SOME_TEXT,)

pytest collects the subclass; nothing else is needed.
"""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Any, ClassVar

from refman.errors import FormatError
from refman.formats import Reading
from refman.model import Date, Entry, Field, Name, Number, Text, Value


def sample_entries() -> tuple[Entry, ...]:
    """Three works, Kazakh, Russian and English, with what a format is most likely to lose."""
    return (
        _entry(
            "auezov1942abai",
            "book",
            {
                "author": (Name("\u04d8\u0443\u0435\u0437\u043e\u0432", "\u041c."),),
                "title": Text("\u0410\u0431\u0430\u0439 \u0436\u043e\u043b\u044b"),
                "publisher": Text("\u0416\u0430\u0437\u0443\u0448\u044b"),
                "publisher-place": Text("\u0410\u043b\u043c\u0430\u0442\u044b"),
                "issued": Date(((1942,),)),
                "language": Text("kk"),
            },
        ),
        _entry(
            "ivanov2019rol",
            "article-journal",
            {
                "author": (
                    Name("\u0418\u0432\u0430\u043d\u043e\u0432", "\u0418. \u0418."),
                    Name(literal="\u0418\u043d\u0441\u0442\u0438\u0442\u0443\u0442 \u043f\u0440\u0430\u0432\u0430"),
                ),
                "title": Text(
                    "\u0420\u043e\u043b\u044c \u041e\u0414\u041a\u0411: 5 % & \u00ab\u043c\u0438\u0440\u00bb"
                ),
                "container-title": Text("\u0412\u0435\u0441\u0442\u043d\u0438\u043a"),
                "volume": Number("12"),
                "issue": Number("3 (75)"),
                "page": Number("12-25"),
                "issued": Date(((2019, 6),)),
                "DOI": Text("10.26577/JES.2019.v71_i2.014"),
                "language": Text("ru"),
            },
        ),
        _entry(
            "santos2022caspian",
            "article-journal",
            {
                "author": (Name("Santos", "J. C. D.", "dos"),),
                "title": Text("Security of the Caspian <b & {NATO}"),
                "container-title": Text("Problems of Post-Communism"),
                "issued": Date(((2022, 3, 9),)),
                "URL": Text("https://example.org/a?b=1&c=2"),
                "language": Text("en"),
            },
        ),
    )


def _bare(value: Value | None) -> Value | None:
    """The value without the language of the string, which a format may tell from the language of the work."""
    return Text(value.value) if isinstance(value, Text) else value


def _entry(citekey: str, type_: str, values: dict[str, Value]) -> Entry:
    return Entry(citekey, type_, MappingProxyType({name: Field(value) for name, value in values.items()}))


class FormatContract:
    """Tests that every format passes; set `form`, and `samples` where the format is only read."""

    form: ClassVar[Any]
    samples: ClassVar[Sequence[str]] = ()
    """Texts in the format with at least one entry each."""
    carried: ClassVar[Sequence[str]] = ("author", "title", "container-title", "issued", "language")
    """The variables that the format must bring back unchanged."""

    def entries(self) -> Sequence[Entry]:
        """The entries that are written; give others where the format is for something else."""
        return sample_entries()

    def test_it_says_what_it_is(self) -> None:
        """A name, suffixes with a dot, and read or write."""
        assert isinstance(self.form.NAME, str)
        assert self.form.NAME == self.form.NAME.strip().casefold() != ""
        assert all(isinstance(one, str) and one.startswith(".") for one in self.form.SUFFIXES)
        assert self._can("read") or self._can("write")

    def test_samples_are_read(self) -> None:
        """Each sample gives entries; a format that is only read must have one."""
        if self._can("read") and not self._can("write"):
            assert self.samples
        for sample in self.samples:
            reading = self.form.read(sample)
            assert isinstance(reading, Reading)
            assert reading.entries
            assert all(isinstance(entry, Entry) for entry in reading.entries)

    def test_what_is_no_such_text_is_refused(self) -> None:
        """A plain sentence raises FormatError, or is kept whole; nothing else is raised."""
        if self._can("read"):
            for text in ("This is a sentence.", "\x00\ufffe<", "{[(", "\u0410\u0431\u0430\u0439\n\n- x: ["):
                assert "\n" not in self._refusal(text)

    def test_nothing_is_written_for_nothing(self) -> None:
        """No entries give a text, if an empty one."""
        if self._can("write"):
            assert isinstance(self.form.write([]), str)

    def test_letters_stay_and_the_text_ends_with_a_newline(self) -> None:
        """Cyrillic is written as it is."""
        if self._can("write"):
            text = self.form.write(self.entries())
            assert text.endswith("\n")
            assert "\u0410\u0431\u0430\u0439" in text or not any(entry.language == "kk" for entry in self.entries())

    def test_writing_twice_gives_the_same_bytes(self) -> None:
        """Two exports differ only where the library does."""
        if self._can("write"):
            assert self.form.write(self.entries()) == self.form.write(iter(self.entries()))

    def test_what_was_written_is_read_back(self) -> None:
        """The carried variables come back, and a second writing is the same text."""
        if not (self._can("read") and self._can("write")):
            return
        text = self.form.write(self.entries())
        back = self.form.read(text).entries
        assert len(back) == len(self.entries())
        for entry, again in zip(self.entries(), back, strict=True):
            assert again.type == entry.type
            for variable in self.carried:
                assert _bare(again.value(variable)) == _bare(entry.value(variable)), (entry.citekey, variable)
        assert self.form.write(back) == text

    def _refusal(self, text: str) -> str:
        try:
            assert isinstance(self.form.read(text), Reading)
        except FormatError as error:
            return str(error)
        return ""

    def _can(self, way: str) -> bool:
        return callable(getattr(self.form, way, None))
