"""Measures `hwbplan check` beside its peers on made-up plans; started by script/bench.

Machines are shared and noisy, so the contenders take turns (A B A B ...), and what counts is the median and the ratio
to hwbplan in the same run. Before they are timed, each runs once with its memory measured, which also warms the cache.
"""
import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
TODAY = "2026-06-15"
SEED = "1"


@dataclass
class Contender:
    """A command that reads a plan directory, which is added as its last argument."""
    name: str
    command: list[str]
    most_actions: int = 10**9  # larger plans would take it too long
    needs_plan: bool = True
    seconds: list[float] = field(default_factory=list)  # by the clock
    work: list[float] = field(default_factory=list)  # of the processor, where it is asked for
    memory_mb: float | None = None

    def arguments(self, plan: Path) -> list[str]:
        return [*self.command, str(plan)] if self.needs_plan else self.command

    def median(self) -> float:
        return statistics.median(self.seconds)


@dataclass
class Size:
    actions: int
    files_of: int
    rounds: int

    def title(self) -> str:
        return f"{self.actions:,} actions, " + ("one action a file" if self.files_of == 1 else "40 actions a file")


SIZES = [Size(300, 40, 15), Size(5_000, 40, 9), Size(5_000, 1, 5), Size(50_000, 40, 5), Size(200_000, 40, 3)]
QUICK = SIZES[:2]


def run_silently(arguments: list[str]) -> float:
    """Runs a command, its output thrown away, and gives the wall seconds from start to end."""
    sink = os.open(os.devnull, os.O_RDWR)
    start = time.perf_counter()
    process = os.posix_spawnp(arguments[0], arguments, os.environ,
                              file_actions=[(os.POSIX_SPAWN_DUP2, sink, descriptor) for descriptor in (0, 1, 2)])
    _, status = os.waitpid(process, 0)
    seconds = time.perf_counter() - start
    os.close(sink)
    # yamllint ends with 1 where it dislikes a line; a crash is something else.
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"bench: {' '.join(arguments)} ended with {os.waitstatus_to_exitcode(status)}")
    return seconds


def peak_memory(arguments: list[str]) -> float | None:
    """Megabytes at the peak, by GNU time: a child's figure in Python would hold Python's own memory as well."""
    if not Path("/usr/bin/time").exists():
        run_silently(arguments)
        return None
    done = subprocess.run(["/usr/bin/time", "-q", "-f", "%M", *arguments], stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    return int(done.stderr.split()[-1]) / 1024


def python_with_packages() -> str | None:
    """A Python that has the packages; Debian installs them for its own, which may not be the first on the path."""
    for python in (sys.executable, "/usr/bin/python3"):
        test = [python, "-c", "import yaml, jsonschema; yaml.CSafeLoader"]
        if Path(python).exists() and subprocess.run(test, capture_output=True, check=False).returncode == 0:
            return python
    return None


def peer(build: Path, name: str) -> Path:
    return build / "tests" / "perf" / f"hwbplan_peer_{name}"


def checkers(build: Path, schema: Path) -> list[Contender]:
    """`hwbplan check`, and those of its peers that are installed."""
    program = str(build / "hwbplan")
    check = [program, "check", "--fail-on", "never", "-q", "--today", TODAY]
    found = [
        Contender(f"hwbplan check, {os.cpu_count()} threads", check),
        Contender("hwbplan check, one thread", [*check, "--jobs", "1"]),
        Contender("hwbplan --version", [program, "--version"], needs_plan=False, most_actions=300),
        Contender("yaml-cpp, events only", [str(peer(build, "yaml_cpp_events"))], 5_000),
    ]
    if python := python_with_packages():
        found.append(Contender("PyYAML (C) and jsonschema, one schema",
                               [python, "-B", str(HERE / "peers/check_with_jsonschema.py"), str(schema)], 5_000))
    if shutil.which("node") and (HERE / "peers/node_modules").is_dir():
        found.append(Contender("yaml and ajv on Node, one schema",
                               ["node", str(HERE / "peers/check_with_ajv.mjs"), str(schema)], 5_000))
    if shutil.which("yamllint"):
        found.append(Contender("yamllint, layout only", ["yamllint", "-d", "relaxed"], 300))
    return found


def readers(build: Path) -> list[Contender]:
    """The reader alone, which keeps a tree of every file, and the readers that it is measured against."""
    ours = str(build / "tests" / "perf" / "hwbplan_read_plans")
    jobs = str(os.cpu_count())
    found = [
        Contender("our reader, one thread", [ours]),
        Contender(f"our reader, {jobs} threads", [ours, "--jobs", jobs]),
        Contender("our reader without the fast one, one thread", [ours, "--yaml-cpp"], 50_000),
        Contender(f"our reader without the fast one, {jobs} threads", [ours, "--yaml-cpp", "--jobs", jobs], 5_000),
    ]
    for name, title, most in (("read_bytes", "bytes only", 10**9), ("libyaml_events", "libyaml, events only", 10**9),
                              ("libfyaml_events", "libfyaml, events only", 50_000),
                              ("yaml_cpp_events", "yaml-cpp, events only", 5_000)):
        if peer(build, name).exists():
            found.append(Contender(title, [str(peer(build, name))], most))
    return found


def measure(those: list[Contender], plan: Path, rounds: int):
    for one in those:
        one.seconds = []
        one.memory_mb = peak_memory(one.arguments(plan))
    for _ in range(rounds):
        for one in those:
            one.seconds.append(run_silently(one.arguments(plan)))


def print_table(title: str, those: list[Contender], megabytes: float):
    print(f"\n### {title} ({megabytes:,.1f} MB)\n")
    print("| program | seconds | MB/s | peak memory | bytes of memory a byte | times the first |")
    print("|---|--:|--:|--:|--:|--:|")
    ours = those[0].median()
    for one in those:
        speed = f"{megabytes / one.median():,.1f}" if one.needs_plan else "–"
        memory = f"{one.memory_mb:,.0f} MB" if one.memory_mb else "–"
        share = f"{one.memory_mb * 1.048576 / megabytes:.1f}" if one.memory_mb and megabytes > 5 else "–"
        print(f"| {one.name} | {one.median():.4g} | {speed} | {memory} | {share} | {one.median() / ours:,.2f} |")
    sys.stdout.flush()


def print_growth(title: str, medians: dict[tuple[int, int], tuple[float, float]]):
    """How time grew with the plan: `medians` gives (megabytes, seconds) by actions and files."""
    many = sorted(size for size in medians if size[1] == 40 and size[0] >= 5_000)
    if len(many) < 2:
        return
    print(f"\n### {title}: how time grows with the plan\n")
    print("| from | to | input grew by | time grew by | time over input |")
    print("|--:|--:|--:|--:|--:|")
    steps = list(zip(many, many[1:]))
    for smaller, larger in steps if len(steps) == 1 else [*steps, (many[0], many[-1])]:
        size = medians[larger][0] / medians[smaller][0]
        spent = medians[larger][1] / medians[smaller][1]
        print(f"| {smaller[0]:,} | {larger[0]:,} | {size:.1f} | {spent:.1f} | {spent / size:.2f} |")


def describe_machine():
    processor = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        names = [line.split(":", 1)[1].strip() for line in cpuinfo.read_text().splitlines() if line.startswith("model name")]
        processor = names[0] if names else processor
    print(f"{processor}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}; load before the run "
          f"{os.getloadavg()[0]:.1f}. Seconds are wall time, medians of runs in turn. The peers have one thread.")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", type=Path, required=True, help="the build directory")
    parser.add_argument("--quick", action="store_true", help="the two smallest plans only")
    parser.add_argument("--rounds", type=int, help="how often each contender has its turn, where not as the size asks")
    options = parser.parse_args()
    build = options.build.resolve()

    describe_machine()
    tables: dict[str, dict[tuple[int, int], tuple[float, float]]] = {"hwbplan check": {}, "Reading alone": {}}
    with tempfile.TemporaryDirectory(prefix="hwbplan-bench-") as directory:
        schema = Path(directory) / "schema.json"
        schema.write_bytes(subprocess.run([build / "hwbplan", "schema"], check=True, capture_output=True).stdout)
        everyone = {"hwbplan check": checkers(build, schema), "Reading alone": readers(build)}
        for size in QUICK if options.quick else SIZES:
            plan = Path(directory) / "plan"
            subprocess.run([build / "tests/perf/hwbplan_generate_plan", "--actions", str(size.actions), "--files-of",
                            str(size.files_of), "--seed", SEED, "--out", plan], check=True)
            megabytes = sum(path.stat().st_size for path in plan.rglob("*.yaml")) / 1e6
            for work, contenders in everyone.items():
                those = [one for one in contenders if size.actions <= one.most_actions]
                measure(those, plan, options.rounds or size.rounds)
                print_table(f"{work}: {size.title()}", those, megabytes)
                tables[work][size.actions, size.files_of] = (megabytes, those[0].median())
            shutil.rmtree(plan)
    for work, medians in tables.items():
        print_growth(work, medians)


if __name__ == "__main__":
    main()
