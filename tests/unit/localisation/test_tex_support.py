import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from refman.errors import NotWritable
from refman.localisation import csl_locale, write_tex_support

NS = "{http://purl.org/net/xbiblio/csl}"
STRING = re.compile(r"^  ([a-z]+[a-z0-9]*) *= \{\{(.*)\}\{(.*)\}\},$", re.M)


@pytest.fixture
def tex(tmp_path: Path) -> dict[str, dict[str, tuple[str, str]]]:
    """The strings of each file: key -> long form, short form."""
    return {
        path.stem: {key: (long, short) for key, long, short in STRING.findall(path.read_text("utf-8"))}
        for path in write_tex_support(tmp_path / "new" / "folder")
    }


def test_the_files_are_complete_and_alike(tex: dict[str, dict[str, tuple[str, str]]]) -> None:
    assert set(tex) == {"kazakh", "kazakh-latin", "kazakh-gost"}
    # those of biblatex, and Kazakh itself
    assert len(tex["kazakh"]) == 362 + 1
    assert tex["kazakh"].keys() == tex["kazakh-latin"].keys()
    assert all(
        any("\u0400" <= char <= "\u052f" for char in "".join(tex["kazakh"][key])) for key in ("page", "andothers")
    )
    assert not any("\u0400" <= char <= "\u052f" for forms in tex["kazakh-latin"].values() for char in "".join(forms))


def test_no_string_stands_twice_and_all_braces_close(tmp_path: Path) -> None:
    for path in write_tex_support(tmp_path):
        text = path.read_text("utf-8")
        keys = [key for key, _, _ in STRING.findall(text)]
        assert len(keys) == len(set(keys))
        code = re.sub(r"(?<!\\)%.*", "", text)
        assert code.count("{") == code.count("}")


def test_the_terms_of_the_issue(tex: dict[str, dict[str, tuple[str, str]]]) -> None:
    assert tex["kazakh"]["page"] == ("бет", "б\\adddot")
    assert tex["kazakh"]["langkazakh"][0] == "қазақ тілі"
    assert tex["kazakh"]["andothers"][1] == "және т\\adddotspace б\\adddot"
    assert tex["kazakh-gost"]["mediaeresource"][0] == "электрондық ресурс"


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotWritable):
        write_tex_support(tmp_path / "file" / "below")


def test_the_csl_locale() -> None:
    root = ET.fromstring(csl_locale().encode())
    terms = {(term.get("name"), term.get("form", "long")): term for term in root.iter(f"{NS}term")}
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "kk-KZ"
    assert len(terms) == len(list(root.iter(f"{NS}term"))) == 386
    assert terms["page", "short"].findtext(f"{NS}single") == "б."
    assert terms["et-al", "long"].text == "және т. б."
    months = [terms[f"month-{number:02}", "long"].text for number in range(1, 13)]
    assert months[:2] == ["қаңтар", "ақпан"]
    empty = {name for (name, _), term in terms.items() if not term.text and not len(term)}
    assert empty == {"by", "timestamp"}
