"""Prints one table of how well and how fast overlaps are found, beside plain methods; started by `script/bench overlaps`.

Quality is measured on every labelled county there is (a plan directory with a truth.tsv in it) and on public sets of
sentence pairs. The peers are TF-IDF cosines of our own making, and rapidfuzz and scikit-learn where they are installed.
"""
import argparse
import collections
import json
import math
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import overlaps_texts

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def terms_of(text: str, kind: str) -> collections.Counter:
    words = re.findall(r"[a-z0-9]+", text.lower())
    if kind == "words":
        return collections.Counter(words)
    low, high = (int(part) for part in kind.split("-"))
    framed = [f" {word} " for word in words]
    return collections.Counter(
        word[i:i + n] for word in framed for n in range(low, high + 1) for i in range(len(word) - n + 1))


def tf_idf(texts: list[str], kind: str) -> list[dict[str, float]]:
    """Unit vectors: 1 + ln(count), times ln of (texts + 1) over (texts with the term + 1), plus 1."""
    counts = [terms_of(text, kind) for text in texts]
    holding = collections.Counter(term for count in counts for term in count)
    vectors = []
    for count in counts:
        vector = {term: (1 + math.log(n)) * (math.log((len(texts) + 1) / (holding[term] + 1)) + 1)
                  for term, n in count.items()}
        length = math.sqrt(sum(value * value for value in vector.values())) or 1
        vectors.append({term: value / length for term, value in vector.items()})
    return vectors


def cosine(a: dict[str, float], b: dict[str, float]) -> float:
    if len(b) < len(a):
        a, b = b, a
    return sum(value * b.get(term, 0) for term, value in a.items())


def average_precision(ranked: list[bool], positives: int) -> float:
    hits, total = 0, 0.0
    for i, hit in enumerate(ranked, 1):
        hits += hit
        total += hits / i if hit else 0
    return total / positives if positives else 0


def ranks(values: list[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    out = [0.0] * len(values)
    i = 0
    while i < len(order):
        end = i
        while end < len(order) and values[order[end]] == values[order[i]]:
            end += 1
        for k in range(i, end):
            out[order[k]] = (i + end - 1) / 2
        i = end
    return out


def spearman(a: list[float], b: list[float]) -> float:
    x, y = ranks(a), ranks(b)
    middle = (len(x) - 1) / 2
    both = sum((p - middle) * (q - middle) for p, q in zip(x, y))
    return both / math.sqrt(sum((p - middle) ** 2 for p in x) * sum((q - middle) ** 2 for q in y))


def county_figures(scored: list[tuple[float, frozenset]], truth: dict[frozenset, int]) -> str:
    scored = sorted(scored, key=lambda item: -item[0])
    positives = sum(label == 2 for label in truth.values())
    hits, recall, best = 0, 0.0, 0.0
    for n, (_, pair) in enumerate(scored, 1):
        hits += truth.get(pair) == 2
        if hits / n >= 0.9:
            recall = hits / positives
        best = max(best, 2 * hits / (n + positives))
    precision = average_precision([truth.get(pair) == 2 for _, pair in scored], positives)
    score = {pair: value for value, pair in scored}
    median = sorted((score.get(pair, 0) for pair, label in truth.items() if label == 2), reverse=True)[positives // 2]
    near = sum(score.get(pair, 0) > median for pair, label in truth.items() if label == 1)
    return f"{precision:.3f} | {recall:.3f} | {best:.3f} | {calibration(scored, truth)} | {near}"


def calibration(scored: list[tuple[float, frozenset]], truth: dict[frozenset, int]) -> str:
    cells = collections.defaultdict(list)
    for value, pair in scored:
        if 0.3 <= value <= 1:
            cells[min(int(value * 10), 9)].append((value, truth.get(pair) == 2))
    total = sum(len(cell) for cell in cells.values())
    error = sum(abs(sum(value for value, _ in cell) - sum(hit for _, hit in cell)) for cell in cells.values())
    return f"{error / total:.3f}" if total else "–"


def read_county(folder: Path):
    try:
        import yaml
    except ImportError:
        return None
    actions = []
    for path in sorted(folder.rglob("*.yaml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        for action in content.get("actions", []):
            measures = [measure.get("text", "") for measure in action.get("measures", []) if isinstance(measure, dict)]
            whole = " ".join([action["title"], action.get("description", ""), *measures])
            actions.append((str(action["id"]).lower(), content.get("plan", action.get("plan")), action["title"], whole))
    return actions


def county_peers(actions):
    """Names and functions of two positions."""
    titles, wholes = [action[2] for action in actions], [action[3] for action in actions]
    words, letters = tf_idf(wholes, "words"), tf_idf(wholes, "3-5")
    short = tf_idf(titles, "words")
    yield "TF-IDF, words, title", lambda i, j: cosine(short[i], short[j])
    yield "TF-IDF, words, all fields", lambda i, j: cosine(words[i], words[j])
    yield "TF-IDF, characters 3-5, all fields", lambda i, j: cosine(letters[i], letters[j])
    yield "mean of the last two", lambda i, j: (cosine(words[i], words[j]) + cosine(letters[i], letters[j])) / 2
    try:
        from rapidfuzz import fuzz
        yield "rapidfuzz token_set_ratio", lambda i, j: fuzz.token_set_ratio(wholes[i].lower(), wholes[j].lower()) / 100
    except ImportError:
        pass


def print_county(folder: Path, program: Path):
    lines = (folder / "truth.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.lower().split("\t") for line in lines]
    truth = {frozenset(row[:2]): int(row[2]) for row in rows}
    actions = read_county(folder)
    print(f"\n### {folder.name}\n\n| method | AP | recall at precision 0.9 | best F1 | calibration error | near misses above "
          "the median |\n|---|--:|--:|--:|--:|--:|")
    found = subprocess.run([program, folder, "0"], check=True, capture_output=True, text=True).stdout
    scored = [(pair["score"], frozenset((pair["a"].lower(), pair["b"].lower()))) for pair in json.loads(found)["pairs"]]
    print(f"| hwbplan | {county_figures(scored, truth)} |")
    if actions is None:
        print("\nThe peers are left out: they need PyYAML, which is not installed.")
        return
    pairs = [(i, j) for i in range(len(actions)) for j in range(i) if actions[i][1] != actions[j][1]]
    for name, likeness in county_peers(actions):
        scored = [(likeness(i, j), frozenset((actions[i][0], actions[j][0]))) for i, j in pairs]
        print(f"| {name} | {county_figures(scored, truth)} |")
    sys.stdout.flush()


def print_public(path: Path, program: Path):
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if len(row) >= 5]
    labels = [float(row[4]) for row in rows]
    half = max(labels) / 2
    print(f"\n### {path.stem}: {len(rows)} pairs of sentences\n\n| method | Spearman | AP |\n|---|--:|--:|")
    ours = subprocess.run([program, path], check=True, capture_output=True, text=True).stdout
    figures = re.findall(r"\d+\.\d+", ours)
    print(f"| hwbplan | {figures[0]} | {figures[1]} |")
    for name, kind in (("TF-IDF, words", "words"), ("TF-IDF, characters 2-4", "2-4")):
        vectors = tf_idf([row[1] for row in rows] + [row[3] for row in rows], kind)
        scores = [cosine(vectors[i], vectors[i + len(rows)]) for i in range(len(rows))]
        order = sorted(range(len(rows)), key=lambda i: -scores[i])
        precision = average_precision([labels[i] > half for i in order], sum(label > half for label in labels))
        print(f"| {name} | {spearman(scores, labels):.4f} | {precision:.4f} |")
    sys.stdout.flush()


def join_with_scikit(kind: str, count: int) -> float | None:
    """Seconds for the join alone at cosine 0.6, in blocks, as one would write it with scikit-learn."""
    try:
        import random
        from sklearn.feature_extraction.text import TfidfVectorizer
    except ImportError:
        return None
    texts = [" ".join(text) for text in overlaps_texts.texts(kind, count, random.Random(5))]
    start = time.perf_counter()
    matrix = TfidfVectorizer(dtype="float32").fit_transform(texts)
    for begin in range(0, count, 1000):
        block = matrix[begin:begin + 1000] @ matrix.T
        block.data[block.data < 0.6] = 0
        block.eliminate_zeros()
    return time.perf_counter() - start


def print_speed(program: Path, sizes: list[int]):
    print("\n### Speed at the default threshold, two threads: reading the words, finding, score, margin and "
          "explanations; not the reading of YAML\n\n| texts | actions | pairs | wall seconds | seconds of work | peak memory with the plan | "
          "scikit-learn, join only |\n|---|--:|--:|--:|--:|--:|--:|")
    missing = False
    for kind in ("wide", "field"):
        for count in sizes:
            with tempfile.TemporaryDirectory(prefix="hwbplan-bench-") as folder:
                overlaps_texts.write(kind, count, Path(folder))
                command = [program, folder, "0.5", "2"]
                if Path("/usr/bin/time").exists():
                    command = ["/usr/bin/time", "-q", "-f", "%M", *command]
                done = subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            pairs = re.search(r"(\d+) pairs", done.stderr).group(1)
            steps = re.findall(r"([\d.]+) s \(([\d.]+) s of work\)", done.stderr)[1:]
            wall, work = (sum(float(step[k]) for step in steps) for k in (0, 1))
            memory = f"{int(done.stderr.split()[-1]) / 1024:,.0f} MB" if len(command) > 4 else "–"
            other = join_with_scikit(kind, count) if count <= 50_000 else None
            missing = missing or (other is None and count <= 50_000)
            peer = f"{other:.1f} s" if other else "–"
            print(f"| {kind} | {count:,} | {int(pairs):,} | {wall:.2f} | {work:.2f} | {memory} | {peer} |")
            sys.stdout.flush()
    if missing:
        print("\nscikit-learn is not installed, so its column is empty.")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--build", type=Path, required=True, help="the build directory")
    parser.add_argument("--quick", action="store_true", help="no corpora above 4,000 actions")
    parser.add_argument("data", nargs="*", type=Path, help="further counties (folders) and sets of pairs (TSV files)")
    options = parser.parse_args()
    programs = options.build.resolve() / "tests" / "perf"
    shared = ROOT.parent / "shared" / "data"
    counties = [*sorted((ROOT / "tests" / "data" / "overlaps").iterdir()), shared / "overlaps_dev", *options.data]
    for folder in counties:
        if (folder / "truth.tsv").exists():
            print_county(folder, programs / "hwbplan_overlaps_bench")
    for path in [*sorted((shared / "public").glob("*.tsv")), *options.data]:
        if path.is_file():
            print_public(path, programs / "hwbplan_text_similarity")
    print_speed(programs / "hwbplan_overlaps_bench", [4_000] if options.quick else [4_000, 50_000, 200_000])


if __name__ == "__main__":
    main()
