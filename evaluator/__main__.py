"""``python -m evaluator`` is the command ``evaluate``."""

import sys
from pathlib import Path

if __name__ == "__main__":
    # Python puts the working folder first, where `click.py` may be the submission that is to be reviewed.
    if not sys.flags.safe_path and not (Path(sys.path[0]) / "evaluator" / "__main__.py").samefile(__file__):
        del sys.path[0]
    from evaluator.cli import main

    main()
