"""``evaluate sandbox``: the image that solutions run in."""

import click

from evaluator.execution.proof import prove_docker
from evaluator.execution.sandboxes import build_sandbox_image


@click.group(name="sandbox")
def sandbox() -> None:
    """The sandbox that solutions run in."""


@sandbox.command(name="build")
@click.option("--offline", is_flag=True, help="Make the base from this machine's own interpreter.")
@click.option("--force", is_flag=True, help="Build even if the image is there.")
def build(offline: bool, force: bool) -> int:
    """Build the image, and see that its limits hold here; does nothing where both was done before."""
    name, is_new = build_sandbox_image(offline=offline, force=force)
    click.echo(f"{name} {'built' if is_new else 'is there already'}")
    prove_docker()
    return 0


COMMAND = sandbox
