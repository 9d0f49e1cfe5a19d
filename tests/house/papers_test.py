#!/usr/bin/env python3
"""Holds the papers that lie in plans/<board>/papers to what the commands in that board's README write today.

    papers_test.py --program build/release/hwbplan

Every `hwbplan report` in a board's README has its paper there, and there are no others. The plan is copied out of the
repository first, so that no paper names a revision. HWBPLAN_UPDATE_GOLDEN=1 writes them anew.
"""
import argparse
import difflib
import os
import re
import shlex
import shutil
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
from sandbox import Sandbox  # noqa: E402

# Flags whose values say which paper it is; the day and the directory are the same for all.
FILTERS = ("--partner", "--priority", "--theme", "--plan", "--place", "--meeting", "--since")


def commands(readme: Path) -> list[str]:
    return [line[2:] for line in readme.read_text().splitlines()
            if re.match(r"\$ hwbplan .*\breport [a-z]", line) and not re.search(r" (-o|--format|--list)\b", line)]


def name_of(command: str) -> str:
    words = shlex.split(command)
    values = [words[i + 1] for i, word in enumerate(words) if word in FILTERS]
    return "-".join([words[words.index("report") + 1], *values]) + ".md"


def check(readme: Path, sandbox: Sandbox, update: bool) -> list[str]:
    board = readme.parent
    copy = sandbox.work / board.relative_to(REPOSITORY)
    shutil.copytree(board, copy, ignore=shutil.ignore_patterns("papers"))
    kept = {path.name: path.read_text() for path in (board / "papers").glob("*.md")}
    faults = []
    for command in dict.fromkeys(commands(readme)):
        name = name_of(command)
        out, err, status = sandbox.run(command)
        if status != 0 or err:
            faults.append(f"{readme.relative_to(REPOSITORY)}: `{command}` ends with {status}: {err}")
        elif update:
            (board / "papers").mkdir(exist_ok=True)
            (board / "papers" / name).write_text(out)
            kept.pop(name, None)
        elif (old := kept.pop(name, "")) != out:
            difference = list(difflib.unified_diff(old.splitlines(), out.splitlines(), "kept", "written now", lineterm=""))
            faults.append(f"{board.relative_to(REPOSITORY)}/papers/{name}:\n" + "\n".join(difference[:30]))
    for name in kept:
        if update:
            (board / "papers" / name).unlink()
        else:
            faults.append(f"{board.relative_to(REPOSITORY)}/papers/{name}: no command in the README writes it")
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", type=Path, required=True)
    program = parser.parse_args().program.resolve()
    update = os.environ.get("HWBPLAN_UPDATE_GOLDEN") == "1"
    readmes = sorted(REPOSITORY.glob("plans/*/README.md"))
    faults = []
    with Sandbox(program) as sandbox:
        for readme in readmes:
            faults += check(readme, sandbox, update)
            if not commands(readme):
                faults.append(f"{readme.relative_to(REPOSITORY)}: no paper answers the board's question")
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"papers of {len(readmes)} boards: {len(faults)} faults")
    return 1 if faults or len(readmes) < 5 else 0


if __name__ == "__main__":
    sys.exit(main())
