"""The stable interface for programs: the evaluation as it is, by the shipped JSON Schema."""

from typing import Any

import msgspec

from evaluator.model.evaluation import Evaluation
from evaluator.reporting.report_format import RenderOptions, ReportFormat
from evaluator.reporting.sanitise import json_document, well_formed


def render(evaluation: Evaluation, _: RenderOptions) -> str:
    """The whole evaluation, whoever reads it, indented by two spaces."""
    try:
        encoded = msgspec.json.encode(evaluation)
    except UnicodeEncodeError:
        encoded = msgspec.json.encode(_well_formed(msgspec.to_builtins(evaluation)))
    return json_document(msgspec.json.format(encoded, indent=2).decode("utf-8")) + "\n"


def _well_formed(value: Any) -> Any:
    match value:
        case str():
            return well_formed(value)
        case dict():
            return {well_formed(key): _well_formed(item) for key, item in value.items()}
        case list() | tuple():
            return [_well_formed(item) for item in value]
        case _:
            return value


FORMAT = ReportFormat(".json", render)
