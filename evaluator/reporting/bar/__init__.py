"""The page to send with an assignment: what is looked for, before anybody has written a line."""

from evaluator.reporting.bar.html import render_html
from evaluator.reporting.bar.markdown import render_markdown
from evaluator.reporting.bar.page import BarPage, bar_page
from evaluator.reporting.bar.terminal import render_terminal

__all__ = ["BarPage", "bar_page", "render_html", "render_markdown", "render_terminal"]
