"""What plan text can do to what shows it: terminals, the services of pull requests, editors, people's eyes."""
import csv
import html.parser
import io
import json
import os
import pty
import re
import subprocess

from every_text import plan_with
from trial import TIME_LIMIT_SECONDS, trial

ESCAPES = "\x1b[31mred\x1b[0m \x1b]0;owned\x07 \x9b2J \x08\x08 \x7f"
OURS = re.compile(rb"\x1b\[[0-9;]*m")  # the colours that we write


def drives_terminal(output: bytes) -> bool:
    text = output.decode("utf-8", errors="replace")
    return any(ord(c) < 32 and c not in "\n\t" or 0x7F <= ord(c) <= 0x9F or 0x202A <= ord(c) <= 0x202E
               or 0x2066 <= ord(c) <= 0x2069 for c in text)


@trial("text", "terminal escapes in a title, an id, a key, a comment, an exception and a file's name",
       "shown as marks, with colour and without; only our own colour codes reach the terminal")
def terminal_escapes(place):
    for name in ("a.yaml", b"\x1b[31mb.yaml", b"line\nend.yaml"):
        place.add(name, f"actions:\n  - id: x{ESCAPES}\n    title: {ESCAPES}\n    ti{ESCAPES}: 1\n"
                        f"  - id: y  # hwbplan: allow {ESCAPES} — {ESCAPES}\n    title: {ESCAPES}\n")
    # Written as YAML writes them, they are in what is read though not in the file.
    quoted = '"\\e[31mred \\x1b]0;owned\\a \\x9b2J \\b \\x7f \\u202e \\u2066"'
    place.add("q.yaml", f"plans: [{{id: p1, title: {quoted}}}, {{id: p2, title: {quoted}}}]\nactions:\n" + "".join(
        f"  - {{id: {quoted}, title: {quoted}, {quoted}: 1, lead: {quoted}}}\n"
        f"  - {{id: q{n}, plan: p{n}, title: {quoted}, description: {quoted}, progress: [{{date: 2026-03-01, text: {quoted}}}]}}\n"
        for n in (1, 2)))
    for flags in ("", "--color always", "--format markdown", "--format github", "--format gitlab", "--format azure",
                  "--format junit", "--format sarif", "--format rdjson", "--format json", "--statistics", "--diff"):
        outcome = place.check(flags)
        output = OURS.sub(b"", outcome.out + outcome.err) if "always" in flags else outcome.out + outcome.err
        assert b"\x1b" not in output and not drives_terminal(output), flags
    names = [line.split()[0] for line in place.command("hwbplan report --list").said.splitlines()]
    for command in [f"report {name}" for name in names] + ["overlaps --within-plans --report-at 0"]:
        for form in ("markdown", "csv", "html") if command.startswith("report") else ("text", "csv", "json"):
            outcome = place.command(f"hwbplan {command} plan --format {form} --today 2026-04-01")
            assert not drives_terminal(outcome.out.replace(b"\r\n", b"\n") + outcome.err), (command, form)


@trial("text", "terminal escapes in plans whose changes are shown on a terminal (`check --diff`, `overlaps decide --diff`)",
       "shown as marks")
def escapes_in_diffs(place):
    place.add("d.yaml", "plans: [{id: p1, title: P}, {id: p2, title: Q}]\nactions:\n"
                        "  - {id: a1, plan: p1, titel: One}  # \x1b]0;owned\x07\x1b[2J\n  - {id: a2, plan: p2, title: Two}\n"
                        "# \x1b[31m\noverlap_decisions: []  # \x1b[2J\n")
    for command in ("check plan --diff", "-C plan overlaps decide a1 a2 --keep-both --reason Different --diff"):
        ours, theirs = pty.openpty()
        done = subprocess.run(["/bin/sh", "-c", f"exec hwbplan {command} --today 2026-04-01 --color never"], cwd=place.work,
                              env=place.environment, stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.DEVNULL,
                              timeout=TIME_LIMIT_SECONDS)
        os.close(theirs)
        output = b""
        while piece := read_terminal(ours):
            output += piece
        os.close(ours)
        assert done.returncode in (0, 1) and b"@@" in output, (command, done.returncode, output)
        assert b"\x1b" not in output and b"\x07" not in output, (command, output)


def read_terminal(end: int) -> bytes:
    """What a terminal was sent; a closed one is an error, not an end."""
    try:
        return os.read(end, 1 << 16)
    except OSError:
        return b""


@trial("text", "commands for GitHub's and Azure's runners in every text, with line ends of every kind",
       "no line of the output begins a command that is not ours")
def workflow_commands(place):
    commands = ["::error::owned", "::set-output name=x::owned", "::stop-commands::x", "##vso[task.setvariable x]owned",
                "##[command]owned", "%0A::warning::owned"]
    for number, command in enumerate(commands):
        for break_ in ("\\n", "\\r", "\\r\\n", "\\u2028", "\\u0085", "\\v", "\\f"):
            place.add(f"p{number}.yaml", f'actions:\n  - id: a{number}\n    title: "x{break_}{command}"\n'
                                         f'    "ti{break_}{command}": "{break_}{command}"\n    lead: "{command}"\n')
            for flags in ("", "--format github", "--format azure"):
                for line in place.check(flags).said.splitlines():
                    bare = line.strip()
                    if bare.startswith(("::", "##")):
                        assert re.match(r"::(error|warning|notice) file=|##vso\[task\.logissue |::(notice|endgroup|group)",
                                        bare), line
                        head = bare[2:].split("::")[0] if bare[0] == ":" else bare.split("]")[0]
                        assert "owned" not in head, line


@trial("text", "tables, links, HTML and images in every text, in the Markdown that pull requests show",
       "shown as the characters that they are")
def markdown(place):
    place.add("m.yaml", 'actions:\n  - id: a\n    title: "<img src=x onerror=y> | [a](javascript:b) ![c](d) `e` **f**"\n'
                        '    "<script>": "</td><b>"\n    lead: "|x|y|"\n')
    text = place.check("--format markdown").out.decode()
    unquoted = re.sub(r"`+[^`]*`+", "", text)
    assert "<img" not in unquoted and "<script" not in unquoted and "](javascript" not in unquoted, text
    cells = 0
    for line in text.splitlines():
        here = len(re.split(r"(?<!\\)\|", line.strip("|"))) if line.startswith("|") else 0
        assert not cells or not here or cells == here, line
        cells = here


@trial("text", "tables, links, HTML and images in every text, in the Markdown of each paper and of its templates",
       "shown as the characters that they are; the links of officers lead to pages of the web only")
def markdown_papers(place):
    text = "<img src=x onerror=y> <script>owned()</script> | [a](javascript:b) [c](data:text/html,x) ![d](file:///etc/passwd) " \
           "<javascript:owned()> [e]: javascript:b"
    quoted = json.dumps(text)
    place.add("m.yaml", f"plans: [{{id: p1, title: {quoted}}}]\nactions:\n  - id: a1\n    plan: p1\n    title: {quoted}\n"
                        f"    description: {quoted}\n    lead: {quoted}\n    measures: [{{text: {quoted}}}]\n"
                        f"    progress: [{{date: 2026-03-01, status: at-risk, text: {quoted}}}]\n"
                        f"    barriers: [{{barrier: {quoted}, status: escalated, ask_of_board: {quoted}}}]\n")
    shown = 0
    for name in [line.split()[0] for line in place.command("hwbplan report --list").said.splitlines()]:
        paper = place.command(f"hwbplan report {name} plan --format markdown --today 2026-04-01").out.decode()
        shown += "owned" in paper
        fault = re.search(r"<(?:img|script|javascript)|(?<!\\)\]\s*\((?:javascript|data|file)|(?<!\\)\]: *javascript", paper)
        assert not fault, (name, paper[max(0, fault.start() - 200):fault.end() + 200])
    assert shown > 3, "the papers do not show the texts"


@trial("text", "characters that XML forbids, `]]>` and `<!ENTITY` in every text, in the JUnit file",
       "well-formed XML in which they are text")
def xml(place):
    import xml.etree.ElementTree as tree
    place.add("x.yaml", 'actions:\n  - id: "\\u0001\\uFFFE]]>"\n    title: "<!ENTITY x SYSTEM \\"file:///etc/passwd\\"> &x;"\n'
                        '    "]]>": "\\u0000"\n')
    tree.fromstring(place.check("--format junit").out)


@trial("text", "halves of surrogate pairs, noncharacters and bytes that are no UTF-8, in the JSON formats",
       "valid JSON in valid UTF-8")
def json_text(place):
    place.add("j.yaml", b'actions:\n  - id: \xff\xfe\xed\xa0\x80\n    title: "\\uD800 \\uFFFF \\uDC00"\n    \xf4\x90: x\n')
    for kind in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(place.check(f"--format {kind}").out.decode("utf-8"))


@trial("text", "an id that looks like another: Cyrillic letters, zero-width and bidirectional characters, wide letters",
       "`bad-id` or `bad-encoding` names the character")
def look_alikes(place):
    for look_alike in ("c\u0430re", "ca\u200bre", "c\u202eare", "\uff43are", "ca\u00adre", "care\ufeff", "ca\u2060re",
                       "ca\u2066re", "car\u0435", "ca\u200dre", '"c\\u0430re"', '"ca\\u200Bre"', '"c\\u202Eare"'):
        path = place.add("l.yaml", "actions:\n  - id: care\n    title: Visit people at home\n"
                                   f"  - id: {look_alike}\n    title: Open two hubs\n")
        rules = {finding["rule"] for finding in json.loads(place.check("--format json").out)["findings"]
                 if finding["file"].endswith("l.yaml")}
        assert rules & {"bad-id", "bad-encoding"}, (look_alike.encode(), rules)
        path.unlink()


@trial("text", "text that reads backwards through bidirectional characters, in titles and comments",
       "`bad-encoding`; the characters are shown as marks and never reach the terminal")
def bidirectional(place):
    place.add("b.yaml", "actions:\n  - id: a\n    title: Close \u202e snoisnep \u2066 the ward\n")
    place.add("q.yaml", 'actions:\n  - id: b\n    title: "Close \\u202E snoisnep \\u2066 the ward"\n')
    # Where YAML's own escapes stand for them, whoever reads the file sees that they are there.
    findings = json.loads(place.check("--select bad-encoding --format json").out)["findings"]
    assert {finding["file"].split("/")[-1] for finding in findings} == {"b.yaml"}, findings
    for command in ("check plan", "report action-plan plan", "check plan --format markdown"):
        said = place.command(f"hwbplan {command} --today 2026-04-01").said
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", said), (command, said)


@trial("text", "ids that look like each other with ordinary letters: `HB-O7` and `HB-07`, `BL-0l` and `BL-01`",
       "`label-clash` names both")
def like_ids(place):
    place.add("i.yaml", "actions:\n" + "".join(f"  - {{id: {one}, title: Open a hub number {n}}}\n"
                                               for n, one in enumerate(("HB-O7", "HB-07", "BL-0l", "BL-01"))))
    clashes = [finding for finding in json.loads(place.check("--format json").out)["findings"]
               if finding["rule"] == "label-clash" and finding["field"] == "id"]
    assert len(clashes) == 2, clashes


FORMULAS = ("=HYPERLINK(\"http://x\";\"y\")", "+1+1", "-1+1", "@SUM(A1)", "\\t=1", "\\r=1", "\\uFF1D1", "  =1", "\\n=1",
            "x\\r\\n=1", "\\\";=1;\\\"", "',=1")


@trial("text", "spreadsheet formulas in every text, in the CSV of each paper and of overlaps",
       "no cell begins one")
def formulas(place):
    place.add("f.yaml", "plans: [{id: p1, title: P}, {id: p2, title: Q}]\nactions:\n" + "".join(
        f'  - id: a{plan}{n}\n    plan: p{plan}\n    title: "{text}"\n    description: "{text}"\n    lead: "{text}"\n'
        f'    measures: [{{text: "{text}"}}]\n    resources: [{{source: "{text}", amount: -5}}]\n'
        f'    barriers: [{{barrier: "{text}", how_overcome: "{text}"}}]\n    progress: [{{date: 2026-03-01, text: "{text}"}}]\n'
        for plan in (1, 2) for n, text in enumerate(text.replace("\\\";", "\\\" ;") for text in FORMULAS)))
    names = [line.split()[0] for line in place.command("hwbplan report --list").said.splitlines()]
    commands = [f"hwbplan report {name} plan --format csv" for name in names]
    for command in commands + ["hwbplan overlaps plan --within-plans --report-at 0 --format csv"]:
        table = place.command(f"{command} --today 2026-04-01").out.decode()
        for row in csv.reader(io.StringIO(table, newline=""), strict=True):
            for cell in row:
                figure = re.fullmatch(r"-?[0-9.]+", cell)
                assert figure or not cell.lstrip(" ").startswith(tuple("=+-@\t\r\uff1d")), (command, cell)


class Elements(html.parser.HTMLParser):
    """What a browser makes of a page: its elements, and attributes that can run or fetch something."""

    def __init__(self):
        super().__init__()
        self.counts, self.faults = {}, []

    def handle_starttag(self, tag, attributes):
        self.counts[tag] = self.counts.get(tag, 0) + 1
        for name, value in attributes:
            leads = name in ("href", "src", "action", "xlink:href", "style")
            if name.startswith("on") or (leads and not (value or "").startswith(("#", "http://", "https://", "mailto:"))):
                self.faults.append((tag, name, value))


@trial("text", "HTML, scripts and links that run, in every text and in Markdown of officers, in the page of each paper",
       "shown as the characters that they are; the page's own script is the only one")
def pages(place):
    text = "</script></style></title><script>owned()</script><img src=x onerror=owned()><iframe src=/etc/passwd> " \
           "[a](javascript:owned()) ![b](http://x/y.png) <a href='data:text/html,x'>c</a> &lt;script&gt;"
    quoted = json.dumps(text)
    place.add("h.yaml", f"plans: [{{id: p1, title: {quoted}}}]\nactions:\n  - id: a1\n    plan: p1\n    title: {quoted}\n"
                        f"    description: {quoted}\n    lead: {quoted}\n    measures: [{{text: {quoted}}}]\n"
                        f"    progress: [{{date: 2026-03-01, status: at-risk, text: {quoted}}}]\n"
                        f"    barriers: [{{barrier: {quoted}, status: escalated, ask_of_board: {quoted}}}]\n"
                        f"metrics: [{{id: m1, title: {quoted}, unit: {quoted}, observations: [{{period: 2023/24, value: 1}}]}}]\n")
    for name in [line.split()[0] for line in place.command("hwbplan report --list").said.splitlines()]:
        page = place.command(f"hwbplan report {name} plan --format html --today 2026-04-01").out.decode()
        elements = Elements()
        elements.feed(page)
        assert not elements.faults and not {"img", "iframe", "object", "base", "form"} & elements.counts.keys(), elements.faults
        assert elements.counts["script"] == 1 and elements.counts["title"] >= 1, (name, elements.counts)


OWNED = "=HYPERLINK(\"http://x\",\"owned\") <script>owned()</script><img src=x onerror=owned()> [a](javascript:owned()) " \
        "![b](http://x/y.png) | `c` \x1b[31m\x1b]0;owned\x07 \u202e </td></title></style> ##vso[task.complete owned] \n" \
        "::error::owned\n##vso[owned]\n+1+1\n# owned\n"


@trial("text", "formulas, HTML, scripts, links, commands of build services, headings and terminal escapes, under every key of every "
       "record that takes a text (by the JSON Schema), and in the areas, titles and words of `hwbplan.yaml`",
       "in each paper, list of overlaps and form of the findings shown as the characters that they are")
def every_text(place):
    schema = json.loads(place.command("hwbplan schema").out)
    for path in place.plan.rglob("*.yaml"):
        path.unlink()
    quoted = json.dumps(OWNED)
    (place.plan / "hwbplan.yaml").write_text(f"hwbplan: 1\ntitle: {quoted}\narea: {quoted}\nstatus_scale: {{{quoted}: at-risk}}\n")
    place.add("all.yaml", json.dumps(plan_with(schema, OWNED)))
    assert json.loads(place.check("--format json --select wrong-type,unknown-key,unknown-reference").out)["findings"] == []
    names = [line.split()[0] for line in place.command("hwbplan report --list").said.splitlines()]
    commands = [(f"report {name}", form) for name in names for form in ("markdown", "csv", "html")]
    commands += [("overlaps --within-plans --report-at 0", form) for form in ("text", "markdown", "csv", "json", "dot")]
    commands += [("overlaps --explain actions-0 actions-1", form) for form in ("text", "markdown", "json")]
    commands += [("check", form) for form in ("text", "markdown", "github", "azure", "junit", "gitlab", "sarif", "rdjson", "json")]
    shown = 0
    for command, form in commands:
        outcome = place.command(f"hwbplan {command} plan --format {form} --today 2026-04-01" if "explain" not in command
                                else f"hwbplan -C plan {command} --format {form} --today 2026-04-01")
        assert outcome.status in (0, 1), (command, form, outcome.said[-500:])
        assert not drives_terminal(outcome.out.replace(b"\r\n", b"\n") + outcome.err), (command, form)
        text = outcome.out.decode()
        shown += "owned" in text
        for line in text.splitlines():
            assert not re.match(r"\s*(::(?!(error|warning|notice) file=|(notice|endgroup|group))|##(vso|\[)(?!\[task.logissue ))", line), \
                (command, form, line[:200])
        if form == "html":
            elements = Elements()
            elements.feed(text)
            assert not elements.faults and not {"img", "iframe", "object", "base", "form"} & elements.counts.keys(), elements.faults
            assert elements.counts["script"] == 1, (command, elements.counts)
        elif form == "markdown":
            fault = re.search(r"(?<!\\)<(?:img|script|/td)|(?<!\\)\]\((?:javascript|http://x)|^#+ owned|(?<!\\)!\[",
                              re.sub(r"(`+)[^`]+\1", "", text), re.M)
            assert not fault, (command, text[max(0, fault.start() - 200):fault.end() + 200])
        elif form == "csv":
            for row in csv.reader(io.StringIO(outcome.out.decode(), newline=""), strict=True):
                for cell in row:
                    assert re.fullmatch(r"-?[0-9.]+", cell) or not cell.lstrip(" ").startswith(tuple("=+-@\t\r")), (command, cell)
        elif form in ("json", "sarif", "gitlab", "rdjson"):
            json.loads(text)
    assert shown > 50, f"only {shown} outputs show the text"
