#!/usr/bin/env python3
"""Holds the scripts to shellcheck, and each of them to being executable and stopping at the first failure."""
import os
import shutil
import subprocess
import sys

from repository import REPOSITORY, files, finish, relative

SKIPPED = 77


def main():
    scripts = [path for path in files() if relative(path).startswith(("script/", ".ci/"))
               or relative(path) in ("ci/build", "ci/check")]
    faults = []
    for path in scripts:
        text = path.read_text()
        if text.startswith("#!"):
            if not os.access(path, os.X_OK):
                faults.append(f"{relative(path)}: is not executable")
            if "\nset -euo pipefail\n" not in text:
                faults.append(f"{relative(path)}: does not `set -euo pipefail`")
    if shutil.which("shellcheck"):
        done = subprocess.run(["shellcheck", "--external-sources", *scripts], cwd=REPOSITORY, capture_output=True,
                              text=True, check=False)
        faults += done.stdout.splitlines()
    elif not faults:
        print("shellcheck is not installed; on Debian 12 script/setup installs it")
        sys.exit(SKIPPED)
    finish("shell", faults)


if __name__ == "__main__":
    main()
