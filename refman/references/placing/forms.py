"""What is told by the form of laws, of descriptions by GOST and of romanised lists, before gaps are filled and then."""

from typing import Final

from refman.references.placing.acts import put_act
from refman.references.placing.credited import leave_deeds, put_credited
from refman.references.placing.decrees import put_decree
from refman.references.placing.descriptions import leave_kinds, put_described, put_led
from refman.references.placing.rules import Rules
from refman.references.placing.short_periodicals import put_issue
from refman.references.placing.supplied import put_supplied
from refman.references.placing.titled import (
    cut_bound,
    cut_degree,
    cut_kind,
    cut_quoted_kind,
    end_degree,
    leave_kind,
    lengthen_degree,
)
from refman.references.placing.translated import put_translation
from refman.references.placing.unnamed import put_unnamed

put_forms: Final = Rules(
    put_act,
    put_decree,
    put_issue,
    put_credited,
    leave_deeds,
    put_described,
    cut_kind,
    cut_degree,
    cut_bound,
    cut_quoted_kind,
    leave_kind,
    lengthen_degree,
    end_degree,
    put_supplied,
    put_translation,
)
"""Puts in place what such a form tells by itself."""
mend_forms: Final = Rules(put_unnamed, put_led, leave_kinds)
"""Puts in place what is still missing, and takes off what is no title and no host."""
