"""The vault in one SQLite file: memories, words, vectors, history, chats and the ledger."""

from scrubjay.adapters.sqlite.vault import SqliteVault, open_vault

__all__ = ["SqliteVault", "open_vault"]
