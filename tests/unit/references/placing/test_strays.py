"""A title is found where the labels leave none: behind the initials of the last author, or in the name of a host."""

import pytest
from stretched import told

from refman.model import Reference
from refman.references import parse
from refman.references.placing.strays import call_out, put_within, settle
from refman.references.placing.subtitles import join_subtitle


@pytest.mark.parametrize(
    ("author", "names", "title"),
    [
        ("Васильченко И.Т., Федченко Б.А. Флора СССР", "Васильченко И.Т., Федченко Б.А.", "Флора СССР"),
        ("Bajtenov M.S. Flora Kazahstana", "Bajtenov M.S.", "Flora Kazahstana"),
        ("Auezov M. Abai", "Auezov M.", "Abai"),
        ("Olshen, R., Stone, C. Classification and Trees", "Olshen, R., Stone, C.", "Classification and Trees"),
    ],
)
def test_a_title_run_into_the_authors(author: str, names: str, title: str) -> None:
    text = f"{author}. 1948"
    assert told(settle, text, ("author", author)) == {"author": [names], "title": [title]}


@pytest.mark.parametrize(
    "author",
    [
        "Иванов И. И.",
        "И. И. Иванов",
        "Иванов И.И., Петров П.П.",
        "Ng AB",
        "WHO",
        "A. Mishra and T. Mohanty",
        "Abe, L., Stephen M. Hanath Jr",
    ],
)
def test_names_alone_stay(author: str) -> None:
    assert told(settle, f"{author} 1948", ("author", author)) == {"author": [author]}


def test_a_host_with_a_house_is_a_book() -> None:
    right = told(settle, "Физика. Атамұра", ("container-title", "Физика"), ("publisher", "Атамұра"))
    assert right == {"title": ["Физика"], "publisher": ["Атамұра"]}


@pytest.mark.parametrize("other", ["title", "page", "issue"])
def test_a_host_beside_its_part_stays(other: str) -> None:
    labels = [(other, "Мектеп 12"), ("container-title", "Физика"), ("publisher", "Атамұра")]
    assert told(settle, "Мектеп 12. Физика. Атамұра", *labels)["container-title"] == ["Физика"]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ([("author", "Zorzi"), ("container-title", "Steppe"), ("publisher-place", "Milan")], "title"),
        ([("author", "Zorzi"), ("collection-title", "Steppe"), ("publisher-place", "Milan")], "title"),
        (
            [("author", "Zorzi"), ("container-title", "Steppe"), ("issue", "3"), ("publisher-place", "Milan")],
            "container-title",
        ),
        ([("author", "Zorzi"), ("collection-title", "Steppe"), ("volume", "3"), ("page", "5")], "container-title"),
        ([("author", "Zorzi"), ("title", "Steppe"), ("volume", "3"), ("collection-title", "Milan")], "title"),
    ],
)
def test_a_host_or_series_without_a_part(labels: list[tuple[str, str]], expected: str) -> None:
    assert told(settle, "Zorzi, Steppe 3, Milan, 1972, p. 5.", *labels)[expected] == ["Steppe"]


def test_a_name_taken_for_a_mark_is_the_author() -> None:
    right = told(settle, "Абай. Қара сөздер. 1983", ("citation-number", "Абай"), ("title", "Қара сөздер"))
    assert right["author"] == ["Абай"]
    assert "author" not in told(settle, "Smi90. Title", ("citation-number", "Smi90"), ("title", "Title"))


@pytest.mark.parametrize("title", ["Steppe", "Степь и люди"])
def test_a_title_of_a_word_before_two_slashes(title: str) -> None:
    labels = [("author", f"Brown K. {title}"), ("container-title", "Ab Imperio")]
    assert "title" not in told(settle, f"Brown K. {title}. Ab Imperio", *labels)
    right = told(settle, f"Brown K. {title} // Ab Imperio", *labels)
    assert (right["author"], right["title"]) == (["Brown K."], [title])


def test_what_is_called_out_is_a_title() -> None:
    text = "Workers of the world! London, 1848."
    assert told(call_out, text, ("author", "Workers of the world")) == {"title": ["Workers of the world"]}
    assert "title" not in told(call_out, "Marx, K. London", ("author", "Marx, K."))


def test_a_paper_is_no_author() -> None:
    text = "Письмо А. Букейханова А. Байтурсынову от 12 мая 1913 г."
    labels = [("author", "Письмо А. Букейханова А."), ("title", "Байтурсынову")]
    assert told(settle, text, *labels) == {"title": ["Письмо А. Букейханова А. Байтурсынову"]}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Доклад И. И. Ветрова на съезде // Труды I съезда. М., 1930. С. 5–10.", "Доклад И. И. Ветрова на съезде"),
        ("Воспоминания А. И. Луговой // РГАЛИ. Ф. 10. Оп. 1. Д. 5.", "Воспоминания А. И. Луговой"),
    ],
    ids=["which-nobody-doubts", "in-an-archive"],
)
def test_a_paper_that_bears_a_name_is_read_as_one(text: str, title: str) -> None:
    (entry,) = parse([Reference(text)])
    assert (str(entry.text("title")), entry.names("author")) == (title, ())


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("Абай Құнанбайұлы. Шығармалары", "Абай Құнанбайұлы"),
        ("Абай (Ибраһим) Құнанбайұлы. Шығармалары", "Абай (Ибраһим) Құнанбайұлы"),
        ("История степи. Шығармалары", None),
    ],
)
def test_someone_written_out_at_the_head_of_a_title(title: str, author: str | None) -> None:
    right = told(settle, f"{title}. Алматы, 1995.", ("title", title))
    assert right.get("author") == ([author] if author else None)
    assert right["title"] == (["Шығармалары"] if author else [title])


def test_a_site_and_a_title_behind_it() -> None:
    text = "Tengrinews.kz. Казахстан ратифицировал соглашение. 2021. https://tengrinews.kz/1/"
    host = "Tengrinews.kz. Казахстан ратифицировал соглашение"
    right = told(settle, text, ("container-title", host), ("URL", "https://tengrinews.kz/1/"))
    assert right["container-title"] == ["Tengrinews.kz"]
    assert right["title"] == ["Казахстан ратифицировал соглашение"]


def test_a_law_is_no_author() -> None:
    text = "Kazakhstan Respublikasynyn Konstitutsiyasy. 1995 zh. qabyldangan. – Almaty, 2006."
    labels = [("author", "Kazakhstan Respublikasynyn Konstitutsiyasy"), ("title", "1995 zh. qabyldangan")]
    assert told(settle, text, *labels) == {"title": [f"{labels[0][1]}. {labels[1][1]}"]}


BOOK = [("title", "Estetica"), ("container-title", "Teoria e storia"), ("publisher", "Laterza")]


def test_a_second_sentence_is_a_subtitle_of_a_book() -> None:
    right = told(join_subtitle, "Estetica. Teoria e storia, Bari, Laterza", *BOOK)
    assert right == {"title": ["Estetica. Teoria e storia"], "publisher": ["Laterza"]}


@pytest.mark.parametrize(
    ("host", "labels"),
    [
        ("Teoria e storia", [("page", "5")]),
        ("Rivista di storia", []),
        ("Proceedings of the Workshop", []),
        ("Teoria 20", []),
    ],
)
def test_a_host_stays_where_something_speaks_for_it(host: str, labels: list[tuple[str, str]]) -> None:
    text = f"Estetica. {host}, Bari, Laterza, 5"
    right = told(
        join_subtitle, text, ("title", "Estetica"), ("container-title", host), ("publisher", "Laterza"), *labels
    )
    assert right["container-title"] == [host]


def test_a_page_of_an_author_is_the_work() -> None:
    labels = [("author", "Society of America"), ("container-title", "Pragmatics"), ("URL", "https://example.org")]
    assert told(settle, "Society of America. Pragmatics. https://example.org", *labels)["title"] == ["Pragmatics"]
    assert "title" not in told(settle, "Society of America 2016 Pragmatics. https://example.org", *labels)


def test_a_subtitle_taken_for_a_series_before_the_town() -> None:
    text = "Im Aus der Vorstädte. Der Zerfall der Gesellschaft, Stuttgart: Klett-Cotta."
    labels = [("title", "Im Aus der Vorstädte"), ("collection-title", "Der Zerfall der Gesellschaft"),
              ("publisher-place", "Stuttgart"), ("publisher", "Klett-Cotta")]  # fmt: skip
    assert told(join_subtitle, text, *labels)["title"] == ["Im Aus der Vorstädte. Der Zerfall der Gesellschaft"]
    text = text.replace(", Stuttgart", ". Stuttgart")
    assert "collection-title" in told(join_subtitle, text, *labels)


def test_a_host_behind_editors_alone_is_their_book() -> None:
    labels = [("editor", "Noll, H."), ("container-title", "Zusammenwachsen"), ("publisher-place", "Berlin")]
    right = told(settle, "Noll, H. (Hrsg.): Zusammenwachsen, Berlin 2000.", *labels)
    assert right["title"] == ["Zusammenwachsen"]


@pytest.mark.parametrize(
    ("printed", "author", "title"),
    [
        ("Valixo‘jayev B. O‘zbek adabiyoti", "Valixo‘jayev B.", "O‘zbek adabiyoti"),
        ("Кант И. А. Критика", "Кант И. А.", "Критика"),
        ("Гепатит С. Клиника", None, "Гепатит С. Клиника"),
        ("Витамин Д. и дети", None, "Витамин Д. и дети"),
    ],
)
def test_initials_at_the_head_of_a_title(printed: str, author: str | None, title: str) -> None:
    right = told(settle, f"{printed}. 1948", ("title", printed))
    assert (right.get("author"), right["title"]) == ([author] if author else None, [title])


@pytest.mark.parametrize(
    ("printed", "author"), [("Қожаберген жырау. Елім-ай", "Қожаберген жырау"), ("Ұлы дала. Елім-ай", None)]
)
def test_a_singer_at_the_head_of_a_title(printed: str, author: str | None) -> None:
    assert told(settle, f"{printed}. 1948", ("title", printed)).get("author") == ([author] if author else None)


@pytest.mark.parametrize(("head", "is_body"), [("Ұлттық статистика бюросы", True), ("Ұлы дала", False)])
def test_a_body_before_the_title_of_its_page(head: str, is_body: bool) -> None:
    text = f"{head}. Халық саны. https://stat.gov.kz"
    labels = [("title", head), ("title", "Халық саны"), ("URL", "https://stat.gov.kz")]
    assert told(settle, text, *labels).get("author") == ([head] if is_body else None)


def test_a_report_has_no_host() -> None:
    labels = [("author", "G. 't Hooft"), ("collection-title", "Utrecht preprint"), ("number", "THU-93/26")]
    assert "collection-title" in told(settle, "G. 't Hooft, Utrecht preprint THU-93/26", *labels)


def test_a_subtitle_before_a_town_alone() -> None:
    text = "Leben in Deutschland. Haushalte, Familien und Mikrozensus 2005, Wiesbaden."
    labels = [("title", "Leben in Deutschland"), ("container-title", "Haushalte, Familien und Mikrozensus 2005"),
              ("publisher-place", "Wiesbaden")]  # fmt: skip
    assert "container-title" not in told(join_subtitle, text, *labels)
    labels = [("title", "Leben"), ("container-title", "Der Spiegel"), ("publisher-place", "Hamburg")]
    assert "container-title" in told(join_subtitle, "Leben. Der Spiegel, Hamburg.", *labels)


def test_a_subtitle_of_a_book_of_editors() -> None:
    text = "Bade, K. (Hrsg.): Deutsche im Ausland. Migration in Geschichte und Gegenwart. München 1992, S. 9."
    labels = [("editor", "Bade, K."), ("title", "Deutsche im Ausland"),
              ("container-title", "Migration in Geschichte und Gegenwart"), ("publisher-place", "München"),
              ("page", "9")]  # fmt: skip
    assert "container-title" not in told(join_subtitle, text, *labels)
    assert "container-title" in told(join_subtitle, text, *[("author", "Bade, K."), *labels[1:]])


def test_who_is_known_by_one_name() -> None:
    assert told(settle, "Шәкәрім. Шежіре. 1991", ("title", "Шәкәрім. Шежіре")) == {
        "author": ["Шәкәрім"],
        "title": ["Шежіре"],
    }
    assert told(settle, "Махамбет. Жыр-семсер. 1989", ("author", "Махамбет. Жыр-семсер")) == {
        "author": ["Махамбет"],
        "title": ["Жыр-семсер"],
    }
    assert told(settle, "Дала. Шежіре. 1991", ("title", "Дала. Шежіре")) == {"title": ["Дала. Шежіре"]}


def test_a_collection_is_nobody() -> None:
    text = "Статистический сборник. 2020"
    assert told(settle, text, ("author", "Статистический сборник")) == {"title": ["Статистический сборник"]}


def test_a_title_run_into_the_authors_with_its_stop() -> None:
    text = "Колдаев В. Д., Лупин С. А. Архитектура ЭВМ. — М., 2018"
    right = told(settle, text, ("author", "Колдаев В. Д., Лупин С. А. Архитектура ЭВМ."))
    assert right == {"author": ["Колдаев В. Д., Лупин С. А."], "title": ["Архитектура ЭВМ"]}


def test_one_initial_behind_a_surname() -> None:
    text = "Бартольд В. Түркістан тарихы"
    assert told(settle, text, ("title", text)) == {"author": ["Бартольд В."], "title": ["Түркістан тарихы"]}


def test_a_site_alone_is_the_work() -> None:
    text = "Egemen Qazaqstan. URL: https://egemen.kz"
    labels = [("container-title", "Egemen Qazaqstan"), ("URL", "https://egemen.kz")]
    assert told(settle, text, *labels)["title"] == ["Egemen Qazaqstan"]


def test_a_title_that_begins_with_a_quotation() -> None:
    labels = [
        ("title", "pingatur in palatio"),
        ("container-title", "La pittura infamante nei secoli"),
        ("publisher", "Jouvence"),
    ]
    right = told(join_subtitle, "«pingatur in palatio». La pittura infamante nei secoli, Jouvence", *labels)
    assert right["title"] == ["«pingatur in palatio». La pittura infamante nei secoli"]


def test_the_second_sentence_before_an_editor_of_the_whole() -> None:
    labels = [
        ("title", "Prose"),
        ("container-title", "Gli Asolani e le rime"),
        ("editor", "C. Dionisotti"),
        ("publisher", "UTET"),
    ]
    text = "Prose. Gli Asolani e le rime, a cura di C. Dionisotti, UTET"
    assert told(join_subtitle, text, *labels)["title"] == ["Prose. Gli Asolani e le rime"]
    assert told(join_subtitle, text.replace("a cura di", "ed."), *labels)["title"] == ["Prose"]


def test_the_series_of_a_book_of_editors() -> None:
    series = "Sonderheft 40 der Kölner Zeitschrift"
    text = f"Bach, M. (Hrsg.): Die Europäisierung. {series}. Wiesbaden 2000"
    labels = [("editor", "Bach, M."), ("title", "Die Europäisierung"), ("container-title", series)]
    town = ("publisher-place", "Wiesbaden")
    assert told(join_subtitle, text, *labels, town)["collection-title"] == [series]
    assert "collection-title" not in told(join_subtitle, text, *labels)
    assert "collection-title" not in told(join_subtitle, text.replace(". Sonder", ". In: Sonder"), *labels, town)


def test_a_sentence_behind_a_whole_word_is_not_cut() -> None:
    book = "Zeit der Armut. Lebensläufe im Sozialstaat"
    labels = [("author", "Leisering, Lutz u.a."), ("container-title", book), ("publisher-place", "Frankfurt")]
    assert told(settle, f"Leisering, Lutz u.a.: {book}, Frankfurt 1995", *labels)["title"] == [book]
    labels[1] = ("container-title", "Zeitschr. f. Soz.")
    text = "Leisering, Lutz u.a.: Zeitschr. f. Soz., Frankfurt 1995"
    assert "title" not in told(settle, text, *labels)


def test_what_a_work_stands_in_is_no_title() -> None:
    first, *last = ("author", "Y. Nambu"), ("editor", "A. Roe"), ("publisher", "North-Holland")
    text, host = "Y. Nambu, in Preludes in Physics, eds. A. Roe (North-Holland, 1966)", "Preludes in Physics"
    assert told(settle, text, first, ("container-title", host), *last)["container-title"] == [host]
    other = text.replace("Nambu, in ", "Nambu, ")
    assert told(settle, other, first, ("container-title", host), *last)["title"] == [host]


def test_the_title_behind_in_and_editors_is_a_host() -> None:
    labels = [("author", "G. Altarelli"), ("editor", "M. Greco"), ("title", "Les Rencontres")]
    right = told(put_within, "G. Altarelli et al., in: M. Greco (Ed.), Les Rencontres, 2005", *labels)
    assert right == {"author": ["G. Altarelli"], "editor": ["M. Greco"], "container-title": ["Les Rencontres"]}
    assert "title" in told(put_within, "G. Altarelli and M. Greco (Eds.), in: Les Rencontres, 2005", *labels)


@pytest.mark.parametrize("numbers", ["III, ", ""])
def test_a_book_with_a_volume_is_no_host(numbers: str) -> None:
    text = f"Th. Mommsen, Römisches Staatsrecht, {numbers}Leipzig 1887, p. 120"
    labels = [("author", "Th. Mommsen"), ("container-title", "Römisches Staatsrecht"), ("publisher-place", "Leipzig"),
              ("issued", "1887"), ("page", "120")]  # fmt: skip
    assert told(settle, text, *labels)["title"] == ["Römisches Staatsrecht"]


def test_a_journal_with_its_town_is_a_host() -> None:
    labels = [("author", "C. Joshi"), ("container-title", "Nature"), ("publisher-place", "London"), ("volume", "311"),
              ("page", "525")]  # fmt: skip
    assert "title" not in told(settle, "C. Joshi, Nature (London) 311, 525", *labels)


@pytest.mark.parametrize("name", ["Абай (Ибраһим Құнанбайұлы)", "Абу Райхон Беруни", "Аль-Фараби"])
def test_who_is_known_by_one_name_before_a_title_of_its_own(name: str) -> None:
    text = f"{name}. Толық жинағы. – Алматы"
    right = told(settle, text, ("title", name), ("title", "Толық жинағы"))
    assert right == {"author": [name], "title": ["Толық жинағы"]}
    assert told(settle, text, ("title", f"{name}. Толық жинағы")) == right


def test_a_volume_of_an_encyclopedia_is_a_work() -> None:
    labels = [("container-title", "Қазақ Совет Энциклопедиясы"), ("volume", "9"), ("publisher-place", "Алматы")]
    right = told(settle, "Қазақ Совет Энциклопедиясы. 9-том. Алматы", *labels)
    assert right["title"] == ["Қазақ Совет Энциклопедиясы"]
    assert "title" not in told(settle, "Қазақ Совет Энциклопедиясы. 9-том. Алматы. 5-б.", *labels, ("page", "5"))


def test_a_volume_before_an_imprint_in_brackets_is_that_of_a_book() -> None:
    labels = [("author", "Bo, Ugo"), ("container-title", "Studi sulla legazia"), ("volume", "1"),
              ("publisher-place", "Palermo"), ("issued", "1850")]  # fmt: skip
    assert "title" in told(settle, "Bo, Ugo, Studi sulla legazia, volume 1 (Palermo, 1850)", *labels)


def test_an_author_written_out_at_the_head_of_the_title() -> None:
    title = "Merlou, Laure. Recherches sur Alger"
    labels = [("title", title), ("publisher-place", "Paris"), ("publisher", "Bo")]
    right = told(settle, f"{title}. Paris: Bo, 2002", *labels)
    assert (right["author"], right["title"]) == (["Merlou, Laure"], ["Recherches sur Alger"])
    title = "Venezia, Marghera. Storia di un porto"
    labels = [("title", title), ("publisher-place", "Padova"), ("publisher", "Bo")]
    assert "author" not in told(settle, f"{title}. Padova: Bo, 2002", *labels)


def test_what_is_dated_and_numbered_is_no_author() -> None:
    text = "ВК РФ от 14.02.1999 № 81-ФЗ // Вестник степи. 1999. № 7"
    labels = [("author", "ВК РФ"), ("issued", "14.02.1999"), ("number", "81-ФЗ"), ("container-title", "Вестник степи")]
    right = told(settle, text, *labels)
    assert (right["title"], "author" in right) == (["ВК РФ"], False)
    right = told(settle, text.replace(" от", ", "), *labels)
    assert right["author"] == ["ВК РФ"]
