import pytest

from refman.model import normal_tag, primary


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("RU", "ru"), ("kk_latn", "kk-Latn"), ("ru-Cyrl", "ru"), ("ru-cyrl-KZ", "ru-KZ"), ("EN-us", "en-US"),
        ("zh-hans-cn", "zh-Hans-CN"), ("kk-latn-BAKU1926", "kk-Latn-baku1926"), ("es-419", "es-419"), ("sah", "sah"),
        ("ru-petr1708", "ru-petr1708"), (" kk ", "kk"),
        ("In Kazakh", None), ("", None), ("қаз", None), ("english", None),
        ("e", None),
    ],
)  # fmt: skip
def test_normal_tag(text: str, tag: str | None) -> None:
    assert normal_tag(text) == tag


def test_primary() -> None:
    assert (primary("kk-Latn"), primary("RU")) == ("kk", "ru")
