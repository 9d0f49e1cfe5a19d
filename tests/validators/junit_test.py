#!/usr/bin/env python3
"""Holds `--format junit` to what Jenkins accepts, with xmllint, and its counts to what it lists.

    junit_test.py --program build/release/hwbplan
"""
import argparse
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
from node_programs import skip  # noqa: E402
from sample_plans import findings_files  # noqa: E402

SCHEMA = REPOSITORY / "tests/validators/schemas/jenkins_junit.xsd"


def refused(path: Path) -> list[str]:
    done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", SCHEMA, path], capture_output=True, text=True,
                          timeout=60, check=False)
    return [] if done.returncode == 0 else [f"{path.name}: {line}" for line in done.stderr.splitlines()[:10]]


def miscounted(path: Path) -> list[str]:
    faults = []
    for suite in ElementTree.parse(path).getroot():
        cases = suite.findall("testcase")
        failed = [case for case in cases if case.find("failure") is not None]
        if (suite.get("tests"), suite.get("failures")) != (str(len(cases)), str(len(failed))):
            faults.append(f"{path.name}: a suite counts {suite.get('tests')} tests and {suite.get('failures')} failures, "
                          f"and has {len(cases)} and {len(failed)}")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--program", type=Path, required=True)
    program = parser.parse_args().program.resolve()
    if shutil.which("xmllint") is None:
        skip("xmllint is not installed; on Debian 12 script/setup installs it")
    faults = []
    with findings_files(program, "junit", ".xml") as folder:
        for path in sorted(folder.glob("*.xml")):
            faults += refused(path) or miscounted(path)
        text = (folder / "draft.xml").read_text(encoding="utf-8")
        if text.count("<failure ") < 10:
            faults.append("too little is found in the draft")
        for wrong in (text.replace("<failure ", "<fault ").replace("</failure>", "</fault>"),
                      text.replace(" tests=", " trials="), text.replace("</testsuites>", "")):
            (folder / "broken.xml").write_text(wrong, encoding="utf-8")
            if not refused(folder / "broken.xml"):
                faults.append("the schema lets a broken report pass")
    print(*faults[:20], sep="\n", end="\n" if faults else "")
    print(f"junit: {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
