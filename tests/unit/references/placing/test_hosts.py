"""A host that was taken for a title, an author or an editor is put in its place."""

import pytest
from stretched import told

from refman.references.placing.hosts import put_hosts

SEITZER = ("author", "Seitzer, P.")


def test_a_title_behind_in_is_the_host_of_a_part_without_one() -> None:
    text = "Seitzer, P. 1991 in IAU Symposium: The Magellanic Clouds, p. 213"
    title = ("title", "IAU Symposium: The Magellanic Clouds")
    assert "container-title" in told(put_hosts, text, SEITZER, title)
    assert "title" in told(put_hosts, text.replace(" in ", " On "), SEITZER, title)


@pytest.mark.parametrize(
    ("text", "editors", "host"),
    [
        ("Deletion, in IPEC, V. Raman and S. Saurabh, eds.", ["IPEC, V. Raman and S. Saurabh"], "IPEC"),
        (
            "1995, in X-Ray Binaries, eds W. Lewin, J. Doe (Oxford)",
            ["X-Ray Binaries", "W. Lewin, J. Doe"],
            "X-Ray Binaries",
        ),
        ("Deletion, in Raman, V., S. Saurabh, eds.", ["Raman, V., S. Saurabh"], ""),
        ("Deletion, of IPEC, V. Raman and S. Saurabh, eds.", ["IPEC, V. Raman and S. Saurabh"], ""),
        ("Steppe, in V. Raman, eds W. Lewin", ["V. Raman", "W. Lewin"], ""),
    ],
    ids=["before-a-comma", "before-the-mark", "a-family-name", "not-behind-in", "initials"],
)
def test_a_host_before_its_editors(text: str, editors: list[str], host: str) -> None:
    right = told(put_hosts, text, *(("editor", editor) for editor in editors))
    assert right.get("container-title", [""]) == [host]


@pytest.mark.parametrize(
    ("text", "author", "names", "host"),
    [
        ("J. Ray, K. P. Li, Kobe J. Math. 4", "J. Ray, K. P. Li, Kobe J. Math", "J. Ray, K. P. Li", "Kobe J. Math"),
        ("A. Caldwell and K. Lotov, Phys. Plasmas 4", "A. Caldwell and K. Lotov, Phys", "A. Caldwell and K. Lotov",
         "Phys. Plasmas"),
        ("Lodieu, N., et al. 2002, aap, 4, L20", "Lodieu, N.", "Lodieu, N.", "aap"),
        ("A. Caldwell, K. V. Lotov 4", "A. Caldwell, K. V. Lotov", "A. Caldwell, K. V. Lotov", ""),
        ("A. Caldwell, vol. 4", "A. Caldwell", "A. Caldwell", ""),
    ],
    ids=["taken-for-a-name", "half-of-it", "without-a-label", "a-name", "a-mark"],
)  # fmt: skip
def test_a_journal_before_its_volume(text: str, author: str, names: str, host: str) -> None:
    labels = [("author", author), *([("issued", "2002")] if "2002" in text else []), ("volume", "4")]
    right = told(put_hosts, text, *labels)
    assert (right["author"], right.get("container-title", [""])) == ([names], [host])


@pytest.mark.parametrize(
    ("title", "host", "wanted"),
    [
        (
            "On Malfatti's Problem Phil",
            "Trans. of the Roy. Soc.",
            ("On Malfatti's Problem", "Phil. Trans. of the Roy. Soc."),
        ),
        ("Eigenvalues in R, Commun. in", "Partial Diff. Eq.", ("Eigenvalues in R", "Commun. in Partial Diff. Eq.")),
        ("Fano manifolds of coindex 3. Proc", "Nat. Acad.", ("Fano manifolds of coindex 3", "Proc. Nat. Acad.")),
        ("A trip to Paris", "Lien social", ("A trip to Paris", "Lien social")),
    ],
)
def test_the_head_of_a_cut_name(title: str, host: str, wanted: tuple[str, str]) -> None:
    text = f"{title}{' ' if title.endswith('in') else '. '}{host} 14"
    right = told(put_hosts, text, ("title", title), ("container-title", host))
    assert (right["title"][0], right["container-title"][0]) == wanted


def test_a_cut_name_without_a_label_at_its_end() -> None:
    text = "On curvature in R, Duke Math. J. 57 (1988)"
    right = told(put_hosts, text, ("title", "On curvature in R, Duke Math"), ("volume", "57"))
    assert (right["title"], right["container-title"]) == (["On curvature in R"], ["Duke Math. J."])
    text = "On curvature, R. Kac. 57 (1988)"
    assert told(put_hosts, text, ("title", "On curvature, R. Kac"), ("volume", "57"))["title"] == [
        "On curvature, R. Kac"
    ]


def test_the_special_issue_that_a_book_is() -> None:
    text = "in: B. Heintz (Hrsg.), Geschlechter. Sonderheft 41 der Zeitschrift. Wiesbaden"
    right = told(put_hosts, text, ("container-title", "Geschlechter. Sonderheft 41 der Zeitschrift"))
    assert right == {"container-title": ["Geschlechter"], "collection-title": ["Sonderheft 41 der Zeitschrift"]}
    assert "collection-title" not in told(
        put_hosts, "Sonderheft Soziologie", ("container-title", "Sonderheft Soziologie")
    )


@pytest.mark.parametrize(
    ("host", "editor", "wanted"),
    [
        ("The Renaissance, trans. S.", "G. Middlemore", ("The Renaissance", ["S. G. Middlemore"])),
        ("Eos, Trans. Geophys. Union", "G. Middlemore", ("Eos, Trans. Geophys. Union", None)),
    ],
)
def test_who_translated_a_host(host: str, editor: str, wanted: tuple[str, list[str] | None]) -> None:
    right = told(put_hosts, f"in {host} {editor}, London", ("container-title", host), ("editor", editor))
    assert (right["container-title"][0], right.get("translator")) == wanted


def test_a_series_in_brackets_is_no_part_of_a_host() -> None:
    text = "in: Politik (= Wörterbuch, Bd. 2). München"
    right = told(put_hosts, text, ("container-title", "Politik (= Wörterbuch"))
    assert right == {"container-title": ["Politik"], "collection-title": ["Wörterbuch"]}


def test_a_second_title_behind_in_is_the_host() -> None:
    text = "Schelsky, H.: Die Bedeutung (1953), in: ders., Auf der Suche, Köln"
    right = told(put_hosts, text, ("title", "Die Bedeutung"), ("title", "Auf der Suche"))
    assert right == {"title": ["Die Bedeutung"], "container-title": ["Auf der Suche"]}


def test_a_word_for_the_same_author_is_no_host() -> None:
    text = "In: Ders. (Hg.): Ungleichheiten. Göttingen"
    right = told(put_hosts, text, ("container-title", "Ders"), ("container-title", "Ungleichheiten"))
    assert right == {"container-title": ["Ungleichheiten"]}
    assert told(put_hosts, text, ("container-title", "Ders"))["container-title"] == ["Ders"]


def test_of_two_hosts_the_first_may_be_the_title() -> None:
    text = "'Personnel economics', in The Wicksell Lectures, Cambridge"
    labels = [("container-title", "Personnel economics"), ("container-title", "The Wicksell Lectures")]
    right = told(put_hosts, text, *labels)
    assert right == {"title": ["Personnel economics"], "container-title": ["The Wicksell Lectures"]}
    assert "title" not in told(put_hosts, text.replace(", in", ";"), *labels)


@pytest.mark.parametrize(("lead", "is_host"), [("– В кн.:", True), ("– У кн.:", True), ("– О том:", False)])
def test_a_book_behind_its_word(lead: str, is_host: bool) -> None:
    text = f"Хунны и тюрки. {lead} Восточный Туркестан. – М., 1992."
    labels = [("title", "Хунны и тюрки"), ("title", "Восточный Туркестан")]
    assert ("container-title" in told(put_hosts, text, *labels)) is is_host


def test_a_question_that_heads_a_host_ends_the_title() -> None:
    text = "Familien in Not. Chancen für alle Kinder? Zeitschrift 2: 361"
    labels = [
        ("title", "Familien in Not"),
        ("container-title", "Chancen für alle Kinder? Zeitschrift"),
        ("volume", "2"),
    ]
    right = told(put_hosts, text, *labels)
    assert (right["title"], right["container-title"]) == (
        ["Familien in Not. Chancen für alle Kinder?"],
        ["Zeitschrift"],
    )
    labels = [("title", "Lightning"), ("container-title", "The Why? Files")]
    assert told(put_hosts, "Lightning. The Why? Files", *labels)["container-title"] == ["The Why? Files"]


def test_a_second_host_in_brackets_is_a_series() -> None:
    text = "In: Lebensläufe. (KZfSS, Sonderheft 31). Opladen: Leske"
    labels = [("container-title", "Lebensläufe"), ("container-title", "KZfSS"), ("collection-title", "Sonderheft 31"),
              ("publisher", "Leske")]  # fmt: skip
    right = told(put_hosts, text, *labels)
    assert (right["container-title"], right["collection-title"]) == (["Lebensläufe"], ["KZfSS, Sonderheft 31"])
    labels = [("title", "Lagen"), ("publisher", "Schwartz"), ("title", "Sonderband 7 der Welt)")]
    right = told(put_hosts, "Lagen. Göttingen: Schwartz (= Sonderband 7 der Welt)", *labels)
    assert (right["title"], right["collection-title"]) == (["Lagen"], ["Sonderband 7 der Welt"])


def test_proceedings_of_which_pages_are_named_are_a_host() -> None:
    labels = [("author", "H. Fritzsch"), ("title", "Proc. XVI Int. Conf. on Physics"), ("page", "135")]
    text = "H. Fritzsch, Proc. XVI Int. Conf. on Physics, p. 135"
    assert told(put_hosts, text, *labels)["container-title"] == ["Proc. XVI Int. Conf. on Physics"]
    assert "title" in told(put_hosts, text, *labels[:2])


def test_a_book_right_behind_its_author() -> None:
    labels = [("author", "F. Lane"), ("container-title", "Storia di Venezia"), ("publisher", "Einaudi")]
    right = told(put_hosts, "F. Lane, Storia di Venezia, Einaudi, pp. 112-118", *labels)
    assert (right["title"], "container-title" in right) == (["Storia di Venezia"], False)
    assert "title" not in told(put_hosts, "F. Lane, in Storia di Venezia, Einaudi, pp. 112-118", *labels)


def test_a_series_that_stands_in_the_bracket_of_a_host() -> None:
    text = "Positivism. Explaining Social Life. (Controversies in Sociology 13). London"
    labels = [("title", "Positivism"), ("container-title", "Explaining Social Life. (Controversies in Sociology"),
              ("volume", "13"), ("publisher-place", "London")]  # fmt: skip
    right = told(put_hosts, text, *labels)
    assert (right["title"], right.get("container-title")) == (["Positivism. Explaining Social Life"], None)
    assert right["collection-title"] == ["Controversies in Sociology"]
    right = told(put_hosts, f"{text}, p. 7", *labels, ("page", "7"))
    assert "collection-title" not in right


def test_who_stands_between_in_and_the_imprint_is_a_host() -> None:
    labels = [("title", "Kaarten"), ("editor", "Verzamelde Werken"), ("publisher-place", "Utrecht")]
    right = told(put_hosts, "“Kaarten,” in Verzamelde Werken (Utrecht: Spectrum, 1975)", *labels)
    assert (right["container-title"], "editor" in right) == (["Verzamelde Werken"], False)
    right = told(put_hosts, "“Kaarten,” in Verzamelde Werken, Utrecht: Spectrum, 1975", *labels)
    assert right["editor"] == ["Verzamelde Werken"]
