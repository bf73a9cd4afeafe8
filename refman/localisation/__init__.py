"""What other programs need to print Kazakh, and nobody ships: string files for BibLaTeX, a locale for CSL."""

from refman.localisation.tex_support import csl_locale, write_tex_support

__all__ = ["csl_locale", "write_tex_support"]
