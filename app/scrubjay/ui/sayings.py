"""What the core says, in the person's language.

The core knows no language but its own and puts the values in itself: “notes.txt is empty.” The
templates of all its sentences are listed in resources/i18n/templates.json (written by
packaging/translations.py), so a window finds the template again, translates it and puts the
values back.
"""

from __future__ import annotations

import functools
import json
import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from scrubjay.host.resources import resource
from scrubjay.ui.wording import isolated

if TYPE_CHECKING:
    from scrubjay.domain.errors import KnownError

_VALUE: Final = re.compile(r"\{(\d+)\}")


def told(error: KnownError) -> str:
    """Return what happened and what to do about it, translated."""
    return " ".join(filter(None, (said(error.sentence), said(error.remedy))))


def said(sentence: str) -> str:
    """Return a sentence of the core translated; as it is, where nobody has translated it."""
    translated = _translated(sentence)
    if translated != sentence:
        return translated
    for template in _templates():
        target = _translated(template)
        if target == template:
            continue
        found = _pattern(template).fullmatch(sentence)
        if found is not None:
            return target.format(*map(_shown, found.groups()))
    return sentence


def _translated(sentence: str) -> str:
    return QCoreApplication.translate("Scrubjay", sentence) if sentence else ""


def _shown(value: str) -> str:
    """Return a value: a sentence of the core as well, or a name that keeps its direction."""
    again = _translated(value)
    return again if again != value or value.isascii() else isolated(value)


@functools.cache
def _templates() -> tuple[str, ...]:
    """Return all templates, those with the most words of their own first."""
    listed: list[str] = json.loads(resource("i18n/templates.json").read_text("utf-8"))
    return tuple(sorted(listed, key=lambda each: -len(_VALUE.sub("", each))))


@functools.cache
def _pattern(template: str) -> re.Pattern[str]:
    """Return what matches a filled template; each group is the value of the same number."""
    parts = _VALUE.split(template)[::2]
    return re.compile("(.*)".join(re.escape(each) for each in parts), re.DOTALL)
