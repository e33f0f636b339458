"""Find what the program reads but does not execute: icons, themes, prompts, help, weights."""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).resolve().parents[1]


def resource(name: str) -> Path:
    """Return the file or folder called `name`, wherever this program was installed from.

    Looked for in the frozen bundle, then in the installed package, then in the checkout.

    Args:
        name: Relative, with forward slashes: ``prompts/answer.txt``, ``models/manifest.toml``.

    Raises:
        KnownError: It is in none of these places: the installation is damaged.
        ValueError: The name is absolute or climbs out of the resources.
    """
    wanted = PurePosixPath(name)
    if not wanted.parts or wanted.is_absolute() or ".." in wanted.parts:
        raise ValueError(f"not the name of a resource: {name!r}")
    for folder in _folders(wanted):
        found = folder / wanted
        if found.exists():
            return found
    raise KnownError(f"A part of Scrubjay is missing: {name}.", "Install Scrubjay again.")


def _folders(wanted: PurePosixPath) -> Iterator[Path]:
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        yield Path(bundle) / "resources"
    yield PACKAGE / "resources"
    checkout = PACKAGE.parents[1]
    # Without this mark the folder above is site-packages' parent, and not ours to read.
    if (checkout / "pyproject.toml").is_file():
        yield checkout / "resources"
        if wanted.parts[0] == "models":  # the list of models has its own place in the checkout
            yield checkout
