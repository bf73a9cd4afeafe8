import io
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.documents import read_lines
from refman.errors import NotReadable


class Dribble(io.BytesIO):
    """A stream that hands over a few bytes at a time, as a slow pipe does."""

    def __init__(self, data: bytes, few: int) -> None:
        super().__init__(data)
        self.few = few

    def read1(self, size: int | None = -1, /) -> bytes:
        return super().read1(self.few)


def lines(data: bytes, few: int = 1 << 16) -> list[str]:
    return list(chain.from_iterable(read_lines(Dribble(data, few))))


RUSSIAN = "Сычёв М. С. История одной станицы. – Алматы: Наука, 2008.\n" * 3


@pytest.mark.parametrize("few", [1, 7, 1 << 16])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r"])
def test_lines_of_any_encoding(encoding: str, few: int) -> None:
    text = RUSSIAN.replace("–", "-")
    assert lines(text.encode(encoding), few) == text.splitlines()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"\n", [""]),
        (b"a", ["a"]),
        (b"a\r\n\r\nb\r", ["a", "", "b"]),
        (b"a\rb\x0bc\x0cd\x85\n" + b"\n", ["a\rb\x0bc\x0cd\u2026", ""]),
        ("a\u2028b\u2029c\x85d\x1c\n\x00\n".encode(), ["a\u2028b\u2029c\x85d\x1c", "\x00"]),
        (RUSSIAN.encode() + b"\xff\n", [*RUSSIAN.splitlines(), "\ufffd"]),
        (
            RUSSIAN.encode()[:-2] + "я".encode()[:1],
            [*RUSSIAN.splitlines()[:-1], RUSSIAN.splitlines()[-1][:-1] + "\ufffd"],
        ),
    ],
    ids=["none", "empty", "no end", "CRLF", "controls", "other ends", "damaged", "cut off"],
)
def test_only_a_line_feed_ends_a_line(data: bytes, expected: list[str]) -> None:
    assert lines(data) == expected


def test_a_late_byte_in_another_encoding_is_told_from_what_follows() -> None:
    plain = b"Brown, J. (2020). The quiet border. Oxford.\n" * 9_000
    told = lines(plain + RUSSIAN.replace("–", "-").encode("cp1251") * 50)
    assert told[-1].startswith("Сычёв М. С. История")


def test_late_noise_does_not_stop_what_was_begun() -> None:
    plain = b"Brown, J. (2020). The quiet border. Oxford.\n" * 9_000
    assert lines(plain + bytes(range(256)))[:9_000] == plain.decode().splitlines()


@pytest.mark.parametrize("data", [bytes(range(256)) * 9, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", b"\x1f\x8b\x08\x00"])
def test_bytes_that_are_no_text(data: bytes) -> None:
    with pytest.raises(NotReadable, match=r"^here: "):
        list(read_lines(io.BytesIO(data), where="here"))


@given(st.lists(st.text(st.characters(exclude_characters="\n\r\ufeff", exclude_categories=["Cs"]))), st.integers(1, 9))
def test_text_comes_back_line_by_line_however_it_dribbles(printed: list[str], few: int) -> None:
    data = "".join(f"{line}\n" for line in printed).encode()
    assert lines(data, few) == printed


def test_a_line_without_end_is_refused() -> None:
    class Endless(io.BytesIO):
        def read1(self, size: int | None = -1, /) -> bytes:
            return b"x" * (size or 1)

    with pytest.raises(NotReadable, match="does not end"):
        list(read_lines(Endless()))


def test_many_lines_may_be_longer_together() -> None:
    data = (b"x" * (1 << 20) + b"\n") * 20
    assert sum(map(len, lines(data))) == 20 << 20
