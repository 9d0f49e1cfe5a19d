#!/usr/bin/env python3
"""Holds the documentation that the program writes to what it writes now.

    generated_docs_test.py --program build/dev/hwbplan

A part of a page between `<!-- generated: COMMAND -->` and `<!-- end -->` is what the command prints; docs/format.md is so
as a whole. With HWBPLAN_UPDATE_GOLDEN=1 in the environment the pages are rewritten.
"""
import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PART = re.compile(r"(<!-- generated: hwbplan ([^>]*?) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def said(program: Path, arguments: str) -> str:
    done = subprocess.run([program, *arguments.split()], capture_output=True, text=True, check=True, cwd=REPOSITORY)
    return done.stdout


def expected(path: Path, program: Path) -> str:
    if path.name == "format.md":
        return said(program, "schema --markdown")
    text = path.read_text(encoding="utf-8")
    if not PART.search(text):
        sys.exit(f"{path}: has no generated part")
    return PART.sub(lambda part: f"{part[1]}\n{said(program, part[2]).strip()}\n\n{part[4]}", text)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", type=Path, required=True, help="the hwbplan that is tested")
    program = parser.parse_args().program.resolve()
    failed = 0
    for name in ("README.md", "docs/format.md"):
        path = REPOSITORY / name
        now = expected(path, program)
        if path.exists() and path.read_text(encoding="utf-8") == now:
            continue
        if os.environ.get("HWBPLAN_UPDATE_GOLDEN") == "1":
            path.write_text(now, encoding="utf-8")
            continue
        failed += 1
        print(f"{name} is not what the program says now; HWBPLAN_UPDATE_GOLDEN=1 writes it anew")
    print(f"{2 - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
