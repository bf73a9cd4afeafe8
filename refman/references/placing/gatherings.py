"""Where and when a conference met, which is not where and when its papers were printed; and countries behind towns."""

from typing import Final

from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.descriptions import gost_words
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, Stretch, clear

_WORD = Late(r"[^\W\d_]{3,}")
_YEAR = Late(r"(?:19|20)\d\d")
_PRINTED = Late(r"(?:19|20)\d\d")
_DAYS = Late(r"[^\W\d_]{3}.*\d$")
_MEETINGS = ("roc", "ymposi", "onf", "chool", "orkshop", "ongress")
"""What is printed in the names of gatherings and their papers."""
_PAPERS = Late(r"\s?:\s(?P<word>[^\W\d_A-Z\u0410-\u042f][^\W\d_]+(?:-[^\W\d_]+)?)\.?\s(?=\d|[^\W\d_]{3,})")
_HELD = Late(
    r"(?P<title>\S+\s.{6,}?)\.\s(?P<papers>(?P<word>[^\W\d_a-z\u0430-\u044f][^\W\d_]+)\s(?P<of>[^.:;/]{6,120}))"
)
_NEAR = 3
_TOWN_MARK = 4
"""Characters of a bracket and the word for towns."""
_FIRST_DAY = Late(r",\s?[0-3]?\d(?:\s?[-\u2013\u2014]\s?[0-3]?\d)?\s[^\W\d_]{3,9}\b")
_TOWN_ENDS = Late(r"(?:[,.]|\s?\()\s?(?P<mark>\u0433\.\s?)?[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:[\s-][^\W\d_]+){0,2}$")
_MET = Late(
    r"\([^()\d]{3,60},\s(?:\d{1,2}\s?[-\u2013]\s?\d{1,2}\s[^\W\d_]{3,9},?\s|[^\W\d_]{3,9}\s\d{1,2}\s?[-\u2013]\s?\d{1,2},\s)"
    r"(?:19|20)\d\d[^()\d]{0,4}\)"
)


@rule(has="publisher publisher-place")
def _join_country(text: str, found: Found) -> None:
    """In "Матер. конф., Вена, Австрия, 2009. – Алматы, 2010" the country is no publisher."""
    for house in found["publisher"]:
        towns = found["publisher-place"]
        at = next((at for at, town in enumerate(towns) if 0 < house.span[0] - town.span[1] <= _NEAR), -1)
        # behind a colon stands a house, whatever it is called: "Алматы: Қазақстан"
        is_parted = at >= 0 and ":" not in text[towns[at].span[1] : house.span[0]]
        if is_parted and "country" in telling(house.text.casefold()):
            whole = (towns[at].span[0], house.span[1])
            towns[at] = towns[at]._replace(text=" ".join(text[slice(*whole)].split()), span=whole)
            clear(found, ("publisher",), house.span)
            return


@rule(has="container-title publisher-place issued", even_sure=True)
def _leave_out(text: str, found: Found) -> None:
    """The town and the year of the gathering are none of the print, where that follows."""
    towns, years = found["publisher-place"], found["issued"]
    if len(years) == 1:
        return
    begin, end = found["container-title"][0].span
    met, town = years[0], next((part for part in towns if part.span[0] >= end), None)
    if len(towns) == 1:
        # when it met, but not where: "Материалы конференции. 3-5 мая 2006 года. Самара, 2007"
        is_before = town is not None and end <= met.span[0] < met.span[1] <= town.span[0] and not met.text.isdigit()
        printed, year = _behind(years, town), met if is_before else None
    else:
        year = _behind(years, town)
        printed = _behind(years, _behind(towns, year))
    if town is None or year is None or printed is None or not _YEAR.search(printed.text):
        return
    if any(
        "gathering" in telling(word.casefold()) for word in _WORD.findall(text, begin, min(town.span[0], year.span[0]))
    ):
        clear(found, ("publisher", "publisher-place", "issued"), (end, year.span[1]))


@rule(has="container-title issued", said=_MEETINGS)
def _leave_days(text: str, found: Found) -> None:
    """The days on which a gathering met, where the year of print stands in brackets behind: "Apr 5-7, 1989 (1990)"."""
    *days, printed = found["issued"]
    if not days or not _PRINTED.fullmatch(printed.text) or not _DAYS.search(days[0].text):
        return
    begin = found["container-title"][0].span[0]
    if not any(sign in text[begin : days[0].span[0]] for sign in _MEETINGS):
        return
    opened = text.rfind("(", days[-1].span[1], printed.span[0])
    if begin < days[0].span[0] and opened >= 0 and ")" not in text[opened : printed.span[0]]:
        found["issued"] = [printed]
        towns = found.get("publisher-place", ())
        if len(towns) > 1 and towns[-1].span[0] > opened:
            found["publisher-place"] = [part for part in towns if part.span[0] > opened]


@rule(has="container-title publisher-place issued", said=("(",), even_sure=True)
def _leave_bracket(text: str, found: Found) -> None:
    """Town and days of a gathering in brackets, where the year of print stands elsewhere: "(Oslo, 3-5 May 2021)"."""
    begin = text.rfind("(", 0, found["publisher-place"][0].span[0])
    if begin < 0 or found["publisher-place"][0].span[0] - begin > _TOWN_MARK:
        return
    met = _MET.match(text, begin)
    if met and begin > found["container-title"][0].span[0]:
        if all(begin < year.span[0] < met.end() for year in found["issued"]):
            return
        clear(found, ("publisher-place", "issued", "accessed", "issue", "volume", "page"), met.span())


@rule(
    has="container-title publisher issue page",
    lacks="volume",
    said=("\u0412\u044b\u043f. ", "\u0432\u044b\u043f. "),
    beyond_ascii=True,
    even_sure=True,
)
def _count_volumes(text: str, found: Found) -> None:
    """Collections count their volumes as journals count their issues: "– Омск: Мысль, 2006. – Вып. 9"."""
    issue = found["issue"][0]
    if text.endswith("\u044b\u043f. ", 0, issue.span[0]) and not any(
        "journal" in telling(word.casefold()) for word in _WORD.findall(found["container-title"][0].text)
    ):
        found["volume"] = [part._replace(label="volume") for part in found.pop("issue")]


def _behind(parts: list[Stretch], before: Stretch | None) -> Stretch | None:
    return next((part for part in parts if before and part.span[0] >= before.span[1]), None)


@rule(has="container-title", beyond_ascii=True)
def _cut_town(text: str, found: Found) -> None:
    """Where a gathering met, before its days, ends no host: "Материалы конференции (г. Омск | , 5 мая 2013 г.)"."""
    host = found["container-title"][-1]
    start, end = host.span
    if text[end : end + 1] != "," or not _FIRST_DAY.match(text, end):
        return
    town = _TOWN_ENDS.search(host.text) if host.is_whole else None
    if town is None or not (
        town["mark"] or any("gathering" in telling(word.casefold()) for word in _WORD.findall(host.text))
    ):
        return
    name = host.text[: town.start()]
    if name.count("(") > name.count(")"):
        name = name[: name.rindex("(")]
    name = name.rstrip(" .,:")
    if name:
        found["container-title"][-1] = host._replace(text=name, span=(start, start + len(name)))


@rule(has="container-title", said=(": ",), beyond_ascii=True, even_sure=True)
def _cut_papers(_: str, found: Found) -> None:
    """What the book of a gathering holds is none of its name, cut short or not: "Вода: материалы 5-й науч.-практ."."""
    host = found["container-title"][0]
    papers = _PAPERS.search(host.text, 1) if host.is_whole else None
    if papers and papers["word"] in gost_words()["papers"]:
        span = (host.span[0], host.span[0] + papers.start())
        found["container-title"][0] = host._replace(text=host.text[: papers.start()], span=span)


@rule(
    has="author title issued",
    one_of="publisher publisher-place page",
    lacks="container-title volume issue editor genre number",
    beyond_ascii=True,
    even_sure=True,
)
def _part_papers(_: str, found: Found) -> None:
    """The papers of a gathering that were left to the title: "Сток рек. | Тезисы V конгресса гидрологов. М., 2007"."""
    title = found["title"][-1]
    both = _HELD.fullmatch(title.text) if ". " in title.text and title.is_whole else None
    if both is None or both["word"].casefold() not in gost_words()["papers"]:
        return
    if any("meeting" in telling(word.casefold()) for word in _WORD.findall(both["of"])):
        start = title.span[0]
        span = (start + both.start("papers"), title.span[1])
        found["container-title"] = [title._replace(label="container-title", text=both["papers"], span=span)]
        found["title"][-1] = title._replace(text=both["title"], span=(start, start + both.end("title")))


put_gathering: Final = Rules(
    _part_papers,
    _cut_papers,
    _cut_town,
    _join_country,
    _leave_out,
    _leave_days,
    _leave_bracket,
    _count_volumes,
)
"""Leaves out the town and the year of the gathering where those of the print follow, and joins countries to towns."""
