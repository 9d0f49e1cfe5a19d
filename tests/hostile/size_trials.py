"""Plans made to cost more than they are long: time, memory, findings."""
import json

from trial import trial

HEAD = "actions:\n"


def findings(place, flags: str = "") -> list[dict]:
    return json.loads(place.check(f"--format json {flags}").out)["findings"]


@trial("size", "a billion laughs: aliases of aliases of aliases", "`alias-or-tag`; nothing is multiplied")
def aliases(place):
    lines = ["a0: &a0 [lol]"] + [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]" for n in range(1, 12)]
    place.add("laughs.yaml", "\n".join(lines))
    assert "alias-or-tag" in {finding["rule"] for finding in findings(place)}


@trial("size", "nesting: 100,000 brackets, braces, dashes, and indents one deeper a line",
       "a finding that names the limit of 64; no stack is used up")
def nesting(place):
    for name, text in {
        "brackets": HEAD + "  - id: a\n    title: " + "[" * 100_000,
        "closed": HEAD + "  - id: b\n    title: " + "[" * 50_000 + "]" * 50_000,
        "braces": HEAD + "  - id: c\n    title: " + "{a: " * 100_000,
        "dashes": "- " * 100_000 + "x\n",
        "questions": "? " * 100_000 + "x\n",
        "indents": "\n".join(" " * n + f"k{n}:" for n in range(3000)),
    }.items():
        place.add(f"{name}.yaml", text)
    named = {finding["file"].rsplit("/", 1)[-1] for finding in findings(place)
             if finding["rule"] in ("too-large", "yaml-syntax", "unknown-key", "wrong-type")}
    assert len(named) == 6, named


@trial("size", "a line of 15 MiB: a text, a quoted text, a comment, a key, a list of five million references in one line",
       "read or refused in seconds; `too-large` names the limits of what is too long and too many")
def long_lines(place):
    long = 15 << 20
    for name, text in {
        "text": HEAD + "  - id: a\n    title: " + "x" * long,
        "quoted": HEAD + "  - id: b\n    title: \"" + "\\n" * (long // 2) + "\"\n",
        "comment": "# hwbplan: allow " + "x " * (long // 2),
        "key": "x" * long + ": 1\n",
        "list": HEAD + "  - id: c\n    priorities: [" + "a, " * (long // 3) + "]\n",
    }.items():
        path = place.add(f"{name}.yaml", text)
        rules = {finding["rule"] for finding in findings(place) if finding["file"].endswith(path.name)}
        assert name in ("comment", "key") or "too-large" in rules, (name, rules)
        path.unlink()


@trial("size", "half a million findings in one file, and a quarter of a million faults of reading in one",
       "`too-large` names the limit of 100,000, the same with any number of threads; each service's format keeps its own")
def many_findings(place):
    place.add("many.yaml", HEAD + "".join(f"  - {{id: a{n}, zz: 1}}\n" for n in range(60_000)))
    outputs = set()
    for jobs in (1, 3):
        outcome = place.command(f"hwbplan check plan --today 2026-04-01 --format json --jobs {jobs}")
        told = json.loads(outcome.out)["findings"]
        assert 100_000 < len(told) < 101_000 and "too-large" in {one["rule"] for one in told}, len(told)
        outputs.add(outcome.out)
    assert len(outputs) == 1, "what is left out depends on the threads"
    asked = place.command("hwbplan check plan --today 2026-04-01 --select accountability --format json")
    assert "too-large" in {one["rule"] for one in json.loads(asked.out)["findings"]}
    place.add("many.yaml", "".join(f"k{n}: 1\n" for n in range(250_000)))
    told = findings(place)
    assert len(told) < 101_000 and "too-large" in {one["rule"] for one in told}, len(told)
    markdown = place.command("hwbplan check plan --today 2026-04-01 --format markdown").out
    assert len(markdown) < 1_000_000, len(markdown)


@trial("size", "one id that 50,000 records share, and 50,000 references to one that is nearly right",
       "each is reported once; the nearest spelling is not searched for anew each time")
def one_id(place):
    place.add("same.yaml", HEAD + "  - {id: same, title: x}\n" * 50_000)
    place.add("near.yaml", HEAD + "".join(f"  - {{id: n{n}, title: x, depends_on: smae{n % 7}}}\n" for n in range(50_000)))
    place.command("hwbplan check plan --today 2026-04-01 --select references --format json")


@trial("size", "a chain of 50,000 actions that wait for each other, a circle of as many, and as many groups reporting in a line",
       "walked without recursion")
def chains(place):
    count = 50_000
    place.add("chain.yaml", HEAD + "".join(f"  - {{id: c{n}, title: x, depends_on: c{n + 1}}}\n" for n in range(count)))
    place.add("ring.yaml", HEAD + "".join(
        f"  - {{id: r{n}, title: x, depends_on: r{(n + 1) % count}}}\n" for n in range(count)))
    place.add("groups.yaml", "groups:\n" + "".join(
        f"  - {{id: g{n}, title: Group {n}, reports_to: g{n + 1}}}\n" for n in range(count)))
    rules = {finding["rule"] for finding in findings(place, "--select references,delivery,governance")}
    assert "dependency-cycle" in rules, rules


@trial("size", "duplicate keys, 50,000 in one record and 50,000 in a file", "reported, in time in proportion")
def duplicate_keys(place):
    place.add("record.yaml", HEAD + "  - id: a\n" + "    title: x\n" * 50_000)
    place.add("file.yaml", "plan: x\n" * 50_000)
    assert "duplicate-key" in {finding["rule"] for finding in findings(place)}


@trial("size", "two plans of 5,000 actions each that all say the same, and of 1,000 that say nearly the same",
       "compared in seconds; one pair for all copies, at most 100,000 pairs, and how many more there are")
def equal_actions(place):
    head = "plans:\n  - {id: p, title: One}\n  - {id: q, title: Other}\n" + HEAD
    for count, tail in ((5000, ""), (1000, " number {n}")):
        place.add("same.yaml", head + "".join(
            f"  - {{id: {plan}{n}, plan: {plan}, title: Weekly walks for older people{tail.format(n=n)}}}\n"
            for plan in "pq" for n in range(count)))
        for form in ("json", "text", "markdown", "csv", "dot"):
            out = place.command(f"hwbplan overlaps plan --format {form}").out
            assert tail or form == "json" or b"more pair" in out, form
            if form == "json":
                summary = json.loads(out)["summary"]
                assert summary["pairs"] <= 100_000 and (tail or summary["pairs_left_out"] > 20_000_000), summary
        place.check()


@trial("size", "numbers, dates and durations beyond every range", "`wrong-type` or `unreadable-date`; nothing overflows")
def numbers(place):
    for value in ("9" * 400, "-" + "9" * 400, "1e999999", "nan", ".inf", "0x7fffffffffffffff", "99999999999999999999 weeks",
                  "9999999-99-99", "Q9 99999/99", "31 February 999999", "2026-02-30", "-1 weeks", "٣"):
        place.add("n.yaml", f"metrics:\n  - id: m\n    title: M\n    baseline: {{period: '{value}', value: '{value}'}}\n"
                            f"    target: {{period: {value}, value: {value}}}\n    observations: [{{period: {value}, value: {value}}}]\n"
                            f"    numerator: {value}\nactions:\n  - id: a\n    title: A\n    timeline: {{start: '{value}', end: '{value}'}}\n"
                            f"    resources: [{{amount: '{value}', hours: {value}}}]\n")
        place.check()


PAPERS = ("paper action-plan progress exceptions barriers metrics inequality matrix workload overlaps governance funding "
          "forward-plan action-log evidence annual partner summary").split()


def papers(place, names=PAPERS, form: str = "csv") -> None:
    for name in names:
        outcome = place.command(f"hwbplan report {name} plan --today 2026-04-01 --format {form} >paper.out", limited=True)
        assert outcome.status == 0, (name, outcome.said[-500:])


@trial("size", "3,000 themes and 3,000 priorities that each stand under all of them, with their actions",
       "the papers list what is repeated up to a limit, and say what is left out; no millions of sections")
def all_under_all(place):
    count = 3000
    place.add("grid.yaml", "themes:\n" + "".join(f"  - {{id: t{n}, title: Theme {n}}}\n" for n in range(count)) +
              "priorities:\n" + "".join(f"  - {{id: p{n}, title: Priority {n}, themes: all}}\n" for n in range(count)) +
              HEAD + "".join(f"  - {{id: a{n}, title: Open hub {n}, priorities: p{n}}}\n" for n in range(count)))
    place.check()
    papers(place, ("action-plan", "matrix", "annual", "paper", "summary"), "html")
    papers(place, ("action-plan", "matrix"), "csv")
    said = place.command("hwbplan report action-plan plan --today 2026-04-01").out.decode()
    assert "priorities of earlier themes stand under this one too" in said
    said = place.command("hwbplan report matrix plan --today 2026-04-01").out.decode()
    assert "are too many for a table" in said


@trial("size", "one action that names 20,000 priorities, partners, metrics and strategies, and a plan and a group that do",
       "checked and written in papers, in time in proportion")
def long_lists(place):
    count = 20_000

    def names(letter: str) -> str:
        return ", ".join(f"{letter}{n}" for n in range(count))

    def records(section: str, letter: str) -> str:
        return f"{section}:\n" + "".join(f"  - {{id: {letter}{n}, title: {letter.upper()} {n}}}\n" for n in range(count))

    place.add("lists.yaml", records("priorities", "p") + records("partners", "o") + records("metrics", "m") +
              records("related_strategies", "s") +
              f"plans: [{{id: plan, title: Plan, priorities: [{names('p')}]}}]\n"
              f"groups: [{{id: g, title: Group, remit: [{names('p')}], invited: [{names('o')}]}}]\n" + HEAD +
              f"  - {{id: a, plan: plan, title: Open a hub, lead: o1, priorities: [{names('p')}], partners: [{names('o')}], "
              f"affects: [{names('m')}], links: [{names('s')}]}}\n")
    place.check()
    papers(place)


@trial("size", "a list of 5,000 patterns to leave files out", "`too-large` names the limit of 1,000; the first thousand are heard")
def many_patterns(place):
    settings = place.plan / "hwbplan.yaml"
    settings.write_text(settings.read_text() + "exclude: ['**/secret-*', " + ", ".join(f"'**/x{n}*/**'" for n in range(5000)) + "]\n")
    place.add("secret-1.yaml", "nonsense\n")
    found = findings(place)
    assert [finding["rule"] for finding in found if "patterns" in finding["message"]] == ["too-large"], found
    assert not any("secret-1" in finding["file"] for finding in found), found


@trial("size", "a thesaurus of the board's own: 50,000 phrases that all begin alike, and 400 meanings that each bring in fifty "
       "kinds of work", "texts are held against so many phrases and no more; what it brings in is bounded")
def thesaurus(place):
    settings = place.plan / "hwbplan.yaml"
    before = settings.read_text()
    text = "zz " * 2000
    place.add("texts.yaml", "plans: [{id: p0, title: P}, {id: p1, title: Q}]\n" + HEAD + "".join(
        f"  - {{id: a{n}, plan: p{n % 2}, title: Walks {n}, description: {text}}}\n" for n in range(100)))
    settings.write_text(before + "overlaps:\n  same:\n" + "".join(
        "    - [" + ", ".join("zz " * 13 + f"w{group}x{n}" for n in range(100)) + "]\n" for group in range(500)))
    place.command("hwbplan overlaps plan --today 2026-04-01")
    known = "walking, falls, carers, smoking, dementia, diabetes, housing, loneliness, obesity, alcohol, exercise, school, hospital, " \
            "gardening, volunteers, dancing, cancer, asthma, stroke, suicide, drugs, debt, fuel poverty, homelessness, vaccination"
    settings.write_text(before + "overlaps:\n  same:\n" + "".join(
        f"    - [{known}, " + ", ".join(" ".join(f"u{group}v{n}w{word}" for word in range(14)) for n in range(70)) + "]\n"
        for group in range(400)))
    place.command("hwbplan overlaps plan --today 2026-04-01")


@trial("size", "a thousand ids of 8,000 letters, and as many references that are nearly those; and of 900 letters",
       "`too-large` names the limit of 1,000; nobody is asked whether such a word was meant")
def long_ids(place):
    for count, letters in ((900, "abcdefghijklmnop" * 500), (800, "abcdefghijklmnop" * 56)):
        place.add("ids.yaml", HEAD + "".join(
            f"  - {{id: {n}{letters[n:]}{letters[:n]}, title: Open hub {n}, depends_on: [{n}{letters[n:-9]}xyz{letters[:n]}abcdef]}}\n"
            for n in range(count)))
        found = findings(place, "--select unknown-reference,too-large")
        rules = [finding["rule"] for finding in found if finding["file"].endswith("ids.yaml")]
        assert rules == ["too-large"] * 2 * count if len(letters) > 1000 else ["unknown-reference"] * count, rules[:9]
        assert not any(finding["fix"] for finding in found), found[0]


@trial("size", "overlaps of actions whose title is one word of 900 letters, on a terminal and in each format",
       "broken into lines, and whole")
def long_word(place):
    word = "x" * 900
    place.add("word.yaml", "plans: [{id: p, title: One}, {id: q, title: Other}]\n" + HEAD + "".join(
        f"  - {{id: {plan}, plan: {plan}, title: Weekly walks for carers {word}, description: Weekly walks for carers}}\n"
        for plan in "pq"))
    for form in ("text", "markdown", "csv", "json", "dot"):
        outcome = place.command(f"hwbplan overlaps plan --today 2026-04-01 --report-at 0 --format {form}")
        assert outcome.status == 0 and (form == "dot" or len(outcome.out) > 1800), (form, len(outcome.out))


@trial("size", "a title, a role, a unit, a way of meeting, a plan's id and a role for all, each of 250,000 letters, and a "
       "thousand actions that refer to them", "`too-large` names the limits; the papers stay as small as the plan")
def long_names(place):
    long, count = "word " * 50_000, 1000
    place.add("names.yaml", f"plans: [{{id: {'p' * 250_000}, title: {long}}}, {{id: q, title: {long}}}]\n"
                            f"partners: [{{id: o, title: {long}}}]\n"
                            f"groups: [{{id: g, title: {long}, meets: {long}, members: [{{partner: o, role: {long}}}]}}]\n"
                            f"priorities: [{{id: f, title: {long}, description: {long}}}]\n"
                            f"metrics: [{{id: m, title: {long}, unit: {long}, observations: ["
                            + ", ".join(f"{{period: {year}, value: 1}}" for year in range(1500, 2020)) + "]}]\n")
    place.add("defaults.yaml", f"plan: {'p' * 250_000}\nlead: {{partner: o, role: {long}}}\nactions:\n" + "".join(
        f"  - {{id: d{n}, title: Open hub {n}}}\n" for n in range(count)))
    place.add("actions.yaml", "plan: q\nactions:\n" + "".join(
        f"  - {{id: a{n}, title: Weekly walks {n}, lead: o, group: g, priorities: f, measures: [{{metric: m}}]}}\n"
        for n in range(count)))
    found = findings(place)
    assert sum(finding["rule"] == "too-large" for finding in found) >= 12, found[0]
    assert sum(len(finding["message"]) for finding in found) < 20_000_000
    for name in PAPERS:
        for form in ("markdown", "csv", "html"):
            outcome = place.command(f"hwbplan report {name} plan --today 2026-04-01 --format {form}")
            assert outcome.status == 0 and len(outcome.out) < 40_000_000, (name, form, len(outcome.out), outcome.said[-300:])
    assert len(place.command("hwbplan overlaps plan --today 2026-04-01 --report-at 0.1").out) < 40_000_000


@trial("size", "one action of 2,500 partners that asks 2,500 things of each, and contributes to 2,500 outcomes; and 2,500 metrics "
       "under 2,500 themes", "the papers tell each partner the first of them; no millions of rows")
def each_of_each(place):
    count = 2500

    def records(section: str, letter: str, more: str = "") -> str:
        return f"{section}:\n" + "".join(f"  - {{id: {letter}{n}, title: {letter.upper()} {n}{more}}}\n" for n in range(count))

    def names(letter: str) -> str:
        return "[" + ", ".join(f"{letter}{n}" for n in range(count)) + "]"

    strategy = place.plan / "hwbplan.yaml"
    assert strategy.exists()
    for path in (place.plan / "plans").glob("*.yaml"):
        path.unlink()
    for path in place.plan.glob("*.yaml"):
        if path != strategy:
            path.unlink()
    place.add("all.yaml", "strategy:\n  id: s\n  title: S\n  area: A\n  contributions: ["
              + ", ".join(f"{{id: c{n}, title: C {n}}}" for n in range(count)) + "]\n" + records("themes", "t")
              + "priorities: [{id: p, title: P, themes: all}]\n" + records("partners", "o")
              + records("metrics", "m", ", priorities: [p]") + "actions:\n  - id: a\n    title: Open a hub\n    lead: o0\n"
              f"    partners: {names('o')}\n    contributes_to: {names('c')}\n    barriers:\n" + "".join(
                  f"      - {{barrier: B {n}, status: escalated, ask_of_board: Each partner gives {n} hours}}\n"
                  for n in range(count)))
    place.check()
    papers(place, ("partner", "annual", "metrics", "workload", "barriers"), "html")
    papers(place)


@trial("size", "ten decisions about twenty actions of fifty partners with reasons of almost 100,000 letters, and an action of 1,000 "
       "partners that asks ten things of each in as many", "each partner's part of the paper tells the beginning of a long text")
def long_texts_for_many(place):
    partners, actions, long = 1000, 20, "word " * 19_990
    everybody = ", ".join(f"o{n}" for n in range(partners))
    some = ", ".join(f"o{n}" for n in range(50))
    place.add("texts.yaml", "partners:\n" + "".join(f"  - {{id: o{n}, title: O {n}}}\n" for n in range(partners))
              + "plans: [{id: p}, {id: q}]\nactions:\n"
              + "".join(f"  - {{id: a{n}, plan: {'pq'[n % 2]}, title: Weekly walks {n}, lead: o0, partners: [{some}]}}\n"
                        for n in range(actions))
              + f"  - id: all\n    title: Open a hub\n    lead: o0\n    partners: [{everybody}]\n    barriers:\n"
              + "".join(f"      - {{barrier: B {n}, status: escalated, ask_of_board: Each partner {long}}}\n" for n in range(10))
              + "overlaps:\n"
              + "".join(f"  - {{actions: [a{2 * n}, a{2 * n + 1}], decision: joint-action, reason: {long}, "
                        "decided_by: the board, date: 2026-03-01}\n" for n in range(actions // 2)))
    assert "too-large" not in {finding["rule"] for finding in findings(place)}
    for form in ("markdown", "csv", "html"):
        outcome = place.command(f"hwbplan report partner plan --today 2026-04-01 --format {form}")
        assert outcome.status == 0 and len(outcome.out) < 40_000_000, (form, len(outcome.out))
        assert b"O 999" in outcome.out


@trial("size", "twenty groups that look after the same 3,000 priorities and 2,000 places each of their own",
       "each two groups are compared once, not for each priority")
def shared_remits(place):
    count, groups = 3000, 20
    place.add("remits.yaml", "priorities:\n" + "".join(f"  - {{id: p{n}, title: P {n}}}\n" for n in range(count)))
    strategy = next(path for path in place.plan.rglob("*.yaml") if "\nstrategy:" in "\n" + path.read_text())
    strategy.write_text("strategy:\n  id: s\n  title: S\n  area: A\n  places: ["
                        + ", ".join(f"{{id: w{n}, title: W {n}}}" for n in range(2000 * groups)) + "]\n")
    place.add("groups.yaml", "groups:\n" + "".join(
        f"  - {{id: g{n}, title: G {n}, remit: [{', '.join(f'p{k}' for k in range(count))}], "
        f"places: [{', '.join(f'w{k}' for k in range(2000 * n, 2000 * (n + 1)))}]}}\n" for n in range(groups)))
    place.check("--select governance")
    papers(place, ("governance",), "html")


@trial("size", "a template that adds 60,000 sections", "exit status 2 and a message that names the limit of 1,000")
def many_sections(place):
    (place.plan / "templates").mkdir()
    (place.plan / "templates" / "action-plan.md").write_text("".join(f"# add x{n}: X\n" for n in range(60_000)))
    outcome = place.command("hwbplan report action-plan plan --today 2026-04-01")
    assert outcome.status == 2 and "may change 1000 sections" in outcome.said, outcome.said[-300:]
    found = findings(place, "--select template-fault")
    assert any("1000 sections" in finding["message"] for finding in found), found
