"""From evidence to scores and a level: pure functions, and a rubric that a team can change."""

from evaluator.scoring.rubric_file import load_rubric, parse_rubric
from evaluator.scoring.rule_costs import metric_rules, rule_cost, rule_costs
from evaluator.scoring.scorer import score

__all__ = ["load_rubric", "metric_rules", "parse_rubric", "rule_cost", "rule_costs", "score"]
