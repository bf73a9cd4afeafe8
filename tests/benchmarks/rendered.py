"""Make the documents that tests/unit/documents/rendered holds, with pandoc, LibreOffice, XeLaTeX and Chromium.

    python tests/benchmarks/rendered.py tests/unit/documents/rendered

Each layout is set by each program; `references.txt` holds what stands in the list of each document.
"""

import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import documents

REFERENCES = (
    "Anderson, B. (1983). Imagined communities: Reflections on the origin and spread of nationalism. London: Verso.",
    "Coase, R. H. (1937). The nature of the firm. Economica, 4(16), 386-405.",
    "Granovetter, M. S. (1973). The strength of weak ties. American Journal of Sociology, 78(6), 1360-1380.",
    "Kahneman, D., & Tversky, A. (1979). Prospect theory: An analysis of decision under risk. Econometrica, 47(2), "
    "263-291.",
    "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal, 27(3), 379-423.",
    "Бахтин М. М. Проблемы поэтики Достоевского. – М.: Советский писатель, 1963. – 363 с.",
    "Выготский Л. С. Мышление и речь. – М.; Л.: Соцэкгиз, 1934. – 324 с.",
    "Лотман Ю. М. Структура художественного текста. – М.: Искусство, 1970. – 384 с.",
    "Марғұлан Ә. Х. Ежелгі жыр, аңыздар. – Алматы: Жазушы, 1985. – 368 б.",
    "Әуезов М. Абай жолы. – Алматы: Жазушы, 1961. – 608 б.",
)
KEPT = ("numbered", "hanging", "columns", "no heading, hanging")


def main(target: Path) -> None:
    """Make all documents that the programs here can make."""
    target.mkdir(parents=True, exist_ok=True)
    (target / "references.txt").write_text("\n".join(REFERENCES) + "\n", "utf-8")
    for layout in documents.LAYOUTS:
        if layout.name not in KEPT:
            continue
        for name, (program, make) in documents.MAKERS.items():
            # pandoc knows neither columns nor hanging indents; what has no layout of its own is kept once
            if not shutil.which(program) or (layout.name != "numbered" and "chromium" not in name):
                continue
            with tempfile.TemporaryDirectory() as place:
                folder = Path(place)
                (folder / "page.html").write_text(documents.page(layout, list(REFERENCES)), "utf-8")
                made = make(folder)
                shutil.copy(
                    made, target / f"{layout.name.replace(', ', ' ')} {name.split()[0]}{made.suffix}".replace(" ", "-")
                )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
