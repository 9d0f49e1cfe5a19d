#!/usr/bin/env python3
"""Runs pre-commit with our hooks in a repository made for it, without a network.

    pre_commit_test.py --program build/release/hwbplan
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
from node_programs import skip  # noqa: E402

PLAN = """actions:
  - id: C-1
    title: Train forty walk leaders
    timeline: {{start: {start}, end: 2027-03-31}}
"""


class Sandbox:
    def __init__(self, base: Path, program: Path):
        self.base = base
        (base / "bin").mkdir()
        (base / "bin" / "hwbplan").symlink_to(program)
        self.env = os.environ | {
            "PATH": f"{base / 'bin'}:{os.environ['PATH']}", "HOME": str(base), "PRE_COMMIT_HOME": str(base / "cache"),
            "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A",
            "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_NOSYSTEM": "1", "PRE_COMMIT_COLOR": "never",
            "http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}

    def run(self, folder: str, *arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run(arguments, cwd=self.base / folder, env=self.env, capture_output=True, text=True, timeout=120,
                              check=False)

    def git(self, folder: str, *arguments: str) -> str:
        done = self.run(folder, "git", *arguments)
        if done.returncode != 0:
            sys.exit(f"git {' '.join(arguments)}: {done.stderr}")
        return done.stdout.strip()

    def repository(self, folder: str, files: dict[str, str]) -> str:
        for name, text in files.items():
            path = self.base / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        self.git(folder, "init", "-q", "-b", "main", ".")
        self.git(folder, "add", "-A")
        self.git(folder, "commit", "-q", "-m", "first")
        return self.git(folder, "rev-parse", "HEAD")


def faults_of(sandbox: Sandbox) -> list[str]:
    hooks = (REPOSITORY / ".pre-commit-hooks.yaml").read_text()
    commit = sandbox.repository("hooks", {".pre-commit-hooks.yaml": hooks})
    config = (f"repos:\n  - repo: {sandbox.base / 'hooks'}\n    rev: {commit}\n    hooks:\n"
              "      - id: hwbplan\n        args: [--select, reading]\n")
    sandbox.repository("plan", {".pre-commit-config.yaml": config, "hwbplan.yaml": "hwbplan: 1\n",
                                "actions.yaml": PLAN.format(start="2026-04-01"), "README.md": "A plan.\n"})
    faults = []
    if (done := sandbox.run("plan", "pre-commit", "validate-manifest", str(REPOSITORY / ".pre-commit-hooks.yaml"))).returncode:
        faults.append(f"the hooks are not valid: {done.stdout}{done.stderr}")
    if (done := sandbox.run("plan", "pre-commit", "install")).returncode:
        faults.append(f"pre-commit can't be installed: {done.stdout}{done.stderr}")

    # A commit of a right plan passes, and one of a wrong plan does not.
    actions = sandbox.base / "plan" / "actions.yaml"
    actions.write_text(PLAN.format(start="2026-05-01"))
    done = sandbox.run("plan", "git", "commit", "-q", "-a", "-m", "later")
    if done.returncode != 0 or "Check the plan" not in done.stderr or "Passed" not in done.stderr:
        faults.append(f"a right plan can't be committed: {done.stdout}{done.stderr}")
    actions.write_text(PLAN.format(start="soon").replace("title", "titel"))
    done = sandbox.run("plan", "git", "commit", "-q", "-a", "-m", "wrong")
    if done.returncode == 0 or "actions.yaml:3:5: error" not in done.stderr:
        faults.append(f"a wrong plan is committed: {done.stdout}{done.stderr}")
    # What touches no plan is not held up.
    sandbox.git("plan", "checkout", "-q", "--", ".")
    sandbox.git("plan", "reset", "-q", "--hard")
    (sandbox.base / "plan" / "README.md").write_text("A better plan.\n")
    done = sandbox.run("plan", "git", "commit", "-q", "-a", "-m", "words")
    if done.returncode != 0 or "Skipped" not in done.stderr:
        faults.append(f"a change of the README is held up: {done.stdout}{done.stderr}")

    # The mending hook mends, and fails so that the officer looks at what it did.
    (sandbox.base / "plan" / ".pre-commit-config.yaml").write_text(config.replace("id: hwbplan\n", "id: hwbplan-fix\n"))
    actions.write_text(PLAN.format(start="1 May 2026"))
    sandbox.git("plan", "add", "-A")
    done = sandbox.run("plan", "pre-commit", "run")
    if done.returncode != 1 or actions.read_text() != PLAN.format(start="2026-05-01"):
        faults.append(f"the mending hook ended with {done.returncode} and left {actions.read_text()!r}: {done.stdout}")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--program", type=Path, required=True)
    program = parser.parse_args().program.resolve()
    if shutil.which("pre-commit") is None:
        skip("pre-commit is not installed; on Debian 12 script/setup installs it")
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as name:
        faults = faults_of(Sandbox(Path(name).resolve(), program))
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"pre-commit: {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
