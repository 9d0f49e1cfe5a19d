#!/usr/bin/env python3
"""Style as a test: the size of files and functions, how they open and end, how they are named, what may not land."""
import re
import sys

from repository import files, finish, relative, self_test

FILE_LINES = 500
FUNCTION_LINES = 70

CODE = (".cpp", ".hpp", ".py", ".cmake", ".sh")
PROSE = (".md", ".yaml", ".yml", ".json", ".txt", ".html", ".css")
# Made to be wrong: their line ends, tabs and words are what a test is about.
RAW = re.compile(r"examples/|tests/fuzz/corpus/|tests/golden/.*\.test$|tests/data/|tests/.*\.tsv$")

# The samples are put together here, or this file would be its own first fault.
UNFINISHED = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X"]) + r")\b")
WORKPLACE = re.compile("|".join(["/wor" + "k/[a-z.]", "farm-" + "studio", "farm-" + "bench", "before-" + "stop",
                                 "bash_" + "jobs"]))

ASSIGNMENT = re.compile(r"(?<![=!<>])(?<!operator)=(?!=)")
NOT_FUNCTIONS = re.compile(r"\b(namespace|class|struct|enum|union|extern|concept)\b")


def blanked(text: str) -> str:
    """C++ with comments and the inside of literals made blank, so that braces can be counted."""
    pattern = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"(?P<tag>[^(\s]*)\(.*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\'',
        re.DOTALL)
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def is_function_head(head: str) -> bool:
    """Whether what stands before a brace is the head of a function and not a table, a class or a namespace."""
    bare, count = head, 1
    while count:
        bare, count = re.subn(r"\([^()]*\)", " ", bare)
    return "(" in head and "(" not in bare and not ASSIGNMENT.search(bare) and not NOT_FUNCTIONS.search(bare)


def long_functions(text: str):
    """Gives (first line, number of lines) of each function that is too long, by its braces."""
    code = blanked(text)
    blocks: list[tuple[bool, int]] = []  # of each open brace: is it a function's, and where does its head begin
    head_start = 0
    for position, char in enumerate(code):
        if char == "{":
            head = code[head_start:position]
            outside = not any(is_function for is_function, _ in blocks)
            blocks.append((outside and is_function_head(head), head_start + len(head) - len(head.lstrip())))
        elif char == "}" and blocks:
            is_function, start = blocks.pop()
            lines = code.count("\n", start, position) + 1
            if is_function and lines >= FUNCTION_LINES:
                yield code.count("\n", 0, start) + 1, lines
            # A member that is initialised with braces stands before the body: its head goes on.
            if is_function and re.match(r"\s*[,{]", code[position + 1:position + 200]):
                head_start = start
                continue
        if char in "{};" :
            head_start = position + 1


def opens_with_comment(path: str, lines: list[str]) -> bool:
    if lines and lines[0].startswith("#!"):
        lines = lines[1:]
    opening = ("//",) if path.endswith((".cpp", ".hpp")) else ("#", '"""')
    return bool(lines) and lines[0].startswith(opening) and len(lines[0]) >= 10


def code_faults(path: str, text: str) -> list[str]:
    faults = []
    lines = text.split("\n")
    if len(lines) > FILE_LINES:
        faults.append(f"{path}: has {len(lines)} lines; a file has fewer than {FILE_LINES}")
    if not opens_with_comment(path, lines):
        faults.append(f"{path}:1: opens without a comment that says what the file is for")
    if path.startswith("src/reports/") and path != "src/reports/scope.cpp" and "target_as<Meeting>" in text:
        faults.append(f"{path}: asks Scope::day_of for the day of a meeting, which may be private")
    # It can't be asked for without being changed, for every thread at once; a test of threads sees that by chance only.
    if path.startswith(("src/", "include/")) and re.search(r"\bumask\s*\(", blanked(text)):
        faults.append(f"{path}: calls umask, which belongs to the user and to all threads")
    if path.endswith(".hpp") and "\n#pragma once\n" not in text:
        faults.append(f"{path}: has no #pragma once")
    if path.endswith((".cpp", ".hpp")):
        for line, length in long_functions(text):
            faults.append(f"{path}:{line}: a function of {length} lines; it has fewer than {FUNCTION_LINES}")
    if not re.fullmatch(r"(.*/)?([a-z0-9_]+(\.[a-z]+)?|[A-Za-z]+\.cmake|[a-z-]+-config\.cmake)", path):
        faults.append(f"{path}: files and folders of code are named in snake_case")
    for number, line in enumerate(lines, 1):
        if UNFINISHED.search(line):
            faults.append(f"{path}:{number}: something is left unfinished here")
    return faults


def text_faults(path: str, data: bytes) -> list[str]:
    faults = []
    if b"\r" in data:
        faults.append(f"{path}: lines end in LF only")
    if b"\t" in data:
        faults.append(f"{path}:{data[:data.index(bytes([9]))].count(10) + 1}: a tab; indent with spaces")
    if data and (not data.endswith(b"\n") or data.endswith(b"\n\n")):
        faults.append(f"{path}: ends with exactly one new line")
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.endswith(b" "):
            faults.append(f"{path}:{number}: space at the end of the line")
    return faults


def is_script(path: str) -> bool:
    return path.startswith(("script/", ".ci/")) or path in ("ci/build", "ci/check")


def faults_of(path: str, data: bytes) -> list[str]:
    faults = []
    text = data.decode(errors="replace")
    for number, line in enumerate(text.split("\n"), 1):
        if WORKPLACE.search(line):
            faults.append(f"{path}:{number}: names a place outside of this repository")
    if RAW.match(path):
        return faults
    code = path.endswith(CODE) or is_script(path)
    if code:
        faults += code_faults(path, text)
    if code or path.endswith(PROSE):
        faults += text_faults(path, data)
    return faults


OPENING = b"// A sample file that has what it takes.\n"
WRONG = [
    ("src/a/b.cpp", b"int a;\n"),
    ("src/a/b.cpp", OPENING + b"int a;\n" * 500),
    ("src/a/b.cpp", OPENING + b"void f() {\n" + b"  g();\n" * 70 + b"}\n"),
    ("src/a/b.cpp", OPENING + b"namespace n {\nclass A {\n  A(int x)\n      : a_{x}, b_(1) {\n" + b"    g();\n" * 70 +
     b"  }\n};\n}\n"),
    ("src/a/b.cpp", OPENING + b"auto f() -> int {\n  if (a) {\n" + b"    g(\"}\", '}', R\"(})\");  // }\n" * 70 + b"  }\n}\n"),
    ("src/a/b.cpp", OPENING + b"A& A::operator=(const A& b) {\n" + b"  g();\n" * 70 + b"}\n"),
    ("src/a/b.hpp", OPENING),
    ("src/a/Big.cpp", OPENING),
    ("src/a/b.cpp", OPENING + b"// TO" + b"DO: more\n"),
    ("src/a/b.cpp", OPENING + b"int a; \n"),
    ("src/a/b.cpp", OPENING + b"\tint a;\n"),
    ("src/a/b.cpp", OPENING + b"int a;\r\n"),
    ("src/a/b.cpp", OPENING + b"int a;"),
    ("README.md", b"see /wor" + b"k/main\n"),
    ("src/reports/b.cpp", OPENING + b"auto* a = target_as<Meeting>(b);\n"),
    ("src/base/b.cpp", OPENING + b"const mode_t a = ::umask(0);\n"),
    ("script/x", b"#!/bin/sh\necho\n"),
]
RIGHT = [
    ("src/a/b.cpp", OPENING + b"namespace n {\nclass A {\n" + b"  void f() { g(); }\n" * 90 + b"};\n}\n"),
    ("src/a/b.cpp", OPENING + b"const int kTable[] = {\n" + b"    1, 2'000, f(3),\n" * 90 + b"};\n"),
    ("src/a/b.cpp", OPENING + b"constexpr auto kTable = to_array<Row>({\n" + b"    {f(1)},\n" * 90 + b"});\n"),
    ("src/a/b.hpp", OPENING + b"#pragma once\n"),
    ("src/base/b.cpp", OPENING + b"// Never umask(0).\nint a;\n"),
    ("examples/a.yaml", b"a:\tb\r\n"),
]

if __name__ == "__main__":
    self_test("tidy", WRONG, faults_of)
    for sample in RIGHT:
        if faults_of(*sample):
            sys.exit(f"tidy: this is right: {sample}: {faults_of(*sample)}")
    finish("tidy", [fault for path in files() for fault in faults_of(relative(path), path.read_bytes())])
