"""DOIs, ISBNs and ISSNs: found in text however they are written, and made comparable."""

import re
import unicodedata
from urllib.parse import unquote

from refman.patterns import Late

_RESOLVER = Late(
    r"^[\s<(\[{\"'\u00ab\u201c\u201e]*(?:(?:urn:|info:)?doi\s*[:.=/]?\s*(?=[1lI]|https?:|(?:dx\.|www\.)?doi\.)"
    r"|(?:https?\s?:\s*/\s?/)?\s*(?:(?:dx|www)\.\s?)?doi\s?\.\s?org\s*/+\s*)*",
    re.I,
)
_UNSEEN = Late("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ENTITY = Late(r"&(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);", re.I)
_ENCODED = Late(r"%[\dA-F]{2}", re.I)
_ENCODINGS = 3
"""How often one and the same address is encoded on its way through programs, at the most."""
_TRACKED = Late(
    r"(?<=[^/])[?&](?:utm_\w+|casa_token|journalcode|needaccess|cookieset|mobileui|af|rss|src|ref|via|"
    r"sessionid|jsessionid|fbclid|gclid|download|access|crawler)=\S*$|#(?:abstract|fulltext|full|page=\d+|sec\w*|"
    r"citeas|references|metrics|supplementary\w*)$",
    re.I,
)
"""What programs hang on to an address, and no DOI has."""
_YEAR = Late(r"(?:1[5-9]|20)\d\d\W*")
_PAGE = Late(r"https?://\S*?[/=](?=10\.\d{4,9}/)", re.I)
_PAGE_END = Late(
    r"(?:[?#&].*|\.pdf|/(?:abstract|abs|full|fulltext|full-text|html|pdf|epdf|epub|meta|summary|references))$", re.I
)
_NUMBERED = (
    (Late(r"https?://(?:www\.)?zenodo\.org/records?/(\d+)(?:[/?#].*)?", re.I), "10.5281/zenodo."),
    (Late(r"https?://(?:www\.)?nature\.com/articles/([a-z]+\d[\w.-]*?)(?:\.pdf)?(?:[/?#].*)?", re.I), "10.1038/"),
)
"""Pages whose address has the end of the DOI alone, and what stands before it."""
_CLEAN = Late(r"10\.\d{4,9}/[A-Za-z0-9._/-]*[A-Za-z0-9]", re.A)
"""Most DOIs, in which there is nothing to mend."""
_DOI = Late(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_LOOKALIKES = str.maketrans("\u043e\u041e\u0417\u2024\u00b7\u2044\u2215oOlI", "003..//0011")
_LETTERS = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406",
    "aeopcyxiABEKMHOPCTYXI",
)
_CYRILLIC = Late("[\u0400-\u04ff]")
_ARXIV = Late(
    r"(?:https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/|arxiv(?:\.org)?\s*[:\s]\s*)?"
    r"(\d{4}\.\d{4,5}|(?P<archive>[a-z-]+)(?:\.[A-Z]{2})?/(?P<number>\d{7}))(?:v\d+)?(?:\.pdf)?(?:\s*\[[\w.-]+\])?[.,;]?",
    re.I,
)
_ISBN = Late(r"(?:isbn[\s:-]*(?:1[03][\s:-]+)?)?(?P<digits>[\d\s-]*[\dX][\d\sX-]*)[.,;]?", re.I)
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))
_SHORT_ISBN, _LONG_ISBN = 10, 13
_SLIPS = 2
"""Figures by which a mistyped ISBN may be too short or too long."""
_CLOSERS = {")": "(", "]": "[", "}": "{", ">": "<"}


def normal_doi(text: str) -> str | None:
    """The bare DOI of a DOI, DOI link or `doi:` string, in lower case, in which DOIs compare; None where there is none.

    Source: DOI handbook, 2.2 (case-insensitive, prefix `10.` and registrant).

    Example:
        >>> normal_doi("https://doi.org/10.1080/1060586X.2022.2077060).")
        '10.1080/1060586x.2022.2077060'
    """
    doi = bare_doi(text)
    return doi.lower() if doi else None


def bare_doi(text: str) -> str | None:
    """The DOI of a DOI, DOI link or `doi:` string, in its printed case; None where there is none.

    Full-width characters, signs that are not seen, percent-encoding and entities, what programs hang on to an address,
    a closing stop or an unpaired closing bracket are mended, and blanks where a DOI plainly goes on behind them;
    SICI suffixes with `<>();:` and suffixes with `#` or `?` stay whole.

    Example:
        >>> bare_doi("doi: 10.1175/1520-0493(1974)102<0736:WACOJ>2.0.CO;2.")
        '10.1175/1520-0493(1974)102<0736:WACOJ>2.0.CO;2'
    """
    if not text or _CLEAN.fullmatch(text):
        return text or None
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKC", text)).strip()
    plain = _RESOLVER.sub("", _decoded(plain))
    head, slash, tail = plain.partition("/")
    plain = (head.translate(_LOOKALIKES).replace(" ", "") + slash + tail.strip()).translate(_DASHES)
    # A keyboard left in Cyrillic; a suffix that has other Cyrillic letters means them.
    if _CYRILLIC.search(plain) and not _CYRILLIC.search(plain.translate(_LETTERS)):
        plain = plain.translate(_LETTERS)
    found = _DOI.match(_drawn_together(plain))
    if not found:
        return None
    doi = _without_trailing(_TRACKED.sub("", found.group()))
    return doi if "/" in doi and not doi.endswith("/") else None


def _decoded(text: str) -> str:
    for _ in range(_ENCODINGS):
        plainer = unquote(text) if _ENCODED.search(text) else text
        plainer = _unescaped(plainer) if _ENTITY.search(plainer) else plainer
        if plainer == text:
            break
        text = plainer
    return text


def _unescaped(text: str) -> str:
    import html  # noqa: PLC0415 - its table takes longer to load than a hundred DOIs to read

    return html.unescape(text)


def _drawn_together(text: str) -> str:
    """The text without its blanks, where a DOI plainly goes on behind each of them and fills it to the end."""
    whole, *rest = text.split() or [""]
    for part in rest:
        is_cut = whole[-1] in "-_/(<>:;" or part[0] in ".-_/(<:;" or (whole[-1] == "." and not _YEAR.fullmatch(part))
        if not is_cut or not any(map(str.isdigit, part)):
            return text
        whole += part
    return whole


def linked_doi(text: str) -> str | None:
    """The DOI that a publisher's page has in its address; None for any other text.

    Example:
        >>> linked_doi("https://link.springer.com/content/pdf/10.1007/s11214-016-0245-4.pdf?x=1#page=2")
        '10.1007/s11214-016-0245-4'
    """
    for pattern, before in _NUMBERED:
        if numbered := pattern.fullmatch(text.strip()):
            return before + numbered[1]
    found = _PAGE.match(text.strip())
    if not found or _RESOLVER.sub("", text) != text:
        return None
    rest = text.strip()[found.end() :]
    while (shorter := _PAGE_END.sub("", rest)) != rest:
        rest = shorter
    return bare_doi(rest)


def _without_trailing(doi: str) -> str:
    while doi:
        last = doi[-1]
        if last in ".,;:'\"\u00bb\u201d\u2019" or (last in _CLOSERS and doi.count(last) > doi.count(_CLOSERS[last])):
            doi = doi[:-1]
        else:
            break
    return doi


def arxiv_doi(text: str) -> str | None:
    """The DOI of an arXiv id or link, without version and subject class; None for any other text.

    Source: arXiv's DOIs at DataCite, prefix 10.48550.

    Example:
        >>> arxiv_doi("arXiv:2106.01345v2"), arxiv_doi("https://arxiv.org/abs/math.AG/0309136"), arxiv_doi("10.1/a")
        ('10.48550/arxiv.2106.01345', '10.48550/arxiv.math/0309136', None)
    """
    found = _ARXIV.fullmatch(text.strip())
    if not found:
        return None
    named = f"{found['archive']}/{found['number']}" if found["archive"] else found[1]
    return f"10.48550/arxiv.{named.lower()}"


def is_doi(text: str) -> bool:
    """True where the text is a DOI in any written form."""
    return normal_doi(text) is not None


def normal_isbn(text: str) -> str | None:
    """The digits (and closing X) of an ISBN-10 or ISBN-13 whose check digit is right; else None.

    Source: ISO 2108:2017.

    Example:
        >>> normal_isbn("ISBN 978-5-16-012845-0")
        '9785160128450'
    """
    digits = isbn_digits(text) or ""
    if len(digits) == 13 and digits.isdigit():
        return digits if sum(int(d) * (1 + 2 * (i % 2)) for i, d in enumerate(digits)) % 10 == 0 else None
    if re.fullmatch(r"\d{9}[\dX]", digits):
        total = sum((10 - i) * (10 if d == "X" else int(d)) for i, d in enumerate(digits))
        return digits if total % 11 == 0 else None
    return None


def isbn_digits(text: str) -> str | None:
    """The figures (and closing X) of what is written like an ISBN, be it a right one or not; else None.

    What is headed "ISBN" is one, however long; ten figures alone are, and what begins with 978 or 979 and is of about
    the length.

    Example:
        >>> isbn_digits("ISBN 5–02–013350–Х"), isbn_digits("978-5-16-01284"), isbn_digits("smith2013")
        ('502013350X', '97851601284', None)
    """
    plain = unicodedata.normalize("NFKC", text).strip().translate(_DASHES).translate(_LETTERS)
    found = _ISBN.fullmatch(plain)
    digits = re.sub(r"[\s-]", "", found["digits"]).upper() if found else ""
    is_named = plain.lower().startswith("isbn")
    is_shaped = digits.startswith(("978", "979")) and abs(len(digits) - _LONG_ISBN) <= _SLIPS
    return digits if is_named or is_shaped or len(digits) == _SHORT_ISBN else None


def isbn_fault(text: str) -> str | None:
    """What is wrong with an ISBN, in a few words; None for one that is right, and for what is none.

    Example:
        >>> isbn_fault("ISBN 978-5-16-01284")
        'it has 11 figures; an ISBN has 10 or 13'
        >>> isbn_fault("978-5-16-012845-1")
        'its check digit is wrong; the others ask for 0'
    """
    digits = isbn_digits(text)
    if not digits or normal_isbn(text):
        return None
    if len(digits) not in {_SHORT_ISBN, _LONG_ISBN}:
        return f"it has {len(digits)} figure{'s' * (len(digits) != 1)}; an ISBN has 10 or 13"
    body = digits[:-1]
    if "X" in body or (len(digits) == _LONG_ISBN and digits.endswith("X")):
        return "it has an X where only figures can stand"
    if len(digits) == _LONG_ISBN and not digits.startswith(("978", "979")):
        return "it begins with neither 978 nor 979"
    right = next(last for last in "0123456789X" if normal_isbn(body + last))
    return f"its check digit is wrong; the others ask for {right}"
