"""Forms that are files: PDF and Word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A place to be filled in a document.

    Attributes:
        key: Finds it again in the same bytes.
        type: "text", "textarea", "checkbox", "radio" or "select".
        name: What the document's maker called it; often useless ("f1_02[0]").
        label: The words printed beside it.
        hint: What a screen reader would say of it, or "".
        section: The heading it stands under, or "".
        options: (value, words) of a select or a group of radio buttons.
        value: What it holds.
        fixed: It may not be changed.
    """

    key: str
    type: str
    name: str = ""
    label: str = ""
    hint: str = ""
    section: str = ""
    options: tuple[tuple[str, str], ...] = ()
    value: str = ""
    max_length: int | None = None
    required: bool = False
    fixed: bool = False


class DocumentForms(Protocol):
    """Reads and fills documents of one format. The original is never changed."""

    @property
    def suffix(self) -> str:
        """How such files end, with the dot."""
        ...

    def recognises(self, source: bytes) -> bool:
        """Report whether these bytes are of this format."""
        ...

    def blanks(self, source: bytes, name: str) -> tuple[Blank, ...]:
        """Return what can be filled, in the order a person reads.

        Args:
            source: The document.
            name: What it is called in refusals.

        Raises:
            KnownError: It is damaged, locked, has nothing to fill, or is of a kind that
                cannot be filled; and what to do.
        """
        ...

    def filled(self, source: bytes, name: str, values: Mapping[str, str]) -> bytes:
        """Return a copy with these values, by the keys of the blanks; others stay as they are.

        The copy has been read again and looked at: what is returned holds and shows them.

        Raises:
            KnownError: As `blanks`; or a value could not be written so that it shows.
        """
        ...
