"""Names, days, numbers and places in the forms that fields want."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.autofill import formats
from scrubjay.autofill.answers import address_lines
from scrubjay.autofill.dates import spelt_day, spelt_expiry, told_day, told_expiry
from scrubjay.autofill.names import divide, same_sex, same_title
from scrubjay.autofill.patterns import accepts
from scrubjay.autofill.phones import phone
from scrubjay.autofill.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("billingFirstName_2", ("billing", "first", "name", "2")),
        ("Straße & Haus-Nr.", ("strasse", "haus", "nr")),
        ("HTMLInput", ("html", "input")),
        ("Prénom*", ("prenom",)),
        ("", ()),
    ],
)
def test_words(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("full", "given_name", "additional", "family"),
    [
        ("Clara Winter", "Clara", "", "Winter"),
        ("Ludwig van Beethoven", "Ludwig", "", "van Beethoven"),
        ("Anna Maria Winter", "Anna", "Maria", "Winter"),
        ("Dr. Clara Winter Jr.", "Clara", "", "Winter"),
        ("Winter, Clara", "Clara", "", "Winter"),
    ],
)
def test_names_are_divided(full: str, given_name: str, additional: str, family: str) -> None:
    name = divide(full)
    assert (name.given, name.additional, name.family) == (given_name, additional, family)


@pytest.mark.parametrize("full", ["Mr Berg", "王小明", "田中 太郎", ""])
def test_names_that_cannot_be_divided_are_not(full: str) -> None:
    assert divide(full).sure == 0.0


def test_one_word_is_offered_as_a_first_name() -> None:
    name = divide("Nora")
    assert (name.given, name.family, name.sure) == ("Nora", "", 0.6)


def test_forms_of_address_and_sexes_are_the_same_in_any_language() -> None:
    assert same_title("Mrs", "Frau")
    assert same_title("Herr", "M.")
    assert not same_title("Herr", "Herr Dr.")
    assert not same_title("Ms", "Mrs")
    assert same_sex("female", "weiblich")
    assert same_sex("woman", "Mujer")
    assert not same_sex("female", "male")
    assert not same_sex("", "male")


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("1988-03-14", 1.0),
        ("14 March 1988", 1.0),
        ("March 14th, 1988", 1.0),
        ("14. März 1988", 1.0),
        ("le 14 mars 1988", 1.0),
        ("14.03.1988", 1.0),
        ("3/14/1988", 1.0),
        ("14/3/1988", 1.0),
        ("1988-03-14T00:00:00Z", 1.0),
    ],
)
def test_days_are_read(text: str, sure: float) -> None:
    told = told_day(text)
    assert told is not None
    assert (told.day, told.sure) == (date(1988, 3, 14), sure)


def test_a_day_that_can_be_meant_either_way_is_not_sure() -> None:
    told = told_day("3/4/1988")
    assert told is not None
    assert told.sure < 0.6


@pytest.mark.parametrize(
    "text", ["", "last spring", "March 1988", "31.02.1990", "14 March", "99/99/1990"]
)
def test_what_is_no_whole_day_is_not_guessed(text: str) -> None:
    assert told_day(text) is None


@pytest.mark.parametrize(
    ("hint", "language", "expected"),
    [
        ("TT.MM.JJJJ", "de", "14.03.1988"),
        ("mm/dd/yyyy", "", "03/14/1988"),
        ("Date (DD-MM-YYYY)", "", "14-03-1988"),
        ("jj/mm/aaaa", "fr", "14/03/1988"),
        ("gg/mm/aaaa", "it", "14/03/1988"),
        ("dd-mm-jjjj", "nl", "14-03-1988"),
        ("YYYY-MM-DD", "en", "1988-03-14"),
        ("mm/dd/yy", "", "03/14/88"),
        ("", "de", "14.03.1988"),
        ("", "en-US", "03/14/1988"),
        ("", "en-GB", "14/03/1988"),
        ("", "fr", "14/03/1988"),
    ],
)
def test_days_are_written_as_asked(hint: str, language: str, expected: str) -> None:
    assert spelt_day(date(1988, 3, 14), [hint], language)[0] == expected


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_what_is_written_by_a_mask_is_read_back(day: date) -> None:
    for mask in ("dd.mm.yyyy", "yyyy-mm-dd"):
        spelt, sure = spelt_day(day, [mask], "")
        told = told_day(spelt)
        assert sure == 1.0
        assert told is not None
        assert told.day == day


@pytest.mark.parametrize("text", ["09/28", "9/2028", "2028-09", "September 2028", "09 / 28"])
def test_expiry_is_read(text: str) -> None:
    assert told_expiry(text) == (9, 2028)


def test_expiry_is_written_as_asked() -> None:
    assert spelt_expiry(9, 2028, ["MM / YY"]) == "09/28"
    assert spelt_expiry(9, 2028, ["MM/YYYY"]) == "09/2028"
    assert told_expiry("soon") is None


def test_numbers_fall_into_pieces() -> None:
    number = phone("(415) 555-2671", "US")
    assert number is not None
    assert (number.country, number.area, number.local) == ("1", "415", "5552671")
    german = phone("+49 30 901820", "")
    assert german is not None
    assert (german.region, german.area, german.significant) == ("DE", "30", "30901820")
    assert german.spellings[0] == "+49 30 901820"
    assert phone("030 901820", "") is None
    assert phone("call me", "DE") is None


@pytest.mark.parametrize(
    "text", ["Germany", "Deutschland", "Allemagne", "Duitsland", "DE", "deu", "ALEMANIA"]
)
def test_countries_have_one_code_in_any_language(text: str) -> None:
    assert formats.country_code(text) == "DE"


def test_places_and_tongues() -> None:
    assert formats.country_name("DE", "fr") == "Allemagne"
    assert formats.country_code("Nowhere") == ""
    assert "CA" in formats.region_spellings("California", "US")
    assert formats.region_spellings("Bavaria", "DE") == ("Bavaria",)
    assert formats.language_code("Deutsch") == formats.language_code("German") == "de"
    assert formats.month_number("février") == formats.month_number("Feb") == 2
    assert formats.month_number("12") == 0


def test_addresses_fall_into_lines() -> None:
    assert address_lines("12 Main St, Apt 4") == ["12 Main St", "Apt 4"]
    assert address_lines("12 Main St, East\nApt 4") == ["12 Main St, East", "Apt 4"]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        (r"\d{5}", "10115", True),
        (r"^[0-9]{5}$", "1011", False),
        (r"[0-9\-\+ ]+", "+49 30", True),
        (r"[A-Za-z]*", "x1", False),
        (r"\d{3}-\d{3}-\d{4}", "030901820", False),
    ],
)
def test_plain_patterns_are_honoured(pattern: str, text: str, *, expected: bool) -> None:
    assert accepts(pattern, text) is expected


@pytest.mark.parametrize(
    "pattern", ["(a+)+$", "(a|a)*b", ".*.*.*.*.*x", "[", "a" * 500, r"(?=x)", r"\k"]
)
def test_patterns_beyond_trust_are_not_run(pattern: str) -> None:
    assert accepts(pattern, "a" * 60)
