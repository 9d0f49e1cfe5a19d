#!/usr/bin/env python3
"""Holds every include to the table of layers, and every library to the layers that may see it."""
import re
import sys

from repository import files, finish, relative, self_test

# What each layer may include beside itself. A layer sees what the layers it names see.
LAYERS = {
    "base": [],
    "text": ["base"],
    "yaml": ["text"],
    "model": ["yaml"],
    "workspace": ["model"],
    "overlaps": ["workspace"],
    "statistics": ["base"],
    "rules": ["workspace", "overlaps", "statistics"],
    "reports": ["workspace", "overlaps", "statistics"],
    "output": ["text"],  # and the document model of reports, below
    "exchange": ["workspace"],
    "editor": ["rules", "workspace"],
    "cli": ["rules", "reports", "output", "exchange", "editor"],
}
# Single headers that a layer may include from one it does not see.
EXTRA = {"output": ["hwbplan/reports/document.hpp", "hwbplan/reports/chart.hpp"]}

# Which files may include a library, by the first part of the included path.
LIBRARIES = {
    "yaml-cpp": r"src/yaml/yaml_cpp_reader\.cpp",
    "CLI": r"src/cli/.*",
    "nlohmann": r"src/model/json_schema\.cpp|src/(output|exchange|editor|cli)/.*",
    "cmark-gfm.h": r"src/output/officers_markdown\.cpp",
    "git2": r"src/workspace/.*",
    "git2.h": r"src/workspace/.*",
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def seen_by(layer: str) -> set[str]:
    seen = {layer}
    for below in LAYERS[layer]:
        seen |= seen_by(below)
    return seen


def layer_of(path: str) -> str | None:
    """The layer of a source file, or of what it includes; None where it belongs to none."""
    found = re.match(r"(?:include/hwbplan|src|hwbplan)/(\w+)/", path) or re.match(r"(\w+)/", path)
    return found[1] if found else None


def faults_of(path: str, text: str) -> list[str]:
    layer = layer_of(path)
    if layer not in LAYERS:
        # src/main.cpp wires the streams to the command line and lies in no layer.
        return [] if path == "src/main.cpp" else [f"{path}: lies in no layer of tests/house/layers_test.py"]
    faults = []
    for bracket, included in INCLUDE.findall(text):
        if bracket == "<":
            library = LIBRARIES.get(included.split("/")[0])
            if library and not re.fullmatch(library, path):
                faults.append(f"{path}: includes <{included}>, which only {library} may")
            continue
        target = layer_of(included)
        private = not included.startswith("hwbplan/")
        if target not in LAYERS:
            faults.append(f'{path}: includes "{included}", which names no layer')
        elif private and path.startswith("include/"):
            faults.append(f'{path}: a public header includes the private "{included}"')
        elif private and target != layer:
            faults.append(f'{path}: includes "{included}", which is private to {target}')
        elif target not in seen_by(layer) and included not in EXTRA.get(layer, []):
            faults.append(f'{path}: includes "{included}", but {layer} does not see {target}')
    return faults


WRONG = [
    ("src/base/date.cpp", '#include "hwbplan/text/span.hpp"\n'),
    ("include/hwbplan/text/span.hpp", '#include "hwbplan/yaml/tree.hpp"\n'),
    ("src/output/json.cpp", '#  include "hwbplan/rules/rule.hpp"\n'),
    ("src/rules/delivery/overdue.cpp", '#include "hwbplan/reports/document.hpp"\n'),
    ("src/statistics/wilson.cpp", '#include "hwbplan/text/span.hpp"\n'),
    ("src/model/action.cpp", '#include "yaml/tree_builder.hpp"\n'),
    ("include/hwbplan/yaml/reader.hpp", '#include "yaml/tree_builder.hpp"\n'),
    ("src/yaml/tree.cpp", "#include <yaml-cpp/yaml.h>\n"),
    ("src/rules/rule.cpp", "#include <CLI/CLI.hpp>\n"),
    ("src/yaml/tree.cpp", "#include <nlohmann/json.hpp>\n"),
    ("src/cli/check.cpp", "#include <git2.h>\n"),
    ("src/cli/check.cpp", '#include "check.hpp"\n'),
    ("src/surprise/a.cpp", ""),
]
RIGHT = [
    ("src/rules/delivery/overdue.cpp", '#include "hwbplan/base/date.hpp"\n#include "rules/within.hpp"\n'),
    ("src/output/html.cpp", '#include "hwbplan/reports/document.hpp"\n#include <nlohmann/json.hpp>\n'),
    ("src/yaml/yaml_cpp_reader.cpp", "#include <yaml-cpp/yaml.h>\n"),
    ("src/main.cpp", '#include "hwbplan/cli/main.hpp"\n'),
]

if __name__ == "__main__":
    self_test("layers", WRONG, faults_of)
    for sample in RIGHT:
        if faults_of(*sample):
            sys.exit(f"layers: this is right: {sample}")
    sources = [path for path in files()
               if relative(path).startswith(("src/", "include/")) and path.suffix in (".cpp", ".hpp")]
    finish("layers", [fault for path in sources for fault in faults_of(relative(path), path.read_text())])
