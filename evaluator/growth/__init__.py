"""How cost grows with the input: measured in the sandbox, and held against what the author claims."""

from evaluator.growth.claims.read import read_claims
from evaluator.growth.measure import Inputs, measure_time
from evaluator.growth.probe import Call, MeasurementFailed, Probe
from evaluator.growth.run import measure_growth

__all__ = ["Call", "Inputs", "MeasurementFailed", "Probe", "measure_growth", "measure_time", "read_claims"]
