"""Asks once more before a number that identifies the person is filled or copied."""

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

    def __init__(self, entry: Entry, parent: QWidget, *, copying: bool = False) -> None:
        super().__init__(parent)
        kind = kind_of_field(entry.draft.kind)
        name = label_of(entry.draft.field)
        title = tr("Fill your {kind}?", kind=kind)
        sentence = tr("It goes into the field “{field}”.", field=name)
        refusal, agreement, icon = tr("Leave it blank"), tr("Fill it"), Icon.DONE
        if copying:
            title = tr("Copy your {kind}?", kind=kind)
            sentence = tr(
                "It is for the field “{field}”. Other programs can read the clipboard while it "
                "is there.",
                field=name,
            )
            refusal, agreement, icon = tr("Do not copy"), tr("Copy it"), Icon.COPY
        self.setWindowTitle(title)
        self.setFixedWidth(WIDTH)
        well = Card("well", padding=Space.M)
        well.body.addWidget(Label(entry.value, "mono", selectable=True))
        no = Button(refusal, self.reject)
        yes = Button(agreement, self.accept, "primary", icon)
        body = column(
            Label(title, "title"),
            Label(sentence, "body", "soft"),
            well,
            row(1, no, yes),
            spacing=Space.M,
            margins=Space.XL,
        )
        self.setLayout(body)
        # Wrapped lines have their height only once the width is known.
        self.setFixedHeight(body.totalHeightForWidth(WIDTH))
        no.setFocus()
