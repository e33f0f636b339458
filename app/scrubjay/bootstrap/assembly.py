"""Adapters, stages and the façade, put together over an open vault."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from scrubjay.adapters.docx_form import DocxForms
from scrubjay.adapters.index_keeper import IndexKeeper
from scrubjay.adapters.local_zone import LocalZone
from scrubjay.adapters.pdf_form import PdfForms
from scrubjay.adapters.sqlite import open_vault
from scrubjay.assistant.assistant import Assistant
from scrubjay.assistant.network import Network
from scrubjay.assistant.parts import Parts
from scrubjay.assistant.safety import Safety
from scrubjay.assistant.writing import WritePath
from scrubjay.autofill import Drafter
from scrubjay.bootstrap.catalogue import Catalogue
from scrubjay.bootstrap.checks import Checks
from scrubjay.bootstrap.key_keeping import HomeKey, look_into
from scrubjay.bootstrap.shelf import Shelf
from scrubjay.capture import Intake
from scrubjay.decay import Reinforce, Sweep
from scrubjay.domain.recollection import FeelingStrategy
from scrubjay.domain.retention import RetentionLaw
from scrubjay.host.resources import resource
from scrubjay.perceive import AffectReader, EntityTagger, Perceiver
from scrubjay.recall import Recall
from scrubjay.recall import load as load_weights
from scrubjay.recall.reckoning import Reckoner
from scrubjay.reflect import PostThink, Ties
from scrubjay.reflect.words import Words
from scrubjay.remember import Newer, Remember
from scrubjay.remember.topics import load as load_topics
from scrubjay.settings import DOWNLOADS, FEELING, GROWTH, RETENTION_LAW

if TYPE_CHECKING:
    from scrubjay.assistant.models import Models
    from scrubjay.host.paths import Paths
    from scrubjay.ports.models import Embedder
    from scrubjay.ports.stores import Vault
    from scrubjay.ports.system import Clock, Ids
    from scrubjay.settings import Loaded, Settings

INDEX_VARIABLE = "SCRUBJAY_INDEX"
"""exact: never Chroma; chroma: Chroma from the first memory on. For measurements."""


def assemble(
    paths: Paths,
    loaded: Loaded,
    key: bytes | None,
    protection: str,
    *,
    clock: Clock,
    ids: Ids,
) -> tuple[Assistant, Vault]:
    """Open the vault of a home folder that this process owns; return the façade over it.

    Args:
        paths: The home folder.
        loaded: The person's settings; they may change while the assistant lives.
        key: 32 bytes; None for a vault that is not encrypted, in tests.
        protection: How the key is kept, to show.
        clock: Tells the time.
        ids: Makes identities.

    Raises:
        KnownError: The vault cannot be opened, and why.
    """
    vault = open_vault(paths.vault, key, ids=ids, protection=protection)
    try:
        safety = Safety(paths.home, HomeKey(paths, key), partial(look_into, paths, key, ids))
        return _assembled(paths, loaded, vault, clock, ids, safety), vault
    except BaseException:
        vault.close()
        raise


def _assembled(
    paths: Paths, loaded: Loaded, vault: Vault, clock: Clock, ids: Ids, safety: Safety
) -> Assistant:
    shelf = Shelf(paths)
    network = Network(clock, lambda: loaded.settings.get(DOWNLOADS))
    settings, save = loaded.settings, loaded.save
    catalogue = Catalogue(shelf, settings, save, network.connected, shelf.probes)
    models = shelf.models(settings, save, catalogue, clock.elapsed)
    ground = _Ground(
        paths=paths,
        vault=vault,
        embedder=shelf.embedder(),
        models=models,
        settings=loaded.settings,
        clock=clock,
        ids=ids,
    )
    parts = _parts(ground)
    checks = Checks(paths, parts, models)
    return Assistant(
        parts=parts,
        persona=_persona(),
        models=models,
        checks=checks,
        network=network,
        safety=safety,
    )


def _persona() -> str:
    text = resource("prompts/persona.txt").read_text(encoding="utf-8")
    return "\n".join(line for line in text.splitlines() if not line.startswith("#"))


def _index(paths: Paths, vault: Vault, embedder: Embedder | None) -> IndexKeeper:
    truth = None if embedder is None else vault.vectors(embedder.name)
    wish = os.environ.get(INDEX_VARIABLE, "")
    if wish == "chroma":
        index = IndexKeeper(paths.index, truth, chroma_from=1)
        for _step in index.warm():
            pass
        return index
    return IndexKeeper(None if wish == "exact" else paths.index, truth)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """What the stages stand on."""

    paths: Paths
    vault: Vault
    embedder: Embedder | None
    models: Models
    settings: Settings
    clock: Clock
    ids: Ids

    def law(self) -> RetentionLaw:
        """Return the forgetting curve in force."""
        return RetentionLaw(self.settings.get(RETENTION_LAW))

    def growth(self) -> float:
        """Return how much a use adds to a memory, as a factor."""
        return self.settings.get(GROWTH)

    def feeling(self) -> FeelingStrategy:
        """Return how feeling takes part in recall during a chat."""
        return FeelingStrategy(self.settings.get(FEELING))


def _parts(ground: _Ground) -> Parts:
    vault = ground.vault
    write = _write_path(ground)
    return Parts(
        vault=vault,
        index=write.index,
        embedder=ground.embedder,
        clock=ground.clock,
        ids=ground.ids,
        law=ground.law,
        feeling=ground.feeling,
        perceiver=write.perceiver,
        remember=write.remember,
        newer=Newer(
            vault, write.index, ground.embedder, load_topics(resource("weights/topics.npz"))
        ),
        recall=write.recall,
        reckon=Reckoner(vault, write.recall, write.perceiver, LocalZone()),
        sweep=Sweep(vault, ground.law),
        reinforce=Reinforce(vault, ground.law, ground.growth),
        drafter=Drafter(vault),
        words=Words(resource("weights/words.npz")),
        ties=Ties(vault),
        write=write,
        scanned=(ground.paths.home,),
        chance=secrets.token_bytes,
        documents=(PdfForms(), DocxForms()),
        zone=LocalZone(),
    )


def _write_path(ground: _Ground) -> WritePath:
    vault, embedder = ground.vault, ground.embedder
    index = _index(ground.paths, vault, embedder)
    feelings = AffectReader(resource("weights/affect.npz"))
    perceiver = Perceiver(feelings, EntityTagger())
    recall = Recall(
        store=vault,
        index=index,
        embedder=embedder,
        weights=load_weights(resource("weights/recall.json")),
        reader=perceiver,
        law=ground.law,
    )
    return WritePath(
        vault=vault,
        index=index,
        embedder=embedder,
        clock=ground.clock,
        intake=Intake(vault),
        feelings=feelings,
        perceiver=perceiver,
        remember=Remember(vault, ground.ids, ground.law, vault),
        recall=recall,
        post_think=PostThink(vault, ground.models.model),
    )
