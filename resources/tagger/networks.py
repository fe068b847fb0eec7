"""The two networks of the training: MiniLM, which is shipped, and MPNet, which teaches it. Each with two heads of three tags.

Both are written from their papers (Wang et al. 2020; Song et al. 2020) to fit the published weights, over which three things
are added: how a word is written, what the skills data say of it, and the heads.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from studio.skills.pieces import HINTS, SHAPES

TAGS = 3
HEADS = 2
_HIDDEN = -10000.0
"""Added to the score of a piece that is only padding."""


class Layer(nn.Module):
    """Attention and a small network, each added to what went in and normed."""

    def __init__(self, width: int, heads: int, epsilon: float, dropout: float = 0.1) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.first, self.second = nn.LayerNorm(width, eps=epsilon), nn.LayerNorm(width, eps=epsilon)
        self.drop = nn.Dropout(dropout)

    def forward(self, state: Tensor, bias: Tensor) -> Tensor:
        """The state after this layer; ``bias`` is added to the scores of attention."""
        count, length, width = state.shape
        query, key, value = (
            part(state).view(count, length, self.heads, width // self.heads).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        scores = query @ key.transpose(-1, -2) / (width // self.heads) ** 0.5 + bias
        seen = (self.drop(scores.softmax(-1)) @ value).transpose(1, 2).reshape(count, length, width)
        state = self.first(state + self.drop(self.out(seen)))
        return self.second(state + self.drop(self.down(functional.gelu(self.up(state)))))


class Tagger(nn.Module):
    """What both networks share: ``rows`` are pieces, shapes and hints (3, sentence, piece); the answer is a score a tag and head."""

    def __init__(self, weights: dict[str, Tensor], *, heads: int, layers: int, epsilon: float) -> None:
        super().__init__()
        sizes = [weights[f"embeddings.{name}_embeddings.weight"].shape for name in ("word", "position")]
        width = sizes[0][1]
        self.words, self.places = (nn.Embedding(*size) for size in sizes)
        self.shapes, self.hints = nn.Embedding(SHAPES, width), nn.Embedding(HINTS, width)
        self.norm = nn.LayerNorm(width, eps=epsilon)
        self.layers = nn.ModuleList(Layer(width, heads, epsilon) for _ in range(layers))
        self.drop, self.heads = nn.Dropout(0.1), nn.Linear(width, HEADS * TAGS)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.hints.weight)
        nn.init.normal_(self.heads.weight, std=0.02)
        nn.init.zeros_(self.heads.bias)

    def fresh(self) -> Iterator[nn.Parameter]:
        """What no published weights fill: it learns ten times as fast."""
        for part in (self.shapes, self.hints, self.heads):
            yield from part.parameters()

    def take(self, weights: dict[str, Tensor], names: dict[str, str]) -> None:
        """Fill in the published weights; ``names`` tells a layer's parts by their published names."""
        with torch.no_grad():
            self.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
            self.places.weight.copy_(weights["embeddings.position_embeddings.weight"])
            _fill(self.norm, weights, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                for ours, theirs in names.items():
                    _fill(getattr(layer, ours), weights, f"encoder.layer.{number}.{theirs}")

    def read(self, rows: Tensor, mask: Tensor, begin: int, extra: Tensor | float, bias: Tensor | float) -> Tensor:
        """The scores; ``begin`` is the first place, ``extra`` and ``bias`` are added to the pieces and to attention."""
        ids, shapes, hints = rows
        places = self.places(torch.arange(ids.shape[1]) + begin)
        state = self.drop(self.norm(self.words(ids) + places + self.shapes(shapes) + self.hints(hints) + extra))
        hidden = (1.0 - mask[:, None, None, :]) * _HIDDEN + bias
        for layer in self.layers:
            state = layer(state, hidden)
        return self.heads(self.drop(state))


def _fill(part: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    part.weight.copy_(weights[f"{name}.weight"])
    part.bias.copy_(weights[f"{name}.bias"])


class Minilm(Tagger):
    """all-MiniLM-L6-v2: six layers of 384."""

    def __init__(self, weights: dict[str, Tensor]) -> None:
        super().__init__(weights, heads=12, layers=6, epsilon=1e-12)
        self.kind = nn.Parameter(weights["embeddings.token_type_embeddings.weight"][0].clone())
        names = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "out": "attention.output.dense",
            "first": "attention.output.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "second": "output.LayerNorm",
        }
        self.take(weights, names)

    def forward(self, rows: Tensor, mask: Tensor) -> Tensor:
        """Scores (sentence, piece, 6): outside, begin, inside of knowledge, then of skills."""
        return self.read(rows, mask, 0, self.kind, 0.0)


class Mpnet(Tagger):
    """all-mpnet-base-v2: twelve layers of 768 with a bias for the distance between two pieces."""

    def __init__(self, weights: dict[str, Tensor]) -> None:
        super().__init__(weights, heads=12, layers=12, epsilon=1e-5)
        self.distances = nn.Embedding.from_pretrained(weights["encoder.relative_attention_bias.weight"], freeze=False)
        names = {
            "query": "attention.attn.q",
            "key": "attention.attn.k",
            "value": "attention.attn.v",
            "out": "attention.attn.o",
            "first": "attention.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "second": "output.LayerNorm",
        }
        self.take(weights, names)

    def forward(self, rows: Tensor, mask: Tensor) -> Tensor:
        """Scores as of :class:`Minilm`; places are counted from 2."""
        return self.read(rows, mask, 2, 0.0, self.distances(_buckets(rows.shape[2])).permute(2, 0, 1)[None])


def _buckets(length: int, count: int = 32, farthest: int = 128) -> Tensor:
    """The bucket of each distance between two places: exact when near, by logarithm when far, half for either side."""
    half, exact = count // 2, count // 4
    places = torch.arange(length)
    apart = places[None, :] - places[:, None]
    far = exact + (apart.abs().clamp(min=1) / exact).log() / math.log(farthest / exact) * (half - exact)
    near = torch.where(apart.abs() < exact, apart.abs(), far.long().clamp(max=half - 1))
    return near + (apart > 0).long() * half
