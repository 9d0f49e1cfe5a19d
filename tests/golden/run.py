#!/usr/bin/env python3
"""Runs golden transcripts: real files, real commands, and word for word what they are expected to say.

    run.py --program build/dev/hwbplan [FOLDER or FILE.test ...]

What a transcript looks like is told at the top of transcript.py. With HWBPLAN_UPDATE_GOLDEN=1 in the environment the
files are rewritten with what the commands said; read the difference before you keep it.
"""
import argparse
import difflib
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))

from sandbox import REPOSITORY, Sandbox, matches  # noqa: E402
from transcript import Command, TranscriptError, output_lines, read  # noqa: E402


def perform(transcript, program: Path):
    """Runs the steps, and puts what was said in place of what was expected wherever the two disagree."""
    with Sandbox(program) as sandbox:
        for step in transcript.steps:
            if not isinstance(step, Command):
                step.perform(REPOSITORY, sandbox.work)
                continue
            stdout, stderr, step.status = sandbox.run(step.command)
            for name, text in (("stdout", stdout), ("stderr", stderr)):
                said = output_lines(text)
                if not matches(getattr(step, name), said):
                    setattr(step, name, said)


def difference(path: Path, program: Path, update: bool) -> str:
    """Empty where the transcript holds, and otherwise what to print about it."""
    before = path.read_text(encoding="utf-8")
    try:
        transcript = read(before)
        expected = transcript.written()
        perform(transcript, program)
    except TranscriptError as error:
        return f"{path}: {error}\n"
    after = transcript.written()
    if update:
        if after != before:
            path.write_text(after, encoding="utf-8")
        return ""
    return "".join(difflib.unified_diff(expected.splitlines(keepends=True), after.splitlines(keepends=True),
                                        f"{path} (expected)", f"{path} (said)"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", type=Path, required=True, help="the hwbplan that is tested")
    parser.add_argument("places", nargs="*", type=Path, default=[HERE], help="folders and .test files")
    options = parser.parse_args()
    update = os.environ.get("HWBPLAN_UPDATE_GOLDEN") == "1"

    paths = sorted(path for place in options.places
                   for path in (place.rglob("*.test") if place.is_dir() else [place]))
    if not paths:
        print("there are no transcripts in", *options.places)
        return 1
    program = options.program.resolve()
    with ThreadPoolExecutor(max_workers=2) as pool:
        differences = list(pool.map(lambda path: difference(path, program, update), paths))
    for text in filter(None, differences):
        print(text)
    failed = sum(map(bool, differences))
    print(f"{len(paths) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
