"""The words that belong to a field: its label, and what else stands near it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.markup import HELD, Element, collapse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FIELDS: Final = ("input", "select", "textarea")
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption"})
_SILENT: Final = frozenset({"hidden", "submit", "button", "image", "reset"})
_WALLS: Final = frozenset({"form", "fieldset", "body", "table", "html"})
_LABEL_LENGTH: Final = 120
_NEAR_LENGTH: Final = 160
_BLOCK_LEVELS: Final = 3
_CLICKED: Final = frozenset({"checkbox", "radio"})


class Labels:
    """Finds the words of every field of one page in one pass over it."""

    def __init__(self, root: Element) -> None:
        """Read the page: labels by what they are for, text by where it stands."""
        self._by_id: dict[str, Element] = {}
        self._for: dict[str, str] = {}
        self._before: dict[int, str] = {}
        self._after: dict[int, str] = {}
        self._heading: dict[int, str] = {}
        elements = [item for item in root.walk() if isinstance(item, Element)]
        for element in elements:
            if element.get("id"):
                self._by_id.setdefault(element.get("id"), element)
        for element in elements:
            if element.tag == "label" and element.get("for"):
                words = element.text(_LABEL_LENGTH)
                self._for[element.get("for")] = " ".join(
                    filter(None, (self._for.get(element.get("for"), ""), words))
                )
        self._counts = _field_counts(root)
        self._read_along(root)

    def label(self, field: Element) -> str:
        """Return the words a person reads beside the field, by the surest sign there is."""
        return next((words for words in self._labels(field) if words), "")[:_LABEL_LENGTH]

    def near(self, field: Element) -> str:
        """Return the legend, the heading above, the words before and after."""
        around = (
            self._legend(field),
            self._heading.get(id(field), ""),
            self._before.get(id(field), ""),
        )
        return collapse(" · ".join(filter(None, around)))[:_NEAR_LENGTH]

    def before(self, field: Element) -> str:
        """Return the text between the field before and this one."""
        return self._before.get(id(field), "")

    def after(self, field: Element) -> str:
        """Return the text between this field and the next."""
        return self._after.get(id(field), "")

    def block(self, field: Element) -> str:
        """Return the text of the largest small piece of the page that holds only this field."""
        found = ""
        for above in islice(field.ancestors(), _BLOCK_LEVELS):
            if above.tag in _WALLS or self._counts.get(id(above), 0) > 1:
                break
            found = above.text(_LABEL_LENGTH + 1) or found
        return found if len(found) <= _LABEL_LENGTH else ""

    def described(self, field: Element) -> str:
        """Return the help text that the field names as its description."""
        return self._referred(field.get("aria-describedby"))

    def _labels(self, field: Element) -> Iterable[str]:
        yield self._for.get(field.get("id"), "") if field.get("id") else ""
        yield _wrapping(field)
        yield self._referred(field.get("aria-labelledby"))
        yield collapse(field.get("aria-label"))
        clicked = field.get("type").lower() in _CLICKED
        if clicked:
            yield self.after(field)
        yield self.block(field)
        yield self._beside(field)
        yield collapse(field.get("title"))

    def _referred(self, ids: str) -> str:
        named = (self._by_id.get(each) for each in ids.split()[:4])
        return " ".join(each.text(_LABEL_LENGTH) for each in named if each is not None)

    def _beside(self, field: Element) -> str:
        """Return the text just before, else the cell to the left or above in a table."""
        close = self.before(field)
        if close and not _in_row_of_boxes(field):
            return close[-_LABEL_LENGTH:]
        return _cell_above(field) or close[-_LABEL_LENGTH:]

    def _legend(self, field: Element) -> str:
        for above in field.ancestors():
            if above.tag == "fieldset":
                first = next(above.elements("legend"), None)
                return first.text(80) if first is not None else ""
        return ""

    def _read_along(self, root: Element) -> None:
        """Note, for each field, the text since the last field and the last heading."""
        pieces: list[str] = []
        heading, last = "", None
        for item in root.walk((HELD - {"noscript"}) | {"legend"}):
            if isinstance(item, str):
                pieces += [] if item.isspace() else [item]
            elif item.tag in FIELDS:
                self._note(item, last, pieces, heading)
                last = last if item.get("type").lower() == "hidden" else item
                pieces = []
            elif item.tag in _HEADINGS:
                heading = item.text(80)
            elif item.tag in _WALLS:
                pieces = []
        if last is not None:
            self._after[id(last)] = collapse(" ".join(pieces[:6]))[:_LABEL_LENGTH]

    def _note(
        self, field: Element, last: Element | None, pieces: Sequence[str], heading: str
    ) -> None:
        words = collapse(" ".join(pieces[-6:]))
        if last is not None:
            self._after[id(last)] = words[:_LABEL_LENGTH]
        self._before[id(field)] = words[-_LABEL_LENGTH:]
        self._heading[id(field)] = heading


def _field_counts(root: Element) -> dict[int, int]:
    """Return how many fields that can be seen as such stand in each element around one."""
    counts: dict[int, int] = {}
    for field in root.elements(*FIELDS):
        if field.get("type").lower() not in _SILENT:
            for above in field.ancestors():
                counts[id(above)] = counts.get(id(above), 0) + 1
    return counts


def _wrapping(field: Element) -> str:
    for above in field.ancestors():
        if above.tag == "label":
            return above.text(_LABEL_LENGTH)
        if above.tag in _WALLS:
            break
    return ""


def _in_row_of_boxes(field: Element) -> bool:
    """Report whether a row of a table holds only fields: their words are in the row above."""
    row = next((each for each in field.ancestors() if each.tag == "tr"), None)
    if row is None:
        return False
    cells = [each for each in row.children if isinstance(each, Element)]
    return len(cells) > 1 and not any(cell.text(_LABEL_LENGTH) for cell in cells)


def _cell_above(field: Element) -> str:
    """Return the text of the cell in the same column of the row before."""
    cell = next((each for each in field.ancestors() if each.tag in {"td", "th"}), None)
    if cell is None or cell.parent is None or cell.parent.parent is None:
        return ""
    rows = [each for each in cell.parent.parent.children if isinstance(each, Element)]
    at = rows.index(cell.parent) if cell.parent in rows else 0
    if at == 0:
        return ""
    column = [each for each in cell.parent.children if isinstance(each, Element)].index(cell)
    above = [each for each in rows[at - 1].children if isinstance(each, Element)]
    holds_field = column < len(above) and any(above[column].elements(*FIELDS))
    return above[column].text(_LABEL_LENGTH) if column < len(above) and not holds_field else ""
