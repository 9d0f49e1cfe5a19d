"""The files of the repository, and what every test of the house does with the faults it finds."""
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
NOT_OURS = {"build", "node_modules", "__pycache__", ".git"}


def files() -> list[Path]:
    """All files that are in git or would be added to it; where there is no git, all but what is built."""
    listed = subprocess.run(["git", "-C", REPOSITORY, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            capture_output=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        found = [REPOSITORY / name for name in listed.stdout.decode().split("\0") if name]
    else:
        found = [path for path in REPOSITORY.rglob("*")
                 if not any(part in NOT_OURS or part.startswith("build-")
                            for part in path.relative_to(REPOSITORY).parts)]
    return sorted(path for path in found if path.is_file())


def relative(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


def finish(what: str, faults: list[str]):
    """Prints the faults and ends with the status that says whether there were any."""
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{what}: {len(faults)} faults")
    sys.exit(1 if faults else 0)


def self_test(what: str, wrong: list, faults_of):
    """A test that can't fail is none: each of the wrong samples has to give a fault."""
    for sample in wrong:
        if not faults_of(*sample):
            sys.exit(f"{what}: this should be a fault and is not: {sample}")
