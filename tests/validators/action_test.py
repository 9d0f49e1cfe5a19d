#!/usr/bin/env python3
"""Holds what makes build services check a plan to what can be known without them.

    action_test.py --program build/release/hwbplan

action.yml and the workflow that `init --ci github` writes are read by action-validator. The steps of the action are
then run as GitHub would run them, with inputs that would like to be commands. Of the other two services' files it is
checked that they are YAML, that init writes them as they stand in ci/, and their scripts are run with what the services
put into the environment.
"""
import argparse
import json
import os
import re
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
from json_schema import yaml  # noqa: E402
from node_programs import command, package, run  # noqa: E402

EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
WRITTEN = {"github": ".github/workflows/hwbplan.yml", "gitlab": ".gitlab-ci.yml", "azure": "azure-pipelines.yml"}

# Each would leave a file called owned behind, or a command for GitHub, if it were read as one.
HOSTILE = ["$(touch owned)", "`touch owned`", "; touch owned #", "' ; touch owned ; '", '" ; touch owned ; "',
           "--fix", "-x", "a\nb::error::owned", "%0A::error::owned", "--output=json=owned"]


def validated(path: Path) -> list[str]:
    """By action-validator, which takes a path under .github/workflows for a workflow."""
    package("@action-validator/core")
    done = run([*command("@action-validator/cli", "cli.mjs"), path])
    return [] if done.returncode == 0 else [f"{path.name}: {(done.stdout + done.stderr)[:1500]}"]


def action_faults() -> list[str]:
    faults = validated(REPOSITORY / "action.yml")
    action = yaml.safe_load((REPOSITORY / "action.yml").read_text(encoding="utf-8"))
    for step in action["runs"]["steps"]:
        if EXPRESSION.search(step["run"]):
            faults.append(f"action.yml: an expression is put into the script of {step['name']!r}, where it is read as code")
        faults += [f"action.yml: {name} is not passed on as it is" for name, value in step["env"].items()
                   if not EXPRESSION.fullmatch(value)]
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as name:
        wrong = Path(name) / "action.yml"
        wrong.write_text((REPOSITORY / "action.yml").read_text().replace("using: composite", "using: compost"))
        if not validated(wrong):
            faults.append("action-validator lets an action pass that nothing can run")
    return faults


class Runner:
    """Runs the steps of the action as GitHub's runner does: bash -e, inputs through the environment, outputs by file."""

    def __init__(self, work: Path):
        self.work = work
        self.action = yaml.safe_load((REPOSITORY / "action.yml").read_text(encoding="utf-8"))
        self.files = {name: work.parent / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}

    def run(self, inputs: dict) -> tuple[int, str, str]:
        values = {f"inputs.{name}": inputs.get(name, row.get("default", "")) for name, row in self.action["inputs"].items()}
        for path in self.files.values():
            path.write_text("")
        out = ""
        for step in self.action["runs"]["steps"]:
            self.files["GITHUB_OUTPUT"].write_text("")
            env = {name: EXPRESSION.sub(lambda found: values[found[1]], value) for name, value in step["env"].items()}
            env |= {name: str(path) for name, path in self.files.items()}
            env |= {"PATH": os.environ["PATH"], "GITHUB_ACTION_PATH": str(REPOSITORY), "HOME": str(self.work),
                    "RUNNER_TEMP": str(self.work.parent)}
            done = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], cwd=self.work,
                                  env=env, capture_output=True, text=True, timeout=120, check=False)
            for line in self.files["GITHUB_OUTPUT"].read_text().splitlines():
                name, value = line.split("=", 1)
                values[f"steps.{step['id']}.outputs.{name}"] = value
            out += done.stdout
            if done.returncode != 0:
                return done.returncode, out, done.stderr
        return 0, out, ""


def running_faults(program: Path) -> list[str]:
    faults = []
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as name:
        work = Path(name).resolve() / "work"
        subprocess.run(["cp", "-r", REPOSITORY / "examples" / "bracknell-forest-draft", work], check=True)
        runner = Runner(work)
        basics = {"binary": str(program), "today": "2014-10-01"}

        status, out, _ = runner.run(basics | {"sarif-file": "out/plan.sarif"})
        lines = out.splitlines()
        if status != 1 or len(lines) != 12 or not lines[-1].startswith("::notice title=hwbplan::"):
            faults.append(f"the action ended with {status} and said {lines}")
        if json.loads((work / "out/plan.sarif").read_text())["version"] != "2.1.0":
            faults.append("the action writes no SARIF")
        if "# Plan check" not in runner.files["GITHUB_STEP_SUMMARY"].read_text():
            faults.append("the action writes no summary of the job")
        if runner.files["GITHUB_OUTPUT"].read_text() != "sarif-file=out/plan.sarif\n":
            faults.append("the action does not say where the SARIF file is")
        for inputs, wanted in (({"fail-on": "never"}, 0), ({"select": "vote-twice"}, 0), ({"path": "council.yaml"}, 1),
                               ({"new-from": "v1"}, 2), ({"binary": "missing"}, 2)):
            status, _, err = runner.run(basics | inputs)
            if status != wanted:
                faults.append(f"with {inputs} the action ended with {status}: {err}")

        before = sorted(path.name for path in work.iterdir())
        for field in runner.action["inputs"]:
            for text in HOSTILE:
                status, out, _ = runner.run(basics | {field: text})
                if "::error::owned" in re.sub(r"^::(error|warning|notice) \S.*$", "", out, flags=re.MULTILINE):
                    faults.append(f"{field}: {text!r} becomes a command")
        made = sorted(path.name for path in work.iterdir() if path.name not in before)
        # A file may be called anything.
        faults += [f"an input was run as a command: {path}" for path in made if path == "owned"]
    return faults


def init_faults(program: Path) -> list[str]:
    faults = []
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as name:
        top = Path(name).resolve()
        subprocess.run([program, "init", ".", "--ci", "github,gitlab,azure", "-q"], cwd=top, check=True)
        for service, path in WRITTEN.items():
            text = (top / path).read_text(encoding="utf-8")
            if text != (REPOSITORY / "ci" / f"{service}.yml").read_text(encoding="utf-8"):
                faults.append(f"init writes another file for {service} than ci/{service}.yml")
            yaml.safe_load(text)
        faults += validated(top / WRITTEN["github"])
        subprocess.run(["git", "init", "-q", "."], cwd=top, check=True)
        again = subprocess.run([program, "init", "plans/Wealdshire's", "--ci", "github,gitlab,azure"], cwd=top,
                               capture_output=True, text=True, check=False)
        if again.returncode != 2 or "is there already" not in again.stderr or (top / "plans/Wealdshire's").exists():
            faults.append("init writes over a workflow, or writes half a plan")
        for path in WRITTEN.values():
            (top / path).unlink()
        subprocess.run([program, "init", "plans/Wealdshire's", "--ci", "github,gitlab,azure", "-q"], cwd=top, check=True)
        github, gitlab, azure = (yaml.safe_load((top / path).read_text(encoding="utf-8")) for path in WRITTEN.values())
        found = [github["jobs"]["check"]["steps"][-1]["with"]["path"], gitlab["hwbplan"]["variables"]["HWBPLAN_PATH"],
                 azure["variables"]["HWBPLAN_PATH"]]
        if found != ["plans/Wealdshire's"] * 3:
            faults.append(f"a plan in a folder of the repository is not found there: {found}")
        faults += validated(top / WRITTEN["github"])
    return faults


def stand_in_repository(folder: Path, program: Path) -> tuple[Path, str]:
    """A repository that has the scripts of ours, and makes the program without building it."""
    for name in ("ci/build", "ci/check", "script/setup"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text((REPOSITORY / name).read_text() if name.startswith("ci/") else "#!/bin/sh\n")
        (folder / name).chmod(0o755)
    tools = folder.parent / "tools"
    tools.mkdir()
    cmake = tools / "cmake"  # puts the program where the real one would have built it
    cmake.write_text('#!/bin/sh\nfor a in "$@"; do case $p in -B) f=$a; mkdir -p "$f";; --build) f=$a;; esac; p=$a; done\n'
                     f'[ "$1" != --build ] || cp "{program}" "$f/hwbplan"\n')
    cmake.chmod(cmake.stat().st_mode | stat.S_IXUSR)
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"]
    for arguments in (["init", "-q", "."], ["add", "-A"], ["commit", "-q", "-m", "x"]):
        subprocess.run([*git, *arguments], cwd=folder, check=True)
    commit = subprocess.run(["git", "rev-parse", "HEAD"], cwd=folder, check=True, capture_output=True, text=True).stdout
    return tools, commit.strip()


def template_faults(program: Path) -> list[str]:
    """Runs the steps of the Azure template with the parameters that a pipeline would give it."""
    faults = []
    template = yaml.safe_load((REPOSITORY / "ci/azure_steps.yml").read_text())
    steps = [step for step in template["steps"] if "bash" in step]
    faults += [f"azure_steps.yml: a parameter is put into the script of {step['displayName']!r}" for step in steps
               if EXPRESSION.search(step["bash"])]
    with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as name:
        plan = Path(name) / "plan"
        subprocess.run(["cp", "-r", REPOSITORY / "examples" / "bracknell-forest-draft", plan], check=True)
        (Path(name) / "owned").mkdir()
        for given, wanted in (({}, 1), ({"failOn": "never"}, 0), ({"path": "$(touch owned/a)"}, 2),
                              ({"newFrom": "; touch owned/b"}, 2)):
            values = {row["name"]: row.get("default", "") for row in template["parameters"]}
            values |= {"source": str(REPOSITORY), "binary": str(program)} | given
            said, status = "", 0
            for step in steps:
                env = {key: EXPRESSION.sub(lambda found: values[found[1].removeprefix("parameters.")], value)
                       .replace("$(Agent.TempDirectory)", name).replace("$(Build.SourcesDirectory)", name)
                       .replace("$(Build.Repository.Name)", "plan") for key, value in step["env"].items()}
                env |= {"PATH": os.environ["PATH"], "AGENT_TEMPDIRECTORY": name, "HWBPLAN_TODAY": "2014-10-01"}
                # With two checkouts the steps begin above both.
                done = subprocess.run(["bash", "-c", step["bash"]], cwd=name, env=env, capture_output=True, text=True,
                                      timeout=120, check=False)
                said, status = said + done.stdout + done.stderr, done.returncode
                if status:
                    break
            if status != wanted:
                faults.append(f"azure_steps.yml: with {given} it ended with {status}: {said[-300:]}")
        if list((Path(name) / "owned").iterdir()) or list(plan.glob("owned*")):
            faults.append("azure_steps.yml: a parameter was run as a command")
        if not (Path(name) / "hwbplan-junit.xml").exists():
            faults.append("azure_steps.yml: no tests are written")
    return faults


def script_faults(program: Path) -> list[str]:
    """Runs what stands in the GitLab and Azure files, with a repository that stands in for ours."""
    faults = []
    gitlab = yaml.safe_load((REPOSITORY / "ci/gitlab.yml").read_text())["hwbplan"]
    azure = yaml.safe_load((REPOSITORY / "ci/azure.yml").read_text())
    scripts = {"gitlab": gitlab["script"], "azure": [step["bash"] for step in azure["steps"] if "bash" in step]}
    variables = {"gitlab": gitlab["variables"], "azure": azure["variables"]}
    faults += template_faults(program)
    for service, steps in scripts.items():
        with tempfile.TemporaryDirectory(prefix="hwbplan-test-") as name:
            base = Path(name).resolve()
            tools, commit = stand_in_repository(base / "hwbplan", program)
            plan = base / "plan"
            subprocess.run(["cp", "-r", REPOSITORY / "examples" / "bracknell-forest-draft", plan], check=True)
            (base / "temp").mkdir()
            env = {key: str(value) for key, value in variables[service].items()}
            env |= {"PATH": f"{tools}:{os.environ['PATH']}", "HOME": name, "TMPDIR": str(base / "temp"),
                    "AGENT_TEMPDIRECTORY": str(base / "temp"), "HWBPLAN_TODAY": "2014-10-01"}
            # GitLab runs all lines in one shell and in a container of their own, Azure each step in its own.
            texts = ["\n".join(["set -eo pipefail", *steps])] if service == "gitlab" else steps
            texts = [text.replace("/tmp/hwbplan", f"{base}/source") for text in texts]

            def go(more):
                out, status = "", 0
                for text in texts:
                    done = subprocess.run(["bash", "-c", text], cwd=plan, env=env | more, capture_output=True, text=True,
                                          timeout=120, check=False)
                    out, status = out + done.stdout + done.stderr, done.returncode
                    if status:
                        break
                return status, out

            status, out = go({})
            if status != 2 or "HWBPLAN_REPOSITORY" not in out:
                faults.append(f"{service}: without a source it ended with {status}: {out[:300]}")
            status, out = go({"HWBPLAN_REPOSITORY": str(base / "hwbplan"), "HWBPLAN_COMMIT": commit})
            wanted = {"gitlab": [plan / "gl-code-quality-report.json", plan / "hwbplan-junit.xml"],
                      "azure": [base / "temp/hwbplan-junit.xml", base / "temp/hwbplan.md"]}[service]
            if status != 1 or not all(path.exists() for path in wanted):
                faults.append(f"{service}: ended with {status}: {out[-600:]}")
            if service == "azure" and "##vso[task.logissue type=error;" not in out:
                faults.append("azure: no finding is listed")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--program", type=Path, required=True)
    program = parser.parse_args().program.resolve()
    faults = action_faults() + running_faults(program) + init_faults(program) + script_faults(program)
    print(*faults[:20], sep="\n", end="\n" if faults else "")
    print(f"action: {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
