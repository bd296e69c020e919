"""What ``--version`` says: ours, and those of the tools that a verdict depends on."""

import platform
from importlib.metadata import version

import click

_TOOLS = ("pylint", "mypy", "radon", "ruff", "libcst", "pytest", "docker")


def print_version(ctx: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    """Print and leave."""
    if not wanted or ctx.resilient_parsing:
        return
    tools = ", ".join(f"{name} {version(name)}" for name in _TOOLS)
    click.echo(f"senior-bar {version('senior-bar')} (Python {platform.python_version()}; {tools})")
    ctx.exit()
