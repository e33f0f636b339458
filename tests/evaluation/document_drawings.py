"""PDF and Word forms of many layouts and languages, drawn with their truth beside them.

The truth of each blank, in reading order, is one line: its words, what it asks for ("-": left
alone) and what may be written without asking, as in tests/data/forms/truth.toml.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docx import Document
from docx.oxml import parse_xml
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_NAMES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_TEL: Final = "+49 30 901820 / 030 901820"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One form. truth: "words | kind | values" for each blank."""

    name: str
    data: bytes
    truth: tuple[str, ...]


class _Pdf:
    """A sheet on which boxes get names that say nothing."""

    def __init__(self, title: str = "", size: float = 10) -> None:
        self.out = io.BytesIO()
        self.canvas = Canvas(self.out, invariant=1)
        self.count = 0
        self.size = size
        if title:
            self.words(50, 805, title, 16)

    def words(self, x: float, y: float, text: str, size: float = 0) -> None:
        self.canvas.setFont("Helvetica", size or self.size)
        self.canvas.drawString(x, y, text)

    def box(self, x: float, y: float, width: float, height: float = 18, limit: int = 0) -> None:
        self.count += 1
        more = {"maxlen": limit} if limit else {}
        self.canvas.acroForm.textfield(
            name=f"f1_{self.count:02}[0]", x=x, y=y, width=width, height=height, **more
        )

    def data(self) -> bytes:
        self.canvas.save()
        return self.out.getvalue()


def _left(title: str, labels: Sequence[str]) -> bytes:
    sheet = _Pdf(title)
    for row, words in enumerate(labels):
        y = 760 - row * 32
        sheet.words(50, y + 5, words)
        sheet.box(220, y, 260)
    return sheet.data()


def _above(title: str, labels: Sequence[str], columns: int = 2) -> bytes:
    sheet = _Pdf(title, 8)
    width = 500 / columns
    for at, words in enumerate(labels):
        x, y = 50 + (at % columns) * width, 750 - (at // columns) * 40
        sheet.words(x, y + 20, words)
        sheet.box(x, y, width - 16, 16)
    return sheet.data()


def _below(title: str, labels: Sequence[str]) -> bytes:
    sheet = _Pdf(title, 7)
    for at, words in enumerate(labels):
        x, y = 50 + (at % 2) * 260, 740 - (at // 2) * 44
        sheet.box(x, y, 240, 16)
        sheet.canvas.line(x, y, x + 240, y)
        sheet.words(x, y - 9, words)
    return sheet.data()


def _inside(title: str, labels: Sequence[str]) -> bytes:
    """Draw a grid whose cells hold their own small words at the top, as tax forms do."""
    sheet = _Pdf(title, 6.5)
    for at, words in enumerate(labels):
        x, y = 50 + (at % 3) * 165, 720 - (at // 3) * 36
        sheet.canvas.rect(x, y, 165, 36)
        sheet.words(x + 3, y + 28, words)
        sheet.box(x + 1, y + 1, 163, 34)
    return sheet.data()


def _sections(parts: Sequence[tuple[str, Sequence[str]]]) -> bytes:
    sheet = _Pdf()
    y = 790.0
    for title, labels in parts:
        sheet.words(50, y, title, 13)
        y -= 30
        for words in labels:
            sheet.words(50, y + 5, words)
            sheet.box(220, y, 260)
            y -= 28
        y -= 12
    return sheet.data()


def _rows(rows: Sequence[Sequence[tuple[str, float]]], title: str) -> bytes:
    """Draw several boxes on each row, words to the left; no words: the box before shares them."""
    sheet = _Pdf(title)
    for number, row in enumerate(rows):
        x, y = 50.0, 760.0 - number * 34
        for words, width in row:
            sheet.words(x, y + 5, words)
            x += sheet.canvas.stringWidth(words, "Helvetica", 10) + 6 if words else 0
            sheet.box(x, y, width)
            x += width + 10
    return sheet.data()


def _dates(title: str, labels: Sequence[str], words: str, parts: Sequence[str]) -> bytes:
    sheet = _Pdf(title)
    for row, each in enumerate(labels):
        y = 760 - row * 32
        sheet.words(50, y + 5, each + " " + "." * 20)
        sheet.box(220, y, 260)
    y = 760 - len(labels) * 32
    sheet.words(50, y + 5, words)
    for at, (part, limit) in enumerate(zip(parts, (2, 2, 4), strict=True)):
        sheet.words(220 + at * 70, y + 22, part, 6)
        sheet.box(220 + at * 70, y, 50, limit=limit)
    return sheet.data()


def _choices() -> bytes:
    sheet = _Pdf("Ficha de inscrição")
    form = sheet.canvas.acroForm
    for row, words in enumerate(("Nome completo", "E-mail")):
        sheet.words(50, 765 - row * 36, words)
        sheet.box(200, 760 - row * 36, 260)
    sheet.words(50, 693, "Sexo")
    for at, (state, words) in enumerate((("1", "masculino"), ("2", "feminino"))):
        form.radio(name="g7", value=state, x=200 + at * 110, y=688, selected=False)
        sheet.words(225 + at * 110, 693, words)
    sheet.words(50, 655, "País")
    form.choice(
        name="c3", x=200, y=650, width=200, height=18, value="-",
        options=["-", "Portugal", "Alemanha"],
    )  # fmt: skip
    form.checkbox(name="b9", x=50, y=610)
    sheet.words(75, 615, "Aceito os termos")
    return sheet.data()


def _word(build: Callable[..., None], title: str) -> bytes:
    document = Document()
    document.add_heading(title, 1)
    build(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _word_gaps(lines: Sequence[str]) -> Callable[..., None]:
    def build(document) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - no types
        for each in lines:
            document.add_paragraph(each)

    return build


def _word_table(rows: Sequence[Sequence[str]]) -> Callable[..., None]:
    """Draw a table; an empty text is a cell to write in."""

    def build(document) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - no types
        table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
        for down, row in enumerate(rows):
            for across, text in enumerate(row):
                table.cell(down, across).text = text

    return build


def _word_controls(named: Sequence[tuple[str, str]], choice: tuple[str, Sequence[str]]):  # type: ignore[no-untyped-def]  # noqa: ANN202
    """Draw content controls after words, or with words only in their name."""

    def build(document) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - no types
        for words, alias in named:
            markup = (
                f'<w:sdt {_NAMES}><w:sdtPr><w:alias w:val="{alias}"/><w:showingPlcHdr/><w:text/>'
                "</w:sdtPr><w:sdtContent><w:r><w:t>…</w:t></w:r></w:sdtContent></w:sdt>"
            )
            document.add_paragraph(words)._p.append(parse_xml(markup))
        words, options = choice
        items = "".join(
            f'<w:listItem w:displayText="{each}" w:value="{each}"/>' for each in options
        )
        markup = (
            f"<w:sdt {_NAMES}><w:sdtPr><w:dropDownList>{items}</w:dropDownList><w:showingPlcHdr/>"
            "</w:sdtPr><w:sdtContent><w:r><w:t>…</w:t></w:r></w:sdtContent></w:sdt>"
        )
        document.add_paragraph(words)._p.append(parse_xml(markup))

    return build


def drawings() -> Iterator[Drawn]:
    """Yield the forms, each with its truth."""
    yield Drawn(
        name="membership-en.pdf",
        data=_left("Membership", ("First name", "Last name", "E-mail address", "Mobile number",
                                  "Occupation", "How did you hear about us?")),
        truth=("First name | given-name | Clara", "Last name | family-name | Winter",
               "E-mail address | email | clara.winter@example.org", f"Mobile number | tel | {_TEL}",
               "Occupation | organization-title | Architect", "How did you hear about us? | -"),
    )  # fmt: skip
    yield Drawn(
        name="antrag-de.pdf",
        data=_above("Antrag auf Mitgliedschaft", ("Vorname", "Familienname", "Geburtsdatum",
                    "Staatsangehörigkeit", "Straße und Hausnummer", "Postleitzahl", "Wohnort",
                    "Telefon", "E-Mail", "IBAN")),
        truth=("Vorname | given-name | Clara", "Familienname | family-name | Winter",
               "Geburtsdatum | bday | 14.03.1988", "Staatsangehörigkeit | -",
               "Straße und Hausnummer | street-address | Gartenstraße 12",
               "Postleitzahl | postal-code | 10115", "Wohnort | address-level2 | Berlin",
               f"Telefon | tel | {_TEL}", "E-Mail | email | clara.winter@example.org",
               "IBAN | iban"),
    )  # fmt: skip
    yield Drawn(
        name="adhesion-fr.pdf",
        data=_below("Bulletin d'adhésion", ("Nom", "Prénom", "Adresse", "Code postal", "Ville",
                    "Téléphone", "Courriel", "Profession")),
        truth=("Nom | family-name | Winter", "Prénom | given-name | Clara",
               "Adresse | street-address | Gartenstraße 12", "Code postal | postal-code | 10115",
               "Ville | address-level2 | Berlin", f"Téléphone | tel | {_TEL}",
               "Courriel | email | clara.winter@example.org",
               "Profession | organization-title | Architect"),
    )  # fmt: skip
    yield Drawn(
        name="solicitud-es.pdf",
        data=_inside("Solicitud", ("Nombre", "Apellidos", "DNI", "Domicilio", "Código postal",
                     "Localidad", "Teléfono móvil", "Correo electrónico", "Fecha de nacimiento")),
        truth=("Nombre | given-name | Clara", "Apellidos | family-name | Winter",
               "DNI | id-number", "Domicilio | street-address | Gartenstraße 12",
               "Código postal | postal-code | 10115", "Localidad | address-level2 | Berlin",
               f"Teléfono móvil | tel | {_TEL}",
               "Correo electrónico | email | clara.winter@example.org",
               "Fecha de nacimiento | bday | 14/03/1988"),
    )  # fmt: skip
    yield Drawn(
        name="iscrizione-it.pdf",
        data=_dates("Iscrizione", ("Cognome", "Nome", "Indirizzo", "CAP", "Città"),
                    "Data di nascita", ("gg", "mm", "aaaa")),
        truth=("Cognome | family-name | Winter", "Nome | given-name | Clara",
               "Indirizzo | street-address | Gartenstraße 12", "CAP | postal-code | 10115",
               "Città | address-level2 | Berlin", "Data di nascita gg | bday-day | 14",
               "mm | bday-month | 03", "aaaa | bday-year | 1988"),
    )  # fmt: skip
    yield Drawn(
        name="aanvraag-nl.pdf",
        data=_sections((("Uw gegevens", ("Voornaam", "Achternaam", "Geboortedatum (dd-mm-jjjj)",
                         "Postcode", "Woonplaats", "E-mailadres")),
                        ("Gegevens van uw partner", ("Voornaam", "Achternaam",
                         "Geboortedatum (dd-mm-jjjj)")))),
        truth=("Voornaam | given-name | Clara", "Achternaam | family-name | Winter",
               "Geboortedatum (dd-mm-jjjj) | bday | 14-03-1988", "Postcode | postal-code | 10115",
               "Woonplaats | address-level2 | Berlin",
               "E-mailadres | email | clara.winter@example.org", "Voornaam | -", "Achternaam | -",
               "Geboortedatum (dd-mm-jjjj) | -"),
    )  # fmt: skip
    yield Drawn(
        name="inscricao-pt.pdf", data=_choices(),
        truth=("Nome completo | name | Clara Winter", "E-mail | email | clara.winter@example.org",
               "Sexo | sex | /2", "País | country-name | Alemanha", "Aceito os termos | -"),
    )  # fmt: skip
    yield Drawn(
        name="patient-us.pdf",
        data=_rows(((("Last name", 150), ("First name", 150)),
                    (("Date of birth (MM/DD/YYYY)", 110), ("Phone", 130)),
                    (("Street address", 300),), (("City", 120), ("State", 50), ("ZIP", 70)),
                    (("Employer", 150), ("Insurance ID", 120)),
                    (("Emergency contact name", 150), ("Their phone", 100))), "Patient intake"),
        truth=("Last name | family-name | Winter", "First name | given-name | Clara",
               "Date of birth (MM/DD/YYYY) | bday | 03/14/1988", f"Phone | tel | {_TEL}",
               "Street address | street-address | Gartenstraße 12",
               "City | address-level2 | Berlin", "State | address-level1",
               "ZIP | postal-code | 10115",
               "Employer | organization | Nordlicht GmbH", "Insurance ID | -",
               "Emergency contact name | emergency-contact", "Their phone | -"),
    )  # fmt: skip
    yield Drawn(
        name="anmeldung-de.pdf",
        data=_rows(((("Name, Vorname", 300),), (("Straße, Nr.", 300),),
                    (("PLZ / Ort", 60), ("", 200)), (("geb. am", 110), ("Beruf", 150)),
                    (("Telefon", 130), ("E-Mail", 180))), "Anmeldung"),
        truth=("Name, Vorname | name | Winter, Clara",
               "Straße, Nr. | street-address | Gartenstraße 12", "PLZ / Ort | postal-code | 10115",
               " | address-level2 | Berlin", "geb. am | bday | 14.03.1988",
               "Beruf | organization-title | Architect", f"Telefon | tel | {_TEL}",
               "E-Mail | email | clara.winter@example.org"),
    )  # fmt: skip
    yield from _word_drawings()


def _word_drawings() -> Iterator[Drawn]:
    yield Drawn(
        name="application-en.docx",
        data=_word(_word_gaps(("First name: ____________  Surname: ____________",
                               "Address: ______________________  Postcode: ________",
                               "Town: ____________ Country: ____________",
                               "E-mail: ______________________",
                               "Signature: ______________________")), "Application"),
        truth=("First name | given-name | Clara", "Surname | family-name | Winter",
               "Address | street-address | Gartenstraße 12", "Postcode | postal-code | 10115",
               "Town | address-level2 | Berlin", "Country | country-name | Germany",
               "E-mail | email | clara.winter@example.org", "Signature | -"),
    )  # fmt: skip
    yield Drawn(
        name="personalbogen-de.docx",
        data=_word(_word_table((("Nachname", "", "Vorname", ""),
                                ("Geburtsdatum", "", "Familienstand", ""),
                                ("Straße, Hausnummer", "", "PLZ, Ort", ""),
                                ("Telefon", "", "E-Mail", ""),
                                ("Steuer-ID", "", "IBAN", ""))), "Personalbogen"),
        truth=("Nachname | family-name | Winter", "Vorname | given-name | Clara",
               "Geburtsdatum | bday | 14.03.1988", "Familienstand | -",
               "Straße, Hausnummer | street-address | Gartenstraße 12", "PLZ, Ort | -",
               f"Telefon | tel | {_TEL}", "E-Mail | email | clara.winter@example.org",
               "Steuer-ID | tax-id", "IBAN | iban"),
    )  # fmt: skip
    yield Drawn(
        name="dossier-fr.docx",
        data=_word(_word_table((("Nom", "Prénom", "Date de naissance"), ("", "", ""),
                                ("Adresse", "Code postal", "Ville"), ("", "", ""))), "Dossier"),
        truth=("Nom | family-name | Winter", "Prénom | given-name | Clara",
               "Date de naissance | bday | 14/03/1988",
               "Adresse | street-address | Gartenstraße 12", "Code postal | postal-code | 10115",
               "Ville | address-level2 | Berlin"),
    )  # fmt: skip
    yield Drawn(
        name="alta-es.docx",
        data=_word(_word_controls((("Nombre: ", ""), ("Apellidos: ", ""),
                                   ("", "Correo electrónico"), ("", "Teléfono")),
                                  ("País: ", ("España", "Alemania"))), "Alta"),
        truth=("Nombre | given-name | Clara", "Apellidos | family-name | Winter",
               "Correo electrónico | email | clara.winter@example.org", f"Teléfono | tel | {_TEL}",
               "País | country-name | Alemania"),
    )  # fmt: skip
    yield Drawn(
        name="modulo-it.docx",
        data=_word(_word_gaps(("Il/La sottoscritto/a ........................................",
                               "nato/a il __/__/____ a ....................",
                               "residente in via ........................................",
                               "CAP ........ Città ....................",
                               "e-mail ............................ tel. ....................")),
                   "Dichiarazione"),
        truth=("Il/La sottoscritto/a | name | Clara Winter", "nato/a il | bday | 14/03/1988",
               "a | -", "residente in via | street-address | Gartenstraße 12",
               "CAP | postal-code | 10115", "Città | address-level2 | Berlin",
               "e-mail | email | clara.winter@example.org", f"tel. | tel | {_TEL}"),
    )  # fmt: skip
