"""How the vault is protected: shown, changed, and the recovery code replaced."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter
from scrubjay.ui.settings_page.errands import Errands
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.offer import Connection
    from scrubjay.domain.safety import StoredFile, Way
    from scrubjay.ui.context import UiContext

PASSPHRASE: Final = "passphrase"  # noqa: S105 - the name of a protection


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectionState:
    """What the section shows.

    Attributes:
        way: How the key is kept; "" before it is known.
        code: A new recovery code, until it was put aside.
    """

    way: str = ""
    ways: tuple[Way, ...] = ()
    code: str = ""
    files: tuple[StoredFile, ...] = ()
    connections: tuple[Connection, ...] = ()


class ProtectionPresenter(Presenter[ProtectionState]):
    """Holds a code only until the person has written it down."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(ProtectionState())
        self._context = context
        self._safety = context.assistant.safety
        self.errands = Errands(context.jobs)

    def begin(self) -> None:
        """Look how it is protected, and which files there are."""
        self.reload()

    def reload(self) -> None:
        """Look again."""
        self._context.jobs.run(Lane.STORE, self._look, self._seen, failed=self.errands.fail)

    def look_at_network(self) -> None:
        """Read the log of connections; it waits for nobody."""
        log = tuple(self._context.assistant.network.log())
        self._show(replace(self.state, connections=log))

    def change(self, way: str, phrase: str, again: str, current: str) -> None:
        """Keep the key otherwise."""
        if phrase != again:
            self.errands.refuse(tr("The two passphrases differ."))
            return
        self.errands.run(
            Lane.STORE,
            tr("Changing the protection"),
            lambda: self._safety.change(way, phrase, current),
            self._changed,
        )

    def new_code(self, current: str) -> None:
        """Replace the recovery code."""
        self.errands.run(
            Lane.STORE,
            tr("Making a new code"),
            lambda: self._safety.new_code(current),
            self._changed,
        )

    def put_code_aside(self) -> None:
        """Let the code go: it was written down."""
        self._show(replace(self.state, code=""))

    def _changed(self, code: str | None) -> None:
        self._show(replace(self.state, code=code or ""))
        if code:
            self.errands.say(tr("Done. Write the new recovery code down: the old one is void."))
        else:
            self.errands.say(tr("Done. A key in a file has no recovery code."))
        self.reload()

    def _look(self) -> tuple[str, Sequence[Way], Sequence[StoredFile]]:
        return self._safety.way(), self._safety.ways(), self._safety.files()

    def _seen(self, seen: tuple[str, Sequence[Way], Sequence[StoredFile]]) -> None:
        way, ways, files = seen
        self._show(replace(self.state, way=way, ways=tuple(ways), files=tuple(files)))
