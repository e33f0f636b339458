"""A field as it was found on the page, with what only the classifier needs to know of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubjay.autofill.markup import Element
    from scrubjay.domain.form import FormField


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A field in its place.

    Attributes:
        after: Text between this field and the next.
        block: Text of the small piece of the page that holds only this field.
        described: Help text the field names as its description.
        alone: Hidden, where the form around it is not: never to be filled.
    """

    field: FormField
    element: Element
    after: str = ""
    block: str = ""
    described: str = ""
    alone: bool = False
