#!/usr/bin/env python3
"""Reads every paper's CSV back with Python's own reader and, where it is installed, with csvkit's, which guesses what is
a number and what a day; and holds it to the plan as PyYAML reads it.

    report_csv_test.py --program build/dev/hwbplan
"""
import argparse
import calendar
import csv
import io
import re
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path

try:
    import yaml
except ImportError:
    print("PyYAML is not installed: script/setup installs it")
    sys.exit(77)

REPOSITORY = Path(__file__).resolve().parents[2]
PLAN = REPOSITORY / "plans" / "bracknell-forest"
TODAY = "2014-10-01"
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
KEY = re.compile(r"[a-z0-9_-]+")


def said(program: Path, *arguments: str) -> str:
    done = subprocess.run([program, *arguments, "--today", TODAY], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def rows_of(program: Path, name: str, *more: str) -> list[dict[str, str]]:
    text = said(program, "report", name, str(PLAN), "--format", "csv", *more)
    assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", ""), f"{name}: lines must end with CR LF"
    table = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    header = table[0]
    assert len(set(header)) == len(header), f"{name}: two columns have one name"
    assert all(KEY.fullmatch(key) for key in header), f"{name}: {header}"
    for row in table[1:]:
        assert len(row) == len(header), f"{name}: {row}"
        assert not any(cell[:1] in tuple("=+@\t\r") for cell in row), f"{name}: a formula in {row}"
        assert not any(cell.startswith("-") and not NUMBER.fullmatch(cell) for cell in row), f"{name}: {row}"
    return [dict(zip(header, row)) for row in table[1:]]


def actions_of_plan() -> dict[str, dict]:
    actions = {}
    for path in sorted(PLAN.rglob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        for action in data.get("actions", []):
            actions[str(action["id"])] = action
    return actions


def day_of(value, which: int) -> str | None:
    """A day as it stands, or the first (0) or the last (-1) of a month in words; None for other periods."""
    if not isinstance(value, str):
        return str(value)
    try:
        month = datetime.strptime(value, "%B %Y")
    except ValueError:
        return None
    days = [1, calendar.monthrange(month.year, month.month)[1]]
    return month.replace(day=days[which]).date().isoformat()


def one_line(text) -> str:
    return " ".join(str(text).split())


def check_action_plan(program: Path):
    rows = {row["action_id"]: row for row in rows_of(program, "action-plan")}
    actions = actions_of_plan()
    assert set(rows) == set(actions), set(rows) ^ set(actions)
    for identity, action in actions.items():
        row, timeline = rows[identity], action["timeline"]
        assert row["action"] == one_line(action["title"]), identity
        assert day_of(timeline["start"], 0) in (None, row["start"]), identity
        assert day_of(timeline["end"], -1) in (None, row["end"]), identity
        assert DATE.fullmatch(row["start"]), identity
        amount = sum(one.get("amount", 0) for one in action.get("resources", []))
        assert float(row["amount"] or 0) == amount, identity
        staff = sum(one.get("staff", 0) for one in action.get("resources", []))
        assert abs(float(row["staff"] or 0) - staff) < 1e-6, identity


def check_funding(program: Path):
    rows = rows_of(program, "funding")
    stopped = {row["action_id"] for row in rows_of(program, "action-plan") if row["status_declared"] == "Stopped"}
    expected = [(identity, one) for identity, action in actions_of_plan().items() if identity not in stopped
                for one in action.get("resources", [])]
    assert len(rows) == len(expected)
    assert sum(float(row["amount"] or 0) for row in rows) == sum(one.get("amount", 0) for _, one in expected)


# Of sums, and of roles and decisions, which have no ids and are told by the titles in their rows.
SUMS = {"status", "counts", "kinds", "by-kind", "by-source", "by-year", "by-lead", "by-determinant", "decisions", "freed"}


def check_records(program: Path, name: str):
    """Every table says which records its rows are from, by a column of ids or by `record`: a kind and an id of the plan."""
    asked = subprocess.run([program, "report", name, str(PLAN), "--format", "csv", "--table", "-", "--today", TODAY],
                           capture_output=True, text=True, check=False).stderr
    written = "".join(path.read_text(encoding="utf-8") for path in PLAN.rglob("*.yaml"))
    for table in re.search(r"it holds (.*)", asked)[1].split(", "):
        text = said(program, "report", name, str(PLAN), "--format", "csv", "--table", table)
        header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        ids = [key for key in header if key == "action_a" or re.fullmatch(r"(.*_)?id|record", key)]
        assert ids or table in SUMS, f"{name}: the table {table} says of no row where it is from: {header}"
        if header[-1] == "record" and len(header) > 4:
            for row in rows:
                assert not row[-1] or row[-1].split()[-1] in written, f"{name}, {table}: {row[-1]} is not in the plan"


# Run by the Python that csvkit is installed for. What csvkit reads as a number or a day must be one, and each cell must
# say the same again.
READ_BY_CSVKIT = """
import csv, datetime, decimal, glob, sys, warnings
import agate
warnings.simplefilter("ignore")
types = agate.TypeTester(types=[agate.Number(locale="en_GB"), agate.Date(date_format="%Y-%m-%d"), agate.Text()])
NOTHING = {"", "na", "n/a", "none", "null", "."}
for path in sorted(glob.glob(sys.argv[1] + "/*.csv")):
    with open(path, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    with open(path, encoding="utf-8", newline="") as file:
        table = agate.Table.from_csv(file, column_types=types)
    assert list(table.column_names) == header and len(table.rows) == len(rows), path
    for theirs, ours in zip(table.rows, rows):
        for read, cell in zip(theirs, ours):
            if read is None: assert cell.lower() in NOTHING, (path, cell)
            elif isinstance(read, decimal.Decimal): assert decimal.Decimal(cell) == read, (path, cell, read)
            elif isinstance(read, datetime.date): assert read.isoformat() == cell, (path, cell, read)
            else: assert read == cell, (path, cell, read)
"""


def check_csvkit(program: Path, names: list[str]) -> bool:
    """False where csvkit is not installed."""
    for python in (sys.executable, "/usr/bin/python3"):
        if subprocess.run([python, "-c", "import agate"], capture_output=True, check=False).returncode == 0:
            break
    else:
        return False
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as folder:
        for name in names:
            said(program, "report", name, str(PLAN), "--format", "csv", "-q", "-o", f"{folder}/{name}.csv")
        done = subprocess.run([python, "-c", READ_BY_CSVKIT, folder], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", type=Path, required=True, help="the hwbplan that is tested")
    program = parser.parse_args().program.resolve()
    names = [line.split()[0] for line in said(program, "report", "--list").splitlines()]
    for name in names:
        rows_of(program, name)
        for form in ("markdown", "html", "csv"):
            first, again = (said(program, "report", name, str(PLAN), "--format", form, "--jobs", jobs)
                            for jobs in ("1", "4"))
            assert first == again, f"{name}: two runs of {form} differ"
        check_records(program, name)
    check_action_plan(program)
    check_funding(program)
    left_out = "" if check_csvkit(program, names) else "; csvkit is not installed"
    print(f"{len(names)} papers read back{left_out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
