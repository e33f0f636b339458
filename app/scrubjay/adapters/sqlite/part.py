"""What every part of the vault shares."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrubjay.adapters.sqlite.connection import Connection
    from scrubjay.adapters.sqlite.keys import Keys
    from scrubjay.ports.system import Ids


class VaultPart:
    """A group of the vault's methods over the one connection."""

    def __init__(self, db: Connection, keys: Keys, ids: Ids) -> None:
        self._db = db
        self._keys = keys
        self._ids = ids


def listed(values: Iterable[object]) -> str:
    """Return values as the JSON list that `IN (SELECT value FROM json_each(?))` reads.

    One parameter whatever the number of values, so that one statement serves all.
    """
    return json.dumps(list(values))
