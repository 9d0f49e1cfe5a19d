"""How a trial is written down: a function that tries one hostile thing, with the words for the table in README.md.

A trial takes a Place, in which nothing of the machine's owner can be met, and asserts what came of it. It raises Skip
with a plain reason where this machine can't try it.
"""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from sandbox import Sandbox  # noqa: E402

TIME_LIMIT_SECONDS = 300  # for what would never end, also with sanitizers on a busy machine; how work grows: tests/work
MEMORY_LIMIT_KIB = 2_000_000  # of address space, so that a plan that eats memory ends the program and the trial fails

TRIALS: list["Trial"] = []


class Skip(Exception):
    """The machine lacks what a trial needs."""


class Trial:
    def __init__(self, area: str, tried: str, came: str, function):
        self.area, self.tried, self.came, self.function = area, tried, came, function


def trial(area: str, tried: str, came: str):
    """Enters a function into the table: what is tried, and what comes of it."""
    def enter(function):
        TRIALS.append(Trial(area, tried, came, function))
        return function
    return enter


class Outcome:
    def __init__(self, status: int, out: bytes, err: bytes):
        self.status, self.out, self.err = status, out, err

    @property
    def said(self) -> str:
        return (self.out + self.err).decode("utf-8", errors="replace")


class Place(Sandbox):
    """A sandbox with a small plan that passes in `plan`, and a secret beside it that no plan may reach."""

    SECRET = b"TOP-SECRET-OUTSIDE"

    def __enter__(self):
        super().__enter__()
        # Sanitizers reserve terabytes of addresses, so a limit on them would only stop the sanitizer.
        sanitized = any(name.endswith("SAN_OPTIONS") for name in self.environment)
        self.limit = "" if sanitized else f"ulimit -v {MEMORY_LIMIT_KIB}; "
        self.plan = self.work / "plan"
        self.secret = self.root / "secret.yaml"
        self.secret.write_bytes(b"actions:\n  - id: " + self.SECRET.lower() + b"\n    titel: " + self.SECRET + b"\n")
        outcome = self.command("hwbplan init plan --title Plan --area Wealdshire --today 2026-04-01")
        assert outcome.status == 0, outcome.said
        return self

    def command(self, text: str, directory: Path | None = None, environment: dict | None = None,
                limited: bool = True) -> Outcome:
        """Runs a shell command; the bytes it printed and its status. Fails where it hangs or dies of a signal."""
        try:
            done = subprocess.run(
                ["/bin/sh", "-c", (self.limit if limited else "") + text], cwd=directory or self.work,
                env=self.environment if environment is None else environment, stdin=subprocess.DEVNULL,
                capture_output=True, timeout=TIME_LIMIT_SECONDS)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"it ran for more than {TIME_LIMIT_SECONDS} seconds: {text}") from None
        assert 0 <= done.returncode < 126, f"it ended with {done.returncode}: {text}\n{done.stderr.decode()[-2000:]}"
        # A sanitizer ends the program with a status that findings have too.
        caught = re.search(rb"Sanitizer:|: runtime error: ", done.stderr)
        assert not caught, f"{text}\n{done.stderr.decode(errors='replace')[-4000:]}"
        assert done.returncode != 3, f"a fault of its own: {text}\n{done.stderr.decode()[-2000:]}"
        return Outcome(done.returncode, done.stdout, done.stderr)

    def check(self, flags: str = "") -> Outcome:
        outcome = self.command(f"hwbplan check plan --today 2026-04-01 {flags}")
        assert self.SECRET not in outcome.out + outcome.err, "text from outside the plan was printed"
        return outcome

    def add(self, name: str | bytes, content: bytes | str) -> Path:
        """A file in the plan's folder `plans`."""
        path = Path(os.fsdecode(os.fsencode(self.plan / "plans") + b"/" + os.fsencode(name)))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path


def needs(program: str) -> None:
    if shutil.which(program) is None:
        raise Skip(f"{program} is not installed")


def put_in_place(what: Path, path: Path) -> None:
    """Renames to where nothing should stand; the program may have made a folder there a moment ago, which goes."""
    for _ in range(1000):
        try:
            return os.rename(what, path)
        except OSError:
            shutil.rmtree(path, ignore_errors=True)
    raise AssertionError(f"{path} can't be taken away")
