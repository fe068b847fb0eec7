"""``python -m studio``, and the command ``bespoke``."""

from __future__ import annotations

import sys

from studio.cli import run


def main() -> int:
    """Run the command line; the exit status."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
