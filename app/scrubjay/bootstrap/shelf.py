"""The models on this machine: where they lie, what is known of them, how one is loaded."""

from __future__ import annotations

import json
import sys
from collections import UserDict
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from scrubjay.adapters.bert_embedder import BertEmbedder
from scrubjay.adapters.llama_model import LlamaLanguageModel
from scrubjay.adapters.model_manifest import KnownModel, read_manifest
from scrubjay.adapters.model_worker import ModelWorker
from scrubjay.assistant.models import Catalogue, ModelChoice, Models
from scrubjay.domain.errors import KnownError
from scrubjay.host import atomic
from scrubjay.host.resources import resource
from scrubjay.settings import MODEL, MODEL_FILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.host.paths import Paths
    from scrubjay.ports.models import Embedder, LanguageModel
    from scrubjay.settings import Settings


class Probes(UserDict[str, bool]):
    """Verdicts of model probes by fingerprint, in a file that holds nothing of the person's.

    Not in the vault: models are tried on another lane than the vault is used on.
    """

    def __init__(self, path: Path) -> None:
        """Read what is there; a damaged file is as good as none."""
        super().__init__()
        self._path = path
        try:
            held = json.loads(path.read_bytes())
        except (OSError, ValueError):
            return
        if isinstance(held, dict):
            self.data = {str(key): value is True for key, value in held.items()}

    @override
    def __setitem__(self, key: str, value: bool) -> None:
        """Keep a verdict."""
        super().__setitem__(key, value)
        atomic.write(self._path, json.dumps(self.data).encode())


class Shelf:
    """Knows the manifest and the folders models lie in.

    Args:
        paths: The person's own models lie below them; the starters, which all users of
            this installation share, lie beside the interpreter.
    """

    def __init__(self, paths: Paths) -> None:
        self.folders = (paths.models, Path(sys.prefix) / "share" / "scrubjay" / "models")
        self.probes = Probes(paths.home / "model-probes.json")
        self.manifest = read_manifest(resource("models/manifest.toml"))

    def starter(self, role: str) -> Path | None:
        """Return the starter of this role ("language" or "embedding") when it is in place."""
        for entry in self.manifest:
            found = self.lies(entry)
            if entry.starter and entry.role == role and found is not None:
                return found
        return None

    def embedder(self) -> Embedder | None:
        """Return the sentence model, or None when it is not in place or damaged."""
        path = self.starter("embedding")
        try:
            return None if path is None else BertEmbedder(path)
        except KnownError:
            return None

    def choices(self) -> list[ModelChoice]:
        """Return the language models found, the starter first."""
        known = {entry.file: entry for entry in self.manifest}
        found = []
        for path in self.files():
            entry = known.get(path.name)
            if entry is not None and entry.role != "language":
                continue
            name = entry.name if entry else path.stem
            about = entry.about if entry else "A model of your own."
            sentence = f"{about} {path.stat().st_size / 1e6:,.0f} MB."
            found.append((not (entry and entry.starter), name, path, sentence))
        return [
            ModelChoice(name=name, path=path, sentence=sentence)
            for _, name, path, sentence in sorted(found, key=lambda each: each[:2])
        ]

    def models(
        self,
        settings: Settings,
        save: Callable[[], None],
        catalogue: Catalogue,
        elapsed: Callable[[], float],
    ) -> Models:
        """Return the model in use and those that could be, following the settings."""
        probes = self.probes

        def chosen() -> Path | None:
            wish = settings.get(MODEL)
            if wish == "starter":
                return self.starter("language")
            file = settings.get(MODEL_FILE)
            return Path(file) if wish == "file" and file else None

        def choose(path: Path | None) -> None:
            starter = self.starter("language")
            wish = "none" if path is None else "starter" if path == starter else "file"
            settings.put(MODEL, wish)
            if wish == "file":
                settings.put(MODEL_FILE, str(path))
            save()

        def load(path: Path) -> LanguageModel:
            return LlamaLanguageModel(ModelWorker(path, known=self.manifest), probes)

        return Models(
            load=load,
            found=self.choices,
            chosen=chosen,
            choose=choose,
            catalogue=catalogue,
            elapsed=elapsed,
        )

    def lies(self, entry: KnownModel) -> Path | None:
        """Return where a model of the manifest lies, or None while it does not."""
        return next(
            (folder / entry.file for folder in self.folders if (folder / entry.file).is_file()),
            None,
        )

    def files(self) -> Iterator[Path]:
        """Yield the model files in the folders."""
        for folder in self.folders:
            if folder.is_dir():
                yield from sorted(folder.glob("*.gguf"))
