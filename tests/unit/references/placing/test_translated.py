"""A translation in round brackets is told from the romanised title before it, with a note of the language or not."""

import pytest
from stretched import told

from refman.references.placing.translated import put_translation

_TITLE = "Posol'skie knigi po svyazyam Rossii s Nogajskoj Ordoj. 1489-1549"
_ENGLISH = "Ambassadorial books on Russia's relations with the Nogai Horde. 1489-1549"


def test_the_translation_is_parted_whatever_was_seen_there() -> None:
    text = f"Buganov V.I. {_TITLE}. ({_ENGLISH}.) M.: AN SSSR, 1984. 87 s. [In Russian]"
    labels = [("title", f"{_TITLE}. ({_ENGLISH[:60]}"), ("page", "1489-1549"), ("publisher-place", "M.")]
    assert told(put_translation, text, *labels) == {
        "title": [_TITLE],
        "title-translation": [_ENGLISH],
        "publisher-place": ["M."],
    }


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{_TITLE} ({_ENGLISH[:10]}). M., 1984.", id="no-note"),
        pytest.param(f"{_TITLE} (sbornik dokumentov i materialov). M., 1984. [In Russian]", id="no-translation"),
        pytest.param(f"{_ENGLISH} (a collection of documents). M., 1984. [In Russian]", id="translated-alone"),
    ],
)
def test_other_brackets_stay(text: str) -> None:
    title = text[: text.index(". M.")]
    assert told(put_translation, text, ("title", title)) == {"title": [title]}


def test_the_beginning_of_a_host_is_no_translation() -> None:
    text = "Ukrayina. Visnyk universytetu. Sekciya mov. 15, 37-39. [In Ukrainian]"
    labels = [("title", "Ukrayina"), ("title-translation", "Visnyk universytetu"), ("container-title", "Sekciya mov")]
    assert told(put_translation, text, *labels) == {
        "title": ["Ukrayina"],
        "container-title": ["Visnyk universytetu. Sekciya mov"],
    }
    bracketed = text.replace("Visnyk universytetu", "[Visnyk universytetu]")
    assert "title-translation" in told(put_translation, bracketed, *labels)


@pytest.mark.parametrize(
    "text",
    [
        '"Manas" eposundagy aialdar. Izvestiya VUZov, (4), 201–205. (In Kyrgyz)',
        '"Manas" eposundagy aialdar. Izvestiya VUZov (New Series of Papers), 4. (In Kyrgyz)',
    ],
    ids=["note", "host"],
)
def test_a_note_and_what_stands_behind_a_host_are_no_translations(text: str) -> None:
    labels = [("title", '"Manas" eposundagy aialdar'), ("container-title", "Izvestiya VUZov"), ("issue", "4")]
    assert told(put_translation, text, *labels) == {name: [value] for name, value in labels}


@pytest.mark.parametrize(("note", "label"), [(" [in Russian].", "title-translation"), (".", "title")])
def test_a_second_title_in_brackets_is_a_translation(note: str, label: str) -> None:
    text = f"O zakupkakh: Zakon ot 4 dekabria № 434-V [On procurement: Law dated December 4]{note}"
    labels = [("title", "O zakupkakh"), ("title", "On procurement: Law"), ("issued", "December 4")]
    right = told(put_translation, text, *labels)
    assert right[label][-1] == ("On procurement: Law dated December 4" if note != "." else "On procurement: Law")
    assert ("issued" in right) == (note == ".")


def test_a_translation_behind_a_volume() -> None:
    text = "Vetrova I.V. Nasledie stepnoj znati. T.1 (Heritage of the steppe nobles. T.1), Almaty, 2014. [In Russian]"
    labels = [("title", "Nasledie stepnoj znati"), ("volume", "1"), ("title", "Heritage of the steppe nobles")]
    right = told(put_translation, text, *labels)
    assert right["title-translation"] == ["Heritage of the steppe nobles. T.1"]
    assert right["title"] == ["Nasledie stepnoj znati"]


def test_a_journal_behind_a_translated_title() -> None:
    text = "Seitov E.K. Koshpeli auyldar [Nomadic villages]. Dala tarihy, 2018, no. 3, pp. 41–55 [In Kazakh]."
    labels = [("title", "Koshpeli auyldar"), ("title-translation", "Nomadic villages"), ("title", "Dala tarihy")]
    right = told(put_translation, text, *labels, ("issue", "3"))
    assert (right["title"], right["container-title"]) == (["Koshpeli auyldar"], ["Dala tarihy"])
    assert "container-title" not in told(put_translation, text, *labels)


def test_a_volume_at_the_end_of_a_translated_title() -> None:
    text = "Kenzhin S.B. Pisma sultanov. T.2 (Letters of the sultans), Almaty, 2009. [In Russian]"
    labels = [("title", "Pisma sultanov. T.2"), ("title-translation", "Letters of the sultans")]
    right = told(put_translation, text, *labels)
    assert (right["title"], right["volume"]) == (["Pisma sultanov"], ["2"])


def test_a_paper_that_names_someone() -> None:
    text = "Pis'mo A. K. Vetrova ot 12 maia 1811 g. [Letter of A. K. Vetrov of May 12, 1811]. TsGA, f. 4 [in Russian]"
    labels = [("author", "Pis'mo A. K."), ("issued", "12 maia 1811 g."), ("title", "Letter of A. K. Vetrov of May 12")]
    right = told(put_translation, text, *labels)
    assert right == {
        "title": ["Pis'mo A. K. Vetrova ot 12 maia 1811 g"],
        "title-translation": ["Letter of A. K. Vetrov of May 12, 1811"],
    }
    other = [("author", "Vetrov A. K."), ("title", "Reki")]
    text = "Vetrov A. K. Reki [Rivers of the steppe]. M., 1980."
    assert told(put_translation, text, *other) == {"author": ["Vetrov A. K."], "title": ["Reki"]}


@pytest.mark.parametrize(("second", "is_joined"), [("Способ отбора зерна", True), ("Дәнді іріктеу тәсілі", False)])
def test_a_second_sentence_in_the_language_of_the_first(second: str, *, is_joined: bool) -> None:
    text = f"Лугов, А. (2008). Сорта пшеницы. {second}. Агрономия, 4(1), 3-6."
    labels = [("title", "Сорта пшеницы"), ("title-translation", second), ("container-title", "Агрономия")]
    right = told(put_translation, text, *labels)
    assert right["title"] == [f"Сорта пшеницы. {second}" if is_joined else "Сорта пшеницы"]
    assert ("title-translation" in right) is not is_joined


@pytest.mark.parametrize(
    ("title", "own", "english"),
    [
        ("Reki Zapadnoi Sibiri (Rivers of Western Siberia)", "Reki Zapadnoi Sibiri", "Rivers of Western Siberia"),
        (
            "Dala ozenderinin tabigaty (Nature of the steppe rivers)",
            "Dala ozenderinin tabigaty",
            "Nature of the steppe rivers",
        ),
        (
            "Reki Zapadnoi Sibiri (v predelakh byvshego okruga) (Rivers of Western Siberia)",
            "Reki Zapadnoi Sibiri (v predelakh byvshego okruga)",
            "Rivers of Western Siberia",
        ),
        ("Rivers of Western Siberia (New Methods)", "Rivers of Western Siberia (New Methods)", None),
        ("La storia di Venezia (The History of Venice)", "La storia di Venezia (The History of Venice)", None),
    ],
)
def test_a_translation_without_a_note(title: str, own: str, english: str | None) -> None:
    right = told(
        put_translation, f"Lugov, A.P., {title}, Omsk: Nauka, 1982.", ("author", "Lugov, A.P."), ("title", title)
    )
    assert (right["title"], right.get("title-translation")) == ([own], [english] if english else None)


def test_a_note_within_the_bracket() -> None:
    title = "Reki Zapadnoi Sibiri (Rivers of Western Siberia, in Russ.)"
    right = told(put_translation, f"{title}. Vestnik geografii, 3, 5-9.", ("title", title))
    assert right["title-translation"] == ["Rivers of Western Siberia"]


def test_a_translation_behind_slashes_is_of_the_host() -> None:
    text = "Lugov A.P. Reki Sibiri // Vestnik geografii stepi (Bulletin of Steppe Geography). 2004. № 2. (in Russ.)"
    labels = [("title", "Reki Sibiri"), ("container-title", "Vestnik geografii stepi (Bulletin of Steppe Geography)")]
    right = told(put_translation, text, *labels)
    assert right["title"] == ["Reki Sibiri"]
    assert "title-translation" not in right


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("Сток малых рек степи", "Дала өзендерінің ағыны"),
        ("Дала өзендерінің ағыны мен деңгейі", "Runoff and level of small rivers"),
    ],
)
@pytest.mark.parametrize("are_parted", [True, False])
def test_two_titles_within_quotation_marks(own: str, other: str, *, are_parted: bool) -> None:
    titles = [("title", own), ("title", other)] if are_parted else [("title", f"{own} / {other}")]
    labels = [("author", "Омаров, А. М."), *titles, ("container-title", "Вестник")]
    right = told(put_translation, f"Омаров, А. М. «{own} / {other}». Вестник 52 (2012).", *labels)
    assert (right["title"], right["title-translation"]) == ([own], [other])


@pytest.mark.parametrize(
    "text",
    [
        "«Сток малых рек степи / Уровень больших озёр». Вестник 52 (2012).",
        "Сток малых рек степи / Дала өзендерінің ағыны. Вестник 52 (2012).",
    ],
    ids=["one-language", "no-marks"],
)
def test_other_slashes_stay(text: str) -> None:
    title = text.partition(". ")[0].strip("«»")
    right = told(put_translation, text, ("title", title), ("container-title", "Вестник"))
    assert (right["title"], right.get("title-translation")) == ([title], None)
