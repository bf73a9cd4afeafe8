"""DOIs, ISBNs and ISSNs: found in text however they are written, and made comparable."""

import re
import unicodedata
from urllib.parse import unquote

_RESOLVER = re.compile(r"^(?:https?:\s*//)?(?:(?:dx|www)\.)?doi\.org\s*/+|^doi\s*[:.]?\s*(?=10\.)", re.I)
_CLEAN = re.compile(r"10\.\d{4,9}/[A-Za-z0-9._/-]*[A-Za-z0-9]", re.A)
"""Most DOIs, in which there is nothing to mend."""
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_LOOKALIKES = str.maketrans("\u043e\u041e\u0417\u2024\u2044\u2215", "003.//")
_LETTERS = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406",
    "aeopcyxiABEKMHOPCTYXI",
)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_ARXIV = re.compile(
    r"(?:https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/|arxiv(?:\.org)?\s*[:\s]\s*)?"
    r"(\d{4}\.\d{4,5}|(?P<archive>[a-z-]+)(?:\.[A-Z]{2})?/(?P<number>\d{7}))(?:v\d+)?(?:\.pdf)?(?:\s*\[[\w.-]+\])?[.,;]?",
    re.I,
)
_ISBN = re.compile(r"(?:isbn[\s:-]*(?:1[03][\s:-]+)?)?(?P<digits>[\d\s-]{9,}[\dX])[.,;]?", re.I)
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))
_SHORT_ISBN, _LONG_ISBN = 10, 13
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

    Full-width characters, percent-encoding, a closing stop or an unpaired closing bracket are mended;
    SICI suffixes with `<>();:` and suffixes with `#` or `?` stay whole.

    Example:
        >>> bare_doi("doi: 10.1175/1520-0493(1974)102<0736:WACOJ>2.0.CO;2.")
        '10.1175/1520-0493(1974)102<0736:WACOJ>2.0.CO;2'
    """
    if not text or _CLEAN.fullmatch(text):
        return text or None
    plain = unicodedata.normalize("NFKC", text).strip().strip("\u200b\ufeff")
    plain = _RESOLVER.sub("", plain)
    head, slash, tail = plain.partition("/")
    plain = (head.translate(_LOOKALIKES).replace(" ", "") + slash + tail.strip()).translate(_DASHES)
    if "%" in plain:
        plain = unquote(plain)
    # A keyboard left in Cyrillic; a suffix that has other Cyrillic letters means them.
    if _CYRILLIC.search(plain) and not _CYRILLIC.search(plain.translate(_LETTERS)):
        plain = plain.translate(_LETTERS)
    found = _DOI.match(plain)
    if not found:
        return None
    doi = _without_trailing(found.group())
    return doi if "/" in doi and not doi.endswith("/") else None


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
    """The ten or thirteen figures of what is written like an ISBN, be its check digit right or wrong; else None.

    Example:
        >>> isbn_digits("ISBN 5–02–013350–Х"), isbn_digits("smith2013")
        ('502013350X', None)
    """
    plain = unicodedata.normalize("NFKC", text).strip().translate(_DASHES).translate(_LETTERS)
    found = _ISBN.fullmatch(plain)
    digits = re.sub(r"[\s-]", "", found["digits"]).upper() if found else ""
    is_named = plain.lower().startswith("isbn")
    is_shaped = len(digits) == _LONG_ISBN and digits.startswith(("978", "979"))
    return digits if is_shaped or len(digits) == _SHORT_ISBN or (is_named and len(digits) == _LONG_ISBN) else None
