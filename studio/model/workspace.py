"""All that a person works on, as one value."""

from __future__ import annotations

from dataclasses import dataclass, field

from studio.model.dossier import Dossier
from studio.model.draft import LetterDraft, ResumeDraft
from studio.model.outbox import Sent
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.model.settings import Settings

STAGES = ("considering", "tailoring", "ready", "sent", "interview", "offer", "closed", "declined")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One posting and what is made for it.

    ``confirmed``, ``denied`` and ``refused`` hold labels of wants that the person has, has not, and that are none;
    ``silenced`` findings' fingerprints.
    ``resume`` is None until the person changes the draft that the program proposes: until then it follows the profile.
    """

    id: str
    posting: Posting
    stage: str = "considering"
    resume: ResumeDraft | None = None
    letter: LetterDraft | None = None
    dossier: Dossier = field(default_factory=Dossier)
    confirmed: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    silenced: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """One person's job hunt."""

    profile: Profile | None = None
    targets: tuple[Target, ...] = ()
    outbox: tuple[Sent, ...] = ()
    settings: Settings = field(default_factory=Settings)

    def target(self, target_id: str) -> Target:
        """The target of that id; ``KeyError`` where there is none."""
        for target in self.targets:
            if target.id == target_id:
                return target
        raise KeyError(target_id)
