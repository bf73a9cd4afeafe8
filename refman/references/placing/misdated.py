"""Dates that were taken for other numbers, and years that end a name: "Zeitung, 12.9.2015", "Jugend 2000. Bd. 1"."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.placing.decrees import names_act
from refman.references.placing.descriptions import gost_words
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_DAY = Late(r"(?<![\d.])[0-3]?\d\.\s?[01]?\d\.\s?(?:19|20)\d\d(?!\d)")
_DAY_BEFORE = Late(r"(?<![\d.])(?P<day>[0-3]?\d\.\s?[01]?\d\.\s?)$")
_YEAR = Late(r"(?:19|20)\d\d")
_YEARS_WITHIN = Late(r"(?:1[89]|20)\d\d\s?[-/\u2013]\s?(?:(?:1[89]|20)\d\d|\d\d)")
_NUMBERS = frozenset({"volume", "issue", "page", "number", "issued"})
_YEAR_BEFORE = Late(r"(?P<year>(?:19|20)\d\d)(?:[\s-]?[^\W\d_]{1,5}\.?)?,?[\s.\u2013\u2014-]*$")
_WORD_BEFORE = Late(r"(?P<word>[^\W\d_]{3,})\.?:?\s$")
_NEAR = 16
_TWO_YEARS = Late(r"(?P<own>(?:1[5-9]|20)\d\d\s[^\W\d_]{1,2}\.)\s(?P<printed>(?:1[89]|20)\d\d)")
_TWO = 2
_DATES = ("issued", "accessed")
_YEAR_LENGTH = 4
_DAY_BEHIND = Late(r"[\s-][^\W\d_]{2,7}\s[0-3]?\d[\s-](?P<month>[^\W\d_]{3,16})")
_COMMA_DAY = Late(r"(?<![\w,-])(?P<day>[0-3]?\d),\s$")
_DAYS = Late(r"(?P<days>[0-3]?\d\s?[-\u2013\u2014]\s?[0-3]?\d)\s(?P<month>[^\W\d_]{3,12})\b")
_YEAR_BEHIND = Late(r"\.?\s?[\u2013\u2014-]{0,2}\s?(?P<year>(?:1[89]|20)\d\d)(?=[.,]\s)")
_YEAR_ENDS = Late(r"\s(?:1[5-9]|20)\d\d\s\u0433{1,2}\.(?=\s//?\s)")
_SIGNS = " .,-\u2013\u2014"
_DAYS_LENGTH = 7
_WORDED_YEAR = Late(r"(?:19|20)\d\d\s?(?P<word>[^\W\d_]{1,4})\.?")
_RAISED = Late(r"\(?(?<!\d)(?P<year>(?:1[89]|20)\d\d)(?P<edition>[1-9])\)(?:[.:,]\s)?")
"""A year with the number of the edition, which stood above the line: "(20064)"."""
_ISSUE_AND_DATE = Late(
    r"(?P<issue>\d{1,3}(?:\s?\(\d{1,4}\))?)[,.]?\s(?P<date>(?:(?P<month>[^\W\d_]{3,12})\.?,?\s)?(?:19|20)\d\d)"
)
_NUMBER_AND_DATE = Late(r"(?P<number>\d{1,5}\))[.,]?\s(?P<date>.*\d.*)")
_NUMERO = ("\u2116", "\u2116 ")
_YEAR_WITH_WORD = Late(r"(?<![\d\u2013\u2014-])(?P<year>(?:19|20)\d\d)(?:\s|-?)(?P<word>[^\W\d_]{1,7})\.?,?\s?(?!\d)")
_JOINING = frozenset(" -\u2013\u2014")
_PUBLISHED = Late(
    r"\b[\u041e\u043e]\u043f\u0443\u0431\u043b\.:?\s(?P<day>[0-3]?\d\.[01]?\d\.(?:(?:19|20)\d\d|\d\d)(?!\d))"
)
_BEHIND_HOUSE = Late(r"[\u00bb\"\u201d]?[,.]\s(?:[-\u2013\u2014]\s)?")
_ENDED = Late(r"\.?[\s)]*[.,:]\s*+(?!\d)")


@rule(has="volume issue issued")
def _put_day(text: str, found: Found) -> None:
    """A day whose parts were taken for a volume and an issue."""
    volume, issue = found["volume"][0], found["issue"][0]
    day = _DAY.match(text, volume.span[0])
    if day and volume.span[1] < issue.span[0] < day.end():
        clear(found, _NUMBERS, day.span())
        found["issued"] = [*found.get("issued", ()), Stretch("issued", day[0], day.span(), volume.probability)]


@rule(has="issued", one_of="issue volume")
def _put_parted_day(text: str, found: Found) -> None:
    """A day whose parts were taken for other numbers, before its year: "Der Spiegel, Nr. 34, | 23. | 8. | 2010"."""
    year = found["issued"][0]
    start = year.span[0]
    if not year.text.isdigit() or text[max(0, start - 2) : start].strip()[-1:] != ".":
        return
    day = _DAY_BEFORE.search(text, max(0, start - _NEAR), start)
    if day:
        span = (day.start("day"), year.span[1])
        clear(found, _NUMBERS, span)
        found["issued"] = [Stretch("issued", text[slice(*span)], span, year.probability), *found.get("issued", ())]


@rule(has="issued", beyond_ascii=True)
def _add_day(text: str, found: Found) -> None:
    """The day behind a year that stands first: "2021-жылдын 5-майы"."""
    first, *others = found["issued"]
    behind = (
        _DAY_BEHIND.match(text, first.span[1]) if first.text.isdigit() and len(first.text) == _YEAR_LENGTH else None
    )
    if behind and lexicon().month(behind["month"].casefold()):
        span = (first.span[0], behind.end())
        clear(found, ("issue", "volume", "page", "number"), behind.span())
        found["issued"] = [first._replace(text=text[slice(*span)], span=span), *others]


@rule(has="issued title", beyond_ascii=True)
def _part_years(text: str, found: Found) -> None:
    """The year that ends a title, taken together with that of the print: "переписи | 1926 г. 2004"."""
    first, title = found["issued"][0], found["title"][-1]
    years = _TWO_YEARS.fullmatch(first.text) if len(found["issued"]) == 1 and first.is_whole else None
    if years and text[title.span[1] : first.span[0]] == " ":
        start = first.span[0]
        span = (title.span[0], start + years.end("own"))
        found["title"][-1] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["issued"] = [first._replace(text=years["printed"], span=(start + years.start("printed"), first.span[1]))]


@rule(one_of="accessed issued", beyond_ascii=True)
def _add_comma_day(text: str, found: Found) -> None:
    """The day that a comma parts from its month, as journals' sites print it: "14, Червень 2019"."""
    for label in _DATES:
        if label not in found or not found[label][0].text[0].isalpha():
            continue
        first, *others = found[label]
        if not _YEAR.search(first.text) or (label == "issued" and len(found.get("volume", ())) < _TWO):
            continue
        day = _COMMA_DAY.search(text, max(0, first.span[0] - _NEAR), first.span[0])
        if day and lexicon().month(first.text.split()[0].casefold().rstrip(".")):
            clear(found, ("volume", "issue", "page", "number"), day.span())
            span = (day.start("day"), first.span[1])
            found[label] = [first._replace(text=" ".join(text[slice(*span)].split()), span=span), *others]


@rule(has="container-title issued", said=(". ",))
def _take_month(text: str, found: Found) -> None:
    """A month that ends the name of the host is of its date: "European Libraries. Oct. 2015"."""
    host, year = found["container-title"][-1], found["issued"][0]
    name, stop, month = host.text.rpartition(". ")
    if not stop or not host.is_whole or not _YEAR.fullmatch(year.text) or not name:
        return
    if text[host.span[1] : year.span[0]] in {". ", " "} and lexicon().month(month.casefold().rstrip(".")):
        start = host.span[0]
        found["container-title"][-1] = host._replace(text=name, span=(start, start + len(name)))
        span = (host.span[1] - len(month), year.span[1])
        found["issued"][0] = year._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(one_of="page issue", even_sure=True)
def _drop_days(text: str, found: Found) -> None:
    """Days of a month are no pages and no numbers, but of the year before them: "2000. – 20-22 октября"."""
    for label in ("page", "issue"):
        for part in found.get(label, ()):
            days = _DAYS.match(text, part.span[0]) if len(part.text) <= _DAYS_LENGTH else None
            if days and part.span[1] <= days.end("days") and lexicon().month(days["month"].casefold()):
                clear(found, [label], days.span())
                year = found["issued"][0] if "issued" in found else None
                is_before = year is not None and year.span[1] <= days.start()
                if year and is_before and year.text.isdigit() and not text[year.span[1] : days.start()].strip(_SIGNS):
                    span = (year.span[0], days.end())
                    found["issued"][0] = year._replace(text=" ".join(text[slice(*span)].split()), span=span)
                return


@rule(has="page", lacks="issued")
def _take_year(text: str, found: Found) -> None:
    """A year with its word that was taken for a page ("T.:1977 y."), or two years in brackets: "140 (1981-1982)"."""
    page = found["page"][0]
    if len(found["page"]) > 1 and text[page.span[0] - 1] == "(" and _YEARS_WITHIN.fullmatch(page.text):
        found["issued"] = [page._replace(label="issued")]
        clear(found, ("page",), page.span)
        return
    year = _WORDED_YEAR.fullmatch(page.text)
    if year and "year" in lexicon().classes(year["word"].casefold()):
        found["issued"] = [part._replace(label="issued") for part in found.pop("page")]


@rule(has="issued", even_sure=True)
def _add_year(text: str, found: Found) -> None:
    """The year that stands before the word of its own and its day: "1989 жыл, 12 мамыр"."""
    # nearly all have one date, which a generator would take as long again to look at
    if _YEAR.search(found["issued"][0].text) or any(_YEAR.search(part.text) for part in found["issued"][1:]):
        return
    first, *others = found["issued"]
    year = _YEAR_BEFORE.search(text, max(0, first.span[0] - _NEAR), first.span[0]) if first.text[:1].isdigit() else None
    if year and not any(part.span[0] <= year.start() < part.span[1] for parts in found.values() for part in parts):
        span = (year.start("year"), first.span[1])
        found["issued"] = [first._replace(text=" ".join(text[slice(*span)].split()), span=span), *others]


@rule(has="issued", beyond_ascii=True)
def _choose(text: str, found: Found) -> None:
    """Of the days of a patent that on which it was made known."""
    if len(found["issued"]) == 1:
        return
    said = gost_words()["published"]
    for part in found["issued"]:
        word = _WORD_BEFORE.search(text, max(0, part.span[0] - _NEAR), part.span[0])
        if word and word["word"].casefold() in said:
            found["issued"] = [part]
            return


@rule(has="author", lacks="issued", said=(")",))
def _put_raised(text: str, found: Found) -> None:
    """The year and the edition that a PDF ran together: "Geißler, Rainer (20064): Die Sozialstruktur"."""
    raised = _RAISED.search(text)
    if not raised or raised.start() < found["author"][-1].span[1]:
        return
    title = found["title"][0] if "title" in found else None
    if title and title.span[0] < raised.end() < title.span[1]:
        start = raised.end()
        found["title"][0] = title._replace(
            text=" ".join(text[start : title.span[1]].split()), span=(start, title.span[1])
        )
    clear(found, _NUMBERS, raised.span())
    for label, name in (("issued", "year"), ("edition", "edition")):
        found.setdefault(label, [Stretch(label, raised[name], raised.span(name), PLACED)])


@rule(has="issued", one_of="publisher editor")
def _join_years(text: str, found: Found) -> None:
    """The years at the end of a book's names, where the year of print stands elsewhere."""
    for name in ("title", "container-title"):
        if name in found and len(found["issued"]) > 1:
            _join_year(text, found, name)


def _join_year(text: str, found: Found, name: str) -> None:
    """The year at the end of a book's name, where the year of print stands elsewhere."""
    last = found[name][-1]
    for year in found["issued"]:
        if year.span[0] == last.span[1] + 1 and text[last.span[1]] in _JOINING and _ENDED.match(text, year.span[1]):
            others = [part for part in found["issued"] if part is not year]
            if not any(_YEAR.search(part.text) for part in others):
                return
            whole = (last.span[0], year.span[1])
            found[name][-1] = last._replace(text=" ".join(text[slice(*whole)].split()), span=whole)
            found["issued"] = others
            return


@rule(has="issued", lacks="issue", said=("\u2116",))
def _part_issue(text: str, found: Found) -> None:
    """A number that was taken together with its month or year: "№ | 6 (60) июнь, 2019", "№ | 11 1993"."""
    first = found["issued"][0]
    both = _ISSUE_AND_DATE.fullmatch(first.text) if text[: first.span[0]].endswith(_NUMERO) and first.is_whole else None
    if both and (both["month"] is None or lexicon().month(both["month"].casefold())):
        start = first.span[0]
        found["issue"] = [first._replace(label="issue", text=both["issue"], span=(start, start + both.end("issue")))]
        found["issued"][0] = first._replace(text=both["date"], span=(start + both.start("date"), first.span[1]))


@rule(has="issued issue", said=("\u2116",))
def _part_through_number(text: str, found: Found) -> None:
    """The number that counts through, which was taken together with the day: "№ 5 (|1516). 11 ақпан 2014"."""
    first, issue = found["issued"][0], found["issue"][0]
    both = _NUMBER_AND_DATE.fullmatch(first.text) if ")" in first.text and first.is_whole else None
    if both and text[issue.span[1] : first.span[0]].strip() == "(":
        start = first.span[0]
        span = (issue.span[0], start + both.end("number"))
        found["issue"][0] = issue._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["issued"][0] = first._replace(text=both["date"], span=(start + both.start("date"), first.span[1]))


@rule(has="title", lacks="issued", beyond_ascii=True, even_sure=True)
def _put_worded_year(text: str, found: Found) -> None:
    """A year with its word, where no other is known: "№4. 2020 йил. Б. 53"."""
    begin = found["container-title" if "container-title" in found else "title"][0].span[1]
    for year in _YEAR_WITH_WORD.finditer(text, begin):
        word = year["word"].casefold()
        if ("year" in lexicon().classes(word) or word in gost_words()["years"]) and not any(
            year.start() < part.span[1] and part.span[0] < year.end() for parts in found.values() for part in parts
        ):
            found["issued"] = [Stretch("issued", year["year"], year.span("year"), PLACED)]
            return


@rule(has="container-title issued", said=("(",))
def _join_bracketed(text: str, found: Found) -> None:
    """The year that closes the bracket in a host's name, where another is told: "Systems 30 (NeurIPS | 2017)"."""
    if len(found["issued"]) == 1:
        return
    first, *others = found["issued"]
    host = found["container-title"][-1]
    end = first.span[1]
    if (
        first.text.isdigit()
        and text[end : end + 1] == ")"
        and text[host.span[1] : first.span[0]] == " "
        and host.text.count("(") > host.text.count(")")
        and all(_YEAR.search(part.text) for part in others)
    ):
        span = (host.span[0], end + 1)
        found["container-title"][-1] = host._replace(text=" ".join(text[slice(*span)].split()), span=span)
        found["issued"] = others


@rule(has="container-title", lacks="issued", one_of="issue volume page", beyond_ascii=True, even_sure=True)
def _put_bare_year(text: str, found: Found) -> None:
    """The year behind the host that no label names, as where titles tell years: "(1977–1993 гг.) // Право. – 2014"."""
    year = _YEAR_BEHIND.match(text, found["container-title"][-1].span[1])
    if year:
        found["issued"] = [Stretch("issued", year["year"], year.span("year"), PLACED)]


@rule(has="title container-title issued", said=("\u0433. / ", "\u0433. // "), beyond_ascii=True, even_sure=True)
def _lengthen_title(text: str, found: Found) -> None:
    """The year before the slash ends the title, whatever its label: "от 1918 г. до конституции | 1936 г. // Право"."""
    title = found["title"][-1]
    year = _YEAR_ENDS.match(text, title.span[1]) if title.is_whole else None
    if year and any(part.span[0] >= year.end() for part in found["issued"]):
        clear(found, ("issued",), year.span())
        span = (title.span[0], year.end())
        found["title"][-1] = title._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="issued publisher-place", lacks="number container-title", beyond_ascii=True, even_sure=True)
def _leave_meeting(text: str, found: Found) -> None:
    """The day of a meeting is not the year behind the house: "Орда, 18 мая 2014 г. – Тверь: Мысль, 2015"."""
    if len(found["issued"]) < _TWO:
        return
    first, *_, last = found["issued"]
    house = found.get("publisher", found["publisher-place"])[-1].span
    is_behind = last.text.isdigit() and _BEHIND_HOUSE.fullmatch(text, house[1], last.span[0])
    # an act is as old as its day, whenever it was printed
    if is_behind and first.span[1] < house[0] and not first.text.isdigit() and not names_act(text[: first.span[0]]):
        found["issued"] = [last]


@rule(has="number", lacks="issued", said=("\u043f\u0443\u0431\u043b.",), beyond_ascii=True, even_sure=True)
def _put_published(text: str, found: Found) -> None:
    """The day on which a patent was made known, where no label names it: " : заявл. 22.06.2007 : опубл. 10.02.2009"."""
    day = _PUBLISHED.search(text)
    if day:
        found["issued"] = [Stretch("issued", day["day"], day.span("day"), PLACED)]


put_dates: Final = Rules(
    _put_bare_year,
    _leave_meeting,
    _put_published,
    _lengthen_title,
    _join_bracketed,
    _put_raised,
    _part_issue,
    _part_through_number,
    _put_worded_year,
    _put_day,
    _put_parted_day,
    _add_year,
    _choose,
    _part_years,
    _add_day,
    _add_comma_day,
    _drop_days,
    _take_month,
    _take_year,
    _join_years,
)
"""Puts a day in figures together, and a year that belongs to a name there."""
