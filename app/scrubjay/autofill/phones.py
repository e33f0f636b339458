"""Telephone numbers, whole and in the pieces that forms ask for.

One of the two modules that know phonenumbers: the other reads numbers in what people say.
"""

from __future__ import annotations

from dataclasses import dataclass

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A number in its pieces, digits only.

    Attributes:
        country: Calling code ("49"). region: alpha-2 code of the country.
        significant: The number without calling code and trunk prefix.
        area: The area or network code inside it; "" where the country has none.
        local: What follows the area code.
        spellings: Ways to write it whole, the most widely understood first.
        national: Ways to write it inside its country.
    """

    country: str
    region: str
    significant: str
    area: str
    local: str
    spellings: tuple[str, ...]
    national: tuple[str, ...]


def phone(text: str, region: str) -> Phone | None:
    """Read a number; the region (alpha-2 or "") is assumed when it has no calling code."""
    try:
        number = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    significant = phonenumbers.national_significant_number(number)
    length = phonenumbers.length_of_national_destination_code(number)
    national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    digits = "".join(each for each in national if each.isdecimal())
    return Phone(
        country=str(number.country_code),
        region=phonenumbers.region_code_for_number(number) or "",
        significant=significant,
        area=significant[:length],
        local=significant[length:],
        spellings=(_international(number), e164, e164[1:], national, digits, significant),
        national=(national, digits, significant),
    )


def _international(number: PhoneNumber) -> str:
    return str(phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL))
