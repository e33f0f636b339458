"""PDF forms, drawn by another library, read, filled, read again and looked at."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, RectangleObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas

import documents
from scrubjay.adapters import pdf_form
from scrubjay.adapters.pdf_form import PdfForms
from scrubjay.adapters.pdf_layout import MOST_PIXELS, areas
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
    assert (areas(source, {0: [box]})[0, box] != areas(written, {0: [box]})[0, box]).any()


@pytest.mark.parametrize("name", ["Zsófia Dvořáková", "Άννα", "Ирина Ёлкина", "Łukasz Żak"])
def test_letters_that_the_forms_own_font_lacks_are_drawn(name: str) -> None:
    source = documents.labels_left(PERSON)
    written = PdfForms().filled(source, "form.pdf", {"f1_01[0]": name})
    assert held(written)["f1_01[0]"] == name
    half = PdfForms().filled(source, "form.pdf", {"f1_01[0]": name[: len(name) // 2]})
    box = (180.0, 760.0, 400.0, 778.0)
    assert (areas(half, {0: [box]})[0, box] != areas(written, {0: [box]})[0, box]).any()


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


@pytest.mark.parametrize("origin", [(-50, -50), (0, 0), (30, 200)])
def test_a_page_may_begin_anywhere(origin: tuple[int, int]) -> None:
    source = _boxed(documents.labels_left(PERSON), (*origin, origin[0] + 595, origin[1] + 842))
    found = PdfForms().blanks(source, "form.pdf")
    assert [(each.key, each.label) for each in found] == list(PERSON)
    written = PdfForms().filled(source, "form.pdf", {"f1_01[0]": "Ana"})
    assert held(written)["f1_01[0]"] == "Ana"


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(rotation: int) -> None:
    source = documents.turned(PERSON, rotation)
    found = PdfForms().blanks(source, "form.pdf")
    assert [(each.key, each.label) for each in found] == list(PERSON)
    written = PdfForms().filled(source, "form.pdf", {"f1_03[0]": "ana"})
    assert held(written)["f1_03[0]"] == "ana"


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("origin", [(0, 0), (-50, -80)])
def test_a_box_is_looked_at_where_it_is_shown(rotation: int, origin: tuple[int, int]) -> None:
    source = _boxed(_marked(), (*origin, 595, 842), rotation=rotation)
    mark, empty = (100.0, 200.0, 140.0, 220.0), (300.0, 400.0, 340.0, 420.0)
    beside = (-400.0, -400.0, -300.0, -300.0)
    seen = areas(source, {0: [mark, empty, beside]})
    assert seen[0, mark].size > 1000
    assert seen[0, mark].max() < 10
    assert seen[0, empty].min() > 245
    assert seen[0, beside].size == 0


def test_what_lies_beside_the_page_cannot_be_proven_and_is_refused() -> None:
    source = _boxed(documents.labels_left(PERSON), (0, 0, 595, 300))
    with pytest.raises(KnownError, match="did not take its value"):
        PdfForms().filled(source, "form.pdf", {"f1_01[0]": "Ana"})


def test_a_value_that_is_not_drawn_is_refused_on_a_turned_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source = _boxed(documents.labels_left(PERSON), (0, 0, 595, 842), rotation=90)
    drawn = areas(source, {0: [(180.0, 760.0, 400.0, 778.0)]})
    assert all(each.size for each in drawn.values())
    monkeypatch.setattr(pdf_form, "areas", lambda _file, wanted: areas(source, wanted))
    with pytest.raises(KnownError, match="did not take its value"):
        PdfForms().filled(source, "form.pdf", {"f1_01[0]": "Ana"})


def test_a_very_large_page_is_drawn_small() -> None:
    source = _boxed(documents.labels_left(PERSON), (0, 0, 14_400, 14_400))
    whole = (0.0, 0.0, 14_400.0, 14_400.0)
    assert areas(source, {0: [whole]})[0, whole].size <= 1.01 * MOST_PIXELS
    written = PdfForms().filled(source, "form.pdf", {"f1_01[0]": "Ana"})
    assert held(written)["f1_01[0]"] == "Ana"


@pytest.mark.parametrize("mistake", [AttributeError, TypeError, KeyError, AssertionError])
@pytest.mark.parametrize("name", ["reading_order", "PageWords", "_differ"])
def test_a_mistake_of_our_own_is_not_told_as_a_damaged_file(
    monkeypatch: pytest.MonkeyPatch, mistake: type[Exception], name: str
) -> None:
    def mistaken(*_given: object) -> None:
        raise mistake

    monkeypatch.setattr(pdf_form, name, mistaken)
    source = documents.labels_left(PERSON)
    with pytest.raises(mistake):
        _read_and_fill(source)


def _read_and_fill(source: bytes) -> None:
    PdfForms().blanks(source, "form.pdf")
    PdfForms().filled(source, "form.pdf", {"f1_01[0]": "Ana"})


@pytest.mark.parametrize("share", [0.1, 0.4, 0.7, 0.9])
def test_a_damaged_file_is_a_sentence_and_no_crash(share: float) -> None:
    source = documents.labels_left(PERSON)
    cut = source[: int(len(source) * share)]
    with pytest.raises(KnownError, match=r"form\.pdf"):
        PdfForms().blanks(cut, "form.pdf")


def _boxed(source: bytes, box: tuple[int, int, int, int], rotation: int = 0) -> bytes:
    """Return a form on a page of this box, shown turned."""
    writer = PdfWriter(clone_from=io.BytesIO(source))
    writer.pages[0].mediabox = RectangleObject(box)
    writer.pages[0].rotation = rotation
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _marked() -> bytes:
    """Return a page with a black box from (100, 200) to (140, 220)."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.rect(99, 199, 42, 22, fill=1)
    canvas.save()
    return out.getvalue()


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
