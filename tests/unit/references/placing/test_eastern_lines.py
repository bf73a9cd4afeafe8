"""References in Chinese, Japanese, Korean, Arabic and Persian, read whole with the weights of the package."""

from typing import Any

import pytest

from refman.languages import tag
from refman.model import Reference, to_item
from refman.references import parse

LINES: dict[str, tuple[str, dict[str, Any]]] = {
    "Chinese article": (
        "陈平原. 中国散文小说史研究的几个问题[J]. 北京大学学报（哲学社会科学版）, 2004, 41(2): 55-63.",
        {"type": "article-journal", "language": "zh", "author": ["陈平原"], "title": "中国散文小说史研究的几个问题",
         "container-title": "北京大学学报（哲学社会科学版）", "volume": "41", "issue": "2", "page": "55-63",
         "issued": [2004]},
    ),
    "Chinese translation in a note": (
        "[法]托克维尔：《旧制度与大革命》，冯棠译，北京：商务印书馆，1992年，第112页。",
        {"type": "book", "language": "zh", "author": ["托克维尔"], "title": "旧制度与大革命", "translator": ["冯棠"],
         "publisher": "商务印书馆", "publisher-place": "北京", "issued": [1992]},
    ),
    "Chinese thesis": (
        "刘洋. 基于卷积神经网络的遥感影像分类[D]. 武汉: 武汉大学, 2018.",
        {"type": "thesis", "language": "zh", "author": ["刘洋"], "publisher": "武汉大学", "issued": [2018]},
    ),
    "Japanese book": (
        "梅棹忠夫『文明の生態史観』中央公論社、1967年、85-90頁。",
        {"type": "book", "language": "ja", "author": ["梅棹忠夫"], "title": "文明の生態史観", "publisher": "中央公論社",
         "page": "85-90", "issued": [1967]},
    ),
    "Japanese article": (
        "[3] 松本剛, 石川直人. 文書分類における特徴選択手法の比較. 情報処理学会論文誌, Vol. 52, No. 4,"
        " pp. 1620-1631, 2011.",
        {"type": "article-journal", "language": "ja", "author": ["松本剛", "石川直人"], "volume": "52", "issue": "4",
         "container-title": "情報処理学会論文誌", "page": "1620-1631", "issued": [2011]},
    ),
    "Japanese title that Chinese writes, too": (
        "丸山眞男(1952)『日本政治思想史研究』東京大学出版会。",
        {"type": "book", "language": "ja", "author": ["丸山眞男"], "title": "日本政治思想史研究",
         "publisher": "東京大学出版会"},
    ),
    "Korean article": (
        "박현숙, 윤태호. (2019). 중학생의 스마트폰 사용과 학업 스트레스의 관계. 청소년학연구, 26(4), 77-101.",
        {"type": "article-journal", "language": "ko", "author": ["박현숙", "윤태호"], "volume": "26", "issue": "4",
         "title": "중학생의 스마트폰 사용과 학업 스트레스의 관계", "container-title": "청소년학연구", "issued": [2019]},
    ),
    "Korean book": (
        "김윤식·김현, 『한국문학사』, 민음사, 1973, 15쪽.",
        {"type": "book", "language": "ko", "author": ["김윤식", "김현"], "title": "한국문학사", "publisher": "민음사"},
    ),
    "Arabic book": (
        "أحمد أمين، فجر الإسلام، القاهرة: مكتبة النهضة المصرية، 1975، ص 120.",
        {"type": "book", "language": "ar", "author": ["أمين, أحمد"], "title": "فجر الإسلام",
         "publisher-place": "القاهرة",
         "publisher": "مكتبة النهضة المصرية", "page": "120", "issued": [1975]},
    ),
    "Persian article": (
        "احمدی، حسن، «نقش زبان فارسی در هویت ملی»، پژوهشنامه علوم سیاسی، سال 5، شماره 2، بهار 1389، صص 21-44.",
        {"type": "article-journal", "language": "fa", "author": ["احمدی, حسن"], "title": "نقش زبان فارسی در هویت ملی",
         "container-title": "پژوهشنامه علوم سیاسی", "volume": "5", "issue": "2", "page": "21-44"},
    ),
    "Persian digits": (
        "زرین‌کوب، عبدالحسین. دو قرن سکوت. تهران: انتشارات سخن، ۱۳۷۸.",
        {"type": "book", "language": "fa", "title": "دو قرن سکوت", "publisher-place": "تهران", "issued": [1378]},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("line", "wanted"), LINES.values(), ids=LINES)
def test_references_are_read_whole(line: str, wanted: dict[str, Any]) -> None:
    entry = tag(parse([Reference(line)])[0])
    item = to_item(entry)
    told = {name: item.get(name) for name in wanted if name not in {"author", "translator", "issued"}}
    told |= {role: [str(name) for name in entry.names(role)] for role in ("author", "translator") if role in wanted}
    if "issued" in wanted:
        told["issued"] = item["issued"]["date-parts"][0]
    assert told == wanted
