"""One site: whether it may be filled, how often it was, and forgetting what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QWidget

from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Chip, FlowLayout, IconButton, Label, column, row
from scrubjay.ui.wording import ago, plural, tr

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.browser import Site
    from scrubjay.ui.forms.browsers_presenter import BrowsersPresenter


class SiteRow(QWidget):
    """Two chips of which one is on, and the way to be asked again."""

    def __init__(self, site: Site, presenter: BrowsersPresenter, now: datetime) -> None:
        super().__init__()
        self.allow = Chip(tr("May be filled"), checkable=True)
        self.leave = Chip(tr("Leave alone"), checkable=True)
        self.forget = IconButton(
            Icon.TRASH,
            tr("Forget what was decided about {site}", site=site.origin),
            lambda: presenter.forget_site(site),
        )
        group = QButtonGroup(self)
        choice = FlowLayout(spacing=Space.XS)
        for chip, allowed in ((self.allow, True), (self.leave, False)):
            group.addButton(chip)
            choice.addWidget(chip)
            chip.setAccessibleDescription(site.origin)
            chip.clicked.connect(
                lambda _on, allowed=allowed: presenter.decide(site, allowed=allowed)
            )
        chosen, other = (self.allow, self.leave) if site.allowed else (self.leave, self.allow)
        chosen.setChecked(True)
        # The Tab key stops at the one that is on; the arrows reach the other.
        other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        head = row(spacing=Space.S)
        name = column(
            Label(site.origin, "strong"), Label(fills(site, now), "caption", "faint"), spacing=0
        )
        head.addLayout(name, 1)
        head.addWidget(self.forget)
        self.setLayout(column(head, choice, spacing=Space.S))


def fills(site: Site, now: datetime) -> str:
    """Return how often a site was filled, and when last."""
    if not site.fills or site.last is None:
        return tr("never filled")
    count = plural("filled once", "filled {count} times", site.fills)
    return tr("{count}, last {when}", count=count, when=ago(site.last, now))
