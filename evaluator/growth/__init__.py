"""How cost grows with the input: measured in the sandbox, and held against what the author claims."""

from evaluator.growth.claims.undisputed import undisputed
from evaluator.growth.findings import growth_findings, growth_rules
from evaluator.growth.inputs import Inputs
from evaluator.growth.measure import measure, measure_space_alone, measure_time
from evaluator.growth.probe import Call, MeasurementFailed, Probe
from evaluator.growth.stage import Measured, reason_about_growth

__all__ = [
    "Call",
    "Inputs",
    "Measured",
    "MeasurementFailed",
    "Probe",
    "growth_findings",
    "growth_rules",
    "measure",
    "measure_space_alone",
    "measure_time",
    "reason_about_growth",
    "undisputed",
]
