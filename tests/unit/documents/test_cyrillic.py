"""Code pages told by letters."""

import pytest

from refman.documents.cyrillic import code_page


@pytest.mark.parametrize("page", ["cp1251", "koi8-r", "cp866", "iso8859-5", "mac_cyrillic"])
@pytest.mark.parametrize("text", ["Иванов", "Право и закон", "КАЗАХСТАН", "Санкт-Петербург"])
def test_tells_single_words(text: str, page: str) -> None:
    found = code_page(text.encode(page))
    assert found
    assert text.encode(page).decode(found) == text


@pytest.mark.parametrize("page", ["kz1048", "ptcp154"])
def test_tells_kazakh_pages(page: str) -> None:
    assert code_page("Қазақ әдебиетінің тарихы".encode(page)) == page


@pytest.mark.parametrize(("text", "page"), [("日本語の文献目録", "shift_jis"), ("中国参考文献列表", "gb18030")])
def test_other_scripts_are_not_cyrillic(text: str, page: str) -> None:
    assert code_page(text.encode(page)) is None
