"""The `autocomplete` attribute, by the grammar of the HTML standard (autofill detail tokens)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from scrubjay.domain.form import FieldKind

_OWN: Final = frozenset(
    {
        FieldKind.PASSPORT_NUMBER,
        FieldKind.ID_NUMBER,
        FieldKind.TAX_ID,
        FieldKind.EMERGENCY_CONTACT,
        FieldKind.EMPLOYER,
        FieldKind.SCHOOL,
        FieldKind.IBAN,
        FieldKind.DIETARY,
        FieldKind.FREE_TEXT,
        FieldKind.HOUSE_NUMBER,
    }
)
_NAMES: Final = frozenset(kind.value for kind in FieldKind if kind not in _OWN)
_REACHED: Final = frozenset(
    kind.value
    for kind in FieldKind
    if kind.value.startswith("tel") or kind in {FieldKind.EMAIL, FieldKind.IMPP}
)
"""Only these may be said to be at home, at work, a mobile, a fax or a pager."""
_PLACES: Final = frozenset({"home", "work", "mobile", "fax", "pager"})
_LONGEST: Final = 4
_DELIVERY: Final = frozenset({"shipping", "billing"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A valid attribute: the kind, and the contexts in which it is meant."""

    kind: FieldKind
    section: str = ""
    delivery: str = ""
    place: str = ""

    @property
    def context(self) -> str:
        """Return the narrowest context that is named, such as work, mobile, fax or shipping."""
        return self.place or self.delivery


def autocomplete(attribute: str) -> Detail | None:
    """Return what a valid attribute says, or None; "on" and "off" say nothing."""
    left = attribute.casefold().split()
    if left and left[-1] == "webauthn":
        left.pop()
    if not left or len(left) > _LONGEST:
        return None
    name = left.pop()
    section = left.pop(0) if left and left[0].startswith("section-") else ""
    delivery = left.pop(0) if left and left[0] in _DELIVERY else ""
    place = left.pop(0) if left and left[0] in _PLACES and name in _REACHED else ""
    if left or name not in _NAMES:
        return None
    return Detail(kind=FieldKind(name), section=section, delivery=delivery, place=place)
