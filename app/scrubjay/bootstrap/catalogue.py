"""Every language model that could be had, judged for this machine."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrubjay.adapters.gguf_file import open_gguf
from scrubjay.adapters.llama_model import WORTH_TRYING
from scrubjay.adapters.machine import measured
from scrubjay.adapters.model_download import Wanted, fetch, partial
from scrubjay.adapters.model_manifest import known_model
from scrubjay.domain.errors import KnownError
from scrubjay.domain.fitting import fitting
from scrubjay.domain.offer import Offer
from scrubjay.host import atomic
from scrubjay.settings import ADDED_MODELS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import AbstractContextManager

    from scrubjay.adapters.gguf_file import GgufFile
    from scrubjay.adapters.model_manifest import KnownModel
    from scrubjay.bootstrap.shelf import Shelf
    from scrubjay.domain.fitting import Machine
    from scrubjay.domain.offer import Fetching
    from scrubjay.settings import Settings

    Connected = Callable[[str, str], AbstractContextManager[Callable[[int], None]]]

LANGUAGE = "language"
SENTENCE_MODELS = ("bert", "nomic-bert", "jina-bert-v2")
"""Architectures that find and do not speak."""


class Catalogue:
    """Fulfils `assistant.models.Catalogue`. Use from the IO lane.

    Args:
        shelf: The manifest, and the folders models lie in.
        settings: Hold the files the person added.
        save: Writes the settings.
        connected: Asks for permission and writes a connection down.
        verdicts: Of the models' tests, by fingerprint.
        measure: Measures the machine.
    """

    def __init__(
        self,
        shelf: Shelf,
        settings: Settings,
        save: Callable[[], None],
        connected: Connected,
        verdicts: Mapping[str, bool],
        measure: Callable[[], Machine] = measured,
    ) -> None:
        self._shelf = shelf
        self._settings = settings
        self._save = save
        self._connected = connected
        self._verdicts = verdicts
        self.measure = measure
        self._headers: dict[tuple[Path, int, int], GgufFile] = {}

    def offers(self, machine: Machine | None) -> list[Offer]:
        """Return what is in place, then what could be fetched, each as the manifest orders it."""
        known = [
            self._of_manifest(each, machine)
            for each in self._shelf.manifest
            if each.role == LANGUAGE
        ]
        files = [self._of_file(each, machine) for each in self._own_files()]
        here = [each for each in known if each.path is not None]
        away = [each for each in known if each.path is None]
        return [*here, *(each for each in files if each is not None), *away]

    def add(self, path: Path) -> None:
        """Put a file on the list.

        Raises:
            KnownError: It is missing, damaged, no GGUF file, or finds instead of speaking.
        """
        held = self._header(path)
        if held.text("general.architecture") in SENTENCE_MODELS:
            raise KnownError(
                f"{path.name} compares sentences and cannot speak.", "Choose a language model."
            )
        listed = self._listed()
        if path not in listed and path not in set(self._shelf.files()):
            self._settings.put(ADDED_MODELS, "\n".join(map(str, [*listed, path])))
            self._save()

    def drop(self, key: str) -> None:
        """Take a file off the list, which stays where it is; or delete a download.

        Raises:
            KnownError: It cannot be deleted.
        """
        listed = self._listed()
        if Path(key) in listed:
            kept = [str(each) for each in listed if each != Path(key)]
            self._settings.put(ADDED_MODELS, "\n".join(kept))
            self._save()
            return
        target = self._target(self._known(key))
        for each in (target, partial(target)):
            with atomic.told(each):
                each.unlink(missing_ok=True)

    def fetch(self, key: str) -> Iterator[Fetching]:
        """Download a model of the manifest.

        Raises:
            KnownError: It cannot be fetched, and why.
        """
        known = self._known(key)
        if not known.url or not known.sha256:
            raise KnownError(f"{known.name} cannot be downloaded.", "Choose a file you have.")
        wanted = Wanted(
            name=known.name,
            url=known.url,
            size=known.size,
            sha256=known.sha256,
            redirects=known.redirects,
        )
        return fetch(wanted, self._target(known), self._connected)

    def _known(self, key: str) -> KnownModel:
        for each in self._shelf.manifest:
            if each.id == key:
                return each
        raise KnownError("There is no such model.")

    def _target(self, known: KnownModel) -> Path:
        return self._shelf.folders[0] / known.file

    def _listed(self) -> list[Path]:
        return [Path(each) for each in self._settings.get(ADDED_MODELS).split("\n") if each]

    def _own_files(self) -> list[Path]:
        lying = [
            each for each in self._shelf.files() if known_model(each, self._shelf.manifest) is None
        ]
        return list(dict.fromkeys([*lying, *self._listed()]))

    def _of_manifest(self, known: KnownModel, machine: Machine | None) -> Offer:
        path = self._shelf.lies(known)
        part = partial(self._target(known))
        offer = Offer(
            id=known.id,
            name=known.name,
            path=path,
            size=known.size,
            about=known.about,
            licence=known.licence,
            licence_page=known.licence_page,
            context=known.context,
            languages=known.languages,
            host=urlsplit(known.url).hostname or "",
            partial=part.stat().st_size if path is None and part.exists() else 0,
            capable=self._verdict(path) if path is not None else None,
            starter=known.starter,
            recommended=known.recommended,
        )
        if machine is None:
            return offer
        judged = fitting(
            machine, size=known.size, ram_mib=known.min_ram_mib, vram_mib=known.min_vram_mib
        )
        return replace(offer, fitting=judged)

    def _of_file(self, path: Path, machine: Machine | None) -> Offer | None:
        """Return a file of the person's; one that is gone or damaged is not offered."""
        try:
            held = self._header(path)
            size = path.stat().st_size
        except (KnownError, OSError):
            return None
        return Offer(
            id=str(path),
            name=held.text("general.name") or path.stem,
            path=path,
            size=size,
            licence=held.text("general.license"),
            context=held.number("context_length"),
            languages=_languages(held),
            fitting=fitting(machine, size=size) if machine is not None else None,
            capable=self._verdict(path),
            own=path in self._listed(),
        )

    def _verdict(self, path: Path) -> bool | None:
        try:
            if path.stat().st_size < WORTH_TRYING:
                return False
            return self._verdicts.get(self._header(path).fingerprint())
        except (KnownError, OSError):
            return None

    def _header(self, path: Path) -> GgufFile:
        """Return the header, read once for a file as it lies there: size and time of change."""
        try:
            held = path.stat()
            key = (path, held.st_size, held.st_mtime_ns)
        except OSError:
            return open_gguf(path)  # says what is wrong with it
        if key not in self._headers:
            self._headers[key] = open_gguf(path)
        return self._headers[key]


def _languages(held: GgufFile) -> tuple[str, ...]:
    said = held.metadata.get("general.languages", ())
    return tuple(str(each) for each in said) if isinstance(said, tuple) else ()
