"""``python -m evaluator`` is the command ``evaluate``."""

import sys
from pathlib import Path

if __name__ == "__main__":
    # Python looks into the working folder first, where `click.py` may be a submission to be reviewed.
    if not sys.flags.safe_path and Path(sys.path[0]).resolve() != Path(__file__).resolve().parents[1]:
        del sys.path[0]
    from evaluator.cli import main

    main()
