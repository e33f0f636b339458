"""What the Memories page needs of a dialog in which contradictions are settled."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog


class Settling(QDialog):
    """The Review page's cards beside the memories; handed in, for that page knows this one."""

    open_asked = Signal(str)
    """Open a memory."""
