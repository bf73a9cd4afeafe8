"""Names in Chinese, Japanese, Korean, Arabic and Persian lists."""

import pytest

from refman.references.values.names import parse_names


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param("张三, 李四", ["张三", "李四"], id="commas"),
        pytest.param("刘国钧，陈绍业", ["刘国钧", "陈绍业"], id="commas of full width"),
        pytest.param("王淑芬、陳怡君", ["王淑芬", "陳怡君"], id="commas of enumerations"),
        pytest.param("张三，李四，等", ["张三", "李四"], id="and others in Chinese"),
        pytest.param("马克斯·韦伯", ["马克斯·韦伯"], id="the dot in a foreign name"),
        pytest.param("费孝通主编", ["费孝通"], id="the role behind a name"),
        pytest.param("载侯锺书主编", ["侯锺书"], id="what leads to an editor"),
        pytest.param("YU H，张伟，等", ["YU, H", "张伟"], id="Latin letters among them"),
        pytest.param("山田太郎・鈴木一郎", ["山田太郎", "鈴木一郎"], id="the dot between Japanese names"),
        pytest.param("マックス・ウェーバー", ["マックス・ウェーバー"], id="the dot in a name in katakana"),
        pytest.param("小松久男編", ["小松久男"], id="an editor"),
        pytest.param("大塚久雄訳", ["大塚久雄"], id="a translator"),
        pytest.param("山田太郎ほか編", ["山田太郎"], id="and others, editors"),
        pytest.param("田中さくら", ["田中さくら"], id="a given name in hiragana"),
        pytest.param(
            "小野寺 夏生, 伊神 正貫", ["小野寺, 夏生", "伊神, 正貫"], id="blanks between family and given name"
        ),
        pytest.param("최장집·박상훈", ["최장집", "박상훈"], id="the dot between Korean names"),
        pytest.param("김철수 외 2인", ["김철수"], id="and two others"),
        pytest.param("박성수 옮김", ["박성수"], id="a Korean translator"),
        pytest.param("김 철수, 남궁 민", ["김, 철수", "남궁, 민"], id="Korean names with blanks"),
        pytest.param("막스 베버", ["막스 베버"], id="a foreigner in Hangul"),
        pytest.param("طه حسين", ["حسين, طه"], id="given name first in Arabic"),
        pytest.param("الجابري، محمد عابد", ["الجابري, محمد عابد"], id="family name first in Arabic"),
        pytest.param("أحمد زكي وشوقي ضيف", ["زكي, أحمد", "ضيف, شوقي"], id="and, one with the name"),
        pytest.param("وليد الخالدي وأحمد أمين", ["الخالدي, وليد", "أمين, أحمد"], id="a name that begins like and"),
        pytest.param("كمال أبو ديب", ["أبو ديب, كمال"], id="a family name of two words"),
        pytest.param("سمير عطا الله", ["عطا الله, سمير"], id="one that ends in a name of God"),
        pytest.param("حسين، طه، وأحمد أمين", ["حسين, طه", "أمين, أحمد"], id="only the first turned"),
        pytest.param("زكي، أحمد وآخرون", ["زكي, أحمد"], id="and others in Arabic"),
        pytest.param("منظمة الصحة العالمية", ["منظمة الصحة العالمية"], id="a body"),
        pytest.param("محمدی، علی و رضایی، مریم", ["محمدی, علی", "رضایی, مریم"], id="Persian and"),
        pytest.param("شفیعی کدکنی، محمدرضا", ["شفیعی کدکنی, محمدرضا"], id="a Persian family name of two words"),
    ],
)
def test_lists_are_taken_apart(text: str, people: list[str]) -> None:
    assert [str(name) for name in parse_names(text)] == people
