#!/bin/sh
# Prints a Python of version 3.11 or later, or says that there is none.
for candidate in "$PYTHON" python3 python3.14 python3.13 python3.12 python3.11 python; do
    [ -n "$candidate" ] || continue
    if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        echo "$candidate"
        exit 0
    fi
done
echo "Python 3.11 or later with venv is needed: install it, or say PYTHON=/where/it/is make …" >&2
exit 1
