"""The dialog in which something is forgotten for good: what goes, a clear word, the proof."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from scrubjay.ui.layouts import emptied
from scrubjay.ui.memories.forget_presenter import (
    Asking,
    Counting,
    Done,
    Failed,
    ForgetPresenter,
    Working,
)
from scrubjay.ui.memories.going_along import along_words, in_order
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Busy, Button, Card, Label, row
from scrubjay.ui.widgets.label import plain_tooltip
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from scrubjay.assistant.forgetting import ForgetPreview
    from scrubjay.domain.changes import Receipt
    from scrubjay.ui.memories.forget_presenter import ForgetState

WIDTH: Final = 480
SHOWN: Final = 100
"""Memories listed in the preview; more are counted."""


class ForgetDialog(QDialog):
    """Follows the presenter through its states; cannot be closed while it purges."""

    def __init__(self, presenter: ForgetPresenter, parent: QWidget) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.setWindowTitle(tr("Forget for good"))
        self.setFixedWidth(WIDTH)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        self._body.setSpacing(Space.M)
        self._unwatch = presenter.watch(self._show_state)
        self.finished.connect(lambda _result: self._unwatch())

    @override
    def reject(self) -> None:
        """Close, unless it is at work."""
        if not self._presenter.is_working:
            super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay open while it is at work."""
        if self._presenter.is_working:
            event.ignore()
            return
        super().closeEvent(event)

    def _show_state(self, state: ForgetState) -> None:
        emptied(self._body)
        match state:
            case Counting():
                self._body.addWidget(
                    Busy(tr("Looking for everything that hangs together with it…"))
                )
                self._end(Button(tr("Cancel"), self.reject))
            case Asking():
                self._ask(state)
            case Working(count):
                self._title(
                    plural("Forgetting {count} memory…", "Forgetting {count} memories…", count)
                )
                self._body.addWidget(
                    Busy(tr("Removing it everywhere, then looking through every file for a trace."))
                )
            case Done(receipt):
                self._prove(receipt)
            case Failed(trouble):
                self._title(tr("That did not work"))
                self._body.addWidget(Label(trouble.sentence, "body", selectable=True))
                self._body.addWidget(Label(trouble.remedy, "body", "soft", selectable=True))
                close = Button(tr("Close"), self.reject)
                self._end(close, Button(tr("Try again"), self._presenter.preview, "primary"))
        # New parts count for the layout only once Qt has shown them, one turn of the loop later.
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        # Wrapped lines have their height only once the width is known.
        body = self._body
        wraps = body.hasHeightForWidth()
        self.setFixedHeight(body.totalHeightForWidth(WIDTH) if wraps else body.sizeHint().height())

    def _ask(self, state: Asking) -> None:
        preview = state.preview
        count = len(preview.memories)
        self._title(
            plural("Forget {count} memory for good?", "Forget {count} memories for good?", count)
        )
        self._body.addWidget(
            Label(
                tr("With it goes everything drawn from it. This cannot be undone."), "body", "soft"
            )
        )
        if state.near:
            self._warn_of_near(state)
        self._list(state)
        self._body.addWidget(Label(also(preview), "caption", "soft"))
        if preview.similar:
            self._offer_similar(preview)
        keep = Button(tr("Keep it") if count == 1 else tr("Keep them"), self.reject)
        forget = Button(
            plural("Forget {count} for good", "Forget {count} for good", count),
            self._presenter.forget,
            "danger",
            icon=Icon.TRASH,
        )
        forget.setEnabled(count > 0)
        self._end(keep, forget)
        # Enter must not destroy: the harmless button has the focus.
        keep.setFocus()

    def _list(self, state: Asking) -> None:
        """List what was chosen, and under it what goes along, each with the reason."""
        listed = QListWidget()
        listed.setAccessibleName(tr("What will be forgotten"))
        listed.setWordWrap(True)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listed.setMaximumHeight(Space.XXXL * 4)
        for memory, along in in_order(state.preview.memories, state.asked)[:SHOWN]:
            reason = along_words(along)
            words = " ".join(memory.text.split())
            item = QListWidgetItem(f"{words}\n↳ {reason}" if reason else words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words} {reason}".strip())
            listed.addItem(item)
        well = Card("well", padding=Space.XS)
        well.body.addWidget(listed)
        self._body.addWidget(well)

    def _warn_of_near(self, state: Asking) -> None:
        """Say how many were not searched for by their words, and offer to leave them."""
        card = Card("accent", padding=Space.M)
        card.body.addWidget(Label(near_words(state.near), "body", "warn"))
        exact = len(state.asked) - state.near
        if exact:
            words = plural(
                "Only the {count} that holds them", "Only the {count} that hold them", exact
            )
            card.body.addLayout(row(Button(words, self._presenter.keep_near), 1))
        self._body.addWidget(card)

    def _offer_similar(self, preview: ForgetPreview) -> None:
        count = len(preview.similar)
        told = plural(
            "{count} other memory says nearly the same. It stays.",
            "{count} other memories say nearly the same. They stay.",
            count,
        )
        take = Button(
            tr("Forget it too") if count == 1 else tr("Forget them too"),
            partial(self._presenter.take_in, [each.id for each in preview.similar]),
            "link",
        )
        take.setAccessibleDescription(" ".join(each.text for each in preview.similar))
        take.setToolTip(plain_tooltip("\n".join(each.text for each in preview.similar)))
        self._body.addLayout(row(Label(told, "caption", "soft"), take))

    def _prove(self, receipt: Receipt) -> None:
        clean = receipt.hits == 0
        mark = IconLabel(Icon.SAFE if clean else Icon.WARNING, "good" if clean else "warn", 36)
        self._body.addWidget(mark)
        self._title(tr("Forgotten") if clean else tr("Something is left"))
        self._body.addWidget(Label(proof(receipt), "body", selectable=True))
        removed = ", ".join(removed_words(receipt))
        if removed:
            line = tr("Removed: {what}.", what=removed)
            self._body.addWidget(Label(line, "caption", "soft", selectable=True))
        for place in receipt.found_in:
            self._body.addWidget(Label(place, "mono", selectable=True))
        close = Button(tr("Close"), self.accept, "primary")
        self._end(close)
        close.setFocus()

    def _title(self, words: str) -> None:
        self._body.addWidget(Label(words, "title"))
        self.setAccessibleName(words)

    def _end(self, *buttons: QWidget) -> None:
        self._body.addLayout(row(1, *buttons))


def near_words(count: int) -> str:
    """Say how many of several chosen memories are only near in meaning."""
    return plural(
        "{count} of these does not hold your words; it was only near in meaning.",
        "{count} of these do not hold your words; they were only near in meaning.",
        count,
    )


def removed_words(receipt: Receipt) -> list[str]:
    """Say what was removed, how many of each; names nobody knows are left as they are."""
    known = {
        "memories": ("{count} memory", "{count} memories"),
        "messages": ("{count} mention in a chat", "{count} mentions in chats"),
        "revisions": ("{count} step of history", "{count} steps of history"),
        "vectors": ("{count} entry of the index", "{count} entries of the index"),
        "links": ("{count} link", "{count} links"),
        "uses": ("{count} note of a use", "{count} notes of uses"),
        "blotted": ("{count} passage blacked out", "{count} passages blacked out"),
    }
    return [
        plural(*known[what], number) if what in known else f"{number} {what}"
        for what, number in receipt.removed.items()
        if number
    ]


def also(preview: ForgetPreview) -> str:
    """Say what goes besides the memories themselves."""
    parts = (
        plural("{count} mention in a chat", "{count} mentions in chats", preview.messages),
        plural("{count} step of history", "{count} steps of history", preview.revisions),
        plural("{count} entry of the index", "{count} entries of the index", preview.vectors),
    )
    counts = (preview.messages, preview.revisions, preview.vectors)
    named = [part for part, count in zip(parts, counts, strict=True) if count]
    return tr("Also removed: {parts}.", parts=", ".join(named)) if named else ""


def proof(receipt: Receipt) -> str:
    """Say in a sentence what the scan found."""
    files = plural("{count} file", "{count} files", receipt.files)
    size = QLocale().formattedDataSize(receipt.bytes_scanned)
    if receipt.hits == 0:
        return tr(
            "I looked through {files} ({size}). Neither the words nor their index entry are "
            "in any of them.",
            files=files,
            size=size,
        )
    places = plural("{count} place", "{count} places", receipt.hits)
    return tr(
        "I looked through {files} ({size}), and a trace of it is still in {places}:",
        files=files,
        size=size,
        places=places,
    )
