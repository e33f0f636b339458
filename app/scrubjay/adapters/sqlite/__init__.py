"""The vault in one SQLite file: memories, words, vectors, history, chats and the ledger."""

from scrubjay.adapters.sqlite.backup import BackupFacts, read_facts
from scrubjay.adapters.sqlite.restoring import Restored, restore
from scrubjay.adapters.sqlite.vault import SqliteVault, open_vault

__all__ = ["BackupFacts", "Restored", "SqliteVault", "open_vault", "read_facts", "restore"]
