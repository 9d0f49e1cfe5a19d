#!/usr/bin/env python3
"""Holds `hwbplan check --format json` to its published schema, on our plans and on plans made to break it.

    json_output_test.py --program build/dev/hwbplan

Beyond the schema: the counts are right, fingerprints are given once, places lie in their files, no byte can drive a
terminal, and the number of jobs changes nothing.
"""
import argparse
import copy
import json
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
from json_schema import validator  # noqa: E402

SCHEMA = json.loads((REPOSITORY / "docs/schemas/findings.v1.schema.json").read_text())
PLANS = ["plans", "examples"]

HOSTILE = (b"\x1b]0;owned\x07 \x1b[2J \xc2\x9b31m \xe2\x80\xae gnp.exe \xe2\x81\xa6 \xe2\x80\x8b \xe2\x80\xa8 \x7f"
           b" \xed\xa0\x80 \xf0\x9f \xff \\ \" ")
HOSTILE_FILES = {
    b"escape.yaml": b"actions:\n  - id: a\n    title: " + HOSTILE + b"\n    tilte" + HOSTILE + b": x\n",
    b"valid.yaml": ("actions:\n  - id: \"\\e[31m\u202e\"\n    title: \u202e健康\u0301 \"\n"
                    "    lead: \"\\x9b2J\"\n").encode(),
    b"line\nend.yaml": b"actions:\n  - id: b\n    titel: x\n",
    b"\x1b[31mred.yaml": b"actions:\n  - id: c\n    titel: x\n",
    b"bytes\xff\xfe.yaml": b"actions:\n  - id: d\n    titel: x\n",
    "rtl\u202elmay.yaml".encode(): b"actions: {{{\n",
    b"nul.yaml": b"actions:\n  - id: e\x00\n    title: \x00\n",
    b"carriage.yaml": b"actions:\r  - id: f\r    titel: x\r",
    b"long.yaml": b"actions: [" + b"{id: g, titel: x}, " * 200 + b"]\n",
    b"empty.yaml": b"",
    b"utf16.yaml": "actions:\n  - id: h\n    titel: é\n".encode("utf-16"),
}


def undescribed(schema: dict, at: str = "") -> list[str]:
    """Keys of objects that the schema names without saying what they mean."""
    faults = []
    for name, inner in schema.get("properties", {}).items():
        target = SCHEMA["definitions"][inner["$ref"].split("/")[-1]] if "$ref" in inner else inner
        if not target.get("description"):
            faults.append(f"the schema does not describe {at}.{name}")
        faults += undescribed(target, f"{at}.{name}")
    items = schema.get("items", {})
    target = SCHEMA["definitions"][items["$ref"].split("/")[-1]] if "$ref" in items else items
    return faults + (undescribed(target, f"{at}[]") if target else [])


def closed(schema):
    """The schema without room for keys that it does not know: what we write today, we describe."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    out = {key: closed(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict):
        out["additionalProperties"] = False
    return out


def drives_terminal(output: bytes) -> bool:
    """Whether any character is a control or a bidirectional one."""
    text = output.decode("utf-8")  # and that it is UTF-8 at all
    return any(ord(c) < 32 and c != "\n" or 0x7F <= ord(c) <= 0x9F or 0x200B <= ord(c) <= 0x200F
               or 0x2028 <= ord(c) <= 0x202E or 0x2066 <= ord(c) <= 0x2069 or c == "\ufeff" for c in text)


def misplaced(place: dict, directory: Path) -> bool:
    """Whether a place does not lie in its file. Files that are not plain UTF-8 are left out."""
    begin = (place["line"], place["column"])
    end = (place.get("end_line", place["line"]), place.get("end_column", place["column"]))
    if end < begin:
        return True
    try:
        data = (directory / place["file"]).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError, ValueError):
        return False
    lines = data.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return any(line > len(lines) or column > len(lines[line - 1]) + 1 for line, column in (begin, end))


def faults_of(output: bytes, directory: Path, open_schema, closed_schema) -> list[str]:
    if drives_terminal(output):
        return ["the output holds a control character"]
    found = json.loads(output)
    faults = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
              for schema in (open_schema, closed_schema) for error in schema.iter_errors(found)]
    if faults:
        return faults
    if not output.endswith(b"}\n"):
        faults.append("does not end with one new line")
    findings = found["findings"]
    prints = [finding["fingerprint"] for finding in findings]
    if len(set(prints)) != len(prints):
        faults.append("two findings share a fingerprint")
    for severity in ("error", "warning", "note"):
        if found["summary"][f"{severity}s"] != sum(finding["severity"] == severity for finding in findings):
            faults.append(f"the number of {severity}s is wrong")
    for finding in findings:
        edits = finding["fix"]["edits"] if finding["fix"] else []
        faults += [f"lies outside of its file: {place}" for place in [finding, *finding["related"], *edits]
                   if misplaced(place, directory)]
    return faults


def run(program: Path, directory: Path, *arguments: str) -> tuple[bytes, int]:
    done = subprocess.run([program, "check", "--fail-on", "never", "--today", "2026-04-01", *arguments], cwd=directory,
                          capture_output=True, timeout=120, check=False)
    return done.stdout, done.returncode


def check(name: str, program: Path, directory: Path, schemas) -> list[str]:
    output, status = run(program, directory, "--format", "json", "--jobs", "1")
    if status != 0:
        return [f"{name}: ended with status {status}"]
    faults = faults_of(output, directory, *schemas)
    if run(program, directory, "--format", "json", "--jobs", "8")[0] != output:
        faults.append("eight jobs give another output than one")
    text, _ = run(program, directory, "--format", "text", "--color", "never")
    if drives_terminal(text):
        faults.append("the text output holds a control character")
    if not json.loads(output)["findings"] and name in ("hostile", "examples"):
        faults.append("nothing is found, so nothing has been tested")
    return [f"{name}: {fault}" for fault in faults]


def write_hostile_plan(directory: Path):
    (directory / "hwbplan.yaml").write_bytes(b"hwbplan: 1\ntitle: " + HOSTILE + b"\n\x1b[0m: 1\n")
    for name, data in HOSTILE_FILES.items():
        try:
            (Path(directory) / name.decode(errors="surrogateescape")).write_bytes(data)
        except (OSError, ValueError):
            print(f"this file system takes no file called {name!r}")


def self_test(schemas):
    """A test that can't fail is none: each of these is wrong in one way."""
    good = {"version": 1, "findings": [], "summary": dict.fromkeys(SCHEMA["properties"]["summary"]["properties"], 0)}
    finding = {"rule": "r", "severity": "note", "message": "m", "hint": None, "file": "x", "line": 1, "column": 1,
               "end_line": 1, "end_column": 1, "record": None, "field": None, "fingerprint": "0" * 16, "related": [],
               "fix": None}
    with_one = good | {"findings": [finding], "summary": good["summary"] | {"notes": 1}}
    wrong = [good | {"version": 2}, good | {"more": 1}, good | {"summary": good["summary"] | {"notes": 1}}]
    for change in ({"line": 0}, {"end_column": 0}, {"severity": "off"}, {"record": {}}, {"rule": "R"},
                   {"fingerprint": "x"}, {"line": 2}, {"message": "\u202e"}):
        wrong.append(with_one | {"findings": [finding | change]})
    wrong.append(with_one | {"findings": [finding, finding], "summary": good["summary"] | {"notes": 2}})
    for sample in (good, with_one):
        if faults := faults_of(json.dumps(sample).encode() + b"\n", REPOSITORY, *schemas):
            sys.exit(f"this is right: {sample}: {faults}")
    for sample in wrong:
        if not faults_of(json.dumps(sample, ensure_ascii=False).encode() + b"\n", REPOSITORY, *schemas):
            sys.exit(f"this should be a fault and is not: {sample}")
    missing = copy.deepcopy(SCHEMA)
    del missing["properties"]["version"]["description"]
    if not undescribed(missing):
        sys.exit("a key without a description is not seen")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--program", type=Path, required=True)
    program = parser.parse_args().program.resolve()
    schemas = (validator(SCHEMA), validator(closed(SCHEMA)))
    self_test(schemas)
    faults = undescribed(SCHEMA)
    for name in PLANS:
        faults += check(name, program, REPOSITORY / name, schemas)
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as directory:
        write_hostile_plan(Path(directory))
        faults += check("hostile", program, Path(directory), schemas)
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as directory:
        (Path(directory) / "hwbplan.yaml").write_text("hwbplan: 1\n")
        faults += check("empty", program, Path(directory), schemas)
    print(*faults[:50], sep="\n", end="\n" if faults else "")
    print(f"json output: {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
