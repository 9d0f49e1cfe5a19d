"""Machines that lack something or are against us: disks, pipes, environments, git, and being killed."""
import contextlib
import itertools
import os
import pty
import re
import shutil
import subprocess
import threading
import time

from trial import TIME_LIMIT_SECONDS, Skip, needs, trial

SLIP = "partners:\n  - {id: p, titel: A slip that can be mended}  # kept\r\n"


@trial("machine", "standard output to a full disk", "exit status 2 and a message; never a silent half")
def full_output(place):
    for command in ("check plan", "check plan --format json", "explain", "schema", "check --help"):
        outcome = place.command(f"hwbplan {command} > /dev/full")
        assert outcome.status == 2 and b"disk full" in outcome.err, (command, outcome.status, outcome.said)


@trial("machine", "a reader that closes the pipe after a line", "ends quietly")
def closed_pipe(place):
    place.add("many.yaml", "actions:\n" + "".join(f"  - {{id: a{n}, zz: 1}}\n" for n in range(3000)))
    for kind in ("text", "json", "sarif"):
        outcome = place.command(f"hwbplan check plan --format {kind} 2>&1 >/dev/null | cat; "
                                f"hwbplan check plan --format {kind} | head -n 1")
        assert b"hwbplan:" not in outcome.out, outcome.said


@trial("machine", "no HOME, no PATH, no TERM, no locale, a locale that is not there, a folder for temporary files that is not there",
       "the same output")
def bare_environment(place):
    program = shutil.which("hwbplan", path=place.environment["PATH"])
    expected = place.check("--format json").out
    for environment in ({}, {"LC_ALL": "xx_YY.UTF-8", "LANG": "tr_TR"}, {"TMPDIR": "/nowhere", "TERM": ""},
                        {"HOME": "/nowhere", "COLUMNS": "99999999999999999999"}, {"COLUMNS": "-1", "TZ": "../../x"}):
        outcome = place.command(f"{program} check plan --today 2026-04-01 --format json", environment=environment)
        assert outcome.out == expected, (environment, outcome.said[:500])
    needs("git")
    place.command("git init -q -b main . && git add -A && git commit -qm one", directory=place.plan)
    for environment in ({}, {"HOME": "/nowhere"}, {"HOME": "", "XDG_CONFIG_HOME": "/dev/null"}):
        outcome = place.command(f"{program} check plan --today 2026-04-01 --new-from main", environment=environment)
        assert outcome.status == 0, (environment, outcome.said[:500])


@trial("machine", "closed standard input, output and error", "no file of the plan is written into; no crash")
def closed_streams(place):
    before = {path: path.read_bytes() for path in place.plan.rglob("*") if path.is_file()}
    for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
        place.command(f"hwbplan check plan --output json=out.json {closed}")
    assert before == {path: path.read_bytes() for path in place.plan.rglob("*") if path.is_file()}


@trial("machine", "`--fix` on a file whose name with an ending is a link that leads out of the plan",
       "the link is not followed: writing begins in a file that did not exist")
def link_beside(place):
    slip = place.add("slip.yaml", SLIP)
    target = place.root / "victim"
    target.write_text("mine")
    for ending in (".hwbplan-new", ".new", ".tmp", "~", ".new-XXXXXX"):
        (slip.parent / (slip.name + ending)).symlink_to(target)
    place.check("--fix")
    assert target.read_text() == "mine"
    assert "title" in slip.read_text() and "# kept\r\n" in slip.read_bytes().decode(), slip.read_bytes()


@trial("machine", "`--fix` on a file that only its owner may read", "its rights stay as they were")
def rights_are_kept(place):
    slip = place.add("slip.yaml", SLIP)
    slip.chmod(0o640)
    place.check("--fix")
    assert "title" in slip.read_text() and slip.stat().st_mode & 0o777 == 0o640


# Commands that write, and what they may write to.
PAIR = ("plans: [{id: p1, title: P}, {id: p2, title: Q}]\nactions:\n  - {id: a1, plan: p1, title: Weekly walks for carers}\n"
        "  - {id: a2, plan: p2, title: Weekly walks for carers}\n# kept\n")
DECIDE = "hwbplan -C plan overlaps decide a1 a2 --keep-both --reason Different --today 2026-04-01 -q"
# In `listed` decisions stand already: one about another pair, and one about this.
LISTED = PAIR.replace("# kept\n", "  - {id: a3, title: Other}\noverlap_decisions:\n"
                      "  - {actions: [a1, a3], decision: joint, reason: Before, texts: 5f1c9a2e}  # kept\n")
WRITERS = {
    "overlaps decide": DECIDE,
    "overlaps decide into a list": DECIDE.replace("-C plan", "-C listed"),
    "overlaps decide again": DECIDE.replace("-C plan", "-C listed").replace("a1 a2", "a1 a3"),
    "check --format github": "/usr/bin/env GITHUB_STEP_SUMMARY=summary.md hwbplan check plan --today 2026-04-01 --format github",
    "overlaps --output": "hwbplan overlaps plan --today 2026-04-01 --output csv=out.csv --output dot=out.dot -q",
    "report -o": "hwbplan report action-plan plan --today 2026-04-01 -o paper.html",
    # One thread, so that the same call is struck in every round.
    "report of several": "hwbplan report exceptions summary plan --today 2026-04-01 --format csv,html -o papers --jobs 1 -q",
    "report into the plan": "hwbplan report summary evidence plan --today 2026-04-01 -o plan/papers/april --jobs 1 -q",
    "check --fix": "hwbplan check plan --today 2026-04-01 --fix -q",
    "check --output": "hwbplan check plan --today 2026-04-01 --output json=out.json --output sarif=out.sarif -q",
    "init": "hwbplan init new --title New --area Wealdshire --today 2026-04-01 -q",
    "init --ci": "hwbplan init plan --ci github -q",
    "schema --install": "hwbplan schema --install -C plan -q",
}
# With a question mark where not every machine has the call.
CALLS = ("openat,write,writev,pwrite64,pwritev,pwritev2,sendfile,copy_file_range,splice,ftruncate,?truncate,fallocate,fsync,"
         "fdatasync,fchmod,?chmod,fchmodat,fchown,fchownat,utimensat,?rename,renameat,renameat2,?link,linkat,?symlink,symlinkat,"
         "?unlink,unlinkat,?mkdir,mkdirat,close")


def files_of(place) -> dict[str, bytes]:
    return {str(path.relative_to(place.work)): path.read_bytes() for path in sorted(place.work.rglob("*"))
            if path.is_file() and ".new-" not in path.name}


def prepare(place) -> None:
    """What the commands that write find: slips, decisions, and papers of the last meeting."""
    place.add("slip.yaml", SLIP)
    place.add("pair.yaml", PAIR)
    shutil.copytree(place.plan, place.work / "listed")
    (place.work / "listed" / "plans" / "pair.yaml").write_text(LISTED)
    (place.work / "paper.html").write_text("the paper of the last meeting")
    (place.work / "summary.md").write_text("what an earlier step said\n")


def restore(place, files: dict[str, bytes]) -> None:
    shutil.rmtree(place.work)
    for name, content in files.items():
        (place.work / name).parent.mkdir(parents=True, exist_ok=True)
        (place.work / name).write_bytes(content)


def strace(place, command: str, injected: str) -> subprocess.CompletedProcess:
    # In strace, `when=N+` would strike each call from the N-th on; the N-th alone is what a moment is.
    return subprocess.run(["strace", "-f", "-qq", "-o", str(place.root / "calls"), "-e", f"trace={CALLS}", "-e",
                           f"inject={CALLS}:{injected}", "/bin/sh", "-c", "exec " + command], cwd=place.work,
                          env=place.environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=TIME_LIMIT_SECONDS)


def can_trace(place) -> None:
    needs("strace")
    tried = subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True)
    if tried.returncode != 0:
        raise Skip("this machine does not let one program trace another")
    for name in list(place.environment):
        if name.endswith("SAN_OPTIONS"):
                raise Skip("the leak detector does not run under a tracer")


def first_own_call(place) -> int:
    """How many of the traced calls the dynamic linker makes before the program itself begins."""
    strace(place, "hwbplan --version", "error=ENOSYS:when=65000")
    return len(re.findall(r"^\d+ +(?!.*exited)", (place.root / "calls").read_text(), re.M))


def at_every_call(place, command: str, injected: str, look) -> int:
    """Strikes the command at each of its calls in turn; how many there were."""
    begin = files_of(place)
    strace(place, command, "error=ENOSYS:when=65000")
    calls = len((place.root / "calls").read_text().splitlines())
    after = files_of(place)
    restore(place, begin)
    struck = 0
    for number in range(max(1, first_own_call(place) - 8), calls + 1):
        outcome = strace(place, command, f"{injected}:when={number}")
        look(begin, after, files_of(place), outcome)
        restore(place, begin)
        struck += 1
    return struck


def old_or_new(begin: dict, after: dict, now: dict) -> None:
    for name, content in now.items():
        assert content == after.get(name, content if name not in begin else None) or content == begin.get(name), \
            f"{name} is neither as it was nor as it should become"
        assert name in begin or name in after, f"{name} was left behind"
    assert begin.keys() <= now.keys(), "a file is gone"


@trial("machine", "every command that writes, killed at each call to the system in turn",
       "each file is the old one or the new one, whole")
def killed(place):
    can_trace(place)
    prepare(place)
    for name, command in WRITERS.items():
        struck = at_every_call(place, command, "signal=KILL",
                               lambda begin, after, now, _: old_or_new(begin, after, now))
        assert struck > 5, name


@trial("machine", "a disk that is full at each write in turn", "each file is the old one or the new one; the status is 2")
def full_disk(place):
    can_trace(place)
    prepare(place)

    def look(begin, after, now, outcome):
        old_or_new(begin, after, now)
        assert outcome.returncode in (0, 1, 2), outcome
        if now != after and outcome.returncode != 2:
            raise AssertionError(f"not all was written, and the status is {outcome.returncode}")

    for command in WRITERS.values():
        begin = files_of(place)
        strace(place, command, "error=ENOSYS:when=65000")
        writes = len(re.findall(r" (?:write|fsync)\(", (place.root / "calls").read_text()))
        after = files_of(place)
        restore(place, begin)
        for number in range(1, writes + 1):
            for call in ("write", "fsync"):
                outcome = subprocess.run(
                    ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={call}:error=ENOSPC:when={number}",
                     "/bin/sh", "-c", "exec " + command], cwd=place.work, env=place.environment,
                    stdin=subprocess.DEVNULL, capture_output=True, timeout=TIME_LIMIT_SECONDS)
                look(begin, after, files_of(place), outcome)
                restore(place, begin)


@trial("machine", "a small disk that is really full, for each command that writes",
       "exit status 2 and a message that says so; each file is the old one, and nothing is left beside it")
def small_disk(place):
    disk = place.root / "disk"
    disk.mkdir()
    tried = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(disk)], capture_output=True)
    if tried.returncode != 0:
        raise Skip("this machine lets nobody here mount a disk")
    try:
        prepare(place)
        shutil.copytree(place.work, disk, dirs_exist_ok=True)
        with open(disk / "filler", "wb") as filler, contextlib.suppress(OSError):
            while True:
                os.write(filler.fileno(), b"x" * 4096)
        before = {path: path.read_bytes() for path in disk.rglob("*") if path.is_file()}
        for name, command in WRITERS.items():
            outcome = place.command(command, directory=disk)
            assert outcome.status == 2 and "space" in outcome.said, (name, outcome.status, outcome.said)
            assert before == {path: path.read_bytes() for path in disk.rglob("*") if path.is_file()}, name
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@trial("machine", "`--fix` and `overlaps decide` on a file that somebody else goes on saving",
       "the file is what somebody saved, or that with the change; no saved version is mixed with another")
def saved_meanwhile(place):
    path = place.add("pair.yaml", PAIR)
    versions = [PAIR.replace("title: P}", f"titel: {letter * 3000}}}") for letter in "ABCDEF"]
    end = time.monotonic() + 3

    def save():
        for number in itertools.count():
            if time.monotonic() > end:
                return
            other = path.with_suffix(".saving")
            other.write_text(versions[number % len(versions)])
            os.replace(other, path)
            time.sleep(0.002)

    writer = threading.Thread(target=save)
    writer.start()
    try:
        while time.monotonic() < end:
            place.check("--fix -q")
            place.command(DECIDE)
            now = path.read_text()
            assert any(now.replace("title: " + one[25:], "titel: " + one[25:]).startswith(one[:3000]) or
                       now.startswith(one.replace("titel", "title")[:3000]) for one in versions), now[:200]
            assert len(set(re.findall(r"[A-F]{3000}", now))) == 1 and "# kept\n" in now, now[-400:]
    finally:
        writer.join()


@trial("machine", "no controlling terminal, and output to a terminal that has gone", "the same findings; no crash")
def no_terminal(place):
    expected = place.check().out
    assert place.command("setsid hwbplan check plan --today 2026-04-01").out == expected
    ours, theirs = pty.openpty()
    os.close(ours)
    done = subprocess.run(["hwbplan", "check", "plan", "--today", "2026-04-01"], cwd=place.work, env=place.environment,
                          stdin=theirs, stdout=theirs, stderr=theirs, timeout=TIME_LIMIT_SECONDS,
                          executable=shutil.which("hwbplan", path=place.environment["PATH"]))
    os.close(theirs)
    assert done.returncode in (0, 1, 2), done.returncode


@trial("machine", "no git: a plan that is in no repository, and a machine without the program",
       "exit status 2 and a message where a revision is asked for; papers are written; a repository is read without the program")
def no_git(place):
    outcome = place.check("--new-from main")
    assert outcome.status == 2 and "git" in outcome.said, outcome.said
    assert place.command("hwbplan report action-plan plan --today 2026-04-01").status == 0
    needs("git")
    place.command("git init -q -b main . && git add -A && git commit -qm one", directory=place.plan)
    bare = {**place.environment, "PATH": str(place.root / "bin")}
    place.add("slip.yaml", SLIP)
    outcome = place.command("hwbplan check plan --today 2026-04-01 --new-from main", environment=bare)
    assert outcome.status == 1 and "slip.yaml" in outcome.said, outcome.said


@trial("machine", "a repository whose settings name programs to run (fsmonitor, pager, hooks, filters, an ssh command), "
       "and include other files", "none is run; the revision is read")
def hostile_git(place):
    needs("git")
    owned = place.root / "owned"
    run = f"sh -c 'touch {owned}'"
    place.command("git init -q -b main . && git add -A && git commit -qm one", directory=place.plan)
    (place.plan / ".gitattributes").write_text("*.yaml filter=owned diff=owned merge=owned\n")
    with open(place.plan / ".git/config", "a") as settings:
        settings.write(f'[core]\n\tfsmonitor = "{run}"\n\tpager = "{run}"\n\tsshCommand = "{run}"\n\teditor = "{run}"\n'
                       f'\thooksPath = {place.root}\n\tattributesFile = /dev/zero\n[filter "owned"]\n\tsmudge = "{run}"\n'
                       f'\tclean = "{run}"\n\tprocess = "{run}"\n\trequired = true\n[diff "owned"]\n\ttextconv = "{run}"\n'
                       f'[include]\n\tpath = /dev/stdin\n[alias]\n\trev-parse = "!{run}"\n\tlog = "!{run}"\n'
                       f'[gpg]\n\tprogram = "{run}"\n[credential]\n\thelper = "!{run}"\n[uploadpack]\n\tpackObjectsHook = "{run}"\n')
    strategy = next(path for path in place.plan.rglob("*.yaml") if "\nstrategy:" in "\n" + path.read_text())
    strategy.write_text(strategy.read_text().replace("strategy:\n", "strategy:\n  sign_off: {status: signed-off, date: 2026-03-01}\n"))
    for command in ("check plan --new-from main", "check plan", "report action-plan plan", "overlaps plan"):
        outcome = place.command(f"hwbplan {command} --today 2026-04-01")
        assert not owned.exists() and outcome.status in (0, 1, 2), (command, outcome.said)
    for included in ("/dev/zero", place.secret, "/proc/self/mem", place.plan / ".git/config"):
        (place.plan / ".git/config").write_text(f"[core]\n\trepositoryformatversion = 0\n[include]\n\tpath = {included}\n")
        outcome = place.check("--new-from main")
        assert outcome.status in (0, 1, 2), (included, outcome.said)


@trial("machine", "a `.git` that is a file leading elsewhere, an empty repository, objects that are broken, a ref that leads to itself",
       "exit status 2 and a message")
def broken_git(place):
    needs("git")
    git = place.plan / ".git"
    git.write_text(f"gitdir: {place.root}/nowhere\n")
    assert place.check("--new-from main").status == 2
    git.unlink()
    place.command("git init -q -b main .", directory=place.plan)
    assert place.check("--new-from main").status == 2
    place.command("git add -A && git commit -qm one", directory=place.plan)
    (git / "refs/heads/loop").write_text("ref: refs/heads/loop\n")
    assert place.check("--new-from loop").status == 2
    for path in (git / "objects").rglob("*"):
        if path.is_file():
            path.chmod(0o644)
            path.write_bytes(os.urandom(50))
    assert place.check("--new-from main").status == 2


@trial("machine", "revisions that look like flags or commands", "exit status 2 and a message")
def odd_revisions(place):
    needs("git")
    place.command("git init -q -b main . && git add -A && git commit -qm one", directory=place.plan)
    for revision in ("'$(touch owned)'", "'; touch owned'", "'main..'", "''", "'^'", "'@{-1}'", "':/'", "'main@{upstream}'",
                     "'" + "^" * 5000 + "'", "'" + "a" * 100_000 + "'"):
        outcome = place.check(f"--new-from={revision}")
        assert outcome.status == 2, (revision[:40], outcome.status)
    assert not list(place.root.rglob("owned"))


@trial("machine", "revisions that would be commands if somebody pasted the hint, or that forge a line",
       "no command is proposed for them; the message stays on its line")
def pasted_revisions(place):
    needs("git")
    place.command("git init -q -b main . && git add -A && git commit -qm one", directory=place.plan)
    for revision in ("--upload-pack=touch owned", "x; touch owned", "$(touch owned)", "x\n::error::owned", "a b", "|sh", "x" * 300):
        place.environment["REVISION"] = revision
        outcome = place.command('hwbplan check plan --today 2026-04-01 --new-from="$REVISION"')
        assert outcome.status == 2 and "git fetch" not in outcome.said, outcome.said
        assert not any(line.startswith("::") for line in outcome.said.splitlines()), outcome.said
    place.environment["REVISION"] = "feature/falls-2"
    assert "git fetch origin feature/falls-2" in place.command(
        'hwbplan check plan --today 2026-04-01 --new-from="$REVISION"').said
