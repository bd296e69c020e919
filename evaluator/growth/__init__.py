"""How cost grows with the input: measured in the sandbox, and held against what the author claims."""

from evaluator.growth.measure import Inputs, measure_time
from evaluator.growth.probe import Call, MeasurementFailed, Probe
from evaluator.growth.sandbox_probe import SandboxProbe

__all__ = ["Call", "Inputs", "MeasurementFailed", "Probe", "SandboxProbe", "measure_time"]
