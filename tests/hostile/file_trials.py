"""Files and folders that are not what they seem, and plans that ask for what lies outside them."""
import os
import subprocess
import threading
import time
from pathlib import Path

from trial import Skip, needs, trial

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
    (place.plan / "up").symlink_to("..")
    (place.plan / "self").symlink_to(".")
    (place.plan / "root").symlink_to("/")
    place.check()


@trial("files", "links that lead to each other, and one that leads nowhere", "left alone")
def links_in_a_circle(place):
    (place.plan / "a.yaml").symlink_to("b.yaml")
    (place.plan / "b.yaml").symlink_to("a.yaml")
    (place.plan / "c.yaml").symlink_to("nowhere.yaml")
    place.check()


@trial("files", "a named pipe, a socket and links to `/dev/zero` and `/dev/stdin` that are called `.yaml`",
       "never opened for reading; the check ends at once")
def devices(place):
    os.mkfifo(place.plan / "pipe.yaml")
    (place.plan / "zero.yaml").symlink_to("/dev/zero")
    (place.plan / "stdin.yaml").symlink_to("/dev/stdin")
    place.check()
    for path in ("plan/pipe.yaml", "plan/zero.yaml"):
        place.command(f"hwbplan check {path}")


@trial("files", "settings whose `include` names `..`, an absolute path or a pattern that climbs out",
       "nothing outside is read")
def include_outside(place):
    settings = place.plan / "hwbplan.yaml"
    before = settings.read_text()
    for pattern in ("../../*.yaml", str(place.root) + "/*.yaml", "plans/../../../*.yaml", "**/../../../secret.yaml",
                    "{..,.}/../secret.yaml"):
        settings.write_text(before + f"include: ['{pattern}', '**/*.yaml']\n")
        place.check()


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


@trial("files", "files that are made, changed and taken away while they are read, for two seconds",
       "each is read as it was at one moment or named as unreadable; no crash")
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
