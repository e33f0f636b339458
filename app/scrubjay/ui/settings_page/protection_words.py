"""What each protection means, and what each file is for."""

from __future__ import annotations

from scrubjay.domain.safety import StoredKind
from scrubjay.ui.wording import tr


def way_title(way: str) -> str:
    """Return who can open the memories."""
    return {
        "keyring": tr("Whoever is logged in as me"),
        "passphrase": tr("Whoever knows my passphrase"),
        "keyfile": tr("Whoever can read my files"),
    }.get(way, tr("Everybody: not encrypted"))


def way_sentence(way: str) -> str:
    """Return what that protects from, and what not."""
    return {
        "keyring": tr(
            "The key lies in this system's keyring. A stolen disk shows nothing; whoever uses "
            "this account while it is open can read your memories."
        ),
        "passphrase": tr(
            "Asked each time Scrubjay starts. A stolen disk and a stranger at your account see "
            "nothing. It cannot be reset, only recovered by the code."
        ),
        "keyfile": tr(
            "The key lies in a file beside the memories. This protects a stolen copy of the "
            "memories alone, and nothing else; a backup carries the key, too."
        ),
    }.get(way, tr("Anybody who gets the file can read it."))


def kind_words(kind: StoredKind) -> str:
    """Return what a file is for."""
    return {
        StoredKind.MEMORIES: tr("Your memories and chats"),
        StoredKind.KEY_HEADER: tr("How the key is kept; not the key"),
        StoredKind.KEY_FILE: tr("The key"),
        StoredKind.SETTINGS: tr("These settings"),
        StoredKind.INDEX: tr("Search by meaning: numbers, no words"),
        StoredKind.MODELS: tr("Models"),
        StoredKind.LOGS: tr("What the program did; no words of yours"),
        StoredKind.OTHER: tr("Notes of the program to itself"),
    }[kind]
