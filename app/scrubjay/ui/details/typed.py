"""What is typed into a detail, as memory keeps it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QDate, QLocale

_ORDERS: Final = ("yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "d.M.yyyy")
"""How days are written so that nobody can take the month for the day."""


def typed_value(predicate: str, text: str) -> str:
    """Return the value; "" when there is none, or it is no day where a day is asked for."""
    words = " ".join(text.split())
    return day_of(words) if predicate == "bday" else words


def day_of(words: str) -> str:
    """Return a day in ISO form, or ""."""
    plain = words.replace(",", "")
    for language in (QLocale(), QLocale.c()):
        for order in _ORDERS:
            found = language.toDate(plain, order)
            if found.isValid():
                return found.toString("yyyy-MM-dd")
    return ""


def as_typed(predicate: str, value: str) -> str:
    """Return a kept value as one would type it."""
    if predicate != "bday":
        return value
    found = QDate.fromString(value, "yyyy-MM-dd")
    return QLocale().toString(found, "d MMMM yyyy") if found.isValid() else value
