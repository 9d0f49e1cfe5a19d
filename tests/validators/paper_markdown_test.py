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
H = json.dumps(HOSTILE)


def begun(sign: str) -> str:
    """Hostile text that begins with a sign of its own."""
    return json.dumps(sign + HOSTILE)


# Every kind of record, and hostile text wherever a paper prints what an officer wrote.
HOSTILE_PLAN = f"""
strategy:
  id: s
  title: {begun("= ")}
  area: {begun("- ")}
  vision: {begun("> ")}
  contributions: [{{id: c, title: {begun("* ")}}}, {{id: c2, title: {begun("1) ")}}}]
  places: [{{id: north, title: {begun("@")}}}]
  populations: [{{id: old, title: {begun("+")}, seldom_heard: yes}}, {{id: young, title: {H}, seldom_heard: yes}}]
  drivers: [{{id: d, title: {begun("~~~ ")}, governed_by: [hwb]}}]
  risks: [{{risk: {begun("---")}, owner: council, response: {H}}}]
  sign_off: {{status: draft, meeting: next}}
themes: [{{id: t, title: {begun("# ")}, driver: d, sponsor: {{partner: council, role: {H}}}, description: {H}}}]
priorities: [{{id: p, title: {begun(": ")}, themes: [t], driver: d, evidence: [e], lead_member: {{partner: council, role: {H}}}}}]
partners: [{{id: council, title: {begun("| ")}}}, {{id: trust, title: {begun("%")}}}]
plans:
  - id: plan
    title: {begun("``` ")}
    owner: council
    consulted: yes
    url: "javascript:alert(1)"
    adjusts: [{{priority: p, how: {H}}}]
    local_priorities: [{{id: own, title: {H}}}]
    risks: [{{risk: {H}, owner: council, response: {begun("- ")}}}]
  - {{id: other, title: Other, owner: trust}}
related_strategies: [{{id: r, title: {H}, owner: council, url: "https://example.org/<script>"}}]
groups:
  - {{id: hwb, title: {begun("<!-- ")}, kind: board, meets: monthly, hours: 2, members: [{{partner: council, role: {H}}}], invited: [trust]}}
  - {{id: gone, title: {H}, reports_to: [hwb], remit: [p], closed: {{date: 2026-04-01, goals_to: [hwb], reason: {begun("=")}}}}}
metrics:
  - id: m
    title: {begun("_")}
    unit: {begun("% ")}
    better: lower
    frequency: quarterly
    owner: {{partner: council, role: {H}}}
    source: {{title: {H}, framework: {H}, id: {H}}}
    priorities: [p]
    target: {{period: 2027, value: 3}}
    rebase: [{{from: 2025-04, reason: {H}}}]
    observations: [{", ".join(f"{{period: Q{q} {y}/{y - 1999:02}, value: {q + y - 2020}}}" for y in (2023, 2024, 2025) for q in (1, 2, 3, 4))}]
    inequality:
      by: population
      groups:
        - {{id: g1, title: {begun("[")}, observations: [{{period: 2025, value: 9}}]}}
        - {{id: g2, title: {H}, observations: [{{period: 2025, value: 4}}]}}
actions:
  - id: A-1
    title: {H}
    description: |
      1. One *kept*
      2. <script>alert(1)</script> [bad](javascript:alert(1)) [good](https://example.org/)
    plan: plan
    priorities: [p]
    contributes_to: [c]
    populations: [old]
    places: [north]
    group: hwb
    partners: [trust]
    links: [r]
    wider_determinants: [{H}]
    coproduction: {{with: [old], how: {H}}}
    lead: {{partner: council, role: {begun("- ")}}}
    resources: [{{funding: existing, source: {begun("1. ")}, amount: 5}}, {{staff: 1, partner: trust}}]
    measures: [{{text: {begun("(a) ")}}}, {{metric: m, target: 5, by: 2026-06-30}}]
    timeline: {{start: 2026-04-01, end: 2027-03-31, published: {H}, milestones: [{{id: m, due: 2026-06-30, title: {begun("# ")}}}, {{id: n, due: 2026-05-30, done: 2026-05-30, title: {begun("=")}}}]}}
    barriers: [{{barrier: {begun("+ ")}, how_overcome: {H}, owner: trust, status: escalated, ask_of_board: {H}}}]
    progress: [{{date: 2026-07-01, status: on-track, text: {H}}}, {{date: 2026-09-01, status: at-risk, text: {begun("Table: ")}, next: {H}}}]
  - {{id: slug-only, title: {H}, plan: other, priorities: [p], lead: {{partner: trust, role: {H}}}, depends_on: [A-1], measures: [{{metric: m}}]}}
  - {{id: A-3, title: {begun("Agree ")}, plan: other, priorities: [p], lead: trust, private: true, notes: {H}}}
meetings:
  - id: past
    group: hwb
    date: 2026-09-01
    decisions: [{{id: d1, text: {begun("=")}, kind: agrees}}, {{id: d2, text: {H}, kind: assurance, due: 2026-09-10, proof: {{date: 2026-09-09, text: {H}}}}}]
    agreed_actions: [{{id: a1, text: {begun("-")}, owner: council, due: 2026-09-20}}, {{id: a2, text: {H}, owner: trust, due: 2026-09-20, done: 2026-09-19}}]
    views: [{{id: v1, from: {H}, text: {begun("+")}, answer: {H}, answered: 2026-09-02}}]
  - {{id: next, group: hwb, date: 2026-12-03, items: [{{title: {begun("@")}, purpose: {H}, report: {H}, lead: {{partner: council, role: {H}}}, minutes: 30}}]}}
annual_themes: [{{id: y, title: {H}, year: 2026/27, driver: d, status: chosen, votes: [{{partner: council, for: y}}]}}]
case_studies: [{{id: c1, title: {begun("# ")}, partner: council, annual_theme: y, actions: [A-1], text: {begun("> ")}}}]
evidence:
  - {{id: e, statement: {begun("|")}, indicator: i, period: 2025, value: 4, unit: {H}, quoted_in: [plan], source: {{title: {H}, date: 2024-01-01}}, correction: {{date: 2026-01-01, value: 3, reason: {H}}}}}
overlap_decisions: [{{actions: [A-1, slug-only], decision: keep-both, reason: {begun("=")}, frees: {{amount: 5}}, decided_by: {{meeting: past}}}}]
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
