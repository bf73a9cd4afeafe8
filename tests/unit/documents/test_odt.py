"""OpenDocument texts as lines."""

import pytest
from packed import archive

from refman.documents import read
from refman.errors import NotReadable

HEAD = (
    "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
    "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
    "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:xlink='http://www.w3.org/1999/xlink'"
)
STYLES = (
    "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-prefix='[' "
    "style:num-suffix=']'/></text:list-style>"
)


def odt(body: str, manifest: str = "<m/>") -> bytes:
    content = (
        f"<office:document-content {HEAD}><office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "META-INF/manifest.xml": manifest,
        }
    )


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:h>Әдебиет</text:h><text:p>Абай</text:p>", "Әдебиет\n\nАбай\n"),
        (
            "<text:list text:style-name='L'><text:list-item><text:p>А</text:p></text:list-item><text:list-item>"
            "<text:p>Б</text:p></text:list-item></text:list><text:list text:style-name='L' "
            "text:continue-numbering='true'><text:list-item><text:p>В</text:p></text:list-item></text:list>",
            "[1] А\n[2] Б\n[3] В\n",
        ),
        ("<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>a<text:s/>b</text:p>", "a b\n"),
        (
            "<text:p>М<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Сонда</text:p>"
            "</text:note-body></text:note></text:p>",
            "М¹\n\n¹ Сонда\n",
        ),
        ("<text:p><text:a xlink:href='https://doi.org/10.1000/1'>А</text:a></text:p>", "А https://doi.org/10.1000/1\n"),
    ],
    ids=["heading", "list", "changes", "note", "link"],
)
def test_odt(body: str, text: str) -> None:
    assert read(odt(body)).text == text


def test_reference_marks_carry_works() -> None:
    cited = '{"citationItems":[{"itemData":{"title":"А"}}]}'.replace('"', "&quot;")
    mark = f"ZOTERO_ITEM CSL_CITATION {cited} RND1"
    found = read(odt(f"<text:p><text:reference-mark-start text:name='{mark}'/>(1)</text:p>"))
    assert found.embedded[0].text == '[{"title": "А"}]'


def test_encryption_is_told() -> None:
    with pytest.raises(NotReadable, match="encrypted"):
        read(odt("", "<m><encryption-data/></m>"))
