#!/usr/bin/env python3
"""Tests the runner of the golden transcripts with a made-up program: what is wrong has to be seen as wrong."""
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))

from sandbox import matches  # noqa: E402
from transcript import TranscriptError, read  # noqa: E402

PROGRAM = """#!/bin/sh
case $1 in
  hello) echo hello; echo aside >&2; exit 1 ;;
  bare) printf 'no end' ;;
  odd) printf '$ like a step\\n\\\\x\\n\\n' ;;
  bytes) od -An -tx1 "$2" ;;
  place) pwd; echo "$HOME"; cat ;;
esac
"""

HELLO = """# Says hello.

$ hwbplan hello
hello
[stderr]
aside
[exit 1]
"""


class RunnerTest(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory()
        self.addCleanup(self.directory.cleanup)
        self.program = Path(self.directory.name) / "program"
        self.program.write_text(PROGRAM)
        self.program.chmod(0o755)
        self.test = Path(self.directory.name) / "a.test"

    def run_on(self, text: str, update: bool = False):
        self.test.write_text(text, encoding="utf-8")
        environment = os.environ | {"HWBPLAN_UPDATE_GOLDEN": "1" if update else "0"}
        done = subprocess.run([sys.executable, HERE / "run.py", "--program", self.program, self.test],
                              capture_output=True, text=True, env=environment, check=False)
        return done.returncode, done.stdout

    def test_what_is_right_passes(self):
        self.assertEqual(self.run_on(HELLO), (0, "1 passed, 0 failed\n"))

    def test_every_wrong_expectation_fails(self):
        wrong = [HELLO.replace("\nhello\n", "\nhallo\n"), HELLO.replace("aside", "asides"),
                 HELLO.replace("[exit 1]", "[exit 2]"), HELLO.replace("\n[exit 1]", ""),
                 HELLO.replace("[stderr]\naside\n", ""), HELLO.replace("\nhello\n[", "\nhello\n\n["),
                 HELLO.replace("\nhello\n", "\nhello\nmore\n"), HELLO.replace("\nhello\n", "\n...\nother\n")]
        for text in wrong:
            status, said = self.run_on(text)
            self.assertEqual(status, 1, text)
            self.assertTrue(said.endswith("0 passed, 1 failed\n"), said)
            self.assertIn("+++", said)

    def test_what_is_no_transcript_fails(self):
        for text in ("", "# Nothing.\n", "$ hwbplan hello\n", "# A file only.\n\n=== file: a\nb\n",
                     "# Outside.\n\n=== file: ../a\nb\n\n$ true\n", "# Unknown.\n\n=== file: a (big)\n\n$ true\n",
                     "# No such folder.\n\n=== tree: no-such-folder\n\n$ true\n", HELLO + "more\n"):
            self.assertEqual(self.run_on(text)[0], 1, text)

    def test_an_update_mends_and_then_passes(self):
        for command in ("hello", "bare", "odd", "place"):
            wrong = f"# Shows it.\n\n$ hwbplan {command}\nwrong\n\n$ hwbplan {command}\n"
            self.assertEqual(self.run_on(wrong)[0], 1)
            self.assertEqual(self.run_on(wrong, update=True)[0], 0)
            self.assertEqual(self.run_on(self.test.read_text(encoding="utf-8"))[0], 0)

    def test_an_update_leaves_what_passes_as_it_is(self):
        text = HELLO.replace("\nhello\n", "\n...\n")
        self.run_on(text, update=True)
        self.assertEqual(self.test.read_text(encoding="utf-8"), text)

    def test_files_have_the_bytes_that_were_asked_for(self):
        for flags, body, shown in (("", "é", "c3 a9 0a"), (" (crlf, bom)", "a\nb", "ef bb bf 61 0d 0a 62 0d 0a"),
                                   (" (utf-16)", "a", "ff fe 61 00 0a 00"), (" (utf-16-be)", "a", "fe ff 00 61 00 0a"),
                                   (" (windows-1252)", "’", "92 0a"), (" (hex)", "00 ff\n80", "00 ff 80"),
                                   (" (no-newline)", "a", "61"), ("", "\\$ a", "24 20 61 0a"),
                                   ("", "======= a", "3d 3d 3d 3d 3d 3d 3d 20 61 0a")):
            text = f"# Shows bytes.\n\n=== file: a/f{flags}\n{body}\n\n$ hwbplan bytes a/f\n {shown}\n"
            self.assertEqual(self.run_on(text), (0, "1 passed, 0 failed\n"), text)

    def test_the_directory_and_home_are_its_own(self):
        text = "# Shows where.\n\n$ hwbplan place\n$DIR\n$ROOT/home\n"
        self.assertEqual(self.run_on(text)[0], 0)


class ReadingTest(unittest.TestCase):
    def test_writing_what_was_read_changes_nothing(self):
        text = ("# One.\n# Two.\n\n=== file: a (crlf)\nx\n\ny\n=== tree: plans -> p\n\n$ one\n\\$ x\n\n\n$ two\n"
                "[stderr]\ne\n[exit 2]\n\n=== file: b\n\n$ three\n[no newline]\n")
        self.assertEqual(read(text).written(), text)

    def test_dots_stand_for_any_lines(self):
        for expected, actual, same in (("...", "", True), ("...", "a b", True), ("a ...", "a", True),
                                       ("a ... z", "a m z", True), ("a ... z", "a m", False), ("a ... z", "z", False),
                                       ("... m ...", "a m z", True), ("... m ...", "a z", False),
                                       ("... m m ...", "a m z", False), ("a ... a", "a", False),
                                       ("... m ... m ...", "m", False), ("a", "a b", False)):
            self.assertEqual(matches(expected.split(), actual.split()), same, (expected, actual))

    def test_faults_are_told(self):
        with self.assertRaises(TranscriptError):
            read("# x\n\n=== nonsense\n\n$ a\n")


if __name__ == "__main__":
    unittest.main()
