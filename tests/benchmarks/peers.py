"""What others find in the same sentences, and how long it takes: KeyBERT as it comes, and YAKE.

    python tests/benchmarks/peers.py SCORER SENTENCES.jsonl…

SCORER is the ``score_skills.py`` that judges terms, SENTENCES are its gold files. The peers are no part of the project: install
``yake`` beside it to see it; what is not installed is named and left out. Times are of one thread, models loaded.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from studio.skills.knowledge import load_knowledge
from studio.skills.lookup import find
from studio.skills.terms import terms

Found = list[dict[str, Any]]


def _ours(*, models: bool) -> Callable[[str], Found]:
    known = load_knowledge(models=models)

    def look(text: str) -> Found:
        return [
            {"text": text[t.start : t.end], "start": t.start, "end": t.end, "class": t.class_}
            for t in terms(text, known.concepts, known.tagger)
        ]

    return look


def _tagger_alone() -> Callable[[str], Found]:
    known = load_knowledge()

    def look(text: str) -> Found:
        if known.tagger is None:
            return []
        marks = known.tagger.read(text, find(text, known.concepts)).marks
        return [{"text": text[m.start : m.end], "start": m.start, "end": m.end, "class": m.class_} for m in marks]

    return look


def _keybert() -> Callable[[str], Found]:
    """KeyBERT with its defaults (single words, five of a text), over our MiniLM: no torch is needed."""
    meaning = load_knowledge().meaning
    if meaning is None:
        raise ImportError("the meaning model is not built")
    extractor = meaning._extractor()
    return lambda text: [{"text": words} for words, _ in extractor.extract_keywords(text)] if len(text) > 3 else []


def _yake() -> Callable[[str], Found]:
    import yake  # noqa: PLC0415 - may not be there

    extractor = yake.KeywordExtractor()
    return lambda text: [{"text": words} for words, _ in extractor.extract_keywords(text)]


TOOLS: dict[str, Callable[[], Callable[[str], Found]]] = {
    "skills data alone": lambda: _ours(models=False),
    "tagger alone": _tagger_alone,
    "bespoke terms": lambda: _ours(models=True),
    "KeyBERT as it comes": _keybert,
    "YAKE": _yake,
}


def main(scorer: str, *files: str) -> None:
    """Print a line a tool."""
    spec = importlib.util.spec_from_file_location("scorer", scorer)
    score = importlib.util.module_from_spec(spec)  # type: ignore[arg-type]
    spec.loader.exec_module(score)  # type: ignore[union-attr]
    rows = [json.loads(line) for file in files for line in Path(file).read_text(encoding="utf-8").splitlines() if line]
    print(f"{len(rows)} sentences; knowledge strict F1, loose F1 · all strict F1, loose F1 · ms a sentence")  # noqa: T201
    for name, make in TOOLS.items():
        try:
            look = make()
        except ImportError as missing:
            print(f"{name:22} not there: {missing}")  # noqa: T201
            continue
        begun = time.thread_time()
        found = {row["id"]: [{"start": None, "end": None, **t} for t in _quietly(look, row["text"])] for row in rows}
        took = 1000 * (time.thread_time() - begun) / len(rows)
        known = {key: [t for t in value if t.get("class", "knowledge") == "knowledge"] for key, value in found.items()}
        sums = [score.score(rows, known, {"knowledge"})[0], score.score(rows, found)[0]]
        figures = " · ".join(f"{s['span strict'][2]:.3f} {s['doc set loose'][2]:.3f}" for s in sums)
        print(f"{name:22} {figures} · {took:.2f}")  # noqa: T201


def _quietly(look: Callable[[str], Found], text: str) -> Found:
    try:
        return look(text)
    except ValueError:  # KeyBERT and YAKE refuse texts of stop words alone
        return []


if __name__ == "__main__":
    main(*sys.argv[1:])
