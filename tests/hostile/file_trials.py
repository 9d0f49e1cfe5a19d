"""Files and folders that are not what they seem, and plans that ask for what lies outside them."""
import contextlib
import json
import os
import shutil
import socket
import stat
import subprocess
import threading
import time
from pathlib import Path

from trial import Skip, needs, put_in_place, trial

GOOD = "partners:\n  - {id: extra-partner, title: Another partner}\n"


@trial("files", "a link in the plan to a file outside it, and to one on another path of the machine",
       "left alone; nothing of it is read")
def link_to_file(place):
    (place.plan / "plans" / "link.yaml").symlink_to(place.secret)
    (place.plan / "plans" / "relative.yaml").symlink_to("../../../secret.yaml")
    (place.plan / "plans" / "passwd.yaml").symlink_to("/etc/passwd")
    assert "root:" not in place.check().said


@trial("files", "`hwbplan.yaml` itself, as a link to a file outside, to one on another path of the machine and to a device",
       "exit status 2 and a message that names it; nothing of it is read")
def link_as_settings(place):
    settings = place.plan / "hwbplan.yaml"
    passwd = Path("/etc/passwd").read_text().splitlines()
    for target in (place.secret, "../../secret.yaml", "/etc/passwd", "/dev/zero"):
        settings.unlink()
        settings.symlink_to(target)
        for command in ("check", "check --fix", "report action-plan", "overlaps"):
            outcome = place.command(f"hwbplan {command} plan --today 2026-04-01" if command != "overlaps"
                                    else "hwbplan -C plan overlaps --today 2026-04-01")
            assert outcome.status == 2 and "hwbplan.yaml" in outcome.said, (target, command, outcome.said)
            assert place.SECRET not in outcome.out + outcome.err, "text from outside the plan was printed"
            assert not any(line in outcome.said for line in passwd), outcome.said


@trial("files", "a link to a folder outside, to the folder itself and to the root of the machine",
       "not followed: no loop, nothing read")
def link_to_folder(place):
    (place.plan / "up").symlink_to("../..")  # where the secret lies
    (place.plan / "out").symlink_to(place.root)
    (place.plan / "self").symlink_to(".")
    (place.plan / "root").symlink_to("/")
    place.check()


@trial("files", "links that lead to each other, and one that leads nowhere", "left alone")
def links_in_a_circle(place):
    (place.plan / "a.yaml").symlink_to("b.yaml")
    (place.plan / "b.yaml").symlink_to("a.yaml")
    (place.plan / "c.yaml").symlink_to("nowhere.yaml")
    place.check()


@trial("files", "a link that leads out where the program makes files of its own: `.vscode`, `plans` and `.github`, for "
       "`schema --install`, `init` and `init --ci`", "exit status 2 and a message that names it; nothing is written")
def link_written_through(place):
    outside = place.root / "outside"
    outside.mkdir()
    shutil.rmtree(place.plan / ".vscode")
    for link, command in ((place.plan / ".vscode", "schema --install -C plan"), (place.plan / ".github", "init plan --ci github"),
                          (place.work / "new" / "plans", "init new"), (place.work / "new" / ".vscode", "init new")):
        link.parent.mkdir(exist_ok=True)
        for target in (outside, os.path.relpath(outside, link.parent)):
            link.symlink_to(target)
            outcome = place.command(f"hwbplan {command} --today 2026-04-01")
            assert outcome.status == 2 and link.name in outcome.said, (command, outcome.said)
            assert not list(outside.iterdir()), (command, list(outside.iterdir()))
            link.unlink()
    assert not list((place.work / "new").iterdir()), "half a plan"


@trial("files", "a named pipe, a socket, a device, and links to `/dev/zero` and `/dev/stdin` that are called `.yaml`",
       "never opened for reading; the check ends at once, and with exit status 2 where one is named")
def devices(place):
    os.mkfifo(place.plan / "pipe.yaml")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(place.plan / "socket.yaml"))
    with contextlib.suppress(PermissionError):  # for the owner of the machine only
        os.mknod(place.plan / "device.yaml", 0o666 | stat.S_IFCHR, os.makedev(1, 5))
    (place.plan / "zero.yaml").symlink_to("/dev/zero")
    (place.plan / "stdin.yaml").symlink_to("/dev/stdin")
    assert place.check().status == 0
    for path in sorted(place.plan.glob("*.yaml")):
        if not path.is_file():
            assert place.command(f"hwbplan check {path}").status == 2, path


@trial("files", "settings whose `include` names `..`, an absolute path or a pattern that climbs out",
       "nothing outside is read")
def include_outside(place):
    settings = place.plan / "hwbplan.yaml"
    before = settings.read_text()
    for pattern in ("../../*.yaml", str(place.root) + "/*.yaml", "plans/../../../*.yaml", "**/../../../secret.yaml",
                    "{..,.}/../secret.yaml"):
        settings.write_text(before + f"include: ['{pattern}', '**/*.yaml']\n")
        place.check()


@trial("files", "a folder for papers that is a file, a pipe, a link out of the plan, lies below a link, may not be written into, or "
       "holds links, folders and pipes in the place of papers",
       "exit status 2 and a message that names what stands in the way; no link is followed; the other papers are written")
def papers_elsewhere(place):
    elsewhere = place.root / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "exceptions.md").write_text("mine")
    write = "hwbplan report exceptions summary plan --today 2026-04-01 --format markdown,csv -o"

    def refused(folder):
        outcome = place.command(f"{write} {folder}")
        assert outcome.status == 2 and folder.split("/")[1] in outcome.said, (folder, outcome.status, outcome.said)
        assert [path.name for path in elsewhere.iterdir()] == ["exceptions.md"], folder
        assert (elsewhere / "exceptions.md").read_text() == "mine"

    (place.plan / "file").write_text("")
    os.mkfifo(place.plan / "pipe")
    (place.plan / "papers").symlink_to(elsewhere)
    (place.plan / "nowhere").symlink_to(place.root / "nowhere")
    for folder in ("plan/file", "plan/pipe", "plan/papers", "plan/papers/", "plan/papers/october", "plan/file/october",
                   "plan/nowhere", "plan/../plan/papers"):
        if folder == "plan/../plan/papers":
            outcome = place.command(f"{write} {folder}")
            assert outcome.status == 2 and "papers" in outcome.said, outcome.said
        else:
            refused(folder)
    assert not (place.root / "nowhere").exists()
    if os.geteuid() != 0:
        (place.plan / "locked").mkdir(mode=0o500)
        refused("plan/locked")
    out = place.plan / "out"
    out.mkdir()
    (out / "exceptions.md").symlink_to(elsewhere / "exceptions.md")
    (out / "exceptions.csv").mkdir()
    os.mkfifo(out / "summary.md")
    outcome = place.command(f"{write} plan/out")
    assert outcome.status == 2 and "2 of 4" in outcome.said, outcome.said
    assert (elsewhere / "exceptions.md").read_text() == "mine"
    assert (out / "exceptions.md").read_text().startswith("# ") and not (out / "exceptions.md").is_symlink()
    assert (out / "summary.csv").read_text() and not list(out.glob("*.new-*"))


@trial("files", "a template that is a link to a file outside, to a device, a named pipe, or lies in a folder that leads outside",
       "exit status 2 and a message that names it; nothing of it is read")
def template_outside(place):
    templates = place.plan / "templates"
    template = templates / "paper.md"

    def refused():
        outcome = place.command("hwbplan report paper plan --today 2026-04-01")
        assert outcome.status == 2 and "templates/paper.md" in outcome.said, outcome.said
        assert place.SECRET not in outcome.out + outcome.err and "root:" not in outcome.said, outcome.said

    templates.mkdir()
    for target in (place.secret, "../../../secret.yaml", "/etc/passwd", "/dev/zero", "/dev/stdin"):
        template.symlink_to(target)
        refused()
        template.unlink()
    os.mkfifo(template)
    refused()
    template.unlink()
    templates.rmdir()
    (place.root / "elsewhere").mkdir()
    (place.root / "elsewhere" / "paper.md").write_bytes(b"# add x: " + place.SECRET + b"\n")
    templates.symlink_to(place.root / "elsewhere")
    refused()


@trial("files", "word vectors from a device without end, a named pipe, a folder, a picture and a line without end",
       "exit status 2 and a message, without waiting and in little memory")
def odd_vectors(place):
    os.mkfifo(place.work / "pipe")
    (place.work / "picture").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 100)
    (place.work / "line").write_bytes(b"x " * (32 << 20))
    for name in ("/dev/zero", "pipe", ".", "picture", "line", "missing"):
        outcome = place.command(f"hwbplan -C plan overlaps --vectors {name if name[0] == '/' else '../' + name}")
        assert outcome.status == 2 and b"hwbplan:" in outcome.err, (name, outcome.said)


@trial("files", "patterns made to take long to match (`**/**/**/*a*a*a*a*b`)", "matched in time in proportion to their length")
def slow_patterns(place):
    deep = place.plan / "/".join("a" * 40 for _ in range(20))
    deep.mkdir(parents=True)
    (deep / ("a" * 200 + ".yaml")).write_text(GOOD)
    settings = place.plan / "hwbplan.yaml"
    settings.write_text(settings.read_text() + "exclude: ['" + "**/" * 40 + "*a" * 60 + "b', '" + "*" * 400 + "b']\n")
    place.check()


@trial("files", "a file and a folder that may not be read", "`unreadable-file` names it; everything else is checked")
def unreadable(place):
    closed = place.add("closed.yaml", GOOD)
    closed.chmod(0)
    (place.plan / "shut").mkdir()
    (place.plan / "shut").chmod(0)
    as_nobody = ""
    if os.geteuid() == 0:  # whom nothing can be closed to
        needs("setpriv")
        for path in (place.root, place.work):
            path.chmod(0o755)
        as_nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups "
        if subprocess.run(f"{as_nobody}cat {place.environment['PATH'].split(':')[0]}/hwbplan >/dev/null",
                          shell=True, capture_output=True).returncode != 0:
            raise Skip("another user can't reach the program here")
    outcome = place.command(f"{as_nobody}hwbplan check plan --today 2026-04-01")
    (place.plan / "shut").chmod(0o755)
    assert outcome.said.count("[unreadable-file]") == 2, outcome.said
    assert "closed.yaml" in outcome.said and "shut" in outcome.said, outcome.said


@trial("files", "names of papers and templates that climb out: `..`, absolute, a device",
       "exit status 2: there is no such paper")
def paper_outside(place):
    (place.plan / "templates").mkdir()
    (place.root / "secret.md").write_bytes(place.SECRET)
    for name in ("../../../secret", "../../../secret.md", f"{place.root}/secret", "/dev/zero", "../plans/council", "."):
        outcome = place.command(f"hwbplan report {name} plan --today 2026-04-01")
        assert outcome.status == 2 and "no paper" in outcome.said, (name, outcome.said)
        assert place.SECRET not in outcome.out + outcome.err, name


@trial("files", "a file that others go on replacing by another version, for two seconds",
       "each check sees one version whole, or that the file is not there")
def replaced_files(place):
    end = time.monotonic() + 2
    path = place.plan / "plans" / "moving.yaml"
    # Each version's mistakes, at its beginning and its end, name the version.
    versions = [f"partners:\n  - {{id: p1, title: P, {mark}-key: 1}}\n#{'x' * 500_000}\n  - {{id: p2, title: P, {mark}-key: 1}}\n"
                for mark in ("red", "blue")]

    def change():
        number = 0
        while time.monotonic() < end:
            number += 1
            other = path.with_suffix(".saving")
            other.write_text(versions[number % 2])
            os.replace(other, path)
            if number % 5 == 0:
                path.unlink()

    writer = threading.Thread(target=change)
    writer.start()
    seen = set()
    try:
        while time.monotonic() < end:
            findings = json.loads(place.check("--select unknown-key --format json").out)["findings"]
            marks = [finding["message"].split("-key")[0].split('"')[-1] for finding in findings]
            assert marks in ([], ["red"] * 2, ["blue"] * 2), marks
            seen.update(marks)
    finally:
        writer.join()
    assert seen, "no version was ever read"


@trial("files", "files that are made, changed and taken away while they are read, for two seconds",
       "each is read as far as it is there, or named as unreadable; no crash")
def changing_files(place):
    end = time.monotonic() + 2
    path = place.plan / "plans" / "moving.yaml"

    def change():
        number = 0
        while time.monotonic() < end:
            number += 1
            path.write_text(GOOD * (number % 50))
            if number % 3 == 0:
                path.unlink()
            if number % 7 == 0:
                path.mkdir() if not path.exists() else None
                time.sleep(0.001)
                path.rmdir() if path.is_dir() else None

    writer = threading.Thread(target=change)
    writer.start()
    try:
        while time.monotonic() < end:
            place.check()
    finally:
        writer.join()


@trial("files", "a sparse file of 5 GiB, and one of a byte more than the limit", "`too-large`, without reading it")
def huge_file(place):
    with open(place.plan / "huge.yaml", "wb") as file:
        file.truncate(5 << 30)
    with open(place.plan / "limit.yaml", "wb") as file:
        file.write(b"# " + b"x" * (16 << 20))
    outcome = place.check()
    assert outcome.said.count("[too-large]") == 2, outcome.said[-1500:]


@trial("files", "names with line ends, quotes, bytes that are no UTF-8, 250 characters, and a folder called `x.yaml`",
       "read as any other, and shown as marks where they can't be shown")
def odd_names(place):
    for name in (b"a\nb.yaml", b"a'\"b.yaml", b"\xff\xfe.yaml", b"a" * 245 + b".yaml", b"-rf.yaml", b"$(touch owned).yaml",
                 b"%s%n.yaml", b"{0}.yaml"):
        place.add(name, "actions:\n  - id: a\n    titel: x\n")
    (place.plan / "x.yaml").mkdir()
    outcome = place.check()
    assert outcome.said.count("[unknown-key]") == 8, outcome.said[-3000:]
    assert not list(place.root.rglob("owned"))


@trial("files", "three thousand folders inside each other", "read as deep as the system allows, or a fault that says so")
def deep_folders(place):
    here = os.getcwd()
    os.chdir(place.plan)
    try:
        for _ in range(3000):
            os.mkdir("d")
            os.chdir("d")
    except OSError:
        pass
    finally:
        os.chdir(here)
    place.check()
    subprocess.run(["rm", "-rf", str(place.plan)])  # Python's own removal goes too deep for itself


@trial("files", "20,000 empty files", "read, in time in proportion")
def many_files(place):
    for number in range(20_000):
        (place.plan / "plans" / f"{number}.yaml").touch()
    place.check()


@trial("files", "`--config` and `--stdin-filename` that name devices, a pipe, a folder, or a file of another kind",
       "exit status 2 and a message, without waiting")
def odd_settings(place):
    os.mkfifo(place.work / "pipe")
    for name in ("/dev/zero", "/dev/stdin", "pipe", ".", "missing", "/proc/self/mem", "/proc/kmsg"):
        outcome = place.command(f"hwbplan check plan --config {name}")
        assert outcome.status == 2 and b"hwbplan:" in outcome.err, (name, outcome.said)
    for name in ("/etc/passwd", "plan/../../x.yaml", "plan/plans/", "/dev/stdin", "missing/x.yaml"):
        outcome = place.command(f"hwbplan check --stdin-filename {name} </dev/null")
        assert outcome.status == 2 and b"hwbplan:" in outcome.err, (name, outcome.said)
    outcome = place.command("hwbplan check --stdin-filename plan/plans/council.yaml --today 2026-04-01 </dev/zero")
    assert outcome.status == 1 and "too-large" in outcome.said, outcome.said


@trial("files", "`hwbplan.yaml` that is a folder, a named pipe or a socket", "exit status 2 and a message, without waiting")
def odd_plan_settings(place):
    settings = place.plan / "hwbplan.yaml"
    settings.unlink()

    def refused():
        for command in ("check plan", "report action-plan plan", "overlaps plan", "-C plan check"):
            outcome = place.command(f"hwbplan {command} --today 2026-04-01")
            assert outcome.status == 2 and "hwbplan.yaml" in outcome.said, (command, outcome.said)

    settings.mkdir()
    refused()
    settings.rmdir()
    os.mkfifo(settings)
    refused()
    settings.unlink()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(settings))
        refused()


@trial("files", "a plan file that turns into a named pipe, a folder, a device and back while it is read, for two seconds",
       "read whole, or named as unreadable; nobody waits for a pipe")
def swapped_files(place):
    path = place.add("swapped.yaml", GOOD)
    end = time.monotonic() + 2

    def swap():
        other = path.with_suffix(".swap")
        while time.monotonic() < end:
            for make in (lambda: os.mkfifo(other), lambda: other.symlink_to("/dev/zero"), lambda: other.write_text(GOOD)):
                make()
                os.replace(other, path)
            path.unlink()
            path.mkdir()
            path.rmdir()

    writer = threading.Thread(target=swap)
    writer.start()
    try:
        while time.monotonic() < end:
            place.check("--jobs 4")
    finally:
        writer.join()


@trial("files", "a template that names a long title 100,000 times, and the section's own text as often",
       "exit status 2 and a message that names the line")
def swollen_template(place):
    templates = place.plan / "templates"
    templates.mkdir()
    settings = place.plan / "hwbplan.yaml"
    settings.write_text(settings.read_text().replace("title:", f"title: {'W' * 100_000}\n#"))
    for text in ("# add x: Why\n" + "{{plan}} {{area}} {{title}}\n" * 30_000,
                 "# replace summary\n" + "{{original}}\n" * 70_000):
        (templates / "action-plan.md").write_text(text)
        outcome = place.command("hwbplan report action-plan plan --today 2026-04-01")
        assert outcome.status == 2 and "templates/action-plan.md:" in outcome.said, outcome.said[-500:]


@trial("files", "a plan file, a folder, a template and `hwbplan.yaml` that turn into links to secrets outside and back between "
       "the moment they are listed and the moment they are read, for two seconds",
       "read as it was, or named as unreadable; nothing outside is read or listed")
def swapped_for_links(place):
    outside = place.root / "outside"
    outside.mkdir()
    for name in ("inner.yaml", "action-plan.md", "hwbplan.yaml"):
        secret = {"action-plan.md": b"# add x: " + place.SECRET + b"\n"}.get(name, place.secret.read_bytes())
        (outside / name).write_bytes(secret)
    (outside / (place.SECRET.decode() + ".yaml")).write_bytes(b"nonsense\n")  # whose very name is secret
    file = place.add("inner.yaml", GOOD.replace("title", "titel"))
    folder = place.add("folder/inner.yaml", GOOD.replace("extra", "other")).parent
    (place.plan / "templates").mkdir()
    template = place.plan / "templates" / "action-plan.md"
    template.write_text("# add x: Ours\n")
    settings = place.plan / "hwbplan.yaml"
    swapped = {path: path.read_bytes() for path in (file, template, settings)}
    links = {file: place.secret, template: outside / "action-plan.md", settings: outside / "hwbplan.yaml"}
    end = time.monotonic() + 2

    def swap():
        other, away = place.plan / "other", place.plan / "away"
        while time.monotonic() < end:
            for path, bytes_ in swapped.items():
                other.symlink_to(links[path])
                os.replace(other, path)
                other.write_bytes(bytes_)
                os.replace(other, path)
            other.symlink_to(outside)
            os.rename(folder, away)
            os.rename(other, folder)
            folder.unlink()
            os.rename(away, folder)

    swapper = threading.Thread(target=swap)
    swapper.start()
    read = 0
    try:
        while time.monotonic() < end:
            for command in ("check plan", "report action-plan plan", "overlaps plan", "check plan --fix --diff"):
                outcome = place.command(f"hwbplan {command} --today 2026-04-01")
                assert place.SECRET not in outcome.out + outcome.err, (command, outcome.said)
                assert place.SECRET.lower() not in outcome.out + outcome.err, (command, outcome.said)
                read += command == "check plan" and b"inner.yaml" in outcome.out
    finally:
        swapper.join()
    assert read, "the plan was never read"


@trial("files", "a folder that turns into a link to another folder and back while files in it are written (`check --fix`, "
       "`overlaps decide`, `report -o`), for two seconds", "nothing is written where the link leads")
def swapped_while_written(place):
    outside = place.root / "outside"
    outside.mkdir()
    slip = "plans: [{id: p1, title: P}, {id: p2, titel: Q}]\nactions:\n  - {id: a1, plan: p1, title: Weekly walks}\n" \
           "  - {id: a2, plan: p2, title: Weekly walks}\noverlap_decisions: []\n"
    folder = place.add("folder/slip.yaml", slip).parent
    papers = place.plan / "papers"
    papers.mkdir()
    (outside / "slip.yaml").write_text(slip)  # the same text, so that only the place keeps it from being changed
    end = time.monotonic() + 2
    swaps = []

    def swap():
        other, away = place.plan / "other", place.plan / "away"
        while time.monotonic() < end:
            for path in (folder, papers):
                other.symlink_to(outside)
                os.rename(path, away)
                put_in_place(other, path)
                time.sleep(0.0005)
                path.unlink()
                put_in_place(away, path)
                swaps.append(path)
                time.sleep(0.0005)

    swapper = threading.Thread(target=swap)
    swapper.start()
    written = 0
    try:
        while time.monotonic() < end:
            for command in ("check plan --fix", "-C plan overlaps decide a1 a2 --keep-both --reason Different",
                            "report exceptions summary plan -o plan/papers"):
                place.command(f"hwbplan {command} --today 2026-04-01 -q")
            place_now = place.plan / "plans" / "folder" / "slip.yaml"
            with contextlib.suppress(OSError):
                written += place_now.read_text() != slip
                place_now.write_text(slip) if not place_now.parent.is_symlink() else None
    finally:
        swapper.join()
    assert [path.name for path in outside.iterdir()] == ["slip.yaml"], list(outside.iterdir())
    assert (outside / "slip.yaml").read_text() == slip, "what lies outside was written into"
    assert written, "nothing was ever written"
    assert len(swaps) > 10, f"swapped {len(swaps)} times only"
