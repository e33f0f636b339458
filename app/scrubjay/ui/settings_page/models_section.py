"""The section of the language models."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QMessageBox

from scrubjay.ui.chat.link_dialog import show_link
from scrubjay.ui.file_dialog import ask_for_file
from scrubjay.ui.overriding import override
from scrubjay.ui.sayings import said
from scrubjay.ui.settings_page.control import SettingRow
from scrubjay.ui.settings_page.errands import ErrandBar
from scrubjay.ui.settings_page.model_words import (
    capable_words,
    fit_words,
    gigabytes,
    gpu_words,
    memory_words,
    plain_facts,
)
from scrubjay.ui.settings_page.offer_card import OfferCard
from scrubjay.ui.settings_page.section import SettingsSection
from scrubjay.ui.settings_page.trial import Trial
from scrubjay.ui.theme import Icon, Measure, Space
from scrubjay.ui.widgets import Button, Card, Label, column, row
from scrubjay.ui.wording import device_word, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.offer import Offer
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.settings_page.models_presenter import ModelsPresenter, ModelsState
    from scrubjay.ui.shell import ShellState


class ModelsSection(SettingsSection):
    """Which model answers and where it runs; all that could; a test answer."""

    def __init__(self, context: UiContext, presenter: ModelsPresenter) -> None:
        super().__init__(
            tr("Language model"),
            tr("It words the answers, on this computer. Your memories work without one."),
        )
        self._presenter = presenter
        self._group = QButtonGroup(self)
        self._shown: tuple[object, ...] | None = None
        self.cards: dict[str, OfferCard] = {}
        self._question: QMessageBox | None = None
        self._ends: list[Callable[[], object]] = []
        self.later(self._add_facts, self._add_trial, self._add_own, partial(self._follow, context))

    @override
    def close_down(self) -> None:
        """Stop following the shell and the presenter."""
        for end in self._ends:
            end()

    def _add_facts(self) -> None:
        self._facts = Label("", "body", selectable=True)
        self._machine = Label("", "caption", "soft", selectable=True)
        card = Card("well", padding=Space.M)
        card.body.addWidget(self._facts)
        card.body.addWidget(self._machine)
        self.body.addWidget(card)

    def _add_trial(self) -> None:
        self._trial = Trial(self._presenter.say_something, self._presenter.stop_speaking)
        self._bar = ErrandBar(self._presenter.errands)
        self._ends.append(self._bar.end)
        for part in (self._trial, self._bar):
            self.body.addWidget(part)

    def _add_own(self) -> None:
        self._list = column(spacing=Space.S)
        self.body.addLayout(self._list)
        adding = Button(tr("Add a file\u2026"), self._choose, "plain", Icon.OPEN)
        held = SettingRow(tr("Add a file"), tr("A model file of your own (GGUF)."))
        held.setLayout(row(adding, 0))
        self.body.addWidget(held)

    def _follow(self, context: UiContext) -> None:
        self._ends.append(context.shell.watch(self._show_model))
        self._ends.append(self._presenter.watch(self._show))

    def _show_model(self, state: ShellState) -> None:
        self._trial.set_usable(state.model is not None)
        if state.model_trouble is not None:
            self._facts.setText(f"{state.model_trouble.sentence} {state.model_trouble.remedy}")
        elif not state.model_known:
            self._facts.setText(tr("Looking which model can answer\u2026"))
        elif state.model is None:
            self._facts.setText(tr("No model answers. Scrubjay uses templates."))
        else:
            facts = state.model
            device = device_word(facts.device)
            words = tr("{name} answers, on {device}.", name=facts.name, device=device)
            self._facts.setText(f"{words} {said(facts.reason)}".strip())

    def _show(self, state: ModelsState) -> None:
        if state.machine is None:
            self._machine.setText(tr("Measuring this computer\u2026"))
        else:
            lines = (memory_words(state.machine), gpu_words(state.machine))
            self._machine.setText("\n".join(lines))
        self._trial.show_answer(state)
        if (state.offers, state.used, state.fetching) != self._shown:
            self._shown = (state.offers, state.used, state.fetching)
            self._list_offers(state)
        if state.asking is not None and self._question is None:
            self._ask(state.asking)

    def _list_offers(self, state: ModelsState) -> None:
        focused = next((key for key, each in self.cards.items() if each.has_keyboard()), None)
        for old in self.cards.values():
            self._group.removeButton(old.button)
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = {}
        for offer in state.offers:
            self._add(offer.id, self._card_of(offer, state))
        none = OfferCard(tr("No language model"), [tr("Answers come from your memories.")])
        none.button.clicked.connect(lambda _checked: self._presenter.use(None))
        self._add("", none)
        self.cards[state.used].button.setChecked(True)
        if focused in self.cards:
            self.cards[focused].button.setFocus()

    def _add(self, key: str, card: OfferCard) -> None:
        self.cards[key] = card
        self._group.addButton(card.button)
        self._list.addWidget(card)

    def _card_of(self, offer: Offer, state: ModelsState) -> OfferCard:
        lines = [said(offer.about), plain_facts(offer)]
        if offer.fitting is not None:
            lines.append(fit_words(offer.fitting))
        if offer.path is not None:
            lines.append(capable_words(offer))
        card = OfferCard(offer.name, lines, is_here=offer.path is not None)
        if offer.path is not None:
            card.button.clicked.connect(lambda _checked: self._presenter.use(offer))
        if offer.licence:
            self._add_licence(card, offer)
        if offer.path is None and offer.host:
            self._add_download(card, offer, state)
        if offer.own:
            taking = partial(self._presenter.drop, offer)
            card.add(Button(tr("Take off the list"), taking, "link"))
        return card

    def _add_licence(self, card: OfferCard, offer: Offer) -> None:
        words = tr("Licence: {name}", name=offer.licence)
        if offer.licence_page:
            show = partial(show_link, self, offer.licence_page)
            card.add(Button(words, show, "link", Icon.LINK))
        else:
            licence = Label(words, "caption", "soft", wraps=False)
            licence.setMinimumHeight(Measure.CONTROL)  # on the line of the button beside it
            card.add(licence)

    def _add_download(self, card: OfferCard, offer: Offer, state: ModelsState) -> None:
        words = tr("Download {size}", size=gigabytes(offer.size - offer.partial))
        if offer.partial:
            words = tr("Go on: {size} left", size=gigabytes(offer.size - offer.partial))
        button = Button(words, partial(self._presenter.fetch, offer), "plain", Icon.IMPORT)
        button.setAccessibleDescription(offer.name)
        button.setEnabled(not state.fetching)
        card.add(button)
        if offer.partial:
            dropping = Button(tr("Throw away"), partial(self._presenter.drop, offer), "link")
            card.add(dropping)

    def _ask(self, offer: Offer) -> None:
        box = self._question = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("Download"))
        box.setText(tr("May Scrubjay connect to {host}?", host=offer.host))
        box.setInformativeText(
            tr(
                "It fetches {name}, {size}, under the licence {licence}, and sends nothing of "
                "yours. It never connects by itself; this can be turned off under Privacy.",
                name=offer.name,
                size=gigabytes(offer.size),
                licence=offer.licence,
            )
        )
        allowing = box.addButton(tr("Allow and download"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("Not now"), QMessageBox.ButtonRole.RejectRole)

        def answered() -> None:
            self._question = None
            self._presenter.allow(box.clickedButton() is allowing)

        box.finished.connect(lambda _result: answered())
        box.open()

    def _choose(self) -> None:
        ask_for_file(
            self, tr("Choose a model"), self._presenter.add, patterns=(tr("Models (*.gguf)"),)
        )
