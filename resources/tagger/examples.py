"""What the tagger learns from: SkillSpan's training sentences, our own, and copies of both that say other things."""

from __future__ import annotations

import csv
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
import torch
from torch import Tensor

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from studio.language.tokens import Token
from studio.skills.concepts import Concepts
from studio.skills.lookup import find
from studio.skills.pieces import Pieces, hints_of, shape_of, windows, words_of

CLASSES = ("knowledge", "skill")
OUTSIDE, BEGIN, INSIDE = 0, 1, 2
SWAPPED, NOISED, HINTLESS = 0.8, 0.15, 0.2
"""Shares: of terms swapped in a copy, of words replaced in a noised copy, of sentences whose hints are left out."""

_MARK = re.compile(r"\[([KS]):|\]")
_KNOWN = frozenset({"tool", "qualification", "licence", "language", "domain"})


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, and ``[start, end)`` of what is marked in it with the number of its class."""

    text: str
    spans: tuple[tuple[int, int, int], ...] = ()

    def tags(self) -> np.ndarray:
        """For each word and class, 1.0 at its tag (word, class, tag)."""
        words = words_of(self.text)
        tags = np.zeros((len(words), len(CLASSES)), dtype=int)
        for start, end, of in self.spans:
            inside = [n for n, word in enumerate(words) if word.start < end and word.end > start]
            tags[inside, of] = INSIDE
            tags[inside[:1], of] = BEGIN
        return np.eye(3, dtype=np.float32)[tags]


def skillspan(folder: Path) -> list[Example]:
    """The training sentences of SkillSpan."""
    files = [folder / f"skillspan_{name}_train.jsonl" for name in ("house", "tech")]
    rows = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [
        Example(row["text"], tuple(sorted((s["start"], s["end"], CLASSES.index(s["label"])) for s in row["spans"])))
        for row in rows
    ]


def marked(path: Path) -> list[Example]:
    """Our own sentences: ``[K:Excel]``, ``[S:train staff in [K:food hygiene]]``."""
    with path.open(encoding="utf-8", newline="") as file:
        return [_unmarked(row["sentence"]) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _unmarked(sentence: str) -> Example:
    text, spans, begun, at = "", [], [], 0
    for mark in _MARK.finditer(sentence):
        text += sentence[at : mark.start()]
        at = mark.end()
        if mark.group(1):
            begun.append(("KS".index(mark.group(1)), len(text)))
        else:
            of, start = begun.pop()
            spans.append((start, len(text), of))
    return Example(text + sentence[at:], tuple(sorted(spans)))


def swapped(examples: Sequence[Example], concepts: Concepts, rng: random.Random) -> list[Example]:
    """Copies of the sentences that have marks, most of what is marked swapped for names of the skills data."""
    names = (
        [name for concept in concepts if concept.kind in _KNOWN for name in concept.names],
        [name for concept in concepts if concept.kind in {"skill", "soft"} for name in concept.names],
    )
    return [_swapped(example, names, rng) for example in examples if example.spans]


def _swapped(old: Example, names: tuple[list[str], list[str]], rng: random.Random) -> Example:
    text, spans, at = "", [], 0
    for start, end, of in sorted(old.spans, key=lambda span: (span[0], -span[1])):
        if start < at:  # within one that was copied or swapped
            continue
        text += old.text[at:start]
        inner = [span for span in old.spans if span[0] >= start and span[1] <= end]
        if len(inner) == 1 and rng.random() < SWAPPED:
            name = rng.choice(names[of])
            spans.append((len(text), len(text) + len(name), of))
            text += name
        else:
            spans += [(s - start + len(text), e - start + len(text), c) for s, e, c in inner]
            text += old.text[start:end]
        at = end
    return Example(text + old.text[at:], tuple(spans))


def noised(examples: Sequence[Example], rng: random.Random) -> list[str]:
    """The sentences with some words replaced by others that are written alike; what they mean only a teacher can say."""
    alike: defaultdict[int, list[str]] = defaultdict(list)
    for example in examples:
        for word in words_of(example.text):
            alike[shape_of(word.text)].append(word.text)
    return [_noised(example.text, alike, rng) for example in examples]


def _noised(text: str, alike: dict[int, list[str]], rng: random.Random) -> str:
    made, at = "", 0
    for word in words_of(text):
        kept = word.text if rng.random() >= NOISED else rng.choice(alike[shape_of(word.text)])
        made, at = made + text[at : word.start] + kept, word.end
    return made + text[at:]


class Vocabulary(Protocol):
    """A tokenizer of the kind that both networks have."""

    def token_to_id(self, piece: str) -> int | None:
        """The number of a piece."""


Row = tuple[Pieces, np.ndarray]


def rows(text: str, target: np.ndarray, concepts: Concepts, tokenizer: Vocabulary, *, hints: bool = True) -> list[Row]:
    """A sentence as windows of pieces, each with what is to be said of its words (word, class, tag)."""
    words: tuple[Token, ...] = words_of(text)
    known = hints_of(words, find(text, concepts)) if hints else [0] * len(words)
    return [(pieces, target[part]) for part, pieces in windows(tokenizer, words, known)]


def batches(every: Sequence[Row], size: int, rng: random.Random) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
    """Windows of about the same length together: pieces (3, window, piece), mask, and what is to be said (window, piece, class, tag)."""
    order = sorted(every, key=lambda row: len(row[0].ids) + rng.random() * 8)
    groups = [order[n : n + size] for n in range(0, len(order), size)]
    rng.shuffle(groups)
    for group in groups:
        longest = max(len(pieces.ids) for pieces, _ in group)
        given = torch.zeros(3, len(group), longest, dtype=torch.long)
        mask = torch.zeros(len(group), longest)
        wanted = torch.zeros(len(group), longest, len(CLASSES), 3)
        for n, (pieces, target) in enumerate(group):
            given[:, n, : len(pieces.ids)] = torch.tensor([pieces.ids, pieces.shapes, pieces.hints])
            mask[n, : len(pieces.ids)] = 1
            wanted[n, pieces.firsts] = torch.from_numpy(np.ascontiguousarray(target, dtype=np.float32))
        yield given, mask, wanted
