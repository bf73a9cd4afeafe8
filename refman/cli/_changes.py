"""What steps of the journal did to entries, field by field, for people and as JSON."""

from collections.abc import Iterable
from typing import Any

from refman.cli._json import answer_json
from refman.cli._print import answer, clean, counted
from refman.library import Change, Step

_NOTHING = "\u2013"


def print_changes(changes: Iterable[Change], *, as_json: bool) -> None:
    """Print the changes, each under its step and its entry."""
    if as_json:
        answer_json(_as_object(change) for change in changes)
        return
    answer("\n".join(line for change in changes for line in _lines(change)))


def told(step: Step) -> str:
    """What a step did, in a few words: `2 entries added, 1 entry removed`."""
    parts = [
        f"{counted(count, 'entry')} {verb}"
        for count, verb in ((step.added, "added"), (step.changed, "changed"), (step.removed, "removed"))
        if count
    ]
    return ", ".join(parts)


def named(step: Step) -> str:
    """A step as messages name it: `step 3 (import page.txt)`."""
    return f"step {step.number} ({step.command})" if step.command else f"step {step.number}"


def as_object(step: Step) -> dict[str, Any]:
    """A step for JSON."""
    return {
        "step": step.number,
        "at": step.at,
        "who": step.who,
        "command": step.command,
        "added": step.added,
        "changed": step.changed,
        "removed": step.removed,
        "state": state(step),
    }


def state(step: Step) -> str:
    """`done`, `undone`, or `final` for what was done and cannot be undone."""
    return "undone" if step.undone else "final" if step.final else "done"


def _as_object(change: Change) -> dict[str, Any]:
    fields = {one.variable: {"before": one.before, "after": one.after} for one in change.fields}
    return {"step": as_object(change.step), "citekey": change.citekey, "kind": change.kind, "fields": fields}


def _lines(change: Change) -> list[str]:
    step = change.step
    head = [step.at, clean(step.who), clean(named(step)), f"{clean(change.citekey)} {change.kind}"]
    lines = ["  ".join(part for part in head if part)]
    for one in change.fields if change.kind != "removed" else ():
        before, after = (clean(text) if text is not None else _NOTHING for text in (one.before, one.after))
        lines.append(f"  {one.variable}: {after if change.kind == 'added' else f'{before} -> {after}'}")
    return lines
