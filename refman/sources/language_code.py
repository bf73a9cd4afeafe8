"""The language that a record states, where it is one: the registries hold junk such as `kz` or `ang`."""

from typing import Final

from refman.model import normal_tag, primary

_TWO: Final = frozenset(
    "aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es "
    "et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg "
    "ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl "
    "nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv "
    "sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)
_THREE: Final = {
    "ara": "ar", "aze": "az", "bel": "be", "bul": "bg", "ces": "cs", "chi": "zh", "cze": "cs", "deu": "de", "dut": "nl",
    "eng": "en", "fra": "fr", "fre": "fr", "ger": "de", "ita": "it", "jpn": "ja", "kaz": "kk", "kir": "ky", "kor": "ko",
    "nld": "nl", "pol": "pl", "por": "pt", "rus": "ru", "spa": "es", "tat": "tt", "tgk": "tg", "tuk": "tk", "tur": "tr",
    "uig": "ug", "ukr": "uk", "uzb": "uz", "zho": "zh",
}  # fmt: skip


def language_code(stated: object) -> str | None:
    """The BCP 47 tag of what a record states, or None where it is no language.

    Source: ISO 639-1 (all codes), ISO 639-2 (those that occur in records).

    Example:
        >>> language_code("RU"), language_code("kaz"), language_code("en-US"), language_code("kz")
        ('ru', 'kk', 'en-US', None)
    """
    tag = normal_tag(stated) if isinstance(stated, str) else None
    if tag is None:
        return None
    first = primary(tag)
    known = _THREE.get(first, first)
    return known + tag[len(first) :] if known in _TWO else None
