#!/usr/bin/env python3
"""Holds `--format sarif` to the official schema of SARIF 2.1.0 and to Microsoft's multitool.

    sarif_test.py --program build/release/hwbplan

The schema is the one that Microsoft publishes with its own test library. The multitool knows more than a schema can
say; it ends with 0 whatever it finds, so its output is read. Its notes are matters of taste (that rules have numbers)
and are left out.
"""
import argparse
import json
import re
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
from json_schema import jsonschema  # noqa: E402
from node_programs import package, run  # noqa: E402
from sample_plans import findings_files  # noqa: E402

FINDING = re.compile(r"^(?P<file>.*?)(?:\(\d+,\d+\))?: (?P<level>error|warning) (?P<rule>[A-Z]+\d+): (?P<text>.*)$")
# hwbplan has no home page yet to point to.
ALLOWED = re.compile(r"SARIF2005: .*does not provide 'informationUri'")


def multitool_says(files: list[Path]) -> list[str]:
    """What the multitool finds, in its own words; it has to say that it is done."""
    program = package("@microsoft/sarif-multitool-linux") / "Sarif.Multitool"
    done = run([program, "validate", *files, "--level", "Error;Warning", "--rule-kind", "Sarif"])
    text = done.stdout + done.stderr
    if "Analysis completed" not in text or f"{len(files)} files scanned" not in text:
        sys.exit(f"the multitool did not finish (status {done.returncode}):\n{text[:2000]}")
    return [line for line in text.splitlines() if FINDING.match(line)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--program", type=Path, required=True)
    program = parser.parse_args().program.resolve()
    schema = json.loads((package("@microsoft/jest-sarif") / "lib/schemas/sarif-2.1.0-rtm.5.json").read_text())
    jsonschema.Draft4Validator.check_schema(schema)
    official = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())

    faults = []
    with findings_files(program, "sarif", ".sarif") as folder:
        files = sorted(folder.glob("*.sarif"))
        logs = {path: json.loads(path.read_text(encoding="utf-8")) for path in files}
        for path, log in logs.items():
            faults += [f"{path.name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
                       for error in official.iter_errors(log)]
        if not logs[folder / "draft.sarif"]["runs"][0]["results"]:
            faults.append("the draft has no results, so nothing has been tested")

        # Both judges have to see what is wrong.
        broken = json.loads(json.dumps(logs[folder / "draft.sarif"]))
        broken["runs"][0]["results"][0]["level"] = "fatal"
        if not list(official.iter_errors(broken)):
            faults.append("the schema lets a level pass that SARIF does not have")
        broken["runs"][0]["results"][0] |= {"level": "error", "ruleIndex": 9999}
        (folder / "broken.sarif").write_text(json.dumps(broken))
        said = multitool_says([*files, folder / "broken.sarif"])
        if not any("broken.sarif" in line and ": error " in line for line in said):
            faults.append("the multitool does not see a rule index that leads nowhere")
        faults += [line for line in said if "broken.sarif" not in line and not ALLOWED.search(line)]
    print(*faults[:50], sep="\n", end="\n" if faults else "")
    print(f"sarif: {len(files)} files, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
