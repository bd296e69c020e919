"""The report as one HTML page that stands alone, for people who do not use a terminal."""

from evaluator.reporting.html.page import page
from evaluator.reporting.report_format import ReportFormat

FORMAT = ReportFormat(".html", page)
