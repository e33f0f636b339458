"""PDF forms, drawn by another library, read, filled, read again and looked at."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

import documents
from scrubjay.adapters.pdf_form import PdfForms
from scrubjay.adapters.pdf_layout import area, pictures
from scrubjay.domain.errors import KnownError

PERSON = (
    ("f1_01[0]", "First name"),
    ("f1_02[0]", "Surname"),
    ("f1_03[0]", "E-mail address"),
    ("f1_04[0]", "Date of birth"),
)


def held(source: bytes) -> dict[str, str]:
    fields = PdfReader(io.BytesIO(source)).get_fields() or {}
    return {name: str(field.get("/V", "")) for name, field in fields.items()}


@pytest.mark.parametrize("draw", [documents.labels_left, documents.labels_above])
def test_the_words_beside_a_box_are_its_label(draw) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    found = PdfForms().blanks(draw(PERSON), "form.pdf")
    assert [(each.key, each.label) for each in found] == list(PERSON)


def test_a_heading_names_the_section() -> None:
    found = PdfForms().blanks(documents.labels_above(PERSON), "form.pdf")
    assert {each.section for each in found} == {"Your details"}


def test_values_stand_in_the_copy_and_are_seen_and_the_original_is_unchanged() -> None:
    source = documents.labels_left(PERSON)
    before = bytes(source)
    values = {"f1_01[0]": "Ana", "f1_04[0]": "12 April 1990"}
    written = PdfForms().filled(source, "form.pdf", values)
    assert source == before
    assert {key: held(written)[key] for key in values} == values
    assert held(written)["f1_02[0]"] == ""
    box = (180.0, 760.0, 400.0, 778.0)
    assert (area(pictures(source, {0})[0], box) != area(pictures(written, {0})[0], box)).any()


@pytest.mark.parametrize("name", ["Zsófia Dvořáková", "Άννα", "Ирина Ёлкина", "Łukasz Żak"])
def test_letters_that_the_forms_own_font_lacks_are_drawn(name: str) -> None:
    source = documents.labels_left(PERSON)
    written = PdfForms().filled(source, "form.pdf", {"f1_01[0]": name})
    assert held(written)["f1_01[0]"] == name
    half = PdfForms().filled(source, "form.pdf", {"f1_01[0]": name[: len(name) // 2]})
    box = (180.0, 760.0, 400.0, 778.0)
    assert (area(pictures(half, {0})[0], box) != area(pictures(written, {0})[0], box)).any()


def test_lists_buttons_and_boxes_are_chosen() -> None:
    source = documents.with_choices()
    found = {each.key: each for each in PdfForms().blanks(source, "form.pdf")}
    assert found["c1"].label == "Country of residence"
    assert found["g1"].label == "Sex"
    assert found["g1"].options == (("/m", "male"), ("/f", "female"))
    assert found["b1"].label == "I have read the rules"
    written = PdfForms().filled(source, "form.pdf", {"c1": "AT", "g1": "/f", "b1": "on"})
    assert held(written) == {"c1": "AT", "g1": "/f", "b1": "/Yes"}
    again = {each.key: each.value for each in PdfForms().blanks(written, "form.pdf")}
    assert again == {"c1": "AT", "g1": "/f", "b1": "on"}


def test_a_choice_that_is_not_offered_is_no_choice() -> None:
    with pytest.raises(KnownError, match="did not take its value"):
        PdfForms().filled(documents.with_choices(), "form.pdf", {"g1": "/x"})


def test_a_printed_page_is_refused_with_what_to_do() -> None:
    with pytest.raises(KnownError, match=r"no fields to fill.*by hand"):
        PdfForms().blanks(documents.printed_only(), "page.pdf")


def test_a_form_in_xfa_alone_is_refused_and_one_in_both_is_filled() -> None:
    xfa = _changed(documents.printed_only(), xfa=True)
    with pytest.raises(KnownError, match="XFA"):
        PdfForms().blanks(xfa, "form.pdf")
    both = _changed(documents.labels_left(PERSON), xfa=True)
    written = PdfForms().filled(both, "form.pdf", {"f1_01[0]": "Ana"})
    assert held(written)["f1_01[0]"] == "Ana"
    form = PdfReader(io.BytesIO(written)).root_object["/AcroForm"].get_object()
    assert isinstance(form, DictionaryObject)
    assert "/XFA" not in form


def test_a_locked_file_is_refused() -> None:
    locked = _changed(documents.labels_left(PERSON), password="secret")
    with pytest.raises(KnownError, match="locked with a password"):
        PdfForms().blanks(locked, "form.pdf")


@pytest.mark.parametrize("share", [0.1, 0.4, 0.7, 0.9])
def test_a_damaged_file_is_a_sentence_and_no_crash(share: float) -> None:
    source = documents.labels_left(PERSON)
    cut = source[: int(len(source) * share)]
    with pytest.raises(KnownError, match=r"form\.pdf"):
        PdfForms().blanks(cut, "form.pdf")


def _changed(source: bytes, *, xfa: bool = False, password: str = "") -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(source))
    if xfa:
        form = writer.root_object.setdefault(NameObject("/AcroForm"), DictionaryObject())
        form.get_object()[NameObject("/XFA")] = TextStringObject("<xdp/>")
    if password:
        writer.encrypt(password, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
