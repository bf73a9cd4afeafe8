"""Printed dates are read as exactly as they are printed, in Russian, Kazakh and English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.references.values import dates
from refman.references.values.dates import parse_date

DATES = {
    "year": ("2022", "2022"),
    "letter": ("(2022a)", "2022"),
    "russian-genitive": ("2009. – 1 июля", "2009-07-01"),
    "russian-nominative": ("19 октябрь 2015 г.", "2015-10-19"),
    "kazakh-law": ("1998 жылғы 22 сәуірдегі", "1998-04-22"),
    "kazakh-month": ("2026. – 30 қаңтар", "2026-01-30"),
    "kazakh-month-of-the-people": ("2006. – 13 көкек", "2006-04-13"),
    "kazakh-latin": ("2012. – 15 jeltoqsan", "2012-12-15"),
    "kazakh-latin-accents": ("3 qyrkúıek 2019", "2019-09-03"),
    "kazakh-romanised": ("15 zheltoksan 2012", "2012-12-15"),
    "english": ("May 5, 2016", "2016-05-05"),
    "apa": ("1989, January 20", "1989-01-20"),
    "month-only": ("ноябрь 2018 г.", "2018-11"),
    "dotted": ("12.05.2024", "2024-05-12"),
    "dotted-short": ("30.03.83", "1983-03-30"),
    "iso": ("2020-07-28", "2020-07-28"),
    "range": ("1906–1910", "1906/1910"),
    "short-range": ("2003/04", "2003/2004"),
    "impossible-month": ("40.13.2001", "2001"),
    "ordinal": ("12th May 2020", "2020-05-12"),
    "number-before-a-month": ("3, Nov. 1988", "1988-11"),
    "numbers-before-a-month": ("no. 3-4, Nov. 1988", "1988-11"),
    "days": ("20-22 февраля 2014", "2014-02-20/2014-02-22"),
    "days-kazakh": ("2024 жылғы 8–13 қыркүйек", "2024-09-08/2024-09-13"),
    "days-english": ("May 5-7, 2016", "2016-05-05/2016-05-07"),
    "days-out-of-order": ("7-5 мая 2016", "2016-05-07"),
    "slashes": ("2013/5/19", "2013-05-19"),
    "japanese": ("2008年6月28日", "2008-06-28"),
    "japanese-month": ("2008年 6月", "2008-06"),
    "korean": ("2014년 8월 15일", "2014-08-15"),
    "persian-digits": ("۱۳۷۸", "1378"),
    "full-width": ("２０１０年", "2010"),
    "arabic-month": ("١٢ مايو ٢٠١١", "2011-05-12"),
    "words": ("б. г.", ""),
    "a comma before the month": ("14, Червень 2019", "2019-06-14"),
    "a year's word right behind": ("14.09.2021г", "2021-09-14"),
    "kyrgyz": ("2021-жылдын 5-майы", "2021-05-05"),
}


DATES |= {
    "a comma before the month": ("14, Червень 2019", "2019-06-14"),
    "kyrgyz": ("2021-жылдын 5-майы", "2021-05-05"),
}


@pytest.mark.parametrize(("printed", "expected"), DATES.values(), ids=DATES)
def test_dates_are_read(printed: str, expected: str) -> None:
    assert parse_date(printed).iso == expected


def test_what_was_printed_is_kept() -> None:
    assert parse_date("2022a").printed == "2022a"
    assert parse_date("б. г.").printed == "б. г."


@given(st.text(alphabet="0123456789.-/ мая", max_size=20))
def test_no_text_makes_it_raise(text: str) -> None:
    date = parse_date(text)
    assert date.parts or date.printed == text.strip(" \t,;:()[]")


class _Everything(frozenset[str]):
    def isdisjoint(self, _: object) -> bool:
        return False


@given(
    st.one_of(
        st.sampled_from([text for text, _ in DATES.values()]),
        st.text("0123456789 .,/–-年月日년월ж мая May", max_size=18),
    )
)
def test_signs_are_looked_for_where_they_may_stand(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dates, "_SIGNS", _Everything())
        patch.setattr(dates, "_DASHES", _Everything())
        always = parse_date.__wrapped__(text)
    assert parse_date.__wrapped__(text) == always


@given(st.sampled_from([text for text, _ in DATES.values()]) | st.text("0123456789-/. a", max_size=12))
def test_what_is_printed_is_kept_unless_it_is_the_date_itself(text: str) -> None:
    date, printed = parse_date(text), text.strip(" \t,;:()[]")
    assert date.printed == ("" if date.iso == printed else printed)
