#!/usr/bin/env bash
# Makes the virtual environment FOLDER with everything in the exact versions of constraints.txt.
#
#   ops/setup.sh PYTHON FOLDER
set -euo pipefail

python=$1
folder=$2

fail() {
    echo "setup: $*" >&2
    exit 1
}

command -v "$python" >/dev/null ||
    fail "no '$python' here; install Python 3.11 or newer, or name one: make setup PYTHON=/path/to/python3"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "$("$python" -V) is too old; name Python 3.11 or newer: make setup PYTHON=/path/to/python3"

if ! "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
    if "$python" -c 'import ensurepip' 2>/dev/null; then
        "$python" -m venv --clear "$folder"
    elif "$python" -m pip --version >/dev/null 2>&1; then
        # Debian keeps ensurepip in the package python3-venv; pip can fill a bare environment without it.
        "$python" -m venv --clear --without-pip "$folder"
        "$python" -m pip --quiet --disable-pip-version-check --python "$folder/bin/python" install pip
    else
        fail "Python has neither pip nor ensurepip; on Debian and Ubuntu: apt-get install python3-venv"
    fi
fi

# The build of the project itself is held to the same versions; which variable pip reads depends on its age.
export PIP_CONSTRAINT="$PWD/constraints.txt" PIP_BUILD_CONSTRAINT="$PWD/constraints.txt"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check \
    --constraint constraints.txt --editable '.[dev]' ||
    fail "the packages could not be installed; see the lines above"
echo "setup: $folder is ready ($("$folder/bin/python" -V))" >&2
