"""The virtual environment of the checkout: made once, filled from hash-locked files only."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from progress import Outcome, Stopped, explain, run

if TYPE_CHECKING:
    from collections.abc import Sequence

CHECKOUT: Final = Path(__file__).resolve().parents[1]
LOCKS: Final = CHECKOUT / "packaging" / "requirements"
SPACE_BYTES: Final = 4 * 1024**3


class Environment:
    """A virtual environment and the marks of what it already holds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        scripts = folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = scripts / ("python.exe" if os.name == "nt" else "python")
        self.share = folder / "share" / "scrubjay"
        self.log = folder / "bootstrap.log"

    def variables(self, **more: str) -> dict[str, str]:
        """Return the variables commands run with: this environment's, not the caller's."""
        dropped = {"PYTHONHOME", "PYTHONPATH", "PIP_REQUIRE_VIRTUALENV", "PIP_USER", "PIP_TARGET"}
        kept = {name: value for name, value in os.environ.items() if name not in dropped}
        kept["PATH"] = os.pathsep.join([str(self.python.parent), kept.get("PATH", os.defpath)])
        kept["VIRTUAL_ENV"] = str(self.folder)
        return kept | more

    def make(self) -> None:
        """Create the environment unless a working one of a fitting Python is there."""
        if self._works():
            return
        if shutil.disk_usage(CHECKOUT).free < SPACE_BYTES:
            raise Stopped("There is too little space on the disk: free about 4 GB and try again.")
        shutil.rmtree(self.folder, ignore_errors=True)
        made = subprocess.run(
            [sys.executable, "-m", "venv", self.folder],
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode != 0:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise Stopped(_why_no_environment(made.stdout + made.stderr))
        self.share.mkdir(parents=True, exist_ok=True)

    def _works(self) -> bool:
        if not self.python.exists():
            return False
        probe = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
        answer = subprocess.run([self.python, "-c", probe], capture_output=True, check=False)
        return answer.returncode == 0

    def install(self, title: str, names: Sequence[str]) -> None:
        """Install lock files: wheels only, each checked by its hash. Nothing is built or run.

        Args:
            title: What is being installed, as a person would say it.
            names: Lock files in packaging/requirements.
        """
        locks = [LOCKS / name for name in names]
        mark = self.mark(names[-1].removesuffix(".txt"), *locks)
        if mark.holds():
            return
        words = [word for lock in locks for word in ("-r", str(lock))]
        outcome = self.pip(title, "--only-binary", ":all:", "--no-deps", "--require-hashes", *words)
        if outcome.status != 0:
            raise Stopped(explain(title, outcome, self.log))
        mark.set()

    def install_checkout(self) -> None:
        """Install Scrubjay itself, editable: the checkout is the program."""
        mark = self.mark("scrubjay", CHECKOUT / "pyproject.toml")
        if mark.holds():
            return
        (CHECKOUT / "resources").mkdir(exist_ok=True)
        outcome = self.pip(
            "Installing Scrubjay", "--no-deps", "--no-build-isolation", "--editable", str(CHECKOUT)
        )
        if outcome.status != 0:
            raise Stopped(explain("Installing Scrubjay", outcome, self.log))
        mark.set()

    def pip(self, title: str, *words: str, **variables: str) -> Outcome:
        """Run pip install in the environment."""
        command = [str(self.python), "-m", "pip", "install", "--no-input", "--progress-bar", "off"]
        environment = self.variables(PIP_DISABLE_PIP_VERSION_CHECK="1", **variables)
        return run(title, [*command, *words], self.log, environment)

    def mark(self, name: str, *files: Path) -> Mark:
        """Return the mark that says these very files were installed here."""
        digest = hashlib.sha256()
        for file in files:
            digest.update(file.read_bytes())
        # A moved checkout breaks an editable install, so its place is part of the mark.
        digest.update(str(CHECKOUT).encode())
        return Mark(self.share / f"{name}.installed", digest.hexdigest())


class Mark:
    """A small file that remembers a hash."""

    def __init__(self, file: Path, value: str) -> None:
        self._file = file
        self._value = value

    def holds(self) -> bool:
        """Tell whether the hash was remembered."""
        return self._file.is_file() and self._file.read_text("utf-8") == self._value

    def set(self) -> None:
        """Remember the hash."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(self._value, encoding="utf-8")


def _why_no_environment(output: str) -> str:
    if "ensurepip" in output:
        return (
            "Python's venv module is not installed: on Debian and Ubuntu run"
            " 'sudo apt install python3-venv', then the same command again."
        )
    if "No space left" in output:
        return "There is no space left on the disk: free about 4 GB and try again."
    if "Permission denied" in output or "Read-only" in output:
        return (
            f"{CHECKOUT} cannot be written: copy the checkout to a folder of your own and run the"
            " same command there."
        )
    last = output.strip().splitlines()[-1:] or ["no reason given"]
    return f"The virtual environment could not be made: {last[0]}."
