import json
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.languages import tag
from refman.model import Entry, Field, Issue, Number, Origin, Reference, Text
from refman.model.entry import OriginKind

BENCH = Path(__file__).parents[4] / "shared" / "bench"
PRINTED = Origin("printed")


def entry(reference: str, /, **texts: str) -> Entry:
    fields = {name.replace("_", "-"): Field(Text(value), PRINTED) for name, value in texts.items()}
    return Entry(fields=MappingProxyType(fields), reference=Reference(reference))


def language(found: Entry) -> str | None:
    value = found.text("language")
    return value.value if value else None


def lang(found: Entry, variable: str) -> str | None:
    value = found.value(variable)
    return value.lang if isinstance(value, Text) else None


WORKS = {
    "a note on an English title": ("Peace and war. Vlast, 3, 5-9. (In Russian).", "Peace and war", "ru", "en"),
    "no note on an English title": ("Peace and war. Vlast, 3, 5-9.", "Peace and war", "en", "en"),
    "a note on a Russian title": ("Мир и война. М., 2001. (На рус. яз.)", "Мир и война", "ru", "ru"),
    "a note on a romanised title": (
        "Voprosy iazykoznaniia i literatury. M., 1990. (in Russian)",
        "Voprosy iazykoznaniia i literatury",
        "ru-Latn",
        "ru-Latn",
    ),
    "words that are Russian, too, in a textbook for Kazakhs": (
        "Орлов П. Химия курсы : студенттерге арналған оқу құралы. - Алматы : Білім, 1994. - 352 с",
        "Химия курсы",
        "kk",
        "kk",
    ),
    "a word of two languages, in one that counts pages and prints so": (
        "Нұрпейіс К. Алаш һәм Алашорда. – Алматы: Ататек, 1995. – 256 б.",
        "Алаш һәм Алашорда",
        "kk",
        "kk",
    ),
    "a short title that is printed in Tashkent as Uzbeks write it": (
        "Навоий А. Хамса. – Тошкент: Фан, 1958. – 400 б.",
        "Хамса",
        "uz",
        "uz",
    ),
    "a romanised title that its letters would give to another": (
        "Soz oneri [The art of the word]. Almaty: Zhazushy [in Kazakh].",
        "Soz oneri",
        "kk-Latn",
        "kk-Latn",
    ),
    "a romanised title without a note": (
        "Petrov V. Istoriya gorodov Sibiri. M.: Nauka, 1990.",
        "Istoriya gorodov Sibiri",
        "ru-Latn",
        "ru-Latn",
    ),
    "a name that the place decides": ("Шевченко Т. Кобзар. Київ: Дніпро, 1985.", "Кобзар", "uk", "uk"),
    "a note against the letters": ("Физика. Алматы, 2001. (қазақ тілінде)", "Физика", "kk", "kk"),
    "two languages in the note": (
        "Абай жолы. – 2005. Орыс, қазақ тілдерінде.",
        "Абай жолы туралы сөз",
        "kk",
        "kk",
    ),
    "plain Russian, pages counted as in Kazakh": (
        "Иванов И. Введение. Алматы: Ғылым, 2010. – 120 б.",
        "Введение",
        "ru",
        "ru",
    ),
    "a shared word in a Kazakh list": ("Асанұлы Р. Химия. Алматы: Атамұра, 2017.- 208 б.", "Химия", "kk", "kk"),
    "a shared word in a Russian list": ("Иванов И. Химия. М.: Наука, 2017. – 208 с.", "Химия", "ru", "ru"),
    "a Russian title by a Kazakh author": (
        "Құнанбаев Ғ. История степи и её народов. – Алматы: Ғылым, 2001. – 231 с.",
        "История степи и её народов",
        "ru",
        "ru",
    ),
    "letters": ("Иванов И. Тіл және ой. – М.: Наука, 1990. – 20 с.", "Тіл және ой", "kk", "kk"),
    "Arabic letters": ("ءتىل تۋرالى // Abai.kz (in Kazakh)", "ءتىل تۋرالى", "kk-Arab", "kk-Arab"),
    "a title that Chinese writes, too": (
        "丸山眞男『日本政治思想史研究』東京大学出版会、1952",
        "日本政治思想史研究",
        "ja",
        "ja",
    ),
    "kana in the rest": ("鈴木「政治史」さくら書房", "政治史", "ja", "ja"),
    "a Chinese title": ("费孝通《乡土中国》北京大学出版社", "乡土中国", "zh", "zh"),
    "a Persian town": ("دو قرن سکوت. تهران: سخن، 1378", "دو قرن سکوت", "fa", "fa"),
    "another language of the note": ("Art of the blade. Tokyo, 1990 (in Japanese).", "Art of the blade", "ja", "en"),
}


@pytest.mark.parametrize(("reference", "title", "work", "string"), WORKS.values(), ids=WORKS.keys())
def test_language_of_the_work_and_of_its_title(reference: str, title: str, work: str, string: str) -> None:
    found = tag(entry(reference, title=title))
    assert language(found) == work
    assert lang(found, "title") == string


def test_what_says_nothing_of_language_stays() -> None:
    printed = entry("Абай жолы", title="Абай жолы")
    doubt = Issue("parse/no-year", "no year was found")
    given_one = replace(printed, citekey="a", type="book", issues=(doubt,), merged=(printed, Entry("b")))
    tagged = tag(given_one)
    kept = [one.name for one in dataclass_fields(Entry) if one.name not in {"fields", "issues"}]
    assert [getattr(tagged, name) for name in kept] == [getattr(given_one, name) for name in kept]
    assert doubt in tagged.issues


def test_a_note_is_the_origin_with_its_span() -> None:
    found = tag(entry("Peace and war. Vlast, 3. (In Russian).", title="Peace and war")).fields["language"]
    assert found.origin == Origin("note", "(In Russian)", (25, 37))
    assert found.confidence > 0.95


def test_a_told_language_is_inferred_with_its_chance() -> None:
    found = tag(entry("Peace and war. Vlast, 3.", title="Peace and war")).fields["language"]
    assert (found.origin.kind, found.origin.detail) == ("inferred", "title")
    assert 0.5 < found.confidence < 1.0


def test_each_string_has_a_language_of_its_own() -> None:
    found = tag(
        entry(
            "Qazaq tilinin tarihy [A history of the Kazakh language]. Вестник университета. Мектеп. [in Kazakh]",
            title="Qazaq tilinin tarihy",
            title_translation="A history of the Kazakh language",
            container_title="Вестник университета",
            publisher="Өнер баспасы",
        )
    )
    strings = ("title", "title-translation", "container-title", "publisher")
    assert [lang(found, name) for name in strings] == ["kk-Latn", "en", "ru", "kk"]


def test_a_string_that_says_nothing_gets_no_language() -> None:
    assert lang(tag(entry("x", container_title="EJPhSE")), "container-title") is None


def test_a_reference_without_a_title_is_told_by_its_letters() -> None:
    assert language(tag(entry("Петров П. П. // Журнал общей химии. 1970. Т. 3. С. 5."))) == "ru"


@pytest.mark.parametrize(
    ("archive", "mark"),
    [("TsGA SPb", ". F. 12. Op. 3. D. 45. L. 6."), ("RGIA", ", F. R-12, Op. 3"), ("GA", " – F. 12 – Op. 3")],
)
def test_a_romanised_shelfmark_is_that_of_a_russian_archive(archive: str, mark: str) -> None:
    assert language(tag(entry(archive + mark, title=archive, archive=archive))) == "ru-Latn"
    assert language(tag(entry(archive + mark, title=archive))) != "ru-Latn"
    assert language(tag(entry("ASV, F. 12, n. 3", title="ASV", archive="ASV"))) != "ru-Latn"


def test_a_host_stands_in_for_a_missing_title_with_doubt() -> None:
    found = tag(entry("Fawcett L. 2020. P. 5.", container_title="Annual Review of Political Science"))
    assert language(found) == "en"
    assert found.fields["language"].confidence <= 0.8
    assert language(tag(entry("Fawcett L. 2020. P. 5.", container_title="Zhurnal obshchei khimii"))) is None


@pytest.mark.parametrize(
    ("abstract", "told"),
    [
        ("The paper touches upon the external dimension of the January events and their causes.", "en"),
        ("Мақалада қаңтар оқиғаларының сыртқы саясатқа әсері талданады.", "kk"),
    ],
)
def test_an_abstract_stands_in_for_a_missing_title(abstract: str, told: str) -> None:
    assert language(tag(entry("", abstract=abstract))) == told


@pytest.mark.parametrize("title", ["Тобол", "Кронштадт", "Акмолинск"])
def test_a_plain_host_speaks_for_a_short_title_of_names(title: str) -> None:
    host = "Реки и озёра России"
    assert language(tag(entry(f"{title} // {host}.", title=title, container_title=host))) == "ru"
    assert language(tag(entry(f"{title} // Атлас.", title=title, container_title="Атлас"))) == "kk"


def test_the_host_says_nothing_of_a_title_with_letters_of_its_own() -> None:
    host = "Реки и озёра России"
    assert language(tag(entry(f"Тобыл өзені // {host}.", title="Тобыл өзені", container_title=host))) == "kk"


def test_the_host_helps_a_title_that_says_too_little() -> None:
    assert language(tag(entry("Islam", title="Islam", container_title="Journal of the History of Ideas"))) == "en"


@pytest.mark.parametrize(
    "found", [entry("Smith A. Nature 3, 5 (1970)"), entry(""), Entry()], ids=["names", "empty", "bare"]
)
def test_an_unknown_language_is_left_out_with_an_issue(found: Entry) -> None:
    tagged = tag(found)
    assert "language" not in tagged.fields
    assert [(issue.code, issue.variable) for issue in tagged.issues] == [("tag/unknown-language", "language")]


def test_the_issue_goes_when_the_language_is_known() -> None:
    unknown = tag(entry("x y"))
    other = Issue("parse/no-year", "no year")
    known = Entry(
        fields=MappingProxyType({"language": Field(Text("ru"), Origin("user"))}), issues=(*unknown.issues, other)
    )
    assert tag(known).issues == (other,)


@pytest.mark.parametrize(
    ("printed", "title", "language"),
    [
        pytest.param("", "Водные ресурсы Казахстана", "ru", id="Russian title"),
        pytest.param("", "Қазақстанның су ресурстары", "kk", id="Kazakh title"),
        pytest.param("", "Water resources of Kazakhstan", "de", id="an English title may be a translation"),
        pytest.param("", "X", "de", id="a title that tells nothing"),
        pytest.param("Peace and war. (In Russian).", "Peace and war", "ru", id="a note"),
    ],
)
def test_what_a_registry_says_counts_last(printed: str, title: str, language: str) -> None:
    found = entry(printed, title=title)
    said = Field(Text("de"), Origin("source", "crossref"), 0.3)
    told = tag(Entry(fields=MappingProxyType({**found.fields, "language": said}), reference=found.reference))
    assert str(told.fields["language"].value) == language
    assert tag(told) == told


@pytest.mark.parametrize("kind", ["file", "user"])
def test_what_others_said_stays(kind: OriginKind) -> None:
    found = entry("Peace and war. (In Russian).", title="Peace and war")
    said = Field(Text("fr"), Origin(kind), 0.7)
    told = Entry(fields=MappingProxyType({**found.fields, "language": said}), reference=found.reference)
    assert tag(told).fields["language"] == said


def test_a_language_of_a_string_stays() -> None:
    fields = {"title": Field(Text("Мир и война", "uk"), Origin("file"))}
    assert lang(tag(Entry(fields=MappingProxyType(fields))), "title") == "uk"


def test_numbers_where_a_text_should_stand_are_left_alone() -> None:
    fields = {"title": Field(Number("1984"), PRINTED)}
    assert tag(Entry(fields=MappingProxyType(fields))).fields["title"] == fields["title"]


WORDS = st.lists(
    st.sampled_from(
        "Qazaq tarihy Мир война және the of history (In Russian) [in Kazakh] 208 б. С. 5 Физика".split(" ")
    ),
    max_size=9,
).map(" ".join)


@given(
    reference=WORDS | st.text(max_size=40),
    title=st.none() | WORDS | st.text(max_size=20),
    container=st.none() | WORDS,
    kind=st.none() | st.sampled_from(get_args(OriginKind)),
)
def test_twice_is_once(reference: str, title: str | None, container: str | None, kind: OriginKind | None) -> None:
    texts = {name: text for name, text in (("title", title), ("container_title", container)) if text is not None}
    found = entry(reference, **texts)
    if kind:
        said = {"language": Field(Text("kk"), Origin(kind))}
        found = Entry(fields=MappingProxyType({**found.fields, **said}), reference=found.reference)
    once = tag(found)
    assert tag(once) == once


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        ("Нұрпейісов К. {}. А.: Ататек, 1995. - 256 б.", "kk"),
        ("Гарипова З. {}. – Казан: Мәгариф, 1995. – 256 б.", "tt"),
    ],
)
def test_letters_of_one_language_in_the_rest_speak_against_its_neighbours(rest: str, told: str) -> None:
    title = "Алаш һәм Алашорда"
    assert language(tag(entry(rest.format(title), title=title))) == told


@pytest.mark.parametrize(("name", "floor"), [("seed_references", 1.0), ("cyrillic_dev", 0.97)])
def test_gold_titles_are_told(name: str, floor: float) -> None:
    path = BENCH / f"{name}.jsonl"
    if not path.exists():
        pytest.skip("the shared bench is not here")
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    right = sum(_is_right(line) for line in lines)
    assert right / len(lines) >= floor


def _is_right(line: dict[str, Any]) -> bool:
    csl = line["csl"]
    texts = {name.replace("-", "_"): csl[name] for name in ("title", "container-title") if name in csl}
    wanted = [csl["language"], *line.get("accept", {}).get("language", [])]
    return language(tag(entry(line["input"], **texts))) in wanted
