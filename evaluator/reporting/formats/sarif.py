"""Findings as SARIF 2.1.0, which code hosts and editors show beside the lines."""

import hashlib
import json
from typing import Any

from evaluator.model.evaluation import Evaluation, FileRecord
from evaluator.model.findings import Finding
from evaluator.reporting import content
from evaluator.reporting.report_format import RenderOptions, ReportFormat
from evaluator.reporting.sanitise import json_document, sarif_text, sarif_uri

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
TOOL = "senior-bar"
Object = dict[str, Any]


def render(evaluation: Evaluation, _: RenderOptions) -> str:
    """Every finding, dearest first, and nothing that is for reviewers only; JUnit XML holds the tests."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(evaluation)]}
    return json_document(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _run(evaluation: Evaluation) -> Object:
    rules: dict[str, Finding] = {}
    for finding in evaluation.findings:
        rules.setdefault(finding.rule, finding)
    numbers = {rule: number for number, rule in enumerate(rules)}
    return {
        "tool": {"driver": _driver(evaluation, [_rule(finding) for finding in rules.values()])},
        "invocations": [_invocation(evaluation)],
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(file) for file in dict.fromkeys(evaluation.submission.files)],
        "results": [_result(finding, numbers[finding.rule]) for finding in evaluation.findings],
        "properties": {
            "submission": sarif_text(evaluation.submission.name),
            "level": evaluation.verdict.level,
            "index": evaluation.verdict.score,
            "barMet": evaluation.verdict.met,
            "tests": evaluation.tests.verdict,
        },
    }


def _driver(evaluation: Evaluation, rules: list[Object]) -> Object:
    version = evaluation.environment.tools.get(TOOL)
    return {"name": TOOL, **({"version": sarif_text(version)} if version else {}), "rules": rules}


def _rule(finding: Finding) -> Object:
    return {
        "id": sarif_text(finding.rule),
        "name": sarif_text(finding.name),
        "shortDescription": {"text": sarif_text(finding.name)},
        "fullDescription": {"text": sarif_text(finding.why or finding.message)},
        "defaultConfiguration": {"level": finding.severity},
        "properties": {"tags": [sarif_text(finding.criterion)]},
    }


def _result(finding: Finding, rule_number: int) -> Object:
    fix = f"\nFix: {finding.fix}" if finding.fix else ""
    return {
        "ruleId": sarif_text(finding.rule),
        "ruleIndex": rule_number,
        "level": finding.severity,
        "message": {"text": sarif_text(finding.message + fix)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": sarif_uri(finding.path)},
                    "region": _region(finding),
                }
            }
        ],
        "partialFingerprints": {"finding/v1": _fingerprint(finding)},
        "properties": {
            "criterion": sarif_text(finding.criterion),
            "points": finding.points,
            "source": sarif_text(finding.source),
        },
    }


def _region(finding: Finding) -> Object:
    region = {"startLine": finding.line, "startColumn": finding.column}
    if finding.end_line is not None:
        region["endLine"] = finding.end_line
        if finding.end_column is not None:
            region["endColumn"] = finding.end_column
    return region


def _fingerprint(finding: Finding) -> str:
    """Stays the same when the lines above it change."""
    parts = "\0".join((finding.rule, finding.path, finding.message))
    return hashlib.sha256(parts.encode("utf-8", "backslashreplace")).hexdigest()


def _artifact(file: FileRecord) -> Object:
    return {"location": {"uri": sarif_uri(file.path)}, "hashes": {"sha-256": sarif_text(file.sha256)}}


def _invocation(evaluation: Evaluation) -> Object:
    texts = content.failure_texts(evaluation.failures[: content.MAX_LISTED])
    notifications = [{"level": "error", "message": {"text": sarif_text(text)}} for text in texts]
    return {"executionSuccessful": not notifications, "toolExecutionNotifications": notifications}


FORMAT = ReportFormat(".sarif", render)
