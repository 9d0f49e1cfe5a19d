"""The text form of a golden transcript: reading it, and writing it again with what the commands really said.

A transcript shows one behaviour:

    # What it shows, in a sentence or two.

    === file: hwbplan.yaml
    hwbplan: 1
    === file: plans/windows.yaml (crlf, bom)
    actions: []
    === tree: plans/bracknell-forest

    $ hwbplan check --today 2026-04-01
    what is expected on standard output
    [stderr]
    what is expected on standard error
    [exit 1]

`file` makes a file; what may stand in brackets: `crlf`, `bom`, `no-newline` (at the end of the file), `utf-16`,
`utf-16-be`, `windows-1252`, `hex` (the block holds pairs of hexadecimal digits), `executable`. `tree` copies a folder
of the repository, `tree: FROM -> TO` under another name. Steps run in the order they stand in, in one directory.

A line `...` in what is expected stands for any number of lines. `[no newline]` says that the output ends without one.
Lines of files and of output that would look like a step begin with a backslash, which is taken away.
"""
import codecs
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

FILE_FLAGS = {"crlf", "bom", "no-newline", "utf-16", "utf-16-be", "windows-1252", "hex", "executable"}
NO_NEWLINE = "[no newline]"
EXIT = re.compile(r"\[exit (-?\d+)\]")


class TranscriptError(Exception):
    """The transcript itself can't be read."""


@dataclass
class File:
    header: str
    path: str
    flags: set[str]
    lines: list[str]

    def content(self) -> bytes:
        if "hex" in self.flags:
            return bytes.fromhex(" ".join(self.lines))
        text = "\n".join(self.lines)
        if self.lines and "no-newline" not in self.flags:
            text += "\n"
        if "crlf" in self.flags:
            text = text.replace("\n", "\r\n")
        for flag, encoding, mark in (("utf-16", "utf-16-le", codecs.BOM_UTF16_LE),
                                     ("utf-16-be", "utf-16-be", codecs.BOM_UTF16_BE),
                                     ("windows-1252", "cp1252", b"")):
            if flag in self.flags:
                return mark + text.encode(encoding)
        return (codecs.BOM_UTF8 if "bom" in self.flags else b"") + text.encode()

    def perform(self, _repository: Path, work: Path):
        target = inside(work, self.path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self.content())
        if "executable" in self.flags:
            target.chmod(0o755)

    def written(self) -> list[str]:
        return [self.header, *map(guarded, self.lines)]


@dataclass
class Tree:
    header: str
    source: str
    target: str

    def perform(self, repository: Path, work: Path):
        source = repository / self.source
        if not source.is_dir():
            raise TranscriptError(f"the repository has no folder {self.source}")
        shutil.copytree(source, inside(work, self.target), dirs_exist_ok=True)

    def written(self) -> list[str]:
        return [self.header]


@dataclass
class Command:
    command: str
    stdout: list[str] = field(default_factory=list)
    stderr: list[str] = field(default_factory=list)
    status: int = 0

    def written(self) -> list[str]:
        lines = [f"$ {self.command}", *map(guarded, self.stdout)]
        if self.stderr:
            lines += ["[stderr]", *map(guarded, self.stderr)]
        if self.status:
            lines.append(f"[exit {self.status}]")
        return lines


@dataclass
class Transcript:
    comment: list[str]
    steps: list[File | Tree | Command]

    def written(self) -> str:
        lines = list(self.comment)
        previous = None
        for step in self.steps:
            if isinstance(step, Command) or previous is None or isinstance(previous, Command):
                lines.append("")
            lines += step.written()
            previous = step
        return "\n".join(lines) + "\n"


def inside(work: Path, path: str) -> Path:
    target = (work / path).resolve()
    if not target.is_relative_to(work):
        raise TranscriptError(f"{path} lies outside the test's directory")
    return target


def opens_step(line: str) -> bool:
    return line.startswith(("=== ", "$ "))


def guarded(line: str) -> str:
    if opens_step(line) or line.startswith("\\") or line == "[stderr]" or EXIT.fullmatch(line):
        return "\\" + line
    return line


def unguarded(line: str) -> str:
    return line[1:] if line.startswith("\\") else line


def output_lines(text: str) -> list[str]:
    """Output as the lines of a transcript."""
    if not text:
        return []
    if text.endswith("\n"):
        return text[:-1].split("\n")
    return [*text.split("\n"), NO_NEWLINE]


def read_step(header: str, body: list[str]) -> File | Tree | Command:
    if header.startswith("$ "):
        return read_command(header[2:], body)
    if found := re.fullmatch(r"=== file: (\S+)(?: \(([^)]*)\))?", header):
        flags = set(filter(None, re.split(r",\s*", found[2] or "")))
        if unknown := flags - FILE_FLAGS:
            raise TranscriptError(f"unknown in brackets: {', '.join(sorted(unknown))}")
        return File(header, found[1], flags, [unguarded(line) for line in body])
    if found := re.fullmatch(r"=== tree: (\S+)(?: -> (\S+))?", header):
        if any(body):
            raise TranscriptError(f"nothing may stand below {header!r}")
        return Tree(header, found[1], found[2] or found[1])
    raise TranscriptError(f"not understood: {header!r}")


def read_command(command: str, body: list[str]) -> Command:
    result = Command(command)
    into = result.stdout
    for index, line in enumerate(body):
        if line == "[stderr]":
            into = result.stderr
        elif found := EXIT.fullmatch(line):
            result.status = int(found[1])
            if index + 1 != len(body):
                raise TranscriptError(f"nothing may stand below {line}")
        else:
            into.append(unguarded(line))
    return result


def read(text: str) -> Transcript:
    """Reads a transcript; raises TranscriptError where it can't be read."""
    lines = text.removesuffix("\n").split("\n")
    starts = [index for index, line in enumerate(lines) if opens_step(line)]
    if not starts:
        raise TranscriptError("it has no steps")
    comment = lines[:starts[0]]
    while comment and not comment[-1]:
        comment.pop()
    if not comment or not all(line.startswith("#") or not line for line in comment):
        raise TranscriptError("it must open with a comment that says what it shows, each line beginning with #")
    steps = []
    for start, end in zip(starts, [*starts[1:], len(lines)]):
        body = lines[start + 1:end]
        # One empty line parts two steps and belongs to neither.
        if body and not body[-1] and end != len(lines):
            body.pop()
        steps.append(read_step(lines[start], body))
    if not any(isinstance(step, Command) for step in steps):
        raise TranscriptError("it has no command")
    return Transcript(comment, steps)
