"""The models Scrubjay knows, as listed in models/manifest.toml (its head explains the fields)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.gguf_file import check_sha256
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

SCHEMA_VERSION: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownModel:
    """One model of the manifest.

    Attributes:
        url: "" when it does not come from one address.
        redirects: Domains that the host of the address may pass us on to, with all below them.
    """

    id: str
    name: str
    role: str
    file: str
    sha256: str
    size: int
    licence: str
    context: int
    about: str
    starter: bool = False
    recommended: bool = False
    min_ram_mib: int = 0
    min_vram_mib: int = 0
    query_prefix: str = ""
    document_prefix: str = ""
    url: str = ""
    licence_page: str = ""
    languages: tuple[str, ...] = ()
    redirects: tuple[str, ...] = ()


def read_manifest(path: Path) -> tuple[KnownModel, ...]:
    """Return the models in the order they are listed.

    Raises:
        KnownError: It cannot be read, or is of another version of the program.
    """
    try:
        content = tomllib.loads(path.read_text("utf-8"))
        if content["schema_version"] != SCHEMA_VERSION:
            raise KnownError(f"The list of models {path} is of another version of Scrubjay.")
        return tuple(_model(entry) for entry in content["model"])
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError) as error:
        raise KnownError(
            f"The list of models {path} cannot be read.", "Install Scrubjay again."
        ) from error


def known_model(path: Path, models: Iterable[KnownModel]) -> KnownModel | None:
    """Return what the manifest says of a file with this name."""
    return next((model for model in models if model.file == path.name), None)


def check_model(path: Path, models: Iterable[KnownModel]) -> None:
    """Compare a file with the manifest, if it stands there: its size first, then its hash.

    Raises:
        KnownError: It is missing, cut short or changed.
    """
    known = known_model(path, models)
    if known is None:
        return
    if not path.is_file():
        raise KnownError(f"There is no model file at {path}.", "Choose another model file.")
    if path.stat().st_size != known.size:
        sentence = f"{path.name} is damaged or was not downloaded completely."
        raise KnownError(sentence, "Download it again.")
    if known.sha256:
        check_sha256(path, known.sha256)


def _model(entry: Mapping[str, object]) -> KnownModel:
    source = entry["source"]
    told = source if isinstance(source, dict) else {}
    wanted = {name: entry[name] for name in KnownModel.__slots__ if name in entry}
    wanted["languages"] = tuple(entry.get("languages", ()))  # type: ignore[arg-type]
    wanted |= {"url": told.get("url", ""), "redirects": tuple(told.get("redirects", ()))}
    return KnownModel(**wanted)  # type: ignore[arg-type]
