"""Inputs of growing size from type hints and examples, for solutions of which the problem is not known.

The solution is read as text and never imported here; whatever is made says from what.
"""

from evaluator.growth.made_inputs.made import MOST_ENTRY_POINTS, MadeInputs, made_inputs

__all__ = ["MOST_ENTRY_POINTS", "MadeInputs", "made_inputs"]
