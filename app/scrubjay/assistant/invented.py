"""While the invented person is here, nothing that somebody says is taken in.

It would be mixed up with hers: what both say is one memory, and goes when she goes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryState
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from scrubjay.domain.changes import Batch
    from scrubjay.ports.stores import Vault

KIND: Final = "sample"
"""What `Batch.kind` says of it; no file that is imported is of this kind."""


def everything_of(batch: str) -> Filters:
    """Return what passes all that an import holds, in whatever state."""
    return Filters(batch=batch, states=tuple(MemoryState))


def held(vault: Vault) -> Batch | None:
    """Return the invented person that is loaded, in part or whole; None without one."""
    return next(
        (
            each
            for each in vault.batches()
            if each.kind == KIND and vault.count(everything_of(each.id))
        ),
        None,
    )


def refuse_others(vault: Vault, batch: str = "") -> None:
    """Let nothing in but what belongs to this import, while the invented person is here.

    Raises:
        KnownError: She is here, and this is not of her import.
    """
    here = held(vault)
    if here is not None and here.id != batch:
        raise KnownError(
            "The invented person is here, so nothing of yours is taken in.",
            "Remove it first, in Settings under Data.",
        )
