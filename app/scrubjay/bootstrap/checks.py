"""Whether each part works, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.assistant.care import Check
from scrubjay.domain.errors import KnownError
from scrubjay.host.resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.assistant.models import Models
    from scrubjay.assistant.parts import Parts
    from scrubjay.bootstrap.shelf import Shelf
    from scrubjay.host.paths import Paths

NEEDED = ("prompts/persona.txt", "models/manifest.toml", "weights", "fonts", "icons")
PROTECTIONS = {
    "keyring": "encrypted; the key is in the system's keyring",
    "passphrase": "encrypted; the key is wrapped by your passphrase",
    "keyfile": "encrypted, but the key lies in a file beside it: whoever can read your files can "
    "read your memories",
    "none": "not encrypted",
}


class Checks:
    """Looks at an opened home folder."""

    def __init__(self, paths: Paths, parts: Parts, models: Models) -> None:
        """Look at these."""
        self._paths = paths
        self._parts = parts
        self._models = models

    def __call__(self) -> Sequence[Check]:
        """Return every check."""
        return [
            resources(),
            self._vault(),
            self._index(),
            self._sentence_model(),
            self._language_model(),
            qt(),
        ]

    def _vault(self) -> Check:
        problems = self._parts.vault.verify()
        kept = PROTECTIONS.get(self._parts.vault.protection, self._parts.vault.protection)
        why = problems[0] if problems else f"{self._parts.vault.path} is {kept}"
        return Check(name="vault", ok=not problems, why=why)

    def _index(self) -> Check:
        held = self._parts.vectors()
        ids = frozenset(held[0]) if held is not None else frozenset()
        differ = len(self._parts.index.ids() ^ ids)
        if differ:
            why = f"differs from the vault in {differ} memories; run scrubjay rebuild"
        else:
            why = f"{len(ids)} memories, {self._parts.index.state}"
        return Check(name="index", ok=not differ, why=why)

    def _sentence_model(self) -> Check:
        embedder = self._parts.embedder
        if embedder is None:
            why = "the sentence model is not in place: search goes by words alone"
            return Check(name="sentence model", ok=False, why=why)
        return Check(name="sentence model", ok=True, why=embedder.name)

    def _language_model(self) -> Check:
        try:
            facts = self._models.known()
        except KnownError as problem:
            return Check(name="language model", ok=False, why=str(problem))
        if facts is None:
            why = "none in use: answers come from memory by template"
        else:
            why = f"{facts.name} on {facts.device}; {facts.reason}"
        return Check(name="language model", ok=True, why=why)


def resources() -> Check:
    """Return whether everything the program reads is there."""
    missing = []
    for name in NEEDED:
        try:
            resource(name)
        except KnownError:
            missing.append(name)
    why = f"missing: {', '.join(missing)}" if missing else "all there"
    return Check(name="resources", ok=not missing, why=why)


def models_in_place(shelf: Shelf) -> list[Check]:
    """Return which models lie on this machine; loads none."""
    sentence = shelf.starter("embedding")
    language = [each.name for each in shelf.choices()]
    return [
        Check(
            name="sentence model",
            ok=sentence is not None,
            why=sentence.name if sentence else "not in place: search goes by words alone",
        ),
        Check(
            name="language model",
            ok=True,
            why=", ".join(language) or "none in place: answers come from memory by template",
        ),
    ]


def qt() -> Check:
    """Return whether the window could open; loads no more of Qt than a spec."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        found = version("PySide6-Essentials")
    except PackageNotFoundError:
        return Check(name="Qt", ok=False, why="PySide6-Essentials is not installed")
    return Check(name="Qt", ok=True, why=f"PySide6 {found}")
