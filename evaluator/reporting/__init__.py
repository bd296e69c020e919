"""From an evaluation to a text that people or programs read; nothing here writes a file."""

from functools import cache
from importlib import import_module

from evaluator.discovery import discover
from evaluator.errors import UsageError
from evaluator.model.evaluation import Evaluation
from evaluator.reporting.report_format import RenderOptions, ReportFormat
from evaluator.reporting.schema import evaluation_from_json, json_schema

__all__ = ["RenderOptions", "ReportFormat", "evaluation_from_json", "formats", "json_schema", "render"]

_DEFAULTS = RenderOptions()
# Loaded before the function of the same name is defined: a first import of the folder afterwards
# would put the folder in the function's place.
_FOLDER = import_module("evaluator.reporting.formats")


@cache
def formats() -> dict[str, ReportFormat]:
    """All formats by name."""
    return discover(_FOLDER, "FORMAT", ReportFormat)


def render(evaluation: Evaluation, format_name: str, options: RenderOptions = _DEFAULTS) -> str:
    """The evaluation in the format of this name.

    Raises:
        UsageError: there is no such format.
    """
    known = formats()
    if format_name not in known:
        raise UsageError(f"unknown format {format_name!r}; known are {', '.join(known)}")
    return known[format_name].render(evaluation, options)
