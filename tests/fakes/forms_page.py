"""Finds its way in the Forms page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubjay.ui.forms.entry import Entry
    from scrubjay.ui.forms.field_row import FieldRow
    from scrubjay.ui.forms.page import FormsPage


def row_of(page: FormsPage, position: int) -> FieldRow:
    return page.filling._preview._fields._rows[position]


def entry_of(page: FormsPage, position: int) -> Entry:
    entry = page.filling._presenter.entry(position)
    assert entry is not None
    return entry
