"""The default executor starts wherever the temporary folder lies."""

import os
import subprocess
import sys
from pathlib import Path

ONE_CALL = """
from evaluator.batch.local_pool import LocalPool

if __name__ == "__main__":
    with LocalPool(1) as pool:
        print(pool.submit(abs, -1).result())
"""


def test_a_long_path_of_the_temporary_folder_is_no_obstacle(tmp_path: Path) -> None:
    folder = tmp_path / ("long" * 20) / ("longer" * 10)
    folder.mkdir(parents=True)
    script = tmp_path / "one_call.py"
    script.write_text(ONE_CALL)
    environment = os.environ | {"TMPDIR": str(folder), "PYTHONPATH": str(Path(__file__).parents[3])}
    done = subprocess.run(
        [sys.executable, str(script)], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("1\n", "")
    assert list(folder.iterdir()) == []
