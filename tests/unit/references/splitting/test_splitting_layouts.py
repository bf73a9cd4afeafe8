"""The gold references laid out in many ways in pages of four languages; floors hold the share split exactly right."""

import json
import random
import textwrap
from collections import Counter
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from refman.documents import read
from refman.references import split

BENCH = Path(__file__).parents[4].parent / "shared" / "bench"
SETS = ("seed_references", "cyrillic_dev", "world_dev")
PAGES = 12
HEADINGS = (
    "References",
    "Список литературы",
    "Пайдаланылған әдебиеттер тізімі",
    "参考文献",
    "ЛИТЕРАТУРА:",
    "Зонрахен",
    "",
)
AROUND: tuple[tuple[str, str], ...] = (
    ("", ""),
    (
        "Caravans of the steppe\n\nCover Page\n\nAbstract\n\nThe study follows caravans between 1820 and 1890 and asks "
        "who paid for them. Earlier work (Smith, 2004) saw a decline.\n\nKeywords: trade, steppe\n\nJane A. Doe\n"
        "University of Somewhere\nEmail: jane.doe@example.org\nORCID iD: 0000-0002-1825-0097\n\nFor citation: Doe J.A. "
        "Caravans of the steppe. Steppe Studies. 2021;4(2):15-31. https://doi.org/10.5555/stst.2021.42\n\n",
        "\n\nSupplementary files\n\nCopyright (c) 2021 Doe J.A.\n\nThis work is licensed under a Creative Commons "
        "Attribution 4.0 International License.\n\nViews: 320\nDownloads: 41\n",
    ),
    (
        "Караваны степи\n\nОбложка\n\nАннотация\n\nВ статье рассматриваются караваны 1820–1890 гг. и вопрос о том, кто "
        "за них платил.\n\nКлючевые слова: торговля, степь\n\nИ. И. Петров\nЭл. почта: petrov@example.org\n\n",
        "\n\nДополнительные файлы\n\n© Петров И.И., 2021\n\nПросмотров: 320\n",
    ),
    (
        "Дала керуендері\n\nМұқаба\n\nАңдатпа\n\nМақалада 1820–1890 жылдардағы керуендер қарастырылады.\n\n"
        "А. Б. Серіков\nЭлектрондық пошта: serikov@example.org\n\n",
        "\n\nҚосымша файлдар\n\n© Серіков А.Б., 2021\n\nЖүктеулер: 41\n",
    ),
    (
        "草原商队\n\n封面\n\n如何引用文章\n\n摘要\n\n本文研究1820年至1890年间的商队。\n\n",
        "\n\n补充文件\n\n版权所有 © Doe J.A., 2021\n\n##common.cookie##\n",
    ),
)
AROUND += (
    (
        "Journal of Steppe Studies\nHome  About  Archives  Login\nVol 12, No 3 (2023)\nARTICLES\nOn the roads of the "
        "steppe\nA. B. Sample, University of Somewhere\nAbstract\nThe paper asks how roads were built (Smith, 2010; "
        "Jones & Ray, 2012). In 1957 many were new. It uses 25 interviews.\nKeywords: steppe, roads, 2022\n"
        "Full Text: PDF\nDOI: https://doi.org/10.5555/abcd.2023.1\n\n",
        "\n\nSupplementary files\nThere are no supplementary files to display.\nViews: 204   Downloads: 88\n"
        "© 2023 The Author(s). Licensed under a Creative Commons Attribution 4.0 License.\n##plugins.generic.x##\n",
    ),
    (
        "Главная > Том 15, № 2 (2022) > Петров\n\nДороги степи\n\nИ. И. Петров\nИнститут истории, Алматы\n\n"
        "Аннотация\nРассматривается история дорог в 1920–1930-е гг. по материалам ЦГА РК (Ф. 5. Оп. 2. Д. 17) и "
        "работам предшественников [1; 2, с. 15].\n\n",
        "\n\nОб авторах\n\nИ. И. Петров\nИнститут истории\nКазахстан\n\nДополнительные файлы\nПросмотров: 15\n"
        "ISSN 1234-5678 (Print)\nISSN 2345-6789 (Online)\n",
    ),
)
Layout = Callable[[list[str], int], str]


def numbered(form: str, between: str = "\n", *, hung: str | None = None) -> Layout:
    """One numbered reference per line, or broken where `hung` gives the indent of the other lines."""

    def lay(references: list[str], width: int) -> str:
        lines = [form.format(number) + text for number, text in enumerate(references, 1)]
        return between.join(lines if hung is None else [broken(line, width, "", hung) for line in lines])

    return lay


def plain(between: str = "\n", *, indents: tuple[str, str] | None = None) -> Layout:
    """References without numbers, broken where `indents` are given."""
    return lambda references, width: between.join(
        references if indents is None else [broken(text, width, *indents) for text in references]
    )


def broken(text: str, width: int, first: str, other: str) -> str:
    return textwrap.fill(text, width, initial_indent=first, subsequent_indent=other, break_on_hyphens=False)


def marked_up(tag: str, wrapper: str = "div") -> Layout:
    return lambda references, _: (
        f"<{wrapper}>" + "".join(f"<{tag}>{escape(text)}</{tag}>\n" for text in references) + f"</{wrapper}>"
    )


LAYOUTS: dict[str, tuple[Layout, float]] = {
    "1.": (numbered("{}. "), 0.99),
    "[1]": (numbered("[{}] "), 0.99),
    "1) and blank lines": (numbered("{}) ", "\n\n"), 0.99),
    "(1)": (numbered("({}) "), 0.99),
    "1": (numbered("{} "), 0.98),
    "numero": (numbered("№ {} "), 0.99),
    "1 .": (numbered("  {} . "), 0.98),
    "1.Glued": (numbered("{}."), 0.98),
    "number on its own line": (numbered("{}.\n"), 0.99),
    "1. broken": (numbered("{}. ", hung=""), 0.98),
    "[1] broken": (numbered("[{}] ", hung=""), 0.98),
    "1 broken": (numbered("{} ", hung=""), 0.97),
    "1. broken and hung": (numbered("{}. ", hung="   "), 0.98),
    "1. broken and blank lines": (numbered("{}. ", "\n\n", hung=""), 0.98),
    "one per line": (plain(), 0.98),
    "blank lines": (plain("\n\n"), 0.98),
    "broken and blank lines": (plain("\n\n", indents=("", "")), 0.98),
    "hanging indent": (plain(indents=("", "    ")), 0.98),
    "first line indent": (plain(indents=("    ", "")), 0.97),
    "bullets": (numbered("• "), 0.97),
    "broken only": (plain(indents=("", "")), 0.85),
    "html ol": (marked_up("li", "ol"), 0.99),
    "html p": (marked_up("p"), 0.98),
}


@pytest.fixture(scope="module")
def gold() -> list[list[str]]:
    if not BENCH.is_dir():
        pytest.skip("the shared gold references are not here")
    files = [(BENCH / f"{name}.jsonl").read_text("utf-8").splitlines() for name in SETS]
    return [[" ".join(json.loads(line)["input"].split()).replace("\u00ad", "") for line in lines] for lines in files]


def page(listed: str, heading: str, before: str, after: str) -> str:
    if not listed.startswith("<"):
        return before + (f"{heading}\n\n" if heading else "") + listed + after
    start, end = ("".join(f"<p>{escape(line)}</p>" for line in part.split("\n") if line) for part in (before, after))
    return f"<html><body><nav>Home</nav>{start}<h3>{heading}</h3>{listed}{end}</body></html>"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_share_split_exactly_right(layout: str, gold: list[list[str]]) -> None:
    lay, floor = LAYOUTS[layout]
    chance = random.Random(layout)
    right = printed = foreign = 0
    for number in range(PAGES):
        source = gold[number % len(gold)]
        references = chance.sample(source, min(len(source), chance.choice([5, 8, 15, 25, 40])))
        around, heading, width = chance.choice(AROUND), chance.choice(HEADINGS), chance.choice([60, 72, 80, 100])
        document = read(page(lay(references, width), heading, *around).encode())
        found = Counter(reference.text for reference in split(document))
        common = found & Counter(references)
        right += common.total()
        printed += len(references)
        foreign += found.total() - common.total()
    assert right / printed >= floor, f"{right} of {printed}"
    assert foreign <= (1 - floor) * printed + 1, f"{foreign} that were not printed"


def test_each_reference_alone(gold: list[list[str]]) -> None:
    references = [text for source in gold for text in source]
    found = [[reference.text for reference in split(read(text.encode(), "text"))] for text in references]
    kept = sum(len(texts) == 1 and text.endswith(texts[0]) for text, texts in zip(references, found, strict=True))
    assert kept / len(references) >= 0.99
