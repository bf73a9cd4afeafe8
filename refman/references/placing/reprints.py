"""Other prints of a work: "Venezia, 1988 (ed. orig. Oxford, 1985)", "London, 1974; trad. it. Bologna, 1988"."""

from refman.patterns import Late
from refman.references.placing.rules import rule
from refman.references.placing.spans import Found, clear

_NOTE = Late(
    r"[(\[]\s?(?:ed(?:iz)?\.?(?:ione)?\s?or(?:ig)?(?:inale)?\b|(?:I|1[a\u00aa]?|prima)\s(?:ed|ediz)\b|or(?:ig)?\.|orig(?:inal|inally)?\b|(?:Russian|English|Ukrainian|Chinese|Japanese)\s[Oo]riginal\b|first\s(?:publ|ed|print)|1st\s(?:ed|publ)"
    r"|repr(?:int|inted)?\b|rist(?:ampa|\.)|[\u00c9\u00e9]d(?:\.|ition)\s(?:orig|princ)|1re\s\u00e9d|Nachdr|Neudr|reimpr|1\.\sAufl|trad\.\sit\.|tr\.\sit\.|ed\.\sit\.|ried(?:it[oa]|\.)|ripubblicat[oa])[^()\[\]]*[)\]]"
