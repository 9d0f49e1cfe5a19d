"""Prints how long every meeting paper takes in every format, and its memory; started by `script/bench reports`.

What counts is the work beyond the reading: of a paper's seconds, those of a `check` with one rule on the same plan are
taken away, which reads and links all that a paper reads and links. Papers and the reading take turns, and medians are
kept. Seconds are those of the processor, of all threads together: on a quiet machine nobody waits longer, and a busy one
does not change them much.
`report all` writes every paper in every format in one run, which is what an officer runs; its line stands below the table, with
the seconds that somebody waits for it.
`overlaps` and `partner` look for overlapping actions first, which `script/bench overlaps` measures; how long that takes
on these plans stands below the table. Their made-up texts are alike as no board's are: the search finds as many pairs as
it ever tells.
"""
import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import SEED, TODAY, Contender, peak_memory

FORMATS = ("markdown", "csv", "html")
GOAL_PAPER, GOAL_ALL = 0.2, 2.0


def papers_of(program: Path) -> list[str]:
    listed = subprocess.run([program, "report", "--list"], check=True, capture_output=True, text=True).stdout
    return [line.split()[0] for line in listed.splitlines()]


def search_seconds(program: Path, plan: Path, rounds: int) -> float:
    """What the search for overlaps at the papers' threshold takes by its own account."""
    command = [program, "overlaps", "--report-at", "0.7", "--stats", "--today", TODAY, "-C", plan]
    stats = [subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True).stderr
             for _ in range(rounds)]
    return statistics.median(float(re.search(r"([\d.]+) ms +find overlaps", one).group(1)) / 1000 for one in stats)


def contenders(program: Path) -> tuple[Contender, dict[tuple[str, str], Contender]]:
    always = ["--today", TODAY]
    reading = Contender("reading", [str(program), "check", "--select", "yaml-syntax", "--fail-on", "never", "-q", *always])
    papers = {(paper, form): Contender(f"{paper} ({form})", [str(program), "report", paper, "--format", form, *always])
              for paper in papers_of(program) for form in FORMATS}
    return reading, papers


def processor_seconds(arguments: list[str]) -> float:
    """Of one run, by all its threads, with its output thrown away."""
    sink = os.open(os.devnull, os.O_RDWR)
    process = os.posix_spawnp(arguments[0], arguments, os.environ,
                              file_actions=[(os.POSIX_SPAWN_DUP2, sink, descriptor) for descriptor in (0, 1, 2)])
    _, status, used = os.wait4(process, 0)
    os.close(sink)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"bench: {' '.join(arguments)} ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime


def print_all_at_once(program: Path, plan: Path, out: Path, reading: Contender, rounds: int):
    """What `report all` takes with one thread and with two: of the processor, by the clock, and of memory."""
    for jobs in ("1", "2"):
        command = [str(program), "report", "all", str(plan), "--today", TODAY, "--format", ",".join(FORMATS), "-o", str(out),
                   "--jobs", jobs]
        spent, waited = [], []
        for _ in range(rounds):
            begun = time.monotonic()
            spent.append(processor_seconds(command))
            waited.append(time.monotonic() - begun)
        written = sum(path.stat().st_size for path in out.iterdir()) / 1e6
        memory = peak_memory(command)
        print(f"`report all` in all formats, --jobs {jobs}: {statistics.median(spent) - reading.median():.2f} s beyond the reading "
              f"(goal: {GOAL_ALL:g}), {statistics.median(waited):.2f} s by the clock with it, {written:.0f} MB written, "
              f"{f'{memory:,.0f} MB' if memory else '–'} of memory.\n")
    sys.stdout.flush()


def measure(those: list[Contender], plan: Path, rounds: int):
    for one in those:
        one.memory_mb = peak_memory(one.arguments(plan))
        one.seconds = []
    for _ in range(rounds):
        for one in those:
            one.seconds.append(processor_seconds(one.arguments(plan)))


def print_times(title: str, reading: Contender, search: float, papers: dict[tuple[str, str], Contender]):
    print(f"\n### {title}\n\n| paper | {' | '.join(FORMATS)} | peak memory |\n|---|{'--:|' * (len(FORMATS) + 1)}")
    sums = dict.fromkeys(FORMATS, 0.0)
    beyond = {key: max(0.0, one.median() - reading.median()) for key, one in papers.items()}
    for paper in dict.fromkeys(paper for paper, _ in papers):
        for form in FORMATS:
            sums[form] += beyond[paper, form]
        memory = max(papers[paper, form].memory_mb or 0 for form in FORMATS)
        print(f"| {paper} | {' | '.join(f'{beyond[paper, form]:.3f}' for form in FORMATS)} | "
              f"{f'{memory:,.0f} MB' if memory else '–'} |")
    print(f"| all {len(papers) // len(FORMATS)} | {' | '.join(f'{sums[form]:.2f}' for form in FORMATS)} | |")
    slow = sorted((key for key in beyond if beyond[key] > GOAL_PAPER), key=beyond.get, reverse=True)
    memory = f" and {reading.memory_mb:,.0f} MB" if reading.memory_mb else ""
    print(f"\nThe reading alone takes {reading.median():.3f} s{memory}; the search for overlaps "
          f"{search:.2f} s. All papers in all formats, each in a run of its own: {sum(sums.values()):.2f} s beyond the reading. "
          f"Above {GOAL_PAPER:g} s: "
          + (", ".join(papers[key].name for key in slow) or "none") + ".\n")
    sys.stdout.flush()


def print_growth(sizes: list[int], found: dict[int, dict[str, tuple[float, float]]]):
    """`found` gives seconds and megabytes beyond the reading, by size and paper."""
    small, large = sizes[0], sizes[-1]
    print(f"\n### From {small:,} to {large:,} actions: {large / small:g} times the plan, pages in HTML\n")
    print("| paper | time grew by | memory grew by |\n|---|--:|--:|")
    for paper, (seconds, memory) in found[large].items():
        before, held = found[small][paper]
        # What is lost in the noise has no ratio.
        time = f"{seconds / before:.1f}" if before > 0.02 else "–"
        room = f"{memory / held:.1f}" if held > 5 else "–"
        print(f"| {paper} | {time} | {room} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--build", type=Path, required=True, help="the build directory")
    parser.add_argument("--quick", action="store_true", help="5,000 actions only")
    parser.add_argument("--rounds", type=int, default=5, help="how often each paper has its turn")
    options = parser.parse_args()
    build = options.build.resolve()
    print(f"{os.cpu_count()} cores; load before the run {os.getloadavg()[0]:.1f}. Seconds are the processor's, medians of "
          "runs in turn.")
    sizes = [5_000] if options.quick else [5_000, 50_000]
    found: dict[int, dict[str, tuple[float, float]]] = {}
    with tempfile.TemporaryDirectory(prefix="hwbplan-bench-") as directory:
        for actions in sizes:
            plan = Path(directory) / "plan"
            subprocess.run([build / "tests/perf/hwbplan_generate_plan", "--actions", str(actions), "--files-of", "40",
                            "--seed", SEED, "--out", plan], check=True)
            reading, papers = contenders(build / "hwbplan")
            rounds = options.rounds if actions <= 5_000 else 1
            measure([reading, *papers.values()], plan, rounds)
            search = search_seconds(build / "hwbplan", plan, rounds)
            print_times(f"Papers on {actions:,} actions: seconds beyond the reading", reading, search, papers)
            print_all_at_once(build / "hwbplan", plan, Path(directory) / f"papers-{actions}", reading, rounds)
            found[actions] = {paper: (one.median() - reading.median(), (one.memory_mb or 0) - (reading.memory_mb or 0))
                              for (paper, form), one in papers.items() if form == "html"}
            shutil.rmtree(plan)
    if len(sizes) > 1:
        print_growth(sizes, found)


if __name__ == "__main__":
    main()
