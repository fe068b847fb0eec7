"""All that tells what words mean, loaded together: the skills data, and the two models where they are there and wanted."""

from __future__ import annotations

from dataclasses import dataclass

from studio.resources import folders
from studio.skills.concepts import Concepts, load
from studio.skills.meaning import Meaning, load_meaning
from studio.skills.names import names_of
from studio.skills.tagger import Tagger, load_tagger


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """The skills data of the program and of the person's packs; ``meaning`` and ``tagger`` are None where they are not used."""

    concepts: Concepts
    meaning: Meaning | None = None
    tagger: Tagger | None = None


def load_knowledge(*, models: bool = True) -> Knowledge:
    """Load it; ``models`` False leaves out all that needs ONNX or scikit-learn."""
    meaning = load_meaning() if models else None
    tagger = load_tagger() if models else None
    concepts = load(folders("skills"))
    names_of(concepts)  # the index, which else the first text would wait for
    return Knowledge(concepts=concepts, meaning=meaning, tagger=tagger)
