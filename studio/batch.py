"""One resume, many readers: a folder each, and one record of them all. The trip itself is :mod:`studio.pipeline`."""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from studio.matching.match import Matcher
from studio.model.application import Application, Plan
from studio.model.errors import InputError
from studio.model.posting import Posting
from studio.model.profile import Profile
from studio.model.wishes import Wishes
from studio.model.workspace import Target
from studio.pipeline import Kit, load_kit, matcher, plan, produce
from studio.preview import with_target
from studio.writing.application_answer import application_answer
from studio.writing.folder import refuse_existing
from studio.writing.names import free_name, safe_name
from studio.writing.whole import write_whole

RECORD = "batch.json"

_SPARE_CORES = max(1, (os.cpu_count() or 2) - 1)
"""How many processes draw while the window stays awake."""

Progress = Callable[[int, int, str], bool]
"""Told what is done, of how many, and the folder's name; answers False to stop after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A posting for which nothing was written, and why."""

    posting: str
    error: InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What a run wrote, in the order asked, and what it could not."""

    applications: tuple[Application, ...]
    failed: tuple[Failure, ...]

    @property
    def ready(self) -> bool:
        """Whether everything asked was done and every gate is open."""
        return not self.failed and all(application.ready for application in self.applications)


def tailor(
    profile: Profile,
    postings: Sequence[Posting],
    kit: Kit,
    wishes: Wishes,
    out: Path,
    *,
    failed: Sequence[Failure] = (),
    jobs: int = 1,
    overwrite: bool = False,
    progress: Progress = lambda *_: True,
) -> Batch:
    """Write a folder for each posting into ``out``, and the record. Raises ``InputError``, with nothing written, where one is there.

    ``failed`` are postings that could not even be read: they go into the record. ``jobs`` processes draw at once.
    """
    refuse_existing(out / RECORD, overwrite=overwrite)
    matching = matcher(profile, kit.knowledge)
    plans = [plan(profile, posting, matching, kit, wishes) for posting in postings]
    folders = [out / name for name in _names(plans, ())]
    for folder in folders:
        refuse_existing(folder, overwrite=overwrite)
    work = [
        _Work(profile, made, _but(plans, made), wishes, folder, overwrite)
        for made, folder in zip(plans, folders, strict=True)
    ]
    batch = _written(work, kit, jobs, failed, progress)
    record = json.dumps(batch_answer(batch, profile), ensure_ascii=False, indent=1)
    write_whole(out / RECORD, record.encode(), overwrite=overwrite)
    return batch


def tailor_targets(
    profile: Profile,
    targets: Sequence[Target],
    kit: Kit,
    matching: Matcher,
    out: Path,
    *,
    others: Sequence[Plan] = (),
    progress: Progress = lambda *_: True,
) -> Batch:
    """The same for targets of a workspace, each with what the person said of it, always into folders that are not there yet.

    ``others`` are the plans of the targets that stay at home, for what may be left over from them.
    """
    wishes = [with_target(Wishes(), target) for target in targets]
    plans = [plan(profile, t.posting, matching, kit, wish) for t, wish in zip(targets, wishes, strict=True)]
    taken = [path.name for path in out.iterdir()] if out.is_dir() else []
    work = [
        _Work(profile, made, (*_but(plans, made), *others), wish, out / name, overwrite=False, target=target.id)
        for made, name, wish, target in zip(plans, _names(plans, taken), wishes, targets, strict=True)
    ]
    return _written(work, kit, _SPARE_CORES, (), progress)


def _but(plans: Sequence[Plan], own: Plan) -> tuple[Plan, ...]:
    return tuple(other for other in plans if other is not own)


def _written(work: Sequence[_Work], kit: Kit, jobs: int, failed: Sequence[Failure], progress: Progress) -> Batch:
    made: list[Application] = []
    refused = list(failed)
    for done, (item, result) in enumerate(_results(work, kit, jobs), start=1):
        if isinstance(result, Application):
            made.append(replace(result, target=item.target))
        else:
            refused.append(Failure(posting=item.made.posting.source.name, error=result))
        if not progress(done, len(work), item.folder.name):
            break
    order = [item.folder.name for item in work]
    return Batch(applications=tuple(sorted(made, key=lambda a: order.index(a.folder))), failed=tuple(refused))


def batch_answer(batch: Batch, profile: Profile) -> dict[str, Any]:
    """The batch as the command line answers it, and as ``batch.json`` keeps it."""
    return {
        "applications": [application_answer(application, profile) for application in batch.applications],
        "failed": [{"posting": failure.posting, "error": failure.error.facts()} for failure in batch.failed],
    }


def _names(plans: Sequence[Plan], taken: Sequence[str]) -> list[str]:
    """A folder's name for each, none twice and none of ``taken``."""
    names: list[str] = []
    for made in plans:
        words = " - ".join(part for part in (made.posting.employer, made.posting.title) if part)
        otherwise = safe_name(Path(made.posting.source.name).stem, "Application")
        names.append(free_name(safe_name(words, otherwise), [*taken, *names]))
    return names


@dataclass(frozen=True, slots=True)
class _Work:
    """One application to draw: plain values, so that it can go to another process."""

    profile: Profile
    made: Plan
    others: tuple[Plan, ...]
    wishes: Wishes
    folder: Path
    overwrite: bool
    target: str = ""


def _results(work: Sequence[_Work], kit: Kit, jobs: int) -> Iterator[tuple[_Work, Application | InputError]]:
    if jobs < 2 or len(work) < 2:  # noqa: PLR2004 - one at a time
        yield from ((item, _done(item, kit)) for item in work)
        return
    with ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_load) as pool:
        waiting: dict[Future[Application | InputError], _Work] = {pool.submit(_done_there, item): item for item in work}
        try:
            for future in as_completed(waiting):
                yield waiting[future], future.result()
        finally:
            pool.shutdown(cancel_futures=True)


def _done(item: _Work, kit: Kit) -> Application | InputError:
    try:
        return produce(
            item.profile, item.made, kit, item.wishes, item.folder, others=item.others, overwrite=item.overwrite
        )
    except InputError as refused:
        return refused
    except Exception as fault:  # noqa: BLE001 - one fault of ours must not cost the other applications
        traceback.print_exc()
        return InputError(
            "internal-error",
            f"A fault of Bespoke's, not yours ({type(fault).__name__}): nothing was written for this posting.",
            hint="Please report it with the lines above.",
        )


_KITS: list[Kit] = []


def _load() -> None:
    """In a worker: the data are loaded once, without models, since the plans are made."""
    _KITS.append(load_kit(meaning=False))


def _done_there(item: _Work) -> Application | InputError:
    return _done(item, _KITS[0])
