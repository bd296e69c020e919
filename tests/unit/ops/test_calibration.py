"""``python -m ops.calibration`` rebuilds tables from the checkouts that a list names."""

import shutil
import subprocess
from pathlib import Path

import pytest

from evaluator.scoring.calibration.table import from_json
from ops.calibration import main

COMMIT = "0" * 40
ENTRY = """
[[tables.corpora]]
name = "{name}"
repository = "https://example.org/{repository}"
commit = "{commit}"
licence = "MIT"
folder = "src"
"""
FUNCTION = "def one():\n    return 1\n"


class Rebuild:
    """A list of two corpora, their checkouts, and the call."""

    def __init__(self, folder: Path) -> None:
        self.checkouts = folder / "checkouts"
        self.sources = folder / "corpora.toml"
        self.out = folder / "out"
        self.out.mkdir()
        head = (
            'files_max = 2\n[[tables]]\nname = "small"\nnoun = "small functions"\nlimits = "Two corpora."\n'
        )
        entries = (("first", "first"), ("second", "python"))
        body = [ENTRY.format(name=name, repository=where, commit=COMMIT) for name, where in entries]
        self.sources.write_text(head + "".join(body))
        for name, files in (("first", 1), ("python", 5)):
            (self.checkouts / name / "src").mkdir(parents=True)
            for number in range(files):
                (self.checkouts / name / "src" / f"{number}.py").write_text(FUNCTION)

    def __call__(self, *checkouts: object) -> None:
        """Rebuild from these checkouts."""
        main([*map(str, checkouts), "--sources", str(self.sources), "--out", str(self.out)])


@pytest.fixture
def rebuild(tmp_path: Path) -> Rebuild:
    return Rebuild(tmp_path)


def test_a_table_holds_each_corpus_and_all_together(rebuild: Rebuild) -> None:
    """Checkouts are found by the corpus's or the repository's name, and large corpora are sampled."""
    rebuild(rebuild.checkouts)
    table = from_json((rebuild.out / "small.json").read_bytes())
    assert (table.noun, table.files, table.functions, table.limits) == (
        "small functions",
        3,
        3,
        "Two corpora.",
    )
    assert [(each.name, each.files, each.functions) for each in table.corpora] == [
        ("first", 1, 1),
        ("second", 2, 2),
    ]
    assert (table.corpora[0].commit, table.corpora[0].licence) == (COMMIT, "MIT")


def test_a_checkout_can_be_named(rebuild: Rebuild) -> None:
    rebuild(f"first={rebuild.checkouts / 'python'}", rebuild.checkouts)
    table = from_json((rebuild.out / "small.json").read_bytes())
    assert table.functions == 4


def test_a_missing_checkout_is_one_line_that_says_how_to_get_it(rebuild: Rebuild) -> None:
    with pytest.raises(SystemExit) as ended:
        rebuild(rebuild.checkouts / "first")
    assert str(ended.value) == (
        "calibration: no checkout of first: git clone https://example.org/first DIR/first && "
        f"git -C DIR/first checkout {COMMIT}"
    )


def test_a_checkout_at_another_commit_is_refused(rebuild: Rebuild) -> None:
    git = shutil.which("git")
    assert git is not None
    subprocess.run([git, "init", "--quiet", str(rebuild.checkouts / "first")], check=True)
    with pytest.raises(SystemExit, match=r"first is at .*, corpora\.toml says otherwise: git -C"):
        rebuild(rebuild.checkouts)
    assert list(rebuild.out.iterdir()) == []
