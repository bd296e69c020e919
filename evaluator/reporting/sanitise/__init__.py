"""Makes text that a candidate wrote harmless: one module for each kind of sink.

Names, messages and values come from untrusted code; what they hold is shown, never obeyed. A format calls the
functions of its own sink on each field, once; the text is never itself a template or a format string.
"""

from evaluator.reporting.sanitise.characters import MAX_LENGTH, MAX_LINES
from evaluator.reporting.sanitise.to_csv import Cell, csv_cell
from evaluator.reporting.sanitise.to_github import github_message, github_property
from evaluator.reporting.sanitise.to_html import html_data, html_lines, html_link, html_text
from evaluator.reporting.sanitise.to_json import json_document, well_formed
from evaluator.reporting.sanitise.to_markdown import markdown, markdown_block, markdown_code
from evaluator.reporting.sanitise.to_sarif import sarif_text, sarif_uri
from evaluator.reporting.sanitise.to_terminal import one_line, visible, visible_lines
from evaluator.reporting.sanitise.to_xml import MAX_XML_LENGTH, xml_attribute, xml_text

__all__ = [
    "MAX_LENGTH",
    "MAX_LINES",
    "MAX_XML_LENGTH",
    "Cell",
    "csv_cell",
    "github_message",
    "github_property",
    "html_data",
    "html_lines",
    "html_link",
    "html_text",
    "json_document",
    "markdown",
    "markdown_block",
    "markdown_code",
    "one_line",
    "sarif_text",
    "sarif_uri",
    "visible",
    "visible_lines",
    "well_formed",
    "xml_attribute",
    "xml_text",
]
