"""Marks what is known and what is done in a sentence, also where the skills data have no name for it.

A small model (``resources/tagger``: MiniLM fine-tuned on SkillSpan, int8) on ONNX Runtime, one thread. Optional, and loaded when first asked.
It only proposes: what a thing is called and what it shows is the data's to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from studio.language.tokens import Token
from studio.resources import file
from studio.skills.lookup import Hit
from studio.skills.pieces import Pieces, hints_of, windows, words_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

CLASSES = ("knowledge", "skill")
_OUTSIDE, _BEGIN, _INSIDE = 0, 1, 2
_DOUBT = (-0.4, -0.4)
"""What is taken from the score of "no mark", for knowledge and for skills: below 0 marks fewer."""

_MOST_REMEMBERED = 4096
_LONGEST_REMEMBERED = 1500
"""Characters."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters ``[start, end)`` that are something known or something done; ``sure`` is the mean of its words, 0 to 1."""

    start: int
    end: int
    class_: str
    sure: float


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence as the tagger sees it: its marks, and for each word how likely it belongs to one of either class."""

    marks: tuple[Mark, ...]
    words: tuple[Token, ...]
    likely: tuple[float, ...]

    def sure(self, start: int, end: int) -> float:
        """How likely the words in ``[start, end)`` are part of a mark, 0 to 1, whether or not they are marked."""
        inside = [p for word, p in zip(self.words, self.likely, strict=True) if word.start < end and word.end > start]
        return sum(inside) / len(inside) if inside else 0.0


def load_tagger() -> Tagger | None:
    """The tagger, or None where its libraries are not installed."""
    folder = file("tagger")
    if not (folder / "tagger.onnx").is_file():
        return None
    try:
        return Tagger(folder)
    except ImportError:
        return None


class Tagger:
    """Marks of sentences, remembered."""

    def __init__(self, folder: Path) -> None:
        """Load the model in ``folder``. Raises ``ImportError`` where a library is missing."""
        import onnxruntime  # noqa: PLC0415 - heavy
        from tokenizers import Tokenizer  # noqa: PLC0415
        from tokenizers.models import WordPiece  # noqa: PLC0415
        from tokenizers.normalizers import BertNormalizer  # noqa: PLC0415
        from tokenizers.pre_tokenizers import BertPreTokenizer  # noqa: PLC0415

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "tagger.onnx"), options, providers=["CPUExecutionProvider"]
        )
        pieces = (folder / "pieces.txt").read_text(encoding="utf-8").split("\n")
        known = {piece: number for number, piece in enumerate(pieces) if piece}
        self._tokenizer = Tokenizer(WordPiece(known, unk_token="[UNK]"))  # noqa: S106 - no secret
        self._tokenizer.normalizer = BertNormalizer(lowercase=True)
        self._tokenizer.pre_tokenizer = BertPreTokenizer()
        self._read: dict[str, Tagged] = {}

    def read(self, sentence: str, hits: Iterable[Hit]) -> Tagged:
        """What is marked in a sentence, knowledge before skills; ``hits`` are what the skills data find in it."""
        known = self._read.get(sentence)
        if known is None:
            known = self._tagged(sentence, hits)
            if len(self._read) >= _MOST_REMEMBERED:
                self._read.clear()
            if len(sentence) <= _LONGEST_REMEMBERED:
                self._read[sentence] = known
        return known

    def _tagged(self, sentence: str, hits: Iterable[Hit]) -> Tagged:
        words = words_of(sentence)
        marks: list[Mark] = []
        likely: list[float] = []
        for part, pieces in windows(self._tokenizer, words, hints_of(words, hits)):
            scores = self._scores(pieces)
            for head, class_ in enumerate(CLASSES):
                marks += _marks(words[part], scores[:, 3 * head : 3 * head + 3], class_, _DOUBT[head])
            likely += (1 - _likely(scores[:, :: len(CLASSES) + 1]).min(axis=1)).tolist()
        return Tagged(tuple(marks), words, tuple(likely))

    def _scores(self, pieces: Pieces) -> Scores:
        """The logarithm of how likely each tag is, a row a word."""
        import numpy as np  # noqa: PLC0415

        rows = np.array([[pieces.ids], [pieces.shapes], [pieces.hints]], dtype=np.int64)
        scores: Scores = self._session.run(None, {"rows": rows})[0][0][pieces.firsts]
        return scores


def _marks(words: Sequence[Token], scores: Scores, class_: str, doubt: float) -> Iterator[Mark]:
    tags = _best(scores, doubt)
    begin: int | None = None
    for at, tag in enumerate([*tags, _OUTSIDE]):
        if begin is not None and tag != _INSIDE:
            sure = 1.0 - float(_likely(scores[begin:at, _OUTSIDE]).mean())
            yield Mark(words[begin].start, words[at - 1].end, class_, sure)
            begin = None
        if tag == _BEGIN:
            begin = at


def _likely(scores: Scores) -> Scores:
    import numpy as np  # noqa: PLC0415

    likely: Scores = np.exp(scores)
    return likely


def _best(scores: Scores, doubt: float) -> list[int]:
    """The likeliest row of tags in which nothing goes on that has not begun (Viterbi over three tags)."""
    reached = [float(scores[0][_OUTSIDE]) - doubt, float(scores[0][_BEGIN]), float("-inf")]
    came: list[tuple[int, int, int]] = []
    for row in scores[1:].tolist():
        start = max(range(3), key=reached.__getitem__)
        on = _BEGIN if reached[_BEGIN] >= reached[_INSIDE] else _INSIDE
        came.append((start, start, on))
        reached = [reached[start] + row[0] - doubt, reached[start] + row[1], reached[on] + row[2]]
    tags = [max(range(3), key=reached.__getitem__)]
    for step in reversed(came):
        tags.append(step[tags[-1]])
    return tags[::-1]
