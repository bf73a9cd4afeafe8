"""How well reference lists are found and split in documents that other programs made.

    python tests/benchmarks/documents.py ../shared/bench/cyrillic_dev.jsonl ../shared/bench/world_dev.jsonl \\
        --many ../shared/matching/styles-apa.json.gz

Needs pandoc, LibreOffice, XeLaTeX and Chromium; what is missing is left out. A reference is right when it is split as
it stands in the gold set, blanks and hyphens at line ends aside; what is split and stands in none is foreign. A list
is found when at least half of its references are right. `--many` gives the thousand references of the longest list.
"""

import argparse
import gzip
import json
import random
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from refman import documents, formats, languages, references

PROSE = (
    "The order of the chapters follows the order of the questions that were asked at the outset of the work, and "
    "nothing in them depends on what is said later. The material was gathered over three summers, and those who "
    "helped are named at the end. Some of the answers will be disputed; the reasons for them are given in each case. "
)


@dataclass(frozen=True)
class Layout:
    """A way of setting a document: the list's heading, the mark before each reference, CSS for the page."""

    name: str
    heading: str = "References"
    mark: str = ""
    css: str = ""
    after: str = ""
    split: bool = False
    notes: bool = False
    pairs: bool = False
    size: int = 0


LAYOUTS = (
    Layout("numbered", "Список литературы", "{0}. "),
    Layout("bracketed", "Әдебиеттер тізімі", "[{0}] "),
    Layout("plain"),
    Layout("hanging", "Literaturverzeichnis", css="p.r{margin:0;padding-left:2em;text-indent:-2em}"),
    Layout("hanging close", "Bibliography", css="p.r{margin:0;padding-left:1.5em;text-indent:-1.5em;line-height:1.1}"),
    Layout("columns", "REFERENCES", "{0}. ", "body{column-count:2;column-gap:2em;font-size:9pt} p.r{margin:0}"),
    Layout("columns hanging", "References", "",
           "body{column-count:2;font-size:9pt} p.r{margin:0;padding-left:1.5em;text-indent:-1.5em}"),
    Layout("first indent", "Литература", "{0}. ", "p.r{margin:0;text-indent:2em;text-align:justify}"),
    Layout("middle", "References", "{0}. ", after="<h2>Appendix</h2>" + f"<p>{PROSE * 6}</p>" * 4),
    Layout("two lists", "Әдебиеттер", "{0}. ", split=True),
    Layout("no heading", "", "{0}. "),
    Layout("no heading, hanging", "", css="p.r{margin:0 0 .4em;padding-left:2em;text-indent:-2em}"),
    Layout("footnotes", "", notes=True),
    Layout("romanised pairs", "Список литературы", "{0}. ", pairs=True),
    Layout("thousand", "References", "{0}. ", size=1000),
    Layout("thousand hanging", "References", css="p.r{margin:0;padding-left:2em;text-indent:-2em}", size=1000),
)  # fmt: skip


def page(layout: Layout, gold: list[str]) -> str:
    """The document as HTML."""
    half = len(gold) // 2 if layout.split or layout.pairs else len(gold)
    lists = [(layout.heading, gold[:half]), ("References", gold[half:])]
    shown = ""
    for heading, part in lists:
        if part:
            shown += f"<h2>{heading}</h2>" if heading else ""
            shown += "".join(
                f'<p class="r">{escape(layout.mark.format(at))}{escape(text)}</p>' for at, text in enumerate(part, 1)
            )
    body = f"<h1>On the order of things</h1>{f'<p>{PROSE * 5}</p>' * 5}{shown}{layout.after}"
    style = f"<style>@page{{size:A4;margin:2.5cm}} body{{font-family:'DejaVu Serif'}} {layout.css}</style>"
    return f"<!doctype html><html><head><meta charset='utf-8'><title>x</title>{style}</head><body>{body}</body></html>"


def noted(gold: list[str]) -> str:
    """The document as Markdown, each reference in a note of its own; every fifth is followed by one that repeats it."""
    marks = re.compile(r"([\\\\`*_{}\[\]<>#|~^$@'\"-])")
    notes, text = [], ""
    for at, reference in enumerate(gold):
        same = f"[^same{at}]" if at % 5 == 4 else ""
        text += f"{PROSE}[^n{at}] {PROSE}{same}\n\n"
        notes.append(f"[^n{at}]: " + marks.sub(r"\\\1", reference))
        notes += [f"[^same{at}]: Ibid., p. {at + 3}."] * bool(same)
    return "# On the order of things\n\n" + text + "\n\n".join(notes) + "\n"


def pool_of(options: argparse.Namespace, layout: Layout) -> list[str]:
    """The references that a layout is made of."""
    if layout.size:
        packed = json.loads(gzip.decompress(options.many.read_bytes())) if options.many else {"dataset": []}
        texts = [one["ref_string"] or "" for one in packed["dataset"]]
    else:
        texts = [json.loads(line)["input"] for path in options.gold for line in path.read_text("utf-8").splitlines()]
    texts = [" ".join(text.split()) for text in texts]
    texts = [text for text in dict.fromkeys(texts) if 40 < len(text) < 400 and not text[0].isdigit()]
    return [text for text in texts if languages.script(text) == "Cyrl"] if layout.pairs else texts


def chosen(options: argparse.Namespace, layout: Layout) -> list[str]:
    """The references of a document; those of pairs stand there in both scripts."""
    pool = pool_of(options, layout)
    if layout.pairs:
        half = random.sample(pool, options.size // 2)
        return half + [languages.romanise(text, "bgn-ru") for text in half]
    return sorted(random.sample(pool, layout.size)) if layout.size else random.sample(pool, options.size)


def run(*command: str, where: Path) -> None:
    """Run a program quietly."""
    subprocess.run(command, cwd=where, check=False, capture_output=True, timeout=180)


def source(folder: Path) -> str:
    """The name of what the document is made of; notes need Markdown."""
    return "page.md" if (folder / "page.md").exists() else "page.html"


def write(folder: Path, layout: Layout, gold: list[str]) -> None:
    """Write what the document is made of."""
    if layout.notes:
        (folder / "page.md").write_text(noted(gold), "utf-8")
        run("pandoc", "-s", "page.md", "-o", "page.html", where=folder)
    else:
        (folder / "page.html").write_text(page(layout, gold), "utf-8")


def chromium(folder: Path) -> Path:
    """The page printed by Chromium."""
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        "--print-to-pdf=page.pdf", "page.html", where=folder)  # fmt: skip
    return folder / "page.pdf"


def by_pandoc(suffix: str) -> Callable[[Path], Path]:
    """The page converted by pandoc."""

    def make(folder: Path) -> Path:
        run("pandoc", "-s", source(folder), "-o", f"pandoc.{suffix}", where=folder)
        return folder / f"pandoc.{suffix}"

    return make


def by_office(suffix: str) -> Callable[[Path], Path]:
    """The Word document of pandoc converted by LibreOffice."""

    def make(folder: Path) -> Path:
        run("pandoc", "-s", source(folder), "-o", "office.docx", where=folder)
        target = folder / "office"
        run("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", suffix,
            "--outdir", str(target), "office.docx", where=folder)  # fmt: skip
        return target / f"office.{suffix}"

    return make


def xelatex(folder: Path) -> Path:
    """The page set by XeLaTeX."""
    fonts = ("-V", "mainfont=DejaVu Serif")
    run("pandoc", source(folder), "-o", "xe.pdf", "--pdf-engine=xelatex", *fonts, where=folder)
    return folder / "xe.pdf"


MAKERS: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "html": ("sh", lambda folder: folder / "page.html"),
    "docx": ("pandoc", by_pandoc("docx")),
    "odt": ("pandoc", by_pandoc("odt")),
    "rtf": ("pandoc", by_pandoc("rtf")),
    "epub": ("pandoc", by_pandoc("epub")),
    "md": ("pandoc", by_pandoc("md")),
    "tex": ("pandoc", by_pandoc("tex")),
    "office odt": ("soffice", by_office("odt")),
    "office rtf": ("soffice", by_office("rtf")),
    "office pdf": ("soffice", by_office("pdf")),
    "xelatex pdf": ("xelatex", xelatex),
    "chromium pdf": ("chromium", chromium),
}


def folded(text: str) -> str:
    """The text without what line breaks and typesetters change."""
    return re.sub(r"[\W_]+", "", text).casefold()


def found(path: Path) -> Iterator[str]:
    """The references that are split out of a document."""
    document = documents.read(path)
    if document.medium == "tex":
        lines = "\n".join(formats.untex(line) for line in document.text.split("\n"))
        document = documents.Document(lines)
    for reference in references.split(document):
        if not reference.repeats:
            yield folded(reference.text)


def main() -> None:
    """Make the documents, read them, print how many references were split right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--size", type=int, default=40)
    parser.add_argument("--only", default="")
    parser.add_argument("--layout", default="")
    parser.add_argument("--many", type=Path)
    options = parser.parse_args()
    random.seed(7)
    made = [layout for layout in LAYOUTS if options.layout in layout.name and (options.many or not layout.size)]
    total = right = lists = 0
    for name, (program, make) in MAKERS.items():
        if not shutil.which(program) or (options.only and options.only not in name):
            continue
        row, own, good_own, foreign = [], 0, 0, 0
        started = time.process_time()
        for layout in made:
            gold = chosen(options, layout)
            with tempfile.TemporaryDirectory() as place:
                folder = Path(place)
                write(folder, layout, gold)
                path = make(folder)
                got = list(found(path)) if path.exists() else []
            good = sum(folded(text) in got for text in gold)
            foreign += len(set(got) - set(map(folded, gold)))
            own, good_own, lists = own + len(gold), good_own + good, lists + (2 * good >= len(gold))
            row.append(f"{layout.name} {good}/{len(gold)}")
        total, right = total + own, right + good_own
        seconds = time.process_time() - started
        share = f"{good_own} of {own} ({good_own / own:.3f}), {foreign} foreign"
        print(f"{name}: {share}: {', '.join(row)}  ({seconds:.1f} s)", flush=True)  # noqa: T201
    print(f"{right} of {total} references ({right / total:.3f}), lists found {lists}")  # noqa: T201


if __name__ == "__main__":
    main()
