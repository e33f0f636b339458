"""Words on screen are translated, and are the words people use."""

from __future__ import annotations

import ast
import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from fakes.life import NOW
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.memory import MemoryKind, MemoryState, Origin
from scrubjay.settings import SETTINGS
from scrubjay.ui import wording
from scrubjay.ui.shortcuts import SHORTCUTS

if TYPE_CHECKING:
    from collections.abc import Iterator

UI: Final = Path(wording.__file__).parent
SHOWING: Final = {
    "setText",
    "setToolTip",
    "setWindowTitle",
    "setPlaceholderText",
    "setAccessibleName",
    "setAccessibleDescription",
    "setLabelText",
    "setTitle",
    "setInformativeText",
    "addAction",
    "addItem",
    "QAction",
    "QPushButton",
    "QLabel",
    "QRadioButton",
    "QCheckBox",
    "Label",
    "ElidedLabel",
    "Button",
    "IconButton",
    "Chip",
    "EmptyState",
    "SectionHeader",
    "Busy",
    "say",
    "show_toast",
    "toast",
    "KnownError",
    "Trouble",
}
LETTERS: Final = re.compile(r"[A-Za-z]{2,}")
NAMES: Final = {"Scrubjay"}
STYLES: Final = {
    "caption", "body", "lead", "title", "display", "strong", "mono", "ink", "soft", "faint",
    "accent", "good", "warn", "bad", "plain", "primary", "danger", "quiet", "link", "small",
    "filled",
}  # fmt: skip


def shown_literals(path: Path) -> Iterator[str]:
    """Yield literals handed to what shows them, without having gone through `tr`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if name not in SHOWING:
            continue
        for value in (*node.args, *(keyword.value for keyword in node.keywords)):
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                text = value.value
                if LETTERS.search(text) and "<" not in text and text not in NAMES | STYLES:
                    yield f"{path.name}:{value.lineno}: {text!r}"


def test_everything_shown_goes_through_tr() -> None:
    assert not [found for path in UI.rglob("*.py") for found in shown_literals(path)]


def test_the_words_of_the_workshop_are_not_shown() -> None:
    workshop = re.compile(r"\b(embedding|vector|chunk|RAG|token|L[0-9]|retrievability|prompt)s?\b")
    sentences = [
        node.args[0].value
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") in {"tr", "plural"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    ]
    sentences += [each.sentence for each in SETTINGS] + [each.sentence for each in SHORTCUTS]
    assert len(sentences) > 100
    assert not [sentence for sentence in sentences if workshop.search(sentence)]


def test_every_value_of_the_domain_has_a_word() -> None:
    words = [
        *map(wording.kind_word, MemoryKind),
        *map(wording.state_word, MemoryState),
        *map(wording.origin_word, Origin),
        *map(wording.mode_word, MemoryMode),
        *map(wording.mode_sentence, MemoryMode),
    ]
    assert all(words)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "just now"),
        (59, "just now"),
        (60, "1 minute ago"),
        (7_199, "1 hour ago"),
        (86_400, "1 day ago"),
        (29 * 86_400, "29 days ago"),
        (31 * 86_400, "13 Apr 2025"),
        (-3600, "14 May 2025"),
    ],
)
def test_how_long_ago(seconds: int, words: str) -> None:
    assert wording.ago(NOW - timedelta(seconds=seconds), NOW) == words


def test_a_name_in_another_script_is_kept_apart_from_the_sentence() -> None:
    sentence = wording.tr("Good morning, {name}", name="מירה")
    assert sentence == "Good morning, \u2068מירה\u2069"
    assert wording.tr("Good morning, {name}", name="Mira") == "Good morning, Mira"


WORDS_OF_STRENGTH = [(1.0, "strong"), (0.5, "fading"), (0.1, "nearly gone")]


@pytest.mark.parametrize(("share", "word"), WORDS_OF_STRENGTH)
def test_strength_in_words(share: float, word: str) -> None:
    assert wording.strength_word(share) == word
