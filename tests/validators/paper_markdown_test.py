#!/usr/bin/env python3
"""Holds the Markdown of all papers to markdownlint, and to what pandoc makes of it: tables with captions and header
rows, lettered items, headings, and no text that has become something else.

    paper_markdown_test.py --program build/dev/hwbplan

Each half is left out, with a word, where its program is not installed.
"""
import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
VALIDATORS = REPOSITORY / "tests" / "validators"
LINT = VALIDATORS / "node_modules" / "markdownlint-cli2" / "markdownlint-cli2-bin.mjs"
PLANS = (("plans/bracknell-forest", "2014-10-01"), ("examples/bracknell-forest-draft", "2014-10-01"))

# Tables and headings are as wide as what the plan says in them; a priority and a theme may bear one name.
RULES = {"line-length": {"line_length": 120, "tables": False, "headings": False}, "table-column-style": False,
         "no-duplicate-heading": {"siblings_only": True}}

# Text that would become something else if one sign of it came through.
HOSTILE = r"""<b>x</b> *x* _x_ `x` [x](javascript:1) ![x](y) | $x$ ~x~ ^x^ @x {.x} #x :smile: https://x.org www.x.org [^1] \x"""
HOSTILE_PLAN = f"""
strategy: {{id: s, title: S, area: Wealdshire, contributions: [{{id: c, title: C}}]}}
themes: [{{id: t, title: T}}]
priorities: [{{id: p, title: P, themes: [t]}}]
partners: [{{id: council, title: Council}}]
actions:
  - id: A-1
    title: {json.dumps(HOSTILE)}
    description: |
      1. One *kept*
      2. <script>alert(1)</script> [bad](javascript:alert(1)) [good](https://example.org/)
    priorities: [p]
    contributes_to: [c]
    lead: {{partner: council, role: {json.dumps("- " + HOSTILE)}}}
    resources: [{{funding: existing, source: {json.dumps("1. " + HOSTILE)}, amount: 5}}]
    measures: [{{text: {json.dumps("(a) " + HOSTILE)}}}]
    timeline: {{start: 2026-04-01, end: 2027-03-31, milestones: [{{id: m, due: 2026-06-30, title: {json.dumps("# " + HOSTILE)}}}]}}
    barriers: [{{barrier: {json.dumps("+ " + HOSTILE)}, how_overcome: x, status: escalated, ask_of_board: {json.dumps(HOSTILE)}}}]
    progress: [{{date: 2026-09-01, status: at-risk, text: {json.dumps("Table: " + HOSTILE)}}}]
"""


def run(*arguments, **more) -> subprocess.CompletedProcess:
    return subprocess.run([str(one) for one in arguments], capture_output=True, text=True, check=False, **more)


def write_papers(program: Path, folder: Path, ending: str) -> list[Path]:
    """Every paper of every plan, in the form that the ending of a file asks for."""
    hostile = folder / "hostile-plan"
    hostile.mkdir()
    (hostile / "hwbplan.yaml").write_text("hwbplan: 1\ntitle: Hostile\n")
    (hostile / "plan.yaml").write_text(HOSTILE_PLAN, encoding="utf-8")
    names = [line.split()[0] for line in run(program, "report", "--list").stdout.splitlines()]
    papers = []
    for place, today in (*PLANS, (hostile, "2026-10-01")):
        for name in names:
            paper = folder / f"{Path(place).name}-{name}{ending}"
            done = run(program, "report", name, REPOSITORY / place, "--today", today, "-q", "-o", paper)
            if done.returncode != 0:
                sys.exit(f"report {name} {place}: {done.stderr}")
            papers.append(paper)
    return papers


def lint(papers: list[Path], folder: Path) -> list[str]:
    config = folder / "papers.markdownlint-cli2.jsonc"
    config.write_text(json.dumps({"config": RULES, "noProgress": True, "noBanner": True}))
    wrong = folder / "wrong.md"
    wrong.write_text("# A\n\n<b>x</b>\n\n|a|b|\n|-|-|\n|c|\n")

    def faults_of(files):
        done = run("node", LINT, "--config", config, *(f":{path}" for path in files))
        return [line for line in (done.stdout + done.stderr).splitlines() if " MD" in line]

    if len(faults_of([wrong])) < 2:
        sys.exit("markdownlint sees nothing wrong in a page that is")
    return faults_of(papers)


def kinds(tree, found: dict[str, int]) -> dict[str, int]:
    """How often each kind of element stands in pandoc's tree."""
    if isinstance(tree, dict):
        if "t" in tree:
            found[tree["t"]] = found.get(tree["t"], 0) + 1
        for value in tree.values():
            kinds(value, found)
    elif isinstance(tree, list):
        for value in tree:
            kinds(value, found)
    return found


def faults_of_pandoc(paper: Path) -> list[str]:
    text = paper.read_text(encoding="utf-8")
    # A cell may begin with a hyphen; only the second line of a table has nothing but them in its first.
    tables = len(re.findall(r"^\| :?-{3,}:? \|", text, re.MULTILINE))
    faults = []
    for reader in ("markdown", "gfm"):
        tree = json.loads(run("pandoc", "-f", reader, "-t", "json", paper).stdout)
        found = kinds(tree, {})
        if found.get("Table", 0) != tables:
            faults.append(f"{paper.name}: {reader} reads {found.get('Table', 0)} of {tables} tables")
        for kind in ("RawInline", "RawBlock", "Math", "Image", "Cite", "Note", "Code", "CodeBlock", "Strikeout",
                     "Superscript", "Subscript", "Span", "LineBlock", "DefinitionList", "HorizontalRule"):
            if kind in found:
                faults.append(f"{paper.name}: {reader} reads a {kind}")
        for address in re.findall(r'"c": ?\[\[.*?\], ?\["([^"]*)", ?""\]\]', json.dumps(tree)):
            if not address.startswith(("https://", "http://", "mailto:")):
                faults.append(f"{paper.name}: {reader} reads a link to {address}")
    return faults


def faults_of_docx(paper: Path, folder: Path) -> list[str]:
    target = folder / (paper.stem + ".docx")
    done = run("pandoc", "-f", "markdown", paper, "-o", target)
    if done.returncode != 0:
        return [f"{paper.name}: pandoc: {done.stderr}"]
    document = zipfile.ZipFile(target).read("word/document.xml").decode("utf-8")
    text = paper.read_text(encoding="utf-8")
    tables, captions = document.count("<w:tbl>"), document.count('"TableCaption"')
    headers = len(re.findall(r"<w:tblHeader\b", document))
    faults = []
    if not tables == headers == captions == len(re.findall(r"^Table: ", text, re.MULTILINE)):
        faults.append(f"{paper.name}: {tables} tables, {headers} header rows, {captions} captions in Word")
    headings = len(re.findall(r'<w:pStyle w:val="Heading\d"', document))
    if headings != len(re.findall(r"^#+ ", text, re.MULTILINE)):
        faults.append(f"{paper.name}: {headings} headings in Word")
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", type=Path, required=True, help="the hwbplan that is tested")
    program = parser.parse_args().program.resolve()
    can_lint = LINT.exists() and shutil.which("node")
    if not can_lint and not shutil.which("pandoc"):
        print("neither markdownlint nor pandoc is installed")
        return 77
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as name:
        folder = Path(name)
        papers = write_papers(program, folder, ".md")
        faults = lint(papers, folder) if can_lint else []
        if shutil.which("pandoc"):
            for paper in papers:
                faults += faults_of_pandoc(paper)
                faults += faults_of_docx(paper, folder)
    print(*faults[:50], sep="\n", end="\n" if faults else "")
    left_out = [] if can_lint else ["markdownlint is not installed"]
    left_out += [] if shutil.which("pandoc") else ["pandoc is not installed"]
    print(f"{len(papers)} papers, {len(faults)} faults", *left_out, sep="; ")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
