"""What holds for all input: formats read back what they wrote, write alike twice, and never fall over."""

import json
import re
import string
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman import formats
from refman.errors import FormatError
from refman.formats.tex import decode, encode, tidy
from refman.model import Date, Entry, Field, Issue, Name, Number, Origin, Reference, Text, Value, from_item, to_item
from refman.model.csl import DATES, NAMES, NUMBERS, OWN, TEXTS, TYPES

LETTERS = string.ascii_letters + "АБВабвғқңөұүһіӘёÖéß"
WORDS = st.text(LETTERS, min_size=1, max_size=8)
RAW = st.lists(
    st.one_of(
        st.text(max_size=3), st.sampled_from([*"\\{}$~^_%&#-'`<>\"", "--", r"\foo{", r"\'e", "<i>", "</i>", "$x^2$"])
    )
).map("".join)
TEXT = RAW.map(tidy).filter(bool)
FOREIGN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3) | st.sampled_from(
        ["span", "languages", "printed", "trail", "issues", "origin", "rivals", "value", "family", "date-parts", "code"]
    ), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


def values(entry: Entry) -> dict[str, Value]:
    return {name: found.value for name, found in entry.fields.items()}


# --- CSL-JSON --------------------------------------------------------------------------------------------------------

ANY_NAME = st.builds(Name, family=TEXT, given=st.just("") | TEXT, suffix=st.just("") | WORDS) | st.builds(
    Name, literal=TEXT
)
PART = st.tuples(st.integers(1000, 2100)) | st.tuples(st.integers(1, 2100), st.integers(1, 12), st.integers(1, 28))
ANY_DATE = st.builds(
    Date,
    parts=st.lists(PART, min_size=1, max_size=2).map(tuple),
    printed=st.just("") | TEXT,
    season=st.sampled_from(["", "1", "4"]),
    circa=st.booleans(),
) | st.builds(Date, printed=TEXT)
TAGS = st.sampled_from([None, "en", "ru", "kk", "kk-Latn", "pt-BR"])


def any_value(variable: str) -> st.SearchStrategy[Value]:
    if variable in NAMES:
        return st.lists(ANY_NAME, max_size=3).map(tuple)
    if variable in DATES:
        return ANY_DATE
    if variable in NUMBERS:
        return st.builds(Number, TEXT, st.just("") | TEXT)
    return st.builds(Text, TEXT, TAGS)


@st.composite
def any_entries(draw: st.DrawFn) -> Entry:
    names = draw(
        st.sets(st.sampled_from(sorted(TEXTS | NUMBERS | DATES | NAMES | {"bibtex:file", "x-own"})), max_size=8)
    )
    origin = st.builds(
        Origin,
        st.sampled_from(["printed", "note", "inferred", "source", "file", "user"]),
        st.text(max_size=5),
        st.none() | st.tuples(st.integers(0, 99), st.integers(0, 99)),
    )
    fields = {}
    for name in sorted(names):
        rivals = (
            draw(st.lists(st.builds(Field, any_value(name), origin, st.just(0.5)), max_size=1)) if name in OWN else []
        )
        confidence = draw(st.sampled_from([0.0, 0.25, 1.0]))
        fields[name] = Field(draw(any_value(name)), draw(origin), confidence, tuple(rivals))
    issue = st.builds(Issue, WORDS, TEXT, st.sampled_from(["info", "warning", "error"]), st.none() | WORDS)
    return Entry(
        draw(WORDS),
        draw(st.sampled_from(sorted(TYPES))),
        MappingProxyType(fields),
        draw(st.none() | st.builds(Reference, TEXT, st.just("") | WORDS, st.none() | st.just((3, 7)))),
        tuple(draw(st.lists(issue, max_size=2))),
    )


@given(any_entries())
def test_an_item_with_its_trail_is_the_whole_entry(entry: Entry) -> None:
    back = from_item(json.loads(json.dumps(to_item(entry, trail=True))))
    assert back == entry
    assert list(back.fields) == list(entry.fields)


@given(any_entries())
def test_csl_json_carries_all_but_the_trail(entry: Entry) -> None:
    text = formats.write([entry], "csl-json")
    reading = formats.read(text, "csl-json") if entry.fields else None
    if reading:
        back = reading.entries[0]
        assert (back.citekey, back.type, back.reference, values(back)) == (
            entry.citekey,
            entry.type,
            entry.reference,
            values(entry),
        )
        assert formats.write(reading.entries, "csl-json") == text


@given(
    st.lists(any_entries(), max_size=2), st.lists(st.builds(Name, RAW, RAW, suffix=RAW, other=st.just((("x", [1]),))))
)
def test_csl_json_is_laid_out_as_json_lays_out_the_item(entries: list[Entry], names: list[Name]) -> None:
    people = Entry("k", "book", {"author": Field(tuple(names)), "x-own": Field(Date(((2022, 7),)))})
    merged = Entry("m", "book", {"title": Field(Text("T"))}, merged=(*entries, people))
    listed = [*entries, people, merged]
    dumped = json.dumps([to_item(entry) for entry in listed], ensure_ascii=False, indent=2)
    assert formats.write(listed, "csl-json") == dumped + "\n"


@given(
    st.lists(FOREIGN | st.dictionaries(st.sampled_from(["id", "type", "title", "author", "issued", "custom"]), FOREIGN))
)
def test_any_json_is_read_or_refused(value: object) -> None:
    try:
        reading = formats.read(json.dumps(value), "csl-json")
    except FormatError:
        return
    for name in ("csl-json", "bibtex", "biblatex"):
        formats.write(reading.entries, name)


# --- TeX -------------------------------------------------------------------------------------------------------------


@given(RAW)
def test_tex_reads_back_what_it_wrote(text: str) -> None:
    assert decode(encode(tidy(text))) == tidy(text)


@given(RAW)
def test_what_tex_was_read_is_stable(tex: str) -> None:
    assert decode(encode(decode(tex))) == decode(tex)


@given(RAW)
def test_what_is_written_never_breaks_the_braces_of_its_field(text: str) -> None:
    written = encode(text)
    assert not re.search(r"\\[{}]", written)
    depth = 0
    for char in written:
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0


# --- BibLaTeX --------------------------------------------------------------------------------------------------------

CAPITALISED = st.tuples(st.sampled_from("ABCАБҚÖ"), st.text(LETTERS + "'’-", max_size=6)).map("".join)
PERSON = st.builds(
    Name,
    family=CAPITALISED
    | st.tuples(CAPITALISED, CAPITALISED).map(" ".join).filter(lambda name: "and" not in name.casefold()),
    given=st.sampled_from(["A.", "И. И.", "Мұхтар", "Jean-Luc", "J. {X} & Co", "and"]),
    non_dropping_particle=st.sampled_from(["", "von", "de la", "фон"]),
    suffix=st.sampled_from(["", "Jr.", "III"]),
) | st.builds(Name, literal=TEXT)
CLEAN_DATE = st.builds(Date, parts=st.lists(PART, min_size=1, max_size=2).map(tuple), circa=st.booleans()) | st.builds(
    Date, parts=st.tuples(st.tuples(st.integers(1500, 2100))), season=st.sampled_from(["1", "2", "3", "4"])
)
PAGES = st.from_regex(r"[0-9A-Z]{1,4}(-[0-9]{1,4})?(, [0-9]{1,4})?", fullmatch=True)
LINK = st.from_regex(r"https?://[a-z]{1,5}\.kz/[A-Za-z0-9_%&=#~?./-]{0,12}", fullmatch=True)
SPECIAL: dict[str, st.SearchStrategy[Value]] = {
    "DOI": st.from_regex(r"10\.[0-9]{4}/[A-Za-z0-9_<>();:#.-]{0,9}[a-z]", fullmatch=True).map(Text),
    "URL": LINK.map(Text),
    "page": PAGES.map(Number),
    "language": st.sampled_from(["ru", "kk", "en", "en-GB", "pt-BR", "uk", "sah-Latn", "de"]).map(Text),
    "title-translation": TEXT.map(lambda text: Text(text.strip())).filter(lambda text: bool(str(text))),
    "genre": WORDS.map(Text).filter(lambda text: text.value.casefold() != "phdthesis"),
}
NOT_CARRIED = {
    *("citation-label", "citation-number", "first-reference-note-number", "locator"),
    *("year-suffix", "page-first", "shortTitle"),
}
CARRIED = sorted((TEXTS | NUMBERS | DATES | NAMES | {"bibtex:file", "bibtex:x-odd"}) - NOT_CARRIED)


def carried_value(variable: str) -> st.SearchStrategy[Value]:
    if variable in SPECIAL:
        return SPECIAL[variable]
    if variable in NAMES:
        return st.lists(PERSON, min_size=1, max_size=3).map(tuple)
    if variable in DATES:
        return CLEAN_DATE
    if variable in NUMBERS:
        return TEXT.filter(lambda text: "--" not in text).map(Number)
    if variable == "bibtex:file":
        return LINK.map(Text)
    return TEXT.map(Text)


@st.composite
def carried_entries(draw: st.DrawFn) -> Entry:
    names = draw(st.sets(st.sampled_from(CARRIED), min_size=1, max_size=10))
    fields = {name: Field(draw(carried_value(name))) for name in sorted(names)}
    if "language" in fields and draw(st.booleans()):
        texts = {"en": "The CSTO and (NATO): Foo", "ru": "Роль ОДКБ", "kk": "Абай жолы", "pt": "Ação 5 %"}
        lang = draw(st.sampled_from(sorted(texts)))
        fields["title"] = Field(Text(texts[lang], lang))
    elif "language" in fields:
        fields.pop("title", None)
    return Entry(draw(WORDS), draw(st.sampled_from(sorted(TYPES))), MappingProxyType(fields))


@pytest.mark.parametrize("name", ["biblatex"])
@given(entry=carried_entries())
def test_biblatex_carries_entries(name: str, entry: Entry) -> None:
    text = formats.write([entry], name)
    (back,) = formats.read(text, name).entries
    assert (back.citekey, back.type) == (entry.citekey, entry.type)
    assert values(back) == values(entry), text


@pytest.mark.parametrize("name", ["bibtex", "biblatex", "csl-json"])
@given(entries=st.lists(any_entries(), max_size=3))
def test_writing_twice_gives_the_same_bytes(name: str, entries: list[Entry]) -> None:
    text = formats.write(entries, name)
    assert formats.write(entries, name) == text
    assert not entries or text.endswith("\n")
    if name != "csl-json":
        keys = re.findall(r"^@\w+\{(.*),$", text, re.M)
        assert len(keys) == len(set(keys)) == len(entries)
        assert all(re.fullmatch(r"[^\s{}(),#%~\"'\\=@\[\]]+", key) for key in keys)


SHREDS = [
    *("@article{k,", "@book(", "@string{a=", "@comment{", "@preamble{", "\n@misc{z,\n", "title = ", "year=2020,"),
    *("author={A and B},", "month=jan", "date={2020~},", "crossref={k},", "langid={x},", 'journal = a # "b",'),
    *("{", "}", '"', "#", ",", "\n", "\\", "\\cyra ", "$", "=", "@"),
]


@pytest.mark.parametrize("name", ["bibtex", "biblatex"])
@given(st.lists(st.text(max_size=4) | st.sampled_from(SHREDS)).map("".join))
def test_any_text_is_read_or_refused_and_nothing_is_lost_on_the_way_out(name: str, text: str) -> None:
    assert formats.detect(text, ".bib") in (None, "bibtex", "biblatex", "csl-json")
    try:
        reading = formats.read(text, name)
    except FormatError:
        return
    written = formats.write(reading.entries, name)
    if reading.entries:
        assert len(formats.read(written, name).entries) == len(reading.entries)


# --- RIS, YAML, JSON lines and the rest ------------------------------------------------------------------------------

PLAIN = st.text(LETTERS + " .:&<>{}$%#'\"", min_size=1, max_size=20).map(tidy).filter(bool)
PLAIN_PERSON = (
    st.builds(
        Name,
        family=CAPITALISED,
        given=st.sampled_from(["A.", "И. И.", "Мұхтар"]),
        non_dropping_particle=st.sampled_from(["", "von", "de la"]),
        suffix=st.sampled_from(["", "Jr."]),
    )
    | st.builds(Name, family=CAPITALISED)
    | st.builds(Name, literal=st.sampled_from(["Қазақ университеті", "UNESCO", "Institute of Law"]))
)
RIS_DATE = st.builds(
    Date,
    parts=st.tuples(
        st.tuples(st.integers(1000, 2100)) | st.tuples(st.integers(1000, 2100), st.integers(1, 12), st.integers(1, 28))
    ),
)
RIS_VALUES: dict[str, st.SearchStrategy[Value]] = {
    "page": st.from_regex(r"[0-9]{1,4}(-[0-9]{1,4})?", fullmatch=True)
    .filter(lambda text: len(set(text.split("-"))) == len(text.split("-")))
    .map(Number),
    "DOI": SPECIAL["DOI"],
    "URL": LINK.map(Text),
    "ISSN": st.just(Text("1563-0366")),
    "language": SPECIAL["language"],
    "keyword": st.lists(st.text(LETTERS, min_size=1), min_size=1, unique=True).map("; ".join).map(Text),
}
RIS_TYPES = sorted(
    set(TYPES) - {"entry", "event", "interview", "performance", "post", "review", "review-book", "treaty"}
)


@st.composite
def ris_entries(draw: st.DrawFn) -> Entry:
    part = draw(st.sampled_from(["article-journal", "chapter", "webpage", "article-newspaper"]))
    known = (
        "author editor translator title title-translation title-short container-title collection-title issued volume"
    )
    names = draw(
        st.sets(st.sampled_from([*known.split(), *"issue edition number publisher note".split(), *RIS_VALUES]))
    )
    fields: dict[str, Field] = {}
    for name in sorted(names):
        strategy: st.SearchStrategy[Value] = (
            st.lists(PLAIN_PERSON, min_size=1, max_size=3).map(tuple)
            if name in NAMES
            else RIS_DATE
            if name in DATES
            else PLAIN.map(Number)
            if name in NUMBERS
            else PLAIN.map(Text)
        )
        fields[name] = Field(draw(RIS_VALUES.get(name, strategy)))
    return Entry(draw(WORDS), part, MappingProxyType(fields))


@given(ris_entries())
def test_ris_carries_entries(entry: Entry) -> None:
    text = formats.write([entry], "ris")
    (back,) = formats.read(text, "ris").entries
    assert (back.citekey, back.type) == (entry.citekey, entry.type)
    assert values(back) == values(entry), text
    assert formats.write([back], "ris") == text
    assert formats.lost([entry], "ris") == []


@pytest.mark.parametrize("type_", RIS_TYPES)
def test_ris_carries_types(type_: str) -> None:
    text = formats.write([Entry("k", type_, {"title": Field(Text("x"))})], "ris")
    assert formats.read(text, "ris").entries[0].type == type_


@pytest.mark.parametrize("name", ["csl-yaml", "jsonl"])
@given(entry=any_entries())
def test_other_notations_of_csl_carry_all_but_the_trail(name: str, entry: Entry) -> None:
    text = formats.write([entry], name)
    reading = formats.read(text, name) if entry.fields else None
    if reading:
        (back,) = reading.entries
        assert (back.citekey, back.type, back.reference) == (entry.citekey, entry.type, entry.reference)
        assert values(back) == values(entry)
        assert formats.write([back], name) == text


@pytest.mark.parametrize("name", [info.name for info in formats.names() if info.writes])
@given(entries=st.lists(any_entries(), max_size=3))
def test_every_format_writes_any_entry_and_twice_alike(name: str, entries: list[Entry]) -> None:
    text = formats.write(entries, name)
    assert formats.write(entries, name) == text
    assert text.encode("utf-8").decode() == text
    formats.lost(entries, name)


@pytest.mark.parametrize("name", [info.name for info in formats.names() if info.reads and info.writes])
@given(entry=any_entries())
def test_what_does_not_come_back_as_it_was_is_told(name: str, entry: Entry) -> None:
    told = {issue.variable for issue in formats.lost([entry], name)}
    text = formats.write([entry], name)
    again = formats.read(text, name).entries if entry.fields else []
    for variable, value in values(entry).items():
        back = again[0].value(variable) or again[0].value("title-short" if variable == "shortTitle" else variable)
        assert _said(back) == _said(value) or variable in told, text


def _said(value: Value | None) -> object:
    match value:
        case Date():
            return str(value), value.season, value.circa
        case Text() | Number():
            return str(value)
        case _:
            return value or ()


MARKED = {name: Field(Text(f"x{at}x")) for at, name in enumerate(sorted(TEXTS))}
MARKED |= {name: Field(Number(f"{at}00")) for at, name in enumerate(sorted(NUMBERS), 300)}
MARKED |= {
    name: Field((Name(f"X{at}x", f"Y{at}y"), Name(literal=f"Z {at} z"))) for at, name in enumerate(sorted(NAMES))
}
MARKED |= {name: Field(Date(((1500 + at,), (1600 + at,)))) for at, name in enumerate(sorted(DATES))}
MARKED |= {"language": Field(Text("kk")), "DOI": Field(Text("10.1234/abc")), "URL": Field(Text("https://a.kz/x"))}


@pytest.mark.parametrize("name", [info.name for info in formats.names() if info.writes and not info.reads])
@pytest.mark.parametrize("type_", sorted(TYPES))
@pytest.mark.parametrize("without", ["", "URL", "number", "title", "container-title", "archive-place"])
def test_what_a_format_only_written_leaves_out_is_told(name: str, type_: str, without: str) -> None:
    entry = Entry("k", type_, MappingProxyType({key: found for key, found in MARKED.items() if key != without}))
    text = formats.write([entry], name)
    told = {issue.variable for issue in formats.lost([entry], name)}
    marks = {"kk": "1087" if name == "word-xml" else "kk"}
    for variable, value in values(entry).items():
        for mark in _marks(value):
            assert marks.get(mark, mark) in text or variable in told, (variable, mark)


def _marks(value: Value) -> list[str]:
    match value:
        case Date():
            return [f"{part[0]}" for part in value.parts]
        case Text() | Number():
            return [str(value)]
        case _:
            return [part for name in value for part in (name.family, name.given, name.literal) if part]


TAGGED = st.lists(
    st.sampled_from(
        [
            "TY  - JOUR",
            "ER  - ",
            "AU  - A, B",
            "PMID- 1",
            "FAU - X, Y",
            "%0 Book",
            "%A A, B",
            "%T",
            "",
            "x",
            "LA  - rus",
            "%G q",
            "SP  - 1",
            "SN  - ",
            "DA  - //",
            "TI  - [x].",
            "TT  - ",
        ]
    )
    | st.text(max_size=6)
).map("\n".join)
MARKUP = st.lists(
    st.sampled_from(
        [
            "<mods>",
            "</mods>",
            "<ref id='a'>",
            "</ref>",
            "<record>",
            "</record>",
            "<titles><title>x</title></titles>",
            "<biblStruct>",
            "</biblStruct>",
            "<name type='personal'><namePart>A, B</namePart></name>",
            "<year>1</year>",
            "<element-citation>",
            "</element-citation>",
            "<date when='x'/>",
            "<isbn>1</isbn>",
            "&",
            "<!--",
        ]
    )
).map(lambda parts: f"<r>{''.join(parts)}</r>")
YAMLS = st.lists(
    st.sampled_from(
        [
            "references:\n",
            "- id: a\n",
            "  title: x\n",
            "  issued: 1\n",
            "- 1\n",
            "  author:\n",
            "  - x: &a y\n",
            "*a",
            "[",
            "}",
            "  type: [1]\n",
            "? 1\n",
            "!!x ",
        ]
    )
    | st.text(max_size=4)
).map("".join)


@pytest.mark.parametrize("name", [info.name for info in formats.names() if info.reads])
@given(text=TAGGED | MARKUP | YAMLS)
def test_any_text_is_read_or_refused_by_every_format(name: str, text: str) -> None:
    formats.detect(text)
    try:
        reading = formats.read(text, name)
    except FormatError:
        return
    for writer in ("csl-json", "biblatex", "ris"):
        formats.write(reading.entries, writer)
