"""Volumes, pages, codes and links as they are printed."""

import random

DASH = "\u0001"
"""Stands for the dash of ranges until the manner of printing is known."""


def numbers(rng: random.Random) -> dict[str, str]:
    """A value for each field that is a number or a code."""
    first = rng.choice([rng.randint(1, 99), rng.randint(3, 480), rng.randint(3, 480), rng.randint(400, 2400)])
    last = first + rng.randint(1, 25)
    bare, whole = rng.randint(1, 12), rng.randint(20, 320)
    return {
        "volume": _volume(rng),
        "issue": rng.choice([*_issues(bare, whole), str(rng.randint(1, 60))]),
        "plain-issue": rng.choice(
            [str(bare), str(bare), f"{bare}{DASH}{bare + 1}", str(rng.choice([rng.randint(1, 60), whole]))]
        ),
        "whole": str(whole),
        "bare": str(rng.randint(1, 36)),
        "roman": roman(rng),
        "page": str(first) if rng.random() < 0.1 else f"{first}{DASH}{last}",
        "page-number": f"{rng.randint(1990, 2020)}{rng.randint(100000, 139999)}",
        "number-of-pages": str(rng.randint(16, 720)),
        "number": str(rng.randint(2, 139999)),
        "report-number": rng.choice([str(whole), f"{rng.choice('BDEP')}{bare}-{rng.randint(60, 99)}-{first}"]),
        "code": f"{rng.randint(1, 25):02d}.00.{rng.randint(1, 24):02d}",
        "ISBN": isbn(rng),
        "ISSN": f"{rng.randint(1000, 2999)}-{rng.randint(100, 999)}{rng.choice('0123456789X')}",
        "DOI": doi(rng),
    }


_LETTERS = "ABab\u0410\u0411\u0430\u0431"
"""What stands behind the number of a half-volume, Latin and Cyrillic."""


def _volume(rng: random.Random) -> str:
    small = rng.randint(1, 12)
    rare = rng.choice([f"{small},{small + 1}", f"{small}{DASH}{small + 1}", f"{small}{rng.choice(_LETTERS)}"])
    usual = [str(rng.randint(1, 60)), str(small), str(rng.randint(60, 170)), roman(rng)]
    return rare if rng.random() < 0.06 else rng.choice(usual)


def _issues(bare: int, whole: int) -> list[str]:
    return [
        str(bare),
        str(bare),
        f"{bare} ({whole})",
        f"{bare}({whole})",
        f"{bare}{DASH}{bare + 1}",
        f"{bare}/{bare + 1}",
    ]


def roman(rng: random.Random) -> str:
    """A small Roman numeral."""
    return rng.choice("I II III IV V VI VII VIII IX X XI XII XIV XX".split())


def isbn(rng: random.Random) -> str:
    """An ISBN, seldom a right one."""
    prefix = rng.choice(["978-5-", "978-5-", "978-601-", "5-", "9965-", "978-9965-", "978-0-"])
    return f"{prefix}{rng.randint(10, 9999)}-{rng.randint(100, 9999)}-{rng.choice('0123456789X')}"


_DOI_TAILS = [
    "{n}-{m:04d}-{y}-{k}-{l}",
    "s{n}{m}-{k}",
    "jes.{y}.v{k}.i{l}.{m:03d}",
    "{n}.{y}.{k}.{l}",
    "{n}_{y}_{k}",
    "j.{n}.{y}.{m:06d}",
    "article_{n}{m}",
]
_DOI_HEADS = [1134, 17059, 26577, 31489, 7868, 1016, 21638, 32523]


def doi(rng: random.Random) -> str:
    """A DOI that nobody owns."""
    values = {
        "n": rng.randint(1000, 9999),
        "m": rng.randint(1, 2000),
        "y": rng.randint(2004, 2025),
        "k": rng.randint(1, 12),
        "l": rng.randint(1, 90),
    }
    head = rng.choice([*_DOI_HEADS, rng.randint(1000, 59999)])
    return f"10.{head}/{rng.choice(_DOI_TAILS).format(**values)}"


_PATHS = """/ /{s} /{n} /article/{n} /kz/article/view/{n} /index.php/{s}/article/view/{n} /{y}/{m:02d}/{n}.html
/upload/iblock/{n}/{s}.pdf /{s}/{n}-{s}.html /?p={n} /rus/docs/Z{n}_ /article/n/{s}-{s} /{s}/viewer?id={n}&lang=ru
/{y}/{m:02d}/{m:02d}/{s}/ /bitstream/handle/{n}/{m}/{s}.pdf?sequence=1&isAllowed=y /{s}({m}){y}/{n}.html""".split()
_SLUGS = """news article istoriya til-tarihy problemy-razvitiya view uploads book qogam pravo content kz files archive
mektep analiz-rynka doc ekonomika kitap adebiet bilim-berudin-maseleleri reports publications""".split()
_SCHEMES = ["https://", "https://", "https://", "http://", "http://", "www."]


def url(rng: random.Random, host: str) -> str:
    """A link to some page of the host."""
    path = rng.choice(_PATHS).format(
        n=rng.randint(10, 99999), y=rng.randint(2004, 2025), m=rng.randint(1, 12), s=rng.choice(_SLUGS)
    )
    return f"{rng.choice(_SCHEMES)}{host}{path}".replace("www.www.", "www.")
