#!/usr/bin/env python3
"""Holds `--format json` to our published schema and `--format gitlab` to GitLab's format, with ajv, as editors and build
services do. tests/validators/json_output_test.py holds the first to the same schema with another validator.

    ajv_test.py --program build/release/hwbplan
"""
import argparse
import json
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
from node_programs import node, package, run  # noqa: E402
from sample_plans import findings_files  # noqa: E402

FORMATS = {
    "json": REPOSITORY / "docs/schemas/findings.v1.schema.json",
    "gitlab": REPOSITORY / "tests/validators/schemas/gitlab_code_quality.schema.json",
}


def first_of(format_name: str, value):
    return value[0] if format_name == "gitlab" else value["findings"][0]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--program", type=Path, required=True)
    program = parser.parse_args().program.resolve()
    package("ajv"), package("ajv-formats")
    checker = REPOSITORY / "tests/validators/ajv_check.mjs"
    faults = []
    for format_name, schema in FORMATS.items():
        with findings_files(program, format_name, ".json") as folder:
            files = sorted(folder.glob("*.json"))
            done = run([node(), checker, schema, *files])
            if done.returncode != 0:
                faults += (done.stdout + done.stderr).splitlines()[:20]
            found = json.loads((folder / "hostile.json").read_text(encoding="utf-8"))
            names = [finding["fingerprint"] for finding in (found if format_name == "gitlab" else found["findings"])]
            if len(names) < 50 or len(set(names)) != len(names):
                faults.append(f"{format_name}: too little is found, or two findings share a fingerprint")
            # A finding of an unheard-of severity has to be refused.
            first_of(format_name, found)["severity"] = "fatal"
            (folder / "broken.json").write_text(json.dumps(found))
            if run([node(), checker, schema, folder / "broken.json"]).returncode != 1:
                faults.append(f"{format_name}: the schema lets a severity pass that there is not")
    print(*faults[:50], sep="\n", end="\n" if faults else "")
    print(f"ajv: {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
