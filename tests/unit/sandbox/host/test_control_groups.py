"""The kernel's counters are found wherever an engine puts its containers."""

from pathlib import Path

import pytest

from sandbox.host.control_groups import ControlGroups
from sandbox.host.cpu_clock import container_cpu_clock
from sandbox.host.cpu_quota import granted_processors
from sandbox.host.limit_hits import LimitHits
from tests.unit.sandbox.host.cgroup_trees import FILES_2, ID, PID, TREES, UNLIMITED, Tree, plant


@pytest.mark.parametrize("name", TREES)
def test_every_counter_is_read(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(TREES[name], tmp_path, monkeypatch)
    groups = ControlGroups(PID, ID)
    clock, hits = container_cpu_clock(groups), LimitHits(groups)
    assert clock is not None
    assert clock() == 0.5
    assert (hits.memory(), hits.processes(), hits.network()) == (2, 3, 4)
    assert granted_processors(groups) == 1.0


@pytest.mark.parametrize("name", TREES)
def test_a_counter_that_goes_with_its_container_stands_still(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(TREES[name], tmp_path, monkeypatch)
    groups = ControlGroups(PID, ID)
    clock, hits = container_cpu_clock(groups), LimitHits(groups)
    assert clock is not None
    assert (clock(), hits.memory(), hits.processes()) == (0.5, 2, 3)

    def gone(*_: object) -> bytes:
        raise OSError(19, "No such device")

    monkeypatch.setattr("os.pread", gone)
    assert (clock(), hits.memory(), hits.processes()) == (0.5, 2, 3)


@pytest.mark.parametrize(
    ("tree", "container"),
    [
        (TREES["version 2, systemd"], "another container"),
        (TREES["version 1, Docker"], ""),
        (Tree(f"0::/../docker/{ID}\n", {"": ""}, {f"/docker/{ID}": FILES_2}), ID),
        (Tree(f"0::/docker/{ID}\n", {}, {}), ID),
        (Tree(f"0::/docker/{ID}\n", {"": ""}, {f"/docker/{ID}": FILES_2}, root="/elsewhere"), ID),
        (Tree("garbage\n", {"": ""}, {}), ID),
        (Tree(f"0::/docker/{ID}\n", {"": ""}, {f"/docker/{ID}": {}}), ID),
    ],
    ids=["another", "none", "above our own", "nothing mounted", "mounted elsewhere", "garbage", "no files"],
)
def test_what_cannot_be_seen_is_not_guessed(
    tree: Tree, container: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(tree, tmp_path, monkeypatch)
    groups = ControlGroups(PID, container)
    hits = LimitHits(groups)
    assert container_cpu_clock(groups) is None
    assert granted_processors(groups) is None
    assert (hits.memory(), hits.processes()) == (0, 0)


def test_a_process_that_is_gone_has_no_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(TREES["version 2, systemd"], tmp_path, monkeypatch)
    assert container_cpu_clock(ControlGroups(PID + 1, ID)) is None


@pytest.mark.parametrize(
    ("texts", "granted"),
    [
        ({"cpu.max": "200000 100000\n"}, 2.0),
        ({"cpu.max": "50000 100000\n"}, 0.5),
        (UNLIMITED, None),
    ],
)
def test_the_grant_is_the_smallest_of_all_groups(
    texts: dict[str, str], granted: float | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    group = f"/machine.slice/libpod-{ID}.scope"
    files = {group: texts, "/machine.slice": {"cpu.max": "400000 100000\n"}}
    plant(Tree(f"0::{group}\n", {"": ""}, files), tmp_path, monkeypatch)
    assert granted_processors(ControlGroups(PID, ID)) == (4.0 if granted is None else granted)


def test_a_counter_of_another_shape_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Kernels before 4.13 told of no kills."""
    groups = plant(TREES["version 1, Docker"], tmp_path, monkeypatch)
    (groups / "memory" / "docker" / ID / "memory.oom_control").write_text("oom_kill_disable 0\nunder_oom 0\n")
    assert LimitHits(ControlGroups(PID, ID)).memory() == 0
