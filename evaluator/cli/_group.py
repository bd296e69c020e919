"""Finds commands by their files, and takes a bare PATH for the command ``run``."""

import importlib
from typing import Any

import click

import evaluator.cli
from evaluator.discovery import names
from evaluator.errors import PluginError

DEFAULT_COMMAND = "run"
_OWN_OPTIONS = frozenset({"--help", "-h", "--version"})


class Interrupted(BaseException):
    """Ctrl-C or SIGTERM, under a name for which click prints no empty line of its own."""


class CommandGroup(click.Group):
    """Each module of this package that has no leading underscore defines ``COMMAND``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """See :meth:`click.Group.list_commands`."""
        del ctx
        return list(names(evaluator.cli))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """See :meth:`click.Group.get_command`."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"evaluator.cli.{cmd_name}")
        command = getattr(module, "COMMAND", None)
        if not isinstance(command, click.Command):
            raise PluginError(f"{module.__name__} must define COMMAND")
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``run`` before anything that is no command of ours."""
        if args and args[0] not in _OWN_OPTIONS and args[0] not in self.list_commands(ctx):
            args = [DEFAULT_COMMAND, *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """See :meth:`click.Group.invoke`."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise Interrupted from None
