#!/usr/bin/env python3
"""Holds the papers that lie in plans/<board>/papers to what the commands in that board's README write today.

    papers_test.py --program build/release/hwbplan

Every `hwbplan report` in a board's README has its paper there, and there are no others. The plan is copied out of the
repository first, so that no paper names a revision. HWBPLAN_UPDATE_GOLDEN=1 writes them anew.

Each of these READMEs begins with the question that its board asked, walks through a quarter's work and ends with the
papers that answer it; and the command that the main README gives for each board's question is one of them.
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


def shape_faults(name: str, text: str) -> list[str]:
    """What is missing where a README should lead from the board's question to the paper that answers it."""
    # The headings of a paper that is shown are none of the document's.
    text = re.sub(r"^```console\n.*?^```", lambda block: re.sub(r"^#", " #", block[0], flags=re.M), text, flags=re.M | re.S)
    sections = re.split(r"^## ", text, flags=re.M)[1:]
    first, last = (sections[0], sections[-1]) if sections else ("", "")
    faults = []
    if not first.startswith("The question") or not re.search(r"^> .*", first, re.M) or "?" not in first:
        faults.append(f"{name}: does not begin with the question that was asked")
    if not any(one.startswith("A quarter") and "$ hwbplan " in one for one in sections):
        faults.append(f"{name}: has no walk through a quarter's work")
    if not last.startswith("The paper") or not re.search(r"^\$ hwbplan .*\breport [a-z]", last, re.M):
        faults.append(f"{name}: does not end with the paper that answers the question")
    return faults


SHAPED = """# A board

## The question the board asked

> What comes next?

## A quarter's work

```console
$ hwbplan check plans/board
## Not a heading
```

## The paper that answers it

```console
$ hwbplan report annual plans/board
```
"""


def self_test():
    if faults := shape_faults("sample", SHAPED):
        sys.exit(f"papers: this is right: {faults}")
    for part in ("> What comes next?", "A quarter's", "$ hwbplan check", "The paper", "$ hwbplan report"):
        if not shape_faults("sample", SHAPED.replace(part, "Nothing")):
            sys.exit(f"papers: a README without '{part}' is not found")


def answer_faults(readme: str, walks: dict[str, str], sandbox: Sandbox) -> list[str]:
    """Whether the main README's table has a row for each board, with a command that works and that its README gives."""
    rows = re.findall(r"^\| \[[^]]+\]\(plans/([\w-]+)/README\.md\) \|[^|]*\?[^|]*\| `(hwbplan [^`]+)` \|$", readme, re.M)
    faults = [f"README.md: no question and command for plans/{board}" for board in walks if board not in dict(rows)]
    for board, command in rows:
        paper, day = re.search(r"report ([a-z-]+)", command), re.search(r"--today \S+", command)
        out, err, status = sandbox.run(command)
        if status != 0 or err or not out or f"plans/{board}" not in command:
            faults.append(f"README.md: `{command}` ends with {status}: {err}")
        elif not any(f"report {paper[1]} " in f"{one} " and day[0] in one
                     for one in walks.get(board, "").splitlines() if one.startswith("$ ")):
            faults.append(f"README.md: `{command}` stands in no walk of plans/{board}/README.md")
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", type=Path, required=True)
    program = parser.parse_args().program.resolve()
    self_test()
    update = os.environ.get("HWBPLAN_UPDATE_GOLDEN") == "1"
    readmes = sorted(REPOSITORY.glob("plans/*/README.md"))
    faults = []
    with Sandbox(program) as sandbox:
        for readme in readmes:
            faults += check(readme, sandbox, update)
            faults += shape_faults(str(readme.relative_to(REPOSITORY)), readme.read_text())
        walks = {readme.parent.name: readme.read_text() for readme in readmes}
        faults += answer_faults((REPOSITORY / "README.md").read_text(), walks, sandbox)
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"papers of {len(readmes)} boards: {len(faults)} faults")
    return 1 if faults or len(readmes) < 5 else 0


if __name__ == "__main__":
    sys.exit(main())
