"""What an answer stands on: memories that it names, or nothing but the model that worded it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.domain.conversation import FORGOTTEN, Role

if TYPE_CHECKING:
    from scrubjay.domain.conversation import Message


def is_of_model_alone(message: Message) -> bool:
    """Report whether a model worded an answer that names no memory: it may be wrong.

    What the person reworded is theirs, and a template says only what is remembered.
    """
    return (
        message.role is Role.COMPANION
        and bool(message.model)
        and not message.cited
        and not message.edited
        and message.text not in ("", FORGOTTEN)
    )
