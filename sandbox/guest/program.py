"""Runs the submission as a program, the way a shell would."""

import subprocess
import sys
import threading
from typing import IO

from sandbox.guest.loader import Source, has_siblings
from sandbox.protocol.messages import PROGRAM_OUTPUT_BYTES

_PIECE_BYTES = 1 << 16


def run_program(source: Source, arguments: tuple[str, ...], stdin: bytes) -> tuple[int, bytes, bytes, bool]:
    """Exit status, standard output, standard error, and whether more was printed than is allowed.

    The host's deadline for the call bounds the run; a fresh interpreter gives the program the ``__main__``,
    the arguments and the exit status that its author knows.
    """
    alone = [] if has_siblings(source) else ["-P"]
    options = [*alone, "-s", "-B", "-X", "int_max_str_digits=0"]
    command = [sys.executable, *options, source.main_path, *arguments]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=source.directory
    ) as process:
        assert process.stdin and process.stdout and process.stderr  # noqa: S101, PT018 - all are pipes
        threading.Thread(target=_feed, args=(process.stdin, stdin), daemon=True).start()
        captured: dict[str, bytes] = {}
        readers = [
            threading.Thread(target=_collect, args=(process, stream, captured, name))
            for name, stream in (("stdout", process.stdout), ("stderr", process.stderr))
        ]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
        status = process.wait()
    too_much = any(len(data) > PROGRAM_OUTPUT_BYTES for data in captured.values())
    return (
        status,
        captured["stdout"][:PROGRAM_OUTPUT_BYTES],
        captured["stderr"][:PROGRAM_OUTPUT_BYTES],
        too_much,
    )


def _feed(stream: IO[bytes], data: bytes) -> None:
    try:
        stream.write(data)
        stream.close()
    except (BrokenPipeError, ValueError):
        return  # the program ended without reading all of it, as programs may


def _collect(
    process: "subprocess.Popen[bytes]", stream: IO[bytes], captured: dict[str, bytes], name: str
) -> None:
    data = bytearray()
    while piece := stream.read(_PIECE_BYTES):
        data += piece
        if len(data) > PROGRAM_OUTPUT_BYTES:
            process.kill()
            break
    captured[name] = bytes(data)
