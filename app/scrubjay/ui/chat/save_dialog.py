"""Asks where a chat is to be saved, and as what."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_LONGEST = 60
_FORBIDDEN = '<>:"/\\|?*'
"""Characters that some system does not take in the name of a file."""


def ask_where(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Open the dialog; `chosen` is called with a path that ends as the chosen kind does."""
    kinds = {
        tr("Markdown (*.md)"): "md",
        tr("Web page (*.html)"): "html",
        tr("PDF (*.pdf)"): "pdf",
        tr("All versions, as data (*.json)"): "json",
        tr("What is shown, one message a line (*.jsonl)"): "jsonl",
    }
    dialog = QFileDialog(parent, tr("Save this chat as a file"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds))
    dialog.setDefaultSuffix("md")
    dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(kinds.get(name, "md")))
    dialog.selectFile(file_name(title))
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
    return dialog


def file_name(title: str) -> str:
    """Return a chat's title as the name of a file on any system."""
    kept = "".join(" " if each in _FORBIDDEN or not each.isprintable() else each for each in title)
    return " ".join(kept.split())[:_LONGEST].strip(". ") or tr("Chat")
