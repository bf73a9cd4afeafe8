"""What bash makes of the words of a command line, put right: it parts them at colons and equals signs."""

import os
import re
from typing import Final

from click.shell_completion import BashComplete, CompletionItem, add_completion_class

_PARTING: Final = re.compile(r"[:=]+")


class Bash(BashComplete):
    """Completes `tag:read` and `tag+=read`, of which bash hands over the parts and wants the last one back."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the one that is completed, and that one, whole."""
        words = os.environ["COMP_WORDS"].split("\n")[: int(os.environ["COMP_CWORD"]) + 1]
        whole: list[str] = []
        for place, word in enumerate(words):
            goes_on = place > 1 and (_PARTING.match(word) or _PARTING.fullmatch(words[place - 1]))
            if goes_on:
                whole[-1] += word
            else:
                whole.append(word)
        *args, incomplete = whole[1:] or [""]
        self._before = len(incomplete) - len(_PARTING.split(incomplete)[-1])
        return args, incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """The part that bash asked for."""
        return f"{item.type},{item.value[self._before :]}"


def teach() -> None:
    """Make the command line answer bash so."""
    add_completion_class(Bash)
