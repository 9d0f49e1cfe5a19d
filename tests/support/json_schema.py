"""What tests need that hold something to a JSON Schema: the validator, and YAML turned into JSON values."""
import os
import re
import sys
from pathlib import Path

SKIPPED = 77
DEBIANS = Path("/usr/bin/python3")

# Debian packages python3-jsonschema and python3-yaml for its own Python, which is not always the first that is found.
try:
    import jsonschema
    import yaml
except ImportError:
    if DEBIANS.exists() and Path(sys.executable).resolve() != DEBIANS.resolve():
        os.execv(DEBIANS, [str(DEBIANS), "-B", *sys.argv])
    print("python3-jsonschema and python3-yaml are not installed; on Debian 12 script/setup installs them")
    sys.exit(SKIPPED)


def validator(schema: dict):
    """For draft 07. A schema that is none itself ends the test."""
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


class CoreLoader(yaml.SafeLoader):
    """Reads scalars by the core schema of YAML 1.2, as editors do: `no` is text and 2026-03-31 is no date."""

    yaml_implicit_resolvers: dict = {}

    def construct_mapping(self, node, deep=False):
        # A key is a name in JSON, whatever it looks like.
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


def resolve(kind: str, pattern: str, first: str, construct):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(pattern), [*first, ""])
    CoreLoader.add_constructor(f"tag:yaml.org,2002:{kind}",
                               lambda loader, node: construct(loader.construct_scalar(node)))


resolve("null", r"^(~|null|Null|NULL|)$", "~nN", lambda text: None)
resolve("bool", r"^(true|True|TRUE|false|False|FALSE)$", "tTfF", lambda text: text.lower() == "true")
resolve("int", r"^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789",
        lambda text: int(text, 0) if text[:2] in ("0o", "0x") else int(text))
resolve("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", "-+0123456789.", float)


def read_yaml(text: str):
    return yaml.load(text, CoreLoader)
