#!/usr/bin/env python3
"""Reads every chart of every paper as XML: well-formed, named, with ids of its own and without a script.

    report_charts_test.py --program build/dev/hwbplan
"""
import argparse
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PLAN = REPOSITORY / "plans" / "bracknell-forest"
TODAY = "2014-10-01"
SVG = "{http://www.w3.org/2000/svg}"
MARKS = {"polyline", "polygon", "circle", "rect", "line"}
ATTRIBUTES = {"href", "onload", "onclick", "style", "src"}


def said(program: Path, *arguments: str) -> str:
    return subprocess.run([program, *arguments, "--today", TODAY], capture_output=True, check=True).stdout.decode()


def faults_of_chart(svg: str) -> list[str]:
    root = ElementTree.fromstring(svg)
    faults = []
    names = {element.get("id"): element for element in root.iter() if element.get("id")}
    if root.tag != SVG + "svg" or root.get("role") != "img":
        faults.append("it is no image")
    for reference in (root.get("aria-labelledby") or "").split():
        if reference not in names or not (names[reference].text or "").strip():
            faults.append(f"nothing is called {reference}")
    if not {element.tag.removeprefix(SVG) for element in root.iter()} & MARKS:
        faults.append("nothing is drawn")
    for element in root.iter():
        if element.tag.removeprefix(SVG) in {"script", "image", "use", "foreignObject", "a", "style"}:
            faults.append(f"<{element.tag}> stands in it")
        faults += [f"{name} stands in it" for name in element.attrib if name in ATTRIBUTES]
        faults += [f"{value} is no number" for value in element.attrib.values() if value.lower() in {"nan", "inf", "-nan"}]
    return faults


def xmllint(svg: str) -> list[str]:
    done = subprocess.run(["xmllint", "--noout", "--nonet", "-"], input=svg.encode(), capture_output=True)
    return [] if done.returncode == 0 else [done.stderr.decode()]


def self_test() -> None:
    good = ('<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="a"><title id="a">A</title>'
            '<line x1="0"/></svg>')
    assert faults_of_chart(good) == []
    assert faults_of_chart(good.replace("img", "x"))
    assert faults_of_chart(good.replace('"a">A', '"b">A'))
    assert faults_of_chart(good.replace("<line x1=\"0\"/>", ""))
    assert faults_of_chart(good.replace("<line", "<script/><line"))
    assert faults_of_chart(good.replace('x1="0"', 'x1="nan"'))
    assert faults_of_chart(good.replace('x1="0"', 'onload="x"'))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=Path, required=True)
    program = parser.parse_args().program.resolve()
    self_test()
    names = [line.split()[0] for line in said(program, "report", "--list").splitlines()]
    faults, drawn = [], {}
    for name in names:
        page = said(program, "report", name, str(PLAN), "--format", "html")
        charts = re.findall(r"<svg .*?</svg>", page, re.DOTALL)
        drawn[name] = len(charts)
        ids = re.findall(r'\bid="([^"]*)"', page)
        faults += [f"{name}: the id {one} stands twice" for one in sorted({one for one in ids if ids.count(one) > 1})]
        for svg in charts:
            faults += [f"{name}: {fault}" for fault in faults_of_chart(svg)]
            if shutil.which("xmllint"):
                faults += [f"{name}: {fault}" for fault in xmllint(svg)]
        if charts and "--chart-paper:" not in page:
            faults.append(f"{name}: the page has charts and not their style sheet")
    # Timelines, the tree of groups, heat maps, bars, metrics over time and gaps over time.
    for name in ("action-plan", "governance", "matrix", "workload", "metrics", "inequality"):
        if not drawn.get(name):
            faults.append(f"{name} has no chart")
    print("\n".join(faults) or f"{sum(drawn.values())} charts in {len(names)} papers")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
