"""The fields of a page as elements, in order, each with the form that owns it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.labels import FIELDS
from scrubjay.autofill.markup import Element, form_ends, parse
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from scrubjay.autofill.source import Source

MAX_FIELDS: Final = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Controls:
    """What can be filled on a page.

    Attributes:
        root: The page.
        forms: Its form elements in document order.
        fields: Its input, select and textarea elements in document order; the place in
            this tuple is the field's `position`.
        owners: For each field the index of its form, or -1.
    """

    root: Element
    forms: tuple[Element, ...]
    fields: tuple[Element, ...]
    owners: tuple[int, ...]


def controls(source: Source, name: str) -> Controls:
    """Parse a page and list what can be filled.

    Raises:
        KnownError: It has more fields than any form that a person fills.
    """
    root = parse(source)
    everything = [item for item in root.walk() if isinstance(item, Element)]
    forms = tuple(each for each in everything if each.tag == "form")
    fields = tuple(each for each in everything if each.tag in FIELDS)
    if len(fields) > MAX_FIELDS:
        raise KnownError(
            f"{name} has {len(fields)} fields, more than can be filled.",
            "Save only the page with the form.",
        )
    owner = _Owner(forms, form_ends(source))
    return Controls(
        root=root, forms=forms, fields=fields, owners=tuple(owner.of(each) for each in fields)
    )


class _Owner:
    """Finds the form of a field as a browser does."""

    def __init__(self, forms: tuple[Element, ...], ends: list[int]) -> None:
        self._index = {id(form): at for at, form in enumerate(forms)}
        self._ids: dict[str, int] = {}
        for at, form in enumerate(forms):
            if form.get("id"):
                self._ids.setdefault(form.get("id"), at)
        self._starts = sorted(
            (form.offset, at) for at, form in enumerate(forms) if form.offset >= 0
        )
        self._ends = ends

    def of(self, field: Element) -> int:
        """Return the index: by the `form` attribute, by nesting, or by the order of tags."""
        if "form" in field.attributes:
            return self._ids.get(field.get("form"), -1)
        for above in field.ancestors():
            if above.tag == "form":
                return self._index.get(id(above), -1)
        return self._still_open(field.offset)

    def _still_open(self, offset: int) -> int:
        """Return the form whose start tag was left open.

        In a table the standard closes a misplaced form element at once, and yet it owns the
        fields that follow until its end tag.
        """
        before = bisect_left(self._starts, (offset, -1))
        if before == 0:
            return -1
        start, at = self._starts[before - 1]
        closed = bisect_right(self._ends, start) != bisect_right(self._ends, offset)
        return -1 if closed else at
