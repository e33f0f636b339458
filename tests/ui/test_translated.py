"""Every word of a window goes through the translator, all but what is the person's own.

A translator that puts a mark around every sentence it is asked for stands in for any language.
What is shown without a mark would stay English in all of them.
"""

from __future__ import annotations

import ast
import functools
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from fakes import windows
from fakes.windows import WINDOWS
from scrubjay.ui.overriding import override

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

CUT: Final = 48
"""Letters of a chat's title in the fakes."""
KEYS: Final = re.compile(
    r"(?:(?:Ctrl|Shift|Alt|Esc|Del|Down|Left|Right|Up|PgDown|PgUp|Return|F\d+|[A-Z0-9/+-])"
    r"(?: |\+|$))+"
)
"""Qt words the keys itself, in the language it has a catalogue of."""
BEGIN: Final = "\u27e6"
END: Final = "\u27e7"
WORDS: Final = re.compile(r"[A-Za-z]{2,}")
MARKUP: Final = re.compile(r"<[^>]*>|[\u2066-\u2069\u200b]")
SAID_BY_THE_CORE: Final = frozenset({"about", "reason", "remedy", "sentence", "why"})
"""Arguments by which the fakes stand in for the core; their words are to be translated."""
THE_SAME_EVERYWHERE: Final = frozenset(
    {
        "Scrubjay",
        "English",  # languages are listed by their own names
        "Deutsch",
        "<form>…</form>",
        "settings.toml",
        "Say good morning, and name three things that can be seen from a train window.",  # TRIAL
    }
)
SEARCHED: Final = re.compile(r'(?:(?:^| )[a-z]+[:<>][\w%-]+)+|pinned|heron canal|"before sunrise"')
"""Examples of the search language, which is one."""


class Marking(QTranslator):
    """Translates each sentence into itself between marks."""

    @override
    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"{BEGIN}{text}{END}" if context == "Scrubjay" and text else text

    @override
    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def marking(qapp: QApplication) -> Iterator[None]:
    translator = Marking()
    assert QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def shown(window: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what each part of a window shows or tells a screen reader, with the part's class."""
    for part in (window, *window.findChildren(QWidget)):
        words = [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
        if part.isWindow():
            words.append(part.windowTitle())
        if isinstance(part, QLabel | QAbstractButton):
            words.append(part.text())
        if isinstance(part, QGroupBox):
            words.append(part.title())
        if isinstance(part, QLineEdit | QPlainTextEdit):
            words.append(part.placeholderText())
        if isinstance(part, QComboBox):
            words += [part.itemText(at) for at in range(part.count())]
        yield from ((type(part).__name__, each) for each in words if WORDS.search(plain(each)))


@functools.cache
def own() -> frozenset[str]:
    """Return what the fakes hold of a person: all their literals, but what the core would say."""
    found: set[str] = set()
    for path in Path(windows.__file__).parent.glob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        core = {id(each) for node in ast.walk(tree) for each in _of_the_core(node)}
        found |= {
            each.value.casefold()
            for each in ast.walk(tree)
            if isinstance(each, ast.Constant)
            and isinstance(each.value, str)
            and id(each) not in core
        }
    return frozenset(found)


def _of_the_core(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.keyword) and node.arg in SAID_BY_THE_CORE:
        yield from ast.walk(node.value)
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "KnownError":
        for given in node.args:
            yield from ast.walk(given)


def is_own(words: str) -> bool:
    """Report whether words are the person's: whole, cut short, or several with commas."""
    known = plain(words).casefold()
    if known.endswith("…") or len(known) == CUT:
        begun = known.removesuffix("…").rstrip()
        return any(each.startswith(begun) for each in own())
    return known in own() or all(each in own() for each in known.split(", "))


def plain(words: str) -> str:
    """Return words without markup and marks of direction."""
    return MARKUP.sub("", words).strip()


def untranslated(window: QWidget) -> set[tuple[str, str]]:
    """Return what a window shows that neither was translated nor is the person's own."""
    return {
        (kind, words)
        for kind, words in shown(window)
        if BEGIN not in words
        and words not in THE_SAME_EVERYWHERE
        and not SEARCHED.fullmatch(plain(words))
        and not is_own(words)
        and not KEYS.fullmatch(plain(words))
    }


@pytest.mark.usefixtures("marking")
@pytest.mark.parametrize("name", WINDOWS)
def test_nothing_is_shown_that_nobody_could_translate(name: str, qtbot: QtBot) -> None:
    window = WINDOWS[name]()
    qtbot.addWidget(window)
    assert not untranslated(window)


@pytest.mark.usefixtures("marking")
def test_a_word_nobody_translated_is_seen(qtbot: QtBot) -> None:
    label = QLabel("Plain English")
    qtbot.addWidget(label)
    assert untranslated(label) == {("QLabel", "Plain English")}
