"""The widgets of a PDF form, told apart: texts, choices, ticks and groups of buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from scrubjay.adapters.pdf_layout import turned

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scrubjay.adapters.pdf_layout import Box

    Dictionary = Mapping[str, Any]

_READ_ONLY: Final = 1 << 0
_REQUIRED: Final = 1 << 1
_MULTILINE: Final = 1 << 12
_PASSWORD: Final = 1 << 13
_RADIO: Final = 1 << 15
_PUSH_BUTTON: Final = 1 << 16
_HIDDEN: Final = (1 << 1) | (1 << 5)
"""Of an annotation: hidden, or not shown on the screen."""
_DEEPEST: Final = 32
"""Parents followed upwards; a file may name a parent that is its own child."""
OFF: Final = "/Off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Widget:
    """One place on a page that belongs to a field.

    Attributes:
        box: Where it is on the page.
        place: The same as the page is shown, which may be turned; see `pdf_layout.turned`.
        field: The field's whole name ("person.name"); several widgets may share one.
        type: As `ports.documents.Blank`.
        state: For a tick or a button: the name it takes when it is on.
        options: (value, words) of a list.
    """

    page: int
    box: Box
    place: Box
    field: str
    type: str
    hint: str
    state: str
    value: str
    options: tuple[tuple[str, str], ...]
    max_length: int | None
    required: bool
    fixed: bool


def widgets(page: int, rotation: int, annotations: Iterator[Dictionary]) -> Iterator[Widget]:
    """Yield what a person can fill on one page; what is hidden or signed is left out.

    Args:
        page: Its number, from 0.
        rotation: By how many degrees it is shown turned.
        annotations: As the file has them.
    """
    for each in annotations:
        shown = not int(each.get("/F", 0)) & _HIDDEN
        if each.get("/Subtype") == "/Widget" and shown and "/Rect" in each:
            found = _widget(page, rotation, each)
            if found is not None:
                yield found


def _widget(page: int, rotation: int, each: Dictionary) -> Widget | None:
    flags = int(_inherited(each, "/Ff") or 0)
    kind = _type(_inherited(each, "/FT"), flags)
    left, low, right, high = (float(part) for part in each["/Rect"])
    name = _name(each)
    if kind is None or not name or left == right or low == high:
        return None
    limit = _inherited(each, "/MaxLen")
    # Of a group of buttons the group knows which is chosen, whatever one of them says.
    value = _inherited(each.get("/Parent", each) if kind == "radio" else each, "/V")
    box = (min(left, right), min(low, high), max(left, right), max(low, high))
    return Widget(
        page=page,
        box=box,
        place=turned(box, rotation),
        field=name,
        type=kind,
        hint=" ".join(str(_inherited(each, "/TU") or "").split()),
        state=_state(each) if kind in ("radio", "checkbox") else "",
        value="" if value is None or isinstance(value, list) else str(value),
        options=tuple(_options(_inherited(each, "/Opt"))) if kind == "select" else (),
        max_length=int(limit) if isinstance(limit, int) and limit > 0 else None,
        required=bool(flags & _REQUIRED),
        fixed=bool(flags & (_READ_ONLY | _PASSWORD)),
    )


def _type(kind: object, flags: int) -> str | None:
    if kind == "/Tx":
        return "textarea" if flags & _MULTILINE else "text"
    if kind == "/Ch":
        return "select"
    if kind == "/Btn" and not flags & _PUSH_BUTTON:
        return "radio" if flags & _RADIO else "checkbox"
    return None


def _inherited(each: Dictionary, key: str) -> Any:  # noqa: ANN401 - whatever the file holds
    found: Any = each
    for _step in range(_DEEPEST):
        if key in found:
            return found[key]
        if "/Parent" not in found:
            return None
        found = found["/Parent"]
    return None


def _name(each: Dictionary) -> str:
    parts: list[str] = []
    found: Any = each
    for _step in range(_DEEPEST):
        if "/T" in found:
            parts.insert(0, str(found["/T"]))
        if "/Parent" not in found:
            break
        found = found["/Parent"]
    return ".".join(parts)


def _state(each: Dictionary) -> str:
    """Return the name of "on": any appearance but off."""
    looks = each.get("/AP", {}).get("/N", {})
    return next((str(name) for name in looks if name != OFF), "")


def _options(listed: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - whatever the file holds
    for each in listed or ():
        if isinstance(each, list):
            value, words = (str(each[0]), str(each[-1])) if each else ("", "")
            yield value, words
        else:
            yield str(each), str(each)
