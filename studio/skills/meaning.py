"""What phrases mean, near or far: MiniLM on ONNX Runtime, one thread, and KeyBERT over it. Optional, and loaded when first asked.

Meaning only suggests. It never decides, and never speaks of tools, licences or qualifications: names do that
(:mod:`studio.skills.lookup`). Model: all-MiniLM-L6-v2 (Wang et al., 2020), built by :mod:`studio.skills.build_model`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.resources import meaning_folders

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

_MOST_TOKENS = 128
_MOST_REMEMBERED = 20_000
"""Phrases: 30 MB of vectors."""


def load_meaning() -> Meaning | None:
    """The meaning layer, or None where its libraries or its model are not installed: everything then works by words alone."""
    folder = next((f for f in meaning_folders() if (f / "model.onnx").is_file()), None)
    if folder is None:
        return None
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        return Meaning(folder)
    except ImportError:
        return None


class Meaning:
    """Vectors of phrases, remembered, and the phrases that a text is most about."""

    def __init__(self, folder: Path) -> None:
        """Load the model in ``folder``. Raises ``ImportError`` where a library is missing."""
        import onnxruntime  # noqa: PLC0415 - heavy
        from tokenizers import Tokenizer  # noqa: PLC0415

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(_MOST_TOKENS)
        self._known: dict[str, Vectors] = {}
        self._last: tuple[tuple[str, ...], Any] = ((), None)
        self._keybert: Any = None

    def vectors(self, phrases: Sequence[str]) -> Vectors:
        """A row of length one for each phrase. Each is embedded alone: int8 ranges would else depend on its company."""
        import numpy as np  # noqa: PLC0415

        return np.stack([self._vector(phrase) for phrase in phrases])

    def nearest(self, wanted: str, phrases: Sequence[str]) -> tuple[int, float]:
        """Which of ``phrases`` (not empty) is nearest to ``wanted``, and the cosine between the two."""
        cosines = self._stacked(tuple(phrases)) @ self._vector(wanted)
        best = int(cosines.argmax())
        return best, float(cosines[best])

    def _stacked(self, phrases: tuple[str, ...]) -> Vectors:
        """The vectors of a row of phrases that is asked about again and again: the last one is kept."""
        if self._last[0] != phrases:
            self._last = phrases, self.vectors(phrases)
        vectors: Vectors = self._last[1]
        return vectors

    def key_phrases(self, text: str, phrases_of: Callable[[str], list[str]], most: int) -> list[tuple[str, float]]:
        """The ``most`` phrases that ``text`` is about, best first, each with its cosine; ``phrases_of`` cuts a text into phrases."""
        from sklearn.feature_extraction.text import CountVectorizer  # noqa: PLC0415 - a second to import

        if not phrases_of(text):
            return []
        vectorizer = CountVectorizer(analyzer=phrases_of)
        found = self._extractor().extract_keywords(text, vectorizer=vectorizer, top_n=most)
        return [(str(phrase), float(score)) for phrase, score in found]

    def _extractor(self) -> Any:  # noqa: ANN401 - keybert has no types
        if self._keybert is None:
            from keybert import KeyBERT  # noqa: PLC0415
            from keybert.backend import BaseEmbedder  # noqa: PLC0415

            vectors = self.vectors

            class Embedder(BaseEmbedder):  # type: ignore[misc]
                def embed(self, documents: list[str], verbose: bool = False) -> Vectors:  # noqa: ARG002
                    return vectors(documents)

            self._keybert = KeyBERT(model=Embedder())
        return self._keybert

    def _vector(self, phrase: str) -> Vectors:
        known = self._known.get(phrase)
        if known is None:
            known = self._embedded(phrase)
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            self._known[phrase] = known
        return known

    def _embedded(self, phrase: str) -> Vectors:
        import numpy as np  # noqa: PLC0415

        encoded = self._tokenizer.encode(phrase)
        ids = np.array([encoded.ids], dtype=np.int64)
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        names = {put.name for put in self._session.get_inputs()}
        output: Vectors = self._session.run(None, {k: v for k, v in inputs.items() if k in names})[0]
        mean = output[0].mean(axis=0) if output.ndim == 3 else output[0]  # noqa: PLR2004 - tokens, or pooled already
        return np.asarray(mean / np.linalg.norm(mean), dtype=np.float32)
