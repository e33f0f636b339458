"""Whole pages with truth beside them, filled for one invented person."""

from __future__ import annotations

from collections import defaultdict

import pytest

from evaluation.field_pages import FORMS, NOW, Judged, gold_store, judged
from scrubjay.autofill import Drafter, fill_html, read_page
from scrubjay.autofill.evidence import NEVER_TYPES
from scrubjay.domain.form import Decision
from scrubjay.domain.retention import RetentionLaw

PAGES = sorted(path.name for path in FORMS.glob("*.html"))


@pytest.fixture(scope="module")
def found() -> dict[str, list[Judged]]:
    by_page: dict[str, list[Judged]] = defaultdict(list)
    for each in judged():
        by_page[each.page].append(each)
    return by_page


def test_every_page_has_its_truth(found: dict[str, list[Judged]]) -> None:
    assert sorted(found) == PAGES
    assert len(PAGES) >= 15


@pytest.mark.parametrize("name", PAGES)
def test_nothing_wrong_is_filled_without_asking(name: str, found: dict[str, list[Judged]]) -> None:
    assert [each.draft for each in found[name] if each.value_is_wrong] == []


@pytest.mark.parametrize("name", PAGES)
def test_what_is_not_the_persons_is_left_alone(name: str, found: dict[str, list[Judged]]) -> None:
    assert [
        each.reading for each in found[name] if each.kind is None and not each.kind_is_right
    ] == []


def test_nearly_all_fields_are_recognised(found: dict[str, list[Judged]]) -> None:
    typed = [each for fields in found.values() for each in fields if each.kind is not None]
    assert sum(each.kind_is_right for each in typed) >= 0.95 * len(typed)


def test_most_of_what_is_known_is_filled(found: dict[str, list[Judged]]) -> None:
    known = [each for fields in found.values() for each in fields if each.values]
    filled = [each for each in known if each.draft.decision is Decision.FILL]
    assert len(filled) >= 0.75 * len(known)
    assert sum(each.draft.value in each.values for each in known) >= 0.95 * len(known)


@pytest.mark.parametrize("name", PAGES)
def test_the_filled_copy_holds_what_was_drafted(name: str) -> None:
    raw = (FORMS / name).read_bytes()
    page = read_page(raw, name)
    drafts = Drafter(gold_store()).draft(page, "", NOW, RetentionLaw.POWER)
    filled = {each.field.position: each.value for each in drafts if each.decision is Decision.FILL}
    again = read_page(fill_html(raw, page, drafts), name)
    before = {r.field.position: r.field for form in page.forms for r in form.readings}
    for field in (r.field for form in again.forms for r in form.readings):
        if field.type in NEVER_TYPES or field.type == "radio":
            assert field == before[field.position]
            continue
        assert field.value == filled.get(field.position, before[field.position].value)
