"""Who answers at the local socket of a window, from its first paint to its end."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Final

from scrubjay.domain.errors import KnownError
from scrubjay.host import local_socket
from scrubjay.host.calling import Summons, Wish, sound_token

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from pathlib import Path

    Answer = Callable[[str, Mapping[str, Any]], Generator[Any, None, None]]

PATIENCE: Final = 2.0
"""Seconds that answers under way may take to end when the window closes."""
_SHUT: Final = KnownError(
    "The memories of the Scrubjay that is running are not open yet.",
    "Open them in its window, and try again.",
)


class Reception:
    """Passes on what a second start wishes, at any time; commands only while somebody serves.

    Args:
        home: The folder that this process owns.
        summoned: Receives what a second start wishes, on any thread.

    Raises:
        KnownError: The socket cannot be made.
    """

    def __init__(self, home: Path, summoned: Callable[[Summons], None]) -> None:
        self._summoned = summoned
        self._answer: Answer | None = None
        self._server = local_socket.LocalServer(
            local_socket.address_of(home), local_socket.socket_secret(home), self._received
        )
        self._listening = threading.Thread(
            target=self._server.serve, name="scrubjay-socket", daemon=True
        )
        self._listening.start()

    def serve(self, answer: Answer | None) -> None:
        """Have commands answered from now on; None: not any more."""
        self._answer = answer

    def close(self) -> None:
        """Listen no more."""
        self._server.stop()
        # Not for ever: a client may wait for the very lane that closes us.
        self._listening.join(PATIENCE)

    def _received(self, verb: str, params: Mapping[str, Any]) -> Generator[Any, None, None]:
        if verb in set(Wish):
            self._summoned(Summons(wish=Wish(verb), token=sound_token(params.get("token"))))
            return
        answer = self._answer
        if answer is None:
            raise _SHUT
        yield from answer(verb, params)
