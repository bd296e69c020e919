"""How large and how strange untrusted files may be; every limit of intake stands here."""

FILE_BYTES_MAX = 1_000_000
"""Bytes in one file."""

TOTAL_BYTES_MAX = 4_000_000
"""Bytes in all kept files together."""

FILES_MAX = 200
"""Kept files."""

ENTRIES_MAX = 5_000
"""Directory entries looked at, those that are left out included; not those inside a folder left out."""

DEPTH_MAX = 8
"""Parts of a file's path below the submission's folder."""

LINE_BYTES_MAX = 20_000
"""Bytes in one line of Python; analysers slow down badly beyond it."""

NAME_CHARACTERS_MAX = 100
"""Characters in one part of a path."""

ARCHIVE_BYTES_MAX = 40_000_000
"""Bytes of an archive as it was handed in; a packed environment of the usual tools is smaller."""

MEMBERS_MAX = 60_000
"""Members of an archive, those in folders that are left out included; only their headers are read."""

UNPACKED_BYTES_MAX = 40_000_000
"""Bytes that come out of an archive, those of members that are left out included where they must be read."""

RATIO_MAX = 100
"""Bytes out of an archive for each byte in it; source text packs to a tenth, a bomb to a thousandth."""

RATIO_FREE_BYTES = 1_000_000
"""Bytes that may come out of the smallest archive: short files of repeated text pack very well."""

NAME_BYTES_MAX = 4_096
"""Bytes in a member's whole name; no file system that we know takes more."""

LEFT_OUT_MAX = 100
"""Left-out entries that are remembered by name."""
