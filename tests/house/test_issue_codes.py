"""Every issue code that refman can give stands in docs/issues.md, and no other does."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = re.compile(r"\b(?:read|split|parse|tag|resolve|store|export)/(?:VARIABLE-differs|[a-z]+(?:-[a-z]+)*)\b(?![-/])")


def test_the_page_lists_the_codes() -> None:
    given = {
        code for path in (ROOT / "refman").rglob("*.py") for code in CODE.findall(path.read_text(encoding="utf-8"))
    }
    listed = set(CODE.findall((ROOT / "docs" / "issues.md").read_text(encoding="utf-8")))
    assert given == listed
