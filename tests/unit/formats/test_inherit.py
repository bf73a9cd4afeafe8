import pytest

from refman import formats
from refman.model import Entry


def read(text: str) -> dict[str, Entry]:
    return {entry.citekey: entry for entry in formats.read(text, "biblatex").entries}


def test_a_part_takes_the_title_of_the_whole_as_its_container() -> None:
    text = """@inproceedings{part, title = {Part}, crossref = {WHOLE}}
        @proceedings{whole, title = {Whole}, subtitle = {Sub}, editor = {Kim, G.}, year = 2000, keywords = {x}}"""
    part = read(text)["part"]
    assert str(part.text("title")) == "Part"
    assert str(part.text("container-title")) == "Whole: Sub"
    assert [str(name) for name in part.names("editor")] == ["Kim, G."]
    assert str(part.date("issued")) == "2000"
    assert part.text("keyword") is None
    assert "crossref" not in formats.write([part], "biblatex")


def test_own_fields_win_and_an_inbook_takes_the_author() -> None:
    text = """@book{b, author = {A, B}, title = {Book}, year = 1}
        @inbook{p, author = {C, D}, title = {P}, year = 2, crossref = {b}}"""
    part = read(text)["p"]
    assert [str(name) for name in part.names("container-author")] == ["A, B"]
    assert str(part.date("issued")) == "0002"


def test_an_article_takes_the_journal_of_its_issue() -> None:
    text = "@periodical{j, title = {Journal}, year = 2000}\n@article{a, title = {A}, crossref = {j}}"
    assert str(read(text)["a"].text("container-title")) == "Journal"
    text = "@periodical{j, title = {Journal}}\n@article{a, journal = {Own}, crossref = {j}}"
    assert str(read(text)["a"].text("container-title")) == "Own"


def test_chains_are_followed_whatever_their_order() -> None:
    text = "@misc{a, crossref = {b}}\n@misc{b, crossref = {c}}\n@misc{c, note = {N}}"
    assert {str(entry.text("note")) for entry in read(text).values()} == {"N"}


@pytest.mark.parametrize("text", ["@misc{a, crossref = {a}}", "@misc{a, crossref={b}}\n@misc{b, crossref={a}}"])
def test_circles_end(text: str) -> None:
    assert len(read(text)) == text.count("@")


def test_a_missing_parent_is_told() -> None:
    (entry,) = formats.read("@misc{a, title = {T}, crossref = {gone}}", "bibtex").entries
    assert [issue.code for issue in entry.issues] == ["read/no-parent"]
    assert str(entry.value("bibtex:crossref")) == "gone"
    assert "crossref" not in formats.write([entry], "bibtex")


def test_data_containers_are_taken_over_and_are_no_works() -> None:
    text = """@xdata{pub, publisher = {Жазушы}, location = {Алматы}, xdata = {more}}
        @xdata{more, series = {S}, publisher = {No}}
        @book{a, title = {T}, location = {Own}, xdata = {pub}}
        @xdata{unused, note = {kept}}
        @article{b, title = {U}, crossref = {c}}
        @periodical{c, title = {J}, xdata = {issn}}
        @xdata{issn, issn = {1234-5679}}"""
    found = read(text)
    assert sorted(found) == ["a", "b", "c", "unused"]
    book = found["a"]
    assert [str(book.value(name)) for name in ("publisher", "publisher-place", "collection-title")] == [
        "Жазушы",
        "Own",
        "S",
    ]
    assert str(found["b"].text("ISSN")) == "1234-5679"
    assert "xdata" not in formats.write([book, found["c"]], "biblatex")


def test_a_missing_container_is_told_and_circles_of_them_end() -> None:
    (entry,) = formats.read("@book{a, title = {T}, xdata = {gone}}", "biblatex").entries
    assert [issue.code for issue in entry.issues] == ["read/no-parent"]
    assert str(entry.value("bibtex:xdata")) == "gone"
    text = "@xdata{x, note = {N}, xdata = {y}}\n@xdata{y, series = {S}, xdata = {x}}\n@book{a, xdata = {x}}"
    (book,) = read(text).values()
    assert [str(book.text("note")), str(book.text("collection-title"))] == ["N", "S"]


def test_single_fields_and_names_are_taken_from_containers() -> None:
    text = """@xdata{my-pub, publisher = {Ғылым}, location = {xdata=town-location}}
        @xdata{town, location = {Алматы and Астана}}
        @book{a, title = {T}, author = {xdata=people-author-2 and Иванов, И.}, publisher = {xdata=my-pub-publisher},
            location = {xdata=my-pub-location}}
        @xdata{people, author = {Петров, П. and Сидоров, С.}}"""
    found = read(text)
    assert list(found) == ["a"]
    assert [str(name) for name in found["a"].names("author")] == ["Сидоров, С.", "Иванов, И."]
    assert str(found["a"].text("publisher")) == "Ғылым"
    assert str(found["a"].text("publisher-place")) == "Алматы and Астана"


@pytest.mark.parametrize(
    "value", ["xdata=gone-title", "xdata=a-nofield", "xdata=a-title", "xdata=b-author-9", "xdata=b-author-0"]
)
def test_a_field_that_no_container_has_is_told_and_kept(value: str) -> None:
    text = f"@book{{a, title = {{{value}}}, year = 2001}}\n@book{{b, author = {{A, B}}}}"
    entry = read(text)["a"]
    assert str(entry.text("title")) == value
    assert "read/no-parent" in [issue.code for issue in entry.issues]


def test_a_long_chain_of_data_is_followed() -> None:
    chain = "".join(f"@xdata{{k{i},xdata={{k{i + 1}}}}}\n" for i in range(3000))
    text = f"{chain}@xdata{{k3000,publisher={{Pub}}}}\n@book{{b,title={{x}},xdata={{k0}}}}\n"
    (book,) = [entry for entry in formats.read(text, "biblatex").entries if entry.type == "book"]
    assert str(book.text("publisher")) == "Pub"


def test_data_in_a_circle_is_taken_once() -> None:
    text = "@xdata{x,publisher={P},xdata={y}}\n@xdata{y,location={L},xdata={x}}\n@book{b,title={B},xdata={x}}\n"
    (book,) = [entry for entry in formats.read(text, "biblatex").entries if entry.citekey == "b"]
    assert (str(book.text("publisher")), str(book.text("publisher-place"))) == ("P", "L")
    assert "bibtex:xdata" not in book.fields


def test_a_volume_takes_the_work_in_several_as_its_main_title() -> None:
    text = """@mvbook{w, title = {Whole}, subtitle = {Sub}, author = {Lee, A.}}
        @book{v, title = {Part}, volume = 1, crossref = {w}}"""
    volume = read(text)["v"]
    assert (str(volume.text("title")), str(volume.text("volume-title"))) == ("Whole: Sub", "Part")
    assert [str(name) for name in volume.names("author")] == ["Lee, A."]
