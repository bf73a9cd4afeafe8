"""What is told by the form of laws, of descriptions by GOST and of romanised lists, before gaps are filled and then."""

from refman.references.placing.decrees import put_decree
from refman.references.placing.descriptions import leave_kinds, put_described, put_led
from refman.references.placing.spans import Found
from refman.references.placing.titled import cut_kind
from refman.references.placing.translated import put_translation
from refman.references.placing.unnamed import put_unnamed


def put_forms(text: str, found: Found) -> None:
    """Puts in place what such a form tells by itself."""
    if not text.isascii():
        put_decree(text, found)
        put_described(text, found)
        if "title" in found and ": " in found["title"][-1].text:
            cut_kind(text, found)
    put_translation(text, found)


def mend_forms(text: str, found: Found) -> None:
    """Puts in place what is still missing, and takes off what is no title and no host."""
    if "container-title" not in found:
        put_unnamed(text, found)
    put_led(found)
    if "title" in found and "//" not in text:
        leave_kinds(text, found)
