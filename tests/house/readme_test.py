#!/usr/bin/env python3
"""Does what the documentation tells its reader to do, and compares what it says will be seen.

    readme_test.py --program build/dev/hwbplan [FILE.md ...]

Every block opened with ```console is run: its `$ ` lines in the order they stand in the document, in a copy of the
repository's plans and documents, with the output below each compared word for word. A line `...` in it stands for any
lines. `cd` holds until the end of the document. Of commands of script/ it is only checked that they are there: the
tests can't run themselves. HWBPLAN_UPDATE_GOLDEN=1 writes what was said into the documents.
"""
import argparse
import difflib
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

from repository import REPOSITORY, files, finish, relative

sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
from sandbox import Sandbox, matches  # noqa: E402

# Blocks marked ```console no-test, as (document, first command): why it can't be run.
NOT_RUN: dict[tuple[str, str], str] = {
}

COPIED = ("plans", "examples", "docs")
DOCUMENTS = re.compile(r"README\.md|(plans|examples|docs)/.*\.md")
FENCE = re.compile(r"^(\s*)```+\s*(.*?)\s*$")


class Block:
    """The lines inside a fence: `first` is the index of the first one in the document, `end` that of the closing."""

    def __init__(self, kind: str, first: int, end: int, indent: int):
        self.kind, self.first, self.end, self.indent = kind, first, end, indent


def blocks(lines: list[str]) -> list[Block]:
    found, opened = [], None
    for number, line in enumerate(lines):
        if fence := FENCE.match(line):
            if opened is None:
                opened = Block(fence[2], number + 1, number + 1, len(fence[1]))
            else:
                opened.end = number
                found.append(opened)
                opened = None
    return found


def commands(lines: list[str], block: Block):
    """Gives (command, index of the first line of its output, index after the last) of each command in the block."""
    starts = [number for number in range(block.first, block.end) if lines[number][block.indent:].startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], block.end]):
        yield lines[start][block.indent + 2:], start + 1, end


class Reader:
    """Follows one document; a context manager."""

    def __init__(self, program: Path):
        self.sandbox = Sandbox(program)

    def __enter__(self):
        self.sandbox.__enter__()
        for name in COPIED:
            if (REPOSITORY / name).is_dir():
                shutil.copytree(REPOSITORY / name, self.sandbox.work / name)
        self.directory = self.sandbox.work
        return self

    def __exit__(self, *error):
        self.sandbox.__exit__(*error)

    def follow(self, command: str) -> list[str] | str | None:
        """Runs a command. Gives the lines it says, None where they are not compared, or the fault as text."""
        if script := re.match(r"(?:\./)?(script/[a-z]+)", command):
            path = REPOSITORY / script[1]
            return None if os.access(path, os.X_OK) and path.is_file() else f"there is no program {script[1]}"
        if found := re.fullmatch(r"cd (\S+)", command):
            self.directory = (self.directory / found[1]).resolve()
            return [] if self.directory.is_dir() else f"there is no folder {found[1]}"
        said, _, status = self.sandbox.run(command, self.directory, merge_streams=True)
        if status < 0 or status > 2:
            return f"it ended with status {status}"
        return said.removesuffix("\n").split("\n") if said else []


def follow_document(name: str, text: str, program: Path) -> tuple[list[str], str]:
    """Gives the faults of a document, and its text with what was really said."""
    lines = text.split("\n")
    faults, changes = [], []
    with Reader(program) as reader:
        for block in blocks(lines):
            place = f"{name}:{block.first}"
            kind = block.kind.split()
            if kind and kind[0] in ("sh", "bash", "shell", "shell-session", "zsh"):
                faults.append(f"{place}: commands stand in blocks that open with ```console, so that they are tested")
            if not kind or kind[0] != "console":
                continue
            told = list(commands(lines, block))
            if not told:
                faults.append(f"{place}: a console block without a command; each begins with `$ `")
            elif kind[1:] == ["no-test"]:
                if not NOT_RUN.get((name, told[0][0])):
                    faults.append(f"{place}: is not run, and tests/house/readme_test.py gives no reason why")
                continue
            for command, first, end in told:
                said = reader.follow(command)
                expected = [line[block.indent:] for line in lines[first:end]]
                if isinstance(said, str):
                    faults.append(f"{name}:{first}: `{command}`: {said}")
                elif said is not None and not matches(expected, said):
                    difference = difflib.unified_diff(expected, said, "expected", "said", lineterm="")
                    faults.append("\n".join([f"{name}:{first}: `{command}` says something else:", *difference]))
                    changes.append((first, end, [" " * block.indent + line if line else "" for line in said]))
    for first, end, said in reversed(changes):
        lines[first:end] = said
    return faults, "\n".join(lines)


WRONG = [
    "```console\n$ echo a\nb\n```\n",
    "```console\n$ echo a\n```\n",
    "```console\n$ true\nb\n```\n",
    "- x\n\n  ```console\n  $ echo a\n  b\n  ```\n",
    "```console\n$ script/no-such-thing\n```\n",
    "```console\n$ cd no-such-folder\n```\n",
    "```console\n$ kill -9 $$\n```\n",
    "```console no-test\n$ echo a\n```\n",
    "```console\nhwbplan check\n```\n",
    "```sh\nhwbplan check\n```\n",
]
RIGHT = [
    "```console\n$ echo a; echo b; echo c\na\n...\n$ mkdir -p d && touch d/f\n```\n\n```console\n$ cd d\n$ ls\nf\n```\n",
    "```yaml\n$ nothing\n```\n\n- x\n\n  ```console\n  $ printf 'a\\n\\nb\\n'\n  a\n\n  b\n  ```\n",
    "```console\n$ script/test\n... 100% tests passed\n```\n",
]


def self_test(program: Path):
    for sample in WRONG:
        if not follow_document("sample.md", sample, program)[0]:
            sys.exit(f"readme: this should be a fault and is not: {sample}")
    for sample in RIGHT:
        if faults := follow_document("sample.md", sample, program)[0]:
            sys.exit(f"readme: this is right: {sample}: {faults}")
    mended = follow_document("sample.md", WRONG[3], program)[1]
    if mended != WRONG[3].replace("  b\n", "  a\n"):
        sys.exit(f"readme: mended wrongly: {mended}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", type=Path, required=True, help="the hwbplan that is tested")
    parser.add_argument("documents", nargs="*", type=Path)
    options = parser.parse_args()
    program = options.program.resolve()
    with tempfile.TemporaryDirectory() as directory:
        stand_in = Path(directory) / "stand-in"
        stand_in.write_text("#!/bin/sh\nexit 0\n")
        stand_in.chmod(0o755)
        self_test(stand_in)

    faults = []
    for path in options.documents or [path for path in files() if DOCUMENTS.fullmatch(relative(path))]:
        name, text = relative(path.resolve()), path.read_text(encoding="utf-8")
        found, mended = follow_document(name, text, program)
        if os.environ.get("HWBPLAN_UPDATE_GOLDEN") == "1" and mended != text:
            path.write_text(mended, encoding="utf-8")
            print(f"{name}: written anew")
        faults += found
    finish("readme", faults)


if __name__ == "__main__":
    main()
