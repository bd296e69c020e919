"""The table of ``--timings``: which steps ran side by side, and what each cost."""

from evaluator.stopwatch import Stopwatch

_BAR_CHARACTERS = 40


def timings_table(stopwatch: Stopwatch) -> str:
    """Start, wall time and a bar for each step, in the order of their start."""
    total_s = stopwatch.elapsed_s()
    rows = [f"{'step':<26}{'start':>8}{'wall':>8}"]
    for lap in sorted(
        stopwatch.laps, key=lambda lap: (lap.start_s, lap.name.startswith(" "), -lap.duration_s)
    ):
        first = round(lap.start_s / total_s * _BAR_CHARACTERS)
        length = max(1, round(lap.duration_s / total_s * _BAR_CHARACTERS))
        bar = " " * first + "━" * length
        rows.append(f"{lap.name:<26}{lap.start_s:>7.2f}s{lap.duration_s:>7.2f}s  {bar}")
    rows.append(f"{'total':<26}{'':>8}{total_s:>7.2f}s")
    return "\n".join(rows)
