"""Runs commands the way an officer's terminal would, but in an empty directory and always under the same conditions.

Shared by the golden transcripts and the test of the documentation.
"""
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
TIME_LIMIT_SECONDS = 120

# Control characters are shown as their Unicode pictures, so that a transcript is plain text in every editor.
CONTROL_PICTURES = {code: 0x2400 + code for code in range(32) if code not in (9, 10)} | {0x7F: 0x2421}


class Sandbox:
    """A temporary directory with `work` (where commands run) and `home` in it; a context manager."""

    def __init__(self, program: Path):
        self.program = program

    def __enter__(self):
        self.root = Path(tempfile.mkdtemp(prefix="hwbplan-test-")).resolve()
        self.work = self.root / "work"
        self.home = self.root / "home"
        bin_directory = self.root / "bin"
        for directory in (self.work, self.home, bin_directory):
            directory.mkdir()
        (bin_directory / "hwbplan").symlink_to(self.program)
        self.environment = {
            "PATH": f"{bin_directory}:/usr/local/bin:/usr/bin:/bin",
            "HOME": str(self.home),
            "TMPDIR": str(self.root),
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "TERM": "xterm",  # the output is a pipe, so there is no colour unless a command asks for it
            "COLUMNS": "100",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Board manager",
            "GIT_AUTHOR_EMAIL": "board@example.org",
            "GIT_AUTHOR_DATE": "2026-04-01T09:00:00Z",
            "GIT_COMMITTER_NAME": "Board manager",
            "GIT_COMMITTER_EMAIL": "board@example.org",
            "GIT_COMMITTER_DATE": "2026-04-01T09:00:00Z",
        }
        # Sanitizers and coverage are told by variables of their own.
        for name, value in os.environ.items():
            if name.endswith("SAN_OPTIONS") or name == "LLVM_PROFILE_FILE":
                self.environment[name] = value
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.root, ignore_errors=True)

    def run(self, command: str, directory: Path | None = None, merge_streams: bool = False):
        """Runs a shell command with no input. Gives (standard output, standard error, status) with the text as shown."""
        # A session of its own, so that what the shell has started can be stopped with it.
        process = subprocess.Popen(
            ["/bin/sh", "-c", command], cwd=directory or self.work, env=self.environment, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT if merge_streams else subprocess.PIPE)
        try:
            stdout, stderr = process.communicate(timeout=TIME_LIMIT_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return "", f"(stopped: it ran for more than {TIME_LIMIT_SECONDS} seconds)\n", -1
        return self.shown(stdout), self.shown(stderr or b""), process.returncode

    def shown(self, output: bytes) -> str:
        """Output as a transcript shows it: the temporary directory as $DIR, control characters as pictures."""
        text = output.decode("utf-8", errors="backslashreplace").translate(CONTROL_PICTURES)
        return text.replace(str(self.work), "$DIR").replace(str(self.root), "$ROOT")


def matches(expected: list[str], actual: list[str]) -> bool:
    """Whether the lines agree, where an expected line `...` stands for any number of lines."""
    if "..." not in expected:
        return expected == actual
    parts: list[list[str]] = [[]]
    for line in expected:
        if line == "...":
            parts.append([])
        else:
            parts[-1].append(line)
    first, *middle, last = parts
    if len(actual) < len(first) + len(last) or actual[:len(first)] != first:
        return False
    end = len(actual) - len(last)
    if actual[end:] != last:
        return False
    at = len(first)
    for part in middle:
        while actual[at:at + len(part)] != part or at + len(part) > end:
            at += 1
            if at > end:
                return False
        at += len(part)
    return True
