"""What a turn reads of a long chat, against reading all of it.

    python -m tests.benchmarks.chats --messages 10000

Milliseconds (median), and how many times as fast as reading every message.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.sqlite import open_vault
from scrubjay.adapters.system_clock import SortableIds, SystemClock, fresh_bytes
from scrubjay.assistant.turn import LOOKED_BACK
from scrubjay.converse import tree
from scrubjay.domain.conversation import Conversation, MemoryMode, Message, Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.adapters.sqlite import SqliteVault

NOW: Final = datetime(2026, 1, 1, tzinfo=UTC)
TIMES: Final = 9


def fill(vault: SqliteVault, ids: SortableIds, count: int) -> str:
    """Keep one chat of so many messages; return the id of the last."""
    chat = Conversation(
        id="long", title="Long", mode=MemoryMode.FULL, created_at=NOW, updated_at=NOW
    )
    parent = None
    with vault.writing("chat", "person", NOW):
        vault.keep_conversation(chat)
        for number in range(count):
            message = Message(
                id=ids.new(),
                conversation=chat.id,
                role=Role.COMPANION if number % 2 else Role.PERSON,
                text=f"What was said as number {number} of a chat that never ends. " * 3,
                at=NOW + timedelta(seconds=number),
                parent=parent,
            )
            vault.keep_message(message)
            parent = message.id
    return parent or ""


def milliseconds(deed: Callable[[], object]) -> float:
    """Return the median time of the deed."""
    spans = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        deed()
        spans.append(time.perf_counter() - begun)
    return 1000 * statistics.median(spans)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--messages", type=int, default=10_000)
    parsed = parser.parse_args()
    ids = SortableIds(SystemClock())
    with tempfile.TemporaryDirectory(prefix="scrubjay-bench-") as folder:
        vault = open_vault(Path(folder) / "vault.db", fresh_bytes(32), ids=ids)
        leaf = fill(vault, ids, parsed.messages)
        everything = milliseconds(lambda: tree.up_to(vault.messages("long"), leaf))
        print(f"{'all of it read':24} {everything:8.2f} ms")
        for name, deed in (
            ("hear: the end of it", lambda: vault.branch(leaf, LOOKED_BACK)),
            ("keep: the question", lambda: vault.message(leaf)),
            ("keep: its place", lambda: vault.depth(leaf)),
            ("start: the last message", lambda: vault.last_message("long")),
        ):
            spent = milliseconds(deed)
            print(f"{name:24} {spent:8.2f} ms {everything / spent:8.0f} times as fast")
        vault.close()


if __name__ == "__main__":
    main()
