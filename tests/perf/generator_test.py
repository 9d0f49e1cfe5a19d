#!/usr/bin/env python3
"""Holds the generator of big plans to its promise: the same bytes everywhere, and a plan in which nothing is found."""
import argparse
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

TODAY = "2026-06-15"

# Changes with every change to the generator; figures measured before and after are then no longer of one input.
EXPECTED = "93d3897465b95770"


def digest(directory: Path) -> str:
    result = hashlib.sha256()
    for path in sorted(directory.rglob("*.yaml")):
        result.update(path.relative_to(directory).as_posix().encode() + b"\0" + path.read_bytes())
    return result.hexdigest()[:16]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--generator", type=Path, required=True)
    options = parser.parse_args()
    faults = []
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as directory:
        for files_of in ("40", "1"):
            plan = Path(directory) / files_of
            subprocess.run([options.generator, "--actions", "130", "--files-of", files_of, "--seed", "7", "--out", plan],
                           check=True)
            check = subprocess.run([options.program, "check", "--today", TODAY, "--fail-on", "error", plan],
                                   capture_output=True, text=True, check=False)
            if check.returncode != 0:
                faults.append(f"there are findings in what was made with --files-of {files_of}:\n{check.stdout}")
        if (said := digest(Path(directory))) != EXPECTED:
            faults.append(f"what was made is not what it was: its digest is {said}, and {EXPECTED} was expected")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
