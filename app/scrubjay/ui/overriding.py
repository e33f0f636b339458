"""`override` without its price: `typing_extensions` takes as long to load as all our widgets.

`typing` has it from Python 3.12 on; until then the mark is only for the type checker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    Method = TypeVar("Method")

    def override(method: Method) -> Method:
        """Return the method."""
        return method


__all__ = ["override"]
