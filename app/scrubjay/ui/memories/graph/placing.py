"""Where each memory of a neighbourhood stands: pure, and the same every time.

The middle stands where reading begins; each step outward is one column further. In a column,
memories that were reached from the same one stand together, so that links cross little.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.memories.graph.neighbourhood import Neighbourhood, Node

MORE: Final = "more-{distance}"
"""The name of the place that counts what there was no room for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Sizes in logical pixels.

    Attributes:
        card: Of one memory. reason: room for words between two columns.
        gap: Between two memories of a column. edge: around everything.
    """

    card: QSizeF
    reason: float
    gap: float
    edge: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Places by memory id, and by `MORE` for what is only counted; and how large it all is."""

    places: Mapping[str, QRectF]
    size: QSizeF


def columns(neighbourhood: Neighbourhood) -> list[list[Node]]:
    """Return the memories by distance, those of one parent together, in the parents' order."""
    found: list[list[Node]] = []
    for distance in range(1 + max((each.distance for each in neighbourhood.nodes), default=0)):
        here = [each for each in neighbourhood.nodes if each.distance == distance]
        if found:
            order = {each.id: place for place, each in enumerate(found[-1])}
            here.sort(key=lambda each: order.get(each.parent or each.id, 0))
        found.append(here)
    return found


def place(neighbourhood: Neighbourhood, measures: Measures) -> Placed:
    """Return where everything stands, the columns from left to right and centred in height."""
    standing = [_names(each, neighbourhood) for each in columns(neighbourhood)]
    step = measures.card.height() + measures.gap
    tallest = max((len(each) for each in standing), default=0) * step - measures.gap
    places: dict[str, QRectF] = {}
    across = measures.card.width() + measures.reason
    for number, names in enumerate(standing):
        top = measures.edge + (tallest - (len(names) * step - measures.gap)) / 2
        for row, name in enumerate(names):
            left = measures.edge + number * across
            places[name] = QRectF(
                left, top + row * step, measures.card.width(), measures.card.height()
            )
    width = len(standing) * across - measures.reason + 2 * measures.edge
    return Placed(places=places, size=QSizeF(width, tallest + 2 * measures.edge))


def _names(column: Sequence[Node], neighbourhood: Neighbourhood) -> list[str]:
    names: list[str] = [each.id for each in column]
    distance = column[0].distance if column else 0
    if distance < len(neighbourhood.left_out) and neighbourhood.left_out[distance]:
        names.append(MORE.format(distance=distance))
    return names


def walked(neighbourhood: Neighbourhood, key: MemoryId, way: str) -> MemoryId | None:
    """Return where an arrow key leads from a memory; None where there is nothing.

    "out" follows the first link away from the middle, "in" the link it was reached by, "next"
    and "previous" go through the memories at the same distance.
    """
    standing = columns(neighbourhood)
    node = neighbourhood.node(key)
    if node is None:
        return None
    if way == "in":
        return node.parent
    if way == "out":
        farther = standing[node.distance + 1] if node.distance + 1 < len(standing) else []
        linked = {each.far(key) for each in neighbourhood.edges_of(key)}
        return next((each.id for each in farther if each.id in linked), None)
    names = [each.id for each in standing[node.distance]]
    at = names.index(key) + (1 if way == "next" else -1)
    return names[at] if 0 <= at < len(names) else None
