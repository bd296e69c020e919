"""``evaluate sandbox``: the image that solutions run in."""

import click

from evaluator.execution.sandboxes import build_sandbox_image


@click.group(name="sandbox")
def sandbox() -> None:
    """The sandbox that solutions run in."""


@sandbox.command(name="build")
@click.option("--offline", is_flag=True, help="Make the base from this machine's own interpreter.")
@click.option("--force", is_flag=True, help="Build even if the image is there.")
def build(offline: bool, force: bool) -> int:
    """Build the image; does nothing when it is there already."""
    name, is_new = build_sandbox_image(offline=offline, force=force)
    click.echo(f"{name} {'built' if is_new else 'is there already'}")
    return 0


COMMAND = sandbox
