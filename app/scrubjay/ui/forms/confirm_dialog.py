"""Asks once more before a number that identifies the person is filled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog

from scrubjay.ui.forms.wording import kind_of_field, label_of
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Card, Label, column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scrubjay.ui.forms.entry import Entry


WIDTH: Final = 420


class ConfirmDialog(QDialog):
    """Shows the number and the field it goes into; the harmless answer has the focus."""

    def __init__(self, entry: Entry, parent: QWidget) -> None:
        super().__init__(parent)
        kind = kind_of_field(entry.draft.kind)
        self.setWindowTitle(tr("Fill this number?"))
        self.setFixedWidth(WIDTH)
        well = Card("well", padding=Space.M)
        well.body.addWidget(Label(entry.value, "mono", selectable=True))
        no = Button(tr("Leave it blank"), self.reject)
        yes = Button(tr("Fill it"), self.accept, "primary", Icon.DONE)
        body = column(
            Label(tr("Fill your {kind}?", kind=kind), "title"),
            Label(
                tr("It goes into the field “{field}”.", field=label_of(entry.draft.field)),
                "body",
                "soft",
            ),
            well,
            row(1, no, yes),
            spacing=Space.M,
            margins=Space.XL,
        )
        self.setLayout(body)
        # Wrapped lines have their height only once the width is known.
        self.setFixedHeight(body.totalHeightForWidth(WIDTH))
        no.setFocus()
