"""The key of a vault, by its own way or by the recovery code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from scrubjay.adapters.vault_key import Unlocked, VaultKey

    Ask = Callable[[], str] | None


def unlocked(
    vault_key: VaultKey,
    ask: Ask,
    header: Mapping[str, Any] | None = None,
) -> Unlocked:
    """Return the key, by its own way or by the recovery code.

    What the person types is tried as the passphrase and then as the code; they are asked
    for the code when the keyring has lost the key.

    Args:
        vault_key: Keeps the key of this home.
        ask: Asks the person; None where nobody can be asked.
        header: Of a backup, instead of this home's own.

    Raises:
        KnownError: Nothing opens it, with the reason of its own way.
    """
    typed: list[str] = []

    def asking() -> str:
        typed.append("" if ask is None else ask())
        return typed[-1]

    try:
        return vault_key.unlock(None if ask is None else asking, header)
    except KnownError as wrong:
        if ask is None:
            raise
        try:
            return vault_key.recover(typed[-1] if typed else asking(), header)
        except KnownError:
            raise wrong from None
