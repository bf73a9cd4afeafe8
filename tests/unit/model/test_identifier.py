import pytest

from refman.model import arxiv_doi, bare_doi, is_doi, isbn_digits, isbn_fault, linked_doi, normal_doi, normal_isbn


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        pytest.param("10.1000/ABC", "10.1000/abc", id="bare"),
        pytest.param("https://doi.org/10.1000/abc", "10.1000/abc", id="link"),
        pytest.param("http://dx.doi.org/10.1000/abc", "10.1000/abc", id="old link"),
        pytest.param("doi.org/10.1000/abc", "10.1000/abc", id="no scheme"),
        pytest.param("doi: 10.1000/abc", "10.1000/abc", id="doi:"),
        pytest.param("DOI 10.1000/abc", "10.1000/abc", id="DOI and a blank"),
        pytest.param("10.1000/abc.", "10.1000/abc", id="closing stop"),
        pytest.param("10.1000/abc).", "10.1000/abc", id="trailing bracket"),
        pytest.param("10.1000/a(b)c", "10.1000/a(b)c", id="paired brackets"),
        pytest.param("10.1016/S0040-1951(99)00037-9", "10.1016/s0040-1951(99)00037-9", id="PII"),
        pytest.param(
            "10.1002/(SICI)1097-4679(199901)55:1<1::AID-JCLP1>3.0.CO;2-#",
            "10.1002/(sici)1097-4679(199901)55:1<1::aid-jclp1>3.0.co;2-#",
            id="SICI with a hash",
        ),
        pytest.param("10.1000%2Fabc%3C1%3E", "10.1000/abc<1>", id="percent-encoding"),
        pytest.param("１０．１０００／ａｂｃ", "10.1000/abc", id="full width"),
        pytest.param("10.1000/abc–12", "10.1000/abc-12", id="en dash"),
        pytest.param("10.1000.10/abc", "10.1000.10/abc", id="sub-registrant"),
        pytest.param("1О.1000/abc", "10.1000/abc", id="Cyrillic О"),
        pytest.param("https://doi.org/10.1000/a%253Cb%253E1", "10.1000/a<b>1", id="percent-encoding twice"),
        pytest.param("https%3A%2F%2Fdoi.org%2F10.1000%2Fabc", "10.1000/abc", id="a link encoded whole"),
        pytest.param("10.1000/a:1&lt;89::AID&gt;3.0.CO;2-#", "10.1000/a:1<89::aid>3.0.co;2-#", id="entities"),
        pytest.param("10.1000/a&amp;lt;b", "10.1000/a<b", id="entities of entities"),
        pytest.param("10.1000/10605\u00ad86", "10.1000/1060586", id="soft hyphen"),
        pytest.param("10.1000/10605\u200b86\u202c", "10.1000/1060586", id="zero width and direction"),
        pytest.param("https://doi. org/10.1000/abc", "10.1000/abc", id="a blank in the host"),
        pytest.param("https :/ /doi.org/ 10.1000/abc", "10.1000/abc", id="blanks in the scheme"),
        pytest.param("10.1000/1060586X. 2022.2077060", "10.1000/1060586x.2022.2077060", id="a blank behind a stop"),
        pytest.param("10.1000/1060586X .2022.2077060", "10.1000/1060586x.2022.2077060", id="a blank before a stop"),
        pytest.param("10.1000/a- 1- 2", "10.1000/a-1-2", id="blanks behind hyphens"),
        pytest.param("10.1000/abc. 2019", "10.1000/abc", id="a year behind it"),
        pytest.param("10.1000/182 2019", "10.1000/182", id="a number behind it"),
        pytest.param("10.1000/abc. Accessed 5 May 2020.", "10.1000/abc", id="words behind it"),
        pytest.param("https://doi.org/10.1000/abc?utm_source=x&utm_id=2", "10.1000/abc", id="tracking"),
        pytest.param("https://doi.org/10.1000/abc?casa_token=y:Z", "10.1000/abc", id="token of a search machine"),
        pytest.param("https://doi.org/10.1000/abc#page=3", "10.1000/abc", id="place on the page"),
        pytest.param("10.1000/a?b=1#c", "10.1000/a?b=1#c", id="query and hash of its own"),
        pytest.param("lO.1000/abc", "10.1000/abc", id="letters for figures"),
        pytest.param("10\u00b71000/abc", "10.1000/abc", id="middle dot"),
        pytest.param("10.1000/", None, id="no suffix"),
        pytest.param("10.12/abc", None, id="short prefix"),
        pytest.param("https://example.org/x", None, id="another link"),
        pytest.param("", None, id="empty"),
    ],
)
def test_normal_doi(text: str, doi: str | None) -> None:
    assert normal_doi(text) == doi
    assert is_doi(text) == (doi is not None)
    assert doi is None or normal_doi(doi) == doi


def test_a_bare_doi_keeps_its_case() -> None:
    assert bare_doi("https://doi.org/10.1080/1060586X.2022.1).") == "10.1080/1060586X.2022.1"


@pytest.mark.parametrize(
    ("text", "isbn"),
    [
        ("978-5-16-012845-0", "9785160128450"),
        ("ISBN 978-5-16-012845-0", "9785160128450"),
        ("ISBN-13: 978 5 16 012845 0", "9785160128450"),
        ("ISBN-10 0-306-40615-2", "0306406152"),
        ("0\u2013306\u201340615\u20132", "0306406152"),
        ("5-02-013850-\u0425", None),
        ("0-8044-2957-\u0425", "080442957X"),
        ("smith9785160128450", None),
        ("080442957x", "080442957X"),
        ("978-5-16-012845-1", None),
        ("0-306-40615-3", None),
        ("123", None),
        ("", None),
    ],
)
def test_normal_isbn(text: str, isbn: str | None) -> None:
    assert normal_isbn(text) == isbn


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        pytest.param("10.1234/аbс", "10.1234/abc", id="lookalikes"),
        pytest.param("1О.1234/х.2019", "10.1234/x.2019", id="lookalikes-everywhere"),
        pytest.param("10.1234/ҚазНУ", "10.1234/қазну", id="truly-cyrillic"),
    ],
)
def test_cyrillic_suffixes(text: str, doi: str) -> None:
    assert normal_doi(text) == doi


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        pytest.param("arXiv:2106.01345", "10.48550/arxiv.2106.01345", id="new"),
        pytest.param("2106.01345v3", "10.48550/arxiv.2106.01345", id="version"),
        pytest.param("math.AG/0309136", "10.48550/arxiv.math/0309136", id="old"),
        pytest.param("arXiv:hep-th/9901001v3", "10.48550/arxiv.hep-th/9901001", id="old with version"),
        pytest.param("arXiv:2106.01345 [cs.LG]", "10.48550/arxiv.2106.01345", id="subject"),
        pytest.param("https://www.arxiv.org/abs/2106.01345v1.", "10.48550/arxiv.2106.01345", id="link and stop"),
        pytest.param("ARXIV 2106.01345", "10.48550/arxiv.2106.01345", id="blank"),
        pytest.param("https://arxiv.org/pdf/2106.01345.pdf", "10.48550/arxiv.2106.01345", id="pdf"),
        pytest.param("smith2019rivers", None, id="citekey"),
        pytest.param("978-5-16-012845-0", None, id="isbn"),
    ],
)
def test_arxiv_ids_have_dois(text: str, doi: str | None) -> None:
    assert arxiv_doi(text) == doi


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param("978-5-16-012845-0", None, id="right"),
        pytest.param("0-8044-2957-X", None, id="right with X"),
        pytest.param("978-5-16-012845-7", "its check digit is wrong; the others ask for 0", id="check digit"),
        pytest.param("1234567890", "its check digit is wrong; the others ask for X", id="X asked for"),
        pytest.param("ISBN 7", "it has 1 figure; an ISBN has 10 or 13", id="one figure"),
        pytest.param("97851601284500", "it has 14 figures; an ISBN has 10 or 13", id="long"),
        pytest.param("ISBN 12X4567890", "it has an X where only figures can stand", id="X inside"),
        pytest.param("ISBN 1234567890123", "it begins with neither 978 nor 979", id="prefix"),
        pytest.param("smith2013", None, id="citekey"),
        pytest.param("2019-01-01", None, id="date"),
        pytest.param("ISBN", None, id="word alone"),
    ],
)
def test_what_is_wrong_with_an_isbn_is_said(text: str, fault: str | None) -> None:
    assert isbn_fault(text) == fault
    assert fault is None or isbn_digits(text)


@pytest.mark.parametrize(
    "text",
    [
        "(doi: 10.1016/0016-0032(80)90430-5)",
        "urn:doi:10.1016/0016-0032(80)90430-5",
        "info:doi/10.1016/0016-0032(80)90430-5",
        "https://doi.org/doi:10.1016/0016-0032(80)90430-5",
        "doi:https://doi.org/10.1016/0016-0032(80)90430-5",
        "DOI: https://dx.doi.org/10.1016/0016-0032(80)90430-5.",
        "<https://doi.org/10.1016/0016-0032(80)90430-5>",
        "\u00ab10.1016/0016-0032(80)90430-5\u00bb",
        "doi=10.1016/0016-0032(80)90430-5",
        "https://doi.org/1\u041e.1016/0016-0032(80)90430-5",
    ],
)
def test_a_doi_is_found_behind_whatever_announces_it(text: str) -> None:
    assert bare_doi(text) == "10.1016/0016-0032(80)90430-5"


@pytest.mark.parametrize(
    ("link", "doi"),
    [
        pytest.param(
            "https://onlinelibrary.wiley.com/doi/abs/10.1002/1096-9861(20010212)430:3%3C283::AID-CNE1031%3E3.0.CO;2-V",
            "10.1002/1096-9861(20010212)430:3<283::AID-CNE1031>3.0.CO;2-V",
            id="SICI",
        ),
        pytest.param(
            "https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001",
            "10.1371/journal.pone.0000001",
            id="in the query",
        ),
        pytest.param(
            "https://www.frontiersin.org/articles/10.3389/fpsyg.2014.00001/full", "10.3389/fpsyg.2014.00001", id="full"
        ),
        pytest.param("https://www.tandfonline.com/doi/pdf/10.1080/1?needAccess=true", "10.1080/1", id="query behind"),
        pytest.param("https://zenodo.org/records/5935093?x=1", "10.5281/zenodo.5935093", id="zenodo"),
        pytest.param(
            "https://www.nature.com/articles/s41586-020-2649-2#Sec1", "10.1038/s41586-020-2649-2", id="nature"
        ),
        pytest.param("https://www.nature.com/articles/d41586.pdf", "10.1038/d41586", id="nature's pdf"),
        pytest.param("https://www.nature.com/articles/", None, id="nature's list"),
        pytest.param("https://example.org/10.html", None, id="none"),
        pytest.param("10.1080/1", None, id="no link"),
        pytest.param("https://doi.org/10.1080/1#a", None, id="a resolver, of which all is the DOI"),
    ],
)
def test_the_address_of_a_page_may_have_its_doi(link: str, doi: str | None) -> None:
    assert linked_doi(link) == doi
