"""Having a file chosen, while the windows go on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def ask_for_file(
    parent: QWidget | None,
    title: str,
    chosen: Callable[[Path], None],
    *,
    name: str = "",
    patterns: tuple[str, ...] = (),
) -> None:
    """Have a file chosen; with a name, one to be written.

    Patterns are kinds of files, each as "Words (*.ending)"; the kind that is chosen for a file to
    be written gives it its ending.
    """
    dialog = QFileDialog(parent, title, str(Path.home()), ";;".join(patterns))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if name:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_ending(kind)))
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def _ending(kind: str) -> str:
    return kind.rpartition("*.")[2].removesuffix(")")
