"""Which elements a person can see; what is hidden may be a trap and is never filled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.autofill.markup import Element

MAX_CSS: Final = 400_000
_COMMENT: Final = re.compile(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/")
_BRACE: Final = re.compile(r"[{}]")
_SELECTOR: Final = re.compile(r"([a-zA-Z][\w-]*)?((?:[.#][\w-]+){0,4})")
_PART: Final = re.compile(r"[.#][\w-]+")
_LENGTH: Final = re.compile(r"(-?\d{0,6}\.?\d{1,6})\s*(px|em|rem|%|vw|vh|pt|cm|in)?$")
_HIDING: Final = {
    "display": ("none",),
    "visibility": ("hidden", "collapse"),
    "content-visibility": ("hidden",),
}
_CLASSES: Final = frozenset(
    [
        "hidden",
        "d-none",
        "invisible",
        "visually-hidden",
        "offscreen",
        "off-screen",
        "is-hidden",
        "hide",
        "none",
    ]
)
"""Class names that hide by a convention of most style sheets, which lie outside the page."""
_FAINT: Final = 0.1
_AWAY: Final = -400.0
"""Pixels beyond which something has been pushed off the screen on purpose."""
_PIXELS: Final = {
    "em": 16.0,
    "rem": 16.0,
    "%": 10.0,
    "vw": 10.0,
    "vh": 8.0,
    "pt": 1.33,
    "cm": 38.0,
    "in": 96.0,
}


class Visibility:
    """Reads the style sheets inside one page; external ones are out of reach.

    Only rules for a tag, class or id (or several at once) are understood, also as the last part of
    a longer selector only when nothing else stands in it: a rule that is not understood hides
    nothing.
    """

    def __init__(self, root: Element) -> None:
        """Read the page's own style sheets."""
        self._hidden_by: dict[str, list[tuple[str, frozenset[str]]]] = {}
        self._memory: dict[int, bool] = {}
        sheets = [
            "".join(piece for piece in each.children if isinstance(piece, str))
            for each in root.elements("style")
        ]
        for selectors, body in _rules(_COMMENT.sub("", "\n".join(sheets)[:MAX_CSS])):
            if _hides(body):
                self._add(selectors)

    def sees(self, element: Element) -> bool:
        """Report whether a person can see the element: it and all that it stands in."""
        chain = [element, *element.ancestors()]
        seen = True
        for each in reversed(chain):
            known = self._memory.get(id(each))
            if known is None:
                known = seen and not self._is_hidden(each)
                self._memory[id(each)] = known
            seen = known
        return seen

    def _add(self, selectors: str) -> None:
        for selector in selectors.split(","):
            found = _SELECTOR.fullmatch(selector.strip())
            if found is None or not found.group(2):
                continue  # a bare tag would be a reset, anything longer depends on the page's state
            parts = frozenset(_PART.findall(found.group(2)))
            key = min(parts)
            self._hidden_by.setdefault(key, []).append(((found.group(1) or "").lower(), parts))

    def _is_hidden(self, element: Element) -> bool:
        attributes = element.attributes
        if "hidden" in attributes and attributes["hidden"] != "until-found":
            return True
        if element.tag == "input" and attributes.get("type", "").strip().lower() == "hidden":
            return True
        if attributes.get("aria-hidden") == "true" and attributes.get("tabindex") == "-1":
            return True
        if _CLASSES & set(element.get("class").lower().split()):
            return True
        if element.tag == "dialog" and "open" not in attributes:
            return False  # opened by a click: the person sees it when they use it
        return _hides(attributes.get("style", "")) or self._is_hidden_by_sheet(element)

    def _is_hidden_by_sheet(self, element: Element) -> bool:
        if not self._hidden_by:
            return False
        parts = {f".{each}" for each in element.get("class").split()}
        if element.get("id"):
            parts.add(f"#{element.get('id')}")
        return any(
            (not tag or tag == element.tag) and needed <= parts
            for part in parts
            for tag, needed in self._hidden_by.get(part, ())
        )


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and declarations of rules that always hold: none inside an @-rule."""
    opened: list[str] = []
    done = 0
    for brace in _BRACE.finditer(css):
        piece, done = css[done : brace.start()], brace.end()
        if brace.group() == "{":
            opened.append(piece.rpartition(";")[2].strip())  # without an @import before it
        elif opened:
            selectors = opened.pop()
            if not opened and not selectors.startswith("@"):
                yield selectors, piece


def _hides(style: str) -> bool:
    """Report whether these declarations make something invisible."""
    if not style:
        return False
    declared = _declarations(style)
    if any(declared.get(name, "").split(" ")[0] in values for name, values in _HIDING.items()):
        return True
    opacity = _number(declared.get("opacity", ""))
    if opacity is not None and opacity < _FAINT:
        return True
    return _is_away(declared) or _is_nothing(declared)


def _declarations(style: str) -> dict[str, str]:
    pairs = (each.partition(":") for each in style.lower().split(";"))
    return {
        name.strip(): value.replace("!important", "").strip() for name, _, value in pairs if value
    }


def _is_away(declared: dict[str, str]) -> bool:
    """Report whether it has been moved off the screen."""
    placed = declared.get("position", "") in {"absolute", "fixed", "relative"}
    moved = (
        [declared.get(side, "") for side in ("left", "top", "right", "bottom")] if placed else []
    )
    moved += [declared.get(side, "") for side in ("margin-left", "margin-top", "text-indent")]
    transform = declared.get("transform", "")
    if transform.startswith("translate"):
        moved += transform.partition("(")[2].rstrip(")").split(",")
    if transform in {"scale(0)", "scale(0, 0)"}:
        return True
    return any((length := _number(each)) is not None and length <= _AWAY for each in moved)


def _is_nothing(declared: dict[str, str]) -> bool:
    """Report whether it has no size, or is clipped to nothing."""
    clip = declared.get("clip", "").replace(" ", "").replace("px", "")
    if clip.startswith("rect(") and set(clip[5:-1].replace(",", "")) <= {"0", "1"}:
        return True
    if declared.get("clip-path", "").replace(" ", "") in {"inset(50%)", "inset(100%)", "circle(0)"}:
        return True
    sizes = [
        _number(declared[name])
        for name in ("width", "height", "max-width", "max-height")
        if name in declared
    ]
    tiny = [size for size in sizes if size is not None and size <= 1.0]
    both_tiny = len(tiny) > 1
    clipped = declared.get("overflow", "") in {"hidden", "clip"}
    return both_tiny or (bool(tiny) and clipped)


def _number(value: str) -> float | None:
    """Return a length in pixels, roughly, or None for anything else."""
    found = _LENGTH.match(value.strip())
    if found is None:
        return None
    return float(found.group(1)) * _PIXELS.get(found.group(2) or "", 1.0)
