"""A name is imported where a person would put it."""

import textwrap

import libcst as cst
import pytest

from evaluator.analysis.reading.imports import with_import

CASES = {
    "nothing": ("x = 1\n", "from collections import deque\n\nx = 1\n"),
    "a function": ("def f(): ...\n", "from collections import deque\n\n\ndef f(): ...\n"),
    "a docstring": ('"""Text."""\n\nx = 1\n', '"""Text."""\n\nfrom collections import deque\n\nx = 1\n'),
    "its own line": (
        "from collections import Counter, namedtuple\n",
        "from collections import Counter, deque, namedtuple\n",
    ),
    "there already": ("from collections import deque\n", "from collections import deque\n"),
    "brackets": (
        "from collections import (\n    Counter,\n)\n",
        "from collections import (\n    Counter,\n)\nfrom collections import deque\n",
    ),
    "others": (
        "import os\nfrom abc import ABC\nfrom typing import Any\n\nx = 1\n",
        "import os\nfrom abc import ABC\nfrom collections import deque\nfrom typing import Any\n\nx = 1\n",
    ),
    "the future": (
        '"""Text."""\n\nfrom __future__ import annotations\n\nx = 1\n',
        '"""Text."""\n\nfrom __future__ import annotations\n\nfrom collections import deque\n\nx = 1\n',
    ),
    "a later module first": (
        '"""Text."""\n\nfrom typing import Any\n',
        '"""Text."""\n\nfrom collections import deque\nfrom typing import Any\n',
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_import_stands_in_its_place(case: str) -> None:
    """Whatever stands there already."""
    before, after = map(textwrap.dedent, CASES[case])

    assert with_import(cst.parse_module(before), "collections", "deque").code == after
