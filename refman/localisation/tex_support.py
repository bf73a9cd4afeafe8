"""The files of this room, given out: those for TeX into a folder, the CSL locale as text."""

from importlib.resources import files
from pathlib import Path
from typing import Final

from refman.errors import NotWritable

TEX_FILES: Final = ("kazakh.lbx", "kazakh-latin.lbx", "kazakh-gost.lbx")


def write_tex_support(folder: Path) -> list[Path]:
    """The files that were written to the folder, which is made where it is missing; older ones there are replaced.

    LaTeX finds them beside the document, or in `tex/latex` of a TEXMF tree.

    Raises:
        NotWritable: the folder cannot be made or written to.
    """
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in TEX_FILES:
            path = folder / name
            path.write_text(_text(name), "utf-8", newline="\n")
            written.append(path)
    except OSError as error:
        raise NotWritable(
            f"it cannot be written to ({error.strerror})", where=str(folder), hint="name another"
        ) from error
    return written


def csl_locale(tag: str = "kk-KZ") -> str:
    """The CSL locale file for a language that CSL's own locales lack."""
    return _text(f"locales-{tag}.xml")


def _text(name: str) -> str:
    return files("refman.localisation").joinpath(name).read_text("utf-8")
