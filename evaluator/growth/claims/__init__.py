"""What the author claims: read from the text, tied to the code, held against what was measured."""

from evaluator.growth.claims.promises import promised_claims
from evaluator.growth.claims.statements.plain_text import cost_claims_in_text
from evaluator.growth.claims.statements.python_text import cost_claims_in_python, functions_in
from evaluator.growth.claims.statements.stated import CostClaim
from evaluator.growth.claims.verdicts.check import check
from evaluator.growth.claims.verdicts.disagreement import Disagreement, disagreements

__all__ = [
    "CostClaim",
    "Disagreement",
    "check",
    "cost_claims_in_python",
    "cost_claims_in_text",
    "disagreements",
    "functions_in",
    "promised_claims",
]
