"""Saved pages of journal sites, in the structure that their templates and pages have, give their references whole."""

import pytest

from refman import pipeline

WEST = [
    "Anderson, B. (1983). Imagined communities: Reflections on the origin and spread of nationalism. London: Verso.",
    "Coase, R. H. (1937). The nature of the firm. Economica, 4(16), 386-405.",
    "Granovetter, M. S. (1973). The strength of weak ties. American Journal of Sociology, 78(6), 1360-1380.",
    "Kahneman, D., & Tversky, A. (1979). Prospect theory: An analysis of decision under risk. Econometrica, 47(2), "
    "263-291.",
    "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal, 27(3), 379-423.",
]
EAST = [
    "Бахтин М. М. Проблемы поэтики Достоевского. – М.: Советский писатель, 1963. – 363 с.",
    "Выготский Л. С. Мышление и речь. – М.; Л.: Соцэкгиз, 1934. – 324 с.",
    "Лотман Ю. М. Структура художественного текста. – М.: Искусство, 1970. – 384 с.",
    "Әуезов М. Абай жолы. – Алматы: Жазушы, 1961. – 608 б.",
    "Марғұлан Ә. Х. Ежелгі жыр, аңыздар. – Алматы: Жазушы, 1985. – 368 б.",
]
DOI = "https://doi.org/10.1000/x{n}"
PROSE = (
    "<p>" + "The order of the chapters follows the order of the questions that were asked at the outset. " * 6 + "</p>"
)
HEAD = (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Roads</title>{meta}<script>var a = [1990];</script></head>'
    '<body><nav><ul><li><a href="/">Home</a></li><li><a href="/archive">Archive 2019</a></li></ul></nav>'
)
FOOT = '<footer><p>© 2023 The Journal. All rights reserved.</p><a href="/p">Privacy policy</a></footer></body></html>'
SITES = {
    "OJS 3": (
        '<section class="item references"><h2 class="label">Литература</h2><div class="value">',
        "<p>{text} </p>",
        '</div></section><div class="item issue"><h2 class="label">Выпуск</h2><a href="/i">№ 2 (2023)</a></div>',
    ),
    "OJS 3, not parsed": (
        '<section class="item references"><h2 class="label">References</h2><div class="value">',
        "{text}<br />\n",
        "</div></section>",
    ),
    "OJS 2": (
        '<div id="articleCitations"><h4>References</h4><br/><div>',
        "<p>{text}</p>",
        '</div></div><div class="separator"></div><h3>Refbacks</h3><ul><li>There are currently no refbacks.</li></ul>',
    ),
    "Springer": (
        '<h2 class="c-article-section__title" id="Bib1">References</h2><ol class="c-article-references">',
        '<li class="c-article-references__item" data-counter="{n}."><p class="c-article-references__text">{text}</p>'
        '<p class="c-article-references__links u-hide-print"><a href="' + DOI + '">Article</a>&nbsp; '
        '<a href="http://www.ncbi.nlm.nih.gov/x">PubMed</a>&nbsp; <a href="http://scholar.google.com/x">Google Scholar'
        "</a>&nbsp; </p></li>",
        '</ol><p class="c-article-references__download"><a href="x">Download references</a></p><h2>Author information'
        "</h2><ol><li><p>Department of Roads, University of Nowhere, 10001, Germany</p><p>Ann Doe</p></li></ol>",
    ),
    "Elsevier": (
        '<section class="bibliography"><h2 class="section-title">References <span>(5)</span></h2>'
        '<ol class="references">',
        '<li><span class="label"><a href="#bb{n}">[{n}]</a></span><span class="reference"><div class="other-ref"><span>'
        '{text}</span></div><div class="ReferenceLinks"><a href="' + DOI + '"><span>View article</span></a>'
        '<a href="x"><span>View in Scopus</span></a><a href="y"><span>Google Scholar</span></a></div></span></li>',
        "</ol></section><h2>Cited by (5)</h2><ul><li><h3>Another paper</h3><p>2023, Journal of Things</p></li></ul>",
    ),
    "Taylor and Francis": (
        '<h2>References</h2><ul class="references numeric-ordered-list">',
        '<li id="CIT{n}"><span>{text}</span> <span class="ref-links"><a href="x">[Crossref]</a><span>, </span>'
        '<a href="x">[Web of Science ®]</a><span>, </span><a href="x">[Google Scholar]</a></span></li>',
        "</ul><h2>Related research</h2><p>People also read lists articles that other readers have read.</p>",
    ),
    "eLibrary": (
        '<table><tr><td><font color="#F26C4F">СПИСОК ЦИТИРУЕМОЙ ЛИТЕРАТУРЫ:</font></td></tr></table>'
        '<table width="550">',
        '<tr><td align="right" width="25"><font>{n}.</font></td><td align="left"><font>{text}</font></td></tr>',
        "</table><table><tr><td>ДОПОЛНИТЕЛЬНАЯ ИНФОРМАЦИЯ:</td></tr></table>",
    ),
    "CyberLeninka": (
        '<div class="ocr" itemprop="articleBody"><p>СПИСОК ЛИТЕРАТУРЫ</p>',
        "<p>{n}. {text}</p>",
        '</div><h2>Похожие темы</h2><ul><li><a href="/x">Научная статья на тему степи</a></li></ul>',
    ),
}


def page(site: str, texts: list[str], meta: str = "") -> bytes:
    before, each, behind = SITES[site]
    items = "".join(each.format(n=n, text=text.replace("&", "&amp;")) for n, text in enumerate(texts, 1))
    return (HEAD.replace("{meta}", meta) + f"<h1>Roads</h1>{PROSE}{before}{items}{behind}" + FOOT).encode()


def bare(tag: str) -> bytes:
    return (HEAD.replace("{meta}", f'<meta name="citation_reference" content="{tag}">') + PROSE + FOOT).encode()


@pytest.mark.parametrize("texts", [WEST, EAST], ids=["English", "Russian and Kazakh"])
@pytest.mark.parametrize("site", SITES)
def test_references_of_a_journal_page(site: str, texts: list[str]) -> None:
    entries = pipeline.read(page(site, texts)).entries
    found = [entry.reference.text for entry in entries if entry.reference]
    assert [text.partition(" https://doi.org/")[0] for text in found] == texts
    if site in ("Springer", "Elsevier"):
        assert [text.partition("org/")[2] for text in found] == [f"10.1000/x{n}" for n in range(1, 6)]


def test_works_in_meta_tags_are_used_where_the_page_prints_none() -> None:
    """As Springer writes them: all people in one tag, their initials first."""
    tag = (
        "citation_journal_title=Econometrica; citation_title=Prospect theory; citation_author=D Kahneman, AB Tversky;"
        " citation_volume=47; citation_issue=2; citation_publication_date=1979; citation_pages=263-291;"
        " citation_doi=10.2307/1914185; citation_id=CR1"
    )
    (entry,) = pipeline.read(bare(tag)).entries
    assert [(name.family, name.given) for name in entry.names("author")] == [("Kahneman", "D"), ("Tversky", "AB")]
    title, doi = entry.text("title"), entry.text("DOI")
    assert title
    assert title.value == "Prospect theory"
    assert doi
    assert doi.value == "10.2307/1914185"


@pytest.mark.parametrize("parts", ["citation_author=Randazzo, Ettore; citation_author=Levin, M", ""], ids=["tags", ""])
def test_people_with_the_surname_first_stay_whole(parts: str) -> None:
    tag = f"citation_title=Growing automata of cells; {parts}"
    (entry,) = pipeline.read(bare(tag)).entries
    assert [name.family for name in entry.names("author")] == (["Randazzo", "Levin"] if parts else [])


def test_references_in_meta_tags_as_they_are_printed() -> None:
    meta = "".join(f'<meta name="citation_reference" content="{text}"/>' for text in EAST)
    plain = (HEAD.replace("{meta}", meta) + PROSE + FOOT).encode()
    assert [entry.reference.text for entry in pipeline.read(plain).entries if entry.reference] == EAST
    assert len(pipeline.read(page("OJS 3", EAST, meta)).entries) == len(EAST)
