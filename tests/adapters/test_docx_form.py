"""Word documents with gaps, cells, controls and older fields: read, filled, read again."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from docx import Document

import documents
from scrubjay.adapters import docx_writing
from scrubjay.adapters.docx_form import DocxForms
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from scrubjay.ports.documents import Blank


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


@pytest.mark.parametrize(
    "limit",
    ["<w:maxLength/>", '<w:maxLength w:val="many"/>', '<w:maxLength w:val="-1"/>'],
)
def test_a_limit_that_is_no_number_is_no_limit(limit: str) -> None:
    source = _edited(documents.word_form(), "<w:textInput/>", f"<w:textInput>{limit}</w:textInput>")
    assert _labelled(source)["City"].max_length is None
    counted = _edited(source, limit, '<w:maxLength w:val="30"/>')
    assert _labelled(counted)["City"].max_length == 30


@pytest.mark.parametrize("code", ["", "zz", "0000", "0007", "D800", "110000", "FFFFFFFFFFFFFFFF"])
def test_a_tick_that_cannot_be_drawn_is_drawn_as_usual(code: str) -> None:
    look = f'<w14:checkbox><w14:checkedState w14:val="{code}"/>'
    source = _edited(documents.word_form(), "<w14:checkbox>", look)
    written = DocxForms().filled(source, "form.docx", {_labelled(source)["I agree"].key: "on"})
    assert "\u2612 I agree" in documents.word_text(written)


def test_what_xml_has_no_place_for_is_left_out_of_a_value() -> None:
    source = documents.word_form()
    key = _labelled(source)["City"].key
    written = DocxForms().filled(source, "form.docx", {key: "Gr\x00a\x07z\ufffe\ud800"})
    assert _labelled(written)["City"].value == "Graz"


def test_a_document_without_a_body_is_a_sentence() -> None:
    with pytest.raises(KnownError, match=r"form\.docx is damaged"):
        DocxForms().blanks(_edited(documents.word_form(), "w:body>", "w:corpse>"), "form.docx")


@pytest.mark.parametrize(
    ("markup", "filled"),
    [
        ("<w:r><w:t>Name:</w:t></w:r><w:r><w:tab/></w:r>", "Name: Zoë"),
        ("<w:r><w:t xml:space='preserve'>Name: </w:t><w:tab/><w:tab/></w:r>", "Name: Zoë"),
        ("<w:r><w:tab/><w:t>Your name?</w:t><w:tab/></w:r>", "Your name? Zoë"),
    ],
)
def test_a_tab_at_the_end_is_a_gap(markup: str, filled: str) -> None:
    stops = (
        "<w:pPr><w:tabs><w:tab w:val='left' w:pos='9000' w:leader='underscore'/></w:tabs></w:pPr>"
    )
    source = documents.word_paragraphs(stops + markup)
    found = DocxForms().blanks(source, "form.docx")
    assert [each.label for each in found] == [filled[: -len(" Zoë")].rstrip(":")]
    written = DocxForms().filled(source, "form.docx", {found[0].key: "Zoë"})
    assert documents.word_text(written) == filled
    assert Document(io.BytesIO(written)).paragraphs[0].paragraph_format.tab_stops[0] is not None


def test_a_tab_between_words_is_no_gap() -> None:
    said = "<w:r><w:t>From:</w:t><w:tab/><w:t>Graz</w:t></w:r>"
    gap = "<w:r><w:t>To: ______</w:t></w:r>"
    found = DocxForms().blanks(documents.word_paragraphs(said, gap), "form.docx")
    assert [each.label for each in found] == ["To"]


@pytest.mark.parametrize("label", ["First name", "Postcode", "City", "I agree", "Country"])
def test_a_value_that_stands_elsewhere_is_not_taken_for_written(
    monkeypatch: pytest.MonkeyPatch, label: str
) -> None:
    source = documents.word_form()
    value = {"I agree": "on", "Country": "DE"}.get(label, "Application")
    key = _labelled(source)[label].key
    assert DocxForms().filled(source, "form.docx", {key: value})
    for writer in ("gap", "cell", "text_field", "tick_control", "choice_control"):
        monkeypatch.setattr(docx_writing, writer, lambda *_places: lambda _value: None)
    with pytest.raises(KnownError, match="did not take its value"):
        DocxForms().filled(source, "form.docx", {key: value})


def test_an_older_box_that_was_ticked_from_the_start_can_be_cleared() -> None:
    box = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/>'
        "</w:checkBox></w:ffData></w:fldChar></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> Post me news</w:t></w:r>'
    )
    source = documents.word_paragraphs(box)
    blank = _labelled(source)["Post me news"]
    assert blank.value == "on"
    written = DocxForms().filled(source, "form.docx", {blank.key: ""})
    assert _labelled(written)["Post me news"].value == ""


def test_an_older_list_is_read_as_it_was_chosen() -> None:
    chooser = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="Graz"/>'
        '<w:listEntry w:val="Linz"/></w:ddList></w:ffData></w:fldChar></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    source = documents.word_paragraphs(f"<w:r><w:t>City</w:t></w:r>{chooser}")
    blank = _labelled(source)["City"]
    assert blank.value == ""
    written = DocxForms().filled(source, "form.docx", {blank.key: "Linz"})
    assert _labelled(written)["City"].value == "Linz"
    with pytest.raises(KnownError, match="did not take its value"):
        DocxForms().filled(source, "form.docx", {blank.key: "Wels"})


def _labelled(source: bytes) -> dict[str, Blank]:
    return {each.label: each for each in DocxForms().blanks(source, "form.docx")}


def _edited(source: bytes, old: str, new: str) -> bytes:
    """Return a document with its markup changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as packed, zipfile.ZipFile(out, "w") as made:
        for each in packed.namelist():
            held = packed.read(each)
            if each == "word/document.xml":
                assert old.encode() in held
                held = held.replace(old.encode(), new.encode())
            made.writestr(each, held)
    return out.getvalue()


@pytest.mark.parametrize("source", [b"", b"PK", b"%PDF-1.7", b"<html>"])
def test_other_files_are_not_taken_for_word(source: bytes) -> None:
    assert not DocxForms().recognises(source)
