"""Word documents with gaps, cells, controls and older fields: read, filled, read again."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document

import documents
from scrubjay.adapters.docx_form import DocxForms
from scrubjay.domain.errors import KnownError


def test_every_kind_of_place_is_found_with_its_words_in_order() -> None:
    found = DocxForms().blanks(documents.word_form(), "form.docx")
    assert [(each.label, each.type) for each in found] == [
        ("First name", "text"),
        ("Surname", "text"),
        ("Date of birth", "text"),
        ("E-mail address", "text"),
        ("Postcode", "text"),
        ("Country", "select"),
        ("I agree", "checkbox"),
        ("City", "text"),
    ]
    assert {each.section for each in found} == {"Application"}


def test_values_stand_where_the_gaps_were_and_nowhere_else() -> None:
    source = documents.word_form()
    before = bytes(source)
    blanks = {each.label: each for each in DocxForms().blanks(source, "form.docx")}
    values = {
        blanks["First name"].key: "Zoë",
        blanks["Date of birth"].key: "12/04/1990",
        blanks["Postcode"].key: "8010",
        blanks["Country"].key: "AT",
        blanks["I agree"].key: "on",
        blanks["City"].key: "Graz",
    }
    written = DocxForms().filled(source, "form.docx", values)
    assert source == before
    told = documents.word_text(written)
    assert "First name: Zoë  Surname: ____________" in told
    assert "Date of birth: 12/04/1990" in told
    assert "Country: Austria" in told
    assert "\u2612 I agree" in told
    assert "City Graz" in told
    cells = Document(io.BytesIO(written)).tables[0]
    assert [cells.cell(at, 1).text for at in range(2)] == ["", "8010"]


def test_what_was_filled_is_read_as_held() -> None:
    source = documents.word_form()
    blanks = {each.label: each for each in DocxForms().blanks(source, "form.docx")}
    values = {blanks["Country"].key: "DE", blanks["City"].key: "Graz"}
    written = DocxForms().filled(source, "form.docx", values)
    again = {each.label: each.value for each in DocxForms().blanks(written, "form.docx")}
    assert (again["Country"], again["City"]) == ("DE", "Graz")


def test_a_letter_without_places_is_refused_with_what_to_do() -> None:
    document = Document()
    document.add_paragraph("Dear Anna, thank you.")
    out = io.BytesIO()
    document.save(out)
    with pytest.raises(KnownError, match=r"no place to fill.*underscores"):
        DocxForms().blanks(out.getvalue(), "letter.docx")


def test_a_damaged_document_is_a_sentence() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("word/document.xml", "<not xml")
    assert DocxForms().recognises(out.getvalue())
    with pytest.raises(KnownError, match=r"form\.docx is damaged"):
        DocxForms().blanks(out.getvalue(), "form.docx")


@pytest.mark.parametrize("source", [b"", b"PK", b"%PDF-1.7", b"<html>"])
def test_other_files_are_not_taken_for_word(source: bytes) -> None:
    assert not DocxForms().recognises(source)
