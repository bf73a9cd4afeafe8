"""The command that teaches a shell to complete: completion."""

import click
from click.shell_completion import get_completion_class

from refman.cli._print import answer

_PLACES = {
    "bash": "refman completion bash > ~/.local/share/bash-completion/completions/refman",
    "zsh": 'refman completion zsh > "${fpath[1]}/_refman"',
    "fish": "refman completion fish > ~/.config/fish/completions/refman.fish",
}


_OPEN = {
    "bash": (
        "\n    return 0\n",
        "\n    [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=:] ]] && compopt -o nospace 2>/dev/null"
        "\n    return 0\n",
    ),
    "zsh": (
        "        compadd -U -V unsorted -a completions\n",
        "        local -a open=(${(M)completions:#*[=:]}) whole=(${completions:#*[=:]})\n"
        "        compadd -U -V unsorted -a whole\n        compadd -U -V unsorted -S '' -a open\n",
    ),
}
"""What click's scripts lack: no blank behind `tag:` and `title=`, where the value goes on. Fish knows that."""


@click.command("completion", epilog="\b\nExample:\n" + "\n".join(f"  {line}" for line in _PLACES.values()))
@click.argument("shell", type=click.Choice(list(_PLACES)))
@click.pass_context
def completion_command(ctx: click.Context, shell: str) -> None:
    """Print what makes a shell complete commands, citekeys, tags.

    Also options, fields and collections. Write it to where your shell looks, and open a new one.
    """
    found = get_completion_class(shell)
    assert found
    # not source(): that one wants the shell to be there
    complete = found(ctx.find_root().command, {}, "refman", "_REFMAN_COMPLETE")
    script = complete.source_template % complete.source_vars()
    answer(script.replace(*_OPEN.get(shell, ("", ""))))
