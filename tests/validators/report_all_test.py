#!/usr/bin/env python3
"""`hwbplan report all` writes what each paper by itself is, to the byte: with any number of threads, on every plan of ours
and on a made-up one, with filters and for the public.

    report_all_test.py --program build/release/hwbplan --generator build/release/tests/perf/hwbplan_generate_plan
"""
import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
ENDINGS = {"markdown": "md", "csv": "csv", "html": "html"}
# A plan of the repository, its day, and what is asked for besides.
ASKED = [
    ("plans/bracknell-forest", "2014-10-01", []),
    ("plans/bracknell-forest", "2014-10-01", ["--public", "--partner", "police", "--since", "board-2014-06"]),
    ("plans/hampshire", "2019-12-01", ["--meeting", "next"]),
    ("plans/hampshire-2050", "2026-02-01", ["--public"]),
    ("plans/leicestershire", "2024-06-01", []),
    ("plans/sandwell", "2014-04-01", ["--theme", "age-well"]),
    ("examples/bracknell-forest-draft", "2014-10-01", []),
]


def run(program: Path, *arguments: str) -> bytes:
    done = subprocess.run([program, *arguments], capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"hwbplan {' '.join(map(str, arguments))} ended with {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def faults_of(program: Path, plan: Path, today: str, more: list[str], folder: Path) -> list[str]:
    papers = [line.split()[0] for line in run(program, "report", "--list").decode().splitlines()]
    always = [str(plan), "--today", today, *more]
    alone = {f"{paper}.{ending}": run(program, "report", paper, *always, "--format", form, "--jobs", "1")
             for paper in papers for form, ending in ENDINGS.items()}
    asked = f"{plan.name} {' '.join(more)}"
    faults = []
    for jobs in ("1", "2", "8"):
        out = folder / f"papers-{jobs}"
        run(program, "report", "all", *always, "--format", ",".join(ENDINGS), "-o", str(out), "--jobs", jobs)
        written = {path.name: path.read_bytes() for path in out.iterdir()}
        if written.keys() != alone.keys():
            faults.append(f"{asked}: with --jobs {jobs} these are not both: {sorted(written.keys() ^ alone.keys())}")
        faults += [f"{asked}: {name} is another with --jobs {jobs} than by itself"
                   for name in alone if written.get(name, alone[name]) != alone[name]]
    # One format alone makes half of each paper only.
    for form, ending in ENDINGS.items():
        out = folder / form
        run(program, "report", "all", *always, "--format", form, "-o", str(out))
        faults += [f"{asked}: {path.name} is another where only {form} is asked for"
                   for path in out.iterdir() if path.read_bytes() != alone[path.name]]
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", type=lambda name: Path(name).resolve(), required=True)
    parser.add_argument("--generator", type=Path, required=True)
    options = parser.parse_args()
    faults = []
    for plan, today, more in ASKED:
        with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as name:
            faults += faults_of(options.program, REPOSITORY / plan, today, more, Path(name))
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as name:
        plan = Path(name) / "plan"
        subprocess.run([options.generator, "--actions", "600", "--files-of", "40", "--seed", "3", "--out", plan], check=True)
        faults += faults_of(options.program, plan, "2026-06-15", [], Path(name))
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
