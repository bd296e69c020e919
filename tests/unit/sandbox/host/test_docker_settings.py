"""A container gets what is listed here and nothing else; a new parameter must be argued for here too."""

import json
from typing import Any

import docker
import pytest

from sandbox.host.docker_settings import (
    DEADLINE_LABEL,
    RUN_LABEL,
    container_settings,
    environment,
    host_settings,
    with_runtime,
)
from sandbox.host.sandbox import SandboxLimits

LIMITS = SandboxLimits(memory_mb=100, processes=7, lifetime_s=40, seed=5)
HOST_SETTINGS = {
    "network_mode",
    "read_only",
    "tmpfs",
    "cap_drop",
    "privileged",
    "security_opt",
    "pids_limit",
    "mem_limit",
    "memswap_limit",
    "nano_cpus",
    "ulimits",
    "ipc_mode",
    "shm_size",
    "init",
    "log_config",
    "oom_score_adj",
    "auto_remove",
}
CONTAINER_SETTINGS = {
    "image",
    "command",
    "name",
    "labels",
    "stdin_open",
    "tty",
    "user",
    "hostname",
    "working_dir",
    "environment",
    "use_config_proxy",
    "healthcheck",
}
RIGHTS = [
    "Privileged",
    "Binds",
    "Mounts",
    "VolumesFrom",
    "CapAdd",
    "Devices",
    "PidMode",
    "UsernsMode",
    "Sysctls",
]
VARIABLES = {"PATH", "PYTHONPATH", "PYTHONHASHSEED", "HOME", "LANG"}


@pytest.fixture(scope="module")
def host_config() -> dict[str, Any]:
    """The host's part as the engine gets it."""
    client = docker.APIClient(base_url="http://engine.invalid:1", version="1.41")
    config: dict[str, Any] = client.create_host_config(**host_settings(LIMITS))
    client.close()
    return config


def test_nothing_is_set_that_is_not_known_here() -> None:
    assert set(host_settings(LIMITS)) == HOST_SETTINGS
    assert set(container_settings("image", LIMITS, "run")) == CONTAINER_SETTINGS
    assert set(with_runtime(host_settings(LIMITS), "runsc")) == HOST_SETTINGS | {"runtime"}
    assert set(with_runtime(host_settings(LIMITS), None)) == HOST_SETTINGS


def test_a_runtime_is_named_where_engines_heed_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the image and the command it would be taken and forgotten, without a word."""
    client = docker.APIClient(base_url="http://engine.invalid:1", version="1.41")
    sent: list[dict[str, Any]] = []
    monkeypatch.setattr(client, "_post_json", lambda _, data, **__: sent.append(data))
    monkeypatch.setattr(client, "_result", lambda *_: {"Id": "c1"})
    host_config = client.create_host_config(**with_runtime(host_settings(LIMITS), "runsc"))
    client.create_container(**container_settings("image", LIMITS, "run"), host_config=host_config)
    client.close()
    assert sent[0]["HostConfig"]["Runtime"] == "runsc"
    assert "Runtime" not in {name for name, value in sent[0].items() if value is not None}


def test_the_engine_is_asked_for_the_narrowest_container(host_config: dict[str, Any]) -> None:
    assert host_config["NetworkMode"] == "none"
    assert host_config["ReadonlyRootfs"] is True
    assert host_config["CapDrop"] == ["ALL"]
    assert host_config["SecurityOpt"] == ["no-new-privileges"]
    assert host_config["IpcMode"] == "private"
    assert host_config["LogConfig"]["Type"] == "none"
    assert host_config["Memory"] == host_config["MemorySwap"] == 100 << 20
    assert host_config["PidsLimit"] == 7
    assert host_config["NanoCpus"] == 1_000_000_000
    assert host_config["Init"] is True


@pytest.mark.parametrize("name", RIGHTS)
def test_the_engine_is_never_asked_for_more_rights(host_config: dict[str, Any], name: str) -> None:
    assert not host_config.get(name)


def test_the_default_seccomp_profile_stays_on(host_config: dict[str, Any]) -> None:
    assert "unconfined" not in json.dumps(host_config)


def test_files_cannot_be_executed_and_are_few(host_config: dict[str, Any]) -> None:
    (options,) = host_config["Tmpfs"].values()
    assert {"noexec", "nosuid", "nodev"} <= set(options.split(","))
    assert "size=" in options
    assert "nr_inodes=" in options


def test_each_resource_limit_is_hard(host_config: dict[str, Any]) -> None:
    limits = {each["Name"]: (each["Soft"], each["Hard"]) for each in host_config["Ulimits"]}
    assert limits.pop("cpu") == (40, 41)
    assert set(limits) == {"nofile", "fsize", "core", "memlock", "msgqueue"}
    assert all(soft == hard for soft, hard in limits.values())
    assert limits["core"] == (0, 0)


def test_the_guest_is_nobody_in_particular() -> None:
    settings = container_settings("image", LIMITS, "run")
    assert settings["user"] == "65534:65534"
    assert settings["tty"] is False
    assert settings["use_config_proxy"] is False


def test_the_environment_holds_nothing_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "x")
    variables = environment(LIMITS)
    assert {name for name in variables if not name.endswith("_NUM_THREADS")} == VARIABLES
    assert variables["PYTHONHASHSEED"] == "5"


def test_a_container_can_be_found_by_its_run_and_told_to_be_late() -> None:
    first, second = (container_settings("image", LIMITS, "run-1") for _ in range(2))
    assert first["labels"][RUN_LABEL] == "run-1"
    assert int(first["labels"][DEADLINE_LABEL]) > LIMITS.lifetime_s
    assert first["name"] != second["name"]
