"""Prints how long every meeting paper takes in every format, and its memory; started by `script/bench reports`.

What counts is the work beyond the reading: of a paper's seconds, those of a `check` with one rule on the same plan are
taken away, which reads and links all that a paper reads and links. Papers and the reading take turns, and medians are
kept. Seconds are by the clock, which somebody waits for; in brackets stand those of the processor, of all threads
together, which a busy machine does not change as much.
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


def run(arguments: list[str]) -> tuple[float, float]:
    """The seconds of one run by the clock, and of the processor by all its threads, with its output thrown away."""
    sink = os.open(os.devnull, os.O_RDWR)
    begun = time.monotonic()
    process = os.posix_spawnp(arguments[0], arguments, os.environ,
                              file_actions=[(os.POSIX_SPAWN_DUP2, sink, descriptor) for descriptor in (0, 1, 2)])
    _, status, used = os.wait4(process, 0)
    waited = time.monotonic() - begun
    os.close(sink)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"bench: {' '.join(arguments)} ended with {os.waitstatus_to_exitcode(status)}")
    return waited, used.ru_utime + used.ru_stime


def print_all_at_once(program: Path, plan: Path, out: Path, reading: Contender, rounds: int):
    """What `report all` takes with one thread and with two: of the processor, by the clock, and of memory."""
    for jobs in ("1", "2"):
        command = [str(program), "report", "all", str(plan), "--today", TODAY, "--format", ",".join(FORMATS), "-o", str(out),
                   "--jobs", jobs]
        waited, worked = zip(*(run(command) for _ in range(rounds)))
        written = sum(path.stat().st_size for path in out.iterdir()) / 1e6
        memory = peak_memory(command)
        print(f"`report all` in all formats, --jobs {jobs}: {statistics.median(waited) - reading.median():.2f} s beyond the reading "
              f"(goal: {GOAL_ALL:g}), of the processor {statistics.median(worked) - statistics.median(reading.work):.2f} s; "
              f"{written:.0f} MB written, "
              f"{f'{memory:,.0f} MB' if memory else '–'} of memory.\n")
    sys.stdout.flush()


def measure(those: list[Contender], plan: Path, rounds: int):
    for one in those:
        one.memory_mb = peak_memory(one.arguments(plan))
        one.seconds, one.work = [], []
    for _ in range(rounds):
        for one in those:
            waited, worked = run(one.arguments(plan))
            one.seconds.append(waited)
            one.work.append(worked)


def beyond(one: Contender, reading: Contender) -> tuple[float, float]:
    """By the clock and of the processor."""
    return (max(0.0, one.median() - reading.median()),
            max(0.0, statistics.median(one.work) - statistics.median(reading.work)))


def print_times(title: str, reading: Contender, search: float, papers: dict[tuple[str, str], Contender]):
    print(f"\n### {title}\n\n| paper | {' | '.join(FORMATS)} | peak memory |\n|---|{'--:|' * (len(FORMATS) + 1)}")
    sums = {form: [0.0, 0.0] for form in FORMATS}
    taken = {key: beyond(one, reading) for key, one in papers.items()}
    for paper in dict.fromkeys(paper for paper, _ in papers):
        for form in FORMATS:
            sums[form] = [before + more for before, more in zip(sums[form], taken[paper, form])]
        memory = max(papers[paper, form].memory_mb or 0 for form in FORMATS)
        print(f"| {paper} | {' | '.join('{:.3f} ({:.3f})'.format(*taken[paper, form]) for form in FORMATS)} | "
              f"{f'{memory:,.0f} MB' if memory else '–'} |")
    print(f"| all {len(papers) // len(FORMATS)} | {' | '.join('{:.2f} ({:.2f})'.format(*sums[form]) for form in FORMATS)} | |")
    slow = sorted((key for key in taken if taken[key][0] > GOAL_PAPER), key=taken.get, reverse=True)
    memory = f" and {reading.memory_mb:,.0f} MB" if reading.memory_mb else ""
    print(f"\nThe reading alone takes {reading.median():.3f} s{memory}; the search for overlaps "
          f"{search:.2f} s. All papers in all formats, each in a run of its own: {sum(waited for waited, _ in sums.values()):.2f} s beyond the reading. "
          f"Above {GOAL_PAPER:g} s: "
          + (", ".join(papers[key].name for key in slow) or "none") + ".\n")
    sys.stdout.flush()


def print_growth(sizes: list[int], found: dict[int, dict[str, tuple[float, float]]]):
    """`found` gives seconds and megabytes beyond the reading, by size and paper."""
    small, large = sizes[0], sizes[-1]
    print(f"\n### From {small:,} to {large:,} actions: {large / small:g} times the plan, pages in HTML\n")
    print("| paper | work grew by | memory grew by |\n|---|--:|--:|")
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
    print(f"{os.cpu_count()} cores; load before the run {os.getloadavg()[0]:.1f}. Seconds by the clock, and in brackets of the "
          "processor, medians of runs in turn.")
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
            found[actions] = {paper: (beyond(one, reading)[1], (one.memory_mb or 0) - (reading.memory_mb or 0))
                              for (paper, form), one in papers.items() if form == "html"}
            shutil.rmtree(plan)
    if len(sizes) > 1:
        print_growth(sizes, found)


if __name__ == "__main__":
    main()
