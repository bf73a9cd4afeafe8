"""Bibliographic formats, both ways: CSL-JSON, BibTeX and BibLaTeX; all that refman knows of TeX and babel."""

from refman.formats.detect import detect
from refman.formats.layout import Layout, layout
from refman.formats.reading import Reading
from refman.formats.registry import FormatInfo, for_suffix, names, read, write

__all__ = ["FormatInfo", "Layout", "Reading", "detect", "for_suffix", "layout", "names", "read", "write"]
