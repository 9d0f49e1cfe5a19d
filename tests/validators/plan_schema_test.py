#!/usr/bin/env python3
"""Holds the JSON Schema of the plan format to what the program itself reads.

    plan_schema_test.py --program build/dev/hwbplan

Every key of every record is tried with values of every shape, right ones and wrong ones, in a file of its own. Each
file that the program reads without a finding must pass the schema; and the schema must refuse the others, but for what
only a program can judge: whether a text is a date. So the schema can't fall behind the reader unseen.
"""
import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
from json_schema import read_yaml, validator  # noqa: E402

VALUES = [
    "", "~", '""', "some text", "no", "Yes", "true", "FALSE", '"true"', "2026", "2026-03-31", "March 2026", "0.5", ".5",
    "24,000", "£24,000", "£ 5", "−3", "+12", "40%", "5 %", "1,2", "about 40", "13 weeks", "6-month", "weeks",
    "all", "none", "grant", "on-track", "On track", "off", "error", "2023/24",
    "[]", "[x]", "[x, y]", "[grant]", "[2026-03-31, 1 May 2026]", "[on-track]", "[~]", '[""]', "[[x, y], z]", "[[[x]]]",
    "{}", "{nonsense: x}", "{x: on-track}", "{evidence: error}", "{evidence: ~}", "[{}]", "[{nonsense: x}]",
    "{id: x, title: x}", "[{id: x, title: x}]", "{partner: x}", "{partner: [x]}", "{start: 2026}",
    "{period: 2026, value: 1}",
]
# Rows that are alike are read alike: the first few of them are tried with all values, the others with these.
FULLY_TRIED = 2
FEW_VALUES = ["", "some text", "2026", "on-track", "[x]", '[""]', "[[[x]]]", "{nonsense: x}"]

# What stands in a plan that is read at all, and what the schema can't tell from it: the dates among all texts, the one
# version of the format, and a month and day.
READING = {"wrong-type", "unknown-key", "missing-key", "unreadable-date", "ambiguous-date"}
ONLY_THE_READER_KNOWS = {"unreadable-date", "ambiguous-date"}
NARROWER_THAN_THEIR_SHAPE = {("settings-file", "hwbplan"), ("settings-file", "financial_year_starts")}


class Raw(str):
    """Text that is YAML already."""


def block(value, indent: int = 0) -> str:
    """Writes mappings, lists and raw YAML in block style."""
    pad = "\n" + " " * indent
    if isinstance(value, dict):
        return "".join(f"{pad}{key}: {block(inner, indent + 2)}" for key, inner in value.items())
    if isinstance(value, list):
        return "".join(f"{pad}- {block(inner, indent + 2).lstrip()}" for inner in value)
    return value


class Format:
    """The records and keys of one of the two schemas."""

    def __init__(self, schema: dict):
        self.definitions = schema["definitions"]
        self.root = schema["anyOf"][0]["$ref"].split("/")[-1]
        self.paths = {self.root: lambda record: record}
        waiting = [self.root]
        for name in waiting:
            for key, row in self.keys(name).items():
                for inner, is_list in self.records_in(row):
                    if inner not in self.paths:
                        self.paths[inner] = self.nested(name, key, is_list)
                        waiting.append(inner)

    def keys(self, name: str) -> dict:
        definition = self.definitions[name]
        for alternative in [definition, *definition.get("anyOf", [])]:
            if "properties" in alternative:
                return alternative["properties"]
        return {}

    def required(self, name: str) -> list[str]:
        definition = self.definitions[name]
        return next((one["required"] for one in [definition, *definition.get("anyOf", [])] if "required" in one), [])

    def records_in(self, row: dict):
        for alternative in row["anyOf"]:
            inner = alternative.get("items", alternative).get("$ref", "").split("/")[-1]
            if inner in self.definitions and self.keys(inner):
                yield inner, any("items" in one for one in row["anyOf"])

    def nested(self, name: str, key: str, is_list: bool):
        outer = self.paths[name]
        return lambda record: outer(self.smallest(name) | {key: [record] if is_list else record})

    def smallest(self, name: str) -> dict:
        """A record with no more in it than has to be."""
        return {key: self.any_value(self.keys(name)[key]) for key in self.required(name)}

    def any_value(self, row: dict):
        first = row["anyOf"][0]
        if "enum" in first:
            return Raw(first["enum"][0])
        inner = first["$ref"].split("/")[-1]
        if self.keys(inner):
            return self.smallest(inner)
        return Raw({"number": "1", "date": "2026-03-31"}.get(inner, "x"))

    def cases(self):
        """Gives (record, key, value, the file) for every key and its values."""
        tried: dict[str, int] = {}
        for name, whole in self.paths.items():
            for key, row in self.keys(name).items():
                alike = json.dumps(row["anyOf"])
                tried[alike] = tried.get(alike, 0) + 1
                for value in VALUES if tried[alike] <= FULLY_TRIED else FEW_VALUES:
                    text = block(whole(self.smallest(name) | {key: Raw(value)})).lstrip("\n") + "\n"
                    yield name, key, value, text
            yield name, "", "", block(whole(self.smallest(name) | {"unheard_of": Raw("x")})).lstrip("\n") + "\n"


def findings(program: Path, directory: Path) -> dict[str, set[str]]:
    done = subprocess.run([program, "check", "--format", "json", "--fail-on", "never", "--select", "reading", "."],
                          cwd=directory, capture_output=True, timeout=300, check=False)
    if done.returncode != 0:
        sys.exit(f"the program ended with status {done.returncode}: {done.stderr.decode()[:500]}")
    found: dict[str, set[str]] = {}
    for finding in json.loads(done.stdout)["findings"]:
        if finding["rule"] in READING:
            found.setdefault(finding["file"], set()).add(finding["rule"])
    return found


def compare(program: Path, schema: dict, file_name) -> tuple[list[str], int]:
    """`file_name` says where the file of a case lies."""
    check, cases = validator(schema), list(Format(schema).cases())
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as directory:
        (Path(directory) / "hwbplan.yaml").write_text("hwbplan: 1\n")
        for number, (_, _, _, text) in enumerate(cases):
            path = Path(directory) / file_name(number)
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        if "/" in file_name(0):  # each is a plan directory of its own, and this one is none
            (Path(directory) / "hwbplan.yaml").unlink()
        found = findings(program, Path(directory))
    faults = []
    for number, (name, key, value, text) in enumerate(cases):
        rules = found.get(file_name(number), set())
        passes = check.is_valid(read_yaml(text))
        what = f"{name}.{key}: {value}" if key else f"{name} with an unknown key"
        if passes and rules - ONLY_THE_READER_KNOWS and (name, key) not in NARROWER_THAN_THEIR_SHAPE:
            faults.append(f"{what}: the schema lets pass what is reported as {', '.join(sorted(rules))}")
        if not passes and not rules:
            faults.append(f"{what}: the schema refuses what is read without a finding")
    if len({bool(found.get(file_name(number))) for number in range(len(cases))}) != 2:
        faults.append("all files are right, or all are wrong, so nothing has been compared")
    return faults, len(cases)


def our_plans(plan, settings) -> list[str]:
    """The reference plans pass."""
    faults = []
    for path in sorted((REPOSITORY / "plans").rglob("*.yaml")):
        check = settings if path.name == "hwbplan.yaml" else plan
        faults += [f"{path.relative_to(REPOSITORY)}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
                   for error in check.iter_errors(read_yaml(path.read_text(encoding="utf-8")))]
    return faults


def shape_faults(schema: dict) -> list[str]:
    """What editors need beyond being right: a description of everything, and no reference that leads nowhere."""
    text = json.dumps(schema)
    used = set(re.findall(r'"#/definitions/([^"]+)"', text))
    faults = [f"nothing is called {name}" for name in used - schema["definitions"].keys()]
    faults += [f"nothing refers to {name}" for name in schema["definitions"].keys() - used]
    known, check = Format(schema), validator(schema)
    for name in known.paths:
        if not (schema["definitions"][name].get("title") and schema["definitions"][name].get("description")):
            faults.append(f"{name} has no title or no description")
        faults += [f"{name}.{key} has no description" for key, row in known.keys(name).items()
                   if not row.get("description")]
        faults += [f"{name}.{key}: its example {example!r} is not valid" for key, row in known.keys(name).items()
                   for example in row.get("examples", [])
                   if not check.evolve(schema=row).is_valid(example)]
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--program", type=Path, required=True)
    program = parser.parse_args().program.resolve()
    plan, settings = (json.loads(subprocess.run([program, "schema", *flags], capture_output=True, check=True).stdout)
                      for flags in ([], ["--settings"]))
    faults = shape_faults(plan) + shape_faults(settings)
    faults += our_plans(validator(plan), validator(settings))
    more, cases = compare(program, plan, lambda number: f"file{number}.yaml")
    faults += more
    more, settings_cases = compare(program, settings, lambda number: f"plan{number}/hwbplan.yaml")
    faults += more
    print(*faults[:50], sep="\n", end="\n" if faults else "")
    print(f"plan schema: {cases + settings_cases} files compared, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
