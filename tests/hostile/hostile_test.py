#!/usr/bin/env python3
"""Tries every hostile thing in the table of README.md on the real program, and holds the table to what was tried.

    hostile_test.py --program build/release/hwbplan [word...]

With words, only the trials whose functions' names hold one of them. HWBPLAN_UPDATE_GOLDEN=1 rewrites the table.
"""
import argparse
import os
import sys
import traceback
from pathlib import Path

import file_trials  # noqa: F401
import machine_trials  # noqa: F401
import size_trials  # noqa: F401
import text_trials  # noqa: F401
from trial import TRIALS, Place, Skip

README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- the table: hostile_test.py writes it -->", "<!-- end -->"


def table() -> str:
    rows = [f"| {t.area} | {t.tried} | {t.came} | `{t.function.__name__}` |".replace("`]]>`", "`]]>`") for t in TRIALS]
    return "\n".join(["| about | what was tried | what comes of it | trial |", "|---|---|---|---|", *rows])


def check_table() -> bool:
    text = README.read_text()
    before, rest = text.split(BEGIN)
    old, after = rest.split(END)
    new = f"\n\n{table()}\n\n"
    if old == new:
        return True
    if os.environ.get("HWBPLAN_UPDATE_GOLDEN") == "1":
        README.write_text(before + BEGIN + new + END + after)
        return True
    print("FAILED the table in tests/hostile/README.md; HWBPLAN_UPDATE_GOLDEN=1 writes it anew")
    return False


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("words", nargs="*")
    arguments = parser.parse_args()
    failed = 0 if check_table() else 1
    tried = 0
    for entry in TRIALS:
        name = entry.function.__name__
        if arguments.words and not any(word in name for word in arguments.words):
            continue
        tried += 1
        try:
            with Place(arguments.program.resolve()) as place:
                entry.function(place)
        except Skip as reason:
            print(f"skipped {name}: {reason}")
        except Exception:  # a trial may fail in any way, and the next is still tried
            failed += 1
            print(f"FAILED {name}")
            traceback.print_exc(limit=-3, file=sys.stdout)
    print(f"{tried} trials, {failed} failed")
    return 1 if failed or tried == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
