"""What a report for people says about the way to the next level."""

from evaluator.model.evaluation import Change, Judgement, UnmetGate
from evaluator.reporting.content import level_name, place, words


def change_facts(change: Change) -> tuple[str, str]:
    """Where the change is to be made, and what it gives back."""
    gain = f"+{change.gain:.1f} " if change.gain > 0 else ""
    return place(change.path, change.line), f"{gain}{words(change.criterion)}"


def more_changes(gate: UnmetGate) -> str:
    """How many places are to be mended besides; empty when all are named."""
    if not gate.more_changes:
        return ""
    return (
        f"and {gate.more_changes} more {'place' if gate.more_changes == 1 else 'places'} among the findings"
    )


def outcome_text(verdict: Judgement) -> str:
    """Where all the changes lead; empty when there are none."""
    following = verdict.next
    if following is None or not following.changes:
        return ""
    changes = "this change" if following.changes == 1 else f"these {following.changes} changes"
    index = "" if following.score_after is None else f"index {following.score_after:.1f}"
    if following.level_after != verdict.level:
        reached = level_name(following.level_after)
        return f"Scored again with {changes}: level {reached}, {index}."
    wanted = level_name(following.level)
    return f"Scored again with {changes}: {index}; {wanted} needs the other conditions too."
