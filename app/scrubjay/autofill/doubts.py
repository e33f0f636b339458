"""What a field's company says against the reading of it: second thoughts about a whole form."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.choices import choice_topics
from scrubjay.autofill.evidence import is_house_number
from scrubjay.autofill.lexicon import lexicon
from scrubjay.autofill.runs import named_in_turn
from scrubjay.autofill.tokens import autocomplete
from scrubjay.autofill.words import plain, words
from scrubjay.domain.form import FieldKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.domain.form import FieldReading, FormField

_PASSWORDS: Final = frozenset({FieldKind.CURRENT_PASSWORD, FieldKind.NEW_PASSWORD})
_NAMES: Final = frozenset({FieldKind.NAME, FieldKind.GIVEN_NAME, FieldKind.FAMILY_NAME})
_STREETS: Final = frozenset({FieldKind.STREET_ADDRESS, FieldKind.ADDRESS_LINE1})
_EXCHANGE: Final = frozenset({FieldKind.TEL_LOCAL_PREFIX, FieldKind.TEL_LOCAL_SUFFIX})
_ASKED_EITHER: Final = frozenset({FieldKind.EMAIL, FieldKind.USERNAME})
_CALLED: Final = frozenset({*_ASKED_EITHER, FieldKind.NAME, FieldKind.NICKNAME})
"""By what a person is known to a site; pages mix these up."""
_TITLE: Final = frozenset(words("title titre titel titulo titolo"))
_ANY_NAME: Final = frozenset(words("name nom nome nombre naam"))
_FORMER: Final = frozenset(
    words("current old existing aktuelles altes bisheriges actuel ancien actual antigua attuale "
          "vecchia atual antiga huidig huidige oud")
)  # fmt: skip
"""Words by which a form asks for the password that holds until now."""
_ONCE: Final = frozenset(
    words("previous former prior vorherige vorheriger fruhere fruherer ehemalige ehemaliger "
          "precedent precedente anterior antiguo vorige")
)  # fmt: skip
"""Words with which a label begins that asks for what holds no longer."""
_OR: Final = re.compile(r"/|\b(?:or|oder|ou|o|of)\b")
_SEARCH: Final = "search"
_DOUBT: Final = 0.85
_SURE: Final = 0.95
_HARDLY: Final = 0.5
_NEAR: Final = 2

_Readings = list["FieldReading"]


def reconsidered(readings: Sequence[FieldReading], form: str) -> _Readings:
    """Return the readings of one form after each was looked at among the others.

    What a page states by a valid `autocomplete` attribute is not doubted.

    Args:
        readings: In the order of the form.
        form: Its kind. What a search asks for describes what is sought, not who seeks.
    """
    found = list(readings)
    stated = [autocomplete(each.field.autocomplete) is not None for each in found]
    for thought in (*_THOUGHTS, _search) if form == _SEARCH else _THOUGHTS:
        found = [each if stated[at] else thought(found, at) for at, each in enumerate(found)]
    return found


def _search(found: _Readings, at: int) -> FieldReading:
    return _doubted(found[at], doubtful=True)


def _name_beside_password(found: _Readings, at: int) -> FieldReading:
    """Doubt a name beside a password: where no user name is asked for, it may be the user name."""
    kinds = {each.kind for each in found}
    doubtful = bool(kinds & _PASSWORDS) and FieldKind.USERNAME not in kinds
    return _doubted(found[at], doubtful=doubtful and found[at].kind is FieldKind.NAME)


def _either(found: _Readings, at: int) -> FieldReading:
    """Doubt what may be answered with a user name or an e-mail address: only the person knows."""
    field = found[at].field
    parts = _OR.split(plain(_said(field)))
    hits = [hit for part in parts for hit in lexicon().hits(part)] if len(parts) > 1 else []
    named = {topic for hit in hits for topic in hit.topics}
    both = found[at].kind in _ASKED_EITHER and named >= _ASKED_EITHER
    return _doubted(found[at], doubtful=both and field.type != "email")


def _two_voices(found: _Readings, at: int) -> FieldReading:
    """Doubt a user name that the field's own name calls an e-mail address, and such pairs."""
    each = found[at]
    hits = lexicon().code_hits(each.field.name)
    named = {topic for hit in hits for topic in hit.topics} & _CALLED
    return _doubted(each, doubtful=each.kind in _CALLED and bool(named) and each.kind not in named)


def _lonely_given_name(found: _Readings, at: int) -> FieldReading:
    """Doubt that "Nome" without a surname beside it asks for the first name alone."""
    each = found[at]
    alone = all(other.kind is not FieldKind.FAMILY_NAME for other in found)
    single = set(words(_said(each.field))) <= _ANY_NAME
    return _doubted(each, doubtful=each.kind is FieldKind.GIVEN_NAME and alone and single)


def _rest_of_a_name(found: _Readings, at: int) -> FieldReading:
    """Take "Name" beside a first name for the family name: nobody asks for the first one twice."""
    each = found[at]
    beside = {other.kind for other in found[max(at - 1, 0) : at + 2]}
    bare = set(words(_said(each.field))) <= _ANY_NAME
    rest = each.kind is FieldKind.NAME and bare and FieldKind.GIVEN_NAME in beside
    return replace(each, kind=FieldKind.FAMILY_NAME) if rest else each


def _two_in_one(found: _Readings, at: int) -> FieldReading:
    """Offer nothing for one box that asks for two things, such as "Postcode, town"."""
    each = found[at]
    named = named_in_turn(each.field)
    shared = any(other.kind in named for other in found[at + 1 : at + 2])
    crammed = len(named) > 1 and each.kind in named and each.kind not in _NAMES and not shared
    return replace(each, confidence=min(each.confidence, _HARDLY)) if crammed else each


def _title_of_what(found: _Readings, at: int) -> FieldReading:
    """Leave a text box "Title" alone unless a name follows it: it is a job's, or a book's."""
    each = found[at]
    if each.kind is not FieldKind.HONORIFIC_PREFIX or each.field.options:
        return each
    followed = any(other.kind in _NAMES for other in found[at + 1 : at + 2])
    spelt = words(_said(each.field))
    vague = len(spelt) == 1 and spelt[0] in _TITLE
    return replace(each, kind=None) if vague and not followed else each


def _address_or_sex(found: _Readings, at: int) -> FieldReading:
    """Tell forms of address from the sexes by the choices, where the question does not object."""
    each = found[at]
    if each.kind is not FieldKind.SEX or not each.field.options:
        return each
    topics = choice_topics(each.field.options)
    titles = FieldKind.HONORIFIC_PREFIX in topics and FieldKind.SEX not in topics
    asked = {topic for hit in lexicon().hits(each.field.near) for topic in hit.topics}
    titles = titles and FieldKind.HONORIFIC_PREFIX in asked
    return replace(each, kind=FieldKind.HONORIFIC_PREFIX) if titles else each


def _part_of_no_number(found: _Readings, at: int) -> FieldReading:
    """Leave a part of a telephone number alone where no other part stands beside it."""
    each = found[at]
    beside = found[max(at - _NEAR, 0) : at] + found[at + 1 : at + 1 + _NEAR]
    parted = any(other.kind and other.kind.value.startswith("tel") for other in beside)
    return replace(each, kind=None) if each.kind in _EXCHANGE and not parted else each


def _house_number(found: _Readings, at: int) -> FieldReading:
    """Take a box for a number beside a street for the house's."""
    each = found[at]
    numbered = each.kind is None and each.field.visible and is_house_number(each.field)
    street = any(other.kind in _STREETS and other.field.visible for other in found)
    if not numbered or not street or each.field.type not in {"text", "tel", "number"}:
        return each
    return replace(each, kind=FieldKind.HOUSE_NUMBER, confidence=_SURE)


def _former_password(found: _Readings, at: int) -> FieldReading:
    """Call a password the current one where the words say so; it is never written either way."""
    each = found[at]
    former = each.kind is FieldKind.NEW_PASSWORD and set(words(_said(each.field))) & _FORMER
    return replace(each, kind=FieldKind.CURRENT_PASSWORD) if former else each


def _of_the_past(found: _Readings, at: int) -> FieldReading:
    """Leave alone what was so once ("Previous address"): what holds today does not answer it."""
    each = found[at]
    past = next(iter(words(_said(each.field))), "") in _ONCE
    return replace(each, kind=None) if past and each.kind not in _PASSWORDS else each


def _said(field: FormField) -> str:
    return field.label or field.placeholder or field.aria


def _doubted(reading: FieldReading, *, doubtful: bool) -> FieldReading:
    return replace(reading, confidence=min(reading.confidence, _DOUBT)) if doubtful else reading


_THOUGHTS: Final[tuple[Callable[[_Readings, int], FieldReading], ...]] = (
    _address_or_sex,
    _rest_of_a_name,
    _two_in_one,
    _title_of_what,
    _part_of_no_number,
    _house_number,
    _former_password,
    _of_the_past,
    _name_beside_password,
    _two_voices,
    _lonely_given_name,
    _either,
)
