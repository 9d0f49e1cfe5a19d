#!/usr/bin/env python3
"""Holds `--format rdjson` to reviewdog's diagnostic format, with rdformat-validator.

    rdformat_test.py --program build/release/hwbplan
"""
import argparse
import json
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
from node_programs import command, run  # noqa: E402
from sample_plans import findings_files  # noqa: E402


def faults_of(path: Path) -> list[str]:
    validator = command("@umbrelladocs/rdformat-validator", "bin/rdformat-validator.js")
    done = run([*validator, "--strict", "--no-extra-fields", "--format", "json", path])
    said = json.loads(done.stdout)
    if said["filesProcessed"] != 1:
        sys.exit(f"rdformat-validator read {said['filesProcessed']} files: {done.stderr[:500]}")
    warnings = [warning["message"] for one in said["fileResults"] for warning in one.get("warningDetails", [])]
    wrong = [warning for warning in warnings if "contains no diagnostics" not in warning]  # a plan without a fault
    if said["success"] and said["totalErrors"] == 0 and not wrong and done.returncode == 0:
        return []
    return [f"{path.name}: {json.dumps(said)[:600]} {done.stderr[:600]}"]


def columns_are_bytes(path: Path, directory: Path) -> list[str]:
    """What the format asks for and no validator can see: columns count bytes of UTF-8, and the end is outside."""
    faults = []
    for diagnostic in json.loads(path.read_text(encoding="utf-8"))["diagnostics"]:
        place = diagnostic["location"]
        lines = (directory / place["path"]).read_bytes().split(b"\n")
        for end in place["range"].values():
            if not 1 <= end["column"] <= len(lines[end["line"] - 1]) + 1:
                faults.append(f"{path.name}: {place} lies outside of its line")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--program", type=Path, required=True)
    program = parser.parse_args().program.resolve()
    faults = []
    with findings_files(program, "rdjson", ".json") as folder:
        for path in sorted(folder.glob("*.json")):
            faults += faults_of(path)
        faults += columns_are_bytes(folder / "draft.json", REPOSITORY / "examples")
        broken = json.loads((folder / "draft.json").read_text(encoding="utf-8"))
        if len(broken["diagnostics"]) < 20:
            faults.append("too little is found in the draft")
        del broken["diagnostics"][0]["location"]
        (folder / "broken.json").write_text(json.dumps(broken))
        if not faults_of(folder / "broken.json"):
            faults.append("the validator does not see a finding without a place")
    print(*faults[:20], sep="\n", end="\n" if faults else "")
    print(f"rdformat: {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
