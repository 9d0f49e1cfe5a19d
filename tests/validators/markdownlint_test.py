#!/usr/bin/env python3
"""Holds the Markdown that people read to markdownlint: the documents, and what `--format markdown` writes.

    markdownlint_test.py --program build/release/hwbplan
"""
import argparse
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
from node_programs import command, run  # noqa: E402
from sample_plans import findings_files  # noqa: E402

CONFIG = REPOSITORY / "tests/validators/markdownlint-cli2.jsonc"


def faults_of(files: list[Path]) -> list[str]:
    # A colon keeps the name from being read as a pattern.
    done = run([*command("markdownlint-cli2", "markdownlint-cli2-bin.mjs"), "--config", CONFIG,
                *(f":{path}" for path in files)])
    if done.returncode not in (0, 1):
        sys.exit(f"markdownlint ended with {done.returncode}: {done.stdout}{done.stderr}")
    return [line for line in (done.stdout + done.stderr).splitlines() if " error MD" in line]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--program", type=Path, required=True)
    program = parser.parse_args().program.resolve()
    documents = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").glob("*.md")),
                 *sorted(path for folder in ("plans", "examples") for path in (REPOSITORY / folder).rglob("*.md")
                         # Templates begin with a note to their authors.
                         if path.parent.name != "templates")]
    with findings_files(program, "markdown", ".md") as folder:
        pages = sorted(folder.glob("*.md"))
        if "| error |" not in (folder / "draft.md").read_text(encoding="utf-8"):
            sys.exit("nothing is found in the draft, so nothing has been tested")
        with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as name:
            wrong = Path(name) / "wrong.md"
            wrong.write_text("# A\n\n<b>x</b>\n\n|a|b|\n|-|-|\n|c|\n")
            if len(faults_of([wrong])) < 2:
                sys.exit("markdownlint sees nothing wrong in a page that is")
        faults = faults_of([*documents, *pages])
    print(*faults[:50], sep="\n", end="\n" if faults else "")
    print(f"markdown: {len(documents)} documents and {len(pages)} pages, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
