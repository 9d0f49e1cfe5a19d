"""Plan directories of short made-up texts, to measure how fast overlaps are found: overlaps_texts.py KIND ACTIONS DIR.

`wide`: words of a made-up language of 30,000, few of them common, as in Zipf's law. `field`: half of each text is phrases
of the lexicon, so that nearly every action shares something with nearly every other. One action in twenty is a copy of
another with a fifth of its words changed. The same from the same numbers everywhere.
"""
import itertools
import random
import sys
from pathlib import Path

LEXICON = Path(__file__).resolve().parents[2] / "data" / "lexicon"
SYLLABLES = "ba ke lo mi ru ta ven dor sil pra gon fe tul car nim wes hol jat".split()
WORDS = 30_000
PER_PLAN = 100


def made_up_words(dice: random.Random) -> list[str]:
    words: dict[str, None] = {}
    while len(words) < WORDS:
        words["".join(dice.choice(SYLLABLES) for _ in range(dice.randint(2, 4)))] = None
    return list(words)


def lexicon_phrases() -> list[str]:
    phrases = []
    for path in sorted(LEXICON.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if "|" in line and not line.startswith("#"):
                found = [phrase.strip() for phrase in line.split("|", 1)[1].split(",")]
                phrases += [phrase for phrase in found if phrase and "+" not in phrase and "[" not in phrase]
    return phrases


def texts(kind: str, count: int, dice: random.Random):
    words = made_up_words(dice)
    cumulated = list(itertools.accumulate(1 / (i + 3) for i in range(WORDS)))
    phrases = lexicon_phrases() if kind == "field" else []
    kept: list[list[str]] = []
    for _ in range(count):
        if kept and dice.random() < 0.05:
            text = list(dice.choice(kept))
            for _ in range(len(text) // 5):
                text[dice.randrange(len(text))] = dice.choices(words, cum_weights=cumulated)[0]
        else:
            text = dice.choices(words, cum_weights=cumulated, k=dice.randint(11, 19) * (1 if phrases else 2))
            if phrases:
                text += " ".join(dice.choices(phrases, k=6)).split()
                dice.shuffle(text)
            if len(kept) < 20_000:
                kept.append(text)
        yield text


def write(kind: str, count: int, folder: Path):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hwbplan.yaml").write_text("hwbplan: 1\n", encoding="utf-8")
    out = None
    for i, text in enumerate(texts(kind, count, random.Random(5))):
        if i % PER_PLAN == 0:
            if out:
                out.close()
            out = (folder / f"plan{i // PER_PLAN}.yaml").open("w", encoding="utf-8")
            out.write(f"plan: plan{i // PER_PLAN}\nactions:\n")
        clean = ["".join(c for c in word if c.isalpha()) or "x" for word in text]
        out.write(f'  - id: a{i}\n    title: "{" ".join(clean[:8])}"\n    description: "{" ".join(clean[8:])}"\n')
    if out:
        out.close()


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
