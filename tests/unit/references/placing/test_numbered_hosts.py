"""Numbers at the end of a journal's name are its issue, and codes of an index are nothing."""

import pytest
from stretched import told

from refman.references.placing.numbered_hosts import leave_codes, put_numbered_hosts


@pytest.mark.parametrize(
    ("host", "name", "number"),
    [
        ("Вестник степи №3", "Вестник степи", "3"),
        ("Дала хабарлары №3/1 Табиғат", "Дала хабарлары", "3/1"),
        ("Вестник степи. № 6 (60)", "Вестник степи", "6 (60)"),
        ("Записки школы №57а", "Записки школы №57а", ""),
        ("Дала сөзі № 1-3 есептеу жұмыстары", "Дала сөзі № 1-3 есептеу жұмыстары", ""),
    ],
    ids=["at-the-end", "before-a-part", "in-brackets", "of-a-school", "of-what-is-counted"],
)
def test_the_number_of_a_journal(host: str, name: str, number: str) -> None:
    right = told(put_numbered_hosts, f"Ветров А. Реки // {host}, 2019.", ("container-title", host))
    assert right == {"container-title": [name], **({"issue": [number]} if number else {})}


def test_a_code_is_nobody() -> None:
    text = "Ветров, А. И. Реки // Степь. – 2018. – С. 4-6. – EDN QWXYZA."
    right = told(leave_codes, text, ("author", "Ветров, А. И."), ("author", "EDN QWXYZA"))
    assert right == {"author": ["Ветров, А. И."]}


def test_the_part_of_an_issue_is_no_volume() -> None:
    text = "Кодекс // СЗ. – 2002. – № 1 (ч. 2). – Ст. 3."
    assert told(put_numbered_hosts, text, ("issue", "1"), ("volume", "2")) == {"issue": ["1"]}
    text = text.replace("ч.", "т.")
    assert "volume" in told(put_numbered_hosts, text, ("issue", "1"), ("volume", "2"))


def test_a_series_with_a_number_before_its_name() -> None:
    text = "Reki. Vestnik Stepi. Seria 5, Geografia, 7, 52"
    labels = [("container-title", "Vestnik Stepi. Seria"), ("volume", "5"), ("container-title", "Geografia")]
    labels.append(("volume", "7"))
    right = told(put_numbered_hosts, text, *labels)
    assert right == {"container-title": ["Vestnik Stepi. Seria 5, Geografia"], "volume": ["7"]}
    text = text.replace("Seria", "Almaty")
    labels[0] = ("container-title", "Vestnik Stepi. Almaty")
    assert len(told(put_numbered_hosts, text, *labels)["volume"]) == 2


def test_a_series_whose_name_has_no_label() -> None:
    text = "Reki. Vestnik Stepi. Seria 5, Geografia (In Russian), 7, 52"
    labels = [("container-title", "Vestnik Stepi. Seria"), ("volume", "5"), ("volume", "7")]
    right = told(put_numbered_hosts, text, *labels)
    assert right == {"container-title": ["Vestnik Stepi. Seria 5, Geografia"], "volume": ["7"]}
    bare = text.replace(", Geografia (In Russian)", "")
    assert len(told(put_numbered_hosts, bare, *labels)["volume"]) == 2


def test_three_hosts_with_two_volumes_stay() -> None:
    text = "A. Berg, Nuovo Cim. 7 (1973) 60 [Lett. Nuovo Cim. 7, Phys. B 60]"
    labels = [("container-title", "Nuovo Cim."), ("volume", "7"), ("container-title", "Lett. Nuovo Cim.")]
    right = told(put_numbered_hosts, text, *labels, ("volume", "7"), ("container-title", "Phys. B"))
    assert right["container-title"] == ["Nuovo Cim.", "Lett. Nuovo Cim.", "Phys. B"]


def test_what_has_the_mark_of_a_number_is_no_page() -> None:
    text = "Ветров А. Реки // Степь. 2009. 3 июня. №171-172."
    labels = [("container-title", "Степь"), ("page", "171-172")]
    assert told(put_numbered_hosts, text, *labels) == {"container-title": ["Степь"], "issue": ["171-172"]}
    assert "issue" not in told(put_numbered_hosts, text.replace("№", "С."), *labels)
    labels.insert(1, ("issue", "3"))
    assert told(put_numbered_hosts, text, *labels)["issue"] == ["3"]


@pytest.mark.parametrize(
    ("title", "name", "host"),
    [
        ("Дала жыры. Тілтаным", "Дала жыры", "Тілтаным"),
        ("Дала жыры. Хабаршы. Серия география", "Дала жыры", "Хабаршы. Серия география"),
        ("Дала жыры", "Дала жыры", ""),
    ],
    ids=["a-journal", "with-its-series", "none"],
)
def test_a_journal_before_its_volume(title: str, name: str, host: str) -> None:
    right = told(put_numbered_hosts, f"{title}, [S. l.], v. 90, n. 2", ("title", title), ("volume", "90"))
    assert (right["title"], right.get("container-title", [""])) == ([name], [host])
    other = told(put_numbered_hosts, f"{title}. 2019, v. 90", ("title", title), ("volume", "90"))
    assert "container-title" not in other


def test_a_lexicon_known_by_its_letters() -> None:
    labels = [("title", "Datianus"), ("volume", "RE IV"), ("volume", "2"), ("page", "2226-2227")]
    right = told(put_numbered_hosts, "Datianus, in RE IV, 2, cc. 2226-2227", *labels)
    assert (right["container-title"], right["volume"]) == (["RE"], ["IV", "2"])
    right = told(put_numbered_hosts, "Bembo, in DBI, 8", ("title", "Bembo"), ("volume", "DBI"), ("volume", "8"))
    assert (right["container-title"], right["volume"]) == (["DBI"], ["8"])
    right = told(put_numbered_hosts, "Apollo, in LIMC II", ("title", "Apollo"), ("container-title", "LIMC II"))
    assert (right["container-title"], right["volume"]) == (["LIMC"], ["II"])
    assert "container-title" not in told(put_numbered_hosts, "Datianus, in IV, 2", labels[0], ("volume", "IV"))


def test_the_number_of_a_series_is_no_volume() -> None:
    labels = [("container-title", "Atti dell'istituto"), ("volume", "series 7"), ("volume", "5")]
    assert told(put_numbered_hosts, "Atti dell'istituto, series 7, vol. 5", *labels)["volume"] == ["5"]


@pytest.mark.parametrize(
    ("host", "between", "label", "number", "name"),
    [
        pytest.param("Вестник степи. Сер.", " ", "issued", "12. 2010", "Вестник степи. Сер. 12", id="a month"),
        pytest.param("Vestnik stepi. Ser.", " ", "issued", "11, 2010", "Vestnik stepi. Ser. 11", id="in Latin"),
        pytest.param("Вестник степи. Сер.", " ", "volume", "3", "Вестник степи. Сер. 3", id="a volume"),
        pytest.param("Вестник степи", ". – Сер. ", "volume", "9", "Вестник степи. – Сер. 9", id="no label"),
    ],
)
def test_the_number_of_a_series_is_neither_month_nor_volume(
    host: str, between: str, label: str, number: str, name: str
) -> None:
    text = f"Ветров А. И. Реки // {host}{between}{number}. {'' if label == 'issued' else '2010. '}Вып. 4."
    years = [("issued", "2010")] if label == "volume" else []
    right = told(put_numbered_hosts, text, ("container-title", host), (label, number), *years, ("issue", "4"))
    assert right == {"container-title": [name], "issued": ["2010"], "issue": ["4"]}


def test_the_volume_of_a_series_of_books_stays() -> None:
    text = "Wind A. Rivers // Lecture Notes. Ser. 5. 2010. No. 4."
    labels = [("container-title", "Lecture Notes. Ser."), ("volume", "5"), ("issued", "2010"), ("issue", "4")]
    assert told(put_numbered_hosts, text, *labels)["volume"] == ["5"]


def test_how_many_volumes_there_are_is_no_name() -> None:
    text = "Ветров А. И. Реки // Сочинения: в 6 т. Омск: Мысль, 1964. Т. 3."
    assert told(put_numbered_hosts, text, ("container-title", "Сочинения: в 6 т")) == {"container-title": ["Сочинения"]}
    text = "Ветров А. И. Реки // Сочинения: в 6 томах степи. Омск: Мысль, 1964."
    name = "Сочинения: в 6 томах степи"
    assert told(put_numbered_hosts, text, ("container-title", name)) == {"container-title": [name]}


@pytest.mark.parametrize("title", ["Воспитание молодежи", "Воспитание молодежи. «Семья и школа»"])
def test_a_name_in_quotation_marks_before_its_issue(title: str) -> None:
    text = "Лугов П. Воспитание молодежи. «Семья и школа», № 3, 1980."
    right = told(put_numbered_hosts, text, ("title", title), ("issue", "3"))
    assert (right["title"], right["container-title"]) == (["Воспитание молодежи"], ["Семья и школа"])
    text = "«Семья и школа», № 3, 1980."
    assert "container-title" not in told(put_numbered_hosts, text, ("title", "«Семья и школа»"), ("issue", "3"))


@pytest.mark.parametrize(
    ("host", "volume", "wanted"),
    [
        ("Сиб. журн. алгебры, сер.", "2, 7", {"container-title": ["Сиб. журн. алгебры, сер. 2"], "volume": ["7"]}),
        ("Alg. Anal., Ser.", "II, 45", {"container-title": ["Alg. Anal., Ser. II"], "volume": ["45"]}),
        ("Записки алгебры,", "2, 7", {"container-title": ["Записки алгебры"], "volume": ["2, 7"]}),
    ],
    ids=["russian", "roman", "two-volumes"],
)
def test_the_number_of_a_series_before_the_volume(host: str, volume: str, wanted: dict[str, list[str]]) -> None:
    text = f"П. Лесков. О решётках // {host} {volume}:1 (2001), 5–16."
    name = host.rstrip(",")
    assert told(put_numbered_hosts, text, ("container-title", name), ("volume", volume)) == wanted


@pytest.mark.parametrize(("number", "issue"), [("3/2", "3/2"), ("3", None)])
def test_a_double_number_that_was_taken_for_a_volume(number: str, issue: str | None) -> None:
    text = f"Сток // Дала хабарлары. №{number} Табиғи ғылымдар. 2018. Б. 5-10."
    labels = [("title", "Сток"), ("container-title", "Дала хабарлары"), ("volume", "3"), ("issued", "2018")]
    right = told(put_numbered_hosts, text, *labels)
    assert right.get("issue") == ([issue] if issue else None)
