#!/usr/bin/env python3
"""The number of threads changes nothing: a made-up plan with thousands of slips gives the same bytes with every --jobs,
in every format, and from one run to the next."""
import argparse
import random
import subprocess
import sys
import tempfile
from pathlib import Path

TODAY = "2026-06-15"
FORMATS = ("json", "sarif", "junit", "markdown")


def make_slips(plan: Path, dice: random.Random) -> None:
    """Takes lines out, doubles them and misspells words, as hurried people do; some files can't be read any more."""
    for path in sorted(plan.rglob("*.yaml")):
        if path.name == "hwbplan.yaml":
            continue
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        for _ in range(1 + len(lines) // 25):
            at = dice.randrange(len(lines))
            slip = dice.randrange(5)
            if slip == 0:
                lines[at] = ""
            elif slip == 1:
                lines[at] *= 2
            elif slip == 2:
                lines[at] = lines[at].replace("e", "ee", 1)
            elif slip == 3:
                lines[at] = lines[at].replace("20", "19", 1)
            else:
                lines[at] = lines[at].replace(": ", ":", 1) if dice.randrange(8) == 0 else ""
        path.write_text("".join(lines), encoding="utf-8")


def check(program: Path, plan: Path, jobs: int) -> dict[str, bytes]:
    """What one run prints, by format."""
    files = {form: plan.parent / f"findings.{form}" for form in FORMATS}
    outputs = [word for form, path in files.items() for word in ("--output", f"{form}={path}")]
    done = subprocess.run([program, "check", "--today", TODAY, "--jobs", str(jobs), *outputs, plan],
                          capture_output=True, check=False, cwd=plan)
    if done.returncode != 1:
        sys.exit(f"check --jobs {jobs} ended with {done.returncode}: {done.stderr.decode()}")
    return {"text": done.stdout} | {form: path.read_bytes() for form, path in files.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=lambda name: Path(name).resolve(), required=True)
    parser.add_argument("--generator", type=Path, required=True)
    options = parser.parse_args()
    faults = []
    for files_of in ("40", "1"):
        with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as directory:
            plan = Path(directory) / "plan"
            subprocess.run([options.generator, "--actions", "400", "--files-of", files_of, "--seed", "3", "--out", plan],
                           check=True)
            make_slips(plan, random.Random(5))
            alone = check(options.program, plan, 1)
            errors = alone["text"].count(b"error:")
            if errors < 500:
                faults.append(f"only {errors} errors: too few slips for a test")
            for jobs in (8, 2, 8):
                others = check(options.program, plan, jobs)
                faults += [f"--files-of {files_of}: {form} with --jobs {jobs} differs from --jobs 1"
                           for form in alone if others[form] != alone[form]]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
