"""The four main pages as they are read from the right, with words in Hebrew and Arabic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.life import memory
from fakes.pages import settings_page
from fakes.windows import you
from scrubjay.domain.memory import MemoryId
from scrubjay.ui.chat.page import ChatPage
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.theme import Scheme

if TYPE_CHECKING:
    from collections.abc import Callable

_TOLD: Final = (
    "אני גר עכשיו בחיפה, רחוב הים 12, קומה 3 🌊",
    "أحب القهوة القوية في الصباح، ورقم هاتفي ‎+49 30 1234",
    "The heron was back at the canal before sunrise.",
)


def mirrored(make: Callable[[], QWidget]) -> Callable[[], QWidget]:
    """Make a page for whoever reads from the right; the next picture sets its own direction."""

    def made() -> QWidget:
        QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return make()

    return made


def told() -> FakeAssistant:
    return FakeAssistant([memory(f"m{at}", text) for at, text in enumerate(_TOLD)])


def chat() -> QWidget:
    ui = context(told())
    presenter = ChatPresenter(ui)
    page = ChatPage(ui, presenter)
    ui.assistant.chat.reply = "שלום! **רחוב הים 12**, קומה 3.\n\n1. أولاً\n2. ثانياً"  # type: ignore[attr-defined]  # the fake's
    presenter.send("איפה אני גר? https://example.org/a/b")
    presenter.regenerate(presenter.state.entries[-1])
    return page


def memories() -> QWidget:
    page = MemoriesPage(context(told()))
    page.open_memory(MemoryId("m0"))
    return page


PICTURES: Final[dict[str, tuple[Callable[[], QWidget], Scheme, tuple[int, int]]]] = {
    "mirrored-chat-light": (mirrored(chat), Scheme.LIGHT, (900, 460)),
    "mirrored-memories-light": (mirrored(memories), Scheme.LIGHT, (1040, 560)),
    "mirrored-details-dark": (mirrored(lambda: you(context(), 3)), Scheme.DARK, (760, 480)),
    "mirrored-keys-contrast": (mirrored(lambda: settings_page(6)), Scheme.CONTRAST, (860, 480)),
}
