"""What a careful officer could do without hwbplan, in Python: PyYAML's C loader, and one JSON Schema.

    check_with_jsonschema.py SCHEMA PLAN_DIRECTORY
"""
import json
import sys
from pathlib import Path

import jsonschema
import yaml


class PlanLoader(yaml.CSafeLoader):
    """Reads scalars as YAML 1.2 does: dates and "yes" stay text."""


PlanLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":int", ":float", ":null"))]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()}


def main():
    schema = json.loads(Path(sys.argv[1]).read_text())
    validator = jsonschema.validators.validator_for(schema)(schema)
    faults = 0
    for path in sorted(Path(sys.argv[2]).rglob("*.yaml")):
        if path.name != "hwbplan.yaml":
            with path.open(encoding="utf-8") as stream:
                faults += sum(1 for _ in validator.iter_errors(yaml.load(stream, PlanLoader)))
    print(faults)


main()
