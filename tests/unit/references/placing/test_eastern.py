"""What Chinese, Japanese and Korean references print in one run, and the codes of Chinese ones."""

import pytest

from refman.model import Date, Field, Number, Origin, Text
from refman.references.placing.eastern import eastern_type, put_runs
from refman.references.placing.spans import Found, Stretch


def found(text: str, **values: str) -> Found:
    made = Found()
    for label, value in values.items():
        start = text.index(value)
        name = label.replace("_", "-")
        made[name] = [Stretch(name, value, (start, start + len(value)), 0.9)]
    return made


@pytest.mark.parametrize(
    ("text", "values", "title"),
    [
        ("程根伟. 1998年长江洪水[M]", {"author": "程根伟", "issued": "1998", "title": "年长江洪水"}, "1998年长江洪水"),
        ("第29次报告[EB/OL]", {"title": "29次报告"}, "第29次报告"),
        (
            "통계청. 2020년 출생 통계",
            {"author": "통계청", "issued": "2020", "title": "년 출생 통계"},
            "2020년 출생 통계",
        ),
        ("费孝通《乡土中国》", {"author": "费孝通", "title": "乡土中国"}, "乡土中国"),
        ("山田太郎日本史", {"author": "山田太郎", "title": "日本史"}, "日本史"),
    ],
    ids=["a year", "an ordinal", "Korean", "a quote between", "an author right before"],
)
def test_a_title_begins_where_its_run_does(text: str, values: dict[str, str], title: str) -> None:
    stretches = found(text, **values)
    put_runs(text, stretches)
    part = stretches["title"][0]
    assert part.text == text[slice(*part.span)] == title


@pytest.mark.parametrize(
    ("text", "values", "parted"),
    [
        (
            "丁文祥. 数字革命[N]. 中国青年报",
            {"author": "丁文祥. 数字革命[N"},
            {"author": "丁文祥", "title": "数字革命"},
        ),
        (
            "周晓虹，理想类型与经典社会学，江海学刊，2002年",
            {"author": "周晓虹，理想类型与经典社会学，江海学刊"},
            {"author": "周晓虹", "title": "理想类型与经典社会学", "container-title": "江海学刊"},
        ),
        ("余光中 (1998)。《日不落家》。台北", {"author": "余光中"}, {"author": "余光中", "title": "日不落家"}),
        ("《日不落家》，台北", {"container_title": "日不落家"}, {"title": "日不落家"}),
        (
            "宇山智彦「民族と国家」小松久男編『ユーラシア史』山川出版社",
            {"author": "宇山智彦", "title": "民族と国家」小松久男編『ユーラシア史"},
            {"author": "宇山智彦", "title": "民族と国家", "editor": "小松久男", "container-title": "ユーラシア史"},
        ),
        ("『活用術』新訂第3版、日外", {"title": "活用術』新訂第3版"}, {"title": "活用術"}),
        (
            "ウェーバー（大塚久雄訳）『倫理』岩波文庫",
            {"author": "ウェーバー（大塚久雄", "title": "倫理"},
            {"author": "ウェーバー", "title": "倫理", "translator": "大塚久雄"},
        ),
        (
            "심병연, '가. 설명의무, 나. 손해배상', 판례해설 통권 제21호",
            {"author": "심병연", "title": "설명의무, 나. 손해배상", "container_title": "판례해설 통권"},
            {"author": "심병연", "title": "가. 설명의무, 나. 손해배상", "container-title": "판례해설"},
        ),
        ("[法]托克维尔：《旧制度》", {"title": "旧制度"}, {"title": "旧制度", "author": "托克维尔"}),
        ("文部科学省「要領」", {"author": "文部科学省「要領」"}, {"author": "文部科学省「要領」"}),
        ("张三，李四，王小二", {"author": "张三，李四，王小二"}, {"author": "张三，李四，王小二"}),
        ("Smith, J. A long English title. 北京", {"author": "Smith, J. A"}, {"author": "Smith, J. A"}),
    ],
    ids=[
        "a code",
        "too long for a name",
        "in quotes",
        "no host without a title",
        "an edited book",
        "an edition behind",
        "a translator",
        "single quotes and a whole number",
        "a foreigner",
        "labelled already",
        "names",
        "Latin",
    ],
)
def test_titles_are_found_that_no_label_names(text: str, values: dict[str, str], parted: dict[str, str]) -> None:
    stretches = found(text, **values)
    put_runs(text, stretches)
    assert {label: parts[0].text for label, parts in stretches.items()} == parted
    assert all(text[slice(*parts[0].span)] == parts[0].text for parts in stretches.values())


def test_what_the_title_takes_is_no_year() -> None:
    stretches = found("1998年长江洪水, 1999", issued="1998", title="年长江洪水")
    put_runs("1998年长江洪水, 1999", stretches)
    assert "issued" not in stretches


def test_a_school_is_parted_from_the_thesis() -> None:
    text = "「民族政策」東京大学博士論文、1999年"
    stretches = found(text, publisher="東京大学博士論文")
    put_runs(text, stretches)
    assert [stretches[label][0].text for label in ("publisher", "genre")] == ["東京大学", "博士論文"]
    assert all(text[slice(*parts[0].span)] == parts[0].text for parts in stretches.values())


def fields(text: str, title: str, **values: str) -> dict[str, Field]:
    start = text.index(title)
    made = {"title": Field(Text(title), Origin("printed", "labeller", (start, start + len(title))))}
    return made | {name.replace("_", "-"): Field(Text(value), Origin("printed")) for name, value in values.items()}


@pytest.mark.parametrize(
    ("text", "values", "kind"),
    [
        ("题名[J]. 刊名", {"container_title": "刊名"}, "article-journal"),
        ("题名[J/OL]. 刊名", {}, "article-journal"),
        ("题名［M］．北京", {}, "book"),
        ("题名[M]//书名", {"container_title": "书名"}, "chapter"),
        ("题名[D]. 新疆大学", {}, "thesis"),
        ("题名[EB/OL]. http://a.cn", {}, "webpage"),
        ("题名 [ N ]. 人民日报", {}, "article-newspaper"),
        ("题名[S]. 北京", {}, "standard"),
        ("题名[X]. 北京", {}, None),
        ("题名. 北京[D]", {}, None),
    ],
)
def test_a_code_behind_the_title_tells_the_type(text: str, values: dict[str, str], kind: str | None) -> None:
    assert eastern_type(text, fields(text, "题名", **values)) == kind


def test_a_day_behind_a_host_tells_a_newspaper() -> None:
    known = fields("「物価」朝日新聞", "物価", container_title="朝日新聞")
    known["issued"] = Field(Date(((2008, 6, 28),)), Origin("printed"))
    assert eastern_type("「物価」朝日新聞", known) == "article-newspaper"
    assert eastern_type("「物価」朝日新聞", known | {"issue": Field(Number("3"), Origin("printed"))}) is None
    known["issued"] = Field(Date(((2008, 6),)), Origin("printed"))
    assert eastern_type("「物価」朝日新聞", known) is None
