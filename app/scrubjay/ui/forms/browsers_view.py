"""Filling pages in the browser: what has to be done once, and what was decided since."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from scrubjay.ui.forms.browsers_presenter import BrowsersPresenter, BrowsersState, Phase
from scrubjay.ui.forms.loading_card import LoadingCard
from scrubjay.ui.forms.pill import Pill
from scrubjay.ui.forms.site_row import SiteRow
from scrubjay.ui.layouts import emptied
from scrubjay.ui.sayings import said
from scrubjay.ui.seen_view import SeenView
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Busy, Button, Card, ErrorBanner, Label, Line, column, row
from scrubjay.ui.wording import day, tr

if TYPE_CHECKING:
    from scrubjay.domain.browser import PairedBrowser
    from scrubjay.host.browsers import Browser
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.forms.pill import PillTone


class BrowsersView(SeenView[BrowsersState]):
    """Browsers, the extension, pairings and sites, in the order in which one needs them."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.presenter = BrowsersPresenter(context)
        self._errors = ErrorBanner(self.presenter.reload, tr("Try again"))
        self._busy = Busy(tr("Looking for your browsers…"))
        self._body = column(spacing=Space.L)
        self.setLayout(column(self._errors, self._busy, self._body, 1, spacing=Space.M))
        self._drawn: BrowsersState | None = None
        self._follow(self.presenter, self._show_state)

    def _show_state(self, state: BrowsersState) -> None:
        self._errors.show_trouble(state.trouble)
        self._busy.setVisible(state.phase is Phase.LOADING)
        if state.phase is Phase.LOADING or state == self._drawn:
            return
        self._drawn = state
        emptied(self._body)
        parts = [self._browsers(state), self._paired(state), self._sites(state)]
        # How to load the extension is of use until it was loaded, and in the way afterwards.
        parts.insert(len(parts) if state.paired else 1, LoadingCard())
        for part in parts:
            self._body.addWidget(part)

    def _browsers(self, state: BrowsersState) -> Card:
        card = _titled(
            tr("Your browsers"),
            tr(
                "A small extension fills pages from memory. It looks at a page only when you "
                "press its button, and writes only what you ticked. It never sends a form."
            ),
        )
        for each in state.browsers:
            card.body.addWidget(Line())
            card.body.addWidget(BrowserRow(each))
        if not state.browsers:
            card.body.addWidget(
                Label(
                    tr(
                        "No browser was found that Scrubjay knows: Chromium, Chrome, Edge, Brave, "
                        "Vivaldi or Firefox."
                    ),
                    "body",
                    "soft",
                )
            )
        card.body.addWidget(Line())
        connect = Button(tr("Connect"), self.presenter.connect_browsers, "primary", Icon.LINK)
        connect.setAccessibleDescription(tr("Lets your browsers find Scrubjay"))
        connect.setVisible(state.can_connect)
        leave = Button(tr("Disconnect"), self.presenter.disconnect_browsers)
        leave.setAccessibleDescription(tr("Lets no browser find Scrubjay any more"))
        leave.setVisible(state.can_disconnect)
        for button in (connect, leave):
            button.setEnabled(state.phase is not Phase.BUSY)
        said = Label(
            tr("Connecting writes one small file into each browser's own folder."),
            "caption",
            "faint",
        )
        end = row(spacing=Space.S)
        end.addWidget(said, 1)
        end.addWidget(leave)
        end.addWidget(connect)
        card.body.addLayout(end)
        return card

    def _paired(self, state: BrowsersState) -> Card:
        card = _titled(
            tr("Paired browsers"),
            ""
            if state.paired
            else tr(
                "None yet. Press the extension's button on a page: it asks for six digits, and "
                "they appear here."
            ),
        )
        for each in state.paired:
            card.body.addWidget(Line())
            card.body.addWidget(self._pairing(each))
        return card

    def _pairing(self, browser: PairedBrowser) -> QWidget:
        words = column(
            Label(browser.name, "strong"),
            Label(tr("paired on {day}", day=day(browser.at)), "caption", "faint"),
            spacing=Space.HAIR,
        )
        away = Button(tr("Remove"), partial(self.presenter.unpair, browser))
        away.setAccessibleName(tr("Remove {name}", name=browser.name))
        line = row(spacing=Space.M)
        line.addLayout(words, 1)
        line.addWidget(away)
        whole = QWidget()
        whole.setLayout(line)
        return whole

    def _sites(self, state: BrowsersState) -> Card:
        card = _titled(
            tr("Sites"),
            "" if state.sites else tr("None yet. The first fill on a site puts it here."),
        )
        for each in state.sites:
            card.body.addWidget(Line())
            card.body.addWidget(SiteRow(each, self.presenter, self._context.now()))
        return card


class BrowserRow(QWidget):
    """A browser, whether it finds Scrubjay, and what stands in the way."""

    def __init__(self, browser: Browser) -> None:
        super().__init__()
        name = browser.name if not browser.fence else f"{browser.name} ({browser.fence})"
        pill = Pill()
        pill.mark(*_standing(browser))
        line = row(spacing=Space.M)
        line.addWidget(Label(name, "strong"), 1)
        line.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
        body = column(line, spacing=Space.XS)
        if browser.advice:
            body.addWidget(Label(said(browser.advice), "caption", "soft"))
        self.setLayout(body)


def _standing(browser: Browser) -> tuple[str, PillTone]:
    """Return how a browser stands, and the tone of it."""
    if browser.fence:
        return tr("cannot reach Scrubjay"), "warn"
    return (tr("connected"), "good") if browser.connected else (tr("not connected"), "soft")


def _titled(title: str, sentence: str) -> Card:
    card = Card("card")
    card.setAccessibleName(title)
    card.body.addWidget(Label(title, "lead"))
    if sentence:
        card.body.addWidget(Label(sentence, "body", "soft"))
    return card
