"""How large and how strange untrusted files may be; every limit of intake stands here."""

FILE_BYTES_MAX = 1_000_000
"""Bytes in one file."""

TOTAL_BYTES_MAX = 4_000_000
"""Bytes in all kept files together."""

FILES_MAX = 200
"""Kept files."""

ENTRIES_MAX = 5_000
"""Directory entries looked at, those that are left out included."""

DEPTH_MAX = 8
"""Parts of a file's path below the submission's folder."""

LINE_BYTES_MAX = 20_000
"""Bytes in one line of Python; analysers slow down badly beyond it."""

NAME_CHARACTERS_MAX = 100
"""Characters in one part of a path."""
