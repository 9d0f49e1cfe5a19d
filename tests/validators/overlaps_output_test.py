#!/usr/bin/env python3
"""Holds `hwbplan overlaps` to what it promises other programs, on our plans and on plans made to break it.

    overlaps_output_test.py --program build/dev/hwbplan

JSON keeps to its published schema, CSV to RFC 4180 without a formula, DOT to its own grammar with as many edges as
there are pairs, Markdown holds no HTML; no output drives a terminal, and the number of jobs changes nothing.
"""
import argparse
import csv
import io
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
sys.path.insert(0, str(REPOSITORY / "tests" / "validators"))
from json_output_test import closed, drives_terminal  # noqa: E402
from json_schema import validator  # noqa: E402

SCHEMA = json.loads((REPOSITORY / "docs/schemas/overlaps.v1.schema.json").read_text())
FORMATS = ("text", "markdown", "csv", "json", "dot")

# What a DOT file may be made of: words, numbers, quoted strings and a few signs.
DOT_TOKEN = re.compile(r'\s+|//[^\n]*\n|"(?:[^"\\]|\\.)*"|--|[A-Za-z_][A-Za-z_0-9]*|[0-9.]+|[{}\[\]=,;]', re.DOTALL)

HOSTILE = "\\e]0;owned\\a \\e[2J \\x9b31m \\u202e gnp.exe"
SIGNS = ["=1+1", "+1", "-1", "@SUM(A1)", "\\t=1", "\\uFF1D1", '\\"];evil[label=\\"', "\\\\", "a\\\\", "&lt;b>", "<b>x</b>",
         "<script>alert(1)</script>", "| x | y |", "`code`", "[a](javascript:b)", "# no heading", "{x}", HOSTILE]


def hostile_plan(directory: Path):
    """The same work in two plans again and again, each time with signs that mean something to some format."""
    lines = ["plans:"]
    for name in "ab":
        lines.append(f'  - {{id: plan-{name}, title: "{SIGNS[6]} {name} {HOSTILE}"}}')
    lines.append("partners:")
    lines.append(f'  - {{id: council, title: "=cmd {HOSTILE}"}}')
    lines.append("actions:")
    for number, sign in enumerate(SIGNS):
        for name in "ab":
            lines += [f'  - id: "{sign}{name}{number}"', f"    plan: plan-{name}",
                      f'    title: "{sign} Supervised toothbrushing in nursery number {number}"',
                      f'    lead: {{partner: council, role: "{sign}"}}']
    (directory / "plans.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (directory / "hwbplan.yaml").write_text("hwbplan: 1\n")


def run(program: Path, directory: Path, *arguments: str) -> bytes:
    done = subprocess.run([program, "overlaps", "--quiet", "--color", "never", *arguments], cwd=directory,
                          capture_output=True, timeout=120, check=False)
    if done.returncode != 0 or done.stderr:
        raise SystemExit(f"overlaps {arguments}: status {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def faults_of_json(output: bytes, schemas) -> list[str]:
    found = json.loads(output)
    faults = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
              for schema in schemas for error in schema.iter_errors(found)]
    if faults:
        return faults
    pairs, ids = found["pairs"], {action["id"] for action in found["actions"]}
    scores = [pair["score"] for pair in pairs]
    if scores != sorted(scores, reverse=True):
        faults.append("the pairs are not sorted by score")
    if any(pair["a"] not in ids or pair["b"] not in ids for pair in pairs):
        faults.append("a pair's action is not among the actions")
    if any(pair["a"] not in ids or pair["b"] not in ids for pair in found["decided_below"]):
        faults.append("a decided pair's action is not among the actions")
    if found["summary"]["pairs"] != len(pairs):
        faults.append("the number of pairs is wrong")
    if any(not set(cluster["actions"]) <= ids for cluster in found["clusters"]):
        faults.append("a cluster's action is not among the actions")
    if any(score < found["summary"]["report_at"] for score in scores):
        faults.append("a pair below the least score is listed")
    return faults


def faults_of_csv(output: bytes, pairs: list) -> list[str]:
    text = output.decode()
    if not text.endswith("\r\n") or "\n" in text.replace("\r\n", ""):
        return ["the rows do not end as RFC 4180 has it"]
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    faults = []
    if [float(row["score"]) for row in rows] != [round(pair["score"], 4) for pair in pairs]:
        faults.append("the rows are not the pairs")
    for row in rows:
        if None in row or None in row.values():
            faults.append("a row has more or fewer cells than the header")
            continue
        faults += [f"the cell {cell!r} could be a formula" for name, cell in row.items()
                   if cell and re.match(r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]", cell)]
    return faults


def faults_of_dot(output: bytes, pairs: list) -> list[str]:
    text, at, tokens = output.decode(), 0, []
    while at < len(text):
        token = DOT_TOKEN.match(text, at)
        if not token:
            return [f"this is no DOT: {text[at:at + 60]!r}"]
        if not token[0].isspace() and not token[0].startswith("//"):
            tokens.append(token[0])
        at = token.end()
    faults = []
    if tokens.count("--") != len(pairs):
        faults.append(f"{tokens.count('--')} edges, and {len(pairs)} pairs")
    if tokens.count("{") != tokens.count("}") or "evil" in tokens:
        faults.append("a text has got out of its quotation marks")
    return faults


def faults_of_markdown(output: bytes) -> list[str]:
    text = output.decode()
    faults = [f"this could be HTML: {line!r}" for line in text.split("\n") if re.search(r"<[a-zA-Z/!]", line)]
    widths = {}
    for number, line in enumerate(text.split("\n")):
        if line.startswith("|"):
            columns = len(re.findall(r"(?<!\\)\|", line))
            widths.setdefault(text.split("\n")[:number].count(""), set()).add(columns)
            if columns > 7:
                faults.append("a table has more than six columns")
    faults += ["the rows of a table differ in their cells" for found in widths.values() if len(found) > 1]
    return faults


def check(name: str, program: Path, directory: Path, schemas, *arguments: str) -> list[str]:
    output = {form: run(program, directory, "--format", form, "--jobs", "1", *arguments) for form in FORMATS}
    faults = [f"{form}: the output drives a terminal" for form in FORMATS
              if drives_terminal(output[form].replace(b"\r\n", b"\n"))]
    if run(program, directory, "--format", "json", "--jobs", "8", *arguments) != output["json"]:
        faults.append("eight jobs give another output than one")
    faults += faults_of_json(output["json"], schemas)
    found = json.loads(output["json"])
    pairs = found["pairs"]
    if not pairs and name != "empty":
        faults.append("nothing is found, so nothing has been tested")
    faults += faults_of_csv(output["csv"], pairs + found["decided_below"]) + faults_of_dot(output["dot"], pairs)
    faults += faults_of_markdown(output["markdown"])
    return [f"{name}: {fault}" for fault in faults]


def self_test(schemas):
    """A test that can't fail is none: each of these is wrong in one way."""
    good = {"version": 1, "pairs": [], "clusters": [], "decided_below": [], "actions": [],
            "summary": {"actions": 0, "plans": 0, "pairs": 0, "pairs_left_out": 0, "compared_all": True, "decided": 0,
                        "report_at": 0.5, "within_plans": False}}
    pair = {"a": "x", "b": "y", "score": 0.7, "for": [], "against": [], "decision": None}
    wrong = [good | {"version": 2}, good | {"more": 1}, good | {"pairs": [pair]}, good | {"pairs": [pair | {"score": 2}]}]
    if faults_of_json(json.dumps(good).encode(), schemas):
        sys.exit("this is right: an empty result")
    for sample in wrong:
        if not faults_of_json(json.dumps(sample).encode(), schemas):
            sys.exit(f"this should be a fault and is not: {sample}")
    header = b"score,a\r\n"
    for sample in (b"score,a\n0.7,x\n", header + b"0.7,=x\r\n", header + b"0.6,x\r\n", header + b"0.7,x,y\r\n"):
        if not faults_of_csv(sample, [pair]):
            sys.exit(f"this CSV should be a fault and is not: {sample}")
    for sample in (b'graph x { a1 [label="a" b"]; }', b"graph x { a1 <b>; }", b"graph x { }"):
        if not faults_of_dot(sample, [pair]):
            sys.exit(f"this DOT should be a fault and is not: {sample}")
    for sample in (b"a <b>x</b>\n", b"| a | b |\n|--|--|\n| a |\n", b"|a|b|c|d|e|f|g|\n"):
        if not faults_of_markdown(sample):
            sys.exit(f"this Markdown should be a fault and is not: {sample}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--program", type=Path, required=True)
    program = parser.parse_args().program.resolve()
    schemas = (validator(SCHEMA), validator(closed(SCHEMA)))
    self_test(schemas)
    plan = REPOSITORY / "plans/bracknell-forest"
    faults = check("plan", program, plan, schemas, "--report-at", "0")
    faults += check("within", program, plan, schemas, "--within-plans")
    faults += check("explained", program, plan, schemas, "--explain", "PH-04", "VS-3")
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as directory:
        hostile_plan(Path(directory))
        faults += check("hostile", program, Path(directory), schemas, "--report-at", "0.2")
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as directory:
        (Path(directory) / "hwbplan.yaml").write_text("hwbplan: 1\n")
        faults += check("empty", program, Path(directory), schemas)
    print(*faults[:50], sep="\n", end="\n" if faults else "")
    print(f"overlaps output: {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
