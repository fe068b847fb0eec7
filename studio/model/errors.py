"""The two kinds of failure: a person's input that we cannot use, and nothing else. A bug is never one of these."""

from __future__ import annotations


class InputError(Exception):
    """Something outside the program is not as it must be: a file, an option, a full disk.

    ``code`` is stable and part of the command line's promise (docs/reference/errors.md); ``message`` says what and where in
    words for a person; ``hint`` says what to do about it; ``file`` names the file it is about, if it is about one.
    """

    def __init__(self, code: str, message: str, *, hint: str = "", file: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.file = file

    def facts(self) -> dict[str, str]:
        """What is known of it, as every answer gives it."""
        known = {"code": self.code, "message": self.message, "file": self.file, "hint": self.hint}
        return {key: value for key, value in known.items() if value}

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes whole."""
        return _rebuilt, (self.code, self.message, self.hint, self.file)


def _rebuilt(code: str, message: str, hint: str, file: str) -> InputError:
    return InputError(code, message, hint=hint, file=file)
