"""The plans whose findings are held to the schemas of other services: ours, one without a file, and one that a stranger
wrote who wants to be more than text.
"""
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
TODAY = "2014-10-01"

# For services, pages, terminals, spreadsheets and parsers.
ATTACKS = [
    "::error::owned", "::error file=a.yaml,line=1::owned %0A::add-mask::x", "a\n::error::owned\n", "%0A::stop-commands::x",
    "##vso[task.complete result=Succeeded;]done", "##vso[task.setvariable variable=x]y", "##[add-mask]x", "##[error]x",
    "\x1b[31mred\x1b]0;title\x07", "\u009b2J", "\u202egnp.exe\u2066", "a\u200bb\u2028c\ufeff",
    "| a | b |", "<img src=x onerror=alert(1)>", "</failure><!-- ]]> -->", "[click](javascript:alert(1))",
    "`x` **x** # x", "https://example.org/x", "@everyone", "\"quoted\" \\ back", "\ufffe\uffff", "&amp;&#x1b;", "\x0b\x0c\x00",
    "=cmd|' /C calc'!A0", "健康 und Gesundheit 😀", "x" * 5000,
]


def quoted(text: str) -> str:
    """As a double-quoted scalar of YAML."""
    out = "".join(f"\\x{ord(c):02x}" if ord(c) < 32 or ord(c) in (0x22, 0x5C, 0x7F, 0x9B) else c for c in text)
    return f'"{out}"'


def write_hostile_plan(directory: Path):
    (directory / "hwbplan.yaml").write_text("hwbplan: 1\n", encoding="utf-8")
    lines = ["partners:", "  - {id: council, title: The council}", "actions:"]
    for number, attack in enumerate(ATTACKS):
        text = quoted(attack)
        lines += [f"  - id: a-{number}", f"    title: {text}", f"    lead: {text}", f"    horizon: {text}",
                  f"    timeline: {{start: {text}, end: 1 April 2026}}", f"    measures: [{{text: {text}}}]",
                  f"    depends_on: {text}", f"    {quoted(attack[:60])}: x"]
    (directory / "attacks.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (directory / "raw.yaml").write_bytes(b"actions:\n  - id: raw\n    title: \x1b[31m\xff::error::x\n    tilte: ##vso[task.complete]\n")
    for name in ("::error::x.yaml", "##vso[task.complete].yaml", "a,b;c%0A.yaml", "<b>&|.yaml", "line\nend.yaml",
                 "\x1b[31mred.yaml", "rtl\u202e.yaml"):
        (directory / name).write_text("actions: [{id: b, titel: x}]\n", encoding="utf-8")


def check(program: Path, directory: Path, *arguments: str) -> str:
    done = subprocess.run([program, "check", "--fail-on", "never", "--today", TODAY, *arguments], cwd=directory,
                          capture_output=True, timeout=120, check=False)
    if done.returncode != 0:
        sys.exit(f"hwbplan check {' '.join(arguments)} in {directory} ended with {done.returncode}: "
                 f"{done.stderr.decode(errors='replace')[:500]}")
    return done.stdout.decode("utf-8")


@contextmanager
def findings_files(program: Path, format_name: str, suffix: str):
    """Gives a folder with one file of findings for each plan: draft, plans, hostile, clean, empty."""
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as name:
        folder = Path(name)
        (folder / "hostile").mkdir()
        write_hostile_plan(folder / "hostile")
        (folder / "empty").mkdir()
        (folder / "empty" / "hwbplan.yaml").write_text("hwbplan: 1\n")
        plans = {"draft": REPOSITORY / "examples", "plans": REPOSITORY / "plans", "hostile": folder / "hostile",
                 "empty": folder / "empty"}
        out = folder / "out"
        out.mkdir()
        for plan, directory in plans.items():
            (out / f"{plan}{suffix}").write_text(check(program, directory, "--format", format_name), encoding="utf-8")
        (out / f"clean{suffix}").write_text(
            check(program, REPOSITORY / "plans", "--format", format_name, "--select", "yaml-syntax"), encoding="utf-8")
        yield out
