"""The shape of the JSON report: what is promised to those who read it with a program."""

from typing import Any

import msgspec

from evaluator.errors import UsageError
from evaluator.model.evaluation import SCHEMA_VERSION, Evaluation

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, object]:
    """JSON Schema of the report, made from the model; each object holds exactly the fields it names."""
    schema = msgspec.json.schema(Evaluation)
    for definition in schema["$defs"].values():
        if "properties" in definition:
            _close(definition)
    return {"$schema": _DIALECT, "title": f"Senior Bar evaluation, version {SCHEMA_VERSION}", **schema}


def evaluation_from_json(text: str) -> Evaluation:
    """The evaluation in a JSON report.

    Raises:
        UsageError: the text is not JSON, or not a report of this schema version.
    """
    try:
        return msgspec.json.decode(text, type=Evaluation)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
        reason = str(error).splitlines()[0]
        message = f"not a JSON report of schema version {SCHEMA_VERSION}: {reason}"
        raise UsageError(f"{message}; write one with --format json") from error


def _close(definition: dict[str, Any]) -> None:
    """Promise every field: a report leaves nothing out, even where the model has a default."""
    definition["required"] = list(definition["properties"])
    definition["additionalProperties"] = False
    for field in definition["properties"].values():
        field.pop("default", None)
