"""Bibliographic formats, both ways, and plug-ins for more; all that refman knows of TeX, RIS, babel and their like."""

from typing import TYPE_CHECKING

from refman.formats.detect import detect
from refman.formats.layout import Layout, layout
from refman.formats.named_files import NamedFile, named_files, without_files
from refman.formats.reading import Reading
from refman.formats.registry import for_suffix, names, read, write
from refman.formats.tex import decode as untex
from refman.later import later

if TYPE_CHECKING:
    from refman.formats.losses import lost

__all__ = [
    "Layout",
    "NamedFile",
    "Reading",
    "detect",
    "for_suffix",
    "layout",
    "lost",
    "named_files",
    "names",
    "read",
    "untex",
    "without_files",
    "write",
]

# only who exports asks what a format cannot hold
__getattr__ = later(__name__, {"lost": "losses"})
