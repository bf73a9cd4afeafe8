"""Documents that are no text: PDF, RTF, and the archives of Word, OpenDocument and EPUB; loaded when one is read."""

from refman.documents import docx, epub, odt, pdf, plain, properties, rtf, taken_for_latin
from refman.documents.archive import Archive
from refman.documents.document import Document
from refman.documents.medium import Medium


def unpacked(data: bytes, medium: Medium, where: str) -> Document:
    """The document in the bytes of a PDF, an RTF file or an archive.

    Raises:
        NotReadable: the bytes are damaged, locked or no such file.
    """
    if medium == "pdf":
        drawn = pdf.read(data, where=where)
        return Document(
            taken_for_latin.respelt(plain.lines(drawn.text)), medium, where, "", issues=drawn.issues, itself=drawn.own
        )
    if medium == "rtf":
        text, citations = rtf.text(data, where)
        return Document(plain.lines(text), medium, where, "", tuple(citations.embedded()))
    archive = Archive(data, where)
    if medium == "epub":
        told = properties.item(archive.tree(epub.package_of(archive)))
        return Document(plain.lines(epub.text(archive, where)), medium, where, "", itself=told)
    text, citations = (docx if medium == "docx" else odt).text(archive)
    told = properties.item(archive.tree("docProps/core.xml" if medium == "docx" else "meta.xml"))
    return Document(plain.lines(text), medium, where, "", tuple(citations.embedded()), itself=told)
