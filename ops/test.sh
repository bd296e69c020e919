#!/usr/bin/env bash
# Every test: first the hostile corpus, which grades a few samples at a time by itself, then the rest in three
# processes, one more than cores, because tests in containers mostly wait.
set -uo pipefail
BIN=$1
CORPUS=tests/hostile/test_corpus.py
# Hundreds of commands start cold here; without stored bytecode each of them compiles all that it imports.
unset PYTHONDONTWRITEBYTECODE

if ! "$(dirname "$0")/engine.sh" status; then
    exec "$BIN/python" -m pytest
fi
"$BIN/evaluate" sandbox build --offline >&2
failed=0
"$BIN/python" -m pytest "$CORPUS" || failed=1
"$BIN/python" -m pytest --numprocesses 3 --dist worksteal --deselect "$CORPUS" || failed=1
exit $failed
