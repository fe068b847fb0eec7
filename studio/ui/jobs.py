"""Work beside the window: one worker, in order, plain values in and out; answers come back on the window's own thread.

Python's cyclic collector must not run on the worker, where it would destroy Qt objects of the main thread: it runs on a
timer here instead.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from studio.model.errors import InputError

_COLLECT_EVERY = 1_000
"""Milliseconds between looks at whether there is anything to collect."""

_log = logging.getLogger(__name__)


class Jobs(QObject):
    """Runs callables on the worker. ``refused`` tells a person's mistake, ``broken`` a bug of ours."""

    refused = Signal(str)
    broken = Signal(str)
    _answered = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without a job."""
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="bespoke")
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[BaseException], bool] | None]] = {}
        self._next = 0
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        gc.disable()
        self._collector = QTimer(self, interval=_COLLECT_EVERY)
        self._collector.timeout.connect(_collect)
        self._collector.start()

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._waiting)

    def start(
        self,
        work: Callable[[], object],
        then: Callable[[Any], None],
        otherwise: Callable[[BaseException], bool] | None = None,
    ) -> None:
        """Do ``work`` on the worker; ``then`` gets what it returns, on the main thread.

        ``otherwise`` gets what it raised, and says whether that is dealt with; what is not is told.
        """
        self._next += 1
        self._waiting[self._next] = (then, otherwise)
        self._pool.submit(_run, work, self._next, self._answered.emit)

    def stop(self) -> None:
        """Take no more work and drop what has not begun."""
        self._waiting.clear()
        self._collector.stop()
        self._pool.shutdown(wait=True, cancel_futures=True)
        gc.enable()

    @Slot(int, object, object)
    def _deliver(self, number: int, result: object, fault: object) -> None:
        waiting = self._waiting.pop(number, None)
        if waiting is None:
            return
        then, otherwise = waiting
        if isinstance(fault, BaseException) and otherwise is not None and otherwise(fault):
            return
        if fault is None:
            then(result)
        elif isinstance(fault, InputError):
            place = f"{Path(fault.file).name}: " if fault.file else ""
            self.refused.emit(f"{place}{fault.message} {fault.hint}".strip())
        elif isinstance(fault, BaseException):
            _log.error("a job failed", exc_info=fault)
            self.broken.emit(f"{type(fault).__name__}: {fault}")


def settle() -> None:
    """What is loaded now stays: the collector need not look at it again. Called once, when the heavy data are there."""
    gc.collect()
    gc.freeze()


def _collect() -> None:
    """What the interpreter would do by itself, here on the main thread: the youngest that is full, and its elders with it."""
    full = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if full[0]:
        gc.collect(2 if full[1] and full[2] else 1 if full[1] else 0)


def _run(work: Callable[[], object], number: int, answer: Callable[[int, object, object], None]) -> None:
    try:
        result, fault = work(), None
    except BaseException as raised:  # noqa: BLE001 - it goes to the main thread, which tells it
        result, fault = None, raised
    answer(number, result, fault)
