"""Draws PDF and Word forms in the manners people meet, for the tests that fill them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from docx import Document
from docx.oxml import parse_xml
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_LINE: Final = 40
_TOP: Final = 760


def labels_left(fields: Sequence[tuple[str, str]]) -> bytes:
    """Words to the left of each box. Pairs of field name and words."""
    out, canvas = _canvas()
    for row, (name, words) in enumerate(fields):
        y = _TOP - row * _LINE
        canvas.drawString(50, y + 5, words)
        canvas.acroForm.textfield(name=name, x=180, y=y, width=220, height=18)
    return _saved(out, canvas)


def turned(fields: Sequence[tuple[str, str]], rotation: int) -> bytes:
    """The words to the left of each box, upright only when the page is shown turned."""
    out, canvas = _canvas()
    canvas.setPageRotation(rotation)
    for row, (name, words) in enumerate(fields):
        y = 500 - row * _LINE
        canvas.saveState()
        canvas.rotate(rotation)
        canvas.translate(*{90: (0, -595), 180: (-595, -842), 270: (-842, 0)}[rotation])
        canvas.drawString(50, y + 5, words)
        canvas.restoreState()
        left, low, width, height = {
            90: (595 - y - 18, 180, 18, 220),
            180: (595 - 400, 842 - y - 18, 220, 18),
            270: (y, 842 - 400, 18, 220),
        }[rotation]
        canvas.acroForm.textfield(name=name, x=left, y=low, width=width, height=height)
    return _saved(out, canvas)


def labels_above(fields: Sequence[tuple[str, str]]) -> bytes:
    """Two columns of boxes with small words above each, and a heading on top."""
    out, canvas = _canvas()
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(50, 800, "Your details")
    canvas.setFont("Helvetica", 8)
    for at, (name, words) in enumerate(fields):
        x, y = 50 + (at % 2) * 260, _TOP - (at // 2) * _LINE
        canvas.drawString(x, y + 21, words)
        canvas.acroForm.textfield(name=name, x=x, y=y, width=230, height=18)
    return _saved(out, canvas)


def with_choices() -> bytes:
    """A list, two groups of buttons, and a box to tick; field names that say nothing."""
    out, canvas = _canvas()
    form = canvas.acroForm
    canvas.drawString(50, 705, "Country of residence")
    form.choice(
        name="c1", x=180, y=700, width=200, height=18, value="--", options=["--", "AT", "DE"]
    )
    canvas.drawString(50, 655, "Sex")
    for at, (state, words) in enumerate((("m", "male"), ("f", "female"))):
        form.radio(name="g1", value=state, x=180 + at * 90, y=650, selected=False)
        canvas.drawString(205 + at * 90, 655, words)
    form.checkbox(name="b1", x=180, y=600)
    canvas.drawString(205, 605, "I have read the rules")
    return _saved(out, canvas)


def with_ticks() -> bytes:
    """A question answered by ticking one of two boxes, and a third to agree to something."""
    out, canvas = _canvas()
    canvas.drawString(50, 655, "Sex")
    for at, words in enumerate(("male", "female")):
        canvas.acroForm.checkbox(name=f"t{at}", x=180 + at * 90, y=650)
        canvas.drawString(205 + at * 90, 655, words)
    canvas.acroForm.checkbox(name="t2", x=180, y=600)
    canvas.drawString(205, 605, "I have read the rules of the house and agree")
    return _saved(out, canvas)


def printed_only() -> bytes:
    """A page without any field."""
    out, canvas = _canvas()
    canvas.drawString(50, 700, "Name: ____________")
    return _saved(out, canvas)


def word_form() -> bytes:
    """Gaps, empty cells, a content control for a choice, a box to tick, an older field."""
    document = Document()
    document.add_heading("Application", 1)
    document.add_paragraph("First name: ____________  Surname: ____________")
    document.add_paragraph("Date of birth: __/__/____")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text = "E-mail address"
    table.cell(1, 0).text = "Postcode"
    _with(document.add_paragraph("Country: "), _choice())
    _with(document.add_paragraph(), _tick(), "<w:r><w:t> I agree</w:t></w:r>")
    _with(document.add_paragraph("City "), *_older_field())
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word_paragraphs(*markup: str) -> bytes:
    """One paragraph for each piece of markup."""
    document = Document()
    for each in markup:
        paragraph = document.add_paragraph()._p
        for part in list(parse_xml(f"<w:p {_NAMES}>{each}</w:p>")):
            paragraph.append(part)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word_text(source: bytes) -> str:
    """Return all the words of a Word document, cells included."""
    document = Document(io.BytesIO(source))
    body = document.element.body
    return "".join(each.text or "" for each in body.iter() if each.tag.endswith("}t"))


def _canvas() -> tuple[io.BytesIO, Canvas]:
    out = io.BytesIO()
    # invariant: the same bytes each time
    return out, Canvas(out, invariant=1)


def _saved(out: io.BytesIO, canvas: Canvas) -> bytes:
    canvas.save()
    return out.getvalue()


def _with(paragraph, *markup: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - no types
    for each in markup:
        named = each.replace(">", f" {_NAMES}>", 1)
        # the library offers no other way to put markup of its own into a paragraph
        paragraph._p.append(parse_xml(named))


def _choice() -> str:
    return (
        '<w:sdt><w:sdtPr><w:alias w:val="Country"/><w:dropDownList>'
        '<w:listItem w:displayText="Austria" w:value="AT"/>'
        '<w:listItem w:displayText="Germany" w:value="DE"/></w:dropDownList>'
        "<w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Choose</w:t></w:r></w:sdtContent>"
        "</w:sdt>"
    )


def _tick() -> str:
    return (
        '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr>'
        "<w:sdtContent><w:r><w:t>\u2610</w:t></w:r></w:sdtContent></w:sdt>"
    )


def _older_field() -> tuple[str, ...]:
    return (
        (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Text1"/><w:enabled/>'
            "<w:textInput/></w:ffData></w:fldChar></w:r>"
        ),
        "<w:r><w:instrText> FORMTEXT </w:instrText></w:r>",
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        "<w:r><w:t>   </w:t></w:r>",
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
