"""The part of SARIF 2.1.0 that our reports use, with the required properties and types of the standard.

Nothing else is allowed, so a property that the standard does not know cannot slip in.
"""

from typing import Any

Schema = dict[str, Any]
TEXT: Schema = {"type": "string", "minLength": 1}
POSITIVE: Schema = {"type": "integer", "minimum": 1}
LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}
BAG: Schema = {"type": "object"}


def _object(required: Schema, optional: Schema | None = None) -> Schema:
    return {
        "type": "object",
        "properties": required | (optional or {}),
        "required": list(required),
        "additionalProperties": False,
    }


def _list(item: Schema, **more: object) -> Schema:
    return {"type": "array", "items": item, **more}


MESSAGE = _object({"text": TEXT})
PLACE = _object({"uri": {"type": "string", "pattern": r"^(?!/)(?!.*(^|/)\.\.?(/|$))[A-Za-z0-9._~%/-]+$"}})
REGION = _object(
    {"startLine": POSITIVE, "startColumn": POSITIVE}, {"endLine": POSITIVE, "endColumn": POSITIVE}
)
RULE = _object(
    {
        "id": TEXT,
        "name": TEXT,
        "shortDescription": MESSAGE,
        "fullDescription": MESSAGE,
        "defaultConfiguration": _object({"level": LEVEL}),
        "properties": _object({"tags": _list(TEXT, uniqueItems=True)}),
    }
)
RESULT = _object(
    {
        "ruleId": TEXT,
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": MESSAGE,
        "locations": _list(
            _object({"physicalLocation": _object({"artifactLocation": PLACE, "region": REGION})})
        ),
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
        "properties": BAG,
    }
)
INVOCATION = _object(
    {
        "executionSuccessful": {"type": "boolean"},
        "toolExecutionNotifications": _list(_object({"level": LEVEL, "message": MESSAGE})),
    }
)
RUN = _object(
    {
        "tool": _object(
            {"driver": _object({"name": TEXT, "rules": _list(RULE, uniqueItems=True)}, {"version": TEXT})}
        ),
        "invocations": _list(INVOCATION),
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "artifacts": _list(
            _object(
                {"location": PLACE, "hashes": {"type": "object", "additionalProperties": {"type": "string"}}}
            ),
            uniqueItems=True,
        ),
        "results": _list(RESULT),
        "properties": BAG,
    }
)
SARIF = _object({"$schema": TEXT, "version": {"const": "2.1.0"}, "runs": _list(RUN)})
