#!/usr/bin/env python3
"""Holds every paper's page to the Nu HTML checker and, in headless Chromium, to axe: wide, at 320 pixels and in the dark.

    paper_html_test.py --program build/dev/hwbplan

Each half is left out, with a word, where its program is not installed (script/setup installs them).
"""
import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from paper_markdown_test import PLANS, REPOSITORY, run, write_papers

PAGES = REPOSITORY / "tests" / "validators" / "pages"
CHECKER = PAGES / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
HOSTILE = "hostile-plan-"


def faults_of_checker(pages: list[Path], folder: Path) -> list[str]:
    wrong = folder / "wrong.html"
    wrong.write_text("<!DOCTYPE html><title>x</title><img src=x><p></div>")

    def messages(files, *options):
        done = run("java", "-jar", CHECKER, "--format", "json", *options, *files)
        return json.loads(done.stderr or '{"messages": []}')["messages"]

    if not messages([wrong]):
        sys.exit("the Nu HTML checker sees nothing wrong in a page that is")
    # What the hostile plan says is no English, and the checker guesses a language by throwing dice: now and then Maltese.
    hostile = [page for page in pages if page.name.startswith(HOSTILE)]
    plain = [page for page in pages if page not in hostile]
    return [f"{Path(one['url'][5:]).name}:{one.get('lastLine')}: {one['message']}; {one.get('extract', '')[:120]}"
            for one in messages(plain) + messages(hostile, "--no-langdetect")]


def faults_of_axe(judged: list[Path], measured: list[Path], folder: Path) -> list[str]:
    wrong = folder / "wrong-colours.html"
    rows = "".join(f'<li{" style=color:#eee" if row == 9 else ""}>Row {row}</li>' for row in range(12))
    wrong.write_text("<!DOCTYPE html><html lang=en-GB><title>x</title><main><h1>x</h1><img src=x>"
                     f'<ul>{rows}</ul><p style="width: 3000px">Broad</p><div style="overflow: auto"><table>'
                     f'<caption>{"A long name " * 20}</caption><tr><td><div style="width: 2000px">Cell</div></table></div>'
                     "</main></html>")
    done = run("node", PAGES / "axe.mjs", wrong, *judged, "--width-only", *measured)
    lines = done.stdout.splitlines()
    of_wrong = [line for line in lines if wrong.name in line]
    for word in ("image-alt", "color-contrast", "too broad", "is cut at the edge of the window"):
        if not any(word in line for line in of_wrong):
            sys.exit(f"axe does not see {word} in a page that has it: {done.stderr}")
    return [line for line in lines if line not in of_wrong] + ([f"axe: {done.stderr}"] if done.returncode else [])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", type=Path, required=True, help="the hwbplan that is tested")
    program = parser.parse_args().program.resolve()
    can_check = CHECKER.exists() and shutil.which("java")
    chromium = shutil.which("chromium")
    can_look = (PAGES / "node_modules" / "axe-core").is_dir() and shutil.which("node") and chromium
    if not can_check and not can_look:
        print("skipped: neither the Nu HTML checker nor axe is installed; script/setup installs them")
        return 77
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as name:
        folder = Path(name)
        pages = write_papers(program, folder, ".html")
        faults = faults_of_checker(pages, folder) if can_check else []
        if can_look:
            # The draft's and the hostile plan's pages are made of the same parts as the first plan's; what their
            # texts can do to a page is to make it too broad.
            judged = [page for page in pages if page.name.startswith(Path(PLANS[0][0]).name + "-")
                      and not page.name.startswith(Path(PLANS[1][0]).name)]
            measured = [page for page in pages if page.name.startswith(HOSTILE)]
            faults += faults_of_axe(judged, measured, folder)
    print(*faults[:50], sep="\n", end="\n" if faults else "")
    left_out = [] if can_check else ["the Nu HTML checker is not installed"]
    left_out += [] if can_look else ["axe or Chromium is not installed"]
    print(f"{len(pages)} pages, {len(faults)} faults", *left_out, sep="; ")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
