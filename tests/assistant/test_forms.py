"""Forms in files, through the whole engine: what memory knows stands in the copy."""

from __future__ import annotations

import io
import os
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

import documents
from scrubjay.domain.errors import KnownError
from scrubjay.domain.form import Decision
from scrubjay.domain.memory import SELF, Triple

if TYPE_CHECKING:
    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant

KNOWN = (
    "My name is Ana Novak.",
    "My e-mail address is ana.novak@example.org.",
    "I was born on 12 April 1990.",
    "My postcode is 8010.",
    "I live in Graz.",
)


@pytest.fixture
def informed(assistant: Assistant) -> Assistant:
    for each in KNOWN:
        assistant.browse.remember(each)
    return assistant


def test_a_pdf_is_filled_from_memory_and_each_value_has_its_source(
    informed: Assistant, tmp_path: Path
) -> None:
    form, copy = tmp_path / "form.pdf", tmp_path / "filled.pdf"
    fields = (("a", "First name"), ("b", "Surname"), ("c", "E-mail address"), ("d", "Signature"))
    form.write_bytes(documents.labels_above(fields))
    page = informed.forms.read(form)
    drafts = informed.forms.draft(page)
    assert [each.decision for each in drafts[:3]] == [Decision.FILL] * 3
    assert drafts[3].decision is Decision.BLANK
    assert "ana.novak@example.org" in drafts[2].words
    informed.forms.write(form, page, drafts, copy)
    values = PdfReader(io.BytesIO(copy.read_bytes())).get_fields() or {}
    assert [str(values[name]["/V"]) for name, _ in fields[:3]] == [
        "Ana",
        "Novak",
        "ana.novak@example.org",
    ]
    assert "/V" not in values["d"] or not values["d"]["/V"]
    assert drafts[0].memory is not None
    used = [use.title for use in informed.browse.uses(drafts[0].memory)]
    assert sorted(used) == ["First name · form.pdf", "Surname · form.pdf"]
    history = informed.forms.history()
    assert [(each.field, each.place) for each in history] == [
        ("E-mail address", "form.pdf"),
        ("Surname", "form.pdf"),
        ("First name", "form.pdf"),
    ]
    assert "ana.novak@example.org" in history[0].memory.text


def test_a_word_document_is_filled_from_memory(informed: Assistant, tmp_path: Path) -> None:
    form, copy = tmp_path / "form.docx", tmp_path / "filled.docx"
    form.write_bytes(documents.word_form())
    page = informed.forms.read(form)
    informed.forms.write(form, page, informed.forms.draft(page), copy)
    told = documents.word_text(copy.read_bytes())
    assert "First name: Ana  Surname: Novak" in told
    assert "ana.novak@example.org" in told
    assert "8010" in told
    assert "First name: ____" in documents.word_text(form.read_bytes())


def test_the_right_box_of_a_paper_form_is_ticked(informed: Assistant, tmp_path: Path) -> None:
    informed.browse.remember("I am female.")
    form, copy = tmp_path / "form.pdf", tmp_path / "filled.pdf"
    form.write_bytes(documents.with_ticks())
    page = informed.forms.read(form)
    informed.forms.write(form, page, informed.forms.draft(page), copy)
    fields = PdfReader(io.BytesIO(copy.read_bytes())).get_fields() or {}
    ticked = {name: str(field.get("/V")) for name, field in fields.items()}
    assert ticked == {"t0": "/Off", "t1": "/Yes", "t2": "/Off"}


def test_the_form_itself_is_never_written_over(informed: Assistant, tmp_path: Path) -> None:
    form = tmp_path / "form.pdf"
    form.write_bytes(documents.labels_left((("a", "First name"),)))
    page = informed.forms.read(form)
    with pytest.raises(KnownError, match="never changed"):
        informed.forms.write(form, page, informed.forms.draft(page), form)


DOUBTED = (
    ("My phone number is +43 664 1234567.", "They gave me a new number.", "Phone", "tel"),
    ("I live in Graz.", "We moved house last week.", "City", "address-level2"),
    ("I work at Initech.", "I got fired from my job today.", "Employer", "organization"),
)


@pytest.mark.parametrize(("told", "since", "label", "kind"), DOUBTED)
def test_what_may_have_changed_is_never_filled_in_unasked(
    assistant: Assistant,
    clock: FakeClock,
    tmp_path: Path,
    told: str,
    since: str,
    label: str,
    kind: str,
) -> None:
    """Nothing can be drawn from the newer line, and the value may be an old one."""
    form, copy = tmp_path / "form.html", tmp_path / "filled.html"
    form.write_text(
        f"<form><label>{label} <input name=a autocomplete={kind}></label></form>", "utf-8"
    )
    page = assistant.forms.read(form)
    assistant.browse.remember(told)
    (sure,) = assistant.forms.draft(page)
    assert sure.decision is Decision.FILL
    clock.advance(timedelta(days=30))
    assistant.browse.remember(since)
    (doubted,) = assistant.forms.draft(page)
    assert doubted.decision is Decision.OFFER
    assert doubted.value == sure.value
    assert doubted.why == "may have changed since"
    assistant.forms.write(form, page, [doubted], copy)
    assert sure.value not in copy.read_text("utf-8")


def test_a_name_put_together_is_doubted_by_either_part(
    assistant: Assistant, clock: FakeClock, tmp_path: Path
) -> None:
    form = tmp_path / "form.html"
    form.write_text("<form><label>Name <input name=a autocomplete=name></label></form>", "utf-8")
    page = assistant.forms.read(form)
    for predicate, name in (("given-name", "Ana"), ("family-name", "Novak")):
        assistant.details.tell(Triple(subject=SELF, predicate=predicate, object=name))
    assert [each.decision for each in assistant.forms.draft(page)] == [Decision.FILL]
    clock.advance(timedelta(days=30))
    assistant.browse.remember("I changed my surname when we married.")
    assert [each.decision for each in assistant.forms.draft(page)] == [Decision.OFFER]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no endless file")
def test_an_endless_file_is_too_large(assistant: Assistant) -> None:
    with pytest.raises(KnownError, match="larger than 20 MB"):
        assistant.forms.read(Path("/dev/zero"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such pipes")
def test_a_pipe_is_refused_instead_of_waited_for(assistant: Assistant, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "page.html")
    with pytest.raises(KnownError, match="no file that holds a page"):
        assistant.forms.read(tmp_path / "page.html")
