"""What is compared: our command, pylint alone, and the plain sequence of tools as one script.

The plain sequence runs pytest in a container of the sandbox image, which has none of its own: the packages
of this environment are mounted into it, read-only. Everything else in it is the tools' default behaviour.
"""

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from tests.benchmarks.measuring import CommandFailed, Series

PROBLEMS = Path(__file__).parents[2] / "problems"
EVALUATE = (sys.executable, "-P", "-m", "evaluator")
BATCH_SIZE = 60
BATCH_PROBLEM = "merge-intervals"
BATCH_VERDICTS = ("accepted", "wrong_answer")
_SEQUENCE = """
set -e
docker run --rm --network none --volume "$SITE:/site:ro" --volume "$PWD:/work:ro" --workdir /work \
    --env PYTHONPATH=/site:/work --env PYTHONDONTWRITEBYTECODE=1 --env PYTEST_DISABLE_PLUGIN_AUTOLOAD=1 \
    "$IMAGE" python3 -m pytest -q -p no:cacheprovider tests
"$PYTHON" -m pylint solution.py || test $? -lt 32
"$PYTHON" -m mypy --cache-dir=/dev/null solution.py
"$PYTHON" -m radon cc solution.py
"$PYTHON" -m ruff check --no-cache solution.py
"""


def sandbox_image() -> str:
    """Name of the image, built where it is missing.

    Raises:
        CommandFailed: there is no image and none can be built.
    """
    build = [*EVALUATE, "sandbox", "build", "--offline"]
    done = subprocess.run(build, check=False, capture_output=True, text=True)
    if done.returncode:
        raise CommandFailed(done.stderr.strip())
    return done.stdout.split()[0]


def single(slug: str, folder: Path, image: str) -> tuple[Series, Series, Series]:
    """Ours, pylint alone and the plain sequence, on the reference solution of a problem."""
    place = folder / slug
    shutil.copytree(PROBLEMS / slug / "tests", place / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROBLEMS / slug / "submissions" / "accepted" / "reference.py", place / "solution.py")
    tools = {"SITE": sysconfig.get_path("purelib"), "IMAGE": image, "PYTHON": sys.executable}
    ours = (*EVALUATE, "solution.py", "--problem", slug, "--sandbox", "docker", "--quiet", *_without_growth())
    return (
        Series("evaluate solution.py", ours, place),
        Series(
            "pylint solution.py",
            ("sh", "-c", f"{sys.executable} -m pylint solution.py || test $? -lt 32"),
            place,
        ),
        Series("plain sequence", ("sh", "-c", _SEQUENCE), place, tools),
    )


def batch(folder: Path) -> Series:
    """Sixty submissions, each with a text of its own."""
    inbox = folder / "inbox"
    inbox.mkdir()
    shipped = PROBLEMS / BATCH_PROBLEM / "submissions"
    texts = [
        path.read_text("utf-8")
        for verdict in BATCH_VERDICTS
        for path in sorted((shipped / verdict).glob("*.py"))
    ]
    for number in range(BATCH_SIZE):
        text = f"{texts[number % len(texts)]}\n# submission {number}\n"
        (inbox / f"s{number:02}.py").write_text(text, "utf-8")
    call = (
        *EVALUATE,
        "batch",
        "inbox",
        "--problem",
        BATCH_PROBLEM,
        "--out",
        "results",
        *_without_growth("batch"),
    )
    return Series(f"evaluate batch, {BATCH_SIZE} files", call, folder)


def _without_growth(command: str = "run") -> tuple[str, ...]:
    """The option that leaves measured growth out, where there is one to leave out."""
    usage = subprocess.run([*EVALUATE, command, "--help"], capture_output=True, text=True, check=True).stdout
    return ("--no-growth",) if "--no-growth" in usage else ()
